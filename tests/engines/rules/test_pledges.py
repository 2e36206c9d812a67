"""What was pledged: one row a construction. Every sentence is ours."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading_table import pledges, read

ROWS = [
    ("Norway pledged to send grain.", ["Norway: send grain"]),
    ("Norway promised to rebuild the harbour.", ["Norway: rebuild the harbour"]),
    ("Norway vowed to rebuild the harbour.", ["Norway: rebuild the harbour"]),
    ("Norway undertook to rebuild the harbour.", ["Norway: rebuild the harbour"]),
    (
        "Norway and Sweden agreed to share satellite data.",
        ["Norway + Sweden: share satellite data"],
    ),
    ("Norway intends to rebuild the harbour.", ["Norway: rebuild the harbour"]),
    ("Norway plans to rebuild the harbour.", ["Norway: rebuild the harbour"]),
    ("Norway committed itself to a ban on plastic.", ["Norway: a ban on plastic"]),
    ("Norway committed to ending the tax on books.", ["Norway: ending the tax on books"]),
    (
        "Norway pledged 3 million euros for the harbour.",
        ["Norway: 3 million euros for the harbour"],
    ),
    ("Norway pledged 3 million euros to Kenya.", ["Norway: 3 million euros to Kenya > Kenya"]),
    ("Norway promised Kenya twelve trucks.", ["Norway: twelve trucks > Kenya"]),
    ("Norway promised Kenya to send twelve trucks.", ["Norway: send twelve trucks > Kenya"]),
    (
        "Norway announced $5 million in aid for Kenya.",
        ["Norway: $5 million in aid for Kenya > Kenya"],
    ),
    ("Norway announced plans to build a school in Kenya.", ["Norway: build a school in Kenya"]),
    (
        "Norway will provide 3 million euros to Kenya.",
        ["Norway: provide 3 million euros to Kenya > Kenya"],
    ),
    ("Norway will help Kenya with the harvest.", ["Norway: help Kenya with the harvest > Kenya"]),
    ("Norway is committed to supporting Kenya.", ["Norway: supporting Kenya > Kenya"]),
    ("Norway remains committed to the treaty.", ["Norway: the treaty"]),
    ("Norway stands ready to train the officers.", ["Norway: train the officers > officers"]),
    ("Norway is ready to send doctors.", ["Norway: send doctors"]),
    ("Norway reaffirmed its support for Kenya.", ["Norway: its support for Kenya > Kenya"]),
    ("Norway reiterated its commitment to protect the reef.", ["Norway: protect the reef"]),
    ("Norway renewed its promise to protect the reef.", ["Norway: protect the reef"]),
    ("Norway made a commitment to protect the reef.", ["Norway: protect the reef"]),
    (
        "Foreign Minister Ana Silva assured Kenya of full cooperation.",
        ["Ana Silva: full cooperation > Kenya"],
    ),
    (
        "Foreign Minister Ana Silva assured Kenya that the grain would be sent.",
        ["Ana Silva: the grain would be sent > Kenya"],
    ),
    (
        "Foreign Minister Ana Silva promised that every island would get its money.",
        ["Ana Silva: every island would get its money"],
    ),
    (
        "Foreign Minister Ana Silva said Norway would give 3 million euros.",
        ["Ana Silva + Norway: give 3 million euros"],
    ),
    (
        "Norway will give 3 million euros, Foreign Minister Ana Silva said on Monday.",
        ["Ana Silva + Norway: give 3 million euros"],
    ),
    (
        "The grain will be sent in June, Foreign Minister Ana Silva said.",
        ["Ana Silva: The grain will be sent"],
    ),
    (
        "Foreign Minister Ana Silva spoke first. She pledged to rebuild the harbour.",
        ["Ana Silva: rebuild the harbour"],
    ),
    (
        "Minister Ana Silva met Minister Karel Novak of Cuba. The two sides agreed to share data.",
        ["Ana Silva + Karel Novak: share data"],
    ),
    ("Oslo will share its satellite data.", ["Norway: share its satellite data"]),
    (
        "Foreign Minister Ana Silva used the visit to renew Norway's promise to protect the reef.",
        ["Ana Silva: protect the reef"],
    ),
    (
        "Norway and Kenya signed a memorandum of understanding on Thursday to build a port.",
        ["Norway + Kenya: build a port"],
    ),
    ("G7 leaders pledged to phase out coal by 2035.", ["G7 leaders: phase out coal"]),
    (
        "Norway will continue to support Kenya, Prime Minister Ana Silva told reporters.",
        ["Ana Silva + Norway: continue to support Kenya"],
    ),
    (
        (
            "Joint Statement by Norway and Kenya\n\nWe underline our commitment to protect and "
            "defend the reef."
        ),
        ["Norway + Kenya: protect and defend the reef"],
    ),
    ("Minister Ana Silva said that she would build a school.", ["Ana Silva: build a school"]),
    ("Minister Ana Silva said her ministry would build a school.", ["Ana Silva: build a school"]),
    (
        "Minister Ana Silva praised Norway for agreeing to build a school.",
        ["Norway: build a school"],
    ),
    ("Norway will send grain even if parliament objects.", ["Norway: send grain"]),
    ("Norway will send grain. If it rains, the fair will be moved.", ["Norway: send grain"]),
    ("Norway promised to train 120 guards, starting in the autumn.", ["Norway: train 120 guards"]),
    # What is none
    ("Minister Ana Silva said that the opposition would build a school.", []),
    ("Minister Ana Silva said that Velder, a company, would build a school.", []),
    ("Minister Ana Silva said that he would build none of the schools.", []),
    (
        "President Karel Novak came to Oslo, but Minister Ana Silva said that he would build it.",
        [],
    ),
    ("Norway will build none of the schools.", []),
    ("Minister Ana Silva accused Norway of promising to build a school.", []),
    ("Minister Ana Silva denied promising to build a school.", []),
    ("Minister Ana Silva mocked a promise by Norway to build a school.", []),
    ("Norway did not pledge to send grain.", []),
    ("Norway refused to promise any grain.", []),
    ("Norway should send grain.", []),
    ("Norway must send grain.", []),
    ("Norway would send grain if parliament agreed.", []),
    ("If Norway pledges to send grain, Kenya will open the port.", []),
    ("Norway promised to send grain unless parliament objects.", []),
    ("Norway will send grain, provided that parliament agrees.", []),
    ("Norway hopes to send grain.", []),
    ("Norway has provided 3 million euros.", []),
    ("Norway urged Sweden to send grain.", []),
    ("Norway asked parliament for 3 million euros.", []),
    ("Norway vowed to punish the rebels.", []),
    ("Norway will meet Sweden in May.", []),
    ("Norway denied that it had promised to send grain.", []),
    ("Norway rejected a report that it had pledged to send grain.", []),
    ("Norway praised the plan.", []),
    ("The pledge drive raised 3,000 euros.", []),
    ("It will rain on Monday.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_what_was_pledged(text: str, expected: list[str]) -> None:
    assert pledges(text) == expected


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Norway pledged to rebuild the harbour by the end of May.", "2025-05"),
        ("By 2030, Norway will protect the whole reef.", "2030"),
        ("Norway will share its data from 1 June.", "2025-06-01"),
        ("Norway will share its data.", None),
        ("On Monday, Norway pledged to share its data.", None),
    ],
)
def test_when_it_is_due(text: str, due: str | None) -> None:
    fact = read(text).pledges[0]
    assert (fact.due.edtf if fact.due else None) == due
