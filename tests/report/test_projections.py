"""Markdown, JUnit and annotations of a result."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.report.annotations import annotate
from evals.report.junit import junit
from evals.report.lines import line_of_paths
from evals.report.reading import loss, tallied, worst_first
from evals.report.summary import LINES, SHORT, WORST, markdown, plain
from evals.report.writing import write_all
from tests.report.samples import FAILED, HOSTILE, IMAGE, REAL, result

Json = dict[str, Any]


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("run") / "gold"


@pytest.fixture(scope="module")
def found(gold: Path) -> Json:
    return result(gold)


def case(found: Json, name: str) -> Json:
    return next(entry for entry in found["cases"] if entry["id"] == name)


def leaves(entry: Json, name: str) -> list[Json]:
    return [leaf for pair in entry["lists"][name]["pairs"] for leaf in pair["leaves"]]


def test_all_files_are_written(found: Json, tmp_path: Path) -> None:
    paths = write_all(found, tmp_path / "new")
    assert sorted(path.name for path in paths) == [
        "annotations.txt",
        "junit.xml",
        "report.html",
        "summary.md",
    ]
    assert all(path.stat().st_size for path in paths)


def test_a_lone_surrogate_of_an_answer_breaks_no_file(found: Json, tmp_path: Path) -> None:
    broken = copy.deepcopy(found)
    leaves(case(broken, REAL[0]), "pledges")[0]["answer"] = "half \ud83d of a pair"
    assert len(write_all(broken, tmp_path)) == 4


# What a case costs


def test_losses_are_what_is_missing_from_a_perfect_score(found: Json) -> None:
    counted = [tallied(entry) for entry in found["cases"]]
    weight = sum(one.act + one.pos for one in counted)
    assert 1 - sum(map(loss, found["cases"])) / weight == pytest.approx(
        found["totals"]["overall"]["f1"]
    )


def test_failed_articles_come_first_then_the_costliest(found: Json) -> None:
    order = worst_first(found["cases"])
    assert order[0]["id"] == FAILED
    costs = [loss(entry) for entry in order[1:]]
    assert costs == sorted(costs, reverse=True)


def test_repeats_of_an_article_take_one_place_in_short_lists(found: Json) -> None:
    again = copy.deepcopy(found)
    again["cases"] += [{**copy.deepcopy(entry), "repeat": 1} for entry in found["cases"]]
    assert markdown(again).count("<details>") == markdown(found).count("<details>")
    assert len(annotate(again, None)) == len(annotate(found, None))


# Markdown

FOLDED = {"<details>", "<summary>", "</summary>", "</details>"}


def test_the_summary_has_the_totals_and_the_worst_first(found: Json) -> None:
    text = markdown(found)
    assert f"{found['totals']['overall']['f1']:.3f}" in text.splitlines()[0]
    assert "**failed**" in text
    places = [text.index(plain(name)) for name in (FAILED, HOSTILE, REAL[0])]
    assert places[0] == min(places)


def test_the_summary_stays_under_a_mebibyte_whatever_the_run(found: Json) -> None:
    huge = copy.deepcopy(found)
    for n in range(300):
        entry = copy.deepcopy(case(found, HOSTILE))
        entry["id"] = f"{n} " + "|" * 5_000
        for name in entry["lists"]:
            for leaf in leaves(entry, name):
                leaf["gold"] = "<" * 100_000
        huge["cases"].append(entry)
    text = markdown(huge)
    assert text.count("<details>") == WORST
    assert len(text.encode()) < 2**20


@given(st.text(min_size=1, max_size=300))
def test_plain_text_has_nothing_that_markdown_or_html_reads(text: str) -> None:
    made = plain(text)
    assert "\n" not in made
    assert not re.search(r"[\\`*_\[\]<>|~@$]|&(?!#\d+;)|#(?!\d+;)", made)
    assert len(re.sub(r"&#\d+;", "x", made)) <= SHORT


def test_hostile_values_are_no_links_and_no_tags(found: Json) -> None:
    text = markdown(found)
    assert IMAGE not in text
    assert "](http" not in text
    assert "://" not in text
    assert set(re.findall(r"<[^>]*>", text)) == {
        "<details>",
        "<summary>",
        "</summary>",
        "</details>",
    }
    assert all(len(body.splitlines()) <= LINES + 6 for body in text.split("<details>")[1:])


# JUnit

COUNTED = {"failure": "failures", "error": "errors", "skipped": "skipped"}


def test_failure_error_and_skipped_are_told_apart(found: Json) -> None:
    root = ElementTree.fromstring(junit(found))  # noqa: S314 - our own output
    suites = {suite.get("name"): suite for suite in root}
    assert list(suites) == found["run"]["lists"]
    kinds = {
        (name, one.get("name")): [child.tag for child in one]
        for name, suite in suites.items()
        for one in suite
    }
    assert kinds["pledges", REAL[0]] == ["failure"]
    assert kinds["meetings", REAL[0]] == []
    assert kinds["pledges", FAILED] == ["error"]
    assert kinds["pledges", HOSTILE] == ["skipped"]
    for name, suite in suites.items():
        held = [kind for (of, _), kind in kinds.items() if of == name]
        assert int(suite.get("tests", 0)) == len(held) == 5
        for attribute, kind in (
            ("failures", "failure"),
            ("errors", "error"),
            ("skipped", "skipped"),
        ):
            assert int(suite.get(attribute, 0)) == held.count([kind])


def test_characters_that_xml_forbids_are_replaced(found: Json) -> None:
    broken = copy.deepcopy(found)
    leaves(case(broken, REAL[0]), "pledges")[0]["gold"] = "nul \x00 bell \x07 \ufffe"
    # repr has escaped these already; a message of an error is not passed through it.
    case(broken, FAILED)["error"]["message"] = "nul \x00 bell \x07 \ufffe end"
    root = ElementTree.fromstring(junit(broken))  # noqa: S314 - our own output
    told = [error.get("message") for error in root.iter("error")]
    assert told == ["nul \ufffd bell \ufffd \ufffd end"] * 4


# Annotations


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
