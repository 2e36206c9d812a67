"""The top of the page: the headline with its interval, then every list and every field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summarizer.views.document import chips
from summarizer.views.tags import Html, join, tag

from ..rates import documents, shares
from ..stats import estimate
from ..terminal import FEW, notes
from .bars import rate_bar

COUNTS = ("pos", "act", "cor", "par", "inc", "mis", "spu")
COLUMNS = ("gold", "answer", "right", "partly", "wrong", "missing", "not in gold")


def top(result: Mapping[str, Any]) -> Html:
    """Which run this is."""
    run = result["run"]
    answered, prompt = run["model_answered"], run["prompt"]
    return tag(
        "header",
        tag("h1", run["model"]),
        chips(
            f"answered as {answered}" if answered and answered not in run["model"] else None,
            f"{run['gold']['cases']} articles",
            f"{run['repeats']} repeats" if run["repeats"] > 1 else None,
            f"prompt {prompt['name']} {prompt['version']}" if prompt else None,
            f"schema {run['schema']['name']}",
            f"gold {run['gold']['sha256'][:10]}",
            f"version {run['version']}",
            str(run["created"])[:16].replace("T", " "),
        ),
        class_="top",
    )


def overview(result: Mapping[str, Any]) -> Html:
    """The headline, what stands beside it, and the table of lists and fields."""
    totals = result["totals"]
    return tag(
        "section",
        tag("h2", "Overview", class_="aside"),
        _hero(totals["overall"]),
        tag("dl", *map(_note, notes(totals)), class_="facts"),
        _table(result),
        id="overview",
    )


def _hero(overall: Mapping[str, Any]) -> Html:
    interval, f1 = overall["interval"], overall["f1"]
    if f1 is None or overall["pos"] + overall["act"] < FEW:
        return tag("p", "Too few values for a rate.", class_="hero")
    low, high = interval["low"], interval["high"]
    reach = "" if low is None else f"95 % interval {low:.3f} – {high:.3f}"
    return tag(
        "div",
        tag("p", tag("span", f"{f1:.3f}", class_="figure"), " ", tag("span", "F1", class_="unit")),
        tag(
            "div",
            rate_bar(f1, low, high),
            tag("p", reach, class_="quiet"),
            tag(
                "p",
                f"precision {_rate(overall['precision'], overall['act'])} · "
                f"recall {_rate(overall['recall'], overall['pos'])}",
                class_="quiet",
            ),
        ),
        class_="hero",
    )


def _note(line: str) -> Html:
    name, value = line[:20].strip(), line[20:].strip()
    return tag("div", tag("dt", name), tag("dd", value))


def _table(result: Mapping[str, Any]) -> Html:
    totals, per_document = result["totals"], documents(result["cases"])
    bodies = []
    for n, name in enumerate(result["run"]["lists"]):
        block = totals["lists"][name]
        held = [_row(name, block, block["interval"], class_=f"whole k{n % 6}")]
        for scope, rates in totals["fields"].items():
            if scope.startswith(name + "."):
                found = estimate(shares(per_document, scope))
                interval = {"low": found.low, "high": found.high}
                held.append(_row(scope.removeprefix(name + "."), rates, interval, class_="part"))
        bodies.append(tag("tbody", *held))
    header = tag(
        "tr",
        tag("th", "list and field", scope="col"),
        tag("th", "F1 with its 95 % interval", scope="col", colspan=2),
        tag("th", "P", scope="col", class_="number"),
        tag("th", "R", scope="col", class_="number"),
        *(tag("th", name, scope="col", class_="number count") for name in COLUMNS),
    )
    caption = f"Values by list and field. A rate on fewer than {FEW} values is not shown."
    table = tag("table", tag("caption", caption), tag("thead", header), *bodies, class_="figures")
    return tag("div", table, class_="scroll", tabindex=0, role="region", aria_label="By field")


def _row(name: str, block: Mapping[str, Any], interval: Mapping[str, Any], *, class_: str) -> Html:
    both, f1 = block["pos"] + block["act"], block["f1"]
    shown = f1 is not None and both >= FEW
    bar = rate_bar(f1 or 0.0, interval["low"], interval["high"]) if shown else join()
    return tag(
        "tr",
        tag("th", name.replace(".", " › "), scope="row"),
        tag("td", _rate(f1, both), class_="number strong"),
        tag("td", bar, class_="bar"),
        tag("td", _rate(block["precision"], block["act"]), class_="number"),
        tag("td", _rate(block["recall"], block["pos"]), class_="number"),
        *(tag("td", str(block[count]), class_="number count") for count in COUNTS),
        class_=class_,
    )


def _rate(value: float | None, leaves: int) -> str:
    return "·" if value is None or leaves < FEW else f"{value:.3f}"
