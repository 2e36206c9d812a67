"""Which 8-bit encoding a text in Latin letters is in: the one in which it is spelled in a language.

The Windows code pages put different letters on the same bytes ("ações" of cp1252 is "açőes" in
cp1250), so bytes alone tell nothing. A language's own letters do: each encoding is tried with the
alphabets of the languages that are written in it.
"""

from __future__ import annotations

CENTRAL = (
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "áéíóöőúüű",  # Hungarian
    "ăâîşţ",  # Romanian
    "čćđšž",  # Croatian, Bosnian and Slovene
)
ALPHABETS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "cp1252",
        (
            "àâæçèéêëîïôœùûüÿ",  # French, and Dutch in it
            "äöüß",  # German
            "áéíñóúüªº",  # Spanish
            "áàâãçéêíóôõúªº",  # Portuguese
            "àèéìîòóù",  # Italian
            "åäöéšž",  # Swedish and Finnish
            "æøåéäöü",  # Danish and Norwegian
            "áðéíóúýþæö",  # Icelandic
            "áàâäåæçèéêëíïñóôöøúüß",  # names from all of these in English
        ),
    ),
    ("cp1250", CENTRAL),
    ("iso8859_2", CENTRAL),
    ("cp1254", ("âçğıîöşüûi\u0307",)),  # Turkish; its İ becomes two characters in lower case
)
"""Encodings, the first wins where several fit, and the letters beyond ASCII of their languages."""
TYPOGRAPHY = frozenset("‘’‚“”„–—…«»‹›€£§°·•¡¿©®™\u00a0\u00ad")
ASCII = bytes(range(128))
LEAST_SPELLED = 0.8
"""A foreign name or two may stand in a text; text in another script spells no language."""


def spelled(data: bytes) -> str | None:
    """The encoding in which some bytes are best spelled; None where they are in none of them."""
    high = len(data.translate(None, ASCII))
    if high > len(data) - high:
        return None  # another script: in Latin letters most are plain ones
    shares = [(_share(data, encoding, letters), encoding) for encoding, letters in ALPHABETS]
    best, encoding = max(shares, key=lambda pair: pair[0])
    return encoding if best >= LEAST_SPELLED else None


def _share(data: bytes, encoding: str, alphabets: tuple[str, ...]) -> float:
    """How many of the characters beyond ASCII belong to one language, at best; from 0 to 1."""
    try:
        beyond = [one for one in data.decode(encoding) if one > "\x7f" and one not in TYPOGRAPHY]
    except UnicodeDecodeError:
        return 0.0
    if not beyond:
        return 1.0
    return max(sum(one.lower() in letters for one in beyond) for letters in alphabets) / len(beyond)
