"""A schema of another domain, written in the vocabulary, is grounded without a line of its own."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from summarizer.article import Article
from summarizer.grounding import ground
from summarizer.schemas import Cue, Fact, Key, Model, Name, Party, ShortText, Side, Text, When
from summarizer.sentences import split

TEXT = (
    "Brightwell Foods will buy Corran Dairies for 40 million euros. The deal closes in May. "
    "Talks with Hollis Mills fell through."
)


class Deal(Fact):
    cue: ClassVar[Cue | None] = Cue(words=("buy", "bought", "acquir", "purchas"))

    buyer: Annotated[tuple[Party, ...], Key(3), Side.ACTOR]
    bought: Annotated[tuple[Party, ...], Key(3), Side.TARGET]
    price: ShortText | None = None
    closes: When | None = None
    stage: Literal["planned", "done"] = "planned"


class Deals(Model):
    sector: Name | None = None
    gist: Text | None = None
    deals: tuple[Deal, ...] = ()
    biggest: Deal | None = None


def deal(buyer: str, bought: str, price: str | None = None, cited: int = 1) -> dict[str, object]:
    return {
        "buyer": [{"name": buyer}],
        "bought": [{"name": bought}],
        "price": price,
        "evidence": [cited],
    }


def run(**fields: object) -> tuple[Deals, list[str]]:
    article = Article(TEXT, published="2025-03-27", language="en")
    draft = Deals.model_validate(fields, strict=False)
    done = ground(draft, article, split(article.text, "en"))
    return done.record, [entry.path for entry in done.rejected]


def test_a_right_deal_leaves_with_its_spans() -> None:
    record, rejected = run(deals=[deal("Brightwell Foods", "Corran Dairies", "40 million euros")])
    assert not rejected
    assert record.deals[0].evidence[0].quote.startswith("Brightwell Foods")


def test_sides_price_and_cue_are_checked() -> None:
    record, rejected = run(
        deals=[
            deal("Corran Dairies", "Brightwell Foods"),
            deal("Brightwell Foods", "Corran Dairies", "90 million euros"),
            deal("Brightwell Foods", "Hollis Mills", cited=3),
        ]
    )
    assert rejected == ["deals[0]", "deals[1].price", "deals[2]"]
    assert record.deals[0].price is None


def test_a_single_fact_and_a_name_outside_facts() -> None:
    record, rejected = run(sector="Vastania", biggest=deal("Hollis Mills", "Corran Dairies"))
    assert record.sector is None
    assert record.biggest is None
    assert sorted(rejected) == ["biggest", "sector"]


COURT = (
    "A court in Tartu sentenced the shipowner Jaan Rebane to four years in prison for bribery. "
    "Judge Mari Kask did not convict his partner, Olev Tamm."
)


class Sentence(Fact):
    cue: ClassVar[Cue | None] = Cue(words=("sentenc", "convict"))

    judge: Annotated[tuple[Party, ...], Key(1), Side.ACTOR] = ()
    accused: Annotated[tuple[Party, ...], Key(3), Side.TARGET]
    charge: Text


class Trials(Model):
    sentences: tuple[Sentence, ...] = ()


def tried(judge: str | None, accused: str, cited: int = 1) -> list[str]:
    """The paths of what is rejected of one sentence."""
    article = Article(COURT, language="en")
    fact = {
        "judge": [{"name": judge}] if judge else [],
        "accused": [{"name": accused}],
        "charge": "bribery",
        "evidence": [cited],
    }
    draft = Trials.model_validate({"sentences": [fact]}, strict=False)
    done = ground(draft, article, split(article.text, "en"))
    return [entry.path for entry in done.rejected]


def test_the_cue_of_a_schema_is_an_act_with_two_sides() -> None:
    assert tried(None, "Jaan Rebane") == []
    assert tried("Jaan Rebane", "Jaan Rebane") == ["sentences[0].judge[0]"]
    assert tried("Mari Kask", "Jaan Rebane") == ["sentences[0].judge[0]"]
    assert tried(None, "Olev Tamm") == ["sentences[0]"]
    assert tried(None, "Olev Tamm", cited=2) == ["sentences[0]"]
