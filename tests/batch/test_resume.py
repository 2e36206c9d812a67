"""Taking up an output: nothing lost, nothing done twice, damage healed, strangers refused."""

from __future__ import annotations

import json
import random
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import Summarizer
from summarizer.batch.configuration import Configuration, changes, configuration_of
from summarizer.batch.index import Index
from summarizer.batch.output import Journal, survey
from summarizer.errors import ServerFailed, StoreError, UsageError
from tests.batch.stubs import StubEngine, article, batch, records, statuses, write_rows

CONFIGURATION = Configuration("c", {"model": "m"})


def test_every_input_gets_one_line_and_a_second_run_none(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 30), tmp_path / "out.jsonl"
    first, engine = batch(rows, out), StubEngine()
    again = batch(rows, out, engine)
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert statuses(out) == {"ok": 30}
    assert engine.calls == 0
    assert again.tally.before == {"ok": 30}
    assert sorted(record["id"] for record in records(out)) == sorted(f"a{n}" for n in range(30))


def test_rows_may_move_and_come_between(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 20), tmp_path / "out.jsonl"
    batch(rows, out)
    lines = rows.read_text().splitlines()
    random.Random(7).shuffle(lines)
    new = [json.dumps({"id": "new", "text": article(99)})]
    rows.write_text("\n".join([*lines[:9], *new, *lines[9:]]))
    engine = StubEngine()
    batch(rows, out, engine)
    assert engine.asked == {article(99): 1}
    assert statuses(out) == {"ok": 21}


def test_the_same_article_twice_is_two_inputs(tmp_path: Path) -> None:
    rows, out, engine = tmp_path / "rows.jsonl", tmp_path / "out.jsonl", StubEngine()
    rows.write_text((json.dumps({"text": article(1)}) + "\n") * 3)
    batch(rows, out, engine)
    batch(rows, out, engine)
    assert engine.calls == 3
    keys = [record["key"] for record in records(out)]
    assert {key.rpartition("-")[2] for key in keys} == {"1", "2", "3"}
    assert len({key.rpartition("-")[0] for key in keys}) == 1


def test_copies_under_two_ids_stay_apart_when_they_change_places(tmp_path: Path) -> None:
    rows, out = tmp_path / "rows.jsonl", tmp_path / "out.jsonl"
    first, second = (json.dumps({"id": name, "text": article(1)}) + "\n" for name in "ab")
    rows.write_text(first)
    batch(rows, out)
    rows.write_text(second + first)
    batch(rows, out)
    assert sorted(record["id"] for record in records(out)) == ["a", "b"]


@settings(max_examples=40, deadline=None)
@given(cut=st.integers(min_value=1, max_value=3000))
def test_a_line_torn_anywhere_is_healed(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    folder = tmp_path_factory.mktemp("torn")
    rows, out = write_rows(folder / "rows.jsonl", 3), folder / "out.jsonl"
    batch(rows, out)
    whole = out.read_bytes()
    kept = whole[: max(1, len(whole) - cut)]
    out.write_bytes(kept)
    engine = StubEngine()
    batch(rows, out, engine)
    assert statuses(out) == {"ok": 3}
    # A line that only lacks its end is whole: its answer is not asked for again.
    lost = [line for line in whole.splitlines() if line not in kept.splitlines()]
    assert engine.calls == len(lost)


def test_a_corrupt_line_stays_is_reported_and_done_again(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 5), tmp_path / "out.jsonl"
    batch(rows, out)
    lines = out.read_bytes().splitlines(keepends=True)
    lines[1] = lines[1][:200] + b"\x00\xff" + lines[1][203:]
    lines[3] = b"garbage\n"
    out.write_bytes(b"".join(lines))
    engine = StubEngine()
    report = batch(rows, out, engine)
    assert report.survey.corrupt == [2, 4]
    assert engine.calls == 2
    after = out.read_bytes().splitlines(keepends=True)
    assert after[:5] == lines
    assert len(after) == 7
    third = StubEngine()
    batch(rows, out, third)
    assert third.calls == 0


def test_bom_and_crlf_of_an_editor_are_tolerated(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 5), tmp_path / "out.jsonl"
    batch(rows, out)
    out.write_bytes(b"\xef\xbb\xbf" + out.read_bytes().replace(b"\n", b"\r\n"))
    engine = StubEngine()
    report = batch(rows, out, engine)
    assert engine.calls == 0
    assert report.survey.corrupt == []


@pytest.mark.parametrize(
    "content",
    [b"name,age\nAna,7\n", b'{"a": 1}\n{"b": 2}\n', b"\x7fELF\x02\x01", b'{"summary":1}', b"\n\nx"],
)
def test_another_programs_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    rows, out, engine = write_rows(tmp_path / "rows.jsonl", 3), tmp_path / "out", StubEngine()
    out.write_bytes(content)
    with pytest.raises(StoreError, match="not the output of a batch"):
        batch(rows, out, engine)
    assert out.read_bytes() == content
    assert engine.calls == 0


def test_a_changed_configuration_is_refused_unless_it_is_a_new_run(tmp_path: Path) -> None:
    rows, out, engine = write_rows(tmp_path / "rows.jsonl", 4), tmp_path / "out.jsonl", StubEngine()
    batch(rows, out)
    with pytest.raises(UsageError, match=r"temperature \(0.0 → 0.5\)"):
        batch(rows, out, engine, temperature=0.5)
    assert engine.calls == 0
    batch(rows, out, engine, temperature=0.5, new_run=True)
    assert engine.calls == 4
    keys = [record["config"]["key"] for record in records(out)]
    assert len(keys) == 8
    assert len(set(keys[:4])) == len(set(keys[4:])) == 1
    batch(rows, out, engine, temperature=0.5)
    assert engine.calls == 4, "the last record's configuration is the output's"


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        (None, None, False),
        ("https://gpu1.example/v1", "https://gpu1.example/v1/", False),
        ("https://user:pw@gpu1.example/v1?k=v", "https://gpu1.example/v1", False),
        ("http://127.0.0.1:8000/v1", "http://127.0.0.1:9001/v1", False),
        ("http://127.0.0.1:8000/v1", "http://localhost:9001/v1", False),
        (None, "https://api.openai.com/v1", False),
        (None, "https://gpu1.example/v1", True),
        ("https://gpu1.example/v1", "https://gpu2.example/v1", True),
        ("https://gpu1.example:8000/v1", "https://gpu1.example:9001/v1", True),
        ("http://127.0.0.1:8000/v1", "http://127.0.0.1:8000/other/v1", True),
        ("http://127.0.0.1:8000/v1", "http://10.0.0.7:8000/v1", True),
    ],
)
def test_a_changed_endpoint_is_a_changed_configuration(
    before: str | None, after: str | None, changed: bool
) -> None:
    one, other = (
        configuration_of(
            Summarizer("openai/gpt-4o-mini", engine=StubEngine(), base_url=url, api_key="k")
        )
        for url in (before, after)
    )
    assert (one.key != other.key) == changed
    assert changes(one.parts, other) == (
        f"endpoint ({one.parts['endpoint']} → {other.parts['endpoint']})" if changed else ""
    )
    assert "pw" not in json.dumps([one.json, other.json])


