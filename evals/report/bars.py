"""Bars as SVG. Lengths are attributes, which the page's security policy allows; colours are CSS."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.views.tags import Html, tag

from .reading import OUTCOMES, WORDS


def rate_bar(value: float, low: float | None, high: float | None) -> Html:
    """A bar from 0 to 1 with its 95 % interval as a whisker."""
    parts = [
        _rect(0, 100, 5, 6, "track"),
        _rect(0, 100 * value, 5, 6, "fill"),
    ]
    if low is not None and high is not None:
        parts += [
            _line(100 * low, 8, 100 * high, 8),
            _line(100 * low, 3.5, 100 * low, 12.5),
            _line(100 * high, 3.5, 100 * high, 12.5),
        ]
    said = f"{value:.3f}" + ("" if low is None else f", 95 % interval {low:.3f} to {high:.3f}")
    return _svg(parts, 16, "rate", said)


def outcome_bar(numbers: Iterable[int]) -> Html:
    """How the leaves of an article came out, side by side: right, partly, wrong, missing, extra."""
    held = dict(zip(OUTCOMES, numbers, strict=True))
    whole = sum(held.values()) or 1
    parts, at = [_rect(0, 100, 0, 10, "track")], 0.0
    for outcome, number in held.items():
        wide = 100 * number / whole
        parts.append(_rect(at, wide, 0, 10, outcome))
        at += wide
    said = ", ".join(f"{number} {WORDS[outcome]}" for outcome, number in held.items() if number)
    return _svg(parts, 10, "outcomes", said or "nothing to score")


def _svg(parts: Iterable[Html], high: int, class_: str, said: str) -> Html:
    return tag(
        "svg",
        tag("title", said),
        *parts,
        class_=class_,
        viewBox=f"0 0 100 {high}",
        preserveAspectRatio="none",
        role="img",
        aria_label=said,
    )


def _rect(x: float, width: float, y: float, height: float, class_: str) -> Html:
    return tag(
        "rect", class_=class_, x=f"{x:.2f}", y=f"{y:g}", width=f"{width:.2f}", height=f"{height:g}"
    )


def _line(x1: float, y1: float, x2: float, y2: float) -> Html:
    return tag(
        "line",
        class_="whisker",
        x1=f"{x1:.2f}",
        y1=f"{y1:g}",
        x2=f"{x2:.2f}",
        y2=f"{y2:g}",
        vector_effect="non-scaling-stroke",
    )
