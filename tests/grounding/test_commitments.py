"""A commitment that is denied, broken, questioned or another's is not the doer's."""

from __future__ import annotations

from typing import Annotated, ClassVar

import pytest

from summarizer.article import Article
from summarizer.grounding import ground
from summarizer.schemas import Cue, Fact, Key, Model, Party, Side, Text
from summarizer.sentences import split
from tests.grounding.drafts import condemnation, grounded, party, pledge

WHAT = "build 500 schools"


def stands(text: str, by: str = "Rui Costa", what: str = WHAT) -> bool:
    """Whether the pledge leaves; all sentences of the text are cited."""
    evidence = list(range(1, text.count(". ") + 2))
    return bool(grounded(text, pledges=[pledge([party(by)], what, evidence)]).record.pledges)


@pytest.mark.parametrize(
    "text",
    [
        "Rui Costa denied that he had promised to build 500 schools.",
        "Rui Costa denied promising to build 500 schools.",
        "Rui Costa never promised to build 500 schools.",
        "Rui Costa refused to promise to build 500 schools.",
        "Rui Costa made no promise to build 500 schools.",
        "Rui Costa withdrew his promise to build 500 schools.",
        "Rui Costa broke his election promise that he would build 500 schools.",
        "Rui Costa has gone back on his pledge to build 500 schools.",
        "Rui Costa backed away from a vow to build 500 schools.",
        "Rui Costa's promise to build 500 schools was quietly dropped.",
        "Rui Costa accused Marta Reis of promising to build 500 schools.",
        "Rui Costa mocked a promise by Marta Reis to build 500 schools.",
        "Rui Costa mocked Marta Reis's promise to build 500 schools.",
        "Rui Costa rejected a pledge to build 500 schools.",
        "Rui Costa did not say whether he would build 500 schools.",
        "Asked if he would build 500 schools, Rui Costa smiled.",
    ],
)
def test_no_commitment_of_his(text: str) -> None:
    assert not stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rui Costa promised to build 500 schools.",
        "Rui Costa promised that he would never break his vow to build 500 schools.",
        "Rui Costa will not break his promise to build 500 schools.",
        "Rui Costa kept to his promise to build 500 schools.",
        "Rui Costa denied the charge and promised to build 500 schools.",
        "Rui Costa broke a promise to lower taxes, but will build 500 schools.",
        "A promise by Rui Costa to build 500 schools was welcomed.",
        "Rui Costa's promise to build 500 schools was not dropped.",
        "Rui Costa withdrew his troops and pledged to build 500 schools.",
        "Rui Costa, accused of breaking the law, promised to build 500 schools.",
        "Rui Costa did not say when, but he would build 500 schools, he promised.",
        "Marta Reis broke her promise. Rui Costa will build 500 schools.",
        "Rui Costa refused to withdraw his promise to build 500 schools.",
        "Rui Costa blamed Reis for breaking a promise and said he would build 500 schools.",
        "With no mandate Rui Costa promised to build 500 schools.",
        "500 schools to be built were promised by Rui Costa.",
    ],
)
def test_commitments_of_his(text: str) -> None:
    assert stands(text)


def test_who_only_accuses_somebody_of_a_censure_makes_none() -> None:
    text = "Rui Costa accused Karin Holt of condemning the raid."
    fact = condemnation([party("Rui Costa")], "the raid", [1])
    assert not grounded(text, condemnations=[fact]).record.condemnations


class Crime(Fact):
    cue: ClassVar[Cue | None] = Cue(words=("smuggl",))

    by: Annotated[tuple[Party, ...], Key(3), Side.ACTOR]
    what: Annotated[Text, Key(3)]


class Crimes(Model):
    crimes: tuple[Crime, ...] = ()


def test_in_another_schema_an_act_may_be_laid_to_its_doer() -> None:
    article = Article("Prosecutors suspect Karin Holt of smuggling ivory.", language="en")
    draft = {"by": [{"name": "Karin Holt"}], "what": "smuggling ivory", "evidence": [1]}
    crimes = Crimes.model_validate({"crimes": [draft]}, strict=False)
    assert ground(crimes, article, split(article.text, "en")).record.crimes


TAXES = "Rui Costa promised 500 schools. {} promised lower taxes."


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("The opposition leader, Marta Reis,", False),
        ("Norway", True),
        ("He", True),
        ("The president", True),
        ("Costa", True),
        ("They", True),
    ],
)
def test_what_another_does_in_the_next_sentence_is_not_his(other: str, same: bool) -> None:
    assert stands(TAXES.format(other), what="lower taxes") is same


def test_what_another_state_does_in_the_next_sentence_is_not_its_own() -> None:
    text = "Chad promised 500 schools. Norway promised lower taxes."
    assert not stands(text, "Chad", "lower taxes")
    assert stands(text, "Norway", "lower taxes")


def test_a_pronoun_leaves_open_who_is_meant() -> None:
    text = "Rui Costa spoke in Luanda. In it he praised Oslo. He promised lower taxes to Norway."
    assert stands(text, what="lower taxes to Norway")


@pytest.mark.parametrize(
    ("text", "what", "verdict"),
    [
        ("If the ceasefire holds, Rui Costa will build 500 schools.", WHAT, "weak"),
        ("Rui Costa will build 500 schools unless the ceasefire fails.", WHAT, "weak"),
        (
            "If the ceasefire holds, Rui Costa will build 500 schools.",
            "build 500 schools if the ceasefire holds",
            "supported",
        ),
        ("Rui Costa will build 500 schools, even if the ceasefire fails.", WHAT, "supported"),
        ("Rui Costa will build 500 schools, if needed.", WHAT, "supported"),
    ],
)
def test_a_condition_that_is_left_out_makes_the_text_weak(
    text: str, what: str, verdict: str
) -> None:
    done = grounded(text, pledges=[pledge([party("Rui Costa")], what, [1])])
    assert {one.path: one.verdict for one in done.verdicts}["pledges[0].what"] == verdict
