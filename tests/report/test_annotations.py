"""Annotations of a result, and the lines of gold files that they point at."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from evals.report.annotations import annotate
from evals.report.lines import line_of_paths
from tests.report.samples import FAILED, REAL, case

Json = dict[str, Any]


def test_annotations_point_at_the_line_of_the_costliest_item(found: Json, gold: Path) -> None:
    told = annotate(found, gold, root=gold.parent)
    assert told[0].startswith(f"::error file=gold/{FAILED}/gold.json,line=1,title={FAILED}")
    real = next(line for line in told if f"title={REAL[0]}" in line)
    assert real.startswith("::warning ")
    at = int(re.search(r",line=(\d+),", real)[1])  # type: ignore[index] # none would fail the test
    lines = (gold / REAL[0] / "gold.json").read_text("utf-8").splitlines()
    item = "\n".join(lines[at - 1 :])
    assert (
        json.JSONDecoder().raw_decode(item.lstrip())[0] in case(found, REAL[0])["gold"]["pledges"]
    )


def test_at_most_ten_annotations_each_on_one_line_what_is_forbidden_first(found: Json) -> None:
    many = copy.deepcopy(found)
    for n in range(30):
        many["cases"].append(
            {**copy.deepcopy(case(found, REAL[0])), "id": f"{n}: a, b\n::error::c"}
        )
    many["cases"][-1]["counts"][""]["delivered_unsupported"] = 1
    assert "empty" in case(found, REAL[1])["tags"], "a canary, and it got a condemnation"
    told = annotate(many, None)
    assert len(told) == 10
    assert [line.split()[0] for line in told[:4]] == ["::error"] * 3 + ["::warning"]
    assert all("\n" not in line and "\r" not in line for line in told)
    assert all(re.match(r"::(error|warning) title=[^:,]*::", line) for line in told)


def test_without_a_checkout_around_the_gold_no_file_is_named(
    found: Json, gold: Path, tmp_path: Path
) -> None:
    assert not any("file=" in line for line in annotate(found, gold, root=tmp_path / "elsewhere"))


def test_lines_of_a_json_file_by_hand() -> None:
    text = '\n{"a": [\n  {"b": 1,\n   "c": "x\\n{["},\n  {"b": [[], {}]}],\n "d": null}'
    assert line_of_paths(text) == {
        "": 2,
        "a": 2,
        "a[0]": 3,
        "a[0].b": 3,
        "a[0].c": 4,
        "a[1]": 5,
        "a[1].b": 5,
        "a[1].b[0]": 5,
        "a[1].b[1]": 5,
        "d": 6,
    }


names = st.text(alphabet="abc", min_size=1, max_size=3)
contents = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=3)),
    max_leaves=10,
)


@given(contents)
def test_every_value_of_any_json_has_its_line(content: object) -> None:
    text = json.dumps(content, indent=1)
    found = line_of_paths(text)
    lines = text.split("\n")
    assert list(found.values()) == sorted(found.values())
    for path, value in walked(content, ""):
        assert json.dumps(value, indent=1).split("\n")[0] in lines[found[path] - 1]


def walked(value: Any, path: str) -> list[tuple[str, Any]]:
    inner: list[tuple[str, Any]] = []
    if isinstance(value, dict):
        inner = [(f"{path}.{name}" if path else name, held) for name, held in value.items()]
    elif isinstance(value, list):
        inner = [(f"{path}[{n}]", held) for n, held in enumerate(value)]
    return [(path, value), *(pair for at, held in inner for pair in walked(held, at))]
