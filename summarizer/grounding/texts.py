"""Do the cited sentences say what a text says: its content words, its names, its stance?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from summarizer.grounding.claim import SUPPORTED, Claim, Finding, Scope, unsupported, weak
from summarizer.grounding.lexicon.references import GENERIC, PARTICLES
from summarizer.grounding.lexicon.stances import OPPOSITES
from summarizer.grounding.mentions import Mentions, in_full, mentions
from summarizer.grounding.reading import Reading
from summarizer.grounding.resolving import is_main, names_nobody, points
from summarizer.grounding.states import related
from summarizer.grounding.words import Token, begins, fits, tokens
from summarizer.schemas import Cue, Fact

ENOUGH, LEAST, TOLD = 0.6, 0.3, 2
STEMS = tuple(
    (stem, scale, side)
    for scale, sides in enumerate(OPPOSITES)
    for side, stems in enumerate(sides)
    for stem in stems.split()
)
STEMS_BY_LETTER = {
    letter: tuple(row for row in STEMS if row[0][0] == letter)
    for letter in {stem[0] for stem, _, _ in STEMS}
}


def overlaps(claim: Claim) -> Finding:
    """Most content words of a text stand in its evidence, the rest nearby."""
    words = _content(claim.text)
    if not words:
        return _bare(claim)
    scope = claim.scope
    here = _share(words, scope, scope.cited)
    if here >= ENOUGH:
        return SUPPORTED
    if here >= LEAST or (_share_around(words, scope) >= ENOUGH and (here > 0 or points(scope))):
        return weak("the cited sentences hold only a part of its words")
    return unsupported(
        f"the cited sentences ({scope.numbers_cited}) hold {here:.0%} of its content words"
    )


def mentioned(claim: Claim) -> Finding:
    """A few words, such as a place or a topic: in the evidence, or together somewhere else."""
    words = _content(claim.text)
    scope = claim.scope
    if not words:
        return _bare(claim)
    if _share(words, scope, scope.cited) >= ENOUGH:
        return SUPPORTED
    if _share_around(words, scope) >= ENOUGH:
        return weak("stated just before the cited sentences")
    everywhere = range(len(scope.reading.sentences))
    if any(
        _share(words, scope, (n,)) >= ENOUGH for n in everywhere if n not in scope.reading.tainted
    ):
        return weak("stated in the article, but not in the cited sentences")
    return unsupported(f"the article does not speak of {claim.text!r}")


def _bare(claim: Claim) -> Finding:
    """A text without content words: numbers and small words of the article, or nothing at all."""
    words, known = tokens(claim.text), claim.scope.reading.places
    if words and all(word.norm in known for word in words):
        return SUPPORTED
    return unsupported("it holds no words of the article")


def _content(text: str) -> list[Token]:
    return [word for word in tokens(text) if word.content and not word.norm.isdigit()]


def _share(words: Sequence[Token], scope: Scope, sentences: Sequence[int]) -> float:
    known = frozenset().union(*(scope.reading.stems(n) for n in sentences))
    stems = {word.stem: related(word.norm, word.stem) for word in words}
    return sum([not forms.isdisjoint(known) for forms in stems.values()]) / len(stems)


def _share_around(words: Sequence[Token], scope: Scope) -> float:
    return _share(words, scope, (*scope.cited, *scope.near))


def names_inside(claim: Claim) -> Finding:
    """Names in a text stand in its evidence or just before it."""
    scope = claim.scope
    finding = SUPPORTED
    for name in _names(claim):
        if not _in_article(name, scope.reading):
            if _common(name, scope) or scope.reading.article.language == "de":
                continue  # German writes every noun with a capital
            return unsupported(f"the name {name!r} is not in the article")
        if scope.whole:
            continue
        found = mentions(name, scope.reading)
        if not found.within(scope.cited):
            if not found.within(scope.near) and not (
                (is_main(found, scope) or _told_together(name, found, claim))
                and (points(scope) or names_nobody(scope))
            ):
                return unsupported(
                    f"{name!r} is not in the cited sentences ({scope.numbers_cited})"
                )
            finding = weak(f"{name!r} is not named in the cited sentences, only pointed to")
    return finding


def _in_article(name: str, reading: Reading) -> bool:
    return any(m.sentence not in reading.tainted for m in in_full(name, reading))


def _told_together(name: str, found: Mentions, claim: Claim) -> bool:
    """Whether the article elsewhere tells of a name with other words of the text that are cited."""
    reading = claim.scope.reading
    own = {word.stem for word in tokens(name)}
    others = {word.stem for word in _content(claim.text)} - own
    cited = others & frozenset[str]().union(*(reading.stems(n) for n in claim.scope.cited))
    return any(len(cited & reading.stems(m.sentence)) >= TOLD for m in found.full)


def _names(claim: Claim) -> list[str]:
    """Runs of capitalised words, small particles inside them included.

    The first word is left out unless the article writes it with a capital too and it is no office.
    """
    text, words = claim.text, tokens(claim.text)
    found: list[str] = []
    run: list[Token] = []
    for at, word in enumerate(words):
        big = word.capital and (word.content or word.norm in PARTICLES)
        if at == 0 and big:
            big = _always_capital(word, claim.scope)
        inside = run and word.norm in PARTICLES and at + 1 < len(words) and words[at + 1].capital
        glued = run and text[run[-1].end : word.start] in (" ", "-", "’", "'", ". ")
        if run and not ((big or inside) and glued):
            found.append(text[run[0].start : run[-1].end])
            run = []
        if big or (inside and run):
            run.append(word)
    if run:
        found.append(text[run[0].start : run[-1].end])
    return found


def _always_capital(word: Token, scope: Scope) -> bool:
    here = scope.reading.places.get(word.norm, ())
    return (
        bool(here)
        and word.norm not in GENERIC
        and all(scope.reading.words[place].capital for place in here)
    )


def _common(name: str, scope: Scope) -> bool:
    """A run that is no one name: "Houthi Red Sea", or a word written small in the article."""
    words = tokens(name)
    known = scope.reading.stem_places
    return all(related(word.norm, word.stem) & known.keys() for word in words)


def same_stance(claim: Claim) -> Finding:
    """A text does not praise what its evidence condemns, raise what it cuts, and so on."""
    scope = claim.scope
    # A whole article has words of every stance; only praise and censure are told apart there.
    scales = 1 if scope.whole else len(OPPOSITES)
    cue = type(scope.fact).cue if isinstance(scope.fact, Fact) else None
    for word in tokens(claim.text):
        if cue is not None and _praises(word, cue, scope):
            return unsupported(f"{word.norm!r} praises what the cited sentences censure")
        for scale, side in sides_of(word.norm):
            if scale < scales and _contrary(scale, side, scope):
                return unsupported(
                    f"{word.norm!r} says the contrary of what the cited sentences say"
                )
    return SUPPORTED


def _contrary(scale: int, side: int, scope: Scope) -> bool:
    """Whether the cited sentences stand only on the other side of a scale."""
    said = frozenset[tuple[int, int]]().union(*(_sides_in(n, scope.reading) for n in scope.cited))
    return (scale, 1 - side) in said and (scale, side) not in said


def _praises(word: Token, cue: Cue, scope: Scope) -> bool:
    """Whether a word is the contrary of the fact's kind, and the evidence has no such word."""
    return begins(word.norm, cue.opposites) and not any(
        begins(other.norm, cue.opposites)
        for n in scope.cited
        for other in scope.reading.words_of(n)
    )


def _sides_in(sentence: int, reading: Reading) -> frozenset[tuple[int, int]]:
    """Every scale that a sentence's words stand on, with the side."""
    return reading.once(
        ("sides", sentence),
        lambda: frozenset(s for word in reading.words_of(sentence) for s in sides_of(word.norm)),
    )


@lru_cache(maxsize=1 << 14)
def sides_of(norm: str) -> tuple[tuple[int, int], ...]:
    """The scales a word stands on, and on which side: (0, 1) is praise on the first scale."""
    return tuple(
        dict.fromkeys(
            (scale, side)
            for stem, scale, side in STEMS_BY_LETTER.get(norm[:1], ())
            if fits(norm, stem)
        )
    )
