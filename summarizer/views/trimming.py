"""Lines without white space at their end: rich fills the cells of its tables with blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

ENDING = re.compile(r"(?: |\x1b\[[\d;]*m)+$", re.MULTILINE)


@contextmanager
def trimmed(console: Console) -> Iterator[None]:
    """What is printed inside is written at the end, without blanks at the ends of its lines."""
    with console.capture() as shown:
        yield
    console.file.write(ENDING.sub(_without_blanks, shown.get()))


def _without_blanks(ending: re.Match[str]) -> str:
    """The colours that end there still end."""
    return ending[0].replace(" ", "")
