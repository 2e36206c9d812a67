"""Check processes end, whenever and wherever they are told to, and leave nothing behind."""

from __future__ import annotations

import asyncio
import gc
import os
import signal

import pytest

from evals.gold import load_gold
from summarizer import ArticleSummary, Summarizer
from summarizer.checking import checkers
from summarizer.checking.checkers import Checkers
from summarizer.checking.process import PATIENCE, Started, start
from summarizer.errors import MissingKey
from summarizer.grounding import Grounded
from tests.grounding.correct import record_of
from tests.support import GOLD

NAME = "article_summary"
CASE = load_gold(GOLD)[0]


@pytest.fixture
def all_started(monkeypatch: pytest.MonkeyPatch) -> list[Started]:
    """A list that grows with every process that is started."""
    seen: list[Started] = []

    def noted(schema: str) -> Started:
        seen.append(start(schema))
        return seen[-1]

    monkeypatch.setattr(checkers, "start", noted)
    return seen


def one_check(group: Checkers) -> asyncio.Task[Grounded[ArticleSummary]]:
    job = group.check(record_of(CASE), CASE.article, CASE.sentences, on_unsupported="reject")
    return asyncio.get_running_loop().create_task(job)


async def until_opening(group: Checkers) -> None:
    while not group._opening:
        await asyncio.sleep(0)


def ended(started: Started) -> bool:
    return started.child.returncode is not None and started.socket.fileno() < 0


# Asyncio complains of each connection that outlives its loop, though it is closed here.
@pytest.mark.filterwarnings("ignore:unclosed transport:ResourceWarning")
def test_they_are_closed_after_the_end_of_their_loop(all_started: list[Started]) -> None:
    async def check(group: Checkers) -> None:
        await one_check(group)

    async def close(group: Checkers) -> None:
        group.close()

    group = Checkers(NAME, ArticleSummary, 1, at_once=True)
    asyncio.run(check(group))
    assert not ended(all_started[0])
    asyncio.run(close(group))
    assert not group._processes
    assert ended(all_started[0])
    del group
    gc.collect()


def test_they_are_closed_from_another_loop(all_started: list[Started]) -> None:
    async def close(group: Checkers) -> None:
        group.close()

    async def main() -> None:
        group = Checkers(NAME, ArticleSummary, 1, at_once=True)
        await one_check(group)
        await asyncio.to_thread(lambda: asyncio.run(close(group)))
        while group._processes:
            await asyncio.sleep(0)

    asyncio.run(main(), debug=True)  # it says what is done from the wrong thread
    assert ended(all_started[0])


def test_a_draft_cancelled_while_a_process_opens_leaves_the_next_one_a_process(
    all_started: list[Started], caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        group = Checkers(NAME, ArticleSummary, 1, at_once=True)
        task = one_check(group)
        await until_opening(group)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert task.cancelled()
        group._done_here = checkers.FEW
        await one_check(group)
        assert len(group._processes) == 1
        group.close()

    asyncio.run(main())
    assert [ended(one) for one in all_started] == [True, True]
    assert not caplog.records


def test_a_process_that_opens_while_all_are_closed_is_closed_too(
    all_started: list[Started],
) -> None:
    async def main() -> None:
        group = Checkers(NAME, ArticleSummary, 1, at_once=True)
        task = one_check(group)
        await until_opening(group)
        group.close()
        assert (await task).record

    asyncio.run(main())
    assert ended(all_started[0])


def test_a_process_is_not_stuck_for_having_been_stopped_together_with_this_one() -> None:
    async def main() -> None:
        group = Checkers(NAME, ArticleSummary, 1, at_once=True)
        await one_check(group)
        one = group._processes[0]
        os.kill(one._started.child.pid, signal.SIGSTOP)
        task = one_check(group)
        await asyncio.sleep(0)
        assert one.waiting == 1
        one._heard -= 2 * PATIENCE
        one._look_again.cancel()
        loop = asyncio.get_running_loop()
        one._look_again = loop.call_at(loop.time() - PATIENCE, lambda: None)
        one._look()
        os.kill(one._started.child.pid, signal.SIGCONT)
        assert (await task).record
        assert group._processes == [one]
        assert group._done_here == 0
        group.close()

    asyncio.run(main())


def test_none_is_left_of_a_summarizer_whose_engine_cannot_be_opened(
    all_started: list[Started],
) -> None:
    with pytest.raises(MissingKey):
        Summarizer("openai/gpt-5-mini", check_processes=1, concurrency=64)
    assert ended(all_started[0])
