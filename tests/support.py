"""What tests of several parts share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
GOLD = ROOT / "evals" / "gold" / "article_summary"
SAMPLE = GOLD / "000-naqvi-baker" / "article.txt"

needs_shared = pytest.mark.skipif(
    not (SHARED / "articles").is_dir(),
    reason="needs the development articles in ../shared, which are not part of the project",
)


def shared_articles() -> list[Path]:
    """The development articles, or none where they are absent."""
    return sorted((SHARED / "articles").glob("*/article.txt"))
