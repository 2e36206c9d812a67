"""A page that is one file: styles and scripts inside it, and nothing else may run or load.

The content security policy names what is inlined by its hash. No markup that an article might
smuggle in would run: there are no inline handlers, no style attributes and no innerHTML.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from html import escape
from importlib.resources import files

from summarizer.views.tags import Html, tag

ASSETS = "assets"
STYLE, SCRIPT = "page.css", "reading.js"
FOOT = "</body>\n</html>\n"


def asset(module: str, name: str) -> str:
    """A style or a script that ships in the folder `assets` beside a module."""
    return (files(module.rpartition(".")[0]) / ASSETS / name).read_text(encoding="utf-8")


def head(title: str, *, styles: Sequence[str] = (), scripts: Sequence[str] = ()) -> str:
    """A page up to and with `<body>`; the shared style and script come first. Ends with FOOT."""
    style = "\n".join((asset(__name__, STYLE), *styles))
    script = "\n".join((asset(__name__, SCRIPT), *scripts))
    return (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy(style, script))}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"{tag('title', title)}\n"
        f"<style>{style}</style>\n<script>{script}</script>\n</head>\n<body>\n"
    )


def policy(style: str, script: str) -> str:
    """What the page may do: its own style, its own script, and nothing from anywhere."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def chips(*words: str | None) -> Html:
    """Small labels in a row; what is None or empty is left out."""
    return tag("ul", *(tag("li", word) for word in words if word), class_="chips")


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
