"""The record of each article of `calls_articles`: what a careful model would answer."""

from __future__ import annotations

from collections import Counter
from typing import Any

from benchmarks.calls_articles import SENTENCES, VARIANTS, drawn

KINDS = ("abstract", "meetings", "condemnations", "pledges", "dates")


def record_of(number: int) -> dict[str, Any]:
    """Twelve facts (the abstract's two statements included), as `ArticleSummary`."""
    said = drawn(number % VARIANTS)
    minister = _party(said["a"], "Foreign Minister", said["ca"])
    counterpart = _party(said["b"], None, said["cb"])
    premier = _party(said["c"], "Prime Minister", said["cc"])
    return {
        "headline": f"{said['fa']} and {said['fb']} meet in {said['city']}",
        "abstract": [
            _cited(1, text="{a} met {b} in {city} for talks on {t1} and {t2}.".format_map(said)),
            _cited(8, text="{ca} pledged {n4} million euros for {purpose}.".format_map(said)),
        ],
        "meetings": [
            _cited(
                1,
                participants=[minister, counterpart],
                place=said["city"],
                when=_when(f"on {said['day']}"),
                topics=[said["t1"], said["t2"]],
                status="held",
            ),
            _cited(
                7,
                participants=[premier, _party(said["a"], None, None)],
                place=said["city2"],
                when=_when(f"on {said['date1']}"),
                topics=[said["t4"]],
                status="planned",
            ),
        ],
        "condemnations": [
            _condemned(5, _party(said["fa"]), f"{said['attack1']} in {said['town1']}"),
            _condemned(6, premier, f"{said['attack2']} near {said['town2']}"),
        ],
        "pledges": _pledges(said),
        "dates": _dates(said),
    }


def _condemned(sentence: int, who: dict[str, Any], what: str) -> dict[str, Any]:
    return _cited(sentence, by=[who], what=what, against=[])


def _pledges(said: dict[str, Any]) -> list[dict[str, Any]]:
    to = [_party(said["cc"])]
    end = _when(f"by the end of {said['year']}")
    money = "{n4} million euros for {purpose}".format_map(said)
    return [
        _cited(8, by=[_party(said["ca"])], what=money, to=to, due=end),
        _cited(
            9,
            by=[_party(said["fb"])],
            what="send {n5} {staff} to {town1}".format_map(said),
            to=[],
            due=None,
        ),
        _cited(10, by=[_party(said["fc"])], what=said["work"], to=[], due=None),
    ]


def _dates(said: dict[str, Any]) -> list[dict[str, Any]]:
    rows = (
        (12, "the border crossing at {town2} reopened", "on {date2}", "{town2}", "past"),
        (13, "a conference on {t3} will be held", "on {date3}", "{city2}", "scheduled"),
        (14, "the first train from {town1} to {city} left", "on {date4}", None, "past"),
    )
    return [
        _cited(
            sentence,
            what=what.format_map(said),
            when=_when(when.format_map(said)),
            place=place and place.format_map(said),
            status=status,
        )
        for sentence, what, when, place, status in rows
    ]


def _cited(sentence: int, **fields: Any) -> dict[str, Any]:
    return {"evidence": [sentence], **fields}


def _party(name: str, role: str | None = None, affiliation: str | None = None) -> dict[str, Any]:
    return {"name": name, "role": role, "affiliation": affiliation}


def _when(phrase: str) -> dict[str, Any]:
    return {"phrase": phrase, "edtf": None}


def extractions_of(number: int) -> dict[str, Any]:
    """The same twelve facts as langextract wants them: verbatim pieces with attributes, in order.

    Where two facts rest on one sentence, each quotes its half: every piece is found exactly.
    """
    said, record = drawn(number % VARIANTS), record_of(number)
    facts = [(fact["evidence"][0], kind, fact) for kind in KINDS for fact in record[kind]]
    facts.sort(key=lambda entry: entry[0])
    cited = Counter(sentence for sentence, _, _ in facts)
    taken: Counter[int] = Counter()
    entries = []
    for sentence, kind, fact in facts:
        words = SENTENCES[sentence - 1].format_map(said).split(" ")
        part, at = len(words) // cited[sentence], taken[sentence]
        taken[sentence] += 1
        quote = " ".join(words[at * part : (at + 1) * part])
        entries.append({kind: quote, f"{kind}_attributes": _flat(fact)})
    return {"extractions": entries}


def _flat(fact: dict[str, Any]) -> dict[str, str]:
    """A fact's fields as words; langextract's attributes do not nest."""
    return {name: _words(value) for name, value in fact.items() if name != "evidence" and value}


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    return str(value.get("name", value.get("phrase"))) if isinstance(value, dict) else str(value)
