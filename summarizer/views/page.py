"""Results as one HTML page: the text with its cited sentences, the facts beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO, Any

from summarizer.article import Article
from summarizer.result import LeafVerdict, SummaryResult, Trace
from summarizer.schemas import Fact, FieldSpec, Model, fields_of, has_keys, lists_of
from summarizer.sentences import split
from summarizer.views.document import FOOT, chips, head
from summarizer.views.passage import Place, citations, passage
from summarizer.views.rejections import notes, rejections
from summarizer.views.tags import Html, join, tag
from summarizer.views.words import rows, title_of, words

HUES = 6
"""Colours that lists of facts take in turn."""
TITLE = "Summary"


class PageView:
    """Writes articles as they come; the page is whole after `close`."""

    def __init__(self, out: IO[Any], *, many: bool) -> None:
        self._out = out
        self._many = many
        self._shown = 0

    def show(self, article: Article, result: SummaryResult[Model], *, explain: bool) -> None:
        if not self._shown:
            title = "Summaries" if self._many else heading(article, result) or TITLE
            self._out.write(head(title))
            self._out.write("<main>\n")
        self._shown += 1
        self._out.write(article_view(article, result, page=f"a{self._shown}", explain=explain))
        self._out.write("\n")

    def close(self) -> None:
        """Ends the page; nothing is written where nothing was shown."""
        if self._shown:
            self._out.write(f"</main>\n{FOOT}")


def heading(article: Article, result: SummaryResult[Model]) -> str:
    """The record's own headline, else the article's title or id."""
    record = result.summary
    single = [getattr(record, spec.name) for spec in fields_of(type(record)) if not spec.many]
    return next((words(value) for value in single if value), article.title or article.id or "")


def article_view(
    article: Article, result: SummaryResult[Model], *, page: str, explain: bool = False
) -> Html:
    """One article as a section: `page` begins all of its ids."""
    record = result.summary
    lists = lists_of(type(record))
    told = [_list(result, spec, hue, page, explain=explain) for hue, spec in _keyed(lists)]
    return tag(
        "section",
        _top(article, result),
        tag(
            "div",
            passage(
                article.text,
                [Place(one.number, one.start, one.end) for one in _sentences(article)],
                _marks(record, lists),
                page=page,
                language=article.language,
            ),
            tag(
                "div",
                *(_prose(record, spec, page) for spec in lists if not has_keys(spec)),
                *told,
                rejections([one.model_dump(mode="json") for one in result.rejected], page),
                notes(result.notices),
                _provenance(result),
                class_="side",
            ),
            class_="reading",
        ),
        class_="article",
        id=page,
    )


def _sentences(article: Article) -> Sequence[Any]:
    return split(article.text, article.language)


def _keyed(lists: Sequence[FieldSpec]) -> Iterator[tuple[int, FieldSpec]]:
    return ((n % HUES, spec) for n, spec in enumerate(filter(has_keys, lists)))


def _marks(record: Model, lists: Sequence[FieldSpec]) -> dict[int, str]:
    """Classes of cited sentences: the colours of the lists that cite them, the first one leads."""
    found: dict[int, list[str]] = {}
    for hue, spec in _keyed(lists):
        for fact in getattr(record, spec.name):
            for span in fact.evidence:
                found.setdefault(span.sentence, []).append(f"k{hue}")
    return {number: hues[0] for number, hues in found.items()}


def _top(article: Article, result: SummaryResult[Model]) -> Html:
    about = result.provenance
    return tag(
        "header",
        tag("h1", heading(article, result) or TITLE, dir="auto"),
        chips(
            about.article.published or "publication date unknown",
            about.article.language,
            f"{about.article.sentences} sentences",
            about.model,
            article.id,
        ),
        class_="top",
    )


def _prose(record: Model, spec: FieldSpec, page: str) -> Html:
    """Facts that are only sentences, such as an abstract, as one paragraph with its numbers."""
    facts: Sequence[Fact] = getattr(record, spec.name)
    told = [
        tag(
            "span",
            " ".join(value for _, value in rows(fact)),
            citations([span.sentence for span in fact.evidence], page),
            " ",
            data_cites=_numbers(fact),
        )
        for fact in facts
    ]
    return tag("p", *told, class_="prose", dir="auto") if told else join()


def _list(
    result: SummaryResult[Model], spec: FieldSpec, hue: int, page: str, *, explain: bool
) -> Html:
    record = result.summary
    facts: Sequence[Fact] = getattr(record, spec.name)
    title = title_of(type(record), spec.name)
    count = str(len(facts)) if facts else "none found"
    shown = [
        _fact(result, fact, f"{spec.name}[{n}]", f"{title} {n + 1}", page, explain=explain)
        for n, fact in enumerate(facts)
    ]
    return tag(
        "section",
        tag("h2", title, " ", tag("span", count, class_="quiet")),
        *shown,
        class_=f"list k{hue}",
    )


def _fact(
    result: SummaryResult[Model], fact: Fact, path: str, label: str, page: str, *, explain: bool
) -> Html:
    pairs: list[Html] = []
    for name, value in rows(fact):
        if name:
            pairs.append(tag("dt", name))
        pairs.append(tag("dd", value, dir="auto"))
    doubts = [v for v in result.verdicts if v.path.startswith(path + ".") and _doubtful(v)]
    traces = [trace for trace in result.traces if explain and trace.path == path]
    return tag(
        "div",
        tag("dl", *pairs),
        *(_doubt(verdict, path) for verdict in doubts),
        *(tag("p", _told(trace), class_="trace") for trace in traces),
        citations([span.sentence for span in fact.evidence], page),
        class_="fact",
        tabindex=0,
        role="group",
        aria_label=label,
        data_cites=_numbers(fact),
    )


def _doubtful(verdict: LeafVerdict) -> bool:
    return verdict.verdict != "supported"


def _doubt(verdict: LeafVerdict, path: str) -> Html:
    where = verdict.path.removeprefix(path + ".")
    mark = tag("span", verdict.verdict, class_=f"verdict {verdict.verdict}")
    return tag("p", mark, f" {where}: {verdict.reason}", class_="why")


def _told(trace: Trace) -> str:
    return f"rule {trace.rule}: {', '.join(map(repr, trace.words))}"


def _numbers(fact: Fact) -> str:
    return " ".join(str(span.sentence) for span in fact.evidence)


def _provenance(result: SummaryResult[Model]) -> Html:
    about, used = result.provenance, result.usage
    prompt = about.prompt
    cost = "unknown" if used.usd is None else f"{'≥ ' if used.at_least else ''}${used.usd:.4f}"
    told = {
        "model": about.model,
        "answered as": about.model_answered,
        "prompt": f"{prompt.name} {prompt.version} · {prompt.sha256[:12]}" if prompt else None,
        "schema": f"{about.schema_.name} · {about.schema_.sha256[:12]}",
        "article": f"{about.article.characters} characters · {about.article.sha256[:12]}",
        "source": about.article.url,
        "calls": f"{used.requests} calls, {used.attempts} attempts, {used.reasks} re-asks",
        "cost": cost,
        "version": about.version,
        "created": about.created.isoformat(timespec="seconds"),
    }
    rows_ = [join(tag("dt", name), tag("dd", value)) for name, value in told.items() if value]
    return tag(
        "details", tag("summary", "Where this is from"), tag("dl", *rows_), class_="provenance"
    )
