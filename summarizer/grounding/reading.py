"""An article read once: its words by place, by form and by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from summarizer.article import Article
from summarizer.grounding.injection import tainted
from summarizer.grounding.numbers import Number, numbers_in
from summarizer.grounding.people import people_in
from summarizer.grounding.words import Token, tokenise
from summarizer.sentences import Sentence

T = TypeVar("T")


@dataclass(frozen=True)
class Reading:
    """The article's words. Sentences are counted from 0 here: `sentences[n].number == n + 1`.

    Everything is worked out when it is first asked for: a record without facts costs nothing.
    """

    article: Article
    sentences: Sequence[Sentence]
    _memory: dict[object, Any] = field(default_factory=dict)

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What `make` gives, made only the first time that this article is asked for `key`."""
        if key not in self._memory:
            self._memory[key] = make()
        made: T = self._memory[key]
        return made

    @cached_property
    def tainted(self) -> frozenset[int]:
        """The sentences that must not vouch for anything."""
        return tainted(self.article, self.sentences)

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """All words of the article in order."""
        return tokenise(self.article.text)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Plain form -> places among `words`."""
        return _places([word.norm for word in self.words])

    @cached_property
    def stem_places(self) -> dict[str, list[int]]:
        """Stem -> places among `words`."""
        return _places([word.stem for word in self.words])

    @cached_property
    def bounds(self) -> list[tuple[int, int]]:
        """For each sentence the range of its words."""
        found, at, words = [], 0, self.words
        for sentence in self.sentences:
            while at < len(words) and words[at].start < sentence.start:
                at += 1
            first = at
            while at < len(words) and words[at].start < sentence.end:
                at += 1
            found.append((first, at))
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [first for first, _ in self.bounds]

    def sentence_of(self, place: int) -> int:
        """The sentence in which a word stands."""
        return max(0, bisect_right(self._starts, place) - 1)

    def words_of(self, sentence: int) -> tuple[Token, ...]:
        """The words of one sentence."""
        first, last = self.bounds[sentence]
        return self.words[first:last]

    def stems(self, sentence: int) -> frozenset[str]:
        """The stems of one sentence."""
        return self.once(
            ("stems", sentence), lambda: frozenset([word.stem for word in self.words_of(sentence)])
        )

    def numbers(self, sentence: int) -> tuple[Number, ...]:
        """The numbers of one sentence."""
        return self.once(("numbers", sentence), lambda: numbers_in(self.sentences[sentence].text))

    @cached_property
    def people(self) -> frozenset[str]:
        """Words of what looks like persons' names. English only: others capitalise differently."""
        return frozenset(people_in(self.words, self.article.text)) if self.english else frozenset()

    def before(self, sentences: Sequence[int], reach: int) -> frozenset[int]:
        """The sentences up to `reach` before each given one, those themselves left out."""
        near = {s - back for s in sentences for back in range(1, reach + 1) if s >= back}
        return frozenset(near - set(sentences) - self.tainted)

    @cached_property
    def english(self) -> bool:
        """Whether the finer checks, which know English only, apply."""
        return (self.article.language or "en").startswith("en")


def _places(forms: Sequence[str]) -> dict[str, list[int]]:
    """Form -> where it stands."""
    found = defaultdict[str, list[int]](list)
    for at, form in enumerate(forms):
        found[form].append(at)
    return dict(found)
