"""What kind of word each token is: a name, a noun, a verb and in which form, a function word.

Tags: NAME (capitalised), NN (noun, adjective or unknown), NUM, the function tags of
`lexicon.word_tags`, and for verbs VB (base), VZ (third person), VD (past), VN (participle),
VG (-ing). Punctuation is its own tag. A word that can be a noun or a verb is decided by the words
beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.tables import roles, words
from summarizer.engines.rules.tokens import Token

CONTRACTED = {
    "n't": "NEG",
    "won't": "MD",
    "can't": "MD",
    "cannot": "MD",
    "wouldn't": "MD",
    "couldn't": "MD",
    "shouldn't": "MD",
}
AFTER_NOUN_ONLY = frozenset({"DT", "PRS", "POS", "NUM", "JJ"})
STARTS_OBJECT = frozenset(
    {"DT", "PRS", "PRP", "THAT", "NUM", "IN", "TO", "NAME", "RB", "SUB", "WH"}
)
# Nouns first, verbs only where nothing else fits.
MOSTLY_NOUNS = frozenset(
    [
        "talks",
        "plans",
        "attacks",
        "visits",
        "reports",
        "states",
        "shares",
        "calls",
        "claims",
        "moves",
        "works",
        "ties",
        "aims",
        "deals",
        "results",
        "forces",
        "needs",
        "costs",
        "measures",
        "supplies",
        "supports",
        "demands",
        "protests",
        "strikes",
        "votes",
        "meets",
        "guards",
        "offers",
        "leads",
        "hosts",
        "crews",
        "fires",
        "shows",
        "forms",
        "conflicts",
        "comments",
        "changes",
        "returns",
    ]
) - {"meets", "hosts", "offers", "shows", "leads", "demands"}


@dataclass(frozen=True, slots=True)
class Spelling:
    """How the article spells its words away from the start of sentences."""

    capital: frozenset[str]
    small: frozenset[str]


def spelling(sentences: Sequence[Sequence[Token]]) -> Spelling:
    """Words seen with a capital and words seen without one, both in small letters."""
    capital: set[str] = set()
    small: set[str] = set()
    for tokens in sentences:
        if is_title_case(tokens):
            continue
        for token in tokens[1:]:
            (capital if token.capital else small).add(token.low)
    return Spelling(frozenset(capital), frozenset(small))


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether most words of a line are capitalised, as in a headline of the American kind."""
    letters = [token for token in tokens if token.text[0].isalpha()]
    if len(letters) < 5:
        return False
    long = [token for token in letters if len(token.text) > 3]
    if not long or any(token.text in ".?!" for token in tokens[-1:]):
        return False
    return sum(token.capital for token in long) >= 0.8 * len(long)


def tag(tokens: list[Token], known: Spelling) -> None:
    """Fill `tag` and `lemma` of every token, left to right."""
    verbs = lexicon.verb_forms()
    function = lexicon.word_tags()
    for index, token in enumerate(tokens):
        low = token.low
        if token.capital and "$" not in token.text and _is_name(tokens, index, known):
            token.tag = "NAME"
        elif low in function:
            token.tag = function[low]
            if token.tag == "POS" and not _possesses(tokens, index):
                token.tag = "BE"
        elif low in verbs:
            token.tag, token.lemma = _verb(tokens, index, verbs[low])
        elif low.endswith("ed") and len(low) > 4 and low not in NOT_PAST:
            token.tag, token.lemma = _verb(tokens, index, lexicon.VerbForm(low, PAST))
        else:
            token.tag = _other(tokens, index)
        token.lemma = token.lemma or low


