"""The canary: instructor still goes the way that `engines/carrier.py` lays out for it.

If one of these fails after an upgrade of instructor, read the reason in the assertion, then that
file: either the trick has to be adapted, or the version has to be held back.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

import pytest

from summarizer.schemas import ArticleSummary, model_schema
from summarizer.settings import Mode

WHY = f"instructor {version('instructor')} no longer honours the carrier: "
try:
    from summarizer.engines.carrier import MODES, ReadText, carrier_of
except (ImportError, AttributeError) as error:
    pytest.fail(WHY + f"a name that it uses is gone: {error}")

SYSTEM = "Read {{ 7 * 7 }}."
USER = "{% if %} data:image/png;base64,AAAA {{ article }}"


def messages(user: str = USER) -> list[dict[str, str]]:
    return [{"role": "system", "content": SYSTEM}, {"role": "user", "content": user}]


def read_through(mode: Mode, text: str, reader: ReadText) -> Any:
    """What comes of a text that goes through instructor to a reader."""
    try:
        return carrier_of(ArticleSummary, mode, reader).read(text)
    except Exception as error:  # noqa: BLE001 - whatever it raises is the reason
        pytest.fail(WHY + f"it no longer takes our answer: {error!r}")


def written(mode: Mode, given: list[dict[str, str]] | None = None) -> Mapping[str, Any]:
    """What instructor makes of messages."""
    try:
        one = carrier_of(ArticleSummary, mode, lambda text: text)
        return one.written(messages() if given is None else given)
    except Exception as error:  # noqa: BLE001 - whatever it raises is the reason
        pytest.fail(WHY + f"it no longer writes the request: {error!r}")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("text", ["the text", "", '{"pledges": []}', "```json\n{}\n```"])
def test_text_and_result_pass_through_unchanged(mode: Mode, text: str) -> None:
    read = read_through(mode, text, lambda text: ("what was read", text))
    assert read == ("what was read", text), WHY + "it changes the answer or what comes of it"


@pytest.mark.parametrize("mode", MODES)
def test_what_a_reader_returns_may_be_a_record_itself(mode: Mode) -> None:
    record = ArticleSummary.model_construct()
    read = read_through(mode, "{}", lambda _: record)
    assert read is record, WHY + "it no longer returns what model_validate_json returns"


@pytest.mark.parametrize("mode", MODES)
def test_messages_are_not_rendered_and_the_article_comes_last(mode: Mode) -> None:
    sent = written(mode)["messages"]
    assert sent[-1] == messages()[-1], WHY + "it changes the user's message, or puts one after it"
    assert sent[0]["content"].startswith(SYSTEM), WHY + "it renders templates"
    assert len(sent) == 2, WHY + "it adds messages"


@pytest.mark.parametrize("mode", MODES)
def test_what_was_given_is_not_changed(mode: Mode) -> None:
    given = messages()
    written(mode, given)
    assert given == messages(), WHY + "it writes into the messages that it is given"


def test_the_schema_stands_where_each_mode_has_it() -> None:
    schema = model_schema(ArticleSummary)
    strict = written("json_schema").get("response_format", {}).get("json_schema", {})
    assert strict.get("schema") == schema, WHY + "it does not ask the carrier for its JSON Schema"
    assert strict["name"] == "ArticleSummary", WHY + "it names the schema otherwise"
    tools = written("tools")
    function = tools["tools"][0]["function"]
    assert function["name"] == "ArticleSummary", WHY + "it names the tool otherwise"
    properties = function["parameters"]["properties"]
    assert properties == schema["properties"], WHY + "the tool's parameters are not the carrier's"
    chosen = tools["tool_choice"]["function"]["name"]
    assert chosen == "ArticleSummary", WHY + "it no longer asks for the tool by name"
    plain = written("json")
    assert plain["response_format"] == {"type": "json_object"}, WHY + "JSON mode asks otherwise"
    told = plain["messages"][0]["content"]
    assert '"pledges"' in told, WHY + "JSON mode no longer tells the schema"


@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_rebuilt_from_call_to_call(mode: Mode, monkeypatch: pytest.MonkeyPatch) -> None:
    """No walk over the record's classes, no new schema, no validation of its own."""
    calls: list[str] = []
    for name in ("model_json_schema", "model_rebuild", "model_validate_json", "model_validate"):
        monkeypatch.setattr(ArticleSummary, name, lambda *_, name=name, **__: calls.append(name))
    written(mode)
    read_through(mode, "{}", lambda text: text)
    assert not calls, WHY + f"it calls {calls[0]} of the record itself"


@pytest.mark.parametrize("mode", MODES)
def test_what_is_added_for_a_mode_is_the_same_on_every_call(mode: Mode) -> None:
    """Why the body's head is written only once."""
    first, again = (
        {name: value for name, value in written(mode, messages(user)).items() if name != "messages"}
        for user in (USER, "another article")
    )
    assert first == again, WHY + "what it adds depends on the messages"
