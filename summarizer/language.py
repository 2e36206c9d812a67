"""Which language a text is in, by its small words and its letters; sure on more than a line."""

from __future__ import annotations

import re

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
LANGUAGES_OF = {
    word: tuple(code for code, block in SMALL_WORDS.items() if word in block.split())
    for word in " ".join(SMALL_WORDS.values()).split()
}
SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
WORD = re.compile(r"[^\W\d_]+")
WORD_IN_ASCII = re.compile(r"[a-z]+")
"""The same in a text of lower-case ASCII, found faster."""
SAMPLE = 2000
LEAST = 12
"""At least one word in so many is one of the small words of the text's language."""
SURELY = 5
"""As many small words of English as this says are found in no other language's text."""


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, None where it cannot be told."""
    sample = text[:SAMPLE]
    if sample.isascii():
        words = WORD_IN_ASCII.findall(sample.lower())
    else:  # not all at once: the small form of "İ" has a dot that ends a word
        words = [word.lower() for word in WORD.findall(sample)]
    counts = dict.fromkeys(SMALL_WORDS, 0)
    for word in words:
        for code in LANGUAGES_OF.get(word, ()):
            counts[code] += 1
    if words and counts["en"] * SURELY >= len(words):
        return "en"
    if not sample.isascii():
        for code, letters in SCRIPTS:
            if len(letters.findall(sample)) * 4 > sum(map(len, words)):
                return code
    best = max(counts, key=lambda code: counts[code])
    return best if words and counts[best] * LEAST >= len(words) else None
