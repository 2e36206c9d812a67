"""Many articles: a batch that cannot lose, repeat or run away.

    sources/        folders, globs, JSONL, CSV, Parquet, standard input -> entries
    inputs          entries -> work: decoded, extracted, keyed; what is done is left out
    crew            work -> records, many at once, stopped where all would fail
    output/         records -> a file that survives kill, full disk and other processes
    running         these put together on one machine

`abatch` is the part of it that Python programs use through `Summarizer.abatch`.
"""

from __future__ import annotations

from summarizer.batch.records import Record
from summarizer.batch.streaming import abatch

__all__ = ["Record", "abatch"]
