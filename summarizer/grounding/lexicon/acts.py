"""Words by which a sentence says who acts: acts in words, commitments, and their surroundings."""

from __future__ import annotations

# Stems that begin a word which takes its doer as subject.
ACTS = tuple(
    (
        "pledg promis vow commit announc offer provid intend plan assur undertak undertook "
        "reaffirm "
        "reiterat affirm agre continu support help deliver send sent give gave contribut donat "
        "fund "
        "pay paid deploy deepen strengthen share sharing guarante swor swear declar confirm "
        "propos seek sought accept extend grant lend allocat expand stand stood ready remain "
        "condemn denounc deplor decr censur critici slam blast rebuk lambast assail accus call "
        "reject prais welcom applaud hail thank urg warn said say told tell add acquir buy bought "
        "award sign visit receiv host invit launch reopen open build train protest attack sue "
        "arrest "
        "savag describ brand label blam fault term dismiss scold berat voic express join set"
    ).split()
)
# Those among them that make a commitment or a censure of what follows.
MAIN = tuple(
    (
        "pledg promis vow commit announc offer provid assur undert guarante swor reaffirm reiterat "
        "agre donat condemn denounc deplor decr censur critici slam blast rebuk lambast "
        "assail accus savag prais welcom acquir bought"
    ).split()
)
FIRM = frozenset(("will", "would"))
MODALS = frozenset("will would shall can could may might should must is are has have had".split())
SPEECH = frozenset(
    "said says say told adds added tells explained replied insisted wrote argued noted".split()
)
# Those that stand before their subject: "said Reed"; "told Reed" has an object.
INVERTED = SPEECH - {"told"}
BE = frozenset("is are was were be been being get gets got".split())
OBLIQUE = frozenset(
    "to for against on at toward towards upon over in into with about between among".split()
)
NEUTRAL = frozenset("of from after before during since under".split())
AGENT = "by"
# What is done by words: "condemned by", "a statement by".
UTTERED = (
    *MAIN,
    *"statement declar remark speech comment plan intent made given said issu sign appro".split(),
    "fund",
)
# "Described as heinous by".
TERMED = ("describ", "called", "branded", "labelled", "labeled", "termed")
# Conjunctions as well as prepositions: "after the ministry promised".
JOINED = frozenset("after before since".split())
# What a giver's name stands before: "EU funding".
GIVEN = frozenset(
    "aid assistance funding funds fund grant grants help loan loans money support".split()
)
# Verbs whose subject is given something.
RECEIVES = ("receiv", "obtain", "benefit", "get", "gain")
FOREIGN_OBLIQUE = frozenset(
    (
        "de del a al con para contra hacia sobre do da dos das ao aos com d du des au aux avec "
        "pour contre envers mit fur gegen an am nach zu zum zur uber gegenuber aan met tegen voor "
        "di della al alla agli contro per с для против к"
    ).split()
)
