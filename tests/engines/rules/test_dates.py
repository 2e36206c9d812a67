"""What happened or will happen when: one row a construction. Every sentence is ours."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading_table import dates, read

ROWS = [
    ("The bridge opened on 4 March 2024.", ["bridge opened = 2024-03-04, past"]),
    (
        "The bridge opened in 2003 with money from Norway.",
        ["bridge opened with money from Norway = 2003, past"],
    ),
    ("The bridge will open on 4 April.", ["bridge will open = 2025-04-04, scheduled"]),
    ("The bridge is due to open in June.", ["bridge to open = 2025-06, scheduled"]),
    ("The bridge, a gift from Norway, opened in 2003.", ["bridge opened = 2003, past"]),
    ("In 2016 the government closed the camp.", ["government closed the camp = 2016, past"]),
    (
        "Police arrested the driver, who died in a cell in Oslo in August.",
        ["driver died in a cell in Oslo = 2024-08, past"],
    ),
    (
        "A shepherd and his son were killed on Monday.",
        ["shepherd and his son were killed = 2025-03-24, past"],
    ),
    (
        "The pact was signed on 9 November 2023 in Oslo.",
        ["pact was signed in Oslo = 2023-11-09, past"],
    ),
    (
        "Norway will pay the rest by the end of May.",
        ["Norway will pay the rest = 2025-05, scheduled"],
    ),
    (
        "She praised the police after the 2021 bombing at Kabul airport.",
        ["bombing at Kabul airport = 2021, past"],
    ),
    (
        "Kenya recalled the statement of the council on December 1, 2023.",
        ["statement of the council = 2023-12-01, past"],
    ),
    (
        "Foreign Minister Ana Silva met Ambassador Karel Novak in Lisbon on Tuesday.",
        ["Ana Silva met Karel Novak = 2025-03-25, past"],
    ),
    (
        "Foreign Minister Ana Silva will meet Ambassador Karel Novak on 4 April.",
        ["Ana Silva to meet Karel Novak = 2025-04-04, scheduled"],
    ),
    (
        "The festival in Oslo was cancelled on Monday.",
        ["festival in Oslo was cancelled = 2025-03-24, past"],
    ),
    ("Sales to Kenya fell in January 2024.", ["Sales to Kenya fell = 2024-01, past"]),
    ("Aid to Kenya was cut in January 2024.", ["Aid to Kenya was cut = 2024-01, past"]),
    (
        "An aide to President Karel Novak resigned in January 2024.",
        ["aide to President Karel Novak resigned = 2024-01, past"],
    ),
    (
        "President Karel Novak resigned in January 2024.",
        ["President Karel Novak resigned = 2024-01, past"],
    ),
    (
        "The bridge to the island, built of stone, fell in May 2024.",
        ["bridge to the island fell = 2024-05, past"],
    ),
    ("The law requiring visas lapsed in 2022.", ["law lapsed = 2022, past"]),
    (
        "Minister Ana Silva mocked a promise by Mayor Karel Novak to build a bridge by 2027.",
        ["Mayor Karel Novak to build a bridge = 2027, scheduled"],
    ),
    (
        "Minister Ana Silva praised the company Velder for agreeing to build a bridge by 2027.",
        ["company Velder to build a bridge = 2027, scheduled"],
    ),
    ("Norway will finish the canal by 2028.", ["Norway will finish the canal = 2028, scheduled"]),
    (
        "Norway asked if Kenya knew that the port closed in May 2024.",
        ["port closed = 2024-05, past"],
    ),
    (
        "The letter was printed on Sunday by a Dutch weekly.",
        ["letter was printed by a Dutch weekly = 2025-03-23, past"],
    ),
    ("The mayor went back last Friday.", ["mayor went back = 2025-03-21, past"]),
    (
        "She laid a wreath at the memorial to the crew who drowned in May 2024.",
        ["crew drowned = 2024-05, past"],
    ),
    (
        "Police held an aide to President Karel Novak who fled in May 2024.",
        ["aide to President Karel Novak fled = 2024-05, past"],
    ),
    (
        "The report was criticised by Minister Ana Silva after the arrest of a guard in May 2024.",
        ["arrest of a guard = 2024-05, past"],
    ),
    (
        "The ministry's plan to build a harbour was dropped in May 2024.",
        ["ministry's plan was dropped = 2024-05, past"],
    ),
    (
        "Norway signed an agreement with Kenya to build a school by 2027.",
        ["Norway to build a school = 2027, scheduled"],
    ),
    ("Norway helped Kenya to build a school in 2021.", ["Kenya to build a school = 2021, past"]),
    # What is none
    ("Kenya's plan to build a school by 2027 was praised by Norway.", []),
    ("The court condemned Karel Novak to five years in prison on Friday.", []),
    ("Minister Ana Silva predicted that Norway would close the port in June.", []),
    ("As long as parliament agrees, Norway will close the port in June.", []),
    ("Norway has accepted the plan. Gas comes by ship, as it did in the 1990s.", []),
    ("If they pay, Norway will finish the canal by 2028.", []),
    ("Norway will finish the canal by 2028 if they pay.", []),
    ("Unless the rains come, Kenya will close the port in August.", []),
    ("Minister Ana Silva denied that she had promised to build a bridge by 2027.", []),
    ("Minister Ana Silva accused Norway of promising to build a bridge by 2027.", []),
    ("Minister Ana Silva rejected a plan by Norway to build a bridge by 2027.", []),
    ("Minister Ana Silva rejected calls to build a bridge by 2027.", []),
    ("A concert in Oslo on Friday was cancelled.", []),
    ("A meeting on Friday between Minister Ana Silva and the unions was cancelled.", []),
    ("Minister Ana Silva was to meet Minister Karel Novak on Monday but stayed away.", []),
    ("Minister Ana Silva refused to meet Minister Karel Novak on Monday.", []),
    ("Minister Ana Silva denied meeting Minister Karel Novak on Monday.", []),
    ("The union urged Norway to shut the port by June.", []),
    ("Foreign Minister Ana Silva said on Monday that prices fell.", []),
    ("Foreign Minister Ana Silva praised the plan on Monday.", []),
    ("OSLO, March 26 (Agency) - The harbour is closed.", []),
    ("By our correspondent, 26 March 2025", []),
    ("The harbour closed recently.", []),
    ("The work took three years.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_what_happened_when(text: str, expected: list[str]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The bridge opened in Oslo in 2003.", "Oslo"),
        ("The bridge opened in Oslo, Norway, in 2003.", "Oslo, Norway"),
        ("In 2003 the bridge opened.", None),
        ("The ministers will gather in May, in Bergen.", "Bergen"),
    ],
)
def test_where_it_happened(text: str, place: str | None) -> None:
    assert read(text).dates[0].place == place


def test_a_date_phrase_begins_with_its_own_words() -> None:
    assert read("The mayor went back last Friday.").dates[0].when.phrase == "last Friday"
