"""Files of a cluster wherever they lie; what its driver and actors agree on. No Ray runs here."""

from __future__ import annotations

import asyncio
import json
import os
import threading
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import pytest

from summarizer.batch.cluster import attending, starting
from summarizer.batch.cluster.attending import attended
from summarizer.batch.cluster.desk import LEASES_AN_ACTOR, Desk
from summarizer.batch.cluster.files import blocks, packed, read_entries
from summarizer.batch.cluster.folder import DAMAGED, survey, without_failed
from summarizer.batch.cluster.places import Place, listed, located
from summarizer.batch.cluster.starting import actor_settings, alone, connected
from summarizer.batch.entries import Fields
from summarizer.batch.index import Index
from summarizer.errors import (
    ConnectionFailed,
    FileUnreadable,
    InputError,
    MissingExtra,
    QuotaExhausted,
    StoreError,
    TimedOut,
    UsageError,
)
from summarizer.settings import Settings
from tests.batch.stubs import article, write_rows

pytest.importorskip("pyarrow", reason="needs the extra parquet or ray")
MOST = 10_000


def memory(path: str) -> str:
    """A URI in fsspec's file system in memory, as any file system that only fsspec knows."""
    pytest.importorskip("fsspec", reason="needs the extra ray")
    return f"memory://{uuid4().hex}/{path}"


def put(name: str, content: bytes) -> None:
    place = located(name)
    place.system.create_dir(place.path.rpartition("/")[0])
    with place.system.open_output_stream(place.path) as file:
        file.write(content)


def table(folder: str, name: str, rows: list[dict[str, str]]) -> str:
    import pyarrow as pa  # type: ignore[import-untyped] # ships no types
    import pyarrow.parquet as pq  # type: ignore[import-untyped] # ships no types

    place = located(f"{folder}/{name}")
    place.system.create_dir(place.path.rpartition("/")[0])
    with place.system.open_output_stream(place.path) as file:
        pq.write_table(pa.Table.from_pylist(rows), file)
    return place.path


def row(key: str, status: str = "ok", config: str = "c") -> dict[str, str]:
    return {"key": key, "status": status, "config": config, "record": "{}"}


