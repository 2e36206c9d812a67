"""The server behind `local/PATH.gguf`: its grammar, its key, its end, and files that it refuses."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import openai
import pytest

from summarizer import Article, Summarizer
from summarizer.errors import MissingExtra, UnknownModel, UsageError
from summarizer.schemas import ArticleSummary, model_schema
from summarizer.settings import Knobs

pytest.importorskip("xllamacpp", reason="needs the extra `local`")
pytest.importorskip("gguf", reason="needs the package gguf, to make a model")
from summarizer.engines.local import LocalEngine
from tests.llama.make_gguf import make

pytestmark = pytest.mark.llama
SMALL: Knobs = {"max_prompt_tokens": 5000, "max_output_tokens": 500, "max_reasks": 0, "seed": 0}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("model") / "noise.gguf", seed=0)


def served(one: Summarizer[Any]) -> LocalEngine:
    assert isinstance(one.engine, LocalEngine)
    return one.engine


def ask(client: openai.OpenAI, schema: dict[str, Any]) -> str:
    """What the model says under a schema, through the plain client."""
    completion = client.chat.completions.create(
        model="any",
        messages=[{"role": "user", "content": "[1] They met."}],
        max_tokens=700,
        seed=0,
        response_format={
            "type": "json_schema",
            "json_schema": {"name": "record", "schema": schema, "strict": True},
        },
    )
    return completion.choices[0].message.content or ""


def test_the_schema_that_a_model_fills_is_a_grammar_to_the_server(model: Path) -> None:
    with Summarizer(f"local/{model}", **SMALL) as one:
        address = served(one).address
        with openai.OpenAI(base_url=address.url, api_key=address.key, max_retries=0) as client:
            ArticleSummary.model_validate_json(ask(client, dict(model_schema(ArticleSummary))))
            with pytest.raises(openai.APIStatusError):
                ask(client, {"$ref": "#/$defs/Absent"})


def test_only_who_has_the_key_may_ask_and_closing_stops_the_server(model: Path) -> None:
    with Summarizer(f"local/{model}", **SMALL) as one:
        address = served(one).address
        assert address.key not in repr(address)
        with (
            openai.OpenAI(base_url=address.url, api_key="guessed", max_retries=0) as client,
            pytest.raises(openai.AuthenticationError),
        ):
            ask(client, {"type": "object"})
    with (
        openai.OpenAI(base_url=address.url, api_key=address.key, max_retries=0) as client,
        pytest.raises(openai.APIConnectionError),
    ):
        ask(client, {"type": "object"})


def test_a_server_of_ones_own_is_spoken_to_the_same_way(model: Path) -> None:
    article = Article("Ana Silva met Rui Costa in Lisbon on Tuesday, officials said.")
    with Summarizer(f"local/{model}", **SMALL) as one:
        address = served(one).address
        given = one.summarize(article)
        own: Knobs = {**SMALL, "base_url": address.url, "api_key": address.key}
        with Summarizer("llamacpp/noise", **own) as other:
            result = other.summarize(article)
    assert result.usage.from_store == 0
    assert result.summary == given.summary
    assert result.provenance.model == "llamacpp/noise"


def test_another_file_in_the_same_place_is_another_model(tmp_path: Path) -> None:
    article = Article("Ana Silva met Rui Costa in Lisbon on Tuesday, officials said.")
    answered, from_store = [], []
    for seed in (0, 0, 1):
        path = make(tmp_path / "noise.gguf", seed)
        with Summarizer(f"local/{path}", **SMALL) as one:
            result = one.summarize(article)
        assert result.provenance.model == f"local/{path}"
        answered.append(result.provenance.model_answered)
        from_store.append(result.usage.from_store)
    assert answered[0] == answered[1] != answered[2]
    assert from_store == [0, 1, 0]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("absent.gguf", None, "No such file"),
        ("~nobody-of-that-name/model.gguf", None, "No such file"),
        ("half\0name.gguf", None, "null byte"),
        ("text.gguf", b"not a model", "is not a GGUF file"),
        ("empty.gguf", b"", "is not a GGUF file"),
        ("broken.gguf", b"GGUF" + bytes(100), "cannot load"),
    ],
)
def test_what_is_no_model_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes | None, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path(name).write_bytes(content)
    with pytest.raises(UsageError, match=words):
        Summarizer(f"local/{name}")


def test_a_folder_or_nothing_is_no_model_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Is a directory"):
        Summarizer(f"local/{tmp_path}")
    with pytest.raises(UnknownModel, match="does not name"):
        Summarizer("local/")


def test_a_missing_extra_is_named(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with pytest.raises(MissingExtra, match="extra `local`") as caught:
        Summarizer(f"local/{model}")
    assert "[local]" in caught.value.hint
