"""Who is meant by sentences that do not name a party, and on which side a named one stands."""

from __future__ import annotations

from typing import Any

import pytest

from tests.grounding.drafts import condemnation, grounded, party, pledge

OPENING = (
    "Foreign Minister Lena Brook of Norway met Energy Minister Omar Zidan of Egypt in Bergen. "
    "The bridge is old. "
)


def delivered(text: str, **lists: Any) -> bool:
    """Whether the one fact leaves with all its parties."""
    done = grounded(text, **lists)
    return not done.rejected


def pledged(telling: str, by: dict[str, Any], what: str = "repair the bridge") -> bool:
    return delivered(OPENING + telling, pledges=[pledge([by], what, [3])])


LENA = party("Lena Brook", "Foreign Minister", "Norway")
OMAR = party("Omar Zidan", "Energy Minister", "Egypt")
NORWAY = party("Norway")


@pytest.mark.parametrize(
    ("telling", "by"),
    [
        ("She promised to repair the bridge.", LENA),
        ("The foreign minister promised to repair the bridge.", LENA),
        ("The Egyptian minister promised to repair the bridge.", OMAR),
        ("The two ministers promised to repair the bridge.", OMAR),
        ("Both promised to repair the bridge.", LENA),
        ("Both countries promised to repair the bridge.", NORWAY),
        ("Oslo promised to repair the bridge.", NORWAY),
        ("They promised to repair the bridge.", OMAR),
    ],
)
def test_pointed_to(telling: str, by: dict[str, Any]) -> None:
    assert pledged(telling, by)


@pytest.mark.parametrize(
    ("telling", "by"),
    [
        ("The Egyptian minister promised to repair the bridge.", LENA),
        ("The energy minister promised to repair the bridge.", LENA),
        ("Both countries promised to repair the bridge.", LENA),
        ("Peru promised to repair the bridge.", LENA),
        ("Peru promised to repair the bridge.", NORWAY),
        ("Ana Silva promised to repair the bridge in her village.", LENA),
        ("It promised to repair the bridge.", LENA),
        ("Her Peruvian counterpart, Juan Quispe, promised to repair the bridge.", LENA),
    ],
)
def test_not_pointed_to(telling: str, by: dict[str, Any]) -> None:
    assert not pledged(telling, by)


def test_a_word_that_opens_a_sentence_is_no_first_name() -> None:
    text = "Rosa Halloran arrived. Afterwards Halloran promised to repair the bridge."
    fact = pledge([party("Rosa Halloran")], "repair the bridge", [2])
    assert delivered(text, pledges=[fact])


def test_he_is_the_last_person_named() -> None:
    text = (
        "Tomas Reyes spoke in Lima. Later Pavel Novak of the railway arrived. "
        "He promised to repair the bridge."
    )
    for name, meant in (("Pavel Novak", True), ("Tomas Reyes", False)):
        fact = pledge([party(name)], "repair the bridge", [3])
        assert delivered(text, pledges=[fact]) is meant


@pytest.mark.parametrize(
    ("text", "by", "against"),
    [
        ("Ghana condemned Mali for the raid on the market.", "Ghana", "Mali"),
        ("Mali was condemned by Ghana for the raid on the market.", "Ghana", "Mali"),
        ("Condemning the raid on the market, Ghana blamed Mali.", "Ghana", "Mali"),
        ("Ghana denounced Mali's raid on the market.", "Ghana", "Mali"),
        ("Ghana, a neighbour of Togo, criticised Mali over the market raid.", "Ghana", "Mali"),
        ("The raid on the market was denounced by Ghana, which blamed Mali.", "Ghana", "Mali"),
        ("Mali came in for criticism by Ghana over the market raid.", "Ghana", "Mali"),
        ("The raid on the market was called heinous by Ghana, which named Mali.", "Ghana", "Mali"),
        ("The raid on the market was condemned as a vile act by Ghana, not Mali.", "Ghana", "Mali"),
        ("The raid on the market drew condemnation from Ghana, which named Mali.", "Ghana", "Mali"),
    ],
)
def test_the_sides_of_a_censure(text: str, by: str, against: str) -> None:
    def holds(one: str, other: str) -> bool:
        fact = condemnation([party(one)], "raid on the market", [1], against=[party(other)])
        return delivered(text, condemnations=[fact])

    assert holds(by, against)
    assert not holds(against, by)


