"""What dates of a record become when the article is published a week later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from summarizer.article import Article
from summarizer.dates import interval, resolve
from summarizer.schemas import Kind, Model, fields_of, lists_of

Json = dict[str, Any]
WEEK = timedelta(days=7)


def each_when(
    record: type[Model], answer: Json, change: Callable[[Json], Json | None]
) -> tuple[Json, bool]:
    """The record with every date changed, and whether it was clear of each what it becomes."""
    found, sure = dict(answer), True
    for spec in lists_of(record):
        whens = [f.name for f in fields_of(spec.item) if f.kind is Kind.WHEN] if spec.item else []
        facts = []
        for fact in answer.get(spec.name) or ():
            changed = {name: change(fact[name]) for name in whens if fact.get(name)}
            sure &= None not in changed.values()
            facts.append({**fact, **{name: when for name, when in changed.items() if when}})
        found[spec.name] = facts
    return found, sure


def shifted(when: Json, article: Article, later: Article) -> Json | None:
    """The date a week on, the same date, or None where the words do not say which."""
    language = article.language or "en"
    now = resolve(when["phrase"], article.published, language=language).edtf
    then = resolve(when["phrase"], later.published, language=language).edtf
    if when.get("edtf") is None or now is None or then is None:
        return None
    if now == then:
        return when
    start, moved, given = interval(now).start, interval(then).start, interval(when["edtf"])
    if start is None or moved is None or given.start is None or given.grain != "day":
        return None
    return {**when, "edtf": str(given.start + WEEK)} if moved - start == WEEK else None


def a_week_later(article: Article) -> Article:
    published = article.published + WEEK if article.published else None
    return Article(article.text, published, language=article.language, id=article.id)
