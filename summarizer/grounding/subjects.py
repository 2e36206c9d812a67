"""Is the name that a text begins with the one of whom the evidence says this?

"An aide to Costa resigned" has the words "Costa resigned" side by side, and "sales to Vietnam
fell" has "Vietnam fell"; neither says so of the name, which stands behind a preposition.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, unsupported
from summarizer.grounding.lexicon.acts import BE, MODALS
from summarizer.grounding.lexicon.references import GENERIC, HONORIFICS
from summarizer.grounding.negation import CLAUSE_END
from summarizer.grounding.reading import Reading
from summarizer.grounding.words import Token, acts, stem_of, tokens

REACH = 6
BEHIND = frozenset("to against with about over into".split())
# Of a person only: what is of a state, in it or from it may stand for it ("a team from Kenya won").
OF_PERSONS = BEHIND | frozenset("of for from".split())
AUXILIARIES = BE | MODALS | {"not", "also"}
SPEAKERS = ("spokes", "lawyer")


def subject_named(claim: Claim) -> Finding:
    """A text does not say of a name what the evidence says of something beside it."""
    reading, words = claim.scope.reading, tokens(claim.text)
    end = next((n for n, word in enumerate(words) if not word.capital), len(words))
    if not end or not words[0].content or end == len(words) or not reading.english:
        return SUPPORTED
    verb = _verb(words, end, claim.text)
    if verb is None:
        return SUPPORTED
    heads = list(_heads(words[:end], words[verb], claim))
    told = {word.stem for word in words}
    # "Talks with Iran resumed" may be told as "Iran resumed talks".
    if heads and all(head and stem_of(head) not in told for head in heads):
        return unsupported(
            f"the cited sentences say {words[verb].norm!r} of the {heads[0]}, not of "
            f"{claim.text[: words[end - 1].end]!r}"
        )
    return SUPPORTED


def _verb(words: Sequence[Token], start: int, text: str) -> int | None:
    """The place of the first word after a name that is no auxiliary, within its clause."""
    for at in range(start, min(len(words), start + REACH)):
        if CLAUSE_END.search(text[words[at - 1].end : words[at].start]):
            return None
        if words[at].norm not in AUXILIARIES and not words[at].norm.endswith("ly"):
            return at if words[at].content else None
    return None


def _heads(name: Sequence[Token], verb: Token, claim: Claim) -> Iterator[str]:
    """For each place where the evidence has the name and the verb, what the name hangs on.

    "" where the name stands by itself, as the subject.
    """
    reading = claim.scope.reading
    own = {word.norm for word in name}
    for at in reading.places.get(name[-1].norm, ()):
        sentence = reading.sentence_of(at)
        if sentence not in claim.scope.cited:
            continue
        _, last = reading.bounds[sentence]
        there = _verb(reading.words[:last], at + 1, reading.article.text)
        if there is not None and reading.words[there].stem == verb.stem:
            yield _head(at, own, reading.words[there], reading)


def _head(at: int, own: set[str], verb: Token, reading: Reading) -> str:
    """The noun before the preposition before the name that ends at a place: "aide"."""
    words, text = reading.words, reading.article.text
    first, _ = reading.bounds[reading.sentence_of(at)]
    people = words[at].norm in reading.people
    for back in range(at - 1, max(first, at - 1 - REACH), -1):
        norm = words[back].norm
        if CLAUSE_END.search(text[words[back].end : words[back + 1].start]):
            return ""
        if norm in (OF_PERSONS if people else BEHIND):
            head = words[back - 1]
            speaks = head.norm.startswith(SPEAKERS) and acts(verb.norm)
            near = not CLAUSE_END.search(text[head.end : words[back].start])
            noun = head.content and head.norm != "according" and not head.norm.endswith("ing")
            return head.norm if near and noun and not speaks else ""
        if norm not in own and norm not in GENERIC and norm not in HONORIFICS and norm != "the":
            return ""
    return ""
