"""Where an article mentions a name: in full, in another form of it, or by a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from summarizer.grounding.lexicon.references import GENERIC, HONORIFICS, PARTICLES, VAGUE
from summarizer.grounding.reading import Reading
from summarizer.grounding.states import forms_of_name, singles
from summarizer.grounding.words import Token, tokens

MOST_BETWEEN = 2
# A shorter word of another language has no other ending.
LEAST = 4
# Between two words of one name there may be a space, a hyphen, a full stop or a slash.
INSIDE_NAME = re.compile(r"[\s.\-‐‑–/·・’'()\"“”]*")
INSIDE = PARTICLES | {"of", "the", "and"}
HAN = re.compile(r"[\u3400-\u9fff]")
COMMA = re.compile(r"\s*,\s*")


class Mention(NamedTuple):
    """A stretch of words, `words[first:last]`, in a sentence (from 0)."""

    first: int
    last: int
    sentence: int


class Mentions(NamedTuple):
    """`full`: the name as one mention, or a form that stands for it. `short`: a part of it.

    `state` says whether the name is a state's or a well-known body's.
    """

    full: tuple[Mention, ...]
    short: tuple[Mention, ...]
    state: bool

    def within(self, sentences: Sequence[int] | frozenset[int]) -> tuple[Mention, ...]:
        """All mentions in the given sentences, full ones first."""
        return tuple([m for m in (*self.full, *self.short) if m.sentence in sentences])


def mentions(name: str, reading: Reading) -> Mentions:
    """Where a name is mentioned outside tainted sentences. Looked up once an article."""
    return reading.once(("mentions", name), lambda: _find(name, reading))


@lru_cache(maxsize=1 << 12)
def core(name: str) -> tuple[Token, ...]:
    """The words of a name that must be there: no article, no courtesy title, no lone initial."""
    words = [word for word in tokens(name) if word.norm not in ("the", "of", "and")]
    while len(words) > 1 and words[0].norm in HONORIFICS and words[1].norm not in GENERIC:
        words.pop(0)
    kept = [word for word in words if len(word.norm) > 1 or not word.norm.isascii()]
    return tuple(kept if len(kept) > 1 else words)


def is_personal(words: Sequence[Token]) -> bool:
    """Whether a name looks like a person's: two to six capitalised words, none of an office."""
    return 2 <= len(words) <= 6 and all(
        (word.capital or word.norm in PARTICLES) and word.norm not in GENERIC for word in words
    )


def _find(name: str, reading: Reading) -> Mentions:
    words, tainted = core(name), reading.tainted
    full, states = in_full(name, reading), bool(forms_of_name(name))
    short = [] if states else _parts(words, reading)
    covered = {place for m in full for place in range(m.first, m.last)} if short else set()
    return Mentions(
        tuple([m for m in full if m.sentence not in tainted]),
        tuple([m for m in short if m.first not in covered and m.sentence not in tainted]),
        state=states,
    )


def in_full(name: str, reading: Reading) -> Sequence[Mention]:
    """Where a name is mentioned in full, tainted sentences included. Looked up once an article."""
    return reading.once(("in full", name), partial(_in_full, name, reading))


def _in_full(name: str, reading: Reading) -> Sequence[Mention]:
    words = core(name)
    norms = tuple([word.norm for word in words])
    if not norms:
        return ()
    full = set(_sequence(norms, reading)) | set(_inverted(norms, reading))
    for form in (form for form in forms_of_name(name) if form[0] in reading.places):
        full.update(m for m in _sequence(form, reading) if _is_name(form, m, reading))
    full.update(_acronyms(words, reading))
    return sorted(full, key=_place)


def _place(mention: Mention) -> int:
    return mention.first


def _is_name(form: tuple[str, ...], mention: Mention, reading: Reading) -> bool:
    """In scripts with case a form of a state is capitalised: "Polish", not "polish"."""
    word = reading.words[mention.first]
    return word.capital or not word.norm.isascii() or not form[0].isascii()


def variants(norm: str, reading: Reading) -> frozenset[str]:
    """The forms under which a word of a name stands in the article.

    English: itself or its plural. Other languages bend names, so a few other endings pass.
    """
    plural = norm[:-1] if norm[-1:] == "s" else norm + "s"
    found = frozenset([form for form in (norm, plural) if form in reading.places])
    if found or reading.english or len(norm) < LEAST:
        return found
    root, longest = norm[: max(LEAST, len(norm) - 2)], len(norm) + 3
    bent, led = reading.once("bent forms", partial(_bent, reading.places))
    near = [form for form in bent.get(norm[:LEAST], ()) if len(form) <= longest]
    return frozenset([form for form in near if form.startswith(root)] + led.get(norm, []))


def _bent(norms: Iterable[str]) -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
    """Words by their first letters, and by what follows the first: endings and prefixes pass."""
    bent: dict[str, list[str]] = {}
    led: dict[str, list[str]] = {}
    for norm in norms:
        bent.setdefault(norm[:LEAST], []).append(norm)
        led.setdefault(norm[1:], []).append(norm)
    return bent, led


