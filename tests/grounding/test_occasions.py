"""A meeting that is denied, refused or called off is neither held nor planned."""

from __future__ import annotations

import pytest

from tests.grounding.drafts import grounded, party


def stands(text: str, status: str, *names: str) -> bool:
    """Whether a meeting with this status leaves; all sentences of the text are cited."""
    meeting = {
        "participants": [party(name) for name in names or ("Rui Costa", "Karin Holt")],
        "place": None,
        "when": None,
        "topics": [],
        "status": status,
        "evidence": list(range(1, text.count(". ") + 2)),
    }
    return bool(grounded(text, meetings=[meeting]).record.meetings)


SIDES = ("unions", "employers")


@pytest.mark.parametrize(
    "text",
    [
        "Rui Costa did not meet Karin Holt in Luanda.",
        "Rui Costa never met Karin Holt in Luanda.",
        "Rui Costa has not yet met Karin Holt.",
        "Rui Costa refused to meet Karin Holt in Luanda on Monday.",
        "Rui Costa will not meet Karin Holt in Luanda on Monday.",
        "Rui Costa won't be meeting Karin Holt.",
        "Rui Costa will not hold talks with Karin Holt.",
        "Rui Costa ruled out a meeting with Karin Holt.",
        "Rui Costa denied that he had met Karin Holt.",
        "Rui Costa denied meeting Karin Holt.",
        "Rui Costa declined to meet Karin Holt.",
        "Rui Costa cancelled a planned meeting with Karin Holt.",
        "Rui Costa called off his talks with Karin Holt.",
        "Rui Costa left Luanda without meeting Karin Holt.",
        "No meeting between Rui Costa and Karin Holt took place.",
        "There were no new talks between Rui Costa and Karin Holt.",
        "Talks on Monday between Rui Costa and Karin Holt were called off.",
        "A meeting of Rui Costa with Karin Holt to discuss the port did not take place.",
        "The summit of Rui Costa and Karin Holt was postponed indefinitely.",
        "Talks between Rui Costa and Karin Holt collapsed before they began.",
        "Plans for a meeting between Rui Costa and Karin Holt were scrapped.",
        "A visit by Rui Costa to Karin Holt was called off.",
        "Rui Costa and Karin Holt were to meet on Friday. The meeting was cancelled.",
        "Rui Costa and Karin Holt had planned to meet, but the meeting fell through.",
        "A meeting between Rui Costa and Karin Holt, due on Friday, has been cancelled.",
    ],
)
def test_what_is_denied_or_called_off_does_not_stand(text: str) -> None:
    assert not stands(text, "held")
    assert not stands(text, "planned")
    assert stands(text, "cancelled")


@pytest.mark.parametrize("how", ["cancelled", "called off", "scrapped", "postponed"])
def test_called_off_between_groups(how: str) -> None:
    text = f"A meeting on Friday between the unions and the employers was {how}."
    assert not stands(text, "held", *SIDES)


@pytest.mark.parametrize(
    "text",
    [
        "Rui Costa met Karin Holt in Luanda.",
        "Rui Costa met Karin Holt, who had not been there before.",
        "Rui Costa and Karin Holt did not sign a treaty when they met.",
        "Rui Costa did not promise anything at his meeting with Karin Holt.",
        "Rui Costa held talks with Karin Holt after a meeting in Paris was cancelled.",
        "Rui Costa, who had refused to meet her in March, held talks with Karin Holt.",
        "Rui Costa met Karin Holt. A second meeting was called off.",
        "Talks between Rui Costa and Karin Holt ended with no result.",
        "After talks between Rui Costa and Karin Holt, the strike was cancelled.",
        "Rui Costa received Karin Holt on Monday. Her visit to Oslo was cancelled.",
        "Talks between Rui Costa and Karin Holt failed to end the strike.",
        "Rui Costa refused to leave before he had met Karin Holt.",
        "The talks between Rui Costa and Karin Holt were not cancelled.",
        "Rui Costa did not refuse to meet Karin Holt; he received her on Monday.",
        "Rui Costa will pay for the port, he said after a meeting with Karin Holt.",
        "Rui Costa and Karin Holt met on Monday and will meet again in May.",
        "Rui Costa discussed the port with Karin Holt, but will not meet her in May.",
    ],
)
def test_what_took_place_stands(text: str) -> None:
    assert stands(text, "held")


@pytest.mark.parametrize(
    "text",
    [
        "Rui Costa will meet Karin Holt in Luanda on 3 April.",
        "Rui Costa is due to meet Karin Holt in Luanda on 3 April.",
        "Rui Costa and Karin Holt will hold talks in Luanda on 3 April.",
        "Rui Costa plans to meet Karin Holt in Luanda on 3 April.",
        "Rui Costa and Karin Holt are to meet on 3 April.",
        "A meeting between Rui Costa and Karin Holt will take place on 3 April.",
        "Rui Costa will travel to Luanda. He will meet Karin Holt there on 3 April.",
    ],
)
def test_what_is_to_come_is_not_held(text: str) -> None:
    assert stands(text, "planned")
    assert not stands(text, "held")


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("Rui Costa met Karin Holt in Luanda on Monday.", False),
        ("Rui Costa held talks with Karin Holt in Luanda on Monday.", False),
        ("Rui Costa met Karin Holt on Monday and invited her to Luanda.", True),
        ("The summit of Rui Costa and Karin Holt was postponed to June.", True),
        ("Rui Costa will not meet Karin Holt until Friday.", True),
        ("Rui Costa and Karin Holt were to meet on Friday.", True),
        ("Rui Costa has invited Karin Holt to Luanda.", True),
    ],
)
def test_what_is_over_is_not_planned(text: str, planned: bool) -> None:
    assert stands(text, "planned") is planned
