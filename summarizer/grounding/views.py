"""Which words of an article are acts, as a fact of one kind sees it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from summarizer.grounding.lexicon.acts import FIRM, MAIN
from summarizer.grounding.reading import Reading
from summarizer.grounding.words import acts, begins

# A form this short is a verb where the cue lists it whole: "sold".
SHORT = 4


@dataclass(frozen=True, slots=True)
class View:
    """An article's words as a fact sees them whose cue has the stems `kind`."""

    reading: Reading
    kind: tuple[str, ...]

    def is_deed(self, norm: str) -> bool:
        """Whether a word takes its doer as subject: an act of all kinds, or of the cue's."""
        return acts(norm) or (bool(self.kind) and _of_cue(norm, self.kind))

    def is_main(self, norm: str) -> bool:
        """Whether a word makes a commitment or a censure, or is what the fact is about."""
        return _commits(norm) or (bool(self.kind) and _of_cue(norm, self.kind))


@lru_cache(maxsize=1 << 14)
def _commits(norm: str) -> bool:
    return norm in FIRM or norm.startswith(MAIN)


@lru_cache(maxsize=1 << 14)
def _of_cue(norm: str, stems: tuple[str, ...]) -> bool:
    """Whether a word is a form of a cue word and surely a verb: "sentenced", "sold"."""
    verb = norm.endswith("ed") or (len(norm) <= SHORT and norm in stems)
    return verb and begins(norm, stems)
