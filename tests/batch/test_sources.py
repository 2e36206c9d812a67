"""From files, folders and rows to articles: every format, every damage, no input forgotten."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.batch.entries import Entry, Fields, key_of
from summarizer.batch.index import Index
from summarizer.batch.inputs import Work, work_of
from summarizer.batch.sources import open_source
from summarizer.errors import FileUnreadable, InputError, MissingExtra, UsageError
from tests.batch.stubs import article, batch, records
from tests.support import ROOT

TEXT = article(1)
MOST = 10_000


def read(*names: Path | str, fields: Fields = Fields(), most: int = MOST) -> list[Work]:  # noqa: B008 - frozen
    source = open_source([str(name) for name in names], fields, most)
    with closing(Index()) as index:
        return list(work_of(source.entries(), index, most_chars=most))


def codes(works: list[Work]) -> list[str]:
    return ["ok" if work.refused is None else work.refused.code for work in works]


def test_a_folder_gives_its_documents_and_counts_the_rest(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.md").write_text(f"---\ntitle: On fish\ndate: 2024-05-16\n---\n\n**{TEXT}**\n")
    (tmp_path / "deep" / "c.html").write_text(f"<html><body><p>{TEXT}</p></body></html>")
    (tmp_path / "d.json").write_text(json.dumps({"text": TEXT, "published": "2024-05-16"}))
    (tmp_path / "e.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".hidden.txt").write_text(TEXT)
    source = open_source([str(tmp_path)], Fields(), MOST)
    entries = list(source.entries())
    assert [Path(entry.source).name for entry in entries] == ["a.txt", "b.md", "d.json", "c.html"]
    assert source.ignored == 1
    works = read(tmp_path)
    assert {work.article.text for work in works if work.article} == {TEXT}
    published = [work.article.published for work in works if work.article]
    assert published == [None, date(2024, 5, 16), date(2024, 5, 16), None]


def test_a_glob_and_a_list_of_files(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text(TEXT)
    assert len(read(tmp_path / "*.txt")) == 2
    assert len(read(tmp_path / "a.txt", tmp_path / "c.md")) == 2


@pytest.mark.parametrize(("name", "error"), [("none.txt", FileUnreadable), ("*.x", InputError)])
def test_a_name_that_stands_for_nothing_is_refused(
    tmp_path: Path, name: str, error: type[InputError]
) -> None:
    with pytest.raises(error):
        open_source([str(tmp_path / name)], Fields(), MOST)
    with pytest.raises(UsageError):
        open_source(["-", str(tmp_path)], Fields(), MOST)


def test_rows_of_all_formats_mean_the_same(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra parquet")
    import pyarrow as pa  # type: ignore[import-untyped] # ships no types
    import pyarrow.parquet as pq  # type: ignore[import-untyped] # ships no types

    rows = [
        {"nr": str(n), "body": f"{article(n)} «é, ünï»\nA second line.", "day": "2024-05-16"}
        for n in range(7)
    ]
    (tmp_path / "r.jsonl").write_text("".join(json.dumps(row) + "\r\n\n" for row in rows))
    with (tmp_path / "r.csv").open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    with (tmp_path / "r.tsv").open("w", newline="", encoding="utf-16") as file:
        writer = csv.DictWriter(file, rows[0], delimiter="\t")
        writer.writeheader()
        writer.writerows(rows)
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "r.parquet")
    (tmp_path / "r.json").write_text(json.dumps(rows))
    fields = Fields(text="body", id="nr", published="day")
    found = {
        path.name: [
            (work.id, work.article.text, work.article.published, work.key)
            for work in read(path, fields=fields)
            if work.article
        ]
        for path in tmp_path.iterdir()
    }
    assert len(found) == 5
    first, *others = found.values()
    assert len(first) == 7
    for other in others:
        # A key is of the text as it stood: the line end in quotes of a CSV is its own.
        assert [row[:3] for row in other] == [row[:3] for row in first]
    assert found["r.parquet"] == found["r.jsonl"] == found["r.json"]


def test_standard_input_takes_json_lines_or_csv(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": article(n)}) + "\n" for n in range(3))
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerows([["text"], *[[article(n)] for n in range(3)]])
    for name, given_ in {"lines": lines, "table": table.getvalue()}.items():
        out = tmp_path / f"{name}.jsonl"
        run = subprocess.run(
            [sys.executable, "-m", "summarizer", "batch", "-", "-o", str(out)],
            input=given_.encode(),
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "SUMMARIZER_STORE": str(tmp_path / "store")},
            check=False,
        )
        assert run.returncode == 0, run.stderr
        assert sorted(record["text"] for record in records(out)) == [article(n) for n in range(3)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"text": ""}', "empty_article"),
        (b'{"text": " \\n\\t "}', "empty_article"),
        (b'{"text": "Two words"}', "empty_article"),
        (b'{"text": null}', "empty_article"),
        (b'{"text": 7}', "bad_input"),
        (b'{"body": "x"}', "bad_input"),
        (b"[1, 2]", "bad_input"),
        (b"not json", "bad_input"),
        (b'{"text": "' + b"[" * 50_000, "bad_input"),
        (b"[" * 50_000, "bad_input"),
        (b'{"text": "\x00\x01\x02\x03\x04\xff"}', "binary_input"),
        (b'{"text": "' + b"word " * 3000 + b'"}', "article_too_large"),
        (b'{"text": "' + b"word " * 30_000 + b'"}', "article_too_large"),
        (json.dumps({"text": TEXT, "published": "soon"}).encode(), "bad_input"),
        (json.dumps({"text": TEXT, "published": 7.5}).encode(), "bad_input"),
        (json.dumps({"text": f"{TEXT} \ud800"}).encode(), "ok"),
        (f'{{"text": "{TEXT} Grüße"}}'.encode("latin-1"), "ok"),
    ],
)
def test_a_bad_row_is_one_input_and_the_next_is_read(
    tmp_path: Path, line: bytes, code: str
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(line + b"\n" + json.dumps({"text": TEXT}).encode() + b"\n")
    works = read(path)
    assert codes(works) == [code, "ok"]
    assert works[1].source.endswith("rows.jsonl:2")
    assert works[0].key != works[1].key
    for work in works:
        if work.article is not None:
            work.article.text.encode()


def test_a_missing_column_names_those_that_are_there(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("headline,body\nx,y\n")
    with pytest.raises(InputError) as caught:
        read(path)
    assert "--text-field; there are: headline, body" in caught.value.hint


@pytest.mark.parametrize(
    ("data", "code"),
    [(bytes(range(256)) * 20, "binary_input"), (b"\x89PNG\r\n\x1a\n" + bytes(900), "binary_input")],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert codes(read(tmp_path / "a.txt")) == [code]


def test_a_file_that_cannot_be_opened_is_one_failed_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "b.txt").write_text(TEXT)
    assert codes(read(tmp_path)) == ["file_unreadable", "ok"]


def test_without_the_extra_parquet_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "r.parquet").write_bytes(b"PAR1")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match="extra `parquet`"):
        read(tmp_path / "r.parquet")


def test_a_failed_source_ends_the_batch_after_what_came_before(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT}) + "\n")
    (tmp_path / "b.csv").write_text("headline,body\nx,y\n")
    out = tmp_path / "out.jsonl"
    report = batch(tmp_path / "[ab].*", out)
    assert isinstance(report.stopped_by, InputError)
    assert report.exit_code == InputError.exit_code
    assert len(records(out)) == 1


entries = st.builds(
    Entry,
    source=st.text(max_size=3),
    content=st.text(max_size=8) | st.binary(max_size=8),
    name=st.text(max_size=3),
    published=st.none() | st.dates(),
    language=st.none() | st.sampled_from(["en", "fr"]),
)


@given(st.lists(entries, max_size=12), st.randoms())
def test_keys_depend_on_content_and_count_alone(found: list[Entry], random: Any) -> None:
    def keys(order: list[Entry]) -> Iterator[str]:
        with closing(Index()) as index:
            yield from [index.key(entry.digest) for entry in order]

    shuffled = random.sample(found, len(found))
    assert sorted(keys(found)) == sorted(keys(shuffled))
    assert len(set(keys(found))) == len(found)
    assert all(key_of(entry.digest, 1) in set(keys(found)) for entry in found)
