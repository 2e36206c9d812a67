"""Gold: folders of articles with their labels, read into cases."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from summarizer.article import Article
from summarizer.errors import BadGold, FileUnreadable, InputError, NotJson
from summarizer.sentences import Sentence, split

GOLD = Path(__file__).parent / "gold"
TEXT, LABELS = "article.txt", "gold.json"
READ: Mapping[str, tuple[type, str]] = MappingProxyType(
    {
        "published": (str, "text"),
        "language": (str, "text"),
        "genre": (list, "a list"),
        "tags": (list, "a list"),
    }
)
"""What a label file says about the article and the harness reads: its type, also in words."""
ABOUT = frozenset({"id", "source", "licence", "labeller", "labellers", *READ})
"""Keys that stand beside the record's own."""
FORMAT = "docs/gold-format.md describes the format."


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled article. `gold` is its label file `source` as JSON; paths are of the record."""

    id: str
    article: Article
    gold: Mapping[str, Any]
    source: Path
    sentences: tuple[Sentence, ...] = field(repr=False)

    @property
    def folder(self) -> Path:
        return self.source.parent

    @property
    def language(self) -> str:
        return str(self.gold.get("language") or "")

    @property
    def tags(self) -> tuple[str, ...]:
        return tuple(self.gold.get("tags") or ())

    @property
    def genre(self) -> tuple[str, ...]:
        return tuple(self.gold.get("genre") or ())


def load_gold(
    folder: Path | str | None = None, schema: str = "article_summary"
) -> tuple[Case, ...]:
    """The cases of a gold folder, sorted by id: every sub-folder with a label file.

    Without a folder: the gold that the package brings for `schema`. Raises InputError where the
    folder holds no case or a file cannot be read.
    """
    root = Path(folder) if folder is not None else GOLD / Path(schema).stem
    found = sorted(path.parent for path in root.glob(f"*/{LABELS}"))
    if (root / LABELS).is_file():
        found = [root]
    if not found:
        hint = f"A case is a folder with {TEXT} and {LABELS}."
        if folder is None:
            hint = f"--gold names a folder of cases. {hint}"
        raise InputError(f"{root} holds no gold.", hint=hint)
    return tuple(load_case(path) for path in found)


def load_case(folder: Path) -> Case:
    """One case from its folder. Raises FileUnreadable, NotJson or BadGold."""
    source = folder / LABELS
    return case_of(folder.name, read_json(source), _read(folder / TEXT), source)


def case_of(name: str, labels: Any, text: str, source: Path) -> Case:
    """A case from its labels, which stand in the file `source`, and its text. Raises BadGold."""
    if not isinstance(labels, Mapping):
        raise BadGold(f"{source} is not a JSON object.", hint=FORMAT)
    for key, (kind, words) in READ.items():
        if not isinstance(labels.get(key), kind | None):
            raise BadGold(f"{source}: {key} is {labels[key]!r}, not {words}.", hint=FORMAT)
    try:
        article = Article(text, labels.get("published"), language=labels.get("language"), id=name)
    except InputError as problem:
        raise BadGold(f"{source}: {problem}", hint=problem.hint) from None
    return Case(name, article, labels, source, split(article.text, article.language))


def read_json(path: Path) -> Any:
    """A JSON file. Raises FileUnreadable or NotJson."""
    try:
        return json.loads(_read(path))
    except (ValueError, RecursionError) as problem:
        raise NotJson(f"{path} is not JSON: {problem}.") from None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise FileUnreadable(f"{path} cannot be read: {problem.strerror}.") from None
    except UnicodeDecodeError:
        raise FileUnreadable(f"{path} is not UTF-8.", hint="Save it as UTF-8.") from None


def gold_sha256(cases: Sequence[Case]) -> str:
    """Hash of all articles and labels: two runs are comparable only on the same gold."""
    digest = hashlib.sha256()
    for case in sorted(cases, key=lambda case: case.id):
        labels = json.dumps(case.gold, sort_keys=True, ensure_ascii=False)
        digest.update(f"{case.id}\0{case.article.sha256}\0{labels}\0".encode())
    return digest.hexdigest()


def select(
    cases: Sequence[Case], wanted: Sequence[str] = (), limit: int | None = None
) -> tuple[Case, ...]:
    """Cases that fit every filter, at most `limit`.

    A filter is `language=fr`, `tag=long`, `genre=sport`, or a piece of the id.
    """
    kept = tuple(case for case in cases if all(_fits(case, one) for one in wanted))
    return kept if limit is None else kept[:limit]


def _fits(case: Case, wanted: str) -> bool:
    name, _, value = wanted.partition("=")
    having: dict[str, tuple[str, ...]] = {
        "language": (case.language,),
        "tag": case.tags,
        "genre": case.genre,
    }
    return value in having[name] if value and name in having else wanted in case.id
