"""Numbers, negation, stance and direction, through the whole of grounding."""

from __future__ import annotations

import pytest

from tests.grounding.drafts import condemnation, grounded, party, pledge

AID = "Norway will provide $300 million to Chad by June. It will not lift its sanctions on Mali."


@pytest.mark.parametrize(
    "what",
    [
        "provide $300 million to Chad",
        "300 million dollars provided to Chad",
        "$300m to Chad",
    ],
)
def test_the_articles_words_pass(what: str) -> None:
    done = grounded(AID, pledges=[pledge([party("Norway")], what, [1])])
    assert len(done.record.pledges) == 1
    assert not done.rejected


@pytest.mark.parametrize(
    ("what", "evidence", "reason"),
    [
        ("provide $500 million to Chad", [1], "number"),
        ("not provide $300 million to Chad", [1], "denies"),
        ("lift its sanctions on Mali", [2], "negate"),
        ("provide $300 million to Niger", [1], "Niger"),
        ("withdraw troops from the border", [1], "content words"),
    ],
)
def test_what_the_article_does_not_say_is_rejected(
    what: str, evidence: list[int], reason: str
) -> None:
    done = grounded(AID, pledges=[pledge([party("Norway")], what, evidence)])
    assert done.record.pledges == ()
    assert reason in done.rejected[0].reason


def test_a_kept_negation_passes() -> None:
    what = "not lift its sanctions on Mali"
    done = grounded(AID, pledges=[pledge([party("Norway")], what, [2])])
    assert len(done.record.pledges) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kenya refused to condemn the attack on the port.",
        "Kenya did not condemn the attack on the port.",
        "Kenya stopped short of condemning the attack on the port.",
        "Kenya urged others to condemn the attack on the port.",
        "Kenya praised the attack on the port.",
        "Kenya reported the attack on the port.",
    ],
)
def test_no_condemnation_where_the_word_does_not_stand(text: str) -> None:
    fact = condemnation([party("Kenya")], "the attack on the port", [1])
    assert grounded(text, condemnations=[fact]).record.condemnations == ()


@pytest.mark.parametrize(
    "text",
    [
        "Kenya condemned Russia for the attack on the port.",
        "Russia was condemned by Kenya for the attack on the port.",
        "Kenya's condemnation of Russia for the attack on the port was sharp.",
        "The attack on the port was criminal, Kenya said of Russia.",
    ],
)
def test_sides_as_the_article_has_them(text: str) -> None:
    right = condemnation([party("Kenya")], "attack on the port", [1], against=[party("Russia")])
    assert len(grounded(text, condemnations=[right]).record.condemnations) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kenya condemned Russia for the attack on the port.",
        "Russia was condemned by Kenya for the attack on the port.",
        "Kenya strongly denounced the attack on the port by Russia as a crime against Russia.",
    ],
)
def test_swapped_sides_are_caught(text: str) -> None:
    wrong = condemnation([party("Russia")], "attack on the port", [1], against=[party("Kenya")])
    done = grounded(text, condemnations=[wrong])
    assert done.record.condemnations == ()
    assert "done to" in done.rejected[0].reason


def test_a_text_does_not_praise_what_is_condemned() -> None:
    text = "Kenya condemned the raid on the camp."
    fact = {"text": "Kenya praised the raid on the camp.", "evidence": [1]}
    done = grounded(text, abstract=[fact])
    assert done.record.abstract == ()
    assert "contrary" in done.rejected[0].reason
