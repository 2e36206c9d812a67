"""Which language a text is in, by its small words and its letters; sure on more than a line."""

from __future__ import annotations

import re

from summarizer.engines.rules import lexicon

SMALL_WORDS = {
    "en": "the of and to in that is was for on with as by it be at from has are",
    "de": "der die das und ist nicht den mit von ein eine im auf dem zu des hat sich auch",
    "es": "de la el los las que en un una por del con se su al para es como más",
    "fr": "de la le les des et est une pour dans il que du en au sur qui ne pas",
    "it": "di il la che per con non sono una del della le i un si da al nel",
    "nl": "de het een van en in is dat op te zijn voor met niet aan er om door",
    "pt": "de o a os as que em um uma para com não do da no na se ao dos",
    "pl": "w na z się do nie jest że i o od po za jak dla przez przy",
    "sv": "och att det som på är av för en ett med till den inte har de om",
    "tr": "ve bir bu da de için ile olarak olan daha çok ise gibi kadar",
}
WORDS = {code: lexicon.listed(block) for code, block in SMALL_WORDS.items()}
SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 4000
LEAST = 12
"""At least one word in so many is one of the small words of the text's language."""


def language_of(text: str, stated: str | None) -> str | None:
    """The code of a text's language: the stated one, else the best guess, else None."""
    if stated:
        return stated.lower().replace("_", "-").split("-")[0]
    sample = text[:SAMPLE]
    words = [word.lower() for word in WORD.findall(sample)]
    for code, letters in SCRIPTS:
        if len(letters.findall(sample)) * 4 > sum(map(len, words)):
            return code
    counts = {code: sum(word in small for word in words) for code, small in WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if words and counts[best] * LEAST >= len(words) else None
