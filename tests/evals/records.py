"""Generated summaries as JSON objects, and small builders for worked examples."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
LISTS = ("meetings", "condemnations", "pledges", "dates")

NAMES = (
    "Ana Silva",
    "Bruno Keller",
    "Chidi Okafor",
    "Ruritania",
    "Zenda",
    "European Union",
    "Council of the Isles",
)
SHARING = (*NAMES, "Dora Silva", "Silva", "B. Keller", "EU", "Minister Okafor")
WORDS = ("bridge", "attack", "school", "3", "2025", "not", "grain", "talks", "$4 million", "fleet")
DATES = ("2025-03-27", "2025-03-28", "2025-03", "2025", "2025-03-24/2025-03-30", "2021-08/..")


def party(name: str, role: str | None = None, affiliation: str | None = None) -> Json:
    return {"name": name, "role": role, "affiliation": affiliation}


def when(edtf: str | None) -> Json:
    return {"phrase": "then", "edtf": edtf}


def condemnation(by: str, what: str, against: str | None = None) -> Json:
    return {
        "by": [party(by)],
        "what": what,
        "against": [party(against)] if against else [],
        "evidence": [1],
    }


def parties(names: tuple[str, ...], *, least: int = 0) -> st.SearchStrategy[list[Json]]:
    one = st.builds(
        party,
        st.sampled_from(names),
        st.sampled_from((None, "minister", "acting envoy")),
        st.sampled_from((None, "Ruritania", "Zenda")),
    )
    return st.lists(one, min_size=least, max_size=3)


texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
whens = st.one_of(st.none(), st.sampled_from(DATES).map(when))


def summaries(names: tuple[str, ...] = NAMES, most: int = 3) -> st.SearchStrategy[Json]:
    """Records with every list; items are not empty, values may repeat."""
    meeting = st.fixed_dictionaries(
        {
            "participants": parties(names, least=1),
            "place": st.one_of(st.none(), st.sampled_from(("Zenda", "Port Zenda"))),
            "when": whens,
            "topics": st.lists(texts, max_size=3),
            "status": st.sampled_from(("held", "planned", "cancelled")),
        }
    )
    condemned = st.fixed_dictionaries(
        {"by": parties(names, least=1), "what": texts, "against": parties(names)}
    )
    pledge = st.fixed_dictionaries(
        {"by": parties(names, least=1), "what": texts, "to": parties(names), "due": whens}
    )
    event = st.fixed_dictionaries(
        {
            "what": texts,
            "when": st.sampled_from(DATES).map(when),
            "place": st.sampled_from((None, "Zenda")),
            "status": st.sampled_from(("past", "scheduled")),
        }
    )
    kinds = zip(LISTS, (meeting, condemned, pledge, event), strict=True)
    return st.fixed_dictionaries({name: st.lists(kind, max_size=most) for name, kind in kinds})


WRONG: Json = {
    "meetings": {"participants": [party("Xu Qaab")], "status": "held", "topics": ["xylem"]},
    "condemnations": condemnation("Xu Qaab", "xylem quartz", "Yz Waab"),
    "pledges": {"by": [party("Xu Qaab")], "what": "xylem quartz", "to": [], "due": None},
    "dates": {"what": "xylem quartz", "when": when("1801-01-01"), "status": "past"},
}
"""For each list an item that has no key in common with anything generated above."""


def shuffled(value: Any, draw: random.Random) -> Any:
    """The same record with every list in it, at every level, in another order."""
    if isinstance(value, dict):
        return {name: shuffled(inner, draw) for name, inner in value.items()}
    if isinstance(value, list):
        inner = [shuffled(one, draw) for one in value]
        draw.shuffle(inner)
        return inner
    return value