def test_a_changed_endpoint_is_refused_and_says_how_to_go_on(tmp_path: Path) -> None:
    rows, out, engine = write_rows(tmp_path / "rows.jsonl", 3), tmp_path / "out.jsonl", StubEngine()
    batch(rows, out, base_url="https://gpu1.example/v1")
    with pytest.raises(UsageError, match=r"gpu1\.example/v1 → https://gpu2\.example") as caught:
        batch(rows, out, engine, base_url="https://gpu2.example/v1")
    assert "--new-run" in caught.value.hint
    assert engine.calls == 0
    batch(rows, out, engine, base_url="https://gpu2.example/v1", new_run=True)
    assert engine.calls == 3
    assert {r["config"]["endpoint"] for r in records(out)[3:]} == {"https://gpu2.example/v1"}


def test_speed_is_no_part_of_the_configuration(tmp_path: Path) -> None:
    rows, out, engine = write_rows(tmp_path / "rows.jsonl", 4), tmp_path / "out.jsonl", StubEngine()
    batch(rows, out, concurrency=2)
    batch(rows, out, engine, concurrency=4, deadline=9.0)
    assert engine.calls == 0


def test_failed_inputs_are_done_again_only_when_asked(tmp_path: Path) -> None:
    rows, out = write_rows(tmp_path / "rows.jsonl", 6), tmp_path / "out.jsonl"

    def fail(engine: StubEngine, _task: object) -> None:
        if engine.calls % 2:
            raise ServerFailed("The provider failed (500).")

    report = batch(rows, out, StubEngine(act=fail), concurrency=1)
    assert report.exit_code == 1
    assert statuses(out) == {"ok": 3, "failed": 3}
    assert {r["code"] for r in records(out) if r["status"] == "failed"} == {"server"}
    engine = StubEngine()
    assert batch(rows, out, engine).exit_code == 1
    assert engine.calls == 0
    assert batch(rows, out, engine, retry_failed=True).exit_code == 0
    assert engine.calls == 3
    assert statuses(out) == {"ok": 6}


@given(
    pieces=st.lists(st.sampled_from([b"\n", b"\r\n", b"x", b'{"summarizer_batch":1', b"\xff"])),
)
def test_a_survey_of_anything_ends_in_an_answer_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes]
) -> None:
    path = tmp_path_factory.mktemp("any") / "out"
    path.write_bytes(b"".join(pieces))
    try:
        with closing(Index()) as index:
            found = survey(path, CONFIGURATION, index)
    except StoreError:
        return
    Journal(path, found).close()
    assert path.stat().st_size in {found.tail or 0, len(b"".join(pieces))}
