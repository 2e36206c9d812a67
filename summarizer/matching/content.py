"""What a text says in so many words: its content words, its numbers and years, its negation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.matching.normal import CACHE, bag, plain, word_list, word_set, words

# Function words of the languages that the gold is written in. Negation words are not among them.
STOPWORDS = word_set(
    "a an the of in on at to for from by with and or as is are was were be been being it its this "
    "that these those their his her he she they them who whom which what will would shall has have "
    "had do does did into over under about against between during after before also than then "
    "le la les l un une des du de d et ou en au aux a pour par sur dans avec est sont qui que "
    "der die das den dem des ein eine einen einem einer und oder im in am an zu zum zur von vom "
    "mit fur auf ist sind dass el los las lo y o del al con para por se su sus es son una unos "
    "في من على الى عن مع و ان هذا هذه التي الذي کا کے کی کو نے سے میں پر اور ہے ہیں یہ"
)
NEGATIONS = word_set(
    "not no never none nor neither without cannot nothing nobody dont doesnt didnt wont isnt arent "
    "wasnt werent hasnt havent hadnt wouldnt shouldnt couldnt cant ne pas jamais aucun aucune sans "
    "ni non nicht kein keine keinen keiner keinem keines nie niemals ohne weder nunca jamas ningun "
    "ninguna sin لا لم لن ليس ليست بدون نہیں نہ بغیر مت"
)
# Japanese negates by endings, which no list of words holds.
NEGATIVE_ENDINGS = re.compile("ない|ません|なかっ|ずに|せず")

SMALL = word_list(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
TENS = word_list("twenty thirty forty fifty sixty seventy eighty ninety")
# "one" is left out: it is a pronoun more often than a number.
NUMBER_WORDS = {
    **{word: n for n, word in enumerate(SMALL, 2)},
    **{word: n * 10 for n, word in enumerate(TENS, 2)},
    "dozen": 12,
}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "k": 1000,
    "million": 10**6,
    "millions": 10**6,
    "millionen": 10**6,
    "millones": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "مليون": 10**6,
    "billion": 10**9,
    "billions": 10**9,
    "bn": 10**9,
    "milliard": 10**9,
    "milliards": 10**9,
    "milliarden": 10**9,
    "trillion": 10**12,
    "万": 10**4,
    "億": 10**8,
}
NUMBER = re.compile(
    r"(?<!\w)(?:(?P<digits>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)"
    r"|(?P<word>" + "|".join(NUMBER_WORDS) + r")(?:[- ](?P<unit>" + "|".join(SMALL[:8]) + r"))?\b)"
    r"(?:[ -]?(?P<scale>" + "|".join(sorted(SCALES, key=len, reverse=True)) + r")(?!\w))?"
)
YEAR = re.compile(r"1\d{3}|20\d{2}|2100")
GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class Content:
    """Content words as a bag, the numbers (years among them), and whether it negates."""

    words: tuple[str, ...]
    numbers: frozenset[str]
    negated: bool


@lru_cache(maxsize=CACHE)
def content(text: str) -> Content:
    """Read a text. A text without content words counts with all its words, else as one sign."""
    every = words(text)
    kept = tuple(word for word in every if word not in STOPWORDS) or every or (plain(text),)
    return Content(
        bag(kept),
        frozenset(numbers(text)),
        any(word in NEGATIONS for word in every) or NEGATIVE_ENDINGS.search(text) is not None,
    )


@lru_cache(maxsize=CACHE)
def numbers(text: str) -> tuple[str, ...]:
    """Every number of a text by its value: "$1.5 million" and "1,500,000" are one value."""
    return tuple(_value(match) for match in NUMBER.finditer(plain(text)))


def years(text: str) -> frozenset[str]:
    """Those numbers of a text that are written as a year."""
    return frozenset(value for value in numbers(text) if YEAR.fullmatch(value))


def _value(match: re.Match[str]) -> str:
    if match["word"]:
        value = float(NUMBER_WORDS[match["word"]] + _unit(match["unit"]))
    else:
        value = _digits(match["digits"])
    return f"{value * SCALES.get(match['scale'] or '', 1):.10g}"


def _unit(word: str | None) -> int:
    return NUMBER_WORDS[word] if word else 0


def _digits(text: str) -> float:
    """Separators before three digits group them, any other one is a decimal point."""
    text = re.sub(r"\s", "", text)
    if GROUPED.fullmatch(text):
        return float(re.sub("[.,]", "", text))
    whole, *rest = re.split("[.,]", text)
    return float(f"{whole}.{rest[0]}") if len(rest) == 1 else float(whole + "".join(rest))
