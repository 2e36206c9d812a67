from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.sentences import is_wrapped, split
from tests.support import SAMPLE


@given(st.text(st.characters(codec="utf-8")))
def test_every_sentence_is_its_place_in_the_text(text: str) -> None:
    sentences = split(text)
    assert [s.number for s in sentences] == list(range(1, len(sentences) + 1))
    assert all(text[s.start : s.end] == s.text == s.text.strip() != "" for s in sentences)
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    outside = list(text)
    for s in sentences:
        outside[s.start : s.end] = [" "] * (s.end - s.start)
    assert "".join(outside).strip() == "", "no text may fall between sentences"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Lee met U.S. Sen. Ruth Roe in Washington, D.C. on Sept. 30. They talked.", 2),
        ("A heading\n\nA sentence.", 2),
        ("One line\nanother line", 2),
        ('He said: "We agree." Then he left.', 2),
        ("大臣は東京で会談した。共同声明を出した。", 2),
        ("التقى الوزير نظيره يوم الخميس. وأدان الهجوم.", 2),
        ("", 0),
        (" \n\t\n ", 0),
    ],
)
def test_splitting(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_lines_wrapped_at_a_width_are_one_text() -> None:
    wrapped = (
        "The two ministers met on Tuesday in the capital and talked about the\n"
        "price of grain, the border and the return of the people who fled it\n"
        "last year. They agreed to meet again in June."
    )
    assert is_wrapped(wrapped.split("\n"))
    first, second = split(wrapped)
    assert first.line.endswith("who fled it last year.")
    assert second.text == "They agreed to meet again in June."


def test_captions_and_headings_are_not_joined() -> None:
    lines = ["Ministers meet in Lisbon", "The two ministers met on Tuesday and talked."]
    assert not is_wrapped(lines)


def test_the_sample_has_its_caption_apart() -> None:
    sentences = split(SAMPLE.read_text(encoding="utf-8"))
    assert len(sentences) >= 10
    assert "\n" not in sentences[0].text
