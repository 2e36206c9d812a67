"""Articles for the call benchmarks: about 2,400 characters and 12 facts, no sentence twice.

What checks an article may remember sentences. So every article draws its own names, places, sums
and days, as the articles of a day do, and the stub server answers with the record of just that one.
"""

from __future__ import annotations

import random
from functools import cache
from typing import Any

VARIANTS = 4096
"""So many different articles; more than anything remembers of their sentences."""
MARK = "This is report {} of the day."
GIVEN = "Ana Rui Mira Tomas Leila Pavel Ingrid Samuel Nadia Oskar Priya Daniel Hanna Marek".split()
FAMILY = (
    "Silva Costa Novak Berg Haddad Moreau Lindqvist Okafor Petrov Santos Keller Varga Duarte Jansen"
    " Rahman Kovacs Ferrari Nilsen Osman Castillo Weber Andersen Toure Molina Sato Brandt"
).split()
PLACES = (
    ("Lisbon", "Portugal"),
    ("Oslo", "Norway"),
    ("Nairobi", "Kenya"),
    ("Vienna", "Austria"),
    ("Amman", "Jordan"),
    ("Lima", "Peru"),
    ("Riga", "Latvia"),
    ("Dublin", "Ireland"),
    ("Prague", "Czechia"),
    ("Accra", "Ghana"),
    ("Hanoi", "Vietnam"),
    ("Quito", "Ecuador"),
)
TOWNS = "Lema Torvik Bresno Aldana Karvat Molde Pirano Sedla Ontara Velbo Marsin Dukla".split()
TOPICS = (
    "fishing rights",
    "student exchanges",
    "grain exports",
    "rail links",
    "border controls",
    "water sharing",
    "energy prices",
    "a visa scheme",
    "flood defences",
    "prisoner exchanges",
    "wind farms",
    "data protection",
)
ATTACKS = (
    "the shelling of a market",
    "the arson attack on a school",
    "the bombing of a bridge",
    "the abduction of two drivers",
    "the raid on a clinic",
    "the looting of a warehouse",
)
PURPOSES = ("new schools", "a field hospital", "clean water", "road repairs", "crop insurance")
STAFF = ("teachers", "engineers", "nurses", "observers", "surveyors", "translators")
WORKS = ("reopen the ferry line", "cut the port fees", "rebuild the library", "lower the fuel tax")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday")
PUBLISHED = "2025-03-28"

SENTENCES = tuple(
    " ".join(paragraph.split())
    for paragraph in """
Foreign Minister {a} of {ca} met her counterpart {b} of {cb} in {city} on {day} for talks on
{t1} and {t2}.

The two sides had last spoken in {town2} in January, when a dispute over {t3} brought the work
of their {n1} experts to a halt.

{a} said that the mood in {city} had been frank, and that the delegation of {cb} wanted a text
on {t1} before the summer.

{b} called the round useful, though she warned that {n2} articles of the chapter on {t2} were
still open.

{fa} condemned {attack1} in {town1}, which left {n3} people without shelter, and asked for an
inquiry.

Prime Minister {c} of {cc}, who travelled to {city} a day later, condemned {attack2} near
{town2}.

Prime Minister {c} will meet {a} in {city2} on {date1} to discuss {t4}, her office announced.

{ca} pledged {n4} million euros for {purpose} in {cc}, to be paid by the end of {year}.

"We will send {n5} {staff} to {town1}," {fb} promised, without naming those whom {cb} would
choose.

{fc} vowed to {work} once the parliament of {cc} has voted on a budget of {n6} million euros.

Analysts in {city2} noted that promises made in {town2} had not always been kept, and that {n7}
projects still lack money.

The border crossing at {town2} reopened on {date2} after repairs that took {n1} weeks longer
than planned.

A conference on {t3} will be held in {city2} on {date3}, with delegations from {n2} countries
expected.

The first train from {town1} to {city} left on {date4}, carrying {n6} passengers and a choir
from {town3}.

In {town3} the mayor opened a fair with stalls from {cb} and {cc}, and {n3} people came to see
it on the first evening.

Police closed the road between {town1} and {town3} for the whole of {day}.

Residents of {town1} told reporters that they had heard of {purpose} before and would wait for
what {fa} brings.

Shops near the {city} conference centre stayed open late, and {n7} hotels said that all rooms
were taken by guests from {cb}.

A spokesman for the delegation of {cc}, {d}, declined to say which of the proposals on {t4} had
been put aside.

Talks on {t2} go on in {town3}, where {n5} officials from {ca} and {cb} work behind closed doors
until the budget vote.
""".split("\n\n")
)


@cache
def drawn(variant: int) -> dict[str, Any]:
    """What the sentences of a variant speak of."""
    draw = random.Random(variant)
    family = draw.sample(FAMILY, 4)
    full = [f"{name} {last}" for name, last in zip(draw.sample(GIVEN, 4), family, strict=True)]
    places, topics = draw.sample(PLACES, 3), draw.sample(TOPICS, 4)
    attacks, towns = draw.sample(ATTACKS, 2), draw.sample(TOWNS, 3)
    return {
        **dict(zip("abcd", full, strict=True)),
        **dict(zip(("fa", "fb", "fc"), family, strict=False)),
        **{name: place[1] for name, place in zip(("ca", "cb", "cc"), places, strict=True)},
        **{f"t{n}": topic for n, topic in enumerate(topics, 1)},
        **{f"town{n}": town for n, town in enumerate(towns, 1)},
        **{f"n{n}": draw.randrange(3, 900) for n in range(1, 8)},
        **{f"date{n}": f"{draw.randrange(2, 29)} {m} 2025" for n, m in enumerate(MONTHS, 1)},
        "attack1": attacks[0],
        "attack2": attacks[1],
        "city": places[0][0],
        "city2": places[2][0],
        "day": draw.choice(DAYS),
        "purpose": draw.choice(PURPOSES),
        "staff": draw.choice(STAFF),
        "work": draw.choice(WORKS),
        "year": draw.randrange(2025, 2030),
    }


MONTHS = ("April", "February", "May", "March")


def text_of(number: int) -> str:
    """The text of an article. Numbers beyond VARIANTS differ in their last sentence only."""
    story = " ".join(SENTENCES).format_map(drawn(number % VARIANTS))
    return f"{story} {MARK.format(number)}"
