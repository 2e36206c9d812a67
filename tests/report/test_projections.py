"""Markdown and JUnit of a result, and the order of what they show."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.report.annotations import annotate
from evals.report.grouping import in_order
from evals.report.junit import junit
from evals.report.reading import loss, tallied, worst_first
from evals.report.summary import LINES, SHORT, WORST, markdown, plain
from evals.report.writing import write_all
from tests.report.samples import FAILED, HOSTILE, IMAGE, REAL, case, leaves

Json = dict[str, Any]


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


# Order of values


def leaf(field: str, gold: str | None, answer: str | None) -> Json:
    return {"field": field, "gold_path": gold, "answer_path": answer}


def test_values_stand_party_by_party_as_gold_lists_them() -> None:
    held = [
        leaf("by.name", "p[0].by[1].name", "p[4].by[0].name"),
        leaf("by.role", None, "p[4].by[0].role"),
        leaf("by.name", None, "p[4].by[1].name"),
        leaf("by.name", "p[0].by[0].name", None),
        leaf("what", "p[0].what", "p[4].what"),
        leaf("topics", "p[0].topics[1]", None),
        leaf("topics", "p[0].topics[0]", None),
    ]
    places = [place for place, _ in in_order(held)]
    assert places == [
        "by 1 › name",
        "by 2 › name",
        "by 2 › role",
        "by 2 › name",
        "what",
        "topics 1",
        "topics 2",
    ]
    assert [one for _, one in in_order(held)][1:3] == held[:2]


def test_no_value_is_lost_by_ordering(found: Json) -> None:
    for entry in found["cases"]:
        for name, held in entry["lists"].items():
            for pair in held["pairs"]:
                shown = [one for _, one in in_order(pair["leaves"])]
                assert sorted(map(str, shown)) == sorted(map(str, pair["leaves"])), name
