from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.dates import Interval, interval
from summarizer.dates import periods as p

READ = (
    ("2025-03-27", date(2025, 3, 27), date(2025, 3, 27), "day"),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
    ("2025-12", date(2025, 12, 1), date(2025, 12, 31), "month"),
    ("2025", date(2025, 1, 1), date(2025, 12, 31), "year"),
    ("199X", date(1990, 1, 1), date(1999, 12, 31), "decade"),
    ("2025-21", date(2025, 3, 1), date(2025, 5, 31), "season"),
    ("2025-22", date(2025, 6, 1), date(2025, 8, 31), "season"),
    ("2025-23", date(2025, 9, 1), date(2025, 11, 30), "season"),
    ("2023-24", date(2023, 12, 1), date(2024, 2, 29), "season"),
    ("2025-34", date(2025, 4, 1), date(2025, 6, 30), "quarter"),
    ("2025-41", date(2025, 7, 1), date(2025, 12, 31), "half"),
    ("2025-03-24/2025-03-30", date(2025, 3, 24), date(2025, 3, 30), "week"),
    ("2025-03-29/2025-03-30", date(2025, 3, 29), date(2025, 3, 30), "weekend"),
    ("2025-07/2025-09", date(2025, 7, 1), date(2025, 9, 30), "quarter"),
    ("2025-07/2025-12", date(2025, 7, 1), date(2025, 12, 31), "half"),
    ("2025-03-03/2025-03-05", date(2025, 3, 3), date(2025, 3, 5), "range"),
    ("2025-02/2025-04", date(2025, 2, 1), date(2025, 4, 30), "range"),
    ("2019/2021", date(2019, 1, 1), date(2021, 12, 31), "range"),
    ("2021-08/..", date(2021, 8, 1), None, "open"),
    ("../2012", None, date(2012, 12, 31), "open"),
    ("9999-12", date(9999, 12, 1), date(9999, 12, 31), "month"),
)
ILL_FORMED = (
    "",
    "..",
    "/",
    "../..",
    "2025-13",
    "2025-00",
    "2025-02-30",
    "2025-2-3",
    "20250327",
    "25",
    "0000",
    "199x",
    "2025-21-03",
    "2025-03-27T10:00",
    "2025-04/2025-03",
    "2025/2026/2027",
    "２０２５",
    "soon",
)


@pytest.mark.parametrize(("text", "start", "end", "grain"), READ)
def test_what_is_read(text: str, start: date | None, end: date | None, grain: str) -> None:
    read = interval(text)
    assert (read.start, read.end, read.grain) == (start, end, grain)


@pytest.mark.parametrize("text", ILL_FORMED)
def test_what_is_ill_formed(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        interval(text)


@settings(deadline=None)
@given(st.text(max_size=12))
def test_any_text_is_read_or_refused_with_a_value_error(text: str) -> None:
    try:
        assert isinstance(interval(text), Interval)
    except ValueError:
        assert text != "2025"


@settings(deadline=None)
@given(st.dates(date(1000, 1, 8), date(9998, 12, 20)), st.sampled_from(sorted(p.HOLDER)))
def test_a_period_holds_its_days(day: date, unit: int) -> None:
    held = interval(p.holder(unit, day))
    assert held.start is not None
    assert held.end is not None
    inside = held.start <= day <= held.end
    # the weekend of a working day is the one that ends its week
    assert inside or (unit == p.WEEKEND and day.weekday() < 5 and (held.end - day).days < 7)


@settings(deadline=None)
@given(
    st.dates(date(1000, 1, 1), date(8000, 12, 31)),
    st.sampled_from([p.DAY, p.WEEK, p.MONTH, p.QUARTER, p.YEAR, p.DECADE]),
    st.integers(0, 50),
)
def test_moving_there_and_back_clips_at_most_three_days(day: date, unit: int, count: int) -> None:
    back = p.move(p.move(day, unit, count), unit, -count)
    assert 0 <= (day - back).days <= 3
