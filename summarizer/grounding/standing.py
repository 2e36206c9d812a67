"""How much like a doer a mention of a name stands in its sentence.

There is no parser here. The words around a mention decide: subject before an act, agent after
"by", object after an act, owner of what follows, or behind a preposition.
"""

from __future__ import annotations

from functools import partial

from summarizer.grounding.lexicon.acts import (
    AGENT,
    BE,
    FOREIGN_OBLIQUE,
    GIVEN,
    INVERTED,
    JOINED,
    MODALS,
    NEUTRAL,
    OBLIQUE,
    RECEIVES,
    SPEECH,
    TERMED,
    UTTERED,
)
from summarizer.grounding.lexicon.references import GENERIC, HONORIFICS, PARTICLES
from summarizer.grounding.mentions import Mention
from summarizer.grounding.views import View
from summarizer.grounding.words import Token

DOES, SUBJECT, OWNER, PLAIN, LOOSE, BEHIND, OBJECT = 4, 3, 1, 0, -1, -2, -3
REACH, CLOSE, FAR, APPOSED = 7, 5, 40, 16
# After these somebody else does what follows.
NO_VERB = ("ing", "ism", "ation", "ment")
OTHER_SUBJECT = frozenset("that he she they we i".split())
DETERMINERS = frozenset("the a an its their his her our my your and both".split())


def likeness(mention: Mention, view: View) -> int:
    """From DOES, the subject of a commitment or a censure, down to OBJECT. Read once an article."""
    return view.reading.once(("likeness", mention, view.kind), partial(_likeness, mention, view))


def _likeness(mention: Mention, view: View) -> int:
    if not view.reading.english:
        return _foreign(mention, view)
    words = view.reading.words
    first, last = _clause(mention, view)
    before = preposition(mention, view, first)
    if before == AGENT:
        told = _main_within(mention.last, last, view, CLOSE)
        return DOES if told or _agent_of_main(mention, view, first) else BEHIND
    back = range(mention.first - 1, first - 1, -1)
    nearest = next((at for at in back if view.is_deed(words[at].norm)), None)
    act_before = nearest is not None
    if before == "with" and mention.last < last and words[mention.last].norm.endswith("ing"):
        return SUBJECT
    if before in OBLIQUE and mention.last < last and words[mention.last].norm in GIVEN:
        return PLAIN  # "in EU funding"
    if before in OBLIQUE:
        return OBJECT if act_before else BEHIND
    if before in NEUTRAL and not (before in JOINED and _does_main(mention, view, last)):
        return PLAIN
    if _owns(mention, view):
        if _main_within(mention.last, last, view, 3):
            return OWNER
        return OBJECT if nearest is not None and mention.first - nearest <= CLOSE else PLAIN
    if mention.first > first and words[mention.first - 1].norm in INVERTED:
        return SUBJECT
    if act_before and _is_object(mention, last, view, first):
        return OBJECT
    start = _past_apposition(mention.last, last, view)
    follows = _act_follows(start, last, view, REACH if act_before else FAR)
    if not follows:
        return LOOSE if act_before else PLAIN
    if _passive(follows, view) or _receives(follows, view):
        return OBJECT
    if words[min(_verb(follows, view), len(words) - 1)].norm in DETERMINERS:
        return SUBJECT  # "would have an escort"
    main = _main_within(start, min(last, follows + 2), view, FAR)
    return DOES if main and follows - start <= CLOSE else SUBJECT


def _past_apposition(start: int, last: int, view: View) -> int:
    """The place where a sentence goes on after ", director of the forum," or ", who was there,"."""
    words, text = view.reading.words, view.reading.article.text
    if start >= last or not text.startswith(",", words[start - 1].end):
        return start
    for at in range(start + 1, min(last, start + APPOSED)):
        if text.startswith(",", words[at - 1].end):
            return at
    return start


def _foreign(mention: Mention, view: View) -> int:
    """Without the language's verbs only a preposition before the name's phrase tells."""
    first, _ = view.reading.bounds[mention.sentence]
    words, text, nouns = view.reading.words, view.reading.article.text, 0
    for at in range(mention.first - 1, max(first, mention.first - CLOSE) - 1, -1):
        if "," in text[words[at].end : words[at + 1].start] or nouns > 1:
            break
        if words[at].norm in FOREIGN_OBLIQUE:
            return BEHIND
        nouns += words[at].content
    return PLAIN


def _clause(mention: Mention, view: View) -> tuple[int, int]:
    """The range of words of the sentence that a mention stands in, full stops inside it heeded."""
    first, last = view.reading.bounds[mention.sentence]
    words, text = view.reading.words, view.reading.article.text
    for at in range(mention.first, first, -1):
        gap = text[words[at - 1].end : words[at].start]
        if gap[:1] in ".!?" and " " in gap and _ends(words[at - 1]) and words[at].capital:
            return at, last
    return first, last


def _ends(word: Token) -> bool:
    """Whether a full stop after a word ends a sentence, and no title or initial."""
    return len(word.norm) > 2 and word.norm not in HONORIFICS


