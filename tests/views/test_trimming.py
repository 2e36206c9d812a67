"""Text for people has no white space at the ends of its lines, in a pipe and on a terminal."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console
from rich.table import Table

from summarizer import summarize
from summarizer.cli import main
from summarizer.reading import read_file
from summarizer.views.terminal import TerminalView
from summarizer.views.trimming import print_table, trimmed
from tests.support import SAMPLE

COLOUR = re.compile(r"\x1b\[[\d;]*m")


def padded() -> Table:
    table = Table.grid(padding=(0, 3))
    table.add_column(style="bold red")
    table.add_column(style="dim")
    table.add_row("a", "short")
    table.add_row("b", "a longer cell")
    return table


@pytest.mark.parametrize("is_terminal", [True, False])
def test_blanks_go_and_colours_still_end(is_terminal: bool) -> None:
    plain, out = io.StringIO(), io.StringIO()
    Console(file=plain, force_terminal=is_terminal).print(padded())
    assert any(line.endswith(" ") for line in COLOUR.sub("", plain.getvalue()).split("\n"))
    console = Console(file=out, force_terminal=is_terminal)
    with trimmed(console):
        console.print(padded())
    shown = COLOUR.sub("", out.getvalue())
    assert shown == "\n".join(map(str.rstrip, COLOUR.sub("", plain.getvalue()).split("\n")))
    assert out.getvalue().count("\x1b[0m") == plain.getvalue().count("\x1b[0m")


@pytest.mark.parametrize("many", [True, False])
def test_a_result_in_words_has_no_trailing_blanks(many: bool) -> None:
    article = read_file(str(SAMPLE), most_chars=100_000)
    out = io.StringIO()
    view = TerminalView(out, many=many)
    view.show(article, summarize(article), explain=True)
    lines = out.getvalue().split("\n")
    assert len(lines) > 40
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("width", [5, 20, 200])
def test_a_narrow_terminal_cuts_no_cell_of_a_table(width: int) -> None:
    table = Table(box=None, pad_edge=False)
    table.add_column("name", no_wrap=True)
    table.add_column("95 % of it", no_wrap=True)
    table.add_row("all lists", "0.830")
    out = io.StringIO()
    print_table(Console(file=out, width=width), table)
    assert [line.split() for line in out.getvalue().splitlines()] == [
        ["name", "95", "%", "of", "it"],
        ["all", "lists", "0.830"],
    ]


@pytest.mark.parametrize("command", [["models"], ["eval", "run", "--limit", "1", "--fields"]])
def test_tables_have_none_either(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command) == 0
    lines = capsys.readouterr().out.split("\n")
    assert len(lines) > 5
    assert [line for line in lines if line != line.rstrip()] == []
