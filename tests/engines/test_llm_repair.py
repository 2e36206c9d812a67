"""Answers in the wrong wrapping: unwrapped with a notice; right ones are not touched."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.engines.answers import reader_of
from summarizer.engines.repair import repaired
from summarizer.schemas import ArticleSummary
from tests.faultserver.answers import GOOD
from tests.faultserver.faults import FAULTS, FENCED, PROSE, THINKING, UNSEEN
from tests.faultserver.server import running
from tests.wire.bench import run

VISIBLE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cs"]))
OBJECTS = st.dictionaries(VISIBLE, VISIBLE | st.integers() | st.lists(VISIBLE), max_size=5)


@given(OBJECTS, st.booleans())
def test_a_right_answer_is_not_touched(value: dict[str, object], ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert repaired(text) == (text, ())


@given(
    OBJECTS.filter(bool),
    st.sampled_from(
        ["```json\n{}\n```", "```\n{}\n```", "Sure! Here it is:\n{}\nBye.", "<think>hm</think>{}"]
    ),
)
def test_wrappings_come_off(value: dict[str, object], wrapping: str) -> None:
    text, notices = repaired(wrapping.replace("{}", json.dumps(value), 1))
    assert json.loads(text) == value
    assert notices


@given(st.text())
def test_repairing_never_fails_and_is_idempotent(text: str) -> None:
    once = repaired(text)[0]
    assert isinstance(once, str)
    reader_of(ArticleSummary)(text)


@pytest.mark.parametrize("text", [FENCED, PROSE, THINKING, UNSEEN])
def test_a_wrapped_record_is_the_record(text: str) -> None:
    read = reader_of(ArticleSummary)
    assert read(text).record == read(GOOD).record
    assert read(text).notices
    assert not read(GOOD).notices


def test_escaped_backslashes_are_not_escapes() -> None:
    text = '{"a": "\\\\u0000 \\u200b\\ud83d\\ude00\\n"}'
    assert json.loads(repaired(text)[0]) == {"a": "\\u0000 😀\n"}


@pytest.mark.parametrize("fault", ["fenced", "prose", "thinking", "as-object", "unseen"])
def test_repairs_are_noted_in_the_draft(fault: str) -> None:
    with running(FAULTS) as server:
        draft = run(server.url(fault), mode="tools").draft
    assert draft is not None
    assert draft.notices


def test_text_instead_of_a_tool_call_is_noted_in_tools_mode_only() -> None:
    with running(FAULTS) as server:
        notices = {mode: run(server.url("as-text"), mode=mode).draft for mode in ("tools", "json")}
    assert notices["tools"] is not None
    assert notices["tools"].notices == ("the answer came as text instead of a tool call",)
    assert notices["json"] is not None
    assert notices["json"].notices == ()
