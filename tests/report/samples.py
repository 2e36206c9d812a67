"""Results for the reports: real gold, hostile gold, an article that failed."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from evals.gold import Case, load_gold
from evals.result_file import build
from evals.runner import run
from summarizer.article import Article
from summarizer.errors import Truncated
from summarizer.result import SummaryResult
from summarizer.schemas import ArticleSummary
from tests.evals.engines import knowing
from tests.support import GOLD

Json = dict[str, Any]
REAL = (
    "000-naqvi-baker",
    "041-rovers-condemned-to-fourth-defeat",
    "054-entretien-marchand-ould-brahim",
)
HOSTILE = "900-hostile"
FAILED = "901-failed"
SCRIPT = "</script><script>document.title='owned'</script>"
IMAGE = '<img src="https://evil.invalid/x.png" onerror="document.title=\'owned\'">'
PIECES = (
    SCRIPT,
    IMAGE,
    "{{ 7*7 }} ${7*7} {% raw %}",
    "--> <!-- ]]> <style>*{display:none}</style>",
    "javascript:alert(1) \"quoted\" 'single' & &amp; &lt;b&gt;",
    "شجب الوزير الهجوم في عمّان",
    "家族👩‍👩‍👧‍👦 و 🇺🇳 flags",
)
HOSTILE_TEXT = "\n\n".join(f"{piece} condemned." for piece in PIECES) + "\n"


def cases(folder: Path) -> tuple[Case, ...]:
    """Three articles of ours, a hostile one and one whose call will fail, in a folder of gold."""
    for name in REAL:
        target = folder / name
        target.mkdir(parents=True)
        for file in ("article.txt", "gold.json"):
            (target / file).write_text((GOLD / name / file).read_text("utf-8"), "utf-8")
    _write(folder / HOSTILE, HOSTILE_TEXT, _hostile_gold())
    _write(folder / FAILED, "Kenya met Ghana.\n", {**_empty(FAILED), "tags": ["short"]})
    return load_gold(folder)


def result(folder: Path) -> Json:
    """An engine that knows gold, drops the pledges, invents values, and fails once."""
    held = cases(folder)
    answer = knowing(held, _spoilt)

    async def summarize(article: Article) -> SummaryResult[ArticleSummary]:
        if article.id == FAILED:
            raise Truncated(f"the answer stops in the middle {IMAGE}")
        return await answer(article)

    scored = asyncio.run(run(ArticleSummary, held, summarize))
    return build(ArticleSummary, held, scored, model="test/<b>engine</b>")


def _spoilt(answer: Json) -> Json:
    extra = {
        "by": [{"name": IMAGE, "role": SCRIPT, "affiliation": None}],
        "what": f"{IMAGE} | `code` [link](https://evil.invalid) **bold** @someone #1\n# heading",
        "against": [],
        "evidence": [1],
    }
    return {**answer, "pledges": [], "condemnations": [*answer["condemnations"], extra]}


def _hostile_gold() -> Json:
    parties = [
        {"name": piece, "role": SCRIPT, "affiliation": None, "aliases": []} for piece in PIECES
    ]
    return {
        **_empty(HOSTILE),
        "tags": ["hostile"],
        "headline": f"Hostile {SCRIPT}",
        "condemnations": [
            {"by": [party], "what": piece, "against": [], "evidence": [n + 1]}
            for n, (party, piece) in enumerate(zip(parties, PIECES, strict=True))
        ],
    }


def _empty(name: str) -> Json:
    return {
        "id": name,
        "published": "2025-03-27",
        "language": "en",
        "genre": [],
        "tags": [],
        "meetings": [],
        "condemnations": [],
        "pledges": [],
        "dates": [],
    }


def _write(folder: Path, text: str, gold: Json) -> None:
    folder.mkdir(parents=True)
    (folder / "article.txt").write_text(text, "utf-8")
    (folder / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), "utf-8")


def case(found: Json, name: str) -> Json:
    """The entry of an article in a result."""
    return next(entry for entry in found["cases"] if entry["id"] == name)


def leaves(entry: Json, name: str) -> list[Json]:
    """All values of one list of an entry."""
    return [leaf for pair in entry["lists"][name]["pairs"] for leaf in pair["leaves"]]
