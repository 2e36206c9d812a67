"""Words, numbers and marks of a sentence, each with its place in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""
      [A-Za-z]+(?=[\s,;])                               # most words, fast
    | </?[a-zA-Z][^<>]*>                                # left-over markup
    | (?:[^\W\d_]\.){2,}(?:-[^\W\d_][\w-]*)?            # U.S.  p.m.  U.S.-Kenya
    | (?:Mrs?|Ms|Dr|Prof|Gen|Sen|Rep|St|Lt|Col|Gov|Capt|Sgt|Jr|Sr|Rev|Hon|Pres|Maj)\.(?=\s)
    | [A-Z]\.(?=\s[A-Z])                                # J. in a name
    | (?:[A-Z]{1,3})?[$€£¥]?\d[\d.,:]*\d(?:st|nd|rd|th|[a-z]{1,2})?%?
    | (?:[A-Z]{1,3})?[$€£¥]?\d(?:st|nd|rd|th|[a-z]{1,2})?%?
    | &(?:\#\d+|[a-z]+);(?:s\b)?                          # an entity that was not decoded
    | ['’]s\b                                           # possessive, or short for is
    | [^\W\d_]+n['’]t\b
    | [^\W\d_]+(?:[-‑][^\W_]+|['’](?!s\b|ll\b|re\b|ve\b|d\b)[^\W\d_]+|\d+)*
    | ['’](?:ll|re|ve|d)\b
    | \.\.\.|--
    | \S
    """,
    re.VERBOSE,
)


# "al-Shihabi" and "el-Sisi" are names though they begin small.
ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az)[-‑][A-Z]")


@dataclass(slots=True)
class Token:
    """A word or mark. `tag` and `lemma` are filled by `tagging`; `start` counts in the sentence."""

    text: str
    low: str
    start: int
    end: int
    tag: str = ""
    lemma: str = ""
    capital: bool = False


def tokenise(line: str) -> list[Token]:
    """The tokens of a sentence on one line; left-over markup is none of them."""
    found = []
    for match in TOKEN.finditer(line):
        text = match.group()
        if text[0] == "<" and len(text) > 2:
            continue
        low = text.lower()
        if text[0] == "&" and len(text) > 2:
            low = text = "'s" if low.endswith("s") else "'"
        if "’" in low:
            low = low.replace("’", "'")
        capital = text[0].isupper() or ("-" in text and ARTICLE.match(text) is not None)
        found.append(Token(text, low, match.start(), match.end(), "", "", capital))
    return found
