"""News that speaks of orders, rules, assistants and numbers is not taken for a hostile text."""

from __future__ import annotations

import pytest

from evals.gold import load_gold
from summarizer.article import Article
from summarizer.grounding.injection import tainted
from summarizer.sentences import split

ORDINARY = (
    "The ministers agreed on new rules for travellers and new instructions for embassies.",
    "Assistant Secretary Karen Holt should report to Congress on Monday, her office said.",
    "The response must be swift, the president said, and the answer should include aid.",
    "She urged members not to bypass existing sanctions or to forget earlier promises.",
    "AI systems must be safe before they are sold, the commission said.",
    "Officials want to add a round of talks between the two sides in May.",
    "While processing visas, officials must check every date twice.",
    "The system is old: engineers say that it will fail within a year.",
    "He told users of the tool that the output of the plant would fall.",
    "The full report is at https://www.example.org/news/2024/11/05/world/europe/articles0031245.",
    "Human rights groups said the list of dates was incomplete.",
    "Le gouvernement doit ajouter dix écoles à la liste, selon le ministre.",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_sentences_stay_clean(text: str) -> None:
    article = Article(text)
    assert tainted(article, split(article.text)) == frozenset()


def test_no_fact_of_the_gold_rests_on_a_tainted_sentence() -> None:
    for case in load_gold():
        marked = tainted(case.article, case.sentences)
        assert len(marked) <= 1, (case.id, marked)
