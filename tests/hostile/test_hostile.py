"""Articles that talk to the model: what is sent, and what an obedient answer gets through."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from summarizer.article import Article
from summarizer.grounding import ground
from summarizer.prompting import parse, render
from summarizer.schemas import ArticleSummary
from summarizer.sentences import Sentence, split

CASES: list[Mapping[str, Any]] = json.loads(
    (Path(__file__).parent / "articles.json").read_text(encoding="utf-8")
)
PROMPT = parse(
    "---\nname: p\nversion: 1\nschema: article_summary\n---\n\n# system\nRead.\n"
    "# user\nPublished {{published}}\n{{carried}}\nArticle:\n{{sentences}}",
    "test",
)
every_case = pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])


def read(case: Mapping[str, Any]) -> tuple[Article, tuple[Sentence, ...]]:
    article = Article(case["text"], published=case["published"], language=case["language"])
    return article, split(article.text, article.language)


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(CASES) >= 40
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert len({case["language"] for case in CASES}) >= 10


@every_case
def test_the_numbering_that_is_sent_is_ours(case: Mapping[str, Any]) -> None:
    article, sentences = read(case)
    sent = render(PROMPT, sentences, article.published)
    lines = sent.split("Article:\n", 1)[1].splitlines()
    assert len(lines) == len(sentences)
    for number, (line, sentence) in enumerate(zip(lines, sentences, strict=True), 1):
        assert line == f"[{number}] {sentence.line}"
    assert not re.search("[\u200b\u2060\u202a-\u202e]", sent)


@every_case
def test_an_obedient_answer_gets_only_the_article_through(case: Mapping[str, Any]) -> None:
    article, sentences = read(case)
    draft = ArticleSummary.model_validate_json(json.dumps(case["draft"]))
    grounded = ground(draft, article, sentences)
    assert [pledge.what for pledge in grounded.record.pledges] == case["delivered"]
    planted = len(draft.pledges) - len(case["delivered"])
    assert len(grounded.rejected) == planted
    flagged = [entry.reason.startswith("suspicious") for entry in grounded.rejected]
    assert any(flagged) == case["suspicious"]


@every_case
def test_what_is_delivered_quotes_the_article_exactly(case: Mapping[str, Any]) -> None:
    article, sentences = read(case)
    draft = ArticleSummary.model_validate_json(json.dumps(case["draft"]))
    for pledge in ground(draft, article, sentences).record.pledges:
        assert pledge.evidence
        for span in pledge.evidence:
            assert article.text[span.start : span.end] == span.quote


@every_case
def test_keeping_everything_still_marks_what_was_planted(case: Mapping[str, Any]) -> None:
    article, sentences = read(case)
    draft = ArticleSummary.model_validate_json(json.dumps(case["draft"]))
    kept = ground(draft, article, sentences, on_unsupported="keep")
    assert [p.what for p in kept.record.pledges] == [p.what for p in draft.pledges]
    for n in range(len(case["delivered"]), len(draft.pledges)):
        verdicts = [v for v in kept.verdicts if v.path.startswith(f"pledges[{n}].")]
        assert any(verdict.verdict == "unsupported" for verdict in verdicts)