def _other(tokens: list[Token], index: int) -> str:
    """The tag of a word that is in no list, of a number, or of a mark."""
    token = tokens[index]
    low, first = token.low, token.text[0]
    if first.isdigit() or first in MONEY:
        return "NUM"
    if not first.isalpha():
        if first in APOSTROPHES and len(low) == 1:
            return "POS" if index and tokens[index - 1].low.endswith("s") else "'"
        return token.text if first not in APOSTROPHES else "POS"
    if low[-1].isdigit() and any(sign in low for sign in MONEY):
        return "NUM"
    if low in CONTRACTED or low.endswith("n't"):
        token.lemma = "not"
        return CONTRACTED.get(low, "DO" if low.startswith("d") else "BE")
    return "RB" if low.endswith("ly") and len(low) > 4 else "NN"


# A small word in -ed that is in no list is the past of a verb, but for these.
NOT_PAST = frozenset("hundred kindred naked rugged sacred speed ragged wicked embed".split())
PAST = frozenset({"past", "participle"})
MONEY = frozenset("$€£¥")
APOSTROPHES = frozenset("'’")


def _possesses(tokens: list[Token], index: int) -> bool:
    """Whether 's stands between an owner and what is owned, not for "is"."""
    return index > 0 and tokens[index - 1].tag != "PRP"


def _is_name(tokens: list[Token], index: int, known: Spelling) -> bool:
    """Whether a capitalised token names something, which at the start of a sentence is a question."""
    token = tokens[index]
    low = token.low
    if not _starts(tokens, index):
        return low not in {"i", "i'm"}
    if low in lexicon.word_tags() or low.endswith("n't"):
        # "US", "IT" and the like are names; so is "Will" when it is spelt so elsewhere.
        return token.text.isupper() and len(token.text) > 1 and low not in {"we", "it", "the"}
    if low in known.capital or _opens_state(tokens, index):
        return True
    if low in CALENDAR:
        return True
    if low in known.small:
        return _followed_by_name(tokens, index) and low in TITLE_WORDS
    if low in TITLE_WORDS and _followed_by_name(tokens, index):
        return True
    return not (low in lexicon.verb_forms() or (low.endswith("ly") and len(low) > 4))


CALENDAR = lexicon.listed(words.CALENDAR)
TITLE_WORDS = lexicon.listed(roles.HEADS) | lexicon.listed(roles.MODIFIERS)


def _opens_state(tokens: list[Token], index: int) -> bool:
    """Whether a word and the next are a state's name: "New Zealand"."""
    geography = lexicon.geography()
    if tokens[index].text not in geography.openers or not _followed_by_name(tokens, index):
        return False
    form = f"{tokens[index].text} {tokens[index + 1].text}"
    return form in geography.names or form in geography.adjectives


def _followed_by_name(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].capital


def _starts(tokens: list[Token], index: int) -> bool:
    """Whether a token begins a sentence or a quotation."""
    if index == 0:
        return True
    before = tokens[index - 1].text
    return before in "\"“”‘'«:.?!…•*–—-([)" and before != "."


def _verb(tokens: list[Token], index: int, form: lexicon.VerbForm) -> tuple[str, str]:
    """The tag and lemma of a word that is a form of a verb, or NN where it stands as a noun."""
    low = tokens[index].low
    before = _before(tokens, index)
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if "gerund" in form.kinds:
        return _gerund(before, after, form, low)
    if ("past" in form.kinds or "participle" in form.kinds) and "base" not in form.kinds:
        return _past(before, after, form, low)
    if before in {"TO", "MD", "DO"}:
        return "VB", form.lemma
    if "third" in form.kinds and "base" not in form.kinds:
        return _third(tokens, index, before, after, form)
    if before in {"BE", "HV"} and "participle" in form.kinds:
        return "VN", form.lemma
    return _base(tokens, index, before, after, form)


def _before(tokens: list[Token], index: int) -> str:
    """Tag of the nearest token to the left that is no adverb or negation."""
    index -= 1
    while index >= 0 and tokens[index].tag in {"RB", "NEG"}:
        index -= 1
    return tokens[index].tag if index >= 0 else ""


