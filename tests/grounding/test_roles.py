from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.grounding.reading import Reading
from summarizer.grounding.roles import holds
from summarizer.sentences import split

TEXT = (
    "US Acting Ambassador Natalie Baker met Interior Minister Mohsin Naqvi. "
    "Talal Chaudhry, Minister of State for Interior, Zach Harken, the Political Counselor, and "
    "Agnes Phiri of the railway listened. Denmark's foreign minister, Lars Brandt, was absent."
)


def reading() -> Reading:
    article = Article(TEXT, language="en")
    return Reading(article, split(article.text, "en"))


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Natalie Baker", "Acting Ambassador"),
        ("Mohsin Naqvi", "Interior Minister"),
        ("Talal Chaudhry", "Minister of State for Interior"),
        ("Zach Harken", "Political Counselor"),
        ("Lars Brandt", "Foreign Minister"),
    ],
)
def test_a_role_beside_its_holder(name: str, role: str) -> None:
    assert holds(name, role, reading()) == 1


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Natalie Baker", "Interior Minister"),
        ("Mohsin Naqvi", "Acting Ambassador"),
        ("Talal Chaudhry", "Political Counselor"),
        ("Agnes Phiri", "Political Counselor"),
        ("Zach Harken", "Minister of State for Interior"),
    ],
)
def test_a_role_of_somebody_else(name: str, role: str) -> None:
    assert holds(name, role, reading()) < 1
