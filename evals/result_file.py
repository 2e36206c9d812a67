"""`result.json`: one run with every verdict, canonical, and the only thing that is projected."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeGuard

import summarizer
from summarizer.errors import FileUnreadable, InputError
from summarizer.schemas import Model, schema_sha256

from .assess import Json
from .gold import Case, gold_sha256, read_json
from .rates import summarise
from .runner import Scored
from .scorer import scored_lists

FORMAT = 1
SHAPE: Mapping[str, type] = MappingProxyType({"run": dict, "totals": dict, "cases": list})
WRITTEN_BY = "`summarizer eval run --out DIR` writes one."


def build(
    record: type[Model],
    cases: Sequence[Case],
    scored: Sequence[Scored],
    *,
    model: str,
    repeats: int = 1,
    selection: Mapping[str, Any] | None = None,
) -> Json:
    """The content of `result.json`; `docs/evals.md` describes it field by field."""
    known = next((one.provenance for one in scored if one.provenance), None) or {}
    entries = sorted(
        (one.entry for one in scored), key=lambda entry: (entry["id"], entry["repeat"])
    )
    return {
        "format": FORMAT,
        "run": {
            "model": model,
            "model_answered": known.get("model_answered"),
            "prompt": known.get("prompt"),
            "schema": {"name": record.__name__, "sha256": schema_sha256(record)},
            "version": str(known.get("version") or getattr(summarizer, "__version__", "")),
            "created": datetime.now(UTC).isoformat(timespec="seconds"),
            "gold": {"sha256": gold_sha256(cases), "cases": len(cases)},
            "repeats": repeats,
            "selection": dict(selection or {}),
            "lists": [spec.name for spec in scored_lists(record)],
        },
        "totals": summarise(entries),
        "cases": entries,
    }


def canonical(content: Mapping[str, Any]) -> str:
    """JSON with a stable key order; equal runs give equal text but for time and seconds."""
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write(content: Mapping[str, Any], path: Path) -> None:
    """Write a result, through a file beside it so that no half of one is ever seen."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".tmp")
    draft.write_text(canonical(content), encoding="utf-8")
    draft.replace(path)


def read(path: Path) -> Json:
    """A result file; a folder stands for the `result.json` in it.

    Raises FileUnreadable, NotJson, and InputError where the file is something else.
    """
    if path.is_dir():
        path /= "result.json"
    if not path.is_file():
        raise FileUnreadable(f"{path} is not there.", hint=WRITTEN_BY)
    content = read_json(path)
    if not is_of(content, SHAPE):
        raise InputError(f"{path} is not a result of this version's `eval run`.", hint=WRITTEN_BY)
    return content


def is_of(content: Any, shape: Mapping[str, type]) -> TypeGuard[Json]:
    """Whether a file of this format holds what stands in `shape`."""
    return (
        isinstance(content, dict)
        and content.get("format") == FORMAT
        and all(isinstance(content.get(name), kind) for name, kind in shape.items())
    )
