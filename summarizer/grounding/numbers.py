"""Numbers of a text, in words or digits, with what they count: "$300m", "two percent", "third"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.grounding.lexicon.numerals import CURRENCIES, MAGNITUDES, NUMERALS, PERCENT


@dataclass(frozen=True, slots=True)
class Number:
    """One number as written, the values it may have ("4.000": 4 or 4000), and its unit if plain."""

    written: str
    values: frozenset[float]
    unit: str | None

    def agrees(self, other: Number) -> bool:
        """Whether both can be the same quantity; a missing unit agrees with any."""
        units = {self.unit, other.unit} - {None}
        return len(units) < 2 and any(
            abs(a - b) <= 1e-12 * max(abs(a), abs(b)) for a in self.values for b in other.values
        )

    def agrees_with_any(self, others: Sequence[Number]) -> bool:
        """Whether one of the others can be the same quantity."""
        return any(self.agrees(other) for other in others)


DIGIT = re.compile(r"\d")
WORDS = re.compile(r"[^\W\d_]+")
PIECE = re.compile(
    r"(?P<currency>US\$|A\$|C\$|NZ\$|HK\$|R\$|[$€£¥₹₽₩₺])?\s?"
    r"(?P<digits>\d+(?:[.,  ’]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
    r"(?:st|nd|rd|th)?(?:(?P<glued>bn|mn|tn|m|k|b)(?![A-Za-z]))?|(?P<word>[^\W\d_]+)|(?P<sign>%|٪)",
)


def numbers_in(text: str) -> tuple[Number, ...]:
    """Every number of a text in order. "one" is left out: it is mostly a pronoun."""
    return tuple(_numbers(list(PIECE.finditer(text)), text)) if _may_hold(text) else ()


def _may_hold(text: str) -> bool:
    """Whether a text has a digit or a word for a number: most do not."""
    return DIGIT.search(text) is not None or not NUMERALS.keys().isdisjoint(
        WORDS.findall(text.casefold())
    )


def _numbers(pieces: list[re.Match[str]], text: str) -> Iterator[Number]:
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        first, values = at, _start(piece)
        if values is None:
            at += 1
            continue
        unit = CURRENCIES.get((piece["currency"] or "").strip())
        at += 1
        if piece["word"]:
            at, values = _spelled(pieces, first)
        while at < len(pieces) and (size := _magnitude(pieces[at])):
            values = frozenset(value * size for value in values)
            at += 1
        unit = unit or _unit(pieces, at, first)
        yield Number(text[piece.start() : pieces[at - 1].end()].strip(), values, unit)


def _start(piece: re.Match[str]) -> frozenset[float] | None:
    """The values a number may have that begins here."""
    if digits := piece["digits"]:
        size = MAGNITUDES.get((piece["glued"] or "").lower(), 1)
        return frozenset(value * size for value in _readings(digits))
    word = (piece["word"] or "").casefold()
    return frozenset({NUMERALS[word]}) if word in NUMERALS else None


def _readings(digits: str) -> set[float]:
    """A point or comma may group thousands or mark decimals; where both are possible, both."""
    digits = re.sub("[  ’]", "", digits)
    marks = [c for c in digits if c in ".,"]
    if not marks:
        return {float(digits)}
    last = max(digits.rfind("."), digits.rfind(","))
    whole, rest = re.sub("[.,]", "", digits[:last]), digits[last + 1 :]
    grouped, decimal = float(whole + rest), float(f"{whole}.{rest}")
    if len(rest) != 3:
        return {decimal}
    if len(marks) > 1:
        return {grouped} if len(set(marks)) == 1 else {decimal}
    return {grouped} if marks[0] == "," and len(whole) <= 3 and whole != "0" else {grouped, decimal}


def _spelled(pieces: list[re.Match[str]], at: int) -> tuple[int, frozenset[float]]:
    """A number in words: "twenty-one", "three hundred and five", "two thousand"."""
    total, part = 0.0, 0.0
    while at < len(pieces) and (word := (pieces[at]["word"] or "").casefold()):
        if word in NUMERALS or (word == "one" and part % 100 >= 20):
            value = NUMERALS.get(word, 1.0)
            if part and not (part % 100 >= 20 and value < 10) and part % 100:
                break
            part += value
        elif word in ("hundred", "hundreds") and part:
            part *= 100
        elif word in ("thousand",) and part:
            total, part = total + part * 1000, 0.0
        elif not (word == "and" and part >= 100 and _continues(pieces, at + 1)):
            break
        at += 1
    return at, frozenset({total + part})


def _continues(pieces: list[re.Match[str]], at: int) -> bool:
    return at < len(pieces) and (pieces[at]["word"] or "").casefold() in NUMERALS


def _magnitude(piece: re.Match[str]) -> float | None:
    return MAGNITUDES.get(piece["word"].casefold()) if piece["word"] else None


def _unit(pieces: list[re.Match[str]], after: int, first: int) -> str | None:
    """Percent or a currency, from the sign or word after the number or just before it."""
    following = pieces[after : after + 3]
    if following and (following[0]["sign"] or _word(following[0]) in PERCENT):
        return "percent"
    if len(following) > 1 and _word(following[0]) == "per" and _word(following[1]) == "cent":
        return "percent"
    for piece in following[:2]:
        if currency := CURRENCIES.get(_word(piece)):
            return currency
    return CURRENCIES.get(_word(pieces[first - 1])) if first else None


def _word(piece: re.Match[str]) -> str:
    return (piece["word"] or "").casefold()
