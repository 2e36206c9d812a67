from __future__ import annotations

import pytest

from summarizer.errors import Unsupported
from summarizer.grounding import paths
from tests.grounding.drafts import grounded, party, pledge

TEXT = "Peru pledged 40 trucks to Haiti by June. Ana Silva of Peru signed the paper."
GOOD = pledge([party("Peru")], "40 trucks to Haiti", [1], to=[party("Haiti")])
ONE_BAD = {**GOOD, "to": [party("Haiti"), party("Ottokar Brellin")]}
TWO_BAD = {**ONE_BAD, "due": {"phrase": "by next August", "edtf": None}}
NO_BY = {**GOOD, "by": [party("Ottokar Brellin")]}


def test_what_is_supported_leaves_whole() -> None:
    done = grounded(TEXT, pledges=[GOOD])
    assert not done.rejected
    assert not done.problems
    assert {v.verdict for v in done.verdicts} == {"supported"}


def test_one_unsupported_list_item_is_dropped_and_recorded() -> None:
    done = grounded(TEXT, pledges=[ONE_BAD])
    assert [p.name for p in done.record.pledges[0].to] == ["Haiti"]
    assert done.rejected[0].path == "pledges[0].to[1]"
    assert done.rejected[0].content["name"] == "Ottokar Brellin"
    assert done.problems[0].startswith("pledges[0].to[1].name:")


def test_two_reject_the_fact_with_its_content_and_verdicts() -> None:
    done = grounded(TEXT, pledges=[TWO_BAD, GOOD])
    assert len(done.record.pledges) == 1
    assert done.rejected[0].path == "pledges[0]"
    assert done.rejected[0].content["what"] == GOOD["what"]
    assert len(done.rejected[0].verdicts) > 3
    assert all(v.path.startswith("pledges[0].") for v in done.verdicts)


def test_a_list_that_must_not_be_empty_rejects_the_fact() -> None:
    assert grounded(TEXT, pledges=[NO_BY]).record.pledges == ()


def test_keep_delivers_all_and_marks_it() -> None:
    done = grounded(TEXT, policy="keep", pledges=[TWO_BAD])
    assert len(done.record.pledges[0].to) == 2
    assert [v.path for v in done.verdicts if v.verdict == "unsupported"] == [
        "pledges[0].to[1].name",
        "pledges[0].due",
    ]
    assert not done.rejected


def test_raise_raises() -> None:
    with pytest.raises(Unsupported, match=r"pledges\[0\]"):
        grounded(TEXT, policy="raise", pledges=[ONE_BAD])


def test_a_headline_without_support_becomes_null_and_is_recorded() -> None:
    done = grounded(TEXT, headline="Peru pledges 90 trucks to Haiti", pledges=[GOOD])
    assert done.record.headline is None
    assert done.rejected[0].path == "headline"


def test_every_delivered_leaf_has_one_verdict() -> None:
    done = grounded(TEXT, headline="Peru pledges 40 trucks to Haiti", pledges=[ONE_BAD])
    assert len({v.path for v in done.verdicts}) == len(done.verdicts)
    assert {v.path for v in done.verdicts} == {
        "headline",
        "pledges[0].by[0].name",
        "pledges[0].what",
        "pledges[0].to[0].name",
    }


def test_places_move_when_an_earlier_item_is_dropped() -> None:
    gone = [paths.steps("to[0]")]
    assert paths.moved("to[1].name", gone) == "to[0].name"
    assert paths.moved("to[0].name", gone) is None
    assert paths.moved("by[1].name", gone) == "by[1].name"
