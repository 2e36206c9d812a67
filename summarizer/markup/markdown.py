"""Markdown, rendered and then read like any page; front matter is what it says of itself."""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.markup.page import Page
from summarizer.markup.visible import PUBLISHED, visible

FRONT_MATTER = re.compile(r"\s*---\n((?:[\w-]+:.*\n(?:[ \t]+.*\n)*)+)---\s*\n")


def from_markdown(markdown: str) -> Page:
    """The text that a reader of the rendered Markdown sees."""
    from markdown_it import MarkdownIt  # loaded only where there is Markdown to read

    front = FRONT_MATTER.match(markdown)
    known = _front_matter(front[1]) if front else {}
    body = markdown[front.end() :] if front else markdown
    page = visible(MarkdownIt("commonmark").render(body))
    return replace(
        page,
        title=known.get("title") or page.title,
        url=known.get("url") or known.get("source_url"),
        language=known.get("lang") or known.get("language"),
        published=next((known[key] for key in known if key.lower() in PUBLISHED), None),
    )


def has_front_matter(text: str) -> bool:
    return FRONT_MATTER.match(text) is not None


def _front_matter(block: str) -> dict[str, str]:
    import yaml  # loaded only where there is front matter to read

    try:
        entries = yaml.safe_load(block)
    except yaml.YAMLError:
        return {}
    if not isinstance(entries, dict):
        return {}
    return {str(key): str(value) for key, value in entries.items() if value is not None}
