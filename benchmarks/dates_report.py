"""Date phrases: right, wrong and unresolved per kind of phrase, beside dateparser's.

    python benchmarks/dates_report.py [FILE]

FILE holds one JSON object a line: {"phrase", "published", "edtf"}; edtf null means that the
phrase names no date. Default: ../shared/dates-dev.jsonl. An answer is right if it equals `edtf`
(no answer, if that is null), wrong if another date is given, unresolved if none is given but
there is one. Then phrases a second (one core, after a first pass) and what the import costs.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.dates import interval, resolve

DEFAULT = Path(__file__).resolve().parent.parent.parent / "shared" / "dates-dev.jsonl"
# What it is asked to reach, as shares of all phrases.
LEAST_RIGHT, MOST_WRONG = 0.82, 0.12
REPEATS = 5


class Row(NamedTuple):
    phrase: str
    published: str
    edtf: str | None


Reader = Callable[[str, str], str | None]
# First pattern that matches names the kind; matched on the phrase in small letters.
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_KINDS: tuple[tuple[str, str], ...] = (
    ("fiscal year", r"fiscal|\bfy"),
    ("counted, before and after", r"\b(ago|earlier|later|following|previous)\b"),
    ("quarter or half", r"quarter|\bhalf\b"),
    ("today and its neighbours", r"today|tonight|yesterday|tomorrow|morning|night"),
    ("full date", rf"{_MONTH}.*\d.*\b\d{{4}}|\d{{4}}-\d\d-\d\d"),
    ("day and month", rf"{_MONTH} (?:\d|[a-z]+th)|\d+ {_MONTH}"),
    ("weekday", r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"),
    ("month and year", rf"{_MONTH} \d{{4}}"),
    ("last, this, next", r"\b(last|this|next|current|past|coming)\b"),
    ("month", rf"\b{_MONTH}(?:$|\s)"),
    ("season", r"spring|summer|autumn|\bfall\b|winter"),
    ("year or decade", r"\d{4}|\d0s|year|decade|ties\b|nineteen"),
)


def main(arguments: list[str]) -> int:
    path = Path(arguments[0]) if arguments else DEFAULT
    if not path.is_file():
        print(f"No date phrases at {path}: name a file, or put the development phrases there.")
        return 0
    rows = [Row(**json.loads(line)) for line in path.read_text("utf-8").splitlines() if line]
    readers: dict[str, Reader] = {"ours": ours}
    other = dateparser_reader()
    if other is None:
        print("dateparser is not installed: its columns are left out.")
    else:
        readers["dateparser"] = other
    verdicts = {name: [verdict(row, reader) for row in rows] for name, reader in readers.items()}
    print_kinds([kind(row.phrase) for row in rows], verdicts)
    print_speed(rows, readers)
    print_import()
    counts = Counter(verdicts["ours"])
    right, wrong = counts["right"] / len(rows), counts["wrong"] / len(rows)
    reached = right >= LEAST_RIGHT and wrong <= MOST_WRONG
    print(f"asked: right >= {LEAST_RIGHT}, wrong <= {MOST_WRONG}: {'yes' if reached else 'NO'}")
    return 0 if reached else 1


def ours(phrase: str, published: str) -> str | None:
    return resolve(phrase, published).edtf


def dateparser_reader() -> Reader | None:
    """dateparser with the publication day as its base, at the grain that it reports."""
    try:
        from dateparser.date import DateDataParser  # type: ignore[import-untyped]  # no types
    except ImportError:
        return None

    @cache  # a parser a day, so that its making is not counted against it
    def parser(published: str) -> Any:
        base = datetime.fromisoformat(published)
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        return DateDataParser(languages=["en"], settings=settings)

    def read(phrase: str, published: str) -> str | None:
        found = parser(published).get_date_data(phrase)
        if found is None or found.date_obj is None:
            return None
        written = {"year": "%Y", "month": "%Y-%m"}.get(found.period, "%Y-%m-%d")
        if found.period == "week":
            monday = found.date_obj - timedelta(days=found.date_obj.weekday())
            return f"{monday:%Y-%m-%d}/{monday + timedelta(days=6):%Y-%m-%d}"
        return str(found.date_obj.strftime(written))

    return read


def verdict(row: Row, reader: Reader) -> str:
    given = reader(row.phrase, row.published)
    if given == row.edtf:
        return "right"
    if given is not None and row.edtf is not None and same_days(given, row.edtf):
        return "right"
    return "unresolved" if given is None else "wrong"


def same_days(one: str, other: str) -> bool:
    """Two ways to write the same days at the same grain."""
    return interval(one) == interval(other)


def kind(phrase: str) -> str:
    lowered = phrase.lower()
    return next((name for name, pattern in _KINDS if re.search(pattern, lowered)), "other")


OUTCOMES = ("right", "wrong", "unresolved")


def print_kinds(kinds: list[str], verdicts: dict[str, list[str]]) -> None:
    names = [name for name, _ in _KINDS] + ["other"]
    print(f"{'':28}{'':>6}" + "".join(f"   {name:>28}" for name in verdicts))
    columns = "   {:>8}{:>8}{:>12}".format(*OUTCOMES)
    print(f"{'kind of phrase':28}{'n':>6}{columns * len(verdicts)}")
    for name in [*names, "all"]:
        chosen = [place for place, at in enumerate(kinds) if name in (at, "all")]
        if not chosen:
            continue
        cells = ""
        for given in verdicts.values():
            counts = Counter(given[place] for place in chosen)
            cells += "   {:>8.3f}{:>8.3f}{:>12.3f}".format(
                *(counts[outcome] / len(chosen) for outcome in OUTCOMES)
            )
        print(f"{name:28}{len(chosen):>6}{cells}")


def print_speed(rows: Iterable[Row], readers: dict[str, Reader]) -> None:
    rows = list(rows)
    rates: dict[str, float] = {}
    for name, reader in readers.items():
        few = rows if name == "ours" else rows[:100]
        rates[name] = max(_rate(few, reader) for _ in range(REPEATS if name == "ours" else 1))
    for name, rate in rates.items():
        print(f"phrases a second, {name}: {rate:,.0f} ({rates['ours'] / rate:.0f} times)")


def _rate(rows: list[Row], reader: Reader) -> float:
    start = time.perf_counter()
    for row in rows:
        reader(row.phrase, row.published)
    return len(rows) / (time.perf_counter() - start)


def print_import() -> None:
    """Seconds of a fresh interpreter with and without the import, the least of several."""
    bare, with_import = (
        min(_seconds(code) for _ in range(REPEATS * 3))
        for code in ("pass", "import summarizer.dates")
    )
    extra = (with_import - bare) * 1000
    print(f"import: {extra:.0f} ms over bare Python's {bare * 1000:.0f} ms", end=" ")
    print(f"({with_import / bare:.1f} times)")


def _seconds(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=dict(os.environ))
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
