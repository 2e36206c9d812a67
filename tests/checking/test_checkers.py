"""Check processes: the same answers as here, whatever becomes of the processes."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.gold import Case, load_gold
from summarizer import ArticleSummary, Summarizer, checking
from summarizer.batch import commands
from summarizer.checking import checkers, process
from summarizer.checking.checkers import FEW, Checkers
from summarizer.checking.parcels import Job, forms_of, framed, parcels
from summarizer.checking.process import start
from summarizer.grounding import Grounded, ground
from tests.grounding.correct import record_of
from tests.scripted import ScriptedEngine
from tests.support import GOLD

NAME = "article_summary"
CASES = load_gold(GOLD)[::4]
TEXT = "Brightwell Foods will buy Corran Dairies for 40 million euros, it said on Monday."


def job_of(case: Case) -> Job[ArticleSummary]:
    return Job(record_of(case), case.article, case.sentences, "reject")


def here(job: Job[ArticleSummary]) -> Grounded[ArticleSummary]:
    return ground(job.record, job.article, job.sentences, on_unsupported=job.on_unsupported)


async def checked(
    group: Checkers, jobs: Sequence[Job[ArticleSummary]]
) -> list[Grounded[ArticleSummary]]:
    """The jobs all at once, in order."""
    return await asyncio.gather(
        *(
            group.check(one.record, one.article, one.sentences, on_unsupported=one.on_unsupported)
            for one in jobs
        )
    )


def count_here(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """A list that grows with every draft that is checked in this process."""
    seen: list[object] = []
    plain = checking.here

    async def counted(record: object, *rest: object, **more: object) -> object:
        seen.append(record)
        return await plain(record, *rest, **more)  # type: ignore[arg-type, type-var] # handed on as it came

    monkeypatch.setattr(checkers, "here", counted)
    return seen


def test_what_goes_between_processes_comes_out_as_it_went_in() -> None:
    forms = forms_of(ArticleSummary)
    for case in CASES:
        job = job_of(case)
        assert forms.job.validate_json(forms.job.dump_json(job)) == job
        grounded = here(job)
        assert forms.answer.validate_json(forms.answer.dump_json(grounded)) == grounded


@given(st.lists(st.binary(max_size=300)), st.integers(1, 40))
def test_parcels_arrive_whole_however_the_bytes_come(sent: list[bytes], size: int) -> None:
    stream = b"".join(framed(parcel) for parcel in sent)
    received, found = bytearray(), list[bytes]()
    for at in range(0, len(stream), size):
        received += stream[at : at + size]
        found += parcels(received)
    assert found == sent
    assert not received


def test_a_process_answers_what_this_one_would(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = count_here(monkeypatch)
    jobs = [job_of(case) for case in CASES]

    async def main() -> list[Grounded[ArticleSummary]]:
        group = Checkers(NAME, ArticleSummary, 1, at_once=True)
        try:
            await checked(group, jobs[:1])
            return await checked(group, jobs)
        finally:
            group.close()

    assert asyncio.run(main()) == [here(job) for job in jobs]
    assert len(seen) == 0


def test_a_long_queue_opens_another_process_and_the_rest_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = count_here(monkeypatch)
    monkeypatch.setattr(checkers, "MOST_WAITING", 5)
    jobs = [job_of(CASES[0])] * 20

    async def main() -> tuple[list[Grounded[ArticleSummary]], int]:
        group = Checkers(NAME, ArticleSummary, 2, at_once=True)
        try:
            await checked(group, jobs[:1])
            await checked(group, jobs[:6])
            found = await checked(group, jobs)
            return found, len(group._processes)
        finally:
            group.close()

    found, processes = asyncio.run(main())
    assert found == [here(jobs[0])] * 20
    assert processes == 2
    # Of 6, the sixth opens the second process; of 20, each takes 5.
    assert len(seen) == 10


def test_a_small_batch_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = count_here(monkeypatch)
    jobs = [job_of(CASES[0])] * FEW

    async def main() -> int:
        group = Checkers(NAME, ArticleSummary, 3)
        try:
            await checked(group, jobs)
            opened = len(group._processes)
            await checked(group, jobs[:1])
            assert len(group._processes) == opened + 1
            return opened
        finally:
            group.close()

    assert asyncio.run(main()) == 0
    assert len(seen) == FEW


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSTOP])
def test_work_of_a_process_that_dies_or_hangs_is_done_here(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, blow: signal.Signals
) -> None:
    seen = count_here(monkeypatch)
    jobs = [job_of(CASES[0])] * 10

    async def main() -> list[Grounded[ArticleSummary]]:
        group = Checkers(NAME, ArticleSummary, 1, at_once=True)
        try:
            await checked(group, jobs[:1])
            monkeypatch.setattr(process, "PATIENCE", 0.2)  # once it has loaded
            group._processes[0]._look()
            os.kill(group._processes[0]._started.child.pid, blow)
            return await checked(group, jobs)
        finally:
            group.close()

    with caplog.at_level(logging.WARNING):
        assert asyncio.run(main()) == [here(jobs[0])] * 10
    assert len(seen) == 10
    assert "A check process ended; its work is done here." in caplog.text


def test_processes_belong_to_one_loop_and_others_check_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = count_here(monkeypatch)
    job = job_of(CASES[0])
    group = Checkers(NAME, ArticleSummary, 1, at_once=True)
    runner = asyncio.Runner()
    try:
        assert runner.run(checked(group, [job])) == [here(job)]
        assert not seen
        assert asyncio.run(checked(group, [job])) == [here(job)]
        assert len(seen) == 1

        async def close() -> None:
            group.close()
            await asyncio.sleep(0)

        runner.run(close())
    finally:
        runner.close()


@pytest.mark.parametrize(
    ("executable", "reason"),
    [
        ("/nowhere/python", "No such file or directory"),
        ("", "this program does not know its Python interpreter"),
        (None, "this program does not know its Python interpreter"),
    ],
)
def test_where_no_process_can_be_started_it_checks_here(
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    executable: str | None,
    reason: str,
) -> None:
    monkeypatch.setattr(process.sys, "executable", executable)  # type: ignore[attr-defined] # a module it imports
    job = job_of(CASES[0])
    group = Checkers(NAME, ArticleSummary, 1, at_once=True)
    assert asyncio.run(checked(group, [job])) == [here(job)]
    assert f"No check process could be started: {reason}." in caplog.text


@pytest.mark.parametrize("end", ["close", "interrupt and close"])
def test_a_process_ends_with_its_socket_and_not_by_ctrl_c(end: str) -> None:
    started = start(NAME)
    deadline = time.monotonic() + 60
    forms = forms_of(ArticleSummary)
    started.socket.setblocking(True)
    started.socket.sendall(framed(forms.job.dump_json(job_of(CASES[0]))))
    received = bytearray(started.socket.recv(1 << 20))  # now it serves
    assert received
    if end == "interrupt and close":
        started.child.send_signal(signal.SIGINT)
        started.socket.sendall(framed(forms.job.dump_json(job_of(CASES[0]))))
        assert started.socket.recv(1 << 20)
    started.socket.close()
    assert started.child.wait(deadline - time.monotonic()) == 0


def test_a_summarizer_uses_them_only_where_asked_and_able() -> None:
    answer = json.dumps({"headline": "Brightwell Foods will buy Corran Dairies"})
    engine = ScriptedEngine([answer])
    with Summarizer(engine=engine, check_processes=1, concurrency=64) as one:
        assert isinstance(one._checkers, Checkers)
        assert one.summarize(TEXT).summary.headline == "Brightwell Foods will buy Corran Dairies"
        assert one._checkers._processes
    assert not one._checkers._processes
    again = ScriptedEngine([answer])
    with Summarizer(engine=again, schema=ArticleSummary, check_processes=1) as two:
        assert two._checkers is None
    with Summarizer(engine=ScriptedEngine([answer])) as three:
        assert three._checkers is None


@pytest.mark.parametrize(
    ("given_", "variable", "processors", "expected"),
    [
        ({}, None, 4, 3),
        ({}, None, 1, 0),
        ({}, None, 99, commands.MOST_BESIDE),
        ({"check_processes": 1}, None, 4, 1),
        ({}, "0", 4, None),
    ],
)
def test_a_batch_command_uses_the_other_processors_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
    given_: dict[str, int],
    variable: str | None,
    processors: int,
    expected: int | None,
) -> None:
    monkeypatch.setattr(commands, "_processors", lambda: processors)
    if variable is not None:
        monkeypatch.setenv("SUMMARIZER_CHECK_PROCESSES", variable)
    assert commands._checked_beside(given_).get("check_processes") == expected
