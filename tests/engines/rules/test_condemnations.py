"""What was condemned: one row a construction. Every sentence is ours."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading_table import condemnations

ROWS = [
    ("Norway condemned the attack on the hospital.", ["Norway: the attack on the hospital"]),
    (
        "Norway strongly condemned the attack on the hospital on Monday.",
        ["Norway: the attack on the hospital"],
    ),
    ("Norway has condemned the attack on the hospital.", ["Norway: the attack on the hospital"]),
    (
        "Norway condemned in the strongest terms the attack on the hospital.",
        ["Norway: the attack on the hospital"],
    ),
    ("Foreign Minister Ana Silva denounced the arrests.", ["Ana Silva: the arrests"]),
    ("Foreign Minister Ana Silva slammed the new tax on fish.", ["Ana Silva: the new tax on fish"]),
    (
        "Foreign Minister Ana Silva deplored the burning of the library.",
        ["Ana Silva: the burning of the library"],
    ),
    (
        "Foreign Minister Ana Silva decried the shelling of the port.",
        ["Ana Silva: the shelling of the port"],
    ),
    (
        "Foreign Minister Ana Silva lambasted the raid on the newspaper.",
        ["Ana Silva: the raid on the newspaper"],
    ),
    (
        "Foreign Minister Ana Silva castigated the raid on the newspaper.",
        ["Ana Silva: the raid on the newspaper"],
    ),
    ("Foreign Minister Ana Silva hit out at the new tax.", ["Ana Silva: the new tax"]),
    ("Foreign Minister Ana Silva lashed out at the new tax.", ["Ana Silva: the new tax"]),
    ("The attack was condemned by Norway and Sweden.", ["Norway + Sweden: The attack"]),
    (
        "The attack on the hospital was condemned by the African Union.",
        ["African Union: The attack on the hospital"],
    ),
    ("Norway expressed its strong condemnation of the attack.", ["Norway: the attack"]),
    (
        "Norway reiterated its condemnation of the attack on the hospital.",
        ["Norway: the attack on the hospital"],
    ),
    ("Foreign Minister Ana Silva called the raid unacceptable.", ["Ana Silva: the raid"]),
    (
        "Foreign Minister Ana Silva called the raid on the school a crime.",
        ["Ana Silva: the raid on the school"],
    ),
    ("Foreign Minister Ana Silva described the raid as shameful.", ["Ana Silva: the raid"]),
    ('Foreign Minister Ana Silva branded the raid "a cowardly crime".', ["Ana Silva: the raid"]),
    ("Foreign Minister Ana Silva denounced the letter as blackmail.", ["Ana Silva: the letter"]),
    (
        '"The attack on the school was a cowardly act," Foreign Minister Ana Silva said.',
        ["Ana Silva: The attack on the school"],
    ),
    (
        "Foreign Minister Ana Silva said the attack on the school was unacceptable.",
        ["Ana Silva: the attack on the school"],
    ),
    (
        "Foreign Minister Ana Silva criticised Norway for the new tax.",
        ["Ana Silva: the new tax < Norway"],
    ),
    (
        "Norway condemned Sweden's decision to close the port.",
        ["Norway: Sweden's decision to close the port < Sweden"],
    ),
    (
        "Norway condemned the attack by armed gangs on the hospital.",
        ["Norway: the attack by armed gangs on the hospital < armed gangs"],
    ),
    (
        "Norway condemned the shelling of the port and blamed the rebels.",
        ["Norway: the shelling of the port < rebels"],
    ),
    (
        "Norway condemned Russian strikes on the port.",
        ["Norway: Russian strikes on the port < Russia"],
    ),
    (
        "Norway condemned the attack, expressing condolences to the families.",
        ["Norway: the attack"],
    ),
    ("Norway met donors and condemned the attack.", ["Norway: the attack"]),
    (
        "Foreign Minister Ana Silva spoke first. She condemned the attack on the port.",
        ["Ana Silva: the attack on the port"],
    ),
    (
        "Foreign Minister Ana Silva spoke first. Silva condemned the attack on the port.",
        ["Ana Silva: the attack on the port"],
    ),
    (
        "Foreign Minister Ana Silva spoke first. The minister condemned the attack on the port.",
        ["Ana Silva: the attack on the port"],
    ),
    ("Oslo condemned the attack on the port.", ["Norway: the attack on the port"]),
    ("The Kremlin condemned the attack on the port.", ["Russia: the attack on the port"]),
    (
        "Foreign Minister Ana Silva used her speech to denounce the attack on the port.",
        ["Ana Silva: the attack on the port"],
    ),
    (
        'Foreign Minister Ana Silva deplored what she called "a carve-up behind closed doors".',
        ["Ana Silva: a carve-up behind closed doors"],
    ),
    (
        "We, the Ministers of Finance of Norway and Sweden, met in Oslo. We condemn the attack.",
        ["Ministers of Finance of Norway and Sweden: the attack"],
    ),
    (
        "Human Rights Watch condemned the arrests.",
        ["Human Rights Watch: the arrests"],
    ),
    (
        "Norway's foreign ministry strongly condemned the arrests.",
        ["Norway: the arrests"],
    ),
    (
        "Foreign Minister Ana Silva criticised Norway over the arrests of two fishermen.",
        ["Ana Silva: the arrests of two fishermen < Norway"],
    ),
    ("The attack drew condemnation from Norway and Sweden.", ["Norway + Sweden: The attack"]),
    (
        '"We condemn the attack," said Norway\'s foreign minister, Ana Silva.',
        ["Ana Silva: the attack"],
    ),
    # What is none
    ("Norway did not condemn the attack.", []),
    ("Norway refused to condemn the attack.", []),
    ("Norway declined to condemn the attack.", []),
    ("Norway stopped short of condemning the attack.", []),
    ("Norway called on Sweden to condemn the attack.", []),
    ("Norway urged all states to condemn the attack.", []),
    ("Norway should condemn the attack.", []),
    ("Norway would condemn such an attack.", []),
    ("If Norway condemns the attack, the talks will fail.", []),
    ("Norway expressed concern over the attack.", []),
    ("Norway expressed condolences to the families.", []),
    ("Norway regretted the delay.", []),
    ("Norway accused Sweden of closing the port.", []),
    ("The old mill was condemned as unsafe last year.", []),
    ("Rovers were condemned to a fourth defeat.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_what_was_condemned(text: str, expected: list[str]) -> None:
    assert condemnations(text) == expected
