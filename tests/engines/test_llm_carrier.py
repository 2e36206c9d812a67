"""The canary: instructor still goes the way that `engines/carrier.py` lays out for it.

If one of these fails after an upgrade of instructor, read the reason in the assertion, then that
file: either the trick has to be adapted, or the version has to be held back.
"""

from __future__ import annotations

import asyncio
from typing import Any

import instructor
import pytest

from summarizer.engines.carrier import MODES, Answered, answered, through_instructor
from summarizer.schemas import ArticleSummary, model_schema
from summarizer.settings import Mode

MESSAGES = [
    {"role": "system", "content": "Read {{ 7 * 7 }}."},
    {"role": "user", "content": "{% if %} data:image/png;base64,AAAA {{ article }}"},
]
WHY = f"instructor {instructor.__version__} no longer honours the carrier: "


def through(mode: Mode, **more: Any) -> tuple[Any, list[dict[str, Any]], list[str]]:
    """What `ask` returns, what `create` got, and the texts that were read."""
    got: list[dict[str, Any]] = []
    texts: list[str] = []

    async def create(**kwargs: Any) -> Answered:
        got.append(kwargs)
        return answered("the text")

    def read(text: str) -> str:
        texts.append(text)
        return "what was read"

    ask = through_instructor(create, ArticleSummary, mode, read)
    return asyncio.run(ask(messages=MESSAGES, **more)), got, texts


@pytest.mark.parametrize("mode", MODES)
def test_text_and_result_pass_through_unchanged(mode: Mode) -> None:
    result, got, texts = through(mode)
    assert texts == ["the text"], WHY + "it no longer hands the answer to model_validate_json"
    assert result == "what was read", WHY + "it changes what model_validate_json returns"
    assert len(got) == 1, WHY + "it calls create more than once"


@pytest.mark.parametrize("mode", MODES)
def test_messages_are_not_rendered_and_the_article_comes_last(mode: Mode) -> None:
    sent = through(mode)[1][0]["messages"]
    assert sent[-1] == MESSAGES[-1], WHY + "it changes the user's message"
    assert sent[0]["content"].startswith("Read {{ 7 * 7 }}."), WHY + "it renders templates"
    assert len(sent) == 2, WHY + "it adds messages"


def test_the_schema_stands_where_each_mode_has_it() -> None:
    schema = model_schema(ArticleSummary)
    strict = through("json_schema")[1][0]["response_format"]["json_schema"]
    assert strict["schema"] == schema, WHY + "it does not ask the carrier for its JSON Schema"
    assert strict["name"] == "ArticleSummary"
    tools = through("tools")[1][0]
    function = tools["tools"][0]["function"]
    assert function["name"] == "ArticleSummary"
    assert function["parameters"]["properties"] == schema["properties"]
    assert tools["tool_choice"]["function"]["name"] == "ArticleSummary"
    plain = through("json")[1][0]
    assert plain["response_format"] == {"type": "json_object"}
    assert '"pledges"' in plain["messages"][0]["content"]


def test_what_is_given_beside_the_messages_reaches_create_as_it_is() -> None:
    marker = object()
    assert through("tools", ask=marker)[1][0]["ask"] is marker, WHY + "it copies or drops kwargs"


def test_nothing_is_rebuilt_from_call_to_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """No walk over the record's classes, no new schema, no new response class."""
    calls: list[str] = []
    for owner, name in ((ArticleSummary, "model_json_schema"), (ArticleSummary, "model_rebuild")):
        monkeypatch.setattr(owner, name, lambda *_, name=name, **__: calls.append(name))

    async def create(**_: Any) -> Answered:
        return answered("{}")

    ask = through_instructor(create, ArticleSummary, "json_schema", lambda text: text)

    async def often() -> None:
        for _ in range(20):
            await ask(messages=MESSAGES)

    asyncio.run(often())
    assert not calls, WHY + f"it calls {calls[0]} of the record itself"


def test_failures_must_not_pass_through_instructor(caplog: pytest.LogCaptureFixture) -> None:
    """Why `create` never raises: what is raised is logged as an error and wrapped."""

    async def create(**_: Any) -> Answered:
        raise ValueError("a failure of the wire")

    ask = through_instructor(create, ArticleSummary, "json_schema", lambda text: text)
    with pytest.raises(instructor.core.InstructorRetryException):
        asyncio.run(ask(messages=MESSAGES))
    assert "a failure of the wire" in caplog.text
