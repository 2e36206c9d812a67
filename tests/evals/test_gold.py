"""Gold folders: ours is well made, others' are read, and a bad label is told from a good one."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from evals import evidence
from evals.agreement import agree, label_cases
from evals.checking import check
from evals.fitting import Problem, refuse_misfits
from evals.gold import Case, gold_sha256, load_case, load_gold, select
from evals.scorer import counts, score_lists, tally
from summarizer.errors import BadGold, FileUnreadable, InputError, NotJson
from summarizer.schemas import ArticleSummary
from summarizer.sentences import split
from tests.support import GOLD, ROOT, SHARED, needs_shared

Json = dict[str, Any]
SECOND = ROOT / "evals" / "labels" / "article_summary"
TEXT = (
    "Ana Silva met\u00a0Bruno Keller in Zenda on Thursday. She condemned the attack on “Port Town”."
)
FACT: Json = {
    "participants": [
        {"name": "Ana Silva", "role": None, "affiliation": None, "aliases": ["Silva"]},
        {"name": "Bruno Keller", "role": None, "affiliation": None, "aliases": []},
    ],
    "place": "Zenda",
    "when": {"phrase": "on Thursday", "edtf": "2025-03-27"},
    "topics": [],
    "status": "held",
    "evidence": ["Ana Silva met Bruno\nKeller"],
}
LABELS: Json = {
    "id": "001-zenda",
    "published": "2025-03-27",
    "language": "en",
    "genre": ["meeting"],
    "meetings": [FACT],
    "condemnations": [],
    "pledges": [],
    "dates": [],
}


def case_of(folder: Path, labels: Json, text: str = TEXT, name: str = "001-zenda") -> Case:
    home = folder / name
    home.mkdir(parents=True, exist_ok=True)
    (home / "article.txt").write_text(text, encoding="utf-8")
    (home / "gold.json").write_text(json.dumps(labels), encoding="utf-8")
    return load_case(home)


def problems(folder: Path, **changed: Any) -> list[Problem]:
    fact = {**copy.deepcopy(FACT), **changed}
    return check(ArticleSummary, [case_of(folder, {**LABELS, "meetings": [fact]})])


def test_our_own_labels_are_well_made() -> None:
    found = [problem for problem in check(ArticleSummary, load_gold()) if problem.level == "error"]
    assert found == []


def test_the_second_labels_are_well_made() -> None:
    for folder in sorted(SECOND.glob("*")):
        cases = label_cases(folder, GOLD)
        assert cases
        found = [one for one in check(ArticleSummary, cases) if one.level == "error"]
        assert found == []


def test_our_own_labels_are_perfect_answers_to_themselves() -> None:
    for case in load_gold():
        held = counts(tally(score_lists(ArticleSummary, case.gold, case.gold, case.article.text)))
        assert held.cor == held.pos == held.act, case.id


@needs_shared
def test_the_development_articles_are_in_the_format() -> None:
    cases = load_gold(SHARED / "articles")
    assert len(cases) > 20
    assert not [one for one in check(ArticleSummary, cases) if one.level == "error"]
    for case in cases:
        held = counts(tally(score_lists(ArticleSummary, case.gold, case.gold, case.article.text)))
        assert held.cor == held.pos == held.act, case.id


def test_a_good_label_has_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ({"evidence": ["Ana Silva met nobody"]}, "meetings[0].evidence[0]"),
        ({"evidence": []}, "meetings[0].evidence"),
        ({"when": {"phrase": "on Friday", "edtf": "2025-03-28"}}, "meetings[0].when.phrase"),
        ({"when": {"phrase": "on Thursday", "edtf": "27 March"}}, "meetings[0].when.edtf"),
        ({"when": {"phrase": "on Thursday", "edtf": "2025-03-26"}}, "meetings[0].when.edtf"),
        ({"status": "maybe"}, "meetings[0].status"),
        ({"subject": "grain"}, "meetings[0].subject"),
        ({"participants": [{"name": "Eve Moss"}]}, "meetings[0].participants[0].name"),
        (
            {"participants": [{"name": "Ana Silva", "aliases": "Silva"}]},
            "meetings[0].participants[0].aliases",
        ),
        (
            {"participants": [{"name": "Ana Silva", "aliases": ["Silva", "Silva"]}]},
            "meetings[0].participants[0].aliases",
        ),
        ({"alternatives": {"where": ["Zenda"]}}, "meetings[0].alternatives.where"),
        ({"alternatives": {"place": "Zenda"}}, "meetings[0].alternatives.place"),
    ],
)
def test_each_kind_of_mistake_is_found(tmp_path: Path, changed: Json, path: str) -> None:
    assert path in [problem.path for problem in problems(tmp_path, **changed)]


def test_a_fact_told_twice_is_found(tmp_path: Path) -> None:
    case = case_of(tmp_path, {**LABELS, "meetings": [FACT, FACT]})
    assert [problem.path for problem in check(ArticleSummary, [case])] == ["meetings[1]"]


@pytest.mark.parametrize(
    ("labels", "path"),
    [
        ({**LABELS, "id": "002"}, "id"),
        ({**LABELS, "genre": ["gossip"]}, "genre"),
        ({**LABELS, "headline": "x" * 121}, "headline"),
        ({name: value for name, value in LABELS.items() if name != "published"}, "published"),
    ],
)
def test_mistakes_about_the_article_are_found(tmp_path: Path, labels: Json, path: str) -> None:
    found = check(ArticleSummary, [case_of(tmp_path, labels)])
    assert [problem.path for problem in found] == [path]


def test_quotes_are_found_whatever_their_white_space_and_quotation_marks() -> None:
    def found(quote: str) -> str | None:
        place = evidence.find(quote, TEXT)
        return TEXT[slice(*place)] if place else None

    assert found('attack on  "Port\nTown"') == "attack on \u201cPort Town\u201d"
    assert found("Ana Silva met Bruno") == "Ana Silva met\u00a0Bruno"
    assert found("") is None


def test_evidence_of_any_form_is_sentence_numbers() -> None:
    sentences = split(TEXT)
    given = ["She condemned the attack", 1, {"sentence": 7}, "not there"]
    assert evidence.numbers(given, TEXT, sentences) == {1, 2, 7}


def test_filters_narrow() -> None:
    cases = load_gold()
    french = select(cases, ["language=fr"])
    assert french
    assert {case.language for case in french} == {"fr"}
    assert select(cases, ["tag=empty", "genre=sport"])
    assert [case.id for case in select(cases, ["000-"])] == [cases[0].id]
    assert len(select(cases, limit=3)) == 3


def test_the_hash_of_gold_changes_with_a_label_and_not_with_the_order(tmp_path: Path) -> None:
    cases = load_gold()[:3]
    assert gold_sha256(cases) == gold_sha256(cases[::-1])
    one = case_of(tmp_path, LABELS)
    other = case_of(tmp_path, {**LABELS, "meetings": []})
    assert gold_sha256([one]) != gold_sha256([other])


def test_a_folder_without_gold_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold"):
        load_gold(tmp_path)
    (tmp_path / "001").mkdir()
    (tmp_path / "001" / "gold.json").write_text("{")
    with pytest.raises(NotJson, match=r"gold\.json is not JSON: .* line 1"):
        load_gold(tmp_path)


def test_a_byte_order_mark_is_no_part_of_gold_and_other_encodings_are_named(
    tmp_path: Path,
) -> None:
    case = case_of(tmp_path, LABELS)
    for name in ("gold.json", "article.txt"):
        path = case.folder / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    again = load_case(case.folder)
    assert (again.gold, again.article.text) == (case.gold, case.article.text)
    assert again.article.notices == ()
    (case.folder / "article.txt").write_text(TEXT, encoding="utf-16")
    with pytest.raises(FileUnreadable, match="is not UTF-8"):
        load_case(case.folder)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"published": "someday"}, "'someday' is not a publication date"),
        ({"published": 20250327}, "published is 20250327, not text"),
        ({"language": ["en"]}, "language is"),
        ({"tags": "hard-dates"}, "tags is 'hard-dates', not a list"),
    ],
)
def test_what_gold_says_of_its_article_is_of_the_right_kind(
    tmp_path: Path, changed: Json, words: str
) -> None:
    with pytest.raises(BadGold, match=words) as caught:
        case_of(tmp_path, {**LABELS, **changed})
    assert "gold.json" in str(caught.value), "the file is named"


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ({**LABELS, "meeting": []}, r"meeting is no key of it \(did you mean meetings\?\)"),
        ({"id": "001-zenda", "acquisitions": [{}]}, "acquisitions is no key of it"),
        ({"id": "001-zenda", "published": None}, "are all missing"),
        ({**LABELS, "meetings": "none"}, "meetings Input should be"),
        ({**LABELS, "meetings": [{**FACT, "plaze": "Zenda"}]}, r"meetings\[0\].plaze"),
        ({**LABELS, "meetings": [{**FACT, "status": "perhaps"}]}, r"meetings\[0\].status"),
    ],
)
def test_gold_that_fits_no_record_is_refused(tmp_path: Path, labels: Json, words: str) -> None:
    case = case_of(tmp_path, labels)
    with pytest.raises(BadGold, match=words) as caught:
        refuse_misfits(ArticleSummary, [case])
    assert str(case.source) in str(caught.value)
    assert any(problem.level == "error" for problem in check(ArticleSummary, [case]))


def test_what_the_format_allows_is_not_refused(tmp_path: Path) -> None:
    fact = {**FACT, "place": "", "topics": None, "when": None}
    labels = {"id": "001-zenda", "meetings": [fact], "pledges": None}
    refuse_misfits(ArticleSummary, [case_of(tmp_path, labels)])


def test_agreement_is_the_scorer_between_two_labellers(tmp_path: Path) -> None:
    case_of(tmp_path / "a", LABELS)
    (tmp_path / "b").mkdir()
    other = {**LABELS, "meetings": [{**FACT, "place": None}]}
    (tmp_path / "b" / "001-zenda.json").write_text(json.dumps(other))
    one, two = tmp_path / "a", tmp_path / "b"
    _, (there,) = agree(ArticleSummary, one, two, one)
    _, (back,) = agree(ArticleSummary, two, one, one)
    assert counts(there.counts).precision == counts(back.counts).recall == 1
    assert counts(there.counts).f1 == counts(back.counts).f1
    with pytest.raises(InputError):
        agree(ArticleSummary, tmp_path / "a", tmp_path / "c", tmp_path / "a")
