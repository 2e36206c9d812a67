"""Look-up tables for words, built once from the lists in `tables/`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from summarizer.engines.rules import inflect
from summarizer.engines.rules.tables import (
    bodies,
    censure,
    commitment,
    deeds,
    encounter,
    states,
    words,
)
from summarizer.engines.rules.tables import verbs as verb_table


def listed(block: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(block.split())


def lines(block: str) -> frozenset[str]:
    """The lines of a table, where an entry may be several words."""
    return frozenset(line.strip() for line in block.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class Geography:
    """Written form -> state, by what the form is: its name, its adjective or people, its seat."""

    names: dict[str, str]
    adjectives: dict[str, str]
    seats: dict[str, str]
    longest: int
    openers: frozenset[str]


@cache
def geography() -> Geography:
    """The states of the table by every form of their names."""
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    seats: dict[str, str] = {}
    for line in states.STATES.strip().splitlines():
        name, others, people, capitals = (part.strip() for part in line.split("|"))
        names[name] = name
        names.update({other.strip().replace("_", " "): name for other in others.split(",")})
        adjectives.update({word.replace("_", " "): name for word in people.split()})
        seats.update({word.replace("_", " "): name for word in capitals.split()})
    names.pop("", None)
    every = [*names, *adjectives, *seats]
    longest = max(form.count(" ") + 1 for form in every)
    openers = frozenset(form.split()[0] for form in every)
    return Geography(
        names, adjectives, seats, longest, openers | {form.replace("'", "’") for form in openers}
    )


STATE_NAMES = frozenset(geography().names.values())
"""The names by which summaries know states."""


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a verb. `kinds` holds: base, third, past, participle, gerund."""

    lemma: str
    kinds: frozenset[str]


VERB_TABLES = (
    censure.VERBS,
    censure.VOICING,
    censure.CALLING,
    censure.REFUSING,
    censure.ASKING,
    commitment.WITH_INFINITIVE,
    commitment.WITH_OBJECT,
    commitment.WITH_CLAUSE,
    commitment.ASSURING,
    commitment.REAFFIRMING,
    commitment.ANNOUNCING,
    deeds.DEEDS,
    deeds.HARM,
    commitment.SIGNING,
    encounter.VERBS,
    encounter.HOSTING,
    encounter.HOLDING,
    encounter.GATHERING,
    encounter.DISCUSSING,
    encounter.TOPIC_VERBS,
)


@cache
def verb_forms() -> dict[str, VerbForm]:
    """Every form of every verb in the tables."""
    bases = listed(verb_table.COMMON) | set(inflect.irregular())
    bases = bases.union(*(listed(block) for block in VERB_TABLES))
    for block in (censure.PHRASAL, encounter.SPEAKING):
        bases |= {line.split()[0] for line in lines(block)}
    found: dict[str, tuple[str, set[str]]] = {}
    for base in sorted(bases - {"be", "have", "do"}):
        past, participle = inflect.past(base)
        for form, kind in (
            (base, "base"),
            (inflect.third(base), "third"),
            (past, "past"),
            (participle, "participle"),
            (inflect.gerund(base), "gerund"),
        ):
            found.setdefault(form, (base, set()))[1].add(kind)
    return {form: VerbForm(lemma, frozenset(kinds)) for form, (lemma, kinds) in found.items()}


BE = listed("""
be is are was were been being am 's ’s 're ’re
""")
HAVE = listed("""
have has had having 've ’ve
""")
DO = listed("""
do does did
""")


@cache
def word_tags() -> dict[str, str]:
    """Function words -> their tag. Earlier rows win."""
    rows = (
        ("PRS", words.POSSESSIVES),
        ("TO", "to"),
        ("MD", words.MODALS),
        ("NEG", words.NEGATIONS),
        ("CC", words.CONJUNCTIONS),
        ("WH", "who whom which whose"),
        ("THAT", "that"),
        ("SUB", words.SUBORDINATORS),
        ("POS", "'s ’s"),
        ("BE", " ".join(sorted(BE))),
        ("HV", " ".join(sorted(HAVE))),
        ("DO", " ".join(sorted(DO))),
        ("PRP", "he she they it we i you him them us me himself herself themselves itself"),
        ("DT", words.DETERMINERS),
        ("NUM", words.NUMBERS),
        ("IN", words.PREPOSITIONS),
        ("RB", words.ADVERBS),
    )
    tags: dict[str, str] = {}
    for tag, block in rows:
        for word in block.split():
            tags.setdefault(word, tag)
    return tags


@cache
def acronyms() -> dict[str, str]:
    """Short names of bodies -> their long ones."""
    rows = (line.split("|") for line in bodies.ACRONYMS.strip().splitlines())
    return {short.strip(): long.strip() for short, long in rows}
