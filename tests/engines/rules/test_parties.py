"""Names, offices and whom people act for: one row a construction. Every sentence is ours."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading_table import parties

ACT = "condemned the attack on the port."
ROWS = [
    (f"Foreign Minister Ana Silva {ACT}", "Ana Silva | Foreign Minister | None"),
    (f"Portuguese Foreign Minister Ana Silva {ACT}", "Ana Silva | Foreign Minister | Portugal"),
    (f"Portugal's Foreign Minister Ana Silva {ACT}", "Ana Silva | Foreign Minister | Portugal"),
    (f"Portugal's foreign minister, Ana Silva, {ACT}", "Ana Silva | foreign minister | Portugal"),
    (
        f"Ana Silva, the Portuguese foreign minister, {ACT}",
        "Ana Silva | foreign minister | Portugal",
    ),
    (f"Ana Silva, Portugal's foreign minister, {ACT}", "Ana Silva | foreign minister | Portugal"),
    (f"Foreign Minister Ana Silva of Portugal {ACT}", "Ana Silva | Foreign Minister | Portugal"),
    (
        f"The Foreign Minister of Portugal, Ana Silva, {ACT}",
        "Ana Silva | Foreign Minister | Portugal",
    ),
    (f"US Acting Ambassador Ana Silva {ACT}", "Ana Silva | Acting Ambassador | United States"),
    (f"Acting US Ambassador Ana Silva {ACT}", "Ana Silva | Acting Ambassador | United States"),
    (
        f"Minister of State for Interior Ana Silva {ACT}",
        "Ana Silva | Minister of State for Interior | None",
    ),
    (f"Deputy Prime Minister Ana Silva {ACT}", "Ana Silva | Deputy Prime Minister | None"),
    (
        f"Crown Prince and Prime Minister Karel bin Novak of Bahrain {ACT}",
        "Karel bin Novak | Crown Prince and Prime Minister | Bahrain",
    ),
    (f"UN Secretary-General Ana Silva {ACT}", "Ana Silva | Secretary-General | United Nations"),
    (f"Ana Silva, director of the Red Sea Forum, {ACT}", "Ana Silva | director | Red Sea Forum"),
    (
        f"European Commission President Ana Silva {ACT}",
        "Ana Silva | President | European Commission",
    ),
    (f"Foreign Minister Jan Novak {ACT}", "Jan Novak | Foreign Minister | None"),
    (f"Foreign Minister Ana Silva arrived. Silva {ACT}", "Ana Silva | Foreign Minister | None"),
    (f"Foreign Minister Ana Silva arrived. Ms Silva {ACT}", "Ana Silva | Foreign Minister | None"),
    (f"Foreign Minister Ana Silva arrived. She {ACT}", "Ana Silva | Foreign Minister | None"),
    (f"The United States {ACT}", "United States | None | None"),
    (f"The US {ACT}", "United States | None | None"),
    (f"Washington {ACT}", "United States | None | None"),
    (f"The Kenyan government {ACT}", "Kenya | None | None"),
    (f"The government of Kenya {ACT}", "Kenya | None | None"),
    (f"The European Union {ACT}", "European Union | None | None"),
    (f"The EU {ACT}", "European Union | None | None"),
    (f"The Organization of Fishing States {ACT}", "Organization of Fishing States | None | None"),
    (f"The opposition Homeland Front {ACT}", "Homeland Front | None | None"),
    (
        f"The energy ministers of Estonia and Latvia {ACT}",
        "energy ministers of Estonia and Latvia | energy ministers | None",
    ),
    (f"Kenya's interior ministry {ACT}", "Kenya | None | None"),
    (
        f"EU foreign policy chief Ana Silva {ACT}",
        "Ana Silva | foreign policy chief | European Union",
    ),
    (f"NATO Secretary General Ana Silva {ACT}", "Ana Silva | Secretary General | NATO"),
    (
        f"Kenyan Foreign Ministry spokesperson Ana Silva {ACT}",
        "Ana Silva | Foreign Ministry spokesperson | Kenya",
    ),
    (f"President-elect Karel Novak {ACT}", "Karel Novak | President-elect | None"),
    (f"Taliban spokesman Karel Novak {ACT}", "Karel Novak | spokesman | Taliban"),
    (f"Kremlin spokesman Karel Novak {ACT}", "Karel Novak | spokesman | Russia"),
    (
        f"The head of the World Reef Organization, Ana Silva, {ACT}",
        "Ana Silva | head | World Reef Organization",
    ),
    (f"Britain's King Karel {ACT}", "Karel | King | United Kingdom"),
    (
        f"Norway's parliament met in Oslo. Foreign Minister Ana Silva {ACT}",
        "Ana Silva | Foreign Minister | Norway",
    ),
    # A mere place says nothing of whom one acts for.
    (
        f"Foreign Minister Ana Silva said in Washington that she {ACT}",
        "Ana Silva | Foreign Minister | None",
    ),
    (
        f"Speaking in Moscow, Foreign Minister Ana Silva {ACT}",
        "Ana Silva | Foreign Minister | None",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_party(text: str, expected: str) -> None:
    assert parties(text) == {expected}


def test_a_meeting_place_is_nobodys_state() -> None:
    text = "President Ana Silva and Prime Minister Karel Novak met in Lisbon on Monday."
    assert parties(text) == {"Ana Silva | President | None", "Karel Novak | Prime Minister | None"}


def test_two_people_of_one_surname_are_not_mixed_up() -> None:
    text = (
        "Finance Minister Marko Horvat spoke. Vesna Horvat, leader of the Greens, listened. "
        f"Horvat {ACT}"
    )
    assert parties(text) == set()
