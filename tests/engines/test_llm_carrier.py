"""The canary: instructor still goes the way that `engines/carrier.py` lays out for it.

If one of these fails after an upgrade of instructor, read the reason in the assertion, then that
file: either the trick has to be adapted, or the version has to be held back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import instructor
import pytest

from summarizer.engines.carrier import MODES, Carrier, carrier_of
from summarizer.schemas import ArticleSummary, model_schema
from summarizer.settings import Mode

MESSAGES = [
    {"role": "system", "content": "Read {{ 7 * 7 }}."},
    {"role": "user", "content": "{% if %} data:image/png;base64,AAAA {{ article }}"},
]
WHY = f"instructor {instructor.__version__} no longer honours the carrier: "


def carrier(mode: Mode) -> Carrier:
    return carrier_of(ArticleSummary, mode, lambda text: ("what was read", text))


def written(mode: Mode) -> Mapping[str, Any]:
    return carrier(mode).written(MESSAGES)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("text", ["the text", "", '{"pledges": []}', "```json\n{}\n```"])
def test_text_and_result_pass_through_unchanged(mode: Mode, text: str) -> None:
    read = carrier(mode).read(text)
    assert read == ("what was read", text), WHY + "it changes the answer or what comes of it"


@pytest.mark.parametrize("mode", MODES)
def test_what_a_reader_returns_may_be_a_record_itself(mode: Mode) -> None:
    record = ArticleSummary.model_construct()
    read = carrier_of(ArticleSummary, mode, lambda _: record).read("{}")
    assert read is record, WHY + "it no longer returns what model_validate_json returns"


@pytest.mark.parametrize("mode", MODES)
def test_messages_are_not_rendered_and_the_article_comes_last(mode: Mode) -> None:
    sent = written(mode)["messages"]
    assert sent[-1] == MESSAGES[-1], WHY + "it changes the user's message"
    assert sent[0]["content"].startswith("Read {{ 7 * 7 }}."), WHY + "it renders templates"
    assert len(sent) == 2, WHY + "it adds messages"


@pytest.mark.parametrize("mode", MODES)
def test_what_was_given_is_not_changed(mode: Mode) -> None:
    given = [dict(message) for message in MESSAGES]
    carrier(mode).written(given)
    assert given == MESSAGES, WHY + "it writes into the messages that it is given"


def test_the_schema_stands_where_each_mode_has_it() -> None:
    schema = model_schema(ArticleSummary)
    strict = written("json_schema")["response_format"]["json_schema"]
    assert strict["schema"] == schema, WHY + "it does not ask the carrier for its JSON Schema"
    assert strict["name"] == "ArticleSummary"
    tools = written("tools")
    function = tools["tools"][0]["function"]
    assert function["name"] == "ArticleSummary"
    assert function["parameters"]["properties"] == schema["properties"]
    assert tools["tool_choice"]["function"]["name"] == "ArticleSummary"
    plain = written("json")
    assert plain["response_format"] == {"type": "json_object"}
    assert '"pledges"' in plain["messages"][0]["content"]


@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_rebuilt_from_call_to_call(mode: Mode, monkeypatch: pytest.MonkeyPatch) -> None:
    """No walk over the record's classes, no new schema, no validation of its own."""
    calls: list[str] = []
    for name in ("model_json_schema", "model_rebuild", "model_validate_json", "model_validate"):
        monkeypatch.setattr(ArticleSummary, name, lambda *_, name=name, **__: calls.append(name))
    one = carrier(mode)
    for _ in range(20):
        one.written(MESSAGES)
        one.read("{}")
    assert not calls, WHY + f"it calls {calls[0]} of the record itself"


@pytest.mark.parametrize("mode", MODES)
def test_what_is_added_for_a_mode_is_the_same_on_every_call(mode: Mode) -> None:
    """Why the body's head is written only once."""
    one = carrier(mode)
    first = {name: value for name, value in one.written(MESSAGES).items() if name != "messages"}
    other = [{"role": "system", "content": "S"}, {"role": "user", "content": "another article"}]
    again = {name: value for name, value in one.written(other).items() if name != "messages"}
    assert first == again, WHY + "what it adds depends on the messages"
