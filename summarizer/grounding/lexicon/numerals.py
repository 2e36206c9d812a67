"""Words for numbers, sizes and currencies."""

from __future__ import annotations

from collections.abc import Mapping


def _count(words: str, start: int = 0, step: int = 1) -> dict[str, float]:
    return {word: float(start + step * n) for n, word in enumerate(words.split())}


# Left out: words that are numbers in one language and everyday words in another (Italian "due",
# Spanish "once", French "cent", "sept"), and "one", which is mostly a pronoun.
NUMERALS: Mapping[str, float] = {
    **_count(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen",
        2,
    ),
    **_count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    **_count("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
             "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 3),
    "dozen": 12.0, "second": 2.0, "first": 1.0,
    **_count("zwei drei vier funf sechs sieben acht neun zehn elf zwolf", 2),
    "fünf": 5.0, "zwölf": 12.0, "zwanzig": 20.0, "dreißig": 30.0, "vierzig": 40.0,
    **_count("deux trois quatre cinq", 2),
    **_count("huit neuf dix onze douze", 8),
    "vingt": 20.0, "trente": 30.0, "quarante": 40.0, "cinquante": 50.0,
    **_count("dos tres cuatro cinco seis siete ocho nueve diez", 2),
    "doce": 12.0, "veinte": 20.0, "treinta": 30.0, "cuarenta": 40.0, "cien": 100.0,
    **_count("quattro cinque", 4),
    **_count("sette otto", 7),
    **_count("dois três quatro cinco seis sete oito nove dez onze doze", 2),
}  # fmt: skip

MAGNITUDES: Mapping[str, float] = {
    **dict.fromkeys(("k", "thousand", "tausend", "mille", "mil", "mila", "тысяч", "тысячи"), 1e3),
    **dict.fromkeys(("hundred", "hundert"), 1e2),
    **dict.fromkeys(
        "m mn million millions mio millionen millon millón millones milioni milhão milhões miljoen "
        "milyon миллион миллионов миллиона млн مليون ملايين".split(),
        1e6,
    ),
    **dict.fromkeys(
        "b bn billion billions mrd milliarde milliarden milliard milliards miliardi bilhões "
        "miljard milyar миллиард миллиардов миллиарда млрд مليار مليارات".split(),
        1e9,
    ),
    **dict.fromkeys("tn trillion trillions".split(), 1e12),
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
    "万": 1e4,
    "億": 1e8,
    "兆": 1e12,
}
PERCENT = frozenset("percent percentage pct prozent porcento".split())
CURRENCIES: Mapping[str, str] = {
    "$": "dollar", "US$": "dollar", "A$": "dollar", "C$": "dollar", "NZ$": "dollar",
    "HK$": "dollar", "R$": "real", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee",
    "₽": "ruble", "₩": "won", "₺": "lira", "usd": "dollar", "eur": "euro", "gbp": "pound",
    "dollar": "dollar", "dollars": "dollar", "dólares": "dollar", "dolares": "dollar",
    "dollari": "dollar", "euro": "euro", "euros": "euro", "pound": "pound", "pounds": "pound",
    "yen": "yen", "rupee": "rupee", "rupees": "rupee", "yuan": "yuan", "renminbi": "yuan",
    "ruble": "ruble", "rubles": "ruble", "roubles": "ruble", "krone": "krone", "kroner": "krone",
    "kronor": "krona", "francs": "franc", "franc": "franc", "pesos": "peso", "peso": "peso",
    "lira": "lira", "rand": "rand", "naira": "naira", "shillings": "shilling", "won": "won",
    "دولار": "dollar", "يورو": "euro", "долларов": "dollar", "евро": "euro",
}  # fmt: skip
