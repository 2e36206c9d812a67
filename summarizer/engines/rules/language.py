"""Whether a text is English, by its small words: cheap, and sure on anything longer than a line."""

from __future__ import annotations

import re

from summarizer.engines.rules import lexicon

ENGLISH = lexicon.listed("""
the of and to in that is was for on with as by it be at from has are
""")
OTHERS = (
    lexicon.listed("""
de la el los las que en un una por del der die das und ist nicht den mit von le les des et est
une pour dans il che di per con non sono o os as um uma para com não het een van zijn op och
att det som på är av i og til af for si w na z się do nie jest
""")
    - ENGLISH
)
WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 4000


def is_english(text: str, language: str | None) -> bool:
    """Whether the rules can read a text; `language` decides where it is given."""
    if language:
        return language.lower().split("-")[0] == "en"
    words = [word.lower() for word in WORD.findall(text[:SAMPLE])]
    if not words:
        return False
    english = sum(word in ENGLISH for word in words)
    others = sum(word in OTHERS for word in words)
    return english * 12 >= len(words) and english > others
