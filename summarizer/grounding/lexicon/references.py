"""Words that point to somebody named elsewhere."""

from __future__ import annotations

# English apart: "on", "son" and "nos" are pronouns elsewhere.
PERSONAL = frozenset("he she him her his hers himself herself".split())
THING = frozenset("it its itself".split())
PLURAL = frozenset("they them their theirs themselves".split())
BOTH = frozenset("both beide ambos ambas entrambi".split())
SUBJECT_PRONOUNS = frozenset("i we he she they it who both".split())
FOREIGN_PRONOUNS = frozenset(
    (
        "er sie es ihr ihre ihrer seinen sein seine wir ich beide "
        "il elle ils elles nous je son sa leur leurs lui "
        "el ella ellos ellas su sus nosotros yo ambos ambas "
        "lei loro noi io suo sua entrambi ele ela eles nos eu seu "
        "hij zij wij ik zijn haar hun on ona oni "
        "он она они его ее их мы я оба هو هي هم نحن كلا"
    ).split()
)
FIRST_PERSON = frozenset("i we my our us wir ich nous je yo nosotros io noi eu".split())
# The speaker as a subject.
SPEAKERS = frozenset("i we ich wir je nous yo nosotros io noi eu".split())
DEFINITE = frozenset("the this that these those both all his her its their our my".split())
# Kinds that stand for several: of states only, and of any parties that are no persons.
LANDS = frozenset("countries nations states governments kingdoms republics".split())
TOGETHER = LANDS | frozenset(
    "sides parties delegations allies partners members participants ministers leaders".split()
)
# Words by which a text takes up a body or a firm, and those for a state.
BODILY = tuple("compan firm organiz organis group agency charity institut party team club".split())
STATELY = tuple(
    "govern countr nation kingdom republic state side part host neighbo ally allies capital member "
    "official delegat gobiern gouvern regier".split()
)
COUNTS = frozenset("two three four five six seven several".split())
# Stems of nouns that name somebody by office, kind or place in the talk.
TITLES = frozenset(
    (
        "side parti pair duo minist ambassa president premier chancel secreta envoy leader spokesm "
        "spokesw spokesp official diploma governm government governo ministr council commiss "
        "alliance bloc union agency country countri nation host guest counter colleag delegat king "
        "queen prince general command chief head direct mayor senator deputy lawmake team group "
        "organiz compan bank body coaliti kingdom republic state capital visitor statement author "
        "signator partner representa represe emir sultan pope chairm chairw chair monarch coordin "
        "prosecu judge "
        "firm charit club institut court party regime militar army forces foreign embassy "
        "commissi high "
        "neighbor ally allies two three four seven ministe presid "
        "kanzler botscha regieru seiten prasid minister gouvern ambassad gobiern embajad canciller "
        "presiden governo ambasci"
    ).split()
)
# Generic nouns of offices and bodies: with one of these a name is a description or an office.
GENERIC = frozenset(
    (
        "minister ministers secretary president ambassador officials official government governor "
        "ministry department parliament council commission committee court army police navy forces "
        "embassy office agency authority union members member leaders leader representative "
        "representatives spokesman spokeswoman spokesperson chief head director residents people "
        "community communities countries states nations parties groups group delegation envoys "
        "envoy diplomats diplomat workers families victims refugees migrants children women "
        "farmers "
        "regime opposition coalition alliance administration side sides foreign prime deputy "
        "federal general special high interior national international human public crews troops "
        "fighters rebels militants companies company bank banks fund organization association the "
        "other several both all unnamed doctors students lawmakers ministers citizens voters "
        "authorities mayor province region city counselor counsellor political consul attache "
        "commissioner rapporteur speaker director manager adviser analyst "
        "chairperson negotiator executive corporation institute university forum "
        "society front movement center foundation trust board network congress assembly senate "
        "service company railway airlines hospital school church street river lake sea bay island "
        "islands mountain summit conference dialogue agreement treaty act"
    ).split()
)
COUNTERPARTS = (
    "counter colleag homolog homolog amtskol kollege kolleg pendant contrap colega omolog "
    "opposit successor predece partner"
).split()
PARTICLES = frozenset(
    "de da do dos das del della der den van von zu bin ibn bint al el ul ur e y la le di du ten "
    "ter "
    "af av abu ben mac mc st saint".split()
)
HONORIFICS = frozenset(
    (
        "mr mrs ms miss dr prof professor sir dame lord lady sheikh shaikh king queen prince "
        "princess president minister ambassador general colonel senator secretary chancellor "
        "premier pope emir sultan judge captain governor mayor chairman hon excellency he monsieur "
        "madame mme herr frau senor senora don dona"
    ).split()
)
# Those among them that are no office.
COURTESY = frozenset(
    "mr mrs ms miss dr sir dame lord lady hon excellency he monsieur madame mme herr frau senor "
    "senora don dona".split()
)
# Before a row of capitalised words these make it a place.
PLACING = frozenset(
    "the in at of near from outside around for across off en de in a zu aus bei".split()
)
# Words that open a sentence before a name: "Afterwards Halloran".
OPENINGS = frozenset(
    (
        "afterwards afterward meanwhile later earlier yesterday today tomorrow tonight however "
        "moreover nevertheless nonetheless instead still then again once soon now here there "
        "thereafter previously separately additionally finally recently initially similarly "
        "likewise elsewhere asked speaking welcoming thanking opening yet perhaps maybe even "
        "like unlike although because whether neither also indeed naturally privately publicly "
        "outside inside overnight eventually ultimately"
    ).split()
)
CALENDAR = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may "
        "june july august september october november december jan feb mar apr jun jul aug sept sep "
        "oct nov dec mon tue wed thu fri sat sun christmas easter ramadan"
    ).split()
)
# With an article before and an act after them, these stand for all who took part.
COLLECTIVES = frozenset("summit conference meeting forum assembly council participants".split())
# Words of bodies' names that tell none of them apart.
VAGUE = frozenset(
    (
        "united international national general federal central african asian american european "
        "world global regional joint new north south east west northern southern eastern western "
        "high first royal public special prime foreign"
    ).split()
)
# Words by which one person is introduced.
OFFICES = (HONORIFICS - COURTESY) | frozenset(
    (
        "manager director spokesman spokeswoman spokesperson envoy commissioner chief negotiator "
        "representative speaker adviser counsellor rapporteur analyst chairperson"
    ).split()
)
