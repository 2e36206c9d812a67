"""Date phrases in running text: what is found, and what only looks like one."""

from __future__ import annotations

import pytest

from summarizer.dates import find

FOUND = (
    ("They met on Thursday, March 27, 2025 in Rome.", ["on Thursday, March 27, 2025"]),
    (
        "Talks ran from Monday to Wednesday; they end in May.",
        ["from Monday to Wednesday", "in May"],
    ),
    ("On Sept. 30 it closed. In October it reopened.", ["On Sept. 30", "In October"]),
    (
        "It opens late on Sunday night, two weeks later.",
        ["late on Sunday night", "two weeks later"],
    ),
    (
        "By the end of next month, and since August 2021,",
        ["By the end of next month", "since August 2021"],
    ),
    ("The prize (1998) and the 2024 election", ["1998", "the 2024"]),
    ("In March, 10 people died; on May 5, 12 were hurt.", ["In March", "on May 5"]),
    ("at 10:30 a.m. on Monday, officials", ["at 10:30 a.m. on Monday"]),
    ("last week's talks and today’s summit", ["last week's", "today’s"]),
    (
        "between 2019 and 2021, in late 2023 or early 2024",
        ["between 2019 and 2021", "in late 2023", "early 2024"],
    ),
    ("on March 3 and 4 and on Monday and Friday", ["on March 3 and 4", "on Monday", "Friday"]),
    ("the summit (Monday) and Tuesday's talks", ["Monday", "Tuesday's"]),
    ("on the second of May", ["on the second of May"]),
    ("on Christmas Eve and last summer", ["on Christmas Eve", "last summer"]),
    ("They pay the rest by the end of May", ["by the end of May"]),
    ("met two Mondays ago; profits fell in 1Q25", ["two Mondays ago", "in 1Q25"]),
    ("on the 14th of next month", ["on the 14th of next month"]),
    ("Prices rose in the third quarter of 2024 by 5 percent", ["in the third quarter of 2024"]),
)
NOT_FOUND = (
    "They may march again, and spring into action.",
    "Theresa May met April Ryan and Jan Egeland.",
    "March on Rome!",
    "He sat in the sun and ate.",
    "About 2,000 people, 2000 soldiers and 1990 dollars",
    "from 1500 to 2000 troops at 2000 metres",
    "a second May meeting was the third one",
    "a 2-1 win in the second half",
    "the fall of Kabul",
    "over the past two years and for three days, recently",
    "closed on Mondays and Tuesdays",
    "every Monday, year after year, once in a century",
    "for the first time in 50 years",
    "room 2012, flight 1984",
    "see https://example.org/2026/01/news",
    "the fiscal year 2024",
    "",
)


@pytest.mark.parametrize(("text", "phrases"), FOUND)
def test_found(text: str, phrases: list[str]) -> None:
    assert [found.phrase for found in find(text)] == phrases


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert find(text) == ()


def test_offsets_count_code_points() -> None:
    text = "🙂🙂 They met on Monday."
    (found,) = find(text)
    assert text[found.start : found.end] == found.phrase == "on Monday"


@pytest.mark.parametrize(
    ("language", "text", "phrases"),
    [
        ("fr", "Il a dit jeudi 27 mars 2025 qu'en mai", ["jeudi 27 mars 2025", "qu'en mai"]),
        (
            "de",
            "Am Donnerstag, 27. März 2025, und im Mai",
            ["Am Donnerstag, 27. März 2025", "im Mai"],
        ),
        ("es", "El jueves y el 5 de mayo de 2024", ["El jueves", "el 5 de mayo de 2024"]),
        ("ja", "首相は2025年3月27日（木）に先週の会談", ["2025年3月27日（木）", "先週"]),
        ("ar", "قال يوم الخميس 27 مارس 2025 إن", ["يوم الخميس 27 مارس 2025"]),
        ("fr", "la mer et le jeu, mon ami Sam", []),
    ],
)
def test_other_languages(language: str, text: str, phrases: list[str]) -> None:
    assert [found.phrase for found in find(text, language)] == phrases
