"""Words that can be a noun or a verb: decided by the words beside them."""

from __future__ import annotations

from summarizer.engines.rules import lexicon
from summarizer.engines.rules.tables import words
from summarizer.engines.rules.tokens import Token

AFTER_NOUN_ONLY = frozenset({"DT", "PRS", "POS", "NUM", "JJ"})

# Nouns first, verbs only where nothing else fits.
MOSTLY_NOUNS = lexicon.listed("""
talks plans attacks visits reports states shares calls claims moves works ties aims deals
results forces needs costs measures supplies supports demands protests strikes votes meets
guards offers leads hosts crews fires shows forms conflicts comments changes returns
""") - {"meets", "hosts", "offers", "shows", "leads", "demands"}


def verb_tag(tokens: list[Token], index: int, form: lexicon.VerbForm) -> tuple[str, str]:
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
    passive = after is not None and after.low == "by" and "participle" in form.kinds
    if passive and before in {"NN", "NAME"}:
        # "delegations led by A": no verb of its own.
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
    opens = function in {"DT", "PRP", "PRS", "THAT", "TO"}
    follows = opens or function in {"IN", "RB"}
    if "past" in form.kinds and before in {"NN", "NAME"} and follows and _no_finite(tokens, index):
        return "VD", form.lemma
    plural = before in {"NN", "NAME"} and (previous.endswith("s") or before == "NAME")
    if plural and form.lemma in HARDLY_NOUNS and _no_finite(tokens, index):
        return "VB", form.lemma
    if opens and plural and _no_finite(tokens, index):
        return "VB", form.lemma
    if before == "CC" and opens and _coordinated_base(tokens, index):
        return "VB", form.lemma
    if not before and opens:
        return "VB", form.lemma
    return "NN", low


# Base forms that are no nouns: "the two states remain committed".
HARDLY_NOUNS = lexicon.listed(words.HARDLY_NOUNS)


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
