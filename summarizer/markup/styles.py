"""Which elements of a page its reader never sees: by tag, by attribute, by the page's own styles.

Not a browser. Selectors are tags, classes, ids and what stands inside them; a rule that hides is
not taken back by a later one; what scripts and linked style sheets do is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NEVER_SHOWN = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "button", "select"}
    | {"datalist", "textarea", "label", "canvas", "audio", "video", "noframes", "noembed", "rp"}
    | {"aside", "footer", "nav"}
)
"""Elements that a browser does not show, and those that are never part of an article."""
NOTHING = r"(?:0+(?:\.0*)?|\.0+)(?![.\d])"
FAR_OUT = re.compile(r"-\d{3}")
TINY = re.compile(rf"(?:{NOTHING}|(?:0?\.\d+|1)px)")
HIDING: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "bottom": FAR_OUT,
        "clip": re.compile(r"rect\s*\(\s*[01]"),
        "clip-path": re.compile(r"inset\s*\(\s*(?:50|100)%"),
        "color": re.compile("transparent"),
        "content-visibility": re.compile("hidden"),
        "display": re.compile("none"),
        "font": TINY,
        "font-size": TINY,
        "left": FAR_OUT,
        "margin-left": FAR_OUT,
        "margin-top": FAR_OUT,
        "opacity": re.compile(rf"{NOTHING}|0?\.0"),
        "right": FAR_OUT,
        "scale": re.compile(NOTHING),
        "text-indent": FAR_OUT,
        "top": FAR_OUT,
        "transform": re.compile(rf"scale\s*\(\s*{NOTHING}"),
        "visibility": re.compile("hidden|collapse"),
    }
)
"""Properties, and how their values begin where they hide."""
SIZES = frozenset({"height", "max-height", "max-width", "width"})
NO_SIZE = re.compile(NOTHING)
COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
BRACE = re.compile(r"([{}])")
SCREEN_WIDTH = 1280
"""Pixels of the reader's screen, for rules that hold on wide or narrow ones only."""
PIXELS: Mapping[str, int] = MappingProxyType({"em": 16, "px": 1, "rem": 16})
WIDTH = re.compile(r"\(\s*(min|max)-width\s*:\s*(\d+)(?:\.\d+)?(em|px|rem)\s*\)")
SCREENS = frozenset({"all", "and", "only", "screen"})
AT_NAME = re.compile(r"@[\w-]+")
UNCONDITIONAL = frozenset({"@layer", "@supports"})
COMPOUND = re.compile(r"(?:\*|[a-z][\w-]*)?(?:[.#][\w-]+)*", re.IGNORECASE)
PART = re.compile(r"([.#]?)([\w-]+)")
COMBINATOR = re.compile(r"\s*[>\s]\s*")
ANY = "*"
MOST_RULES = 2_000
"""Of one page; further ones hide whatever their last part names, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What selectors look at in an element; as a part of a selector, what it asks for."""

    tag: str = ""
    classes: frozenset[str] = frozenset()
    id: str = ""

    @property
    def names(self) -> Iterator[str]:
        """What rules about this element may be filed under."""
        yield from (ANY, self.tag, f"#{self.id}")
        yield from (f".{name}" for name in self.classes)

    @property
    def name(self) -> str:
        """What a rule that asks for this is filed under: its most telling part."""
        if self.id:
            return f"#{self.id}"
        return f".{min(self.classes)}" if self.classes else self.tag or ANY

    def has(self, wanted: Traits) -> bool:
        return (
            wanted.tag in {"", self.tag}
            and wanted.id in {"", self.id}
            and wanted.classes <= self.classes
        )


Inside = frozenset[Traits]
"""The parts of selectors that an element's ancestors match."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's rules that hide: the last part of each selector, and what must stand around it."""

    rules: dict[str, dict[Traits, set[Inside]]] = field(default_factory=dict)
    around: dict[str, set[Traits]] = field(default_factory=dict)

    def hides(self, element: Traits, inside: Inside) -> bool:
        return any(
            element.has(wanted) and any(around <= inside for around in arounds)
            for name in element.names
            for wanted, arounds in self.rules.get(name, {}).items()
        )

    def within(self, element: Traits, inside: Inside) -> Inside:
        """What elements inside this one stand in."""
        found = {
            wanted
            for name in element.names
            for wanted in self.around.get(name, ())
            if element.has(wanted)
        }
        return inside | found if found else inside


