"""The share of real phrases that are read right, where the phrases are at hand."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from summarizer.dates import resolve
from tests.support import SHARED

PHRASES = SHARED / "dates-dev.jsonl"


@pytest.mark.skipif(
    not PHRASES.is_file(),
    reason="needs ../shared/dates-dev.jsonl, which is not part of the project",
)
def test_right_and_wrong_on_real_phrases() -> None:
    counts: Counter[str] = Counter()
    for line in PHRASES.read_text("utf-8").splitlines():
        row = json.loads(line)
        given = resolve(row["phrase"], row["published"]).edtf
        counts["right" if given == row["edtf"] else "none" if given is None else "wrong"] += 1
    total = counts.total()
    assert counts["right"] >= 0.82 * total
    assert counts["wrong"] <= 0.12 * total
