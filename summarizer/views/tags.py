"""HTML as functions: every text is escaped, unless a function here made it."""

from __future__ import annotations

from html import escape


class Html(str):
    """Text that is HTML already. Only this module makes it from text that is not."""

    __slots__ = ()


VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
"""Elements without content and without an end tag."""


def tag(name: str, /, *children: str, **attributes: str | int | bool | None) -> Html:
    """An element. Children that are no `Html` are escaped, attribute values always.

    `class_` is written class, `data_n` data-n. An attribute that is None or False is left out,
    one that is True has no value.
    """
    head = f"<{name}{''.join(_attribute(*pair) for pair in attributes.items())}>"
    return Html(head if name in VOID else f"{head}{join(*children)}</{name}>")


def join(*children: str) -> Html:
    """Children side by side, escaped where they are text."""
    return Html("".join(map(_safe, children)))


def _safe(child: str) -> str:
    return child if isinstance(child, Html) else escape(child)


def _attribute(name: str, value: str | int | bool | None) -> str:  # noqa: FBT001 - as HTML has it
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