def traits_of(tag: str, attributes: Mapping[str, str]) -> Traits:
    """The traits of an element; names of tag and attributes in lower case."""
    return Traits(
        tag, frozenset(attributes.get("class", "").split()), attributes.get("id", "").strip()
    )


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is hidden by what it is or says itself."""
    return (
        tag in NEVER_SHOWN
        or (tag == "dialog" and "open" not in attributes)
        or "hidden" in attributes
        or "popover" in attributes
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or hides(attributes.get("style", ""))
    )


def hides(style: str) -> bool:
    """Whether a style's declarations hide what they are about."""
    declared = {}
    for declaration in COMMENT.sub("", style).lower().split(";"):
        name, _, value = declaration.partition(":")
        declared[name.strip()] = value.strip()
    if any(name in HIDING and HIDING[name].match(value) for name, value in declared.items()):
        return True
    nothing_fits = any(NO_SIZE.match(declared.get(name, "")) for name in SIZES)
    return nothing_fits and "hidden" in declared.get("overflow", "")


def sheet_of(style_sheets: Iterable[str]) -> Sheet:
    """The rules of a page's style sheets that hide something on the reader's screen."""
    sheet = Sheet()
    for count, selector in enumerate(_hiding_selectors(style_sheets)):
        *around, last = selector
        inside = frozenset(around) if count < MOST_RULES else frozenset()
        sheet.rules.setdefault(last.name, {}).setdefault(last, set()).add(inside)
        for wanted in inside:
            sheet.around.setdefault(wanted.name, set()).add(wanted)
    return sheet


def _hiding_selectors(style_sheets: Iterable[str]) -> Iterator[list[Traits]]:
    for style_sheet in style_sheets:
        for selectors, style in _rules(COMMENT.sub("", style_sheet)):
            if not hides(style):
                continue
            for selector in selectors.split(","):
                parts = COMBINATOR.split(selector.strip())
                if all(part and COMPOUND.fullmatch(part) for part in parts):
                    yield [_asked_for(part) for part in parts]


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules that hold on the reader's screen. Of a rule inside
    another one the outer selector is left out: it then hides more, never less."""
    pieces = BRACE.split(css)
    opened: list[tuple[str, bool]] = []
    for text, brace in zip(pieces[::2], pieces[1::2], strict=False):
        declared, _, head = text.rpartition(";") if brace == "{" else (text, "", "")
        if opened and opened[-1][1] and not opened[-1][0].startswith("@"):
            yield opened[-1][0], declared
        if brace == "{":
            head = head.strip()
            holds = not head.startswith("@") or _in_force(head)
            opened.append((head, holds and (not opened or opened[-1][1])))
        elif opened:
            opened.pop()


def _in_force(head: str) -> bool:
    """Whether the rules in a block of this head, which begins with `@`, hold for the reader."""
    found = AT_NAME.match(head.lower())
    name = found[0] if found else ""
    return name in UNCONDITIONAL or (name == "@media" and on_screen(head[len(name) :]))


def on_screen(query: str) -> bool:
    """Whether a media query holds on a reader's screen; one that asks for more than its width
    does not."""
    return any(_alternative(one.strip()) for one in query.lower().split(","))


def _alternative(query: str) -> bool:
    rest = WIDTH.sub(" ", query).split()
    wide_enough = all(
        (kind == "min") == (int(number) * PIXELS[unit] <= SCREEN_WIDTH)
        for kind, number, unit in WIDTH.findall(query)
    )
    return wide_enough and SCREENS.issuperset(rest)


def _asked_for(compound: str) -> Traits:
    parts = PART.findall(compound)
    return Traits(
        tag=next((name.lower() for kind, name in parts if not kind), ""),
        classes=frozenset(name for kind, name in parts if kind == "."),
        id=next((name for kind, name in parts if kind == "#"), ""),
    )