def test_only_files_of_rows_are_taken(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(UsageError, match="neither JSONL nor Parquet"):
        listed([str(tmp_path / "a.txt")])
    with pytest.raises(InputError, match="no files of rows"):
        listed([str(tmp_path)])
    with pytest.raises(FileUnreadable):
        listed([str(tmp_path / "none.jsonl")])
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.jsonl").write_text("")
    assert [one.name for one in listed([str(tmp_path)])] == [str(tmp_path / "deep" / "b.jsonl")]
    (inside,) = listed([tmp_path.as_uri()])
    assert inside.name == (tmp_path / "deep" / "b.jsonl").as_uri()


def test_rows_are_read_the_same_from_a_path_a_uri_and_a_file_system_of_fsspec(
    tmp_path: Path,
) -> None:
    rows, elsewhere = write_rows(tmp_path / "rows.jsonl", 7), memory("deep/rows.jsonl")
    put(elsewhere, rows.read_bytes())
    found = [
        [(entry.id, entry.content) for entry in read_entries(place, Fields(), MOST)]
        for name in (str(rows), rows.as_uri(), elsewhere, elsewhere.rpartition("/")[0])
        for place in listed([name])
    ]
    assert len(found) == 4
    assert all(one == [(f"a{n}", article(n)) for n in range(7)] for one in found)


def test_a_place_that_is_sent_to_another_process_is_read_there(tmp_path: Path) -> None:
    (place,) = listed([str(write_rows(tmp_path / "rows.jsonl", 300))])
    (sent,) = packed([place])
    assert [len(block["digest"]) for block in blocks(sent["place"], Fields(), MOST)] == [256, 44]


def test_credentials_of_an_address_are_in_no_name_that_is_shown(tmp_path: Path) -> None:
    name = "s3://KEYID:zqsecret@bucket/a/rows.jsonl?endpoint_override=127.0.0.1:9&scheme=http"
    place = located(name)
    assert place.path == "bucket/a/rows.jsonl"
    assert place.shown == "s3://bucket/a/rows.jsonl"
    below = located(name.replace("/rows.jsonl", "")).below("bucket/a/b/c.parquet")
    assert below.name == name.replace("rows.jsonl", "b/c.parquet")
    rows = write_rows(tmp_path / "rows.jsonl", 1)
    local = Place(located(str(rows)).system, str(rows), name)
    (entry,) = read_entries(local, Fields(), MOST)
    assert "zqsecret" not in entry.source
    with pytest.raises(FileUnreadable, match=r"s3://bucket/a/rows\.jsonl cannot be used") as caught:
        list(read_entries(place, Fields(), MOST))
    assert "zqsecret" not in f"{caught.value} {caught.value.hint}"
    assert "credentials" in caught.value.hint


@pytest.mark.parametrize(
    ("name", "error", "words"),
    [
        ("nonsense://bucket/a", UsageError, "no file system that is known"),
        ("abfs://box/a.jsonl", MissingExtra, "needs a library"),
    ],
)
def test_a_file_system_that_is_missing_is_named(
    name: str, error: type[Exception], words: str
) -> None:
    pytest.importorskip("fsspec", reason="needs the extra ray")
    with pytest.raises(error, match=words):
        located(name)


@pytest.mark.parametrize("where", ["disk", "memory"])
def test_an_output_cut_short_is_set_aside_and_a_changed_one_refused(
    tmp_path: Path, where: str
) -> None:
    folder = str(tmp_path) if where == "disk" else memory("out")
    whole, torn = (table(folder, f"run/{n}.parquet", [row("k-1")]) for n in ("whole", "torn"))
    place = located(folder)
    with place.system.open_input_stream(whole) as file:
        content = file.read()
    with place.system.open_output_stream(torn) as file:
        file.write(content[: len(content) // 2])
    with closing(Index()) as index:
        assert survey(place, "c", index) == [torn]
        assert index.status("k-1") == "ok"
        (info,) = place.system.get_file_info([torn + DAMAGED])
        assert info.is_file
        with pytest.raises(UsageError, match="another configuration"):
            survey(place, "d", index)
    with closing(Index()) as index:
        assert survey(place, "d", index, new_run=True) == []
        assert index.status("k-1") is None


@pytest.mark.parametrize("new_run", [False, True])
def test_parquet_files_of_somebody_else_are_left_alone(tmp_path: Path, new_run: bool) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    articles = tmp_path / "articles.parquet"
    pq.write_table(pa.table({"text": ["one", "two"]}), articles)
    with closing(Index()) as index, pytest.raises(UsageError, match="no batch wrote"):
        survey(located(str(tmp_path)), "c", index, new_run=new_run)
    assert list(tmp_path.iterdir()) == [articles]


@pytest.mark.parametrize("where", ["disk", "memory"])
def test_failed_records_are_taken_out_of_one_configuration_only(tmp_path: Path, where: str) -> None:
    folder = str(tmp_path) if where == "disk" else memory("out")
    table(folder, "1/a.parquet", [row("k-1"), row("k-2", "failed"), row("k-3", "failed", "old")])
    table(folder, "2/b.parquet", [row("k-4")])
    place = located(folder)
    assert without_failed(place, "c") == 1
    assert without_failed(place, "c") == 0
    with closing(Index()) as index:
        survey(place, "c", index, new_run=True)
        assert index.statuses() == {"ok": 2}
        survey(place, "old", index, new_run=True)
        assert index.statuses() == {"ok": 2, "failed": 1}


def test_one_run_writes_an_output_on_a_disk(tmp_path: Path) -> None:
    name = str(tmp_path / "out")
    with (
        alone(located(name)),
        pytest.raises(StoreError, match=f"PID {os.getpid()}"),
        alone(located(Path(name).as_uri())),
    ):
        pytest.fail("two at once")
    with alone(located(name)):
        assert list(tmp_path.iterdir()) == [tmp_path / "out.lock"]
    assert list(tmp_path.iterdir()) == []
    with alone(located("s3://bucket/out?region=x")):
        assert list(tmp_path.iterdir()) == []


def test_what_is_leased_is_never_more_than_the_limits() -> None:
    desk = Desk(max_requests=130, max_cost=2.0, actors=3)
    leases = [desk.lease() for _ in range(200)]
    assert sum(requests for requests, _ in leases) == 130
    assert sum(usd for _, usd in leases) == pytest.approx(2.0)
    assert leases[-1] == (0, 0.0)
    assert max(requests for requests, _ in leases) <= 130 / LEASES_AN_ACTOR


def test_a_desk_tells_everyone_to_stop_and_why() -> None:
    desk = Desk(None, None, 2)
    assert desk.told("a", (), 3) is False
    assert desk.told("b", (), 4) is False
    assert desk.look().under_way == 7
    desk.stop(QuotaExhausted("Used up."))
    desk.stop()
    assert desk.told("a", (), 0) is True
    news = desk.look()
    assert isinstance(news.error, QuotaExhausted)
    assert news.under_way == 4


def test_actors_get_every_setting_but_a_key_of_the_environment() -> None:
    chosen = Settings.load({"SUMMARIZER_API_KEY": "sk-env"}, model="openai/x", max_requests=9)
    assert chosen.api_key == "sk-env"
    sent = actor_settings(chosen, {"model": "openai/x"})
    assert "sk-env" not in json.dumps(sent)
    assert (sent["model"], sent["max_requests"], sent["deadline"]) == ("openai/x", 0, 120.0)
    assert "max_cost" not in sent
    assert actor_settings(chosen, {"api_key": "sk-given"})["api_key"] == "sk-given"


def test_actors_do_not_send_a_temperature_that_the_run_does_not() -> None:
    chosen = Settings.load({}, temperature="none")
    assert Settings.load({}, **actor_settings(chosen, {})).temperature is None


def test_a_ray_that_does_not_start_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(**_given: object) -> None:
        raise ConnectionError("gcs at 10.0.0.7")

    fake = SimpleNamespace(is_initialized=lambda: False, init=nobody)
    monkeypatch.setattr(starting, "library", lambda *_names: fake)
    with pytest.raises(ConnectionFailed, match=r"\(ConnectionError\)") as caught, connected():
        pytest.fail("nobody answers")
    assert "RAY_ADDRESS" in caught.value.hint


def test_a_cluster_where_nothing_moves_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attending, "LOOK_SECONDS", 0.01)
    for_ever = threading.Event()
    with pytest.raises(TimedOut, match="Ray has done nothing"):
        asyncio.run(attended(for_ever.wait, lambda: 0, 0.05))
    for_ever.set()


def test_a_slow_cluster_that_moves_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attending, "LOOK_SECONDS", 0.01)
    moves, enough = iter(range(1000)), threading.Event()

    def look() -> int:
        move = next(moves)
        if move > 20:
            enough.set()
        return move

    assert asyncio.run(attended(enough.wait, look, 0.05)) is True


def test_what_the_work_raises_is_raised() -> None:
    def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asyncio.run(attended(broken, lambda: 0, 1.0))
