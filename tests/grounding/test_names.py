from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.grounding.mentions import mentions
from summarizer.grounding.reading import Reading
from summarizer.sentences import split
from tests.grounding.drafts import grounded, party, pledge


def reading(text: str, language: str = "en") -> Reading:
    article = Article(text, language=language)
    return Reading(article, split(article.text, language))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Imran Khan", "Khan, Imran, was there."),
        ("Imran Khan", "IMRAN KHAN spoke."),
        ("José Álvarez", "Jose Alvarez's plan failed."),
        ("Antony J. Blinken", "Antony Blinken spoke."),
        ("Joseph Biden", "Joseph R. Biden spoke."),
        ("Jean-Claude Petit", "Jean Claude Petit spoke."),
        ("United States", "U.S. officials spoke."),
        ("United States", "American officials spoke."),
        ("United States", "Washington denied it."),
        ("Pakistan", "The Pak-US Caucus met."),
        ("Organization of Islamic Cooperation", "The OIC met."),
        ("WHO", "The World Health Organization met."),
        ("Norway", "Norwegian ships came."),
        ("Ministry of Defence", "The Ministry of Defense spoke."),
    ],
)
def test_a_name_is_found_in_its_forms(name: str, text: str) -> None:
    assert mentions(name, reading(text)).full


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("John Smith", "Anna Smith, John Brown and others came."),
        ("John Smith", "Smith met John Brown."),
        ("Austria", "Australia sent help."),
        ("Ivan Petrov", "Ivana Petrova spoke."),
        ("United States", "They told us everything."),
        ("Poland", "They polish shoes."),
        ("Niger", "Nigeria sent help."),
        ("Vladimir Orlov", "n Min"),
    ],
)
def test_two_people_or_a_likeness_are_no_mention(name: str, text: str) -> None:
    assert not mentions(name, reading(text)).full


def test_a_namesake_does_not_stand_for_a_person() -> None:
    text = "Per Holm spoke in Oslo. Maria Holm spoke in Bergen."
    found = mentions("Per Holm", reading(text))
    assert {m.sentence for m in (*found.full, *found.short)} == {0}


def test_a_pronoun_points_to_the_sentence_before_and_counts_as_weak() -> None:
    text = "Finance Minister Ana Silva spoke in Lima. She promised to build nine schools."
    done = grounded(text, pledges=[pledge([party("Ana Silva")], "build nine schools", [2])])
    assert [v.verdict for v in done.verdicts if v.path == "pledges[0].by[0].name"] == ["weak"]


def test_a_name_from_elsewhere_in_the_article_is_not_enough() -> None:
    text = (
        "Ana Silva spoke in Lima. Rain fell for days. Roads were closed. Trains stood still. "
        "Shops were shut. Chile promised to build nine schools."
    )
    done = grounded(text, pledges=[pledge([party("Ana Silva")], "build nine schools", [6])])
    assert done.record.pledges == ()
    assert "by[0].name" in done.rejected[0].reason


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ar", "وقال الوزير سامي الخالدي إن الأردن سيساعد.", "الأردن"),
        ("ja", "オゾルス外相がリガで発表した。", "オゾルス"),
        ("ru", "Об этом сообщил Ерлан Сеитов из Казахстана.", "Казахстан"),
        ("fr", "La décision d'Haïti a surpris.", "Haïti"),
        ("de", "Norwegens Regierung half.", "Norwegen"),
    ],
)
def test_names_in_other_languages(language: str, text: str, name: str) -> None:
    assert mentions(name, reading(text, language)).full


@pytest.mark.parametrize(
    ("text", "state", "known"),
    [
        ("Defence Minister Karin Holt, speaking in Moscow, promised 40 buses.", "Russia", False),
        ("Karin Holt, who was in Paris on Monday, promised 40 buses.", "France", False),
        ("At a fair near Vienna, Karin Holt promised 40 buses.", "Austria", False),
        ("Karin Holt, an official in Moscow, promised 40 buses.", "Russia", True),
        ("Karin Holt, after talks with Moscow, promised 40 buses.", "Russia", True),
        ("Karin Holt, a Russian, promised in Moscow 40 buses.", "Russia", True),
        ("Karin Holt, speaking in Moscow, promised 40 buses.", "Moscow", True),
    ],
)
def test_a_seat_that_is_only_a_place_is_no_state(text: str, state: str, known: bool) -> None:
    by = party("Karin Holt", None, state)
    done = grounded(text, pledges=[pledge([by], "40 buses", [1])])
    assert (done.record.pledges[0].by[0].affiliation == state) is known


@pytest.mark.parametrize(("where", "helped"), [("speaking in Paris", 0), ("speaking to Paris", 1)])
def test_a_place_is_not_whom_a_pledge_helps(where: str, helped: int) -> None:
    fact = pledge([party("Karin Holt")], "40 buses", [1], to=[party("France")])
    done = grounded(f"Karin Holt, {where}, promised 40 buses.", pledges=[fact])
    assert len(done.record.pledges[0].to) == helped
