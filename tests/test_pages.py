"""HTML: what a reader sees, and nothing that a reader does not."""

from __future__ import annotations

import asyncio
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer import ArticleSummary, Settings, Summarizer
from summarizer.batch import Record
from summarizer.batch.entries import Entry
from summarizer.batch.inputs import read_entry
from summarizer.cli import main
from summarizer.engines import Task, open_engine
from summarizer.errors import EmptyArticle
from summarizer.markup import pages, read_page
from summarizer.markup.visible import visible
from summarizer.reading import read_file, read_text
from tests.batch.stubs import StubEngine, batch, records
from tests.batch.test_sources import read
from tests.hostile_pages import AT_THE_END, HIDDEN, SECRET, SEEN, SHOWN, page

MOST = 100_000


@pytest.fixture(params=["trafilatura", "markup"])
def reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "markup":
        monkeypatch.setattr(pages, "_has_extractor", lambda: False)
    else:
        pytest.importorskip("trafilatura")
    return str(request.param)


def both_ways(html: str) -> str:
    """The text of a page, which is the same for one article as in a batch."""
    alone = read_text(html, kind="html", most_chars=MOST)
    in_a_batch, _author = read_entry(Entry("x.html", html, kind="html"), MOST)
    assert alone == in_a_batch
    return alone.text


def test_main_text_and_metadata(reader: str) -> None:
    found = read_page(page())
    assert found.by == reader
    for text in SEEN:
        assert text in found.text
    assert "Copyright" not in found.text
    assert "World" not in found.text
    assert found.published == "2024-05-16T10:00:00Z"
    assert (found.title or "").startswith("Silva receives Costa")
    assert found.language == "en"
    assert found.author == ("Maria Sousa" if reader == "trafilatura" else None)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_hidden_text_never_reaches_the_article(reader: str, hidden: str) -> None:
    found = read_page(page(hidden.format(SECRET)))
    assert found.by == reader
    text = both_ways(page(hidden.format(SECRET)))
    assert "zqhidden" not in text
    assert "ignore" not in found.html.replace("title=", "").replace(SECRET, "")
    for seen in SEEN:
        assert seen in text


@pytest.mark.parametrize("hidden", AT_THE_END)
def test_what_a_pages_end_cuts_short_is_not_shown(reader: str, hidden: str) -> None:
    whole = page().removesuffix("</body></html>") + hidden.format(SECRET)
    text = both_ways(whole)
    assert "zqhidden" not in text, reader
    assert SEEN[0] in text


@pytest.mark.parametrize("shown", SHOWN)
def test_what_is_shown_is_not_taken_for_hidden(shown: str) -> None:
    assert SECRET in visible(page(shown.format(SECRET))).text


def test_what_was_hidden_is_counted_and_said(reader: str) -> None:
    one, other = (HIDDEN[n].format(SECRET) for n in (0, 10))
    script = "<script>var x = 1; var y = 2;</script>"
    article = read_text(page(one, script, other), most_chars=MOST)
    assert f"{2 * len(SECRET.split())} hidden words left out" in article.notices, reader
    assert read_text(page(script), most_chars=MOST).notices == article.notices[:1]
    with pytest.raises(EmptyArticle, match="fewer than 5 words; 13 are hidden"):
        read_text(f"<html><body><div hidden>{SECRET}</div></body></html>", most_chars=MOST)


def test_a_page_given_as_a_text_in_python_is_read_as_a_page_too() -> None:
    seen: list[str] = []

    def note(_engine: StubEngine, task: Task) -> None:
        seen.append(task.article.text)

    pages_ = [page(one.format(SECRET)) for one in HIDDEN[:3]]
    with Summarizer(engine=StubEngine(act=note)) as summarizer:
        results = [summarizer.summarize(one, published="2020-01-01") for one in pages_]

    async def batched() -> list[Record[ArticleSummary]]:
        async with Summarizer(engine=StubEngine(act=note)) as summarizer:
            given: Any = [*pages_, "<html><body>too few</body></html>", b"bytes"]
            return [record async for record in summarizer.abatch(given)]

    statuses = [record.status for record in asyncio.run(batched())]
    assert sorted(statuses) == ["failed", "ok", "ok", "ok", "skipped"]
    assert len(seen) == 6
    assert all(SEEN[0] in text and "zqhidden" not in text for text in seen)
    assert all("taken from HTML" in result.notices[0] for result in results)
    assert results[0].provenance.article.published == "2020-01-01"


