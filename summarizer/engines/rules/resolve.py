"""From a noun phrase to the parties it means: names, surnames, offices, pronouns, sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.engines.rules import clauses, doers, lexicon
from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.entities import Cast, Person
from summarizer.engines.rules.facts import Meeting
from summarizer.engines.rules.fields import MODIFIERS
from summarizer.engines.rules.focus import Focus
from summarizer.engines.rules.mention import Mention
from summarizer.engines.rules.reading import Reading
from summarizer.engines.rules.tables import encounter, roles
from summarizer.engines.rules.who import Who, bodies, unique

SIDES = lexicon.listed(encounter.BOTH_SIDES)
DEFINITE = frozenset({"the", "both", "all", "these", "those", "two", "three", "four", "2", "3"})
SINGULAR = frozenset({"he", "him", "himself", "she", "her", "herself"})
NAMING = frozenset({"person", "state", "body", "name", "group"})
SOMEONE = frozenset({"diplomat", "envoy", "official", "politician", "delegate"})
STATE_WORDS = frozenset({"countries", "nations", "governments", "states"})
HIGH = lexicon.listed(roles.HIGH)
GENERIC_OFFICES = frozenset({"official", "officer", "member", "leader", "chief", "head"})


@dataclass(slots=True)
class Resolver:
    """Resolves noun phrases of one article; `focus` moves on with the sentences."""

    cast: Cast
    focus: Focus = field(default_factory=Focus)
    here: list[tuple[int, Person]] = field(default_factory=list)

    def enter(self, reading: Reading) -> None:
        """Begin a sentence: note where its people are named."""
        self.here = []
        for mention in reading.mentions:
            if mention.kind in {"person", "name"}:
                person = self._known(mention)
                if person is not None:
                    self.here.append((mention.start, person))

    def leave(self, reading: Reading, told: Sequence[Meeting]) -> None:
        """End a sentence: who is spoken of now, and who "the two sides" are."""
        named = [person for _, person in self.here]
        subjects: list[Person] = []
        for verb, chunk in enumerate(reading.chunks):
            if not chunk.finite:
                continue
            group = self.some(reading, clauses.subjects(reading.chunks, verb))
            if len(group) >= 2:
                self.focus.group = group
            for who in group[:1] if len(group) == 1 else ():
                person = self.cast.people.get(who.name)
                if person is not None:
                    subjects.append(person)
                elif who.role is None:
                    self.focus.thing = who
        order = [*subjects, *named, *self.focus.people]
        self.focus.people = list({id(one): one for one in order}.values())[:8]
        for meeting in told:
            if meeting.status == "held" or not self.focus.sides:
                self.focus.sides = self.focus.group = meeting.participants
                self.focus.circles.append(meeting.participants)

    def _known(self, mention: Mention) -> Person | None:
        return self.cast.people.get(mention.name) or (
            self.cast.by_surname(mention.name, female=mention.female)
            if " " not in mention.name
            else None
        )

    def parties(self, reading: Reading, at: Sequence[int]) -> tuple[Who, ...]:
        """The parties of some noun phrases, in order; () where one of them is no party at all."""
        found: list[Who] = []
        for index in at:
            one = self._one(reading, index)
            if not one:
                return ()
            found += one
        return unique(found)

    def some(self, reading: Reading, at: Sequence[int]) -> tuple[Who, ...]:
        """The parties among some noun phrases; what is none is passed over."""
        found: list[Who] = []
        for index in at:
            found += self._one(reading, index)
        return unique(found)

    def _one(self, reading: Reading, index: int) -> tuple[Who, ...]:
        """The parties of one noun phrase, by the names behind it where it has any."""
        several = self._several_behind(reading, index)
        if several:
            return several
        return self.phrase(reading, reading.chunks[index]) or self._named_behind(reading, index)

    def _named_behind(self, reading: Reading, index: int) -> tuple[Who, ...]:
        """Whom "the host, X, …" means: the person named between commas behind a description."""
        chunks = reading.chunks
        if index + 2 >= len(chunks) or chunks[index].kind != "NP" or chunks[index + 1].kind != ",":
            return ()
        named = chunks[index + 2].mention
        if chunks[index].mention is not None or named is None or named.kind != "person":
            return ()
        return self.mention(named) if chunks[index].definite else ()

    def _several_behind(self, reading: Reading, index: int) -> tuple[Who, ...]:
        """Whom "the foreign ministers, X and Y, …" means: the names between the commas."""
        chunks = reading.chunks
        group = chunks[index].mention
        if group is None or group.kind != "group" or index + 4 >= len(chunks):
            return ()
        if chunks[index + 1].kind != ",":
            return ()
        members = clauses.listing(chunks, index + 2)
        named = [chunks[at].mention for at in members if chunks[at].kind == "NP"]
        people = [one for one in named if one is not None and one.kind in {"name", "person"}]
        if len(members) < 2 or len(people) != len(members):
            return ()
        role = (group.role or "").removesuffix("s")
        found = [self.mention(one) for one in people if " " in one.name]
        known = [who[0] for who in found if who]
        return tuple(Who(who.name, who.role or role, who.affiliation) for who in known)

    def phrase(self, reading: Reading, chunk: Chunk) -> tuple[Who, ...]:
        """The parties that one noun phrase means."""
        if chunk.kind != "NP":
            return ()
        tokens = reading.tokens[chunk.start : chunk.end]
        if len(tokens) == 1 and tokens[0].tag == "PRP":
            if tokens[0].low == "it":
                return self._it(reading, chunk.start)
            return self._pronoun(tokens[0].low, chunk.start)
        if chunk.mention is not None:
            return self.mention(chunk.mention, definite=tokens[0].low in DEFINITE)
        return self._description(tokens)

    def named(self, mention: Mention) -> tuple[Who, ...]:
        """The party that a mention names by itself, not by standing for another."""
        return self.mention(mention) if mention.kind in NAMING else ()

    def mention(self, mention: Mention, *, definite: bool = False) -> tuple[Who, ...]:
        """The party that a mention means."""
        kind = mention.kind
        if kind == "person":
            return self._person(mention)
        if kind == "state":
            return (Who(mention.name),)
        if kind == "states":
            return tuple(Who(name) for name in mention.aliases)
        if kind == "body":
            name = self.cast.full_body(mention.name)
            return (Who(name, None, mention.affiliation or self.cast.body_states.get(name)),)
        if kind == "group":
            return self._group(mention, definite=definite)
        if kind == "office":
            return self._office(mention, definite=definite)
        if kind == "name":
            person = self.cast.people.get(mention.name) or self.cast.by_surname(mention.name)
            if person is not None:
                return (person.who(),)
            known = " " in mention.name or mention.name in self.cast.known
            if mention.name.lower() in MODIFIERS:
                return ()
            return (Who(mention.name),) if known else ()
        return ()

    def _person(self, mention: Mention) -> tuple[Who, ...]:
        person = self.cast.people.get(mention.name)
        if person is None and " " not in mention.name:
            person = self.cast.by_surname(mention.name, female=mention.female)
        if person is not None:
            if mention.peer and person.role is None and self.focus.people:
                person.role = self.focus.people[0].role
            return (person.who(),)
        if mention.name in self.cast.surnames:
            # Two people of that surname: which of them, the words do not say.
            return ()
        return (Who(mention.name, mention.role, mention.affiliation),)

    def _office(self, mention: Mention, *, definite: bool) -> tuple[Who, ...]:
        """The holder of an office: who was spoken of last, else who ever, else the office."""
        role = (mention.role or "").lower()
        head = role.split(" of ")[0].split()[-1]
        for person in (*self.focus.people, *self.cast.people.values()):
            office = (person.role or "").lower()
            near = head in office.split() if person in self.focus.people else role in office
            if office and near and mention.affiliation in {None, person.affiliation}:
                return (person.who(),)
        if head in SOMEONE and mention.affiliation is not None:
            for who in self.focus.sides:
                if who.role is not None and who.affiliation == mention.affiliation:
                    return (who,)
        if mention.affiliation is not None and not mention.peer and head not in GENERIC_OFFICES:
            return (Who(mention.name, mention.role, mention.affiliation),)
        if definite and not HIGH.isdisjoint(role.split()):
            return (Who(mention.name, mention.role, mention.affiliation or self.cast.home),)
        return ()

    def _group(self, mention: Mention, *, definite: bool) -> tuple[Who, ...]:
        words = mention.name.lower().split()
        if len(words) == 1 and mention.affiliation is None:
            if not definite:
                return ()
            known = self.focus.groups.get(words[0])
            if known is not None:
                return (known,)
            if words[0] in STATE_WORDS:
                return bodies(self.focus.both_sides())
            circle = self.focus.circle(words[0])
            if circle:
                return circle
            return (
                self.focus.both_sides() if words[0] in SIDES else (Who(mention.name, mention.role),)
            )
        who = Who(mention.name, mention.role, mention.affiliation)
        self.focus.groups[(mention.role or mention.name).lower().split(" of ")[0].split()[-1]] = who
        return (who,)

    def _description(self, tokens: Sequence[object]) -> tuple[Who, ...]:
        words = [getattr(token, "low", "") for token in tokens]
        if words[0] in DEFINITE | {"our"} and words[-1] in SIDES and len(words) <= 3:
            if words[-1] in STATE_WORDS:
                return bodies(self.focus.both_sides())
            return self.focus.both_sides()
        return ()

    def _it(self, reading: Reading, at: int) -> tuple[Who, ...]:
        """The state or body that is the first subject of the sentence, else of those before."""
        for verb, chunk in enumerate(reading.chunks):
            if chunk.start >= at:
                break
            subject = clauses.subjects(reading.chunks, verb) if chunk.finite else ()
            mention = reading.chunks[subject[0]].mention if len(subject) == 1 else None
            if mention is not None and mention.kind in {"state", "body"}:
                return self.mention(mention)
            if len(subject) == 1 and doers.thing(reading, subject[0]):
                return ()
        return (self.focus.thing,) if self.focus.thing is not None else ()

    def _pronoun(self, word: str, at: int) -> tuple[Who, ...]:
        if word in SINGULAR:
            female = word in {"she", "her", "herself"}
            here = [person for start, person in self.here if start < at]
            for person in [*here, *self.focus.people]:
                if person.female is None or person.female is female:
                    person.female = female
                    return (person.who(),)
            return ()
        if word in {"they", "them", "themselves"}:
            return self.focus.group or self.focus.sides
        if word in {"we", "us", "ourselves", "i", "me"}:
            return self.focus.speakers or (self.focus.sides if word == "we" else ())
        return ()
