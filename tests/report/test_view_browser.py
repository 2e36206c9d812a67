"""The page of an article, without gold, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarizer.article import Article
from summarizer.pipeline import Summarizer
from summarizer.views import open_view
from tests.report.browsing import chromium, opened
from tests.report.samples import HOSTILE_TEXT
from tests.support import SAMPLE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def summaries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("view")
    out = folder / "summaries.html"
    articles = (Article(SAMPLE.read_text("utf-8"), "2025-03-27"), Article(HOSTILE_TEXT))
    with Summarizer(model="builtin/rules") as summarizer, out.open("w", encoding="utf-8") as file:
        view = open_view("html", file, many=True)
        for article in articles:
            view.show(article, summarizer.summarize(article), explain=True)
        view.close()
    return out


@pytest.fixture(scope="module")
def browser(summaries: Path) -> Iterator[Browser]:  # noqa: ARG001 - summaries are made before a loop runs
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, summaries: Path) -> Iterator[Page]:
    with opened(browser, summaries) as page:
        yield page


def lit(page: Page) -> list[str]:
    found = page.locator(".s.lit").evaluate_all("all => all.map(one => one.dataset.n)")
    return [str(number) for number in found]


def test_clicking_and_focusing_a_fact_lights_its_sentences(page: Page) -> None:
    facts = page.locator("#a1 .fact")
    first, last = facts.first, facts.last
    first.click()
    assert lit(page) == (first.get_attribute("data-cites") or "").split() != []
    last.focus()
    assert sorted(lit(page)) == sorted((last.get_attribute("data-cites") or "").split())


def test_a_cited_sentence_far_down_is_brought_into_view(page: Page) -> None:
    page.set_viewport_size({"width": 1000, "height": 400})
    cite = page.locator("#a1 .list .cite").last
    cite.click()
    target = page.locator(str(cite.get_attribute("href")))
    page.wait_for_function(
        """id => { const one = document.querySelector(id).getBoundingClientRect();
        const pane = document.querySelector("#a1 .pane").getBoundingClientRect();
        return one.top >= pane.top && one.bottom <= pane.bottom; }""",
        arg=str(cite.get_attribute("href")),
        timeout=5_000,
    )
    assert "lit" in (target.get_attribute("class") or "")


def test_hostile_text_stays_text(page: Page) -> None:
    shown = page.locator("#a2 .text").evaluate(
        """text => { const copy = text.cloneNode(true);
        for (const label of copy.querySelectorAll(".n")) label.remove();
        return copy.textContent; }"""
    )
    assert shown == HOSTILE_TEXT
    assert page.locator("img, iframe, [src], [style]").count() == 0


def test_text_reads_from_its_own_side(page: Page) -> None:
    arabic = page.locator("#a2 .s", has_text="شجب")
    box, around = arabic.bounding_box(), page.locator("#a2 .text").bounding_box()
    assert box is not None
    assert around is not None
    assert box["x"] + box["width"] > around["x"] + around["width"] / 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_quiet_text_can_be_read_in_both_schemes(
    browser: Browser, summaries: Path, scheme: str
) -> None:
    """WCAG 2's contrast of 4.5 for the palest text on both backgrounds."""
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(summaries.as_uri())
    style = "getComputedStyle(document.documentElement).getPropertyValue"
    shades = [page.evaluate(f"{style}('--{name}')") for name in ("quiet", "paper", "sheet")]
    quiet, paper, sheet = (_luminance(str(shade).strip()) for shade in shades)
    assert _contrast(quiet, paper) >= 4.5
    assert _contrast(quiet, sheet) >= 4.5
    context.close()


def _luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: float, other: float) -> float:
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)
