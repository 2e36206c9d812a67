"""How fast and how good the embedded baseline is: `python -m benchmarks.rules_report [GOLD…]`.

Speed is CPU time on one core, sentence splitting included: articles of 2,400 characters a second,
seconds for texts up to a million characters, and wall seconds from the start of a process to its
first answer. Quality is leaf precision, recall and F1 after grounding, by the project's scorer,
on the English cases of the project's gold and of every folder given.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator

from evals.gold import Case, load_gold
from evals.scorer import counts, score_lists, tally
from summarizer.article import Article
from summarizer.engines.rules import extract
from summarizer.grounding import ground
from summarizer.schemas import ArticleSummary
from summarizer.sentences import split

LENGTH = 2_400
LENGTHS = (10_000, 100_000, 1_000_000)
ROUNDS = 5
STARTS = 5
FIRST = (
    "from summarizer.article import Article; from summarizer.engines.rules import extract;"
    "from summarizer.sentences import split;"
    "a = Article('Ana Silva met Jan Novak in Oslo on Monday.', '2025-03-27');"
    "extract(a, split(a.text))"
)


def read(text: str) -> None:
    """Summarise one text as the engine does."""
    article = Article(text, published="2025-03-27", language="en")
    extract(article, split(article.text, "en"))


def pieces(text: str, length: int) -> Iterator[str]:
    """Stretches of about a length, cut at paragraphs."""
    piece = ""
    for paragraph in text.split("\n\n"):
        piece += paragraph + "\n\n"
        if len(piece) >= length:
            yield piece
            piece = ""


def speed(text: str) -> None:
    """Print the three figures of speed."""
    articles = list(pieces(text, LENGTH))
    read(articles[0])
    rates = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for article in articles:
            read(article)
        spent = time.process_time() - start
        rates.append(sum(map(len, articles)) / LENGTH / spent)
    print(f"{statistics.median(rates):.0f} articles of {LENGTH} characters a second, one core")
    for length in LENGTHS:
        long = (text * (length // len(text) + 1))[:length]
        start = time.process_time()
        read(long)
        spent = time.process_time() - start
        print(f"{length:>9,} characters: {spent:6.2f} s, {spent / length * 1e6:.2f} µs a character")
    walls = []
    for _ in range(STARTS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", FIRST], check=True)
        walls.append(time.perf_counter() - start)
    print(f"{min(walls):.2f} s from the start of a process to its first answer, best of {STARTS}")


def quality(name: str, cases: list[Case]) -> None:
    """Print precision, recall and F1 over all leaves and per list, and how empty lists fared."""
    total: Counter[tuple[str, str]] = Counter()
    empty = kept = rejected = 0
    for case in cases:
        record, _, _ = extract(case.article, case.sentences)
        grounded = ground(record, case.article, case.sentences)
        rejected += len(grounded.rejected)
        answer = grounded.record.model_dump(mode="json")
        scores = score_lists(ArticleSummary, case.gold, answer, case.article.text)
        total.update(tally(scores))
        empty += sum(score.gold_items == 0 for score in scores)
        kept += sum(score.gold_items == 0 and score.answer_items == 0 for score in scores)
    print(f"\n{name}: {len(cases)} English articles, {rejected} values rejected by grounding")
    for scope in ("", "meetings", "condemnations", "pledges", "dates"):
        found = counts(total, scope)
        rates = (found.precision or 0, found.recall or 0, found.f1 or 0)
        print(f"  {scope or 'all':14} P {rates[0]:.2f}  R {rates[1]:.2f}  F1 {rates[2]:.2f}")
    print(f"  {kept} of {empty} gold-empty lists stayed empty")


def main(folders: list[str]) -> None:
    """Print the report."""
    gold = load_gold()
    english = [case for case in gold if case.language == "en"]
    speed("\n\n".join(case.article.text for case in english))
    quality("evals/gold", english)
    for folder in folders:
        quality(folder, [case for case in load_gold(folder) if case.language == "en"])


if __name__ == "__main__":
    main(sys.argv[1:])