def _gerund(before: str, after: Token | None, form: lexicon.VerbForm, low: str) -> tuple[str, str]:
    """ "the bombing", "the Kabul bombing" are nouns; "forces bombing the town" is a verb."""
    if before in AFTER_NOUN_ONLY:
        return "NN", low
    if low in NOUNS_IN_ING and before not in {"BE", ",", "", "IN"}:
        takes_object = after is not None and (
            after.capital or lexicon.word_tags().get(after.low) in {"DT", "PRP", "PRS"}
        )
        return ("VG", form.lemma) if takes_object else ("NN", low)
    return "VG", form.lemma


NOUNS_IN_ING = frozenset(
    "bombing briefing building burning fighting flooding funding gathering hearing killing meeting "
    "opening ruling shelling shooting signing training uprising".split()
)


def _past(before: str, after: Token | None, form: lexicon.VerbForm, low: str) -> tuple[str, str]:
    if before in {"BE", "HV"}:
        return "VN", form.lemma
    if before in AFTER_NOUN_ONLY:
        return "NN", low
    if "past" not in form.kinds:
        return "VN", form.lemma
    if before == "IN" and low not in {"said"}:
        return "NN", low
    return "VD", form.lemma


def _third(
    tokens: list[Token], index: int, before: str, after: Token | None, form: lexicon.VerbForm
) -> tuple[str, str]:
    low = tokens[index].low
    noun = ("NN", low)
    if before in {"NN", "NAME", "PRP", "WH", "THAT", ")", ",", '"', "”", "CC"}:
        if low in MOSTLY_NOUNS and before not in {"PRP", "WH"}:
            opens = after is not None and (
                after.low in lexicon.word_tags()
                and lexicon.word_tags()[after.low] in {"DT", "TO", "PRP"}
            )
            return ("VZ", form.lemma) if opens and before == "NAME" else noun
        if before in {"CC", ","} and not _verb_earlier(tokens, index):
            return noun
        if before == "NN" and not _no_finite(tokens, index):
            return noun
        return "VZ", form.lemma
    return noun


def _verb_earlier(tokens: list[Token], index: int) -> bool:
    return any(token.tag in {"VZ", "VD", "VB", "BE", "HV", "MD"} for token in tokens[:index])


def _base(
    tokens: list[Token], index: int, before: str, after: Token | None, form: lexicon.VerbForm
) -> tuple[str, str]:
    low = tokens[index].low
    previous = tokens[index - 1].low if index else ""
    if before == "PRP" and previous not in {"him", "them", "us", "me"}:
        return "VB", form.lemma
    if before == "WH":
        return "VB", form.lemma
    function = lexicon.word_tags().get(after.low) if after is not None else None
    opens = after is not None and (function in {"DT", "PRP", "THAT", "TO"} or after.low == "their")
    if "past" in form.kinds and before in {"NN", "NAME"} and _no_finite(tokens, index):
        if opens or function in {"IN", "RB"}:
            return "VD", form.lemma
    plural = before in {"NN", "NAME"} and (previous.endswith("s") or before == "NAME")
    if opens and plural and _no_finite(tokens, index):
        return "VB", form.lemma
    if before == "CC" and opens and _coordinated_base(tokens, index):
        return "VB", form.lemma
    if not before and opens:
        return "VB", form.lemma
    return "NN", low


def _no_finite(tokens: list[Token], index: int) -> bool:
    """Whether the clause has had no finite verb yet."""
    for token in reversed(tokens[:index]):
        if token.tag in {",", ";", ":", "CC", "THAT", "SUB", "WH", '"', "”", "“"}:
            return True
        if token.tag in {"VD", "VZ", "BE", "HV", "MD", "VB"}:
            return False
    return True


def _coordinated_base(tokens: list[Token], index: int) -> bool:
    for token in reversed(tokens[:index]):
        if token.tag == "VB":
            return True
        if token.tag in {";", "VD", "VZ"}:
            return False
    return False
