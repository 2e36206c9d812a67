"""A result as a person reads it in a terminal: each fact with the sentences that say so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summarizer.article import Article
from summarizer.result import LeafVerdict, Rejected, SummaryResult, Trace
from summarizer.schemas import Fact, Model, Span, fields_of, has_keys, lists_of
from summarizer.views.trimming import trimmed
from summarizer.views.words import rows, title_of, words

WIDTH_WITHOUT_TERMINAL = 100
MOST_QUOTED = 400


class TerminalView:
    def __init__(self, out: IO[Any], *, many: bool) -> None:
        width = None if out.isatty() else WIDTH_WITHOUT_TERMINAL
        self._console = Console(file=out, width=width, highlight=False)
        self._many = many

    def show(self, article: Article, result: SummaryResult[Model], *, explain: bool) -> None:
        with trimmed(self._console):
            if self._many:
                self._console.rule(escape(article.id or article.title or ""))
            _print_result(self._console, result, explain=explain)

    def close(self) -> None:
        self._console.file.flush()


def _print_result(console: Console, result: SummaryResult[Model], *, explain: bool) -> None:
    record = result.summary
    _print_top(console, result)
    for spec in lists_of(type(record)):
        facts: Sequence[Fact] = getattr(record, spec.name)
        if not has_keys(spec):
            _print_prose(console, facts)
            continue
        _print_list(console, title_of(type(record), spec.name), facts)
        for n, fact in enumerate(facts):
            path = f"{spec.name}[{n}]"
            _print_fact(console, fact, _doubts(result.verdicts, path))
            if explain:
                _print_traces(console, [t for t in result.traces if t.path == path])
    _print_rejected(console, result.rejected)
    for notice in result.notices:
        console.print(Text(f"note: {notice}", style="dim"))


def _print_top(console: Console, result: SummaryResult[Model]) -> None:
    record, about = result.summary, result.provenance
    for spec in fields_of(type(record)):
        value = getattr(record, spec.name)
        if spec.item is None and value is not None:
            console.print(Text(words(value), style="bold"))
    published = about.article.published or "publication date unknown"
    count = about.article.sentences
    parts = [published, about.model, f"{count} sentence{'' if count == 1 else 's'}"]
    console.print(Text(" · ".join(parts), style="dim"))


def _print_prose(console: Console, facts: Sequence[Fact]) -> None:
    """Facts that are only sentences, such as an abstract, as one paragraph with its numbers."""
    text = Text()
    for fact in facts:
        numbers = ", ".join(str(span.sentence) for span in fact.evidence)
        text.append(" ".join(value for _, value in rows(fact)))
        text.append(f" [{numbers}] ", style="dim")
    if facts:
        console.print()
        console.print(text)


def _print_list(console: Console, title: str, facts: Sequence[Fact]) -> None:
    console.print()
    count = f" ({len(facts)})" if facts else ": none found"
    console.print(Text(title, style="bold cyan").append(count, style="dim"))


def _print_fact(console: Console, fact: Fact, doubts: Sequence[LeafVerdict]) -> None:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for label, value in rows(fact):
        grid.add_row(label, Text(value))
    for span in fact.evidence:
        grid.add_row(f"[{span.sentence}]".replace("[", r"\["), _quote(span))
    for doubt in doubts:
        grid.add_row(doubt.verdict, Text(f"{doubt.path}: {doubt.reason}", style="yellow"))
    console.print(Padding(grid, (0, 0, 1, 2)))


def _quote(span: Span) -> Text:
    quote = " ".join(span.quote.split())
    short = quote if len(quote) <= MOST_QUOTED else quote[:MOST_QUOTED] + "…"
    return Text(f"“{short}”", style="italic dim")


def _doubts(verdicts: Sequence[LeafVerdict], path: str) -> list[LeafVerdict]:
    return [v for v in verdicts if v.path.startswith(f"{path}.") and v.verdict == "unsupported"]


def _print_traces(console: Console, traces: Sequence[Trace]) -> None:
    for trace in traces:
        fired = ", ".join(repr(word) for word in trace.words)
        console.print(Padding(Text(f"rule {trace.rule}: {fired}", style="magenta"), (0, 0, 1, 4)))


def _print_rejected(console: Console, rejected: Sequence[Rejected]) -> None:
    if not rejected:
        return
    console.print(Text("Rejected: the article does not support it", style="bold red"))
    for entry in rejected:
        console.print(Padding(Text(f"{entry.path}: {entry.reason}"), (0, 0, 0, 2)))
    console.print()
