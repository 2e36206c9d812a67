"""The pages as text: escaped, sealed, whole, and the same text as the article's."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.report.page import page
from summarizer.article import Article
from summarizer.result import (
    ArticleRef,
    LeafVerdict,
    Provenance,
    Rejected,
    SchemaRef,
    SummaryResult,
    Usage,
)
from summarizer.schemas import ArticleSummary, Span
from summarizer.sentences import split
from summarizer.views import open_view
from summarizer.views.passage import Place, passage
from summarizer.views.tags import Html, tag
from tests.report.samples import IMAGE, SCRIPT, result

ARTICLE = Article("Kenya condemned the raid.\nGhana pledged aid.\n", published="2025-03-27")


class Reader(HTMLParser):
    """What a browser's parser makes of a piece: its tags, and its text without numbers."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self._numbered = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self._numbered += ("class", "n") in attrs

    def handle_endtag(self, tag: str) -> None:
        if tag in ("span", "button") and self._numbered:
            self._numbered = 0

    def handle_data(self, data: str) -> None:
        self.text += "" if self._numbered else data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_is_text_and_any_attribute_a_value(text: str) -> None:
    found = read(tag("p", text, tag("b", text), title=text))
    assert found.tags == ["p", "b"]
    assert found.text == text * 2
    assert found.attributes == [("title", text)]


def test_tags_leave_out_what_is_not_given() -> None:
    made = tag("a", Html("<i>x</i>"), class_="k", data_n=3, hidden=True, lang=None, open=False)
    assert made == '<a class="k" data-n="3" hidden><i>x</i></a>'
    assert tag("br") == "<br>"


@given(st.text(alphabet="ab <&>.!?\n\"'ñ日م", max_size=80))
def test_a_passage_holds_the_text_character_for_character(text: str) -> None:
    places = [Place(one.number, one.start, one.end) for one in split(text)]
    marks = {one.number: "k0" for one in places[::2]}
    found = read(passage(text, places, marks, page="a1"))
    assert found.text == text
    assert [value for name, value in found.attributes if name == "id"] == [
        f"a1s{one.number}" for one in places
    ]


def shown(answer: SummaryResult[ArticleSummary], *, many: bool = False, times: int = 1) -> str:
    out = io.StringIO()
    view = open_view("html", out, many=many)
    for _ in range(times):
        view.show(ARTICLE, answer, explain=True)
    view.close()
    return out.getvalue()


def answer() -> SummaryResult[ArticleSummary]:
    span = Span(sentence=2, start=26, end=44, quote="Ghana pledged aid.")
    pledge = {"by": ({"name": "Ghana"},), "what": "aid", "evidence": (span,)}
    return SummaryResult[ArticleSummary](
        summary=ArticleSummary.model_validate({"headline": "Aid", "pledges": (pledge,)}),
        rejected=(
            Rejected(
                path="pledges[1]",
                reason="no such number in the evidence",
                content={"what": IMAGE, "by": [{"name": "Togo", "role": None}]},
                evidence=(span,),
            ),
        ),
        verdicts=(
            LeafVerdict(path="pledges[0].what", verdict="weak", reason="one word of two"),
            LeafVerdict(path="pledges[0].by[0].name", verdict="supported", reason="named"),
        ),
        notices=("2 invisible characters removed",),
        usage=Usage(requests=1, usd=None),
        provenance=Provenance(
            model="test/model",
            schema=SchemaRef(name="ArticleSummary", sha256="0" * 64),
            article=ArticleRef(
                sha256=ARTICLE.sha256, characters=44, sentences=2, published="2025-03-27"
            ),
            version="9.9",
            created="2025-03-28T00:00:00Z",  # pyright: ignore[reportArgumentType] - pydantic reads it
        ),
    )


def test_the_view_shows_facts_doubts_rejections_notices_and_provenance() -> None:
    told = unescape(re.sub(r"<[^>]+>", "", shown(answer()).split("<body>")[1]))
    for words in (
        "What was pledged 1",
        "weak what: one word of two",
        "no such number in the evidence",
        f"what: {IMAGE}; by: name: Togo",
        "2 invisible characters removed",
        "costunknown",
        "test/model",
    ):
        assert words in told
    assert "named" not in told, "what is supported needs no remark"


def test_several_articles_make_one_page_and_none_makes_nothing() -> None:
    several = shown(answer(), many=True, times=2)
    assert several.count("<!DOCTYPE html>") == several.count("</html>") == 1
    assert 'id="a1s2"' in several
    assert 'id="a2s2"' in several
    assert shown(answer(), times=0) == ""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    return page(result(tmp_path_factory.mktemp("gold")))


def test_the_policy_names_exactly_what_is_inlined(report: str) -> None:
    for text in (report, shown(answer())):
        policy = unescape(re.search(r'Policy" content="([^"]+)"', text)[1])  # type: ignore[index] # none would fail the test
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        for element in ("style", "script"):
            inside = re.findall(rf"<{element}>(.*?)</{element}>", text, re.DOTALL)
            assert len(inside) == 1
            digest = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
            assert f"{element}-src 'sha256-{digest}'" in policy


def test_nothing_of_a_report_can_run_or_load(report: str) -> None:
    assert SCRIPT not in report
    assert IMAGE not in report
    found = read(report.split("<body>")[1])
    assert not {"script", "style", "img", "iframe", "form", "base", "link"} & set(found.tags)
    names = {name for name, _ in found.attributes}
    assert not [name for name in names if name.startswith("on") or name in ("style", "src")]
    links = [value for name, value in found.attributes if name == "href"]
    assert links
    assert all(str(link).startswith("#") for link in links)


def test_ids_are_unique_and_every_link_leads_somewhere(report: str) -> None:
    found = read(report.split("<body>")[1])
    ids = [value for name, value in found.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    links = {str(value)[1:] for name, value in found.attributes if name == "href"} - {""}
    assert links <= set(ids)


def test_assets_stand_beside_the_modules() -> None:
    """Whoever imports the modules elsewhere must find the styles beside them."""
    import evals.report.page
    import summarizer.views.document

    for module in (evals.report.page, summarizer.views.document):
        assert module.__file__ is not None
        assert list((Path(module.__file__).parent / "assets").glob("*.css"))
