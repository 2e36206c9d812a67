"""The accepted run: what a gate compares with. Small, readable in a diff, made only by `bless`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from summarizer.errors import FileUnreadable, InputError

from .assess import Json
from .gold import read_json
from .result_file import FORMAT, is_of

SHAPE: Mapping[str, type] = MappingProxyType({"run": dict, "f1": dict, "cases": dict})
WRITTEN_BY = "`summarizer eval bless` writes one."
HOME = Path(__file__).parent / "baselines"
RECORDINGS = Path(__file__).parent / "recordings"


def of_result(result: Mapping[str, Any]) -> Json:
    """A baseline from a result: identity, headline numbers, and every article's counts.

    `verdicts` is a hash of all leaf verdicts of an article, so that even a change that leaves the
    counts alone shows.
    """
    lists = result["run"]["lists"]
    totals = result["totals"]
    cases: dict[str, list[Json]] = {}
    for entry in result["cases"]:
        cases.setdefault(entry["id"], []).append(_entry(entry, lists))
    return {
        "format": FORMAT,
        "run": {name: result["run"].get(name) for name in IDENTITY},
        "f1": {
            "": totals["overall"]["f1"],
            **{name: block["f1"] for name, block in totals["lists"].items()},
        },
        "cases": cases,
    }


IDENTITY = ("model", "prompt", "schema", "gold", "repeats", "lists", "version")
"""What says which run a baseline is of; its time is left out, so that blessing twice is a no-op."""


def _entry(entry: Mapping[str, Any], lists: list[str]) -> Json:
    counts = {name: entry["counts"][name] for name in ("", *lists) if name in entry["counts"]}
    failed = entry["error"]["code"] if entry["error"] else None
    return {"failed": failed, "verdicts": _digest(entry["lists"]), "counts": counts}


def _digest(lists: Mapping[str, Any]) -> str:
    """Of what was decided, not of the words that tell people about it."""
    decided = {
        name: [
            {**pair, "leaves": [{**leaf, "reason": ""} for leaf in pair["leaves"]]}
            for pair in held["pairs"]
        ]
        for name, held in lists.items()
    }
    text = json.dumps(decided, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def write(baseline: Mapping[str, Any], path: Path) -> None:
    """Write a baseline file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_text(baseline), encoding="utf-8")


def _text(baseline: Mapping[str, Any]) -> str:
    """JSON with one line an article, so that a diff shows which ones moved."""

    def line(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, sort_keys=True)

    head = [f"{line(name)}: {line(baseline[name])}" for name in ("format", "run", "f1")]
    cases = [f" {line(name)}: {line(entry)}" for name, entry in sorted(baseline["cases"].items())]
    return "{\n" + ",\n".join([*head, '"cases": {\n' + ",\n".join(cases) + "\n}"]) + "\n}\n"


def read(path: Path) -> Json:
    """A baseline file. Raises FileUnreadable where there is none, NotJson or InputError
    if it is no such."""
    if not path.is_file():
        raise FileUnreadable(f"{path} is not there.", hint=WRITTEN_BY)
    content = read_json(path)
    if not is_of(content, SHAPE):
        raise InputError(f"{path} is not a baseline.", hint=WRITTEN_BY)
    return content


def path_for(model: str, home: Path = HOME) -> Path:
    """Where the baseline of a model lies: `builtin/rules` -> `builtin-rules.json`."""
    return home / (model.replace("/", "-").replace(":", "-") + ".json")
