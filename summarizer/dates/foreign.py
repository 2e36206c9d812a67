"""Relative and joining words of French, German and Spanish, and the table of all languages.

Only what the Unicode CLDR does not give through babel: names of months and weekdays are CLDR's.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from summarizer.dates.atoms import names
from summarizer.dates.eastern import ARABIC, JAPANESE
from summarizer.dates.rows import Rows, numbers


def _day_parts(days: str) -> Rows:
    """German writes the part of the day onto the weekday: "Donnerstagabend"."""
    parts = names("morgen vormittag mittag nachmittag abend nacht")
    return tuple(
        (f"weekday:{number}", ", ".join(day + part for part in parts))
        for number, day in enumerate(names(days))
    )


_FRENCH: Final[Rows] = (
    ("today:0", "aujourd'hui, ce soir, ce matin, cet après-midi"),
    ("today:-1", "hier"),
    ("today:1", "demain"),
    ("today:-2", "avant hier"),
    ("today:2", "après demain"),
    ("last:-1", "dernier, dernière, derniers, dernières, passé, passée"),
    ("next:1", "prochain, prochaine, prochains, prochaines"),
    ("this:0", "ce, cet, cette"),
    ("unit_day", "jour, journée"),
    ("unit_week", "semaine"),
    ("unit_weekend", "weekend, week end"),
    ("unit_month", "mois"),
    ("unit_year", "an, année"),
    ("units:0", "jours"),
    ("units:2", "semaines"),
    ("units:7", "ans, années"),
    ("ago", "il y a"),
    ("in", "dans, en"),
    ("over", "pendant, durant, au cours"),
    ("since", "depuis, à partir du, à compter du, dès"),
    ("until", "jusqu'à, jusqu'au, jusqu'en"),
    ("by", "d'ici, avant"),
    ("from", "du, entre le"),
    ("to", "au, à"),
    ("and", "et"),
    ("the", "le, la, les"),
    ("thin", "de, des, ci, courant, en cours"),
    ("edge", "début, fin, mi, milieu, tôt, tard"),
    ("approx", "vers, environ"),
    ("part", "matin, soir, soirée, après midi, nuit, midi, minuit, matinée"),
    ("season:1", "printemps"),
    ("season:2", "été"),
    ("season:3", "automne"),
    ("season:4", "hiver"),
    ("one:1", "un, une"),
    ("fiscal", "fiscal, fiscale, exercice"),
    ("vague", "récemment, bientôt, prochainement, actuellement, maintenant"),
    # "sept" is September more often than seven
    *numbers("deux trois quatre cinq six - huit neuf dix"),
    ("ordinal:1 unit_quarter:5", "premier trimestre"),
    ("ordinal:2 unit_quarter:5", "deuxième trimestre"),
    ("ordinal:3 unit_quarter:5", "troisième trimestre"),
    ("ordinal:4 unit_quarter:5", "quatrième trimestre"),
)
_GERMAN: Final[Rows] = (
    ("today:0", "heute, heute abend, heute morgen"),
    ("today:-1", "gestern"),
    ("today:1", "morgen"),
    ("today:-2", "vorgestern"),
    ("today:2", "übermorgen"),
    ("last:-1", "letzte, letzten, letzter, letztes, letztem"),
    ("last:-1", "vergangene, vergangenen, vergangenes, vergangener"),
    ("last:-1", "vorige, vorigen, voriges, voriger"),
    ("next:1", "nächste, nächsten, nächster, nächstes, nächstem"),
    ("coming:1", "kommende, kommenden, kommender, kommendes"),
    ("this:0", "diese, diesen, dieser, dieses, diesem"),
    ("unit_day", "tag"),
    ("unit_week", "woche"),
    ("unit_weekend", "wochenende"),
    ("unit_month", "monat, monats"),
    ("unit_year", "jahr, jahres, jahre"),
    ("unit_quarter:5", "quartal, quartals"),
    ("units:0", "tage, tagen"),
    ("units:2", "wochen"),
    ("units:4", "monate, monaten"),
    ("units:7", "jahren"),
    ("ago", "vor"),
    ("in", "in, im"),
    ("since", "seit, ab"),
    ("until", "bis, bis zum, bis ende"),
    ("from", "vom, von"),
    ("between", "zwischen"),
    ("and", "und"),
    ("at", "am, an, zum"),
    ("the", "der, die, das, den, dem, des"),
    ("edge", "anfang, ende, mitte, früh, spät"),
    ("approx", "etwa, rund, gegen"),
    ("part", "vormittag, nachmittag, abend, nacht, mittag, mitternacht"),
    ("season:1", "frühling, frühjahr"),
    ("season:2", "sommer"),
    ("season:3", "herbst"),
    ("season:4", "winter"),
    ("weekday:5", "sonnabend"),
    ("one:1", "ein, eine, einem, einer"),
    ("fiscal", "geschäftsjahr, haushaltsjahr, finanzjahr"),
    ("vague", "kürzlich, bald, demnächst, derzeit, jetzt, neulich"),
    *numbers("zwei drei vier fünf sechs sieben acht neun zehn"),
    ("ordinal:1", "erste, ersten, erstes"),
    ("ordinal:2", "zweite, zweiten, zweites"),
    ("ordinal:3", "dritte, dritten, drittes"),
    ("ordinal:4", "vierte, vierten, viertes"),
    *_day_parts("montag dienstag mittwoch donnerstag freitag samstag sonntag"),
)
_SPANISH: Final[Rows] = (
    ("today:0", "hoy, esta mañana, esta tarde, esta noche"),
    ("today:-1", "ayer, anoche"),
    ("today:1", "mañana"),
    ("today:-2", "anteayer, antes de ayer"),
    ("today:2", "pasado mañana"),
    ("last:-1", "pasado, pasada, último, última, últimos, últimas, pasados, pasadas"),
    ("next:1", "próximo, próxima, próximos, próximas, que viene, entrante, siguiente"),
    ("this:0", "este, esta, esto, actual"),
    ("unit_day", "día"),
    ("unit_week", "semana"),
    ("unit_weekend", "fin de semana"),
    ("unit_month", "mes"),
    ("unit_year", "año"),
    ("unit_quarter:5", "trimestre"),
    ("units:0", "días"),
    ("units:2", "semanas"),
    ("units:4", "meses"),
    ("units:7", "años"),
    ("ago", "hace"),
    ("in", "en, dentro de"),
    ("over", "durante"),
    ("since", "desde, a partir de, a partir del"),
    ("until", "hasta"),
    ("by", "para, antes de, antes del"),
    ("between", "entre"),
    ("to", "al, a"),
    ("and", "y"),
    ("the", "el, la, los, las, lo"),
    ("thin", "de, del"),
    ("edge", "principios, comienzos, finales, fines, mediados, inicios, fin"),
    ("approx", "alrededor, cerca"),
    ("part", "por la mañana, por la tarde, por la noche, tarde, noche, madrugada, mediodía"),
    ("season:1", "primavera"),
    ("season:2", "verano"),
    ("season:3", "otoño"),
    ("season:4", "invierno"),
    ("month:9", "setiembre, sep"),
    ("one:1", "un, una"),
    ("fiscal", "fiscal"),
    ("vague", "recientemente, pronto, actualmente, ahora"),
    *numbers("dos tres cuatro cinco seis siete ocho nueve diez"),
    ("ordinal:1", "primer, primero, primera"),
    ("ordinal:2", "segundo, segunda"),
    ("ordinal:3", "tercer, tercero, tercera"),
    ("ordinal:4", "cuarto, cuarta"),
)
WORDS: Final[Mapping[str, Rows]] = MappingProxyType(
    {"fr": _FRENCH, "de": _GERMAN, "es": _SPANISH, "ar": ARABIC, "ja": JAPANESE}
)
