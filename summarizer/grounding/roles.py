"""Is a role this person's, and not somebody else's?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, unsupported, weak
from summarizer.grounding.lexicon.references import COUNTERPARTS, GENERIC, HONORIFICS, PARTICLES
from summarizer.grounding.mentions import Mention, Mentions, core, is_personal, mentions
from summarizer.grounding.names import related
from summarizer.grounding.reading import Reading
from summarizer.grounding.words import Token, tokens
from summarizer.schemas import Party

NEAR = 14


def role_of(claim: Claim) -> Finding:
    """A party's role stands next to a mention of its name somewhere in the article."""
    party, reading = claim.leaf.parent, claim.scope.reading
    assert isinstance(party, Party)
    role = [word for word in tokens(claim.text) if word.content] or list(tokens(claim.text))
    stems = [related(word.norm, word.stem) for word in role]
    found = mentions(party.name, reading)
    if not is_personal(core(party.name)):
        return _somewhere(claim, stems)
    best = 0.0
    for mention in (*found.full, *found.short):
        best = max(best, _beside(mention, stems, role, reading))
        if best == 1:
            return SUPPORTED
    if best >= 0.5:
        return weak(f"only a part of {claim.text!r} stands beside {party.name}")
    if _counterpart(found, reading) and not isinstance(_somewhere(claim, stems), type(None)):
        return weak(f"{party.name} is called the counterpart of somebody with such a role")
    return unsupported(f"the article does not give the role {claim.text!r} to {party.name}")


def _somewhere(claim: Claim, stems: list[frozenset[str]]) -> Finding:
    known = claim.scope.reading.stem_places.keys()
    missing = [sorted(stem)[0] for stem in stems if not stem & known]
    if missing:
        return unsupported(f"the role {claim.text!r} is not in the article")
    return SUPPORTED


def _beside(
    mention: Mention, stems: list[frozenset[str]], role: Sequence[Token], reading: Reading
) -> float:
    """The share of the role's words in the stretch that belongs to the mention."""
    plural = any(word.norm.endswith("s") for word in role)
    around = set(_before(mention, reading, plural=plural)) | set(_after(mention, reading))
    return sum(1 for stem in stems if stem & around) / len(stems)


def _before(mention: Mention, reading: Reading, *, plural: bool) -> Iterator[str]:
    """Stems before a name, back to the name of another person or the end of the clause."""
    first, _ = reading.bounds[mention.sentence]
    words, text = reading.words, reading.article.text
    commas = 0
    for at in range(mention.first - 1, max(first, mention.first - NEAR) - 1, -1):
        gap = text[words[at].end : words[at + 1].start]
        if any(mark in gap for mark in ".;:!?") and not _abbreviation(words[at]):
            return
        commas += "," in gap
        if commas > 1 and not plural:
            return
        if not plural and _another_person(at, mention, reading):
            return
        yield words[at].stem


def _after(mention: Mention, reading: Reading) -> Iterator[str]:
    """Stems after a name: ", the foreign minister of …", "(Chair)", up to the next person."""
    _, last = reading.bounds[mention.sentence]
    words, text = reading.words, reading.article.text
    for at in range(mention.last, min(last, mention.last + NEAR)):
        gap = text[words[at - 1].end : words[at].start]
        if any(mark in gap for mark in ".;:!?") or (at > mention.last + 1 and ")" in gap):
            return
        if _another_person(at, mention, reading):
            return
        yield words[at].stem


def _abbreviation(word: Token) -> bool:
    return word.norm in HONORIFICS or len(word.norm) <= 2


def _another_person(at: int, mention: Mention, reading: Reading) -> bool:
    """Whether a word begins or ends somebody else's name: two capitalised words, no office."""
    words, text = reading.words, reading.article.text

    def name_like(n: int) -> bool:
        if not 0 <= n < len(words):
            return False
        word = words[n]
        return word.capital and word.norm not in GENERIC and word.norm not in HONORIFICS and len(related(word.norm, word.stem)) == 1

    if mention.first <= at < mention.last or not name_like(at):
        return False
    pairs = ((at - 1, at), (at, at + 1))
    return any(
        name_like(a)
        and name_like(b)
        and not (mention.first <= a < mention.last or mention.first <= b < mention.last)
        and text[words[a].end : words[b].start] in (" ", "-", "\n")
        for a, b in pairs
    )


def _counterpart(found: Mentions, reading: Reading) -> bool:
    """Whether the person is introduced as somebody's counterpart or colleague."""
    words = reading.words
    return any(
        word.norm.startswith(tuple(COUNTERPARTS))
        for m in found.full
        for word in words[max(0, m.first - 4) : m.last + 6]
    )
