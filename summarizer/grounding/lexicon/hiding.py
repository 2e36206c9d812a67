"""Markup and encodings that a person would not see or read; rows as in `instructions.py`."""

from __future__ import annotations

from summarizer.grounding.lexicon.instructions import Row

# A word of forty characters or more with a digit in it; no piece tells where it may stand.
BLOB = r"(?<![\w/.:+=,-])(?=\S{0,60}?\d)[A-Za-z0-9+/]{40,}={0,2}(?![\w+/])"

HIDING: tuple[Row, ...] = (
    (
        (
            "<!--",
            "-->",
            "display",
            "visibility",
            "font-size",
            "opacity",
            "hidden",
            "<script",
            "<style",
            "<template",
            "<noscript",
            "<iframe",
            "<meta",
            "color:",
        ),
        r"<!--|-->|display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])|\bhidden(?:=|>)|aria-hidden|<(?:script|style|template|noscript|iframe|meta)\b|color\s*:\s*(?:#fff|white)",
    ),
    (
        ("base64", "\\x", "%2", "%6", "%7", "&#", "\\u", "=="),
        r"(?<!xml;)(?<!png;)(?<!jpeg;)(?<!gif;)\bbase64\b|(?:\\x[0-9a-f]{2}){6,}|(?:%[0-9a-f]{2}){8,}|(?:&#x?[0-9a-f]+;){6,}|(?:\\u[0-9a-f]{4}){6,}|(?<![\w/.:+=-])[A-Za-z0-9+/]{24,}==",
    ),
    (
        ("[",),
        r"(?:^|\n|(?<=[.!?\"”)] ))\s*\[\d{1,4}\]\s+\S",
    ),
)
