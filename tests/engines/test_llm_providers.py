"""The provider table: every row is whole, and what is wrong is said with the right names."""

from __future__ import annotations

import pytest

from summarizer.engines.llm import open_engine
from summarizer.engines.providers import PROVIDERS, find
from summarizer.errors import MissingKey, SettingsError, UnknownModel
from summarizer.schemas import ArticleSummary
from summarizer.settings import Settings

KEYED = [name for name, row in PROVIDERS.items() if row.key is not None]


def test_the_providers_of_the_table() -> None:
    assert set(PROVIDERS) == {
        *("openai", "azure", "ollama", "llamacpp", "vllm", "openrouter", "groq", "mistral"),
        *("deepseek", "gemini", "anthropic", "xai", "local"),
    }


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_row_is_whole(name: str) -> None:
    row = PROVIDERS[name]
    assert row.name == name
    assert row.base_url is None or row.base_url.startswith(("https://", "http://localhost:"))
    assert row.key is None or row.key.endswith("_API_KEY")
    assert (row.key is None) == (row.prices is None)


@pytest.mark.parametrize("name", KEYED)
def test_a_missing_key_names_its_variable_and_provider(name: str) -> None:
    settings = Settings.load({}, model=f"{name}/m", base_url="http://127.0.0.1:9/v1")
    with pytest.raises(MissingKey) as caught:
        open_engine(settings, ArticleSummary)
    said = f"{caught.value} {caught.value.hint}"
    assert name in said
    assert str(PROVIDERS[name].key) in said


@pytest.mark.parametrize(
    ("model", "says"),
    [
        ("opnai/gpt", "Did you mean openai?"),
        ("OpenAI/gpt", "Did you mean openai?"),
        ("bultin/rules", "Did you mean builtin/rules?"),
        ("nonesuch/gpt", "There are"),
        ("nope/x", "There are"),
        ("gpt-4o", "provider/name"),
        ("openai/", "provider/name"),
        ("", "provider/name"),
    ],
)
def test_an_unknown_model_names_the_nearest(model: str, says: str) -> None:
    with pytest.raises(UnknownModel) as caught:
        find(model)
    assert says in caught.value.hint


def test_a_model_may_hold_slashes() -> None:
    assert find("openrouter/maker/model").name == "openrouter"


@pytest.mark.parametrize(
    "url",
    [
        "localhost:8000",
        "ftp://h/v1",
        "http://",
        "not an address",
        "http://[::1/v1",
        "http://h:port/v1",
        "http://h:99999/v1",
        "http://999.1.1.1/v1",
    ],
)
def test_a_base_url_that_is_none(url: str) -> None:
    with pytest.raises(SettingsError, match="is not an address"):
        open_engine(Settings.load({}, model="vllm/m", base_url=url), ArticleSummary)


def test_azure_needs_an_address() -> None:
    with pytest.raises(SettingsError) as caught:
        open_engine(Settings.load({}, model="azure/m", api_key="k"), ArticleSummary)
    assert "SUMMARIZER_BASE_URL" in caught.value.hint
