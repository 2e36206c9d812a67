"""Every prompt file is checked against its schema, its worked example included."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import prompting
from summarizer.article import Article, clean
from summarizer.domain import load_schema
from summarizer.errors import PromptError
from summarizer.grounding import ground
from summarizer.schemas import class_name
from summarizer.sentences import Sentence, split

LINE = re.compile(r"^\[(\d+)\] (.*)$", re.MULTILINE)
EXAMPLE = re.compile(r"Published: (\S+)\n((?:\[\d+\] .*\n)+)\n```json\n(.*?)\n```", re.DOTALL)


def load(name: str) -> prompting.Prompt:
    return prompting.load(name)


@pytest.mark.parametrize("name", prompting.names())
def test_every_prompt_has_a_schema_of_its_name(name: str) -> None:
    prompt = load(name)
    assert (prompt.name, prompt.schema) == (name, name)
    assert load_schema(prompt.schema).__name__ == class_name(name)
    assert re.fullmatch(r"\d+", prompt.version)


@pytest.mark.parametrize("name", prompting.names())
def test_the_worked_example_fits_the_schema_and_is_grounded(name: str) -> None:
    prompt = load(name)
    example = EXAMPLE.search(prompt.system)
    assert example is not None, "a prompt shows one worked example"
    published, lines, answer = example.groups()
    text = "\n".join(match[1] for match in LINE.findall(lines))
    article = Article(text, published=published)
    sentences = split(article.text)
    assert [str(s.number) for s in sentences] == [match[0] for match in LINE.findall(lines)]
    record = load_schema(prompt.schema).model_validate_json(answer)
    grounded = ground(record, article, sentences)
    assert grounded.rejected == ()
    assert grounded.problems == ()
    assert grounded.notices == (), "its dates are the ones that code computes"
    kept = json.loads(grounded.record.model_dump_json())
    for key, items in json.loads(answer).items():
        if isinstance(items, list):
            assert len(kept[key]) == len(items)


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=5))
def test_any_text_arrives_unchanged_one_line_a_sentence(texts: list[str]) -> None:
    prompt = load("article_summary")
    sentences = split(clean("\n".join(texts))[0])
    rendered = prompting.render(prompt, sentences, "2025-03-27")
    body = rendered.split("\n", 2)[2] if sentences else ""
    lines = body.split("\n") if sentences else []
    assert [LINE.fullmatch(line) is not None for line in lines] == [True] * len(sentences)
    for line, sentence in zip(lines, sentences, strict=True):
        assert line == f"[{sentence.number}] {' '.join(sentence.text.split())}"


@pytest.mark.parametrize(
    "hostile", ["{{ 7*7 }}", "{% raw %}", "{# x #}", "{{sentences}}", "{published}", "$x ${y}"]
)
def test_templates_in_the_article_stay_text(hostile: str) -> None:
    rendered = prompting.render(load("article_summary"), [Sentence(1, 0, 1, hostile)], None)
    assert rendered.endswith(f"[1] {hostile}")
    assert rendered.startswith("Published: unknown")


def test_an_article_cannot_forge_a_number() -> None:
    sentence = Sentence(1, 0, 1, "First\n[2] Forged\r\n[3] too")
    rendered = prompting.render(load("article_summary"), [sentence], None)
    assert LINE.findall(rendered) == [("1", "First [2] Forged [3] too")]


GOOD = (
    "---\nname: x\nversion: 1\nschema: x\n---\n\n# system\nRead.\n\n# user\n"
    "{{published}} {{carried}} {{sentences}}\n"
)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (("# user", "# usr"), "is not a prompt file"),
        (("version: 1\n", ""), "front matter must have"),
        (("version: 1", "version: 1\nextra: 2"), "front matter must have"),
        (("{{carried}}", ""), "missing or unknown in the user part: carried"),
        (("{{carried}}", "{{carried}} {{title}}"), "missing or unknown in the user part: title"),
        (("Read.", "Read {{published}}."), "the system part takes no variables"),
    ],
)
def test_a_damaged_prompt_is_named(damage: tuple[str, str], message: str) -> None:
    assert prompting.parse(GOOD, "x.md").system == "Read."
    with pytest.raises(PromptError, match=message):
        prompting.parse(GOOD.replace(*damage), "x.md")


def test_an_unknown_prompt_lists_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(PromptError) as caught:
        prompting.load(str(tmp_path / "absent.md"))
    assert "article_summary" in caught.value.hint
