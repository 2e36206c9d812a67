"""Check processes and the record classes of a user's own file."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from summarizer import Article
from summarizer.checking.checkers import FEW, Checkers
from summarizer.errors import Unsupported
from summarizer.grounding import ground
from summarizer.schemas import load
from summarizer.sentences import split

TEXT = "Brightwell Foods will buy Corran Dairies for 40 million euros, it said on Monday."
DEALS = """
from typing import Annotated
from summarizer.schemas import Fact, Key, Model, Name, Text

class Deal(Fact):
    buyer: Annotated[Name, Key(1)]

class Deals(Model):
    gist: Text
    deals: tuple[Deal, ...] = ()
"""


def test_a_schema_by_path_and_an_error_of_the_check(tmp_path: Path) -> None:
    path = tmp_path / "deals.py"
    path.write_text(DEALS)
    record = load(str(path))
    article = Article(TEXT, published="2025-03-27", language="en")
    sentences = split(article.text, "en")
    good, bad = (
        record.model_validate({"gist": gist}, strict=False)
        for gist in ("Brightwell Foods will buy Corran Dairies.", "Aliens landed near Paris.")
    )

    async def main() -> None:
        group = Checkers(str(path), record, 1, at_once=True)
        try:
            found = await group.check(good, article, sentences, on_unsupported="reject")
            assert found == ground(good, article, sentences)
            assert len(group._processes) == 1
            with pytest.raises(Unsupported, match="gist"):
                await group.check(bad, article, sentences, on_unsupported="reject")
        finally:
            group.close()

    asyncio.run(main())


@pytest.mark.parametrize(
    ("gist", "deals", "by_it"),
    [
        ("gist: Text", "deals: tuple[Deal, ...] = ()", True),
        ("gist: Text", "deals: Annotated[tuple[Deal, ...], Field(min_length=1)]", False),
        ("gist: Text = Field(alias='theGist')", "deals: tuple[Deal, ...] = ()", False),
    ],
)
def test_what_json_cannot_hold_is_checked_here_and_the_process_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gist: str, deals: str, by_it: bool
) -> None:
    path = tmp_path / "deals.py"
    text = DEALS.replace("gist: Text", gist).replace("deals: tuple[Deal, ...] = ()", deals)
    path.write_text(f"from pydantic import Field\n{text}")
    monkeypatch.chdir(tmp_path)
    record = load(path.name)
    article = Article(TEXT, published="2025-03-27", language="en")
    sentences = split(article.text, "en")
    name = "theGist" if "alias" in gist else "gist"
    draft = record.model_validate_json(
        json.dumps({
            name: "Brightwell Foods will buy Corran Dairies.",
            "deals": [{"buyer": "Orlin Steel", "evidence": [1]}],
        })
    )  # fmt: skip

    async def main() -> None:
        group = Checkers(path.name, record, 1)
        group._done_here = FEW
        monkeypatch.chdir("/")  # the schema is found all the same
        try:
            found = await group.check(draft, article, sentences, on_unsupported="reject")
            assert found == ground(draft, article, sentences)
            assert found.rejected
            assert len(group._processes) == 1
            assert group._done_here == FEW + (not by_it)
        finally:
            group.close()

    asyncio.run(main())
