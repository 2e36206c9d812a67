"""A prompt file: find it, check it, render it.

A prompt is data: front matter (name, version, schema), then `# system` and `# user`. The only
variables are those of `VARIABLES`, written `{{sentences}}`; every other character, braces
included, is text. The system part holds no variable but `{{schema}}`, so that it is the same
bytes from call to call and providers' prompt caches hit.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from summarizer.errors import PromptError
from summarizer.sentences import Sentence

VARIABLES = frozenset({"published", "carried", "sentences"})
VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
FILE = re.compile(
    r"---\n(?P<front>.*?)\n---\n+# system\n(?P<system>.*?)\n# user\n(?P<user>.*)", re.DOTALL
)
FRONT = frozenset({"name", "version", "schema"})


@dataclass(frozen=True, slots=True)
class Prompt:
    """A checked prompt. `sha256` is of the whole file; any change makes stored answers stale."""

    name: str
    version: str
    schema: str
    system: str
    user: str
    sha256: str


def names() -> tuple[str, ...]:
    """Names of the prompts that the package brings, sorted."""
    found = (entry.name for entry in _home().iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in found if name.endswith(".md")))


@cache
def load(name_or_path: str) -> Prompt:
    """A prompt by name (`article_summary`) or by path (`mine/prompts/acquisitions.md`).

    Raises PromptError where there is none, or where it is not written as a prompt.
    """
    is_path = name_or_path.endswith(".md")
    source: Traversable = Path(name_or_path) if is_path else _home() / f"{name_or_path}.md"
    if not source.is_file():
        raise PromptError(
            f"There is no prompt {name_or_path!r}.",
            hint=f"There are: {', '.join(names())}; X/schemas/n.py goes with X/prompts/n.md.",
        )
    return parse(source.read_text(encoding="utf-8"), name_or_path)


def parse(text: str, origin: str) -> Prompt:
    """A prompt from the text of its file; `origin` names it in errors. Raises PromptError."""
    match = FILE.fullmatch(text.replace("\r\n", "\n"))
    if match is None:
        raise PromptError(f"{origin} is not a prompt file.")
    front = dict(line.split(": ", 1) for line in match["front"].splitlines() if ": " in line)
    if front.keys() != FRONT:
        raise PromptError(f"{origin}: the front matter must have {', '.join(sorted(FRONT))}.")
    if VARIABLE.search(match["system"]):
        raise PromptError(f"{origin}: the system part takes no variables.")
    used = set(VARIABLE.findall(match["user"]))
    if used != VARIABLES:
        wrong = ", ".join(sorted(used ^ VARIABLES))
        raise PromptError(f"{origin}: variables missing or unknown in the user part: {wrong}.")
    return Prompt(
        **front,
        system=match["system"].strip(),
        user=match["user"].strip(),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def render(
    prompt: Prompt, sentences: Sequence[Sentence], published: object, carried: str = ""
) -> str:
    """The user message for an article: one line a sentence, `[12] …`.

    The values are put in as they are, in one pass: text of the article that looks like a variable
    or a template stays text. A line break inside a sentence is folded, so that only we can begin
    a line with a number.
    """
    values: Mapping[str, str] = {
        "published": str(published) if published else "unknown",
        "carried": carried,
        "sentences": "\n".join(f"[{s.number}] {s.line}" for s in sentences),
    }
    return VARIABLE.sub(lambda match: values[match[1]], prompt.user)


def _home() -> Traversable:
    """The folder of prompts: inside the installed package, or beside it in a checkout."""
    inside = resources.files("summarizer") / "prompts"
    if inside.is_dir():
        return inside
    checkout = Path(__file__).resolve().parent.parent
    if (checkout / "pyproject.toml").is_file():
        return checkout / "prompts"
    raise PromptError("The package's prompts are missing.", hint="Install the package again.")