def _agent_of_main(mention: Mention, view: View, first: int) -> bool:
    """Whether "by" follows a commitment, a censure or words, not another deed: "the attack by"."""
    words = view.reading.words
    by = next(at for at in range(mention.first - 1, first - 1, -1) if words[at].norm == AGENT)
    back = range(by - 1, max(first, by - REACH) - 1, -1)
    of = next((at for at in back if words[at].norm == "of"), by)
    near = (*range(max(first, by - 2), by), *range(max(first, of - 1), of))
    return (
        any(words[at].norm.startswith(UTTERED) for at in near)
        or any(words[at].norm.startswith(TERMED) for at in range(max(first, by - CLOSE), by))
        or any(
            view.is_main(words[at].norm) and words[at - 1].norm in BE
            for at in range(max(first + 1, by - REACH - 1), by)
        )  # "was condemned as an act of terror by"
    )


def preposition(mention: Mention, view: View, first: int) -> str:
    """The small word before the noun phrase in which a mention stands; "" without one."""
    outer = ""
    for at in range(mention.first - 1, max(first, mention.first - REACH) - 1, -1):
        word = view.reading.words[at]
        gap = view.reading.article.text[word.end : view.reading.words[at + 1].start]
        apposed = gap.strip() == "," and at == mention.first - 1 and _office(at, first, view)
        if ("," in gap and not apposed) or ("." in gap.strip(" ") and len(word.norm) > 4):
            return outer
        if word.norm == "of":
            outer = "of"  # "to the people of Ukraine" stands behind "to"
            continue
        if word.norm in OBLIQUE or word.norm in NEUTRAL or word.norm == AGENT:
            return word.norm
        if not _in_noun_phrase(word, view, at):
            return outer
    return outer


def _office(at: int, first: int, view: View) -> bool:
    """Whether words that end here give an office: "the foreign minister", "the mayor of Pakse"."""
    words = view.reading.words
    if words[at].norm in GENERIC:
        return True
    of = next((n for n in range(at - 1, max(first, at - CLOSE), -1) if words[n].norm == "of"), 0)
    return bool(of) and words[at].capital and words[of - 1].norm in GENERIC


def _in_noun_phrase(word: Token, view: View, at: int) -> bool:
    """Whether a word may stand inside a noun phrase before its name."""
    return (
        word.capital
        or word.norm in DETERMINERS
        or word.norm in GENERIC
        or word.norm in PARTICLES
        or (view.reading.words[at + 1].norm in GENERIC and not view.is_deed(word.norm))
    )


def _owns(mention: Mention, view: View) -> bool:
    last = view.reading.words[mention.last - 1]
    return view.reading.article.text[last.end - 2 : last.end + 1].rstrip().endswith(("'s", "’s"))


def _main_within(start: int, last: int, view: View, reach: int) -> bool:
    return any(
        view.is_main(view.reading.words[at].norm) for at in range(start, min(last, start + reach))
    )


def _does_main(mention: Mention, view: View, last: int) -> bool:
    """Whether a commitment or a censure follows at once: "after the ministry promised"."""
    return _main_within(mention.last, last, view, CLOSE)


def _act_follows(start: int, last: int, view: View, reach: int) -> int | None:
    """The place of the next act or modal verb within reach after a mention."""
    for at in range(start, min(last, start + reach)):
        norm = view.reading.words[at].norm
        if norm in OTHER_SUBJECT:
            return None
        if norm in MODALS or (view.is_deed(norm) and not norm.endswith(NO_VERB)):
            return at
    return None


def _is_object(mention: Mention, last: int, view: View, first: int) -> bool:
    """Whether a mention follows an act directly, and no verb of its own follows it."""
    words = view.reading.words
    if mention.last < last and words[mention.last].norm in MODALS:
        return False
    for at in range(mention.first - 1, max(first, mention.first - REACH) - 1, -1):
        norm = words[at].norm
        if "," in view.reading.article.text[words[at].end : words[at + 1].start]:
            return False
        if view.is_deed(norm):
            return norm not in INVERTED
        if not _in_noun_phrase(words[at], view, at):
            return False
    return False


def _verb(at: int, view: View) -> int:
    """The place of the verb that modals lead up to."""
    words = view.reading.words
    while at < len(words) and (words[at].norm in MODALS or words[at].norm in BE):
        at += 1
    return at


def _receives(at: int, view: View) -> bool:
    following = view.reading.words[at : _verb(at, view) + 1]
    return any(word.norm.startswith(RECEIVES) for word in following)


def _passive(at: int, view: View) -> bool:
    """Whether an act is done to its subject by somebody: "was condemned by"."""
    words, at = view.reading.words, _verb(at, view)
    around = [word.norm for word in words[max(0, at - 2) : at]]
    after = [word.norm for word in words[at : at + 12]]
    return (
        bool(after)
        and after[0].endswith(("ed", "en", "id", "n"))
        and any(norm in BE for norm in around)
        and AGENT in after
    )


def speaks(mention: Mention, view: View) -> bool:
    """Whether "said", "told" and the like stand right before or after a mention."""
    first, last = view.reading.bounds[mention.sentence]
    start = _past_apposition(mention.last, last, view)
    words = view.reading.words
    return (mention.first > first and words[mention.first - 1].norm in INVERTED) or (
        start < last and words[start].norm in SPEECH
    )
