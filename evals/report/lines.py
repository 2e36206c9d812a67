"""On which line of a JSON file each of its values begins."""

from __future__ import annotations

from collections.abc import Iterator
from json.decoder import JSONDecoder

BETWEEN = " \t\n\r,:"


def line_of_paths(text: str) -> dict[str, int]:
    """Path -> line from 1, for every value of a JSON text: `pledges[0].by[1].name`.

    Raises ValueError for text that is not JSON.
    """
    found: dict[str, int] = {}
    line, counted = 1, 0
    for path, at in _values(text, _skip(text, 0), ""):
        line, counted = line + text.count("\n", counted, at), at
        found[path] = line
    return found


def _values(text: str, at: int, path: str) -> Iterator[tuple[str, int]]:
    """(path, offset) of the value that begins at `at` and of all within it, in order."""
    JSONDecoder().raw_decode(text, at)
    yield path, at
    if text[at] not in "{[":
        return
    for inner, name in _members(text, at):
        joint = "." if path and not name.startswith("[") else ""
        yield from _values(text, inner, f"{path}{joint}{name}")


def _members(text: str, at: int) -> Iterator[tuple[int, str]]:
    """Where each member of the object or list at `at` begins, with its key or its [index]."""
    keyed, at, n = text[at] == "{", _skip(text, at + 1), 0
    while text[at] not in "}]":
        name = f"[{n}]"
        if keyed:
            name, at = JSONDecoder().raw_decode(text, at)
            at = _skip(text, at)
        yield at, name
        at, n = _skip(text, JSONDecoder().raw_decode(text, at)[1]), n + 1


def _skip(text: str, at: int) -> int:
    """Past white space, commas and colons, which stand between the parts of valid JSON."""
    while at < len(text) and text[at] in BETWEEN:
        at += 1
    return at
