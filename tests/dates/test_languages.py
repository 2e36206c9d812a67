"""Explicit dates, weekdays, months and the neighbours of today in five more languages."""

from __future__ import annotations

import subprocess
import sys

import pytest
from babel import Locale

from summarizer.dates import resolve

THURSDAY = "2025-03-27"
# What each phrase means on Thursday 2025-03-27: EDTF -> the phrase by language.
MEANINGS: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "2025-03-27",
        {
            "fr": "le 27 mars 2025",
            "de": "am 27. März 2025",
            "es": "el 27 de marzo de 2025",
            "ar": "٢٧ مارس ٢٠٢٥",
            "ja": "2025年3月27日",
        },
    ),
    (
        "2025-03-27",
        {
            "fr": "jeudi 27 mars",
            "de": "am Donnerstag, dem 27. März",
            "es": "el jueves 27 de marzo",
            "ar": "يوم الخميس 27 مارس",
            "ja": "3月27日（木）",
        },
    ),
    (
        "2025-03-27",
        {"fr": "27/03/2025", "de": "27.03.2025", "es": "27/03/2025", "ja": "2025/03/27"},
    ),
    ("2025-03-25", {"fr": "mardi", "de": "am Dienstag", "es": "el martes", "ja": "火曜日"}),
    ("2025-03-25", {"ar": "يوم الثلاثاء", "de": "Dienstagabend"}),
    (
        "2025-03-20",
        {
            "fr": "jeudi dernier",
            "de": "letzten Donnerstag",
            "es": "el jueves pasado",
            "ar": "الخميس الماضي",
            "ja": "先週の木曜日",
        },
    ),
    ("2025-03", {"fr": "en mars", "de": "im März", "es": "en marzo", "ar": "في مارس", "ja": "3月"}),
    (
        "2024-07",
        {
            "fr": "juillet 2024",
            "de": "Juli 2024",
            "es": "julio de 2024",
            "ar": "يوليو 2024",
            "ja": "2024年7月",
        },
    ),
    ("2025-03-27", {"fr": "aujourd’hui", "de": "heute", "es": "hoy", "ar": "اليوم", "ja": "今日"}),
    ("2025-03-26", {"fr": "hier", "de": "gestern", "es": "ayer", "ar": "أمس", "ja": "昨日"}),
    ("2025-03-28", {"fr": "demain", "de": "morgen", "es": "mañana", "ar": "غدًا", "ja": "明日"}),
    (
        "2025-03-25",
        {"fr": "avant-hier", "de": "vorgestern", "es": "anteayer", "ar": "أول أمس", "ja": "一昨日"},
    ),
    (
        "2025-03-17/2025-03-23",
        {
            "fr": "la semaine dernière",
            "de": "letzte Woche",
            "es": "la semana pasada",
            "ar": "الأسبوع الماضي",
            "ja": "先週",
        },
    ),
    (
        "2025-04",
        {
            "fr": "le mois prochain",
            "de": "nächsten Monat",
            "es": "el próximo mes",
            "ar": "الشهر المقبل",
            "ja": "来月",
        },
    ),
    (
        "2026",
        {
            "fr": "l’année prochaine",
            "de": "nächstes Jahr",
            "es": "el año que viene",
            "ar": "العام القادم",
            "ja": "来年",
        },
    ),
    (
        "2025",
        {
            "fr": "cette année",
            "de": "dieses Jahr",
            "es": "este año",
            "ar": "هذا العام",
            "ja": "今年",
        },
    ),
    (
        "2021-08/..",
        {"fr": "depuis août 2021", "de": "seit August 2021", "es": "desde agosto de 2021"},
    ),
    ("2025-03-24", {"fr": "il y a trois jours", "de": "vor drei Tagen", "es": "hace tres días"}),
    ("2025-05-03/2025-05-05", {"fr": "du 3 au 5 mai 2025", "de": "vom 3. bis 5. Mai 2025"}),
    ("2025-01-27", {"ar": "27 كانون الثاني 2025", "de": "27. Jänner 2025", "ja": "令和7年1月27日"}),
)
CASES = [(code, phrase, edtf) for edtf, row in MEANINGS for code, phrase in row.items()]


@pytest.mark.parametrize(("language", "phrase", "expected"), CASES)
def test_meanings(language: str, phrase: str, expected: str) -> None:
    assert resolve(phrase, THURSDAY, language=language).edtf == expected


@pytest.mark.parametrize("language", ["fr", "de", "es", "ar"])
@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_that_cldr_names(language: str, number: int) -> None:
    for width in ("wide", "abbreviated"):
        name = Locale(language).months["format"][width][number]
        expected = f"2021-{number:02d}-09"
        assert resolve(f"9 {name} 2021", None, language=language).edtf == expected


@pytest.mark.parametrize("language", ["fr", "de", "es", "ar", "ja"])
@pytest.mark.parametrize("number", range(7))
def test_every_weekday_that_cldr_names(language: str, number: int) -> None:
    name = Locale(language).days["format"]["wide"][number]
    resolved = resolve(name, THURSDAY, language=language).edtf
    assert resolved == f"2025-03-{24 + number if number <= 3 else 17 + number}"


def test_a_region_does_not_matter_and_an_unknown_language_reads_digits() -> None:
    assert resolve("hier", THURSDAY, language="fr-CA").edtf == "2025-03-26"
    assert resolve("hier", THURSDAY, language="zz").edtf is None
    assert resolve("2025-03-27", None, language="zz").edtf == "2025-03-27"
    assert resolve("9 luglio 2021", None, language="it").edtf == "2021-07-09"


def test_the_languages_are_loaded_only_when_asked_for() -> None:
    code = "import sys, summarizer.dates as d; d.resolve('Monday', '2025-03-27');"
    code += "print('babel' in sys.modules, 'pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
