"""One article of a run: its text with the evidence, and gold beside the answer, item by item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from summarizer.views.document import chips
from summarizer.views.passage import Place, citations, passage
from summarizer.views.rejections import notes, rejections
from summarizer.views.tags import Html, join, tag

from .bars import outcome_bar
from .grouping import in_order
from .reading import WORDS, Entry, name_of, support, tallied

WHOLE_ITEM = frozenset({"missing_item", "spurious_item"})
"""Rules that hold for all values of an item: said once, at its head."""


def case(n: int, entry: Entry, names: Sequence[str]) -> Html:
    """A section with the id `c<n>`, hidden by the script until asked for; lists as in `names`."""
    page = f"c{n}"
    lists = [_list(name, entry["lists"][name], hue, entry, page) for hue, name in enumerate(names)]
    return tag(
        "section",
        _head(entry),
        tag(
            "div",
            tag("div", _legend(), _passage(entry, page), class_="left"),
            tag(
                "div",
                *lists,
                rejections(entry.get("rejected") or (), page),
                notes(entry.get("notices") or ()),
                class_="side",
            ),
            class_="reading",
        ),
        class_="case",
        id=page,
        aria_label=name_of(entry),
        tabindex=-1,
    )


def _head(entry: Entry) -> Html:
    held, gold = tallied(entry), entry["gold"]
    failed = entry["error"]
    error = (
        tag(
            "p",
            tag("strong", f"Failed ({failed['code']}). "),
            failed["message"],
            " Scored as an empty answer.",
            class_="failed",
        )
        if failed
        else join()
    )
    f1 = "nothing to score" if held.f1 is None else f"F1 {held.f1:.3f}"
    numbers = (held.cor, held.par, held.inc, held.mis, held.spu)
    said = (f"{count} {word}" for count, word in zip(numbers, WORDS.values(), strict=True) if count)
    return tag(
        "header",
        tag("h2", name_of(entry)),
        tag("p", str(gold.get("headline") or ""), class_="headline", dir="auto"),
        chips(entry["published"] or "publication date unknown", entry["language"], *entry["tags"]),
        tag(
            "p",
            tag("strong", f1),
            tag("span", " · ", " · ".join(said), class_="quiet"),
            class_="score",
        ),
        outcome_bar(numbers),
        error,
        class_="top",
    )


def _legend() -> Html:
    told = (
        ("both", "cited by gold and answer"),
        ("gold", "by gold only"),
        ("given", "by the answer only"),
    )
    return tag(
        "p",
        *(
            tag("span", tag("span", "Aa", class_=f"cited {mark}"), f" {words}")
            for mark, words in told
        ),
        class_="legend",
    )


def _passage(entry: Entry, page: str) -> Html:
    article = entry["article"]
    places = [Place(one["number"], one["start"], one["end"]) for one in article["sentences"]]
    return passage(article["text"], places, _marks(entry), page=page, language=entry["language"])


def _marks(entry: Entry) -> dict[int, str]:
    pairs = [pair for held in entry["lists"].values() for pair in held["pairs"]]
    gold = {number for pair in pairs for number in pair["evidence"]["gold"]}
    given = {number for pair in pairs for number in pair["evidence"]["answer"]}
    return {
        **dict.fromkeys(gold - given, "gold"),
        **dict.fromkeys(given - gold, "given"),
        **dict.fromkeys(gold & given, "both"),
    }


def _list(name: str, held: Mapping[str, Any], hue: int, entry: Entry, page: str) -> Html:
    counted = tallied(entry, name)
    f1 = "" if counted.f1 is None else f" · F1 {counted.f1:.2f}"
    said = f"{held['gold_items']} in gold, {held['answer_items']} given{f1}"
    if not held["pairs"]:
        said = "none in gold, none given"
    traces = {trace["path"]: trace for trace in entry.get("traces") or ()}
    return tag(
        "section",
        tag("h3", name, " ", tag("span", said, class_="quiet")),
        *(_pair(name, pair, traces, page) for pair in held["pairs"]),
        class_=f"list k{hue % 6}",
        data_list=name,
    )


def _pair(
    name: str, pair: Mapping[str, Any], traces: Mapping[str, Mapping[str, Any]], page: str
) -> Html:
    cited = pair["evidence"]
    title, state = _title(pair)
    trace = traces.get(f"{name}[{pair['answer']}]")
    rule = f"Found by rule {trace['rule']}: {', '.join(trace['words'])}" if trace else ""
    swap = "Exchanging who acts and who is acted on would gain."
    return tag(
        "div",
        tag("h4", title),
        tag("p", swap, class_="why loud") if pair["direction_error"] else join(),
        _leaves(pair["leaves"]),
        tag("p", rule, class_="trace") if rule else join(),
        _evidence(cited, page),
        class_=f"fact {state}",
        tabindex=0,
        role="group",
        aria_label=f"{name}: {title}",
        data_cites=_spaced(sorted({*cited["gold"], *cited["answer"]})),
        data_gold=_spaced(cited["gold"]),
        data_answer=_spaced(cited["answer"]),
    )


def _title(pair: Mapping[str, Any]) -> tuple[str, str]:
    """What became of an item, in words and as a class."""
    if pair["answer"] is None:
        return f"Gold {pair['gold'] + 1}: missed. No item given is enough like it.", "missed"
    if pair["gold"] is None:
        return f"Given {pair['answer'] + 1}: no item of gold is enough like it.", "extra"
    earned = f"{pair['credit']:.2f}".rstrip("0").rstrip(".")
    of = len(pair["leaves"])
    return f"Gold {pair['gold'] + 1} = given {pair['answer'] + 1}: {earned} of {of}", "aligned"


def _leaves(leaves: Sequence[Mapping[str, Any]]) -> Html:
    names = ("outcome", "field", "gold", "answer")
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in names)))
    rows = [row for place, leaf in in_order(leaves) for row in _leaf(place, leaf)]
    return tag("table", head, tag("tbody", *rows), class_="leaves")


def _leaf(place: str, leaf: Mapping[str, Any]) -> Iterator[Html]:
    outcome = leaf["outcome"]
    badge = tag("span", outcome, class_=f"badge {outcome}", title=WORDS[outcome])
    yield tag(
        "tr",
        tag("td", badge),
        tag("th", place, scope="row"),
        _value(leaf["gold"], "gold"),
        _value(leaf["answer"], "answer"),
        data_outcome=outcome,
    )
    reason = _reason(leaf)
    if reason:
        loud = " loud" if leaf["support"] == "unsupported" else ""
        yield tag(
            "tr",
            tag("td", colspan=2),
            tag("td", reason, colspan=2, class_=f"why{loud}"),
            class_="because",
            data_outcome=outcome,
        )


def _reason(leaf: Mapping[str, Any]) -> str:
    """Why a point was lost, unless the item's head has said it, and what the article supports."""
    if leaf["outcome"] == "COR":
        return ""
    said = "" if leaf["rule"] in WHOLE_ITEM else str(leaf["reason"])
    if leaf["outcome"] == "PAR":
        said += f" ({leaf['credit']:.2f})"
    return (said + support(leaf)).removeprefix("; ")


def _value(value: object, side: str) -> Html:
    if value is None:
        return tag("td", "—", class_="none", data_side=side)
    return tag("td", str(value), class_="v", dir="auto", data_side=side)


def _evidence(cited: Mapping[str, Any], page: str) -> Html:
    sides = (("gold cites", cited["gold"]), ("answer cites", cited["answer"]))
    told = [
        tag("span", words, " ", citations(numbers, page), class_="quiet")
        for words, numbers in sides
        if numbers
    ]
    return tag("p", *told, class_="evidence") if told else join()


def _spaced(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers))