@pytest.mark.parametrize(
    "text",
    [
        "Japan pledged 40 buses to Laos.",
        "Laos will receive 40 buses from Japan, Tokyo pledged.",
        "Laos was promised 40 buses by Japan.",
        "Japan assured Laos that it would send 40 buses.",
        "After talks with Laos, Japan announced 40 buses.",
        "Japan told Laos that it would send 40 buses.",
        "Vientiane will get 40 buses from Tokyo, an envoy said.",
    ],
)
def test_the_sides_of_a_pledge(text: str) -> None:
    def holds(one: str, other: str) -> bool:
        fact = pledge([party(one)], "40 buses", [1], to=[party(other)])
        return delivered(text, pledges=[fact])

    assert holds("Japan", "Laos")
    assert not holds("Laos", "Japan")


def test_a_party_beside_the_doer_is_no_doer() -> None:
    text = "Japan pledged 40 buses after talks with the mayor of Pakse, Bounmy Keo."
    facts = [pledge([party("Japan"), party("Bounmy Keo")], "40 buses", [1])]
    done = grounded(text, pledges=facts)
    assert [p.name for p in done.record.pledges[0].by] == ["Japan"]


def test_a_speaker_is_no_target() -> None:
    text = '"We condemn the raid on the market," Aline Sow said.'
    fact = condemnation([party("Aline Sow")], "raid on the market", [1])
    assert delivered(text, condemnations=[fact])
    turned = condemnation(
        [party("Nobody Else")], "raid on the market", [1], against=[party("Aline Sow")]
    )
    assert not delivered(text, condemnations=[turned])


def test_praise_of_what_is_censured() -> None:
    text = "Ghana called the raid on the market shameful."
    right = condemnation([party("Ghana")], "raid on the market", [1])
    assert delivered(text, condemnations=[right])
    praised = condemnation([party("Ghana")], "praised the raid on the market", [1])
    assert not delivered(text, condemnations=[praised])


def test_a_place_is_no_crime() -> None:
    fact = condemnation([party("Ghana")], "ships in Crimea", [1])
    assert not delivered("Ghana counted the ships in Crimea.", condemnations=[fact])


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Apple Foods spoke on Monday. The company will plant 20 trees.", "Apple Foods", True),
        ("The Peace Union met. The Union will plant 20 trees.", "Peace Union", True),
        ("The Peace Union met. The ministry will plant 20 trees.", "Peace Union", False),
        ("Kenya and Chad met. The two countries will plant 20 trees.", "Chad", True),
        ("Kenya and Chad met. Kenya will plant 20 trees.", "Chad", False),
        ("Kenya spoke. In addition, 20 trees will be planted.", "Kenya", True),
    ],
)
def test_bodies_and_states_are_taken_up_by_their_kind(text: str, name: str, told: bool) -> None:
    fact = pledge([party(name)], "plant 20 trees", [2])
    assert delivered(text, pledges=[fact]) is told


@pytest.mark.parametrize(
    ("language", "text", "by", "told"),
    [
        ("de", "Eva Lang sprach in Prag. Sie versprach zehn Busse.", "Eva Lang", True),
        ("de", "Eva Lang sprach in Prag. Peru versprach zehn Busse.", "Eva Lang", False),
        ("fr", "Paul Roche était à Lyon. Il a promis dix bus.", "Paul Roche", True),
        ("es", "Luis Vera habló en Lima. También prometió diez autobuses.", "Luis Vera", True),
        ("es", "Luis Vera habló en Lima. Chile prometió diez autobuses.", "Luis Vera", False),
    ],
)
def test_other_languages_point_back_too(language: str, text: str, by: str, told: bool) -> None:
    what = {"de": "zehn Busse", "fr": "dix bus", "es": "diez autobuses"}[language]
    done = grounded(text, language=language, pledges=[pledge([party(by)], what, [2])])
    assert (not done.rejected) is told