def test_a_fragment_is_read_whole_and_alike(reader: str) -> None:
    fragment = f"<h1>Talks</h1><p>{SEEN[0]}</p><p hidden>{SECRET}</p>"
    assert both_ways(fragment) == f"Talks\n\n{SEEN[0]}", reader


def test_a_file_called_html_is_a_page_however_few_tags_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"{SEEN[0]}<div hidden>{SECRET}</div>")
    assert read_file(str(tmp_path / "a.html"), most_chars=MOST).text == SEEN[0]
    (work,) = read(tmp_path / "a.html")
    assert work.article is not None
    assert work.article.text == SEEN[0]


PIECES = (
    "<p> </p> <div~hidden> </div> <b> </b> <!-- --> < > </ <![ <script> </script> <li> <a/> x &amp "
    "<style> { } <span~hidden> </span> <td> </td> <title> </title> <svg/> <form> <table> <tr> <ul> "
    "</ul> <head> </head> <body> </html> <br> <h1> </h1> <select> </select> <nav> </nav>"
)


@given(
    pieces=st.lists(st.sampled_from([" ", *PIECES.split()]).map(lambda one: one.replace("~", " ")))
)
@example(["x", "<nav>", "</nav>", "x"])
@example(["x", "<select>", "<br>", "x", "</select>", "x", "</nav>", "<form>"])
@example(["<title>", "<script>", "<div hidden>", "</script>"])
def test_whatever_is_let_through_another_parser_reads_the_same(pieces: list[str]) -> None:
    """Else it could see what we did not: here lxml's, which trafilatura is built on."""
    lxml_html = pytest.importorskip("lxml.html", reason="needs the extra html")
    once = visible("<html><body>" + "".join(pieces))
    # The text of a title may be any word, that of a tag too.
    assert "hidden" not in re.sub(r"(<title>)[^<]*", r"\1", once.html)
    assert visible(once.html).text == once.text
    tree = lxml_html.fromstring(once.html)
    for unread in tree.xpath("//head"):
        unread.drop_tree()
    assert "".join(tree.text_content().split()) == "".join(once.text.split())


def test_no_date_is_guessed(reader: str) -> None:
    undated = "\n".join(line for line in page().splitlines() if "published_time" not in line)
    assert read_page(undated).published is None, reader


@pytest.mark.parametrize("html", ["", "<", "<html>", "<p>" * 5000, "<html><body>\x00</body>"])
def test_a_broken_page_is_a_page_without_text(reader: str, html: str) -> None:
    assert read_page(html).text.strip() in {"", "<", "\x00"}, reader


def test_the_shell_reads_a_page_alike_alone_and_in_a_batch(
    tmp_path: Path, reader: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "a.html", tmp_path / "out.jsonl"
    path.write_text(page(*(one.format(SECRET) for one in HIDDEN)))
    assert main(["summarize", str(path), "--format", "json"]) == 0
    alone = json.loads(capsys.readouterr().out)
    assert main(["batch", str(path), "-o", str(out)]) == 0
    (record,) = records(out)
    alone["provenance"]["article"]["id"] = record["id"]  # which only a batch gives
    assert record["result"]["provenance"]["article"] == alone["provenance"]["article"]
    assert record["result"]["notices"] == alone["notices"], reader
    assert "zqhidden" not in json.dumps([alone, record])


def test_the_record_keeps_the_text_that_offsets_refer_to(tmp_path: Path, reader: str) -> None:
    (tmp_path / "a.html").write_text(page(*(one.format(SECRET) for one in HIDDEN[:3])))
    (work,) = read(tmp_path / "a.html")
    assert work.article is not None
    assert work.article.published == date(2024, 5, 16)
    batch(tmp_path / "a.html", tmp_path / "out.jsonl")
    (record,) = records(tmp_path / "out.jsonl")
    assert record["text"] == work.article.text
    assert f"main text taken from HTML by {reader}" in record["result"]["notices"]
    assert record["author"] == work.author


def test_offsets_are_of_the_kept_text(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    settings = Settings.load(model="builtin/rules")
    batch(tmp_path / "a.html", tmp_path / "out.jsonl", open_engine(settings, ArticleSummary))
    (record,) = records(tmp_path / "out.jsonl")
    spans = [
        span
        for name in ("meetings", "condemnations", "pledges", "abstract")
        for fact in record["result"]["summary"][name]
        for span in fact["evidence"]
    ]
    assert spans
    for span in spans:
        assert record["text"][span["start"] : span["end"]] == span["quote"]
