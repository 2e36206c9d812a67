"""Lines without white space at their end: rich fills the cells of its tables with blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

ENDING = re.compile(r"(?: |\x1b\[[\d;]*m)+$", re.MULTILINE)
WIDEST = 10_000
"""Columns; no table needs so many."""


@contextmanager
def trimmed(console: Console) -> Iterator[None]:
    """What is printed inside is written at the end, without blanks at the ends of its lines."""
    with console.capture() as shown:
        yield
    console.file.write(ENDING.sub(_without_blanks, shown.get()))


def print_table(console: Console, table: Table) -> None:
    """A table without blanks at the ends of its lines. Where the terminal is too narrow for cells
    that do not wrap, lines run on: a name or a figure that is cut would be another one."""
    for column in table.columns:
        if column.no_wrap:
            column.min_width = max(map(cell_len, map(str, (column.header, *column.cells))))
    room = console.options.update_width(WIDEST)
    least = console.measure(table, options=room).minimum
    if least > console.width:
        table.width = least
    with trimmed(console):
        console.print(table, crop=False, soft_wrap=False)


def _without_blanks(ending: re.Match[str]) -> str:
    """The colours that end there still end."""
    return ending[0].replace(" ", "")
