"""The worst articles as GitHub annotations, on the line of the gold file they are about."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..gate import CANARY
from ..gold import LABELS
from .lines import line_of_paths
from .reading import Entry, in_words, loss, lost, name_of, once, place, tallied, worst_first

MOST = 10
"""GitHub shows ten a step and drops the rest without a word."""
LINES = 5
SHORT = 300
LEAF_LOSS = {"MIS": 1.0, "SPU": 1.0}
"""What a leaf of one side costs ACT + POS; a leaf of both sides costs 2 less twice its credit."""


def annotate(
    result: Mapping[str, Any], gold: Path | None, *, root: Path | None = None
) -> list[str]:
    """Workflow commands, at most ten, what must never happen first.

    `gold` is the folder of the cases; without it, or outside of `root` (by default the checkout,
    GITHUB_WORKSPACE), an annotation names no file. An article that failed, that delivered an
    unsupported value, or that is a canary and got facts is an error; lost values are a warning.
    """
    here = root or Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd())
    told = [entry for entry in worst_first(result["cases"]) if forbidden(entry) or loss(entry)]
    told.sort(key=lambda entry: forbidden(entry) is None)
    return [_command(entry, gold, here) for entry in once(told)[:MOST]]


def forbidden(entry: Entry) -> tuple[str, str] | None:
    """What no answer may do and this one did: in a word, and in a sentence."""
    if entry["error"]:
        return "failed", f"failed: {entry['error']['code']}: {entry['error']['message']}"
    if entry["counts"].get("", {}).get("delivered_unsupported"):
        return "unsupported", "delivered a value that the article does not support"
    lists = entry["lists"].values()
    sung = any(held["answer_items"] and not held["gold_items"] for held in lists)
    if CANARY in entry["tags"] and sung:
        return "not empty", "facts in an article that holds none of their kind"
    return None


def _command(entry: Entry, gold: Path | None, root: Path) -> str:
    what, held, found = forbidden(entry), tallied(entry), list(lost(entry))
    f1 = "" if held.f1 is None else f"F1 {held.f1:.2f}, "
    lines = [what[1]] if what else []
    lines += [
        f"{one.leaf['outcome']} {place(one)}: {in_words(one)}"[:SHORT] for one in found[:LINES]
    ]
    title = f"{name_of(entry)}: {f1}{len(found)} values lost"
    where = _where(entry, gold, root)
    options = ",".join(
        f"{name}={_option(value)}" for name, value in {**where, "title": title}.items()
    )
    return f"::{'error' if what else 'warning'} {options}::{_data(chr(10).join(lines))}"


def _where(entry: Entry, gold: Path | None, root: Path) -> dict[str, str]:
    if gold is None:
        return {}
    path = gold / entry["id"] / LABELS
    if not path.is_file():
        path = gold / LABELS
    if not path.is_file() or not path.resolve().is_relative_to(root.resolve()):
        return {}
    at = line_of_paths(path.read_text(encoding="utf-8")).get(_worst_item(entry), 1)
    return {"file": path.resolve().relative_to(root.resolve()).as_posix(), "line": str(at)}


def _worst_item(entry: Entry) -> str:
    """Path in gold of the item that cost most; of its list, where gold has no such item."""
    costs = [
        (sum(_cost(leaf) for leaf in pair["leaves"]), name, pair["gold"])
        for name, held in entry["lists"].items()
        for pair in held["pairs"]
    ]
    _, name, item = max(costs, key=lambda cost: cost[0], default=(0.0, "", None))
    return name if item is None else f"{name}[{item}]"


def _cost(leaf: Mapping[str, Any]) -> float:
    return LEAF_LOSS.get(leaf["outcome"], 2 - 2 * float(leaf["credit"]))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _option(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
