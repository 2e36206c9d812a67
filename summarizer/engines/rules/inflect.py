"""The forms of English verbs and nouns, made from their base forms.

Only words that stand in the tables are ever looked for, so making their forms is exact where
cutting endings off unknown words would guess.
"""

from __future__ import annotations

from functools import cache

from summarizer.engines.rules.tables import verbs

VOWELS = frozenset("aeiou")


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Base form -> past and participle, for verbs that are not regular."""
    rows = (line.split() for line in verbs.IRREGULAR.strip().splitlines())
    return {base: (past, participle) for base, past, participle in rows}


@cache
def doubled() -> frozenset[str]:
    """Verbs that double their last letter: `slam`, slammed."""
    return frozenset(verbs.DOUBLED.split())


def third(base: str) -> str:
    """`pledge` -> `pledges`, `deny` -> `denies`, `address` -> `addresses`."""
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base + "s"


def past(base: str) -> tuple[str, str]:
    """Past tense and participle: `meet` -> (`met`, `met`), `slam` -> (`slammed`, `slammed`)."""
    if base in irregular():
        return irregular()[base]
    if base in doubled():
        form = base + base[-1] + "ed"
    elif base.endswith("e"):
        form = base + "d"
    elif base.endswith("y") and base[-2:-1] not in VOWELS:
        form = base[:-1] + "ied"
    else:
        form = base + "ed"
    return form, form


def gerund(base: str) -> str:
    """`meet` -> `meeting`, `slam` -> `slamming`, `welcome` -> `welcoming`."""
    if base in doubled() or base in {
        "get",
        "put",
        "set",
        "sit",
        "cut",
        "hit",
        "let",
        "begin",
        "win",
        "run",
        "swim",
        "forget",
        "shut",
        "split",
        "dig",
    }:
        return base + base[-1] + "ing"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + "ing"