def _sequence(norms: tuple[str, ...], reading: Reading) -> Iterator[Mention]:
    """Stretches that hold the words in order, with at most two name-like words between them."""
    accepted = []
    for norm in norms:
        there = variants(norm, reading)
        if not there:
            return
        accepted.append(there)
    for form in accepted[0]:
        for first in reading.places[form]:
            last = _follow(first, accepted[1:], reading)
            if last is not None:
                yield Mention(first, last, reading.sentence_of(first))


def _follow(at: int, rest: Sequence[frozenset[str]], reading: Reading) -> int | None:
    words, text = reading.words, reading.article.text
    for accepted in rest:
        for step in range(1, MOST_BETWEEN + 2):
            there = at + step
            if there >= len(words):
                return None
            gap = text[words[there - 1].end : words[there].start]
            if not INSIDE_NAME.fullmatch(gap):
                return None
            if words[there].norm in accepted:
                at = there
                break
            if not (words[there].capital or words[there].norm in INSIDE):
                return None
        else:
            return None
    return at + 1


def _inverted(norms: tuple[str, ...], reading: Reading) -> Iterator[Mention]:
    """ "Khan, Imran" for "Imran Khan", where no other name runs on at either end."""
    if len(norms) < 2:
        return
    words, text = reading.words, reading.article.text
    for at in reading.places.get(norms[-1], ()):
        end = at + len(norms)
        if tuple(word.norm for word in words[at + 1 : end]) != norms[:-1]:
            continue
        if not COMMA.fullmatch(text[words[at].end : words[at + 1].start]):
            continue
        before = (
            at > 0
            and words[at - 1].capital
            and INSIDE_NAME.fullmatch(text[words[at - 1].end : words[at].start])
        )
        after = (
            end < len(words)
            and words[end].capital
            and INSIDE_NAME.fullmatch(text[words[end - 1].end : words[end].start])
        )
        if not before and not after:
            yield Mention(at, end, reading.sentence_of(at))


def _acronyms(words: Sequence[Token], reading: Reading) -> Iterator[Mention]:
    """ "OIC" for "Organization of Islamic Cooperation", and the other way round.

    A state's name before or a last word may be left out: "CDC" for "U.S. Centers for Disease
    Control and Prevention".
    """
    telling = [word for word in words if word.content]
    if len(telling) >= 3 and all(word.capital for word in telling):
        for letters in _initials(telling):
            for at in reading.places.get(letters, ()):
                word = reading.words[at]
                if reading.article.text[word.start : word.end].isupper():
                    yield Mention(at, at + 1, reading.sentence_of(at))
    elif len(words) == 1 and 3 <= len(words[0].norm) <= 6 and words[0].norm not in reading.places:
        yield from _spelled_out(words[0].norm, reading)


def _initials(words: Sequence[Token]) -> set[str]:
    letters = "".join("us" if word.norm == "usa" else word.norm[0] for word in words)
    bare = "".join(word.norm[0] for word in words if word.norm not in singles())
    return {letters, *(short for short in (bare, bare[:-1]) if len(short) >= 3)}


def _spelled_out(letters: str, reading: Reading) -> Iterator[Mention]:
    """Runs of capitalised words whose first letters are these; "U.S." counts for two."""
    big = [at for at, word in enumerate(reading.words) if word.capital]
    initials = [
        "us" if reading.words[at].norm == "usa" else reading.words[at].norm[0] for at in big
    ]
    for n in range(len(big)):
        taken, end = "", n
        while end < len(big) and letters.startswith(taken + initials[end]):
            taken += initials[end]
            end += 1
            if taken == letters and big[end - 1] - big[n] <= len(letters) + 2:
                yield Mention(big[n], big[end - 1] + 1, reading.sentence_of(big[n]))
                break


def _parts(words: Sequence[Token], reading: Reading) -> list[Mention]:
    """A person's first or last name, a body's head word with a capital: parts that stand for it."""
    if len(words) < 2:
        return []
    if len(words) > 2 and all(HAN.fullmatch(word.norm) for word in words):
        return list(_sequence(tuple(word.norm for word in words[:2]), reading))  # the surname
    personal = is_personal(words)
    ends = {words[0].norm, words[-1].norm} if personal else _telling(words)
    return [
        Mention(at, at + 1, reading.sentence_of(at))
        for norm in ends
        for form in variants(norm, reading)
        for at in reading.places[form]
        if len(norm) > 1
        and (reading.words[at].capital or not norm.isascii())
        and not (personal and _of_another(at, words, reading))
    ]


def _telling(words: Sequence[Token]) -> set[str]:
    """The words of a body's name that may stand for it alone: not "African" or "National"."""
    return {
        word.norm
        for word in words
        if word.content and word.norm not in VAGUE and word.norm not in singles()
    }


def _of_another(at: int, words: Sequence[Token], reading: Reading) -> bool:
    """Whether a name's word stands in a namesake's name: "Maria Johansson" for Per Johansson."""
    for beside in (at - 1, at + 1):
        if not 0 <= beside < len(reading.words):
            continue
        word = reading.words[beside]
        if word.capital and word.norm in reading.people and all(w.norm != word.norm for w in words):
            left, right = sorted((at, beside))
            if reading.article.text[reading.words[left].end : reading.words[right].start] == " ":
                return True
    return False
