"""Everyone in the article, once: full names, offices, states, and who later words stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.mention import Mention
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.tables import bodies, roles
from summarizer.engines.rules.who import Who


@dataclass(slots=True)
class Person:
    """What the article says of a person, gathered over all mentions."""

    name: str
    role: str | None = None
    affiliation: str | None = None
    female: bool | None = None
    titled: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.rsplit(" ", 1)[-1]

    def who(self) -> Who:
        """The person as a party."""
        return Who(self.name, self.role, self.affiliation)


@dataclass(slots=True)
class Cast:
    """All people and bodies of an article, and its home state where one stands out."""

    people: dict[str, Person] = field(default_factory=dict)
    surnames: dict[str, list[Person]] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    body_states: dict[str, str] = field(default_factory=dict)
    long_bodies: dict[str, str] = field(default_factory=dict)
    home: str | None = None
    known: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()

    def by_surname(self, name: str, *, female: bool | None = None) -> Person | None:
        """The one person that a surname can mean, or None."""
        candidates = self.surnames.get(name, [])
        if female is not None and len(candidates) > 1:
            candidates = [one for one in candidates if one.female is female]
        return candidates[0] if len(candidates) == 1 else None

    def full_body(self, name: str) -> str:
        """The long name of a body: of an acronym, or of "the Commission" the last one so called."""
        name = self.bodies.get(name, name)
        return self.long_bodies.get(name, name)


def gather(readings: Sequence[Reading]) -> Cast:
    """The cast of an article. Headlines in capitals are left out: names cannot be told there."""
    cast = Cast()
    told = [mention for one in readings if not one.title_case for mention in one.mentions]
    everywhere = [mention for one in readings for mention in one.mentions]
    for mention in told:
        if mention.kind == "person" and " " in mention.name:
            _add(cast, mention)
        elif mention.kind == "body":
            _add_body(cast, mention.name, mention)
        elif mention.kind == "group" and mention.affiliation is not None:
            _add_body(cast, mention.affiliation, None)
    singles = Counter(one.name for one in everywhere if one.kind in {"name", "person"})
    for mention in told:
        surname = mention.name.rsplit(" ", 1)[-1]
        known = singles[surname] or surname in cast.surnames or mention.name in cast.people
        if mention.kind == "name" and " " in mention.name and known:
            _add(cast, mention)
    for mention in everywhere:
        if mention.kind == "person" and " " not in mention.name:
            person = cast.by_surname(mention.name, female=mention.female)
            if person is not None:
                _enrich(person, mention)
    cast.known = frozenset(mention.name for mention in everywhere if mention.start > 0)
    cast.home = _home(cast, readings)
    for reading in readings:
        _own_state(cast, reading)
    for person in cast.people.values():
        _place(person, cast)
    return cast


def _add_body(cast: Cast, name: str, mention: Mention | None) -> None:
    """Note a body with the short forms that later sentences may use."""
    words = name.split()
    if len(words) > 1:
        for word in words:
            if word.lower() in BODY_WORDS:
                cast.long_bodies.setdefault(word, name)
        for link in (" of the ", " to "):
            short = name.split(link)[0]
            if short != name:
                cast.long_bodies[short] = name
                cast.long_bodies.setdefault(words[0], name)
    for alias in mention.aliases if mention is not None else ():
        cast.bodies[alias] = name
    if mention is not None and mention.affiliation:
        cast.body_states[name] = mention.affiliation


def _own_state(cast: Cast, reading: Reading) -> None:
    """ "Denmark will send grain, Minister X said": X acts for Denmark."""
    chunks = reading.chunks
    if len(chunks) < 4 or chunks[0].mention is None or chunks[0].mention.kind != "state":
        return
    if chunks[1].kind != "VP" or chunks[1].modal not in {"will", "would"}:
        return
    for chunk in chunks[2:]:
        mention = chunk.mention
        if mention is not None and mention.kind == "person" and mention.titled:
            person = cast.people.get(mention.name)
            if person is not None and person.affiliation is None:
                person.affiliation = chunks[0].mention.name


def _add(cast: Cast, mention: Mention) -> None:
    person = cast.people.get(mention.name)
    if person is None:
        person = _same_person(cast, mention.name)
    if person is None:
        person = Person(mention.name)
        cast.people[mention.name] = person
        cast.surnames.setdefault(person.surname, []).append(person)
        bare = person.surname.split("-", 1)[-1]
        if person.surname.lower().startswith(("al-", "el-")):
            cast.surnames.setdefault(bare, []).append(person)
    _enrich(person, mention)


def _same_person(cast: Cast, name: str) -> Person | None:
    """A person already known under a shorter or longer form of the name."""
    words = set(name.split())
    for person in cast.surnames.get(name.rsplit(" ", 1)[-1], []):
        known = set(person.name.split())
        if words <= known or known <= words:
            if len(words) > len(known):
                cast.people[name] = person
                person.name = name
            else:
                cast.people[name] = person
            return person
    return None


def _enrich(person: Person, mention: Mention) -> None:
    if (
        mention.role
        and not mention.peer
        and (
            person.role is None
            or (
                len(mention.role) > len(person.role) and person.role.lower() in mention.role.lower()
            )
        )
    ):
        person.role = mention.role
    person.affiliation = person.affiliation or mention.affiliation
    person.titled = person.titled or mention.titled
    if person.female is None:
        person.female = mention.female


def _home(cast: Cast, readings: Sequence[Reading]) -> str | None:
    """The state that officials without one act for: the one most named, if no other comes near."""
    counts: Counter[str] = Counter()
    acting: set[str] = set()
    for reading in readings:
        for token in reading.tokens:
            if "-" in token.text and token.capital:
                counts.update(states_in(token.text))
        for mention in reading.mentions:
            if mention.kind in {"state", "adjective"}:
                # A capital tells where the news is; a state may only be spoken of.
                counts[mention.name] += 2 if mention.seat else 1
                if mention.kind == "adjective" or not _mere_place(reading, mention):
                    acting.add(mention.name)
    cast.states = frozenset(counts)
    for person in cast.people.values():
        if person.affiliation and person.affiliation in counts:
            counts[person.affiliation] -= 2
    ranked = [state for state in counts.most_common(3) if state[0] != "United Nations"]
    if not ranked or ranked[0][1] < 2 or ranked[0][0] not in acting:
        return None
    if len(ranked) > 1 and ranked[1][1] * 1.3 > ranked[0][1]:
        return None
    return ranked[0][0]


def _mere_place(reading: Reading, mention: Mention) -> bool:
    """Whether a state or capital only says where something was: "said in Washington"."""
    before = reading.tokens[mention.start - 1].low if mention.start else ""
    behind = reading.tokens[mention.end].tag if mention.end < len(reading.tokens) else ""
    return before in LOCATIVE and behind != "POS"


def states_in(word: str) -> list[str]:
    """The states that a hyphened word joins: "U.S.-Kenya", "Pak-US"."""
    geography = lexicon.geography()
    found = [
        geography.names.get(part) or geography.adjectives.get(part) for part in word.split("-")
    ]
    return [state for state in found if state]


def _place(person: Person, cast: Cast) -> None:
    """Give an official the state that the office or the article shows."""
    if person.affiliation is None and person.role is not None:
        role = person.role.lower()
        state = of_one_state().get(role)
        person.affiliation = state if state in cast.states else None
        if (
            person.affiliation is None
            and person.titled
            and any(word in role.split() for word in NATIONAL)
        ):
            person.affiliation = cast.home


LOCATIVE = frozenset("in at to from near outside through via into around toward towards".split())
BODY_WORDS = lexicon.listed(bodies.HEADS)
NATIONAL = lexicon.listed("""
minister president premier chancellor ambassador secretary king queen senator
""")


def of_one_state() -> dict[str, str]:
    """Offices that only one state has -> that state."""
    rows = (line.split("|") for line in roles.OF_ONE_STATE.strip().splitlines())
    return {office.strip(): state.strip() for office, state in rows}
