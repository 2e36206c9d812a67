"""Words of meetings: that one is, was or will be, and that it was called off."""

from __future__ import annotations

from summarizer.grounding.lexicon.acts import BE


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs and nouns of meeting.
MEETS = _words("meet meets met")
OCCASIONS = _words(
    "meeting meetings talk talks summit summits negotiation negotiations consultation "
    "consultations conference session dialogue dialog gathering encounter"
)
# A journey to somebody: called off like a meeting, and no word of when one is.
VISITS = _words("visit visits trip")
# Other finite verbs that tell of people who are together or talk.
TOGETHER = _words(
    "spoke spoken speaks talked talks conferred discussed discuss discusses reviewed exchanged "
    "hosted hosts received receives welcomed visited visits joined attended gathered convened "
    "conversed phoned telephoned saw sat sits briefed negotiated consulted held hold holds"
)
# These govern a meeting that is no subject of the clause: "after talks in Oslo, … was cancelled".
GOVERNS = _words("after at during following before since in on from with amid until by to into")
# Behind these a noun may speak of another occasion: "after talks, they will meet again".
BACKWARD = _words("after at during following since in from amid")
# A clause in between has its own subject.
SUBORDINATE = _words(
    "after before when while because although though but that which who where until if as since"
)
OFF = _words(
    "cancelled canceled scrapped abandoned shelved aborted axed dropped nixed annulled cancels "
    "cancel scraps scrap scrapping cancelling canceling"
)
POSTPONED = _words("postponed delayed deferred adjourned")
OFF_PHRASES = (
    ("called", "off"),
    ("call", "off"),
    ("calls", "off"),
    ("calling", "off"),
    ("ruled", "out"),
    ("fell", "through"),
    ("fallen", "through"),
    ("collapsed", "before"),
)
HAPPENS = _words("take took taken happen happened occur occurred go went materialise materialize")
# Participles that stand after a noun and leave it the subject: "a meeting planned for May was".
ATTRIBUTES = _words(
    "planned scheduled proposed expected arranged announced convened organised organized hosted "
    "intended needed requested slated"
)
AUXILIARIES = BE | _words("has have had will would not yet now also")
WILL = _words("will shall ll")
AHEAD = _words("due set scheduled expected planning plans plan intends intend hopes slated going")
TO_BE = _words("is are was were")
# "Were to meet", "had planned to meet": whether they did is said elsewhere.
LAPSED = _words("was were had")
BEGINS = _words("place held begin start open happen resume continue convene")
# Any of these leaves it open whether a meeting lies ahead.
OPEN = (
    WILL
    | AHEAD
    | _words(
        "would to next tomorrow upcoming planned invited invites invitation agreed agree again "
        "should could may might if meet meets"
    )
)
