"""What is said of an aide, of sales or of a widow is not said of the name behind them."""

from __future__ import annotations

import pytest

from tests.grounding.drafts import grounded


def stands(text: str, what: str) -> bool:
    """Whether a sentence of an abstract leaves that cites all of a text."""
    evidence = list(range(1, text.count(". ") + 2))
    return bool(grounded(text, abstract=[{"text": what, "evidence": evidence}]).record.abstract)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("An aide to President Rui Costa resigned on Monday.", "President Rui Costa resigned."),
        ("An aide to Rui Costa has resigned on Monday.", "Rui Costa resigned on Monday."),
        ("Sales to Vietnam fell by 8 percent.", "Vietnam fell by 8 percent."),
        ("The widow of President Rui Costa died on Monday.", "Rui Costa died on Monday."),
        ("A lawsuit against Norway collapsed on Monday.", "Norway collapsed on Monday."),
        ("Supporters of Mayor Rui Costa won the vote.", "Rui Costa won the vote."),
    ],
)
def test_the_name_behind_a_preposition_is_no_subject(text: str, what: str) -> None:
    assert not stands(text, what)
    assert stands(text, text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("President Rui Costa resigned on Monday.", "Rui Costa resigned on Monday."),
        ("According to officials Rui Costa resigned on Monday.", "Rui Costa resigned on Monday."),
        ("A report by Human Rights Watch found no fault.", "Human Rights Watch found no fault."),
        ("Talks with Iran resumed in Vienna.", "Iran resumed talks in Vienna."),
        ("A team from Kenya won the cup.", "Kenya won the cup."),
        ("The government of Chad agreed to pay.", "Chad agreed to pay."),
        ("A spokesman for Rui Costa said it was late.", "Rui Costa said it was late."),
        ("In a letter to Oslo, Rui Costa resigned on Monday.", "Rui Costa resigned on Monday."),
        ("An aide to Rui Costa resigned. Rui Costa resigned, too.", "Rui Costa resigned, too."),
        ("An aide to Rui Costa left. The president resigned.", "Rui Costa resigned."),
    ],
)
def test_the_name_of_whom_it_is_said_is_one(text: str, what: str) -> None:
    assert stands(text, what)
