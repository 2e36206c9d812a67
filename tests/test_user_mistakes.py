"""Mistakes in Python and in a user's own files end in one error of the tree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from summarizer import summarize
from summarizer.domain import load_schema
from summarizer.errors import InputError, UnknownSchema


@pytest.mark.parametrize("article", [None, b"bytes", 7, ["text"]])
def test_what_is_no_text_is_named(article: Any) -> None:
    with pytest.raises(InputError, match="a text or an Article"):
        summarize(article)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("x = (", "SyntaxError"),
        ("import no_such_module_anywhere", "ModuleNotFoundError"),
        ("1 / 0", "ZeroDivisionError"),
    ],
)
def test_a_schema_file_that_cannot_be_run_is_named(tmp_path: Path, source: str, words: str) -> None:
    path = tmp_path / "mine.py"
    path.write_text(source)
    with pytest.raises(UnknownSchema, match=words):
        load_schema(str(path))
