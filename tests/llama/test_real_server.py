"""The model path against a real server: llama.cpp's own, with a tiny random model made on the spot.

Its answers keep to the schema and mean nothing, which is the point: nothing may crash, and nothing
that the article does not support may leave.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from summarizer import Article, Summarizer
from summarizer.errors import (
    ContextTooLong,
    MissingExtra,
    SummarizerError,
    Truncated,
    UsageError,
)
from summarizer.schemas import facts
from summarizer.settings import Knobs, Mode
from tests.support import ROOT

pytest.importorskip("xllamacpp", reason="needs the extra `local`")
pytest.importorskip("gguf", reason="needs the package gguf, to make a model")
from tests.llama.make_gguf import make

pytestmark = pytest.mark.llama
ARTICLE = Article(
    "Foreign Minister Ana Silva of Portugal met her Angolan counterpart Rui Costa in Lisbon on "
    "Tuesday. Silva condemned the shelling of a market in Lema. She promised 40 teachers.",
    published="2024-05-16",
)
SEEDS = range(20)
MODES: tuple[Mode, ...] = ("json_schema", "tools")
SMALL: Knobs = {
    "cache": "off",
    "temperature": 1.0,
    "max_reasks": 0,
    "max_attempts": 1,
    "max_output_tokens": 300,
}
MOST_PROMPT = 20_000


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("models")
    return {seed: make(folder / f"noise-{seed}.gguf", seed) for seed in SEEDS}


@pytest.mark.parametrize("mode", MODES)
def test_nonsense_of_many_seeds_crashes_nothing_and_nothing_unsupported_leaves(
    models: dict[int, Path], mode: Mode
) -> None:
    valid = rejected = 0
    for seed, path in models.items():
        with Summarizer(
            f"local/{path}", mode=mode, seed=seed, max_prompt_tokens=MOST_PROMPT, **SMALL
        ) as one:
            try:
                result = one.summarize(ARTICLE)
            except SummarizerError:
                continue  # such as truncated: an error of the tree, and never another
        valid += 1
        rejected += len(result.rejected)
        assert {verdict.verdict for verdict in result.verdicts} <= {"supported", "weak"}
        assert list(facts(result.summary)) == [], "noise states nothing that the article says"
        assert result.usage.tokens_out, "the server counts its tokens"
        assert result.provenance.model == f"local/{path}"
    assert valid >= len(SEEDS) / 2, f"{mode}: {valid} of {len(SEEDS)} answers kept to the schema"
    assert rejected > 0, "some answers held facts, and all of them were rejected"


def test_an_endpoint_of_ones_own_is_spoken_to_the_same_way(models: dict[int, Path]) -> None:
    with Summarizer(f"local/{models[0]}", max_prompt_tokens=MOST_PROMPT, **SMALL) as served:
        endpoint = served.engine.address  # type: ignore[attr-defined] # the local engine has one
        with Summarizer(
            "llamacpp/noise", base_url=endpoint.url, api_key=endpoint.key, seed=3, **SMALL
        ) as one:
            result = one.summarize(ARTICLE)
    assert result.provenance.model_answered


def test_an_answer_that_is_cut_off_is_never_ok(models: dict[int, Path]) -> None:
    settings: Knobs = {**SMALL, "max_output_tokens": 8}
    with (
        Summarizer(f"local/{models[0]}", max_prompt_tokens=MOST_PROMPT, **settings) as one,
        pytest.raises(Truncated, match="cut off at 16 tokens"),
    ):
        one.summarize(ARTICLE)


def test_an_article_beyond_the_context_is_named_as_that(models: dict[int, Path]) -> None:
    # Every character is a token of this model, so that our estimate is far too low.
    long = Article("The harbour was calm and people said so many times. " * 400)
    with (
        Summarizer(f"local/{models[0]}", max_prompt_tokens=7000, **SMALL) as one,
        pytest.raises(ContextTooLong),
    ):
        one.summarize(long)


@pytest.mark.parametrize("mode", MODES)
def test_a_schema_of_ones_own_makes_a_grammar_too(models: dict[int, Path], mode: Mode) -> None:
    schema = str(ROOT / "docs" / "own-domain" / "schemas" / "acquisitions.py")
    with Summarizer(
        f"local/{models[0]}", schema=schema, mode=mode, max_prompt_tokens=MOST_PROMPT, **SMALL
    ) as one:
        assert one.summarize(ARTICLE).summary.model_dump() == {"acquisitions": ()}


def test_what_is_no_model_file_is_named(tmp_path: Path) -> None:
    other = tmp_path / "model.gguf"
    other.write_bytes(b"not a model")
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + bytes(100))
    for path, words in [
        (tmp_path / "absent.gguf", "No such file"),
        (other, "is not a GGUF file"),
        (broken, "cannot load"),
    ]:
        with pytest.raises(UsageError, match=words):
            Summarizer(f"local/{path}")


def test_a_missing_extra_is_named(models: dict[int, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with pytest.raises(MissingExtra, match="extra `local`") as caught:
        Summarizer(f"local/{models[0]}")
    assert isinstance(caught.value, SummarizerError)
