from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.schemas import Span

TEXTS = st.text(st.characters(codec="utf-8"))


@given(TEXTS, TEXTS, TEXTS)
def test_offsets_of_other_consumers_cut_the_same_quote(before: str, quote: str, after: str) -> None:
    text = before + quote + after
    span = Span(sentence=1, start=len(before), end=len(before) + len(quote), quote=quote)
    start, end = span.in_utf8(text)
    assert text.encode()[start:end].decode() == quote
    start, end = span.in_utf16(text)
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == quote
