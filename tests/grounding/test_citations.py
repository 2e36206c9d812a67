from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.grounding.citations import MOST_CITED, locate
from summarizer.schemas import Span
from summarizer.sentences import split
from tests.grounding.drafts import grounded, party, pledge

TEXT = "Peru pledged aid to Haiti. " * 20
SENTENCES = split(TEXT)


@given(st.lists(st.integers(-3, 40), max_size=30))
def test_every_span_is_a_sentence_once_and_every_bad_number_is_told(numbers: list[int]) -> None:
    spans, problem = locate([Span.cited(n) for n in numbers], SENTENCES)
    assert [span.sentence for span in spans] == sorted(
        {n for n in numbers if 1 <= n <= len(SENTENCES)}
    )
    assert all(TEXT[span.start : span.end] == span.quote for span in spans)
    whole = len(spans) == len(set(numbers)) and 0 < len(spans) <= MOST_CITED
    assert (problem is None) == whole


def test_a_number_that_does_not_exist_is_asked_again_and_rejected() -> None:
    done = grounded("Peru pledged aid.", pledges=[pledge([party("Peru")], "aid", [7])])
    assert done.record.pledges == ()
    assert done.rejected[0].path == "pledges[0]"
    assert done.rejected[0].content["evidence"] == [7]
    assert "there is no sentence 7" in done.problems[0]
    assert "honest answer" in done.problems[0]


def test_no_citation_is_a_problem() -> None:
    done = grounded("Peru pledged aid.", pledges=[pledge([party("Peru")], "aid", [])])
    assert "no sentence is cited" in done.rejected[0].reason
