"""A sentence as a row of chunks: noun phrases, verb groups, and the small words between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.mention import Mention
from summarizer.engines.rules.tables import words
from summarizer.engines.rules.tokens import Token

TIMES = lexicon.listed(words.TIMES)
IN_NP = frozenset({"NN", "NAME", "NUM", "DT", "PRS", "POS"})
OPENS_NP = (IN_NP - {"POS"}) | {"DATE"}
VERBAL = frozenset({"MD", "HV", "BE", "DO", "VB", "VZ", "VD", "VN", "VG"})
MAIN = frozenset({"VB", "VZ", "VD", "VN", "VG"})
AUXILIARY = frozenset({"MD", "HV", "BE", "DO"})


@dataclass(slots=True)
class Chunk:
    """Tokens [start:end]. `kind`: NP, VP, IN, CC, WH, THAT, SUB, RB, TO, or the mark itself.

    Of a noun phrase, `mention` is the party that it is, `owner` one that it begins with ("Kenya's
    offer", "US support"), `head` its last word. Of a verb group, `lemma` is the main verb's.
    """

    kind: str
    start: int
    end: int
    head: str = ""
    mention: Mention | None = None
    owner: Mention | None = None
    lemma: str = ""
    form: str = ""
    modal: str = ""
    passive: bool = False
    negated: bool = False
    definite: bool = False

    @property
    def finite(self) -> bool:
        """Whether a verb group can have a subject of its own."""
        return self.kind == "VP" and self.form not in {"TO", "VG", "VN"}


def chunk(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Chunk]:
    """The chunks of a tagged sentence, left to right, covering every token."""
    starts = {mention.start: mention for mention in mentions}
    found: list[Chunk] = []
    at = 0
    while at < len(tokens):
        tag = tokens[at].tag
        if tag == "DATE" and not _date_owns(tokens, at):
            item = _date(tokens, at)
        elif at in starts or tag in OPENS_NP:
            item = _noun_phrase(tokens, at, starts)
        elif tag == "PRP":
            item = Chunk("NP", at, at + 1, tokens[at].low)
        elif tag in VERBAL or (tag in {"TO", "NEG", "RB"} and _verb_ahead(tokens, at)):
            item = _verb_group(tokens, at)
        else:
            item = Chunk(tag if tag != "NEG" else "RB", at, at + 1, tokens[at].low)
        found.append(item)
        at = item.end
    return found


def _date(tokens: Sequence[Token], at: int) -> Chunk:
    end = at
    while end < len(tokens) and tokens[end].tag == "DATE":
        end += 1
    return Chunk("DATE", at, end, tokens[end - 1].low)


def _date_owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether a date is part of a noun phrase: "Thursday's meeting", "the 2021 bombing"."""
    while at < len(tokens) and tokens[at].tag == "DATE":
        at += 1
    return at < len(tokens) and tokens[at].tag in {"POS"}


def _verb_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether "to", "not" or an adverb leads to a verb."""
    to = tokens[at].tag == "TO"
    at += 1
    while at < len(tokens) and tokens[at].tag in {"RB", "NEG"}:
        at += 1
    if at >= len(tokens):
        return False
    if to:
        return tokens[at].tag == "VB" or tokens[at].low in {"be", "have", "do"}
    return tokens[at].tag in MAIN or (tokens[at].tag == "TO" and _verb_ahead(tokens, at))


def _verb_group(tokens: Sequence[Token], at: int) -> Chunk:
    item = Chunk("VP", at, at)
    last = ""
    while at < len(tokens):
        token = tokens[at]
        tag = token.tag
        if tag == "TO" and not item.form:
            item.form = "TO"
        elif tag in {"RB", "NEG"}:
            if tag == "NEG":
                item.negated = True
            if not _more_verb(tokens, at):
                break
        elif tag in AUXILIARY:
            if tag == "MD":
                item.modal = item.modal or _modal(token.low)
            item.negated = item.negated or token.lemma == "not"
            item.form = item.form or tag
            last = tag
        elif tag in MAIN:
            item.lemma = token.lemma
            item.passive = tag == "VN" and last == "BE"
            item.form = item.form or tag
            item.head = token.low
            at += 1
            break
        else:
            break
        at += 1
    item.end = max(at, item.start + 1)
    if not item.lemma:
        item.lemma = {"BE": "be", "HV": "have", "DO": "do"}.get(last, last.lower() or "be")
    return item


def _modal(word: str) -> str:
    return {"won't": "will", "'ll": "will", "wouldn't": "would", "can't": "can"}.get(word, word)


def _more_verb(tokens: Sequence[Token], at: int) -> bool:
    while at < len(tokens) and tokens[at].tag in {"RB", "NEG"}:
        at += 1
    return at < len(tokens) and tokens[at].tag in VERBAL | {"TO"}


def _noun_phrase(tokens: Sequence[Token], at: int, starts: dict[int, Mention]) -> Chunk:
    item = Chunk("NP", at, at)
    last: Mention | None = None
    while at < len(tokens):
        mention = starts.get(at)
        if mention is None:
            if not _belongs(tokens, at, item.start, last):
                break
            if tokens[at].tag not in {"DT", "PRS", "DATE", "RB"}:
                last = None
            at += 1
            continue
        dated = at > item.start and tokens[at - 1].low in TIMES and mention.kind == "person"
        if dated or (last is not None and last.kind in {"person", "place"}):
            break
        if item.owner is None and last is None:
            item.owner = mention
        last = mention
        at = mention.end
        if mention.kind in {"person", "group"} and not _owned(tokens, at):
            break
    item.end = max(at, item.start + 1)
    item.head = tokens[item.end - 1].low
    item.definite = tokens[item.start].low in {"the", "a", "an", "its", "his", "her", "their"}
    if last is not None and last.kind != "adjective":
        item.mention = last
        if item.owner is last:
            item.owner = None
    return item


def _belongs(tokens: Sequence[Token], at: int, start: int, last: Mention | None) -> bool:
    """Whether a word that is no name goes on with the noun phrase that began at `start`."""
    tag = tokens[at].tag
    if tag == "DATE":
        return _inside(tokens, at, start)
    if tag == "RB":
        return at > start and _noun_follows(tokens, at)
    if tag == "NUM":
        return last is None or last.kind not in {"state", "body"}
    if tag in {"DT", "PRS"}:
        return at == start
    return tag in IN_NP and (tag != "POS" or at > start)


def _inside(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether a date within a noun phrase belongs to it: a determiner before, a noun behind."""
    if at == start:
        return True
    if tokens[at - 1].tag == "DATE":
        return True
    end = at
    while end < len(tokens) and tokens[end].tag == "DATE":
        end += 1
    follows = end < len(tokens) and tokens[end].tag in {"NN", "NAME", "POS"}
    return follows and tokens[at - 1].tag in {"DT", "PRS", "POS"}


def _owned(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].tag == "POS"


def _noun_follows(tokens: Sequence[Token], at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and tokens[at + 1].tag in {"NN", "NUM"}
        and tokens[at].low
        not in {
            "also",
            "again",
            "then",
            "later",
            "yesterday",
            "today",
            "tomorrow",
            "together",
            "now",
        }
    )
