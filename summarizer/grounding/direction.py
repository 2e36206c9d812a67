"""Who does it to whom: the doer may not stand where the sentence has the one it is done to.

There is no parser here. Each mention of a party gets a standing from the words around it: subject
before an act, agent after "by", object after an act, or behind a preposition. A fact is turned
round where those it is done to stand clearly more like doers than its doers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.grounding.claim import Finding, Scope, unsupported
from summarizer.grounding.lexicon.acts import ACTS, AGENT, BE, MODALS, NEUTRAL, OBLIQUE, SPEECH
from summarizer.grounding.lexicon.references import GENERIC, PARTICLES, PRONOUNS
from summarizer.grounding.mentions import Mention, mentions
from summarizer.grounding.reading import Reading
from summarizer.schemas import Kind, Leaf, Model, Side, fields_of, leaves

SUBJECT, AGENT_BY, OWNER, PLAIN, BEHIND, OBJECT = 3, 3, 1, 0, -1, -2
TURNED = 3
REACH = 7


def directed(fact: Model, scope: Scope) -> Iterator[tuple[str, Finding]]:
    """An unsupported finding for each doer of a fact that its evidence has the other way round."""
    if not scope.reading.english:
        return
    sides = {s.name: s.side for s in fields_of(type(fact)) if s.side}
    names: dict[Side, list[Leaf]] = {Side.ACTOR: [], Side.TARGET: []}
    for leaf in leaves(fact):
        side = sides.get(leaf.path.split("[")[0].split(".")[0])
        if side and leaf.spec.kind is Kind.NAME and leaf.spec.name != "affiliation":
            names[side].append(leaf)
    if not names[Side.ACTOR] or not names[Side.TARGET]:
        return
    doers = [standing(str(leaf.value), scope) for leaf in names[Side.ACTOR]]
    targets = [standing(str(leaf.value), scope) for leaf in names[Side.TARGET]]
    if _turned(doers, targets, scope):
        for leaf in names[Side.ACTOR]:
            yield leaf.path, unsupported(
                f"the cited sentences ({scope.numbers_cited}) have {leaf.value!r} as the one it is "
                "done to, not the one who does it"
            )


def _turned(doers: list[int | None], targets: list[int | None], scope: Scope) -> bool:
    """Whether the targets stand like doers and the doers do not.

    A doer who is not named there may be its pronoun; then only a target that stands as the
    subject of all speaks against it.
    """
    doer = max((one for one in doers if one is not None), default=None)
    target = max((one for one in targets if one is not None), default=None)
    if target is None:
        return doer is not None and doer <= OBJECT and not _has_pronoun(scope)
    if doer is None:
        return target >= SUBJECT and not _has_pronoun(scope)
    return target - doer >= TURNED


def _has_pronoun(scope: Scope) -> bool:
    return any(w.norm in PRONOUNS for n in scope.cited for w in scope.reading.words_of(n))


def standing(name: str, scope: Scope) -> int | None:
    """How much like a doer a name stands in the cited sentences, at its best; None if absent."""
    found = mentions(name, scope.reading).within(scope.cited)
    return max((_standing(m, scope.reading) for m in found), default=None)


def _standing(mention: Mention, reading: Reading) -> int:
    words = reading.words
    first, last = reading.bounds[mention.sentence]
    before = _preposition(mention, reading, first)
    if before == AGENT:
        return AGENT_BY
    act_before = any(acts(words[at].norm) for at in range(first, mention.first))
    if before in OBLIQUE:
        return OBJECT if act_before else BEHIND
    if before in NEUTRAL:
        return PLAIN
    if _owns(mention, reading):
        return OWNER if _act_follows(mention.last, last, reading, 3) else PLAIN
    if mention.first > first and words[mention.first - 1].norm in SPEECH:
        return SUBJECT if not _act_follows(mention.last, last, reading, 0) else SUBJECT
    follows = _act_follows(mention.last, last, reading, REACH if act_before else 40)
    if follows:
        return OBJECT if _passive(follows, reading) else SUBJECT
    return OBJECT if act_before else PLAIN


def _preposition(mention: Mention, reading: Reading, first: int) -> str:
    """The small word before the noun phrase in which a mention stands."""
    for at in range(mention.first - 1, max(first, mention.first - REACH) - 1, -1):
        word = reading.words[at]
        gap = reading.article.text[word.end : reading.words[at + 1].start]
        if "," in gap or "." in gap.strip(" ") and len(word.norm) > 4:
            return ""
        if word.norm in OBLIQUE or word.norm in NEUTRAL or word.norm == AGENT:
            return word.norm
        if not (word.capital or word.norm in ("the", "a", "an", "its", "their", "his", "her", "and")
                or word.norm in GENERIC or word.norm in PARTICLES):  # fmt: skip
            return ""
    return ""


def _owns(mention: Mention, reading: Reading) -> bool:
    last = reading.words[mention.last - 1]
    return reading.article.text[last.end - 2 : last.end + 1].rstrip().endswith(("'s", "’s"))


def _act_follows(start: int, last: int, reading: Reading, reach: int) -> int | None:
    """The place of the next act or modal verb within reach after a mention."""
    for at in range(start, min(last, start + reach)):
        if acts(reading.words[at].norm) or reading.words[at].norm in MODALS:
            return at
    return None


def _passive(at: int, reading: Reading) -> bool:
    """Whether an act is done to its subject: "was condemned", "has been promised"."""
    words: Sequence[str] = [word.norm for word in reading.words[at : at + 4]]
    while words and words[0] in MODALS and words[0] not in BE:
        words = words[1:]
    return len(words) > 1 and words[0] in BE and any(
        acts(word) and word.endswith(("ed", "en", "id")) for word in words[1:3]
    ) and "by" in [word.norm for word in reading.words[at : at + 12]]


@lru_cache(maxsize=1 << 14)
def acts(norm: str) -> bool:
    """Whether a word is a form of an act that takes its doer as subject."""
    return norm.startswith(ACTS)
