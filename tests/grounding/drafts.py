"""Small drafts to ground: an article of a few sentences and one fact."""

from __future__ import annotations

from typing import Any

from summarizer.article import Article
from summarizer.grounding import Grounded, ground
from summarizer.schemas import ArticleSummary
from summarizer.sentences import split
from summarizer.settings import OnUnsupported


def party(name: str, role: str | None = None, affiliation: str | None = None) -> dict[str, Any]:
    return {"name": name, "role": role, "affiliation": affiliation}


def pledge(by: list[dict[str, Any]], what: str, evidence: list[int], **more: Any) -> dict[str, Any]:
    return {"by": by, "what": what, "to": [], "due": None, "evidence": evidence, **more}


def condemnation(
    by: list[dict[str, Any]], what: str, evidence: list[int], **more: Any
) -> dict[str, Any]:
    return {"by": by, "what": what, "against": [], "evidence": evidence, **more}


def grounded(
    text: str,
    published: str | None = "2025-03-27",
    policy: OnUnsupported = "reject",
    language: str = "en",
    **lists: Any,
) -> Grounded[ArticleSummary]:
    article = Article(text, published=published, language=language)
    draft = ArticleSummary.model_validate(lists, strict=False)
    return ground(draft, article, split(article.text, language), on_unsupported=policy)
