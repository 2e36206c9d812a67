"""Which language a text is in."""

from __future__ import annotations

import pytest

from summarizer import summarize
from summarizer.article import Article
from summarizer.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister met the ambassador and was on the way to the port.", "en"),
        ("Le ministre a rencontré son homologue et il est sur le point de partir.", "fr"),
        ("外相は電話で会談したことを明らかにした。", "ja"),
        ("Xyzzy plugh frobnicate quux.", None),
        ("İstanbul İzmir İnegöl Ankara Bursa Konya Trabzon Sivas", None),
    ],
)
def test_the_language_of_a_text(text: str, code: str | None) -> None:
    assert language_of(text) == code
    assert Article(text).language == code
    assert Article(text, language="pt-BR").language == "pt-BR"


def test_what_a_languages_dates_and_sentences_need_is_known_without_being_told() -> None:
    text = (
        "Deutschland sagte zu, bis Ende März 2026 zwei Schiffe zu stellen. Ein weiteres Treffen "
        "ist für den 12. Januar 2026 in Hamburg geplant."
    )
    result = summarize(Article(text, published="2025-10-09"))
    assert result.provenance.article.language == "de"
    assert [(fact.when.edtf, fact.status) for fact in result.summary.dates] == [
        ("../2026-03", "scheduled"), ("2026-01-12", "scheduled"),
    ]  # fmt: skip
