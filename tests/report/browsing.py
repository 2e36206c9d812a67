"""A real Chromium for the pages, and a watch on what they do in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium; skips where it or Playwright is not installed.

    Playwright's loop counts as running in this thread while this is open: no test in here may use
    asyncio.
    """
    api = pytest.importorskip("playwright.sync_api", reason="needs `pip install playwright`")
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("needs Chromium (`apt-get install chromium`)")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, path: Path, *, at: str = "", width: int = 1280) -> Iterator[Page]:
    """The page of a file. Fails if it logged, raised, opened a dialog or asked for anything."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    seen: list[str] = []
    page.on("console", lambda message: seen.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.append(f"error: {error}"))
    page.on("dialog", lambda dialog: seen.append(f"dialog: {dialog.message}"))
    address = path.as_uri()
    page.on("request", lambda asked: seen.append(asked.url) if asked.url != address else None)
    page.goto(address + at)
    title = page.title()
    yield page
    assert seen == []
    assert page.title() == title
    context.close()
