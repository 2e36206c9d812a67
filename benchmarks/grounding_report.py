"""Prints how much damage grounding catches, per kind, and how much that is right it turns away.

    python -m benchmarks.grounding_report [--peers] [--every N] [FOLDER ...]

Without folders: the project's gold, and ../shared/articles where it exists. `--peers` runs the
same damage through LangExtract's aligner and instructor's CitationMixin, which are given every
value of a fact as a quote; both need the benchmark extra. `--every N` takes each Nth damage only.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from evals.gold import Case, load_gold
from summarizer.grounding import ground
from summarizer.schemas import Fact, When, facts, leaves
from tests.grounding.correct import record_of
from tests.grounding.mutations import MUTATIONS, Damage
from tests.grounding.rates import Catches, Rate, caught, damages, rejection_rate

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "articles"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one table a folder. Returns 2 where a peer is asked for and missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args(arguments)
    checkers: dict[str, Catches] = {"ours": caught}
    if options.peers:
        try:
            checkers |= peers()
        except ImportError as missing:
            print(f"{missing}. Install the extra: pip install --group bench", file=sys.stderr)
            return 2
    folders: list[Path | None] = list(options.folders) or [None, *([SHARED] * SHARED.is_dir())]
    for folder in folders:
        cases = load_gold(folder)
        print(f"\n{folder or 'evals/gold'}: {len(cases)} articles")
        for line in table(cases, checkers, options.every):
            print(line)
        print(speed(cases))
    return 0


def table(cases: Sequence[Case], checkers: Mapping[str, Catches], every: int) -> list[str]:
    """Lines of a table: a row a kind of damage, a column a checker, then what is turned away."""
    width = max(len(name) for name in checkers) + 14
    lines = [f"{'damage caught':<26}" + "".join(f"{name:>{width}}" for name in checkers)]
    totals = {name: Rate() for name in checkers}
    for kind in MUTATIONS:
        row = f"{kind:<26}"
        wanted = list(damages(cases, kind))[::every]
        for name, catches in checkers.items():
            rate = Rate()
            for case, path, damage in wanted:
                hit = catches(case, path, damage)
                rate.add(hit)
                totals[name].add(hit)
            row += f"{shown(rate):>{width}}"
        lines.append(row)
    lines.append(f"{'all damage':<26}" + "".join(f"{shown(r):>{width}}" for r in totals.values()))
    rejected, lessened = rejection_rate(cases)
    row = f"{'right, but rejected':<26}{shown(rejected):>{width}}"
    for name in list(checkers)[1:]:
        row += f"{shown(turned_away(cases, checkers[name], every)):>{width}}"
    lines.append(row)
    lines.append(f"{'right, one value dropped':<26}{shown(lessened):>{width}}")
    return lines


def shown(rate: Rate) -> str:
    """ "0.953 (181/190)"; under ten cases the counts alone."""
    counts = f"({rate.hits}/{rate.of})"
    return counts if rate.of < 10 else f"{rate.share:.3f} {counts}"


def turned_away(cases: Sequence[Case], catches: Catches, every: int) -> Rate:
    """Correct facts that a checker would have called damaged."""
    rate = Rate()
    correct = [(case, path, fact) for case in cases for path, fact in facts(record_of(case))]
    for case, path, fact in correct[::every]:
        rate.add(catches(case, path, Damage(fact, "")))
    return rate


def speed(cases: Sequence[Case]) -> str:
    """CPU milliseconds of grounding one whole record, over all cases."""
    records = [(record_of(case), case) for case in cases]
    start = time.process_time()
    for record, case in records:
        ground(record, case.article, case.sentences)
    spent = time.process_time() - start
    count = sum(1 for record, _ in records for _ in facts(record))
    characters = sum(len(case.article.text) for case in cases)
    return (
        f"{1000 * spent / len(records):.2f} ms CPU an article of {characters // len(cases)} "
        f"characters and {count / len(cases):.1f} facts"
    )


def peers() -> dict[str, Catches]:
    """The other checkers by name. Raises ImportError where one is not installed."""
    return {"langextract": langextract_aligner(), "instructor": citation_mixin()}


def quotes(fact: Fact, path: str) -> list[str]:
    """What a checker of quotes is given: the damaged value, or all values of the fact."""
    found = {
        leaf.path: leaf.value.phrase if isinstance(leaf.value, When) else leaf.value
        for leaf in leaves(fact)
        if leaf.spec.kind != "choice"
    }
    return [found[path]] if path else list(found.values())


def langextract_aligner() -> Catches:
    """LangExtract's WordAligner with its defaults: a value without an interval is caught."""
    from langextract.core.data import Extraction
    from langextract.resolver import WordAligner

    aligner = WordAligner()

    def catches(case: Case, _: str, damage: Damage) -> bool:
        given = [Extraction("value", text) for text in quotes(damage.fact, damage.path)]
        aligned = aligner.align_extractions([given], case.article.text)
        return any(one.char_interval is None for group in aligned for one in group)

    return catches


def citation_mixin() -> Catches:
    """instructor's CitationMixin: a quote that it drops from `substring_quotes` is caught."""
    from instructor import CitationMixin

    def catches(case: Case, _: str, damage: Damage) -> bool:
        given = quotes(damage.fact, damage.path)
        kept = CitationMixin.model_validate(
            {"substring_quotes": given}, context={"context": case.article.text}
        )
        return len(kept.substring_quotes) < len(given)

    return catches


if __name__ == "__main__":
    sys.exit(main())
