"""Loading what a command needs for good: without the garbage collector's passes over it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def for_good() -> Iterator[None]:
    """What is made inside stays to the end of the process, so the collector never looks at it.

    Each of its passes would go through all that the libraries have made so far. Only a command may
    do so, as its process is its own.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
