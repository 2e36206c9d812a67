"""The page of an evaluation in a real browser: filters, sorting, articles, keyboard, hostility."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from evals.report import write_all
from tests.report.browsing import chromium, opened
from tests.report.samples import FAILED, HOSTILE, HOSTILE_TEXT, IMAGE, REAL, SCRIPT, result

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
ROWS = ".articles tbody tr:visible"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    write_all(result(folder / "gold"), folder)
    return folder / "report.html"


@pytest.fixture(scope="module")
def browser(report: Path) -> Iterator[Browser]:  # noqa: ARG001 - the result is made before a loop runs
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, report: Path) -> Iterator[Page]:
    with opened(browser, report) as page:
        yield page


def ids(page: Page) -> list[str]:
    return page.locator(f"{ROWS} a").all_inner_texts()


def open_article(page: Page, name: str) -> None:
    page.click(f"{ROWS} >> text={name}")
    wait_for(page, name)


def wait_for(page: Page, name: str) -> None:
    """An address's fragment changes at once, what is shown a moment later."""
    page.locator(".case.open h2", has_text=name).wait_for()


def test_it_shows_the_headline_the_bars_and_every_article(page: Page) -> None:
    assert page.locator(".figure").inner_text().startswith("0.")
    assert page.locator("svg.rate").count() > 10
    assert sorted(ids(page)) == sorted((*REAL, HOSTILE, FAILED))
    assert ids(page)[0] == FAILED
    assert page.locator(".case:visible").count() == 0


@pytest.mark.parametrize(
    ("field", "value", "left"),
    [
        ("#f-language", "fr", {REAL[2]}),
        ("#f-tag", "hostile", {HOSTILE}),
        ("#f-outcome", "failed", {FAILED}),
        ("#f-list", "pledges", {REAL[0], REAL[2]}),
    ],
)
def test_each_choice_narrows_the_table(page: Page, field: str, value: str, left: set[str]) -> None:
    page.select_option(field, value)
    assert set(ids(page)) == left
    assert page.locator("#f-count").inner_text() == f"{len(left)} of 5"
    page.click("#f-clear")
    assert len(ids(page)) == 5


def test_text_is_found_in_articles_and_in_values(page: Page) -> None:
    page.fill("#f-text", "JAAFAR express")
    assert ids(page) == [REAL[0]]
    page.fill("#f-text", "onerror")
    assert HOSTILE in ids(page)
    page.fill("#f-text", "no such words")
    assert ids(page) == []
    assert page.locator("#f-none").is_visible()


def test_choices_of_list_and_outcome_hold_together_and_inside_an_article(page: Page) -> None:
    page.select_option("#f-list", "pledges")
    page.select_option("#f-outcome", "SPU")
    assert ids(page) == []
    page.select_option("#f-outcome", "MIS")
    assert set(ids(page)) == {REAL[0], REAL[2]}
    open_article(page, REAL[0])
    shown = page.locator(".case.open [data-list]:visible")
    assert shown.evaluate_all("lists => lists.map(one => one.dataset.list)") == ["pledges"]
    badges = page.locator(".case.open .badge:visible").all_inner_texts()
    assert set(badges) == {"MIS"}


def test_columns_sort_both_ways_and_say_so(page: Page) -> None:
    button = page.locator("thead button", has_text="article")
    button.click()
    assert ids(page) == sorted(ids(page))
    assert button.locator("..").get_attribute("aria-sort") == "ascending"
    button.click()
    assert ids(page) == sorted(ids(page), reverse=True)
    page.locator("thead button", has_text="missing").click()
    column = page.locator(f"{ROWS} td:nth-child(9)").all_inner_texts()
    assert list(map(int, column)) == sorted(map(int, column), reverse=True)
    assert page.locator("[aria-sort]").count() == 1


def test_an_article_opens_with_gold_beside_the_answer_and_reasons(page: Page) -> None:
    open_article(page, REAL[0])
    case = page.locator(".case.open")
    assert case.count() == 1
    assert case.get_by_text("missed. No item given is enough like it").count() > 0
    assert case.get_by_text("no item of gold is enough like it").count() == 1
    row = case.locator('tr[data-outcome="COR"]').first
    gold, answer = row.locator("td").nth(1), row.locator("td").nth(2)
    assert gold.inner_text() == answer.inner_text() != ""
    assert page.locator("#overview").is_hidden()


def test_an_item_lights_its_sentences_and_a_sentence_its_items(page: Page) -> None:
    open_article(page, REAL[0])
    fact = page.locator(".case.open .fact.aligned").first
    fact.focus()
    wanted = (fact.get_attribute("data-cites") or "").split()
    lit = page.locator(".case.open .s.lit").evaluate_all("all => all.map(one => one.dataset.n)")
    assert lit == wanted != []
    page.locator(".case.open button.n").first.click()
    marked = page.locator(".case.open .fact.on")
    assert marked.count() > 0
    number = page.locator(".case.open .s.lit").get_attribute("data-n")
    assert number in (marked.first.get_attribute("data-cites") or "").split()


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.locator(f"{ROWS} a").first.focus()
    second = ids(page)[1]
    page.keyboard.press("Enter")
    wait_for(page, FAILED)
    page.keyboard.press("ArrowRight")
    wait_for(page, second)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.locator(".fact:focus").count():
            break
    assert page.locator(".fact:focus").count() == 1
    assert page.locator(".case.open .fact.on").count() == 1
    page.keyboard.press("Escape")
    page.locator("#overview").wait_for()
    assert page.locator(".case.open").count() == 0
    assert page.locator(f"{ROWS} a:focus").inner_text() == second


def test_an_address_leads_to_a_sentence(browser: Browser, report: Path) -> None:
    with opened(browser, report, at="#c1s2") as page:
        assert page.locator(".case.open").get_attribute("id") == "c1"
        assert page.locator("#c1s2").is_visible()


def test_hostile_text_stays_text(page: Page) -> None:
    open_article(page, HOSTILE)
    case = page.locator(".case.open")
    shown = case.locator(".text").evaluate(
        """text => { const copy = text.cloneNode(true);
        for (const label of copy.querySelectorAll(".n")) label.remove();
        return copy.textContent; }"""
    )
    assert shown == HOSTILE_TEXT
    assert IMAGE in case.locator("td.v").all_inner_texts()
    assert case.locator(".headline").inner_text() == f"Hostile {SCRIPT}"
    assert page.locator("img, iframe, object, embed, link[href], [src], [style]").count() == 0
    assert page.locator("script").count() == page.locator("style").count() == 1


def test_the_policy_stops_markup_that_got_in(browser: Browser, report: Path) -> None:
    """A second wall: even markup that was written in unescaped would not run."""
    broken = report.with_name("broken.html")
    text = report.read_text("utf-8")
    broken.write_text(
        text.replace("<main>", f"<main>{SCRIPT}<i onclick=\"document.title='owned'\">x</i>")
    )
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(broken.as_uri())
    page.locator("main > i").click()
    assert "owned" not in page.title()
    assert len(refused) == 2
    assert all("Content Security Policy" in line for line in refused)
    page.close()


@pytest.mark.parametrize("at", ["", "#c1"])
def test_nothing_is_wider_than_a_phone(browser: Browser, report: Path, at: str) -> None:
    with opened(browser, report, at=at, width=390) as page:
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390
