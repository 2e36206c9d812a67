"""Who buys whom, for how much, and when."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from summarizer.schemas import Cue, Fact, Key, Model, Party, ShortText, Side, When


class Acquisition(Fact):
    """One company buys another, or a part of it. Not: a rumour, a bid that was refused."""

    cue: ClassVar[Cue | None] = Cue(words=("acqui", "buy", "bought", "purchas", "takeover"))

    buyer: Annotated[tuple[Party, ...], Key(3), Side.ACTOR] = Field(
        description="The companies that buy, by their fullest names in the article."
    )
    target: Annotated[tuple[Party, ...], Key(3), Side.TARGET] = Field(
        description="The company that is bought, or whose part is bought."
    )
    price: ShortText | None = Field(
        default=None, description="What is paid, in the article's words: '$40 million in cash'."
    )
    closing: Annotated[When | None, Key(1)] = Field(
        default=None, description="When the purchase takes effect, in the article's words."
    )
    status: Literal["completed", "agreed", "offered"] = Field(
        description="completed; agreed: signed, not closed; offered: not yet accepted."
    )


class Acquisitions(Model):
    """The purchases of companies that one article reports."""

    acquisitions: tuple[Acquisition, ...] = Field(
        default=(), title="Who buys whom", description="In the article's order."
    )
