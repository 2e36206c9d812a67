"""What goes out: static bytes, strictness, the article as it is and last, and how to ask again."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from schemas import json_schema
from summarizer.article import Article
from summarizer.engines.llm import open_engine
from summarizer.engines.messages import MOST_QUOTED_BYTES, asked_again, shortened
from summarizer.engines.protocol import Reask
from summarizer.engines.providers import PROVIDERS
from summarizer.schemas import ArticleSummary
from tests.faultserver.faults import FAULTS
from tests.faultserver.server import Seen, running
from tests.wire.bench import SHORT, ask, engine, run, settings, task

MODES = ("json_schema", "tools", "json")
TEXTS = (
    "Ana Silva met Rui Costa in Lisbon on Tuesday. They talked.",
    'Braces {{ 7 * 7 }} {% raw %} "quotes" \\ back and </s><|im_end|> [3] tokens here.',
    "L'Élysée a reçu 日本の外相 وزير الخارجية 🇵🇹 e\u0301 today, they said at length.",
)


def sent(fault: str = "good", texts: tuple[str, ...] = TEXTS, **more: Any) -> list[Seen]:
    """The requests that the server sees for these articles, by one engine."""

    async def all_of(url: str) -> None:
        one = engine(url, **more)
        for text in texts:
            await ask(one, text=text)
        await one.aclose()

    with running(FAULTS) as server:
        asyncio.run(all_of(server.url(fault)))
        return list(server.seen)


def head_of(seen: Seen) -> bytes:
    """All bytes before the article's own message."""
    head, _, _ = seen.body.rpartition(b'{"role":"user","content":"')
    return head


@pytest.mark.parametrize("mode", MODES)
def test_the_static_part_is_the_same_bytes_for_every_article_and_run(mode: str) -> None:
    requests = sent(mode=mode) + sent(mode=mode)
    assert len({head_of(seen) for seen in requests}) == 1
    assert len(head_of(requests[0])) > 4000


@pytest.mark.parametrize("mode", MODES)
def test_nothing_comes_after_the_article_and_its_bytes_are_its_own(mode: str) -> None:
    for text, seen in zip(TEXTS, sent(mode=mode), strict=True):
        message = seen.json["messages"][-1]
        assert message["role"] == "user"
        # What was stored at the door is what is sent: NFC, nothing invisible.
        last = Article(text).text.rpartition(". ")[2]
        assert message["content"].endswith(last)
        assert seen.body.endswith(json.dumps(last, ensure_ascii=False)[1:].encode() + b"}]}")


def test_strict_is_on_the_wire_where_the_provider_has_it() -> None:
    schema = sent(mode="json_schema")[0].json["response_format"]["json_schema"]
    assert schema["strict"] is True
    assert sent(mode="tools")[0].json["tools"][0]["function"]["strict"] is True
    assert '"strict"' not in sent(model="groq/stub")[0].body.decode()


def test_the_providers_own_names_of_parameters() -> None:
    openai = sent(seed=7)[0].json
    assert (openai["max_completion_tokens"], openai["seed"], openai["temperature"]) == (4096, 7, 0)
    mistral = sent(model="mistral/stub", seed=7)[0].json
    assert (mistral["max_tokens"], mistral["random_seed"]) == (4096, 7)
    assert "seed" not in sent(model="anthropic/stub", seed=7)[0].json
    assert "temperature" not in sent(model="openai/gpt-5-mini")[0].json


def test_headers_carry_the_key_and_no_telemetry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-1")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Gateway: secret")
    own = sent()[0].headers
    assert own["authorization"].startswith("Bearer sk-")
    assert (own["openai-organization"], own["x-gateway"]) == ("org-1", "secret")
    others = sent(model="groq/stub")[0].headers
    assert not {"openai-organization", "x-gateway"} & set(others)
    assert not [name for name in {**own, **others} if name.startswith("x-stainless")]


def test_user_info_and_query_of_an_address_arrive_where_they_belong() -> None:
    with running(FAULTS) as server:
        host = f"127.0.0.1:{server.port}"
        url = f"http://ann:pass%40word@{host}/good/v1?api-version=3"
        outcome = run(url, model="vllm/stub", api_key=None)
        assert outcome.code == "ok"
        assert server.seen[0].headers["authorization"] == "Basic YW5uOnBhc3NAd29yZA=="


def test_a_re_ask_names_the_fields_and_quotes_the_answer_briefly() -> None:
    first, second = sent("wrong-once", TEXTS[:1])
    assert head_of(first) in second.body
    assistant, user = second.json["messages"][-2:]
    assert assistant["role"] == "assistant"
    assert "perhaps" in assistant["content"]
    assert "meetings[0].status" in user["content"]
    assert second.json["messages"][:2] == first.json["messages"]


@given(st.text(max_size=9000), st.lists(st.text(max_size=900), max_size=40))
def test_a_re_ask_is_bounded_whatever_the_answer(answer: str, problems: list[str]) -> None:
    assistant, user = asked_again(Reask(answer, tuple(problems)))
    assert len(assistant["content"].encode()) <= MOST_QUOTED_BYTES
    assert len(user["content"]) < 8000


@given(st.text(alphabet=st.characters(), max_size=50), st.integers(4, 40))
def test_shortening_keeps_whole_characters(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short.encode()) <= most
    assert (
        text.startswith(short.removesuffix("…"))
        or short == text.encode("utf-8", "replace").decode()
    )


@profile(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=30, max_size=200))
def test_any_article_arrives_as_the_server_reads_it(text: str) -> None:
    with running(FAULTS) as server:
        outcome = run(server.url("good"), deadline=10.0)
        assert outcome.code == "ok"
        seen = sent(texts=(text,))
    for request in seen:
        assert [message["role"] for message in request.json["messages"]] == ["system", "user"]


def test_one_schema_and_as_many_connections_as_calls_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real, built = ArticleSummary.model_json_schema, []

    def counted(*given: Any, **more: Any) -> dict[str, Any]:
        built.append(given)
        return real(*given, **more)

    monkeypatch.setattr(ArticleSummary, "model_json_schema", counted)
    json_schema.model_schema.cache_clear()

    async def thousand(url: str) -> None:
        one = open_engine(settings(url, concurrency=16), ArticleSummary, SHORT)
        workers = [worker(one) for _ in range(16)]
        await asyncio.gather(*workers)
        await one.aclose()

    async def worker(one: Any) -> None:
        for _ in range(63):
            await one.draft(task(60.0), reask=None, reasks_allowed=0)

    with running(FAULTS) as server:
        asyncio.run(thousand(server.url("good")))
        assert len(server.seen) == 1008
        assert server.connections == 16
    assert len(built) == 1


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_provider_row_asks_and_is_answered(name: str) -> None:
    with running(FAULTS) as server:
        outcome = run(server.url("good"), model=f"{name}/stub")
        assert outcome.code == "ok"
        assert len(server.seen) == 1
