"""Words that point to somebody named elsewhere."""

from __future__ import annotations

# English apart: "on", "son" and "nos" are pronouns elsewhere.
PRONOUNS = frozenset(
    (
        "i we he she they it his her their its our my him them us both himself herself itself "
        "themselves"
    ).split()
)
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
GROUPS = frozenset(
    (
        "both they sides parties countries governments ministers leaders delegations nations "
        "allies "
        "partners states members participants beide ambos entrambi"
    ).split()
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
        "prosecu judge court party regime militar army forces foreign embassy commissi high "
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
        "commissioner rapporteur speaker director executive corporation institute university forum "
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
