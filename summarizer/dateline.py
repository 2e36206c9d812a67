"""The publication date that an article's own text gives, if it gives one."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

from summarizer.dates import find, interval, resolve

# Where a date line stands: among the first lines, or the last few of a read-out.
LINES_FROM_TOP = 8
LINES_FROM_END = 2
LABEL = re.compile(
    r"^\W*(?:(?:last |first )?(?:published|posted|updated|released|issued|dated?|for immediate "
    r"release)\b(?: on\b)?[\s:,–—-]*)+",
    re.IGNORECASE,
)
# What may stand beside the date in a line that is nothing but a date line.
CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\b|\b(?:GMT|UTC|[CE][ES]?T)\b|[+-]\d{4}",
    re.IGNORECASE,
)
# "GENEVA, March 3, 2025 (Agency) - Delegates …": a place in capitals, a date, a dash.
WIRE = re.compile(r"^(?=[A-Z][A-Z'.\-]{2,})([^\n]{6,90}?)\s[-–—]\s")
WORDS_BESIDE = 3


def find_published(text: str) -> date | None:
    """The day in the text's own date line, in a labelled date, or in a wire's opening.

    Only a full date counts (day, month and year in words of its own), since without a publication
    date there is nothing to complete it from. None where the text has none.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in [*lines[:LINES_FROM_TOP], *lines[LINES_FROM_TOP:][-LINES_FROM_END:]]:
        found = _date_of(line)
        if found is not None:
            return found
    return None


def parse_published(value: str) -> date | None:
    """A date as pages and feeds write it: ISO 8601, RFC 2822, or in words. None if it is none."""
    value = value.strip()
    for read in (date.fromisoformat, parsedate_to_datetime):
        try:
            found = read(value[:10] if read is date.fromisoformat else value)
        except ValueError:
            continue
        return date(found.year, found.month, found.day)
    return _full_day(value)


def _date_of(line: str) -> date | None:
    wire = WIRE.match(line)
    if wire:
        return next((_full_day(found.phrase) for found in find(wire[1])), None)
    label = LABEL.match(line)
    rest = line[label.end() :] if label else line
    dates = find(rest)
    if not dates:
        return None
    first = dates[0]
    before, after = rest[: first.start], rest[first.end :]
    if label and not before.strip():
        return _full_day(first.phrase)
    beside = CLOCK.sub(" ", f"{before} {after}")
    is_date_line = len(re.findall(r"\w+", beside)) <= WORDS_BESIDE and not after.rstrip().endswith(
        "."
    )
    return _full_day(first.phrase) if is_date_line else None


def _full_day(phrase: str) -> date | None:
    edtf = resolve(phrase, None).edtf
    if edtf is None or "/" in edtf:
        return None
    span = interval(edtf)
    return span.start if span.start == span.end else None
