from __future__ import annotations

from typing import Any

from tests.grounding.drafts import grounded

TEXT = "The ministers met in Oslo on Monday. The next round is in June."


def event(phrase: str, edtf: str | None, status: str = "past", cited: int = 1) -> dict[str, Any]:
    return {
        "what": "ministers met in Oslo" if cited == 1 else "next round",
        "when": {"phrase": phrase, "edtf": edtf},
        "place": None,
        "status": status,
        "evidence": [cited],
    }


def test_code_computes_the_date() -> None:
    when = grounded(TEXT, dates=[event("on Monday", None)]).record.dates[0].when
    assert (when.edtf, when.basis) == ("2025-03-24", "relative")


def test_codes_reading_wins_and_the_difference_is_noticed() -> None:
    done = grounded(TEXT, dates=[event("on Monday", "2025-03-25")])
    assert done.record.dates[0].when.edtf == "2025-03-24"
    assert "2025-03-25" in done.notices[0]


def test_a_plan_looks_ahead() -> None:
    done = grounded(TEXT, dates=[event("in June", None, "scheduled", 2)])
    assert done.record.dates[0].when.edtf == "2025-06"


def test_the_engines_reading_of_a_plan_may_stand() -> None:
    done = grounded(TEXT, dates=[event("on Monday", "2025-03-31", "scheduled")])
    assert done.record.dates[0].when.edtf == "2025-03-31"
    assert not done.notices


def test_a_phrase_that_is_not_in_the_article_is_unsupported() -> None:
    done = grounded(TEXT, dates=[event("on Tuesday", None)])
    assert done.record.dates == ()
    assert "does not say" in done.rejected[0].reason


def test_relative_words_stay_open_without_a_publication_date() -> None:
    done = grounded(TEXT, None, dates=[event("on Monday", "2025-03-24")])
    assert done.record.dates[0].when.edtf is None
    assert done.notices


def vague(phrase: str, edtf: str | None) -> tuple[str | None, str | None]:
    text = f"The bank opened on 3 March 2025. The ministers met in Oslo {phrase}."
    fact = {**event(phrase, edtf), "evidence": [2]}
    when = grounded(text, dates=[fact]).record.dates[0].when
    return when.edtf, when.basis


def test_vague_words_and_durations_stay_open_whatever_the_engine_says() -> None:
    assert vague("recently", "2025-03-20") == (None, None)
    assert vague("for two days", "2025-03-20") == (None, None)


def test_words_are_counted_from_the_date_named_before() -> None:
    assert vague("two days later", None)[0] == "2025-03-05"
    assert vague("two days later", "2025-03-09")[0] == "2025-03-05"


def test_only_the_engine_can_place_a_feast_that_code_does_not_know() -> None:
    assert vague("on the eve of Zorblat", "2025-03-11") == ("2025-03-11", "model")
    assert vague("on the eve of Zorblat", "2025-13-41") == (None, None)


def test_a_date_line_stands_for_an_unknown_publication_date() -> None:
    text = "OSLO, 26 March 2025 - The ministers met in Oslo on Monday."
    fact = event("on Monday", None)
    assert grounded(text, None, dates=[fact]).record.dates[0].when.edtf == "2025-03-24"


def test_an_open_span_at_the_top_is_no_date_line() -> None:
    """In EDTF it is as long as a day."""
    text = "Talks have gone on since January 2019. The ministers met in Oslo on Monday."
    fact = event("on Monday", None, cited=2) | {"what": "ministers met in Oslo"}
    assert grounded(text, None, dates=[fact]).record.dates[0].when.edtf is None


def test_the_same_days_in_another_form_are_no_difference() -> None:
    text = "The ministers met in Oslo in the fall of 2021."
    done = grounded(text, dates=[event("in the fall of 2021", "2021-09/2021-11")])
    assert done.record.dates[0].when.edtf == "2021-23"
    assert not done.notices
