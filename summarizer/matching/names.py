"""How alike two names are: the same party, its surname or initials, or somebody else.

There is no edit distance: Austria and Australia are 0.88 alike by it, Ivan and Ivana 0.96, while
two spellings of one president come to 0.78. No threshold separates those.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from summarizer.matching.normal import CACHE, word_set, words

TITLES = word_set(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baroness president vicepresident "
    "minister premier chancellor ambassador secretary senator sen rep congressman congresswoman "
    "governor gov mayor king queen prince princess emir sultan sheikh sheikha pope cardinal bishop "
    "archbishop imam ayatollah general gen colonel col major captain capt lieutenant lt admiral "
    "commissioner spokesman spokeswoman spokesperson speaker envoy chairman chairwoman director "
    "judge justice hrh herr frau m mme monsieur madame senor senora sr sra don dona ministre "
    "presidente ministro ministra presidenta prasident bundeskanzler kanzler"
)
# Words that stand before a title and make no name of their own there.
MODIFIERS = word_set(
    "the former acting deputy vice prime foreign interior finance defence defense home trade "
    "energy justice health education first special permanent chief secretary-general hon "
    "honourable honorable his her excellency us uk eu un french german british"
)
LINKS = word_set("of for de du des der von vom del di da to and")
# Before these words a name goes on: what follows is no surname ("President of France").
BINDING = word_set("of for to and the du des")
# A name without its first word is another place: South Sudan and Sudan, New Mexico and Mexico.
QUALIFIERS = word_set(
    "north south east west northern southern eastern western central new equatorial papua upper "
    "lower great greater inner outer saudi democratic el la le the united"
)
# Family names that stand first, as Chinese, Korean and Vietnamese ones do.
FIRST_SURNAMES = word_set(
    "xi li wang zhang liu chen yang zhao huang zhou wu xu sun zhu ma hu guo lin he gao luo zheng "
    "liang xie tang song deng han cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng "
    "wei su lu ding ren shen kim lee park choi jung jeong kang cho yoon jang lim shin moon roh "
    "nguyen tran pham hoang phan vu vo dang bui ho ngo duong ly to"
)

Words = tuple[str, ...]


@lru_cache(maxsize=CACHE)
def bare(name: str) -> Words:
    """The words of a name without leading titles; a name that is all title stays as it is."""
    tokens = _without_of_state(words(name))
    last_title = -1
    for n, token in enumerate(tokens):
        if token in TITLES:
            last_title = n
        elif token not in MODIFIERS:
            break
    rest = tokens[last_title + 1 :]
    if last_title < 0 or not rest or rest[0] in LINKS:
        rest = tokens
    return rest[1:] if len(rest) > 1 and rest[0] == "the" else rest or (name,)


def _without_of_state(tokens: Words) -> Words:
    """A Secretary of State with a name after it is a secretary; the office alone stays whole."""
    for n in range(1, len(tokens) - 2):
        if tokens[n - 1 : n + 2] == ("secretary", "of", "state") and tokens[n + 2] not in LINKS:
            return tokens[:n] + tokens[n + 2 :]
    return tokens


@lru_cache(maxsize=CACHE)
def is_short_form(short: Words, full: Words) -> bool:
    """Whether `short` is the surname or an initials form of `full`."""
    if len(short) > len(full) or short == full or len(full) < 2:
        return False
    if len(short) == len(full):
        return short[-1] == full[-1] and all(map(_initial, short[:-1], full[:-1]))
    if short == full[-len(short) :]:
        return full[0] not in QUALIFIERS and full[-len(short) - 1] not in BINDING
    if len(short) > 1:
        return short[-1] == full[-1] and _initial(short[0], full[0]) and len(short) == 2
    return short == (_acronym(full),) or (short == full[:1] and full[0] in FIRST_SURNAMES)


def _initial(short: str, full: str) -> bool:
    """A given name as its initial, or written out in both."""
    return short == full or (len(short) == 1 and full.startswith(short))


@lru_cache(maxsize=CACHE)
def _acronym(name: Words) -> str:
    return "".join(word[0] for word in name if word not in LINKS and word != "the")


def same(a: str, b: str) -> bool:
    """Whether two names are equal, titles off."""
    return bare(a) == bare(b)


def is_alias(name: str, aliases: Iterable[str]) -> bool:
    """Whether a name is one of the aliases as they stand, titles included."""
    return any(words(alias) == words(name) for alias in aliases)


def is_bare_alias(name: str, aliases: Iterable[str]) -> bool:
    """Whether a name is one of the aliases once titles are off: "Singh" of "Mr Singh"."""
    return any(bare(alias) == bare(name) for alias in aliases)


def short_form(a: str, b: str) -> tuple[Words, Words] | None:
    """(short, full) where one name is a surname or initials form of the other, else None."""
    x, y = bare(a), bare(b)
    if is_short_form(x, y):
        return x, y
    return (y, x) if is_short_form(y, x) else None


def shared_by_another(short: Words, full: Words, others: Iterable[Words]) -> bool:
    """Whether a short form could mean another party of the article, too."""
    return any(
        is_short_form(short, other)
        and other != full
        and not is_short_form(other, full)
        and not is_short_form(full, other)
        for other in others
    )
