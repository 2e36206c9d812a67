"""What one news article says: who met, what was condemned, what was pledged, and when."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .vocabulary import Cue, Fact, Key, Model, Party, ShortText, Side, Text, When

CENSURE = Cue(
    words=(
        "condemn",
        "denounc",
        "deplor",
        "decr",
        "censur",
        "critici",
        "slam",
        "blast",
        "rebuk",
        "lambast",
        "assail",
        "excoriat",
        "castigat",
        "outrage",
        "crime$",
        "crimes$",
        "criminal",
        "heinous",
        "unacceptabl",
        "reprehensibl",
        "abhor",
        "despicabl",
        "cowardl",
        "barbar",
        "disgrac",
        "shame",
        "unlawful",
        "illegal",
        "intolerabl",
        "inexcusabl",
        "unjustif",
        "atroci",
    ),
    opposites=("prais", "welcom", "applaud", "hail", "commend", "laud", "congratulat", "salut"),
)


class Statement(Fact):
    """One sentence of the abstract."""

    text: Text = Field(description="One plain sentence that the cited sentences fully support.")


class Meeting(Fact):
    """Two or more identified parties talk with each other on one occasion.

    In person, by phone or video; summits, dialogues, visits with talks, a gathering of a body's
    members. One entry per occasion, also when caption and text both tell it. Not: a speech, a
    ceremony, a statement, a contest, 'leaders should meet'.
    """

    participants: Annotated[tuple[Party, ...], Key(4)] = Field(
        description="Everyone the article places there, those 'in the presence of' included: the "
        "people where they are named; a state or body only where none of its people is named."
    )
    place: Annotated[ShortText | None, Key(1)] = Field(
        default=None, description="As the article gives it, with the country if it stands there."
    )
    when: Annotated[When | None, Key(2)] = Field(
        default=None, description="When it takes place, in the article's words."
    )
    topics: Annotated[tuple[ShortText, ...], Key(1)] = Field(
        default=(),
        description="What was discussed: short noun phrases, at most six, those under 'discussed' "
        "first.",
    )
    status: Literal["held", "planned", "cancelled"] = Field(
        description="held; planned: announced, invited or scheduled; cancelled."
    )


class Condemnation(Fact):
    """A party censures an act or actor in its own voice, in words of censure.

    Condemn, denounce, deplore, decry, criticise, slam, call criminal, heinous or unacceptable.
    Not: concern, regret, condolences, an accusation without censure, an adjective in passing,
    'refused to condemn', a call on others to condemn.
    """

    cue: ClassVar[Cue | None] = CENSURE

    by: Annotated[tuple[Party, ...], Key(3), Side.ACTOR] = Field(
        description="The grammatical speaker of the censure: the person, if a person says it; the "
        "state, if 'the United States condemns'."
    )
    what: Annotated[Text, Key(3)] = Field(
        description="The act, up to 20 words, the article's own key words, numbers and negation "
        "kept. One entry an act unless named together as one."
    )
    against: Annotated[tuple[Party, ...], Key(2), Side.TARGET] = Field(
        default=(), description="The actors blamed, if the article names any, also elsewhere."
    )


class Pledge(Fact):
    """A party commits itself to something ahead, or announces or reaffirms it.

    Aid, support, an action, an agreement to do something, in words of commitment: pledge,
    promise, vow, commit, will, intend, plan, agree to, announce, stand ready. Not: threats of
    harm, planned meetings and travel, soft praise, what is asked of others, hopes, a budget
    request, what is already done.
    """

    by: Annotated[tuple[Party, ...], Key(3), Side.ACTOR] = Field(
        description="Who commits: the person, if a person says it; the state too where a sentence "
        "makes it the subject."
    )
    what: Annotated[Text, Key(3)] = Field(
        description="What is promised, up to 20 words, the article's own key words, numbers and "
        "negation kept."
    )
    to: Annotated[tuple[Party, ...], Key(1), Side.TARGET] = Field(
        default=(), description="Who benefits or is promised; empty for mutual commitments."
    )
    due: Annotated[When | None, Key(1)] = Field(
        default=None, description="The deadline or time of delivery; a mere duration is null."
    )


class DatedEvent(Fact):
    """An event in the world that the article puts in time by a date or a named period.

    Past events, the meeting itself, and what is scheduled. One entry an event. An act in words
    counts if it is formal (a resolution adopted, an agreement signed), not who praised, commented
    or announced when. Not: the date line, durations, ages, vague times, references.
    """

    what: Annotated[Text, Key(3)] = Field(
        description="The event, up to 20 words, the article's own key words."
    )
    when: Annotated[When, Key(2)]
    place: ShortText | None = Field(default=None, description="As the article gives it.")
    status: Literal["past", "scheduled"] = Field(
        description="past if it began by publication, else scheduled."
    )


class ArticleSummary(Model):
    """What the article says, and nothing else. Null or an empty list: it does not say so."""

    headline: Text | None = Field(
        default=None,
        description="One line, at most 120 characters, in the article's language.",
    )
    abstract: tuple[Statement, ...] = Field(
        default=(), description="The article in 2 to 4 sentences, each with its evidence."
    )
    meetings: tuple[Meeting, ...] = Field(
        default=(), title="Who met", description="In the article's order."
    )
    condemnations: tuple[Condemnation, ...] = Field(
        default=(), title="What was condemned", description="In the article's order."
    )
    pledges: tuple[Pledge, ...] = Field(
        default=(), title="What was pledged", description="In the article's order."
    )
    dates: tuple[DatedEvent, ...] = Field(
        default=(), title="When", description="In the article's order."
    )
