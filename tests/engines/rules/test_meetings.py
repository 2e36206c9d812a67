"""Who met: one row a construction. Every sentence is ours."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading_table import meetings, read

ROWS = [
    (
        "Foreign Minister Ana Silva met Defence Minister Jan Novak in Lisbon on Monday.",
        ["Ana Silva + Jan Novak, held"],
    ),
    (
        "President Ana Silva met with Prime Minister Karel Novak on Monday.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "President Ana Silva and Prime Minister Karel Novak met in Oslo.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "Ana Silva, the Portuguese foreign minister, met Karel Novak, the Czech defence minister.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "Portugal's foreign minister, Ana Silva, held talks with the Czech minister, Karel Novak.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "Prime Minister Ana Silva hosted President Karel Novak in Lisbon on Tuesday.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "President Karel Novak was received by Prime Minister Ana Silva in Lisbon.",
        ["Karel Novak + Ana Silva, held"],
    ),
    (
        "President Ana Silva received Ambassador Karel Novak at the palace on Tuesday.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "President Ana Silva spoke by phone with Chancellor Karel Novak on Tuesday.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "President Ana Silva spoke on Tuesday with Chancellor Karel Novak about grain.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "President Ana Silva phoned Chancellor Karel Novak on Tuesday.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "Minister Ana Silva sat down with Ambassador Karel Novak in Lisbon.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "Minister Ana Silva and Ambassador Karel Novak discussed trade and fishing on Tuesday.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "Minister Ana Silva discussed trade with Ambassador Karel Novak.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "Talks between Portugal and Norway were held in Lisbon on Tuesday.",
        ["Portugal + Norway, held"],
    ),
    ("Portugal and Norway held talks in Lisbon on Tuesday.", ["Portugal + Norway, held"]),
    (
        "Portugal and Norway concluded two days of talks in Lisbon on Tuesday.",
        ["Portugal + Norway, held"],
    ),
    (
        "After a meeting with President Ana Silva, Chancellor Karel Novak praised the plan.",
        ["Karel Novak + Ana Silva, held"],
    ),
    (
        "In a call with President Ana Silva on Monday, Chancellor Karel Novak raised fishing.",
        ["Karel Novak + Ana Silva, held"],
    ),
    (
        "The foreign ministers of Estonia, Latvia and Lithuania met in Riga on Tuesday.",
        ["foreign ministers of Estonia, Latvia and Lithuania, held"],
    ),
    (
        "The foreign ministers of Estonia and Latvia gathered in Riga on Tuesday.",
        ["foreign ministers of Estonia and Latvia, held"],
    ),
    (
        "Minister Ana Silva will meet Minister Karel Novak in Lisbon on 4 April.",
        ["Ana Silva + Karel Novak, planned"],
    ),
    (
        "Minister Ana Silva is to meet Minister Karel Novak in Lisbon on 4 April.",
        ["Ana Silva + Karel Novak, planned"],
    ),
    (
        "Minister Ana Silva plans to meet Minister Karel Novak in Lisbon next month.",
        ["Ana Silva + Karel Novak, planned"],
    ),
    (
        "Minister Ana Silva is due to meet Minister Karel Novak on 4 April.",
        ["Ana Silva + Karel Novak, planned"],
    ),
    (
        "Minister Ana Silva will travel to Prague to meet Minister Karel Novak on 4 April.",
        ["Ana Silva + Karel Novak, planned"],
    ),
    (
        (
            "Minister Ana Silva met Minister Karel Novak in Lisbon on Tuesday. They agreed to meet "
            "again in Prague in June."
        ),
        ["Ana Silva + Karel Novak, held", "Ana Silva + Karel Novak, planned"],
    ),
    (
        "Minister Ana Silva received Minister Karel Novak of Slovakia. The two discussed fishing.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        (
            "Minister Ana Silva met Minister Karel Novak on Tuesday. The meeting took place in the "
            "presence of Ambassador Lea Berg."
        ),
        ["Ana Silva + Karel Novak + Lea Berg, held"],
    ),
    (
        "Minister Ana Silva met Minister Karel Novak. Ambassador Lea Berg attended the meeting.",
        ["Ana Silva + Karel Novak + Lea Berg, held"],
    ),
    (
        "Minister Ana Silva met Minister Karel Novak. Ambassador Lea Berg sat in.",
        ["Ana Silva + Karel Novak + Lea Berg, held"],
    ),
    (
        "Minister Ana Silva met Minister Karel Novak. She was accompanied by Ambassador Lea Berg.",
        ["Ana Silva + Karel Novak + Lea Berg, held"],
    ),
    (
        (
            "Portugal and Norway held talks on Tuesday. The delegations were led by Minister Ana "
            "Silva of Portugal and Minister Karel Novak of Norway."
        ),
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "The U.S.-Kenya Strategic Dialogue will be held in Nairobi in May.",
        ["United States + Kenya, planned"],
    ),
    ("The Arctic Council will hold a meeting in Oslo on 4 April.", ["Arctic Council, planned"]),
    ("The Arctic Council meeting will be held in Oslo on 4 April.", ["Arctic Council, planned"]),
    (
        "[Photo: Minister Ana Silva and Ambassador Karel Novak at their meeting in Lisbon.]",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "The White House said President Tom Reed would travel to Oslo for talks with NATO leaders.",
        ["Tom Reed + NATO leaders, planned"],
    ),
    (
        "Envoy Mark Stone arrived in Beirut on Tuesday for talks with Premier Nabil Haddad.",
        ["Mark Stone + Nabil Haddad, held"],
    ),
    (
        "Trade Minister Ana Silva told Ambassador Karel Novak at a meeting in Oslo that it rained.",
        ["Ana Silva + Karel Novak, held"],
    ),
    (
        "President Ana Silva invited President Karel Novak to Lisbon in May.",
        ["Ana Silva + Karel Novak, planned"],
    ),
    ("The Fishing Council held a session in Oslo on Monday.", ["Fishing Council, held"]),
    ("Talks between Norway and Kenya resumed in Geneva on Monday.", ["Norway + Kenya, held"]),
    (
        "A meeting on Friday between the unions and Minister Ana Silva was cancelled.",
        ["unions + Ana Silva, cancelled"],
    ),
    (
        "Talks on Monday between Minister Ana Silva and Minister Karel Novak were called off.",
        ["Ana Silva + Karel Novak, cancelled"],
    ),
    (
        "Talks between Norway and Kenya, set for Monday, were put off.",
        ["Norway + Kenya, cancelled"],
    ),
    (
        "Talks in Geneva between Norway and Kenya collapsed before they began on Sunday.",
        ["Norway + Kenya, cancelled"],
    ),
    (
        "Talks in Geneva between Norway and Kenya collapsed on Sunday without a deal.",
        ["Norway + Kenya, held"],
    ),
    (
        "The summit between Norway and Kenya, planned for Monday in Oslo, did not take place.",
        ["Norway + Kenya, cancelled"],
    ),
    (
        "The summit between Norway and Kenya, planned for Monday in Oslo, took place.",
        ["Norway + Kenya, held"],
    ),
    (
        "The meeting between Norway and Kenya was due on Monday, but it was cancelled.",
        ["Norway + Kenya, cancelled"],
    ),
    (
        "Minister Ana Silva was due to meet Minister Karel Novak in May. The talks were cancelled.",
        ["Ana Silva + Karel Novak, cancelled"],
    ),
    (
        (
            "Minister Ana Silva will meet Mayor Karel Novak in May. A meeting planned for last "
            "week between Green Coast and the company was cancelled."
        ),
        ["Ana Silva + Karel Novak, planned"],
    ),
    (
        "Minister Ana Silva plans to meet Minister Karel Novak in May but will not see the port.",
        ["Ana Silva + Karel Novak, planned"],
    ),
    # What is none
    ("Minister Ana Silva was to have met Minister Karel Novak in Oslo on Monday.", []),
    ("Minister Ana Silva had hoped to meet Minister Karel Novak in Oslo on Monday.", []),
    ("Minister Ana Silva almost met Minister Karel Novak in Oslo on Monday.", []),
    ("Neither Minister Ana Silva nor Minister Karel Novak met Mayor Per Dahl.", []),
    ("Minister Ana Silva will meet Minister Karel Novak on 4 April if the strike ends.", []),
    ("An aide to President Ana Silva met Ambassador Karel Novak on Monday.", []),
    ("Minister Ana Silva was to meet Minister Karel Novak in Oslo but stayed away.", []),
    ("Minister Ana Silva missed a meeting with Minister Karel Novak on Monday.", []),
    ("Minister Ana Silva pulled out of talks with Minister Karel Novak on Monday.", []),
    ("Minister Ana Silva denied meeting Minister Karel Novak on Monday.", []),
    ("Minister Ana Silva denied that she met Minister Karel Novak on Monday.", []),
    ("Minister Ana Silva did not meet Ambassador Karel Novak.", []),
    ("Minister Ana Silva refused to meet Ambassador Karel Novak.", []),
    ("Minister Ana Silva should meet Ambassador Karel Novak.", []),
    ("If Minister Ana Silva meets Ambassador Karel Novak, the strike may end.", []),
    ("Minister Ana Silva met the deadline.", []),
    ("The proposal met strong resistance in parliament.", []),
    ("Minister Ana Silva welcomed the decision.", []),
    ("Rovers met United in the final on Sunday.", []),
    ("Minister Ana Silva told reporters that the price would fall.", []),
    ("The warm air met a cold front over the hills on Sunday.", []),
    ("The union urged Minister Ana Silva to meet Ambassador Karel Novak.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_who_met(text: str, expected: list[str]) -> None:
    assert meetings(text) == expected


def test_place_time_and_topics() -> None:
    fact = read(
        "Minister Ana Silva and Ambassador Karel Novak met in Lisbon on Tuesday to discuss "
        "fishing quotas, visas and a new bridge."
    ).meetings[0]
    assert fact.place == "Lisbon"
    assert fact.when is not None
    assert (fact.when.phrase, fact.when.edtf) == ("on Tuesday", "2025-03-25")
    assert fact.topics == ("fishing quotas", "visas", "new bridge")


def test_caption_and_text_tell_one_meeting() -> None:
    summary = read(
        "Interior Minister Ana Silva (left) meets Ambassador Karel Novak in Lisbon on March 25, "
        "2025.\n\nInterior Minister Ana Silva and Ambassador Karel Novak on Tuesday discussed "
        "visas.\n\nSilva praised the ambassador."
    )
    assert len(summary.meetings) == 1
    assert summary.meetings[0].place == "Lisbon"


def test_later_topics_join_the_meeting() -> None:
    fact = read(
        "Minister Ana Silva met Ambassador Karel Novak on Tuesday. The talks focused on visas. "
        "They also discussed fishing."
    ).meetings[0]
    assert fact.topics == ("visas", "fishing")
    assert [span.sentence for span in fact.evidence] == [1, 2, 3]
