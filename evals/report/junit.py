"""A run as JUnit XML: a suite a list, a case an article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from summarizer.views.tags import Html, tag

from .reading import Entry, in_words, lost, name_of, place, tallied

# What XML 1.0 cannot hold at all, not even escaped.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(result: Mapping[str, Any]) -> str:
    """XML for CI systems that show tests.

    A case is a `failure` where a value lost credit, an `error` where the article got no valid
    answer, `skipped` where neither gold nor the answer holds an item of the list, so that nothing
    is scored; else it passed.
    """
    suites = [_suite(name, result["cases"]) for name in result["run"]["lists"]]
    root = tag("testsuites", *suites, name=_clean(result["run"]["model"]))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'


def _suite(name: str, entries: list[Entry]) -> Html:
    verdicts = [_verdict(name, entry) for entry in entries]
    kinds = [kind for kind, _ in verdicts]
    cases = [
        tag(
            "testcase",
            *([verdict] if kind else []),
            classname=_clean(name),
            name=_clean(name_of(entry)),
            time=f"{entry['seconds']:.3f}",
        )
        for entry, (kind, verdict) in zip(entries, verdicts, strict=True)
    ]
    return tag(
        "testsuite",
        *cases,
        name=_clean(name),
        tests=len(entries),
        failures=kinds.count("failure"),
        errors=kinds.count("error"),
        skipped=kinds.count("skipped"),
    )


def _verdict(name: str, entry: Entry) -> tuple[str, Html]:
    """The kind of a case's outcome ("" where it passed) and its element."""
    if entry["error"]:
        error = entry["error"]
        told = tag("error", type=_clean(error["code"]), message=_clean(error["message"]))
        return "error", told
    if not entry["lists"][name]["gold_items"] and not entry["lists"][name]["answer_items"]:
        return "skipped", tag("skipped", message="neither gold nor the answer holds an item")
    lines = [f"{one.leaf['outcome']} {place(one)}: {in_words(one)}" for one in lost(entry, name)]
    if not lines:
        return "", Html()
    f1 = tallied(entry, name).f1
    message = f"F1 {0.0 if f1 is None else f1:.3f}, {len(lines)} values lost"
    return "failure", tag("failure", _clean("\n".join(lines)), type="lost", message=message)


def _clean(text: object) -> str:
    return FORBIDDEN.sub("\ufffd", str(text))
