"""All projections of a result into one folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .annotations import annotate
from .junit import junit
from .page import page
from .summary import markdown

ANNOTATIONS = "annotations.txt"


def write_all(result: Mapping[str, Any], folder: Path, *, gold: Path | None = None) -> list[Path]:
    """Write summary.md, junit.xml, annotations.txt and report.html; the paths written.

    `gold` is the folder of the cases, for the lines that annotations point at.
    """
    told = {
        "summary.md": markdown(result),
        "junit.xml": junit(result),
        ANNOTATIONS: "".join(f"{line}\n" for line in annotate(result, gold)),
        "report.html": page(result),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in told.items():
        # A lone surrogate can stand in an answer, not in a file.
        (folder / name).write_text(content, encoding="utf-8", errors="replace", newline="\n")
    return [folder / name for name in told]
