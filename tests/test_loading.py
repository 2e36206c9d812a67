"""What a command loads for good is out of the garbage collector's sight, and only that."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from summarizer.loading import for_good


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.enable()
    gc.unfreeze()


def _looked_at(one: object) -> bool:
    return any(other is one for other in gc.get_objects())


def test_nothing_is_collected_inside_and_what_was_made_there_is_not_looked_at() -> None:
    with for_good():
        assert not gc.isenabled()
        made: list[object] = []
        made.append(made)
        assert _looked_at(made)
    assert gc.isenabled()
    assert not _looked_at(made)
    later: list[object] = [made]
    assert _looked_at(later)


def test_an_error_leaves_the_collector_at_work() -> None:
    with pytest.raises(ImportError), for_good():
        raise ImportError
    assert gc.isenabled()
