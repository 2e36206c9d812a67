"""Words of commitment, and those by which one is taken back, questioned or laid to somebody."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Stems of words that name a commitment.
PROMISES = tuple("pledg promis vow$ vows$ vowed$ vowing$ undertak undertook guarante assur".split())
# Other words that make one.
COMMITS = tuple(
    (
        "will$ would$ shall$ ll$ commit announc agree offer intend plan$ plans$ planned$ reaffirm "
        "reiterat confirm decid donat allocat provid"
    ).split()
)
# "Broke his promise", "the pledge was dropped"; with the words that follow some of them.
RETRACTS = tuple(
    (
        "withdrew withdraw break$ breaks$ broke$ broken$ breaking$ abandon retract revok renege "
        "reneging betray scrap$ scraps$ scrapp drop$ drops$ dropped$ dropping$ backtrack ditch "
        "disavow rescind shelve$ shelved$ shelving$ forgot cancel"
    ).split()
)
RETRACTING = (
    ("back", "on"),
    ("back", "from"),
    ("away", "from"),
    ("backed", "out"),
    ("back", "out"),
)
# Here another clause begins: what was taken back before it does not reach further.
TURNS = _words("but although though however while whereas instead")
# Behind these "if" asks, and sets no condition.
ASKS = _words("say said says asked ask asks know knew clear unclear wonder wondered decide decided")
RELATIVE = _words("which that who")
BEFORE_AGENT = _words("by from")
CONDITIONS = _words("if unless")
# "Even if" and "as if" set none.
NO_CONDITION = _words("even as what")
