"""The model path against a real server: llama.cpp's own, with a tiny random model made on the spot.

Its answers keep to the schema and mean nothing, which is the point: nothing may crash, and no fact
that the article does not support may leave.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Unpack

import pytest

from summarizer import Article, Summarizer
from summarizer.errors import ContextTooLong, SummarizerError, Truncated
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
MOST = 16
MODES: tuple[Mode, ...] = ("json_schema", "tools")
ACQUISITIONS = str(ROOT / "docs" / "own-domain" / "schemas" / "acquisitions.py")


def knobs(**changed: Unpack[Knobs]) -> Knobs:
    """Settings of all tests here, with changes: one answer, drawn, short, nothing stored."""
    settings: Knobs = {
        "cache": "off",
        "temperature": 1.0,
        "max_reasks": 0,
        "max_attempts": 1,
        "max_output_tokens": 700,
        "max_prompt_tokens": 12_000,
        "seed": 0,
    }
    return {**settings, **changed}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("model") / "noise.gguf", seed=0)


@pytest.mark.parametrize("mode", MODES)
def test_nonsense_of_many_seeds_crashes_nothing_and_no_unsupported_fact_leaves(
    tmp_path: Path, mode: Mode
) -> None:
    valid = rejected = 0
    failed: list[str] = []
    for seed in SEEDS:
        path = make(tmp_path / f"noise-{seed}.gguf", seed)
        with Summarizer(f"local/{path}", **knobs(mode=mode, seed=seed)) as one:
            try:
                result = one.summarize(ARTICLE)
            except SummarizerError as error:
                failed.append(error.code)
                continue
        valid += 1
        rejected += len(result.rejected)
        assert {verdict.verdict for verdict in result.verdicts} <= {"supported", "weak"}
        assert list(facts(result.summary)) == [], "noise states nothing that the article says"
        assert result.usage.tokens_out, "the server counts its tokens"
    assert set(failed) <= {"truncated", "invalid_output", "server"}
    assert valid >= MOST, f"{mode}: {valid} of {len(SEEDS)} answers kept to the schema; {failed}"
    assert rejected >= valid, "the answers held facts, and grounding let none of them through"


@pytest.mark.parametrize("mode", MODES)
def test_what_was_rejected_is_asked_again(model: Path, mode: Mode) -> None:
    with Summarizer(f"local/{model}", **knobs(mode=mode, max_reasks=1)) as one:
        result = one.summarize(ARTICLE)
    assert result.usage.reasks <= 1
    assert result.usage.requests >= 2
    assert list(facts(result.summary)) == []


@pytest.mark.parametrize("mode", MODES)
def test_a_schema_of_ones_own_makes_a_grammar_too(model: Path, mode: Mode) -> None:
    with Summarizer(f"local/{model}", schema=ACQUISITIONS, **knobs(mode=mode)) as one:
        assert one.summarize(ARTICLE).summary.model_dump() == {"acquisitions": ()}


@pytest.mark.parametrize("mode", MODES)
def test_an_answer_that_is_cut_off_is_never_ok(model: Path, mode: Mode) -> None:
    with (
        Summarizer(f"local/{model}", **knobs(mode=mode, max_output_tokens=30)) as one,
        pytest.raises(Truncated, match="cut off at 60 tokens"),
    ):
        one.summarize(ARTICLE)


def test_an_article_beyond_the_context_is_named_as_that(model: Path) -> None:
    # Every character is a token of this model, so that our estimate is far too low.
    long = Article("The harbour was calm and people said so many times. " * 400)
    with (
        Summarizer(f"local/{model}", **knobs(max_prompt_tokens=7000)) as one,
        pytest.raises(ContextTooLong),
    ):
        one.summarize(long)


def test_the_command_line_reads_with_a_model_file_and_says_nothing_else(
    model: Path, tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE.text)
    options = f"--model=local/{model} --format=json --cache=off --max-reasks=0 --seed=0"
    done = subprocess.run(
        [sys.executable, "-m", "summarizer", "summarize", str(article), *options.split(" ")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["provenance"]["model"] == f"local/{model}"
