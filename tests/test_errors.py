from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from summarizer import errors
from summarizer.errors import MAX_MESSAGE, SummarizerError

EXIT_CODES = {1, 2, 3, 4, 5}


def tree(root: type[SummarizerError] = SummarizerError) -> Iterator[type[SummarizerError]]:
    for child in root.__subclasses__():
        yield child
        yield from tree(child)


CLASSES = [error for error in tree() if error.__module__ == errors.__name__]


@pytest.mark.parametrize("error", CLASSES, ids=lambda e: e.__name__)
def test_every_error_has_code_hint_and_exit_code(error: type[SummarizerError]) -> None:
    assert re.fullmatch(r"[a-z_]+", error.code)
    assert "code" in vars(error), "a code of its own"
    assert error.exit_code in EXIT_CODES
    assert error.hint.endswith(".")
    assert isinstance(error.retryable, bool)


def test_codes_are_distinct() -> None:
    codes = [error.code for error in CLASSES]
    assert len(codes) == len(set(codes))


def test_the_drawn_tree_is_the_tree() -> None:
    drawn = dict(re.findall(r"── (\w+)\s+(\w+)\s+\d", errors.__doc__ or ""))
    assert drawn == {error.__name__: error.code for error in CLASSES}
    exits = dict(re.findall(r"── (\w+)\s+\w+\s+(\d)", errors.__doc__ or ""))
    assert exits == {error.__name__: str(error.exit_code) for error in CLASSES}
    retryable = set(re.findall(r"── (\w+)\s+\w+\s+\d\s+retryable", errors.__doc__ or ""))
    assert retryable == {error.__name__ for error in CLASSES if error.retryable}


def test_a_message_is_short_whatever_it_is_made_of() -> None:
    error = SummarizerError("x" * 10_000, hint="y" * 10_000)
    assert len(str(error)) == MAX_MESSAGE
    assert len(error.hint) == MAX_MESSAGE
