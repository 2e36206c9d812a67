"""What kind of word each token is: a name, a noun, a verb and in which form, a function word.

Tags: NAME (capitalised), NN (noun, adjective or unknown), NUM, the function tags of
`lexicon.word_tags`, and for verbs VB (base), VZ (third person), VD (past), VN (participle),
VG (-ing). Punctuation is its own tag.
"""

from __future__ import annotations

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.spelling import Spelling, is_name
from summarizer.engines.rules.tables import words
from summarizer.engines.rules.tokens import Token
from summarizer.engines.rules.verbs import verb_tag

CONTRACTED = {
    "n't": "NEG",
    "won't": "MD",
    "can't": "MD",
    "cannot": "MD",
    "wouldn't": "MD",
    "couldn't": "MD",
    "shouldn't": "MD",
}


def tag(tokens: list[Token], known: Spelling) -> None:
    """Fill `tag` and `lemma` of every token, left to right."""
    verbs = lexicon.verb_forms()
    function = lexicon.word_tags()
    for index, token in enumerate(tokens):
        low = token.low
        if token.capital and "$" not in token.text and is_name(tokens, index, known):
            token.tag = "NAME"
        elif low in function:
            token.tag = function[low]
            if token.tag == "POS" and not _possesses(tokens, index):
                token.tag = "BE"
        elif low in verbs:
            token.tag, token.lemma = verb_tag(tokens, index, verbs[low])
        elif low.endswith("ed") and len(low) > 4 and low not in NOT_PAST:
            token.tag, token.lemma = verb_tag(tokens, index, lexicon.VerbForm(low, PAST))
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
    return "RB" if low.endswith("ly") and len(low) > 4 and low not in NO_ADVERBS else "NN"


NO_ADVERBS = lexicon.listed(words.NO_ADVERBS)

# A small word in -ed that is in no list is the past of a verb, but for these.
NOT_PAST = frozenset("hundred kindred naked rugged sacred speed ragged wicked embed".split())

PAST = frozenset({"past", "participle"})

MONEY = frozenset("$€£¥")

APOSTROPHES = frozenset("'’")


def _possesses(tokens: list[Token], index: int) -> bool:
    """Whether 's stands between an owner and what is owned, not for "is"."""
    return index > 0 and tokens[index - 1].tag != "PRP"
