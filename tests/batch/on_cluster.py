"""Batches on a local Ray, one after the other, in a process of their own: for test_cluster.

python -m tests.batch.on_cluster SPEC: SPEC is a JSON file with `processors`, `mark` (a file that
the first actor that has work leaves, before it dies in the middle of it; null: none dies)
and `steps`, each the keywords of a Plan and settings. Prints as JSON what became of each.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import ray  # pyright: ignore[reportMissingImports] - an extra, not always there

from summarizer.batch.cluster import run_cluster, running
from summarizer.batch.cluster.actor import Actor
from summarizer.batch.entries import Entry
from summarizer.batch.records import Record
from summarizer.batch.running import Plan
from summarizer.errors import SummarizerError
from tests.batch.stubs import NoWatch

UNDER_WAY_SECONDS = 0.02
MARK = "MORTAL_MARK"


class Mortal(Actor):
    """The first of them that has work dies in the middle of it: half is done, more is under way."""

    async def _summarised(self, entries: Sequence[Entry]) -> list[Record[Any]]:
        try:
            Path(os.environ[MARK]).touch(exist_ok=False)
        except FileExistsError:
            return await super()._summarised(entries)
        half = len(entries) // 2
        await super()._summarised(entries[:half])
        rest = asyncio.create_task(super()._summarised(entries[half:]))
        await asyncio.sleep(UNDER_WAY_SECONDS)
        os.kill(os.getpid(), signal.SIGKILL)
        return await rest


def outcome(step: Mapping[str, Any]) -> dict[str, Any]:
    named = {"output": Path("unused"), **step["plan"]}
    try:
        report = run_cluster(Plan(**named), step["settings"], NoWatch(), lambda _line: None)
    except SummarizerError as error:
        return {"exit": error.exit_code, "code": error.code, "said": f"{error} {error.hint}"}
    stopped = report.stopped_by
    return {
        "exit": report.exit_code,
        "code": stopped and stopped.code,
        "said": str(stopped),
        "statuses": report.tally.statuses,
        "before": report.tally.before,
        "codes": report.tally.codes,
        "retried": report.retried,
    }


def main(spec: Mapping[str, Any]) -> None:
    if spec["mark"]:
        os.environ[MARK] = spec["mark"]
        running.Actor = Mortal  # type: ignore[misc] # put in the place of the real one
    ray.init(num_cpus=spec["processors"], include_dashboard=False, log_to_driver=False)
    json.dump([outcome(step) for step in spec["steps"]], sys.stdout)


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text()))
