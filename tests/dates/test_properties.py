"""What holds for every phrase and every date."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer.dates import Found, find, interval, resolve
from summarizer.dates import periods as p
from summarizer.dates.atoms import ATOMS, SYMBOL, symbols
from summarizer.dates.context import Context, Lean
from summarizer.dates.grammar import FORMS, RANGES
from summarizer.dates.lexicon import lexicon
from summarizer.dates.plan import plan

LANGUAGES = ("en", "fr", "de", "es", "ar", "ja", "xx", "")
WORDS = sorted(lexicon("en").words)
LEANS: st.SearchStrategy[Lean | None] = st.sampled_from([None, "past", "future"])
DATES = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))
ANCHORS = st.sampled_from([None, "2025-03-27", "2025-03", "2025", "199X", "2021/..", "../2012"])
PLAIN_DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
SCRAPS = st.sampled_from(
    [
        *WORDS,
        "3",
        "31",
        "40",
        "1998",
        "'98",
        "1990s",
        "2025-03-27",
        "03/04/2025",
        "22nd",
        "Q3",
        "-",
        "–",
        ",",
        ".",
        "$",
        "%",
        "London",
        "10 a.m.",
        "９９",
        "٣",
    ]
)
PHRASES = st.one_of(st.text(max_size=40), st.lists(SCRAPS, max_size=8).map(" ".join))
# Grammar rows as the categories that they list.
ROWS = [pattern for pattern, _ in FORMS] + [f"{first} to {last}" for first, last, _ in RANGES]


@settings(deadline=None)
@given(PHRASES, DATES, LEANS, ANCHORS, st.sampled_from(LANGUAGES))
def test_no_phrase_raises_and_every_reading_is_a_date(
    phrase: str, published: date | None, lean: Lean | None, anchor: str | None, language: str
) -> None:
    when = resolve(phrase, published, lean=lean, anchor=anchor, language=language)
    assert when.phrase == phrase
    assert (when.edtf is None) == (when.reason is not None) == (when.basis is None)
    assert when.readings[:1] == (() if when.edtf is None else (when.edtf,))
    assert len(set(when.readings)) == len(when.readings)
    for reading in when.readings:
        interval(reading)


@settings(deadline=None)
@given(PLAIN_DAYS, st.one_of(st.none(), PLAIN_DAYS))
def test_explicit_days_come_back(day: date, published: date | None) -> None:
    forms = (
        f"{day:%Y-%m-%d}",
        f"{day:%B} {day.day}, {day.year}",
        f"on {day:%A}, {day.day} {day:%B} {day.year}",
        f"the {day.day}th of {day:%b}. {day.year}",
        f"late {day:%A} night, {day:%b} {day.day} {day.year}",
    )
    for form in forms:
        when = resolve(form, published)
        assert (when.edtf, when.basis) == (day.isoformat(), "explicit")


@settings(deadline=None)
@given(PLAIN_DAYS, PLAIN_DAYS)
def test_explicit_ranges_come_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    phrase = f"from {first:%B} {first.day}, {first.year} to {last:%B} {last.day}, {last.year}"
    assert resolve(phrase, None).edtf == f"{first}/{last}"


@settings(deadline=None)
@given(PLAIN_DAYS, PLAIN_DAYS)
def test_a_weekday_lies_within_six_days(day: date, published: date) -> None:
    past = resolve(f"on {day:%A}", published)
    future = resolve(f"on {day:%A}", published, lean="future")
    assert 0 <= (published - date.fromisoformat(past.edtf or "")).days <= 6
    assert 0 <= (date.fromisoformat(future.edtf or "") - published).days <= 6
    assert date.fromisoformat(past.edtf or "").weekday() == day.weekday()
    assert past.edtf in future.readings


@settings(deadline=None)
@given(PLAIN_DAYS, PLAIN_DAYS)
def test_a_day_without_a_year_follows_its_lean(day: date, published: date) -> None:
    phrase = f"{day:%B} {day.day}"
    past = date.fromisoformat(resolve(phrase, published, lean="past").edtf or "")
    future = date.fromisoformat(resolve(phrase, published, lean="future").edtf or "")
    assert past <= published <= future
    assert (past.month, past.day) == (future.month, future.day) == (day.month, day.day)


@settings(deadline=None)
@given(st.sampled_from(ROWS), st.data())
def test_every_row_of_the_grammar_can_be_read(row: str, data: st.DataObject) -> None:
    """Whatever words fit a row, its meaning finds the fields it needs."""
    atoms, values = "", []
    for item in row.split():
        name = item.rstrip("?*")
        if item != name and data.draw(st.booleans()):
            continue
        option = data.draw(st.sampled_from(name.split("|"))).rstrip("0123456789")
        atom = data.draw(st.sampled_from(_atoms_of(option)))
        atoms += SYMBOL[atom]
        values.append(data.draw(_values_of(atom)))
    form = plan(atoms)
    assume(form is not None and not isinstance(form, str))
    assert callable(form)
    with suppress(p.Unresolved):
        reading = form(Context(date(2025, 3, 27), None, "2025-03-27"), values)
        assert [interval(edtf) for edtf in reading.edtf]


def _atoms_of(category: str) -> list[str]:
    return [name for name in ATOMS if SYMBOL[name] in symbols(category)]


def _values_of(atom: str) -> st.SearchStrategy[int]:
    unit = lexicon("en").words.get(atom.removeprefix("unit_"))
    if atom.startswith("unit_") and unit:
        return st.just(unit[0][1])
    ranges = {
        "month": (1, 12),
        "weekday": (0, 6),
        "integer": (1, 31),
        "yyyy": (1000, 2999),
        "yy": (1950, 2049),
        "season": (1, 4),
        "decade": (1000, 2990),
        "units": (0, 9),
        "holiday": (0, 30),
    }
    return st.integers(*ranges.get(atom, (0, 40)))


@settings(deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(SCRAPS, max_size=30).map(" ".join)))
def test_found_spans_are_in_order_and_quote_the_text(text: str) -> None:
    end = 0
    for found in find(text):
        assert isinstance(found, Found)
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.phrase
        end = found.end
