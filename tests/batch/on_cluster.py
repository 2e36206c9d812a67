"""Batches on a local Ray, one after the other, in a process of their own: for test_cluster.

python -m tests.batch.on_cluster SPEC: SPEC is a JSON file with `processors`, `mark` (a file that
the first actor that is called leaves, before it dies in the middle of its work; null: none dies)
and `steps`, each the keywords of a Plan and settings. Prints as JSON what became of each.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import ray  # pyright: ignore[reportMissingImports] - an extra, not always there

from summarizer.batch.cluster import run_cluster, running
from summarizer.batch.cluster.actor import Actor
from summarizer.batch.running import Plan
from summarizer.errors import SummarizerError
from tests.batch.stubs import NoWatch

SECONDS_TO_LIVE = 0.5
MARK = "MORTAL_MARK"


class Mortal(Actor):
    """The first of them to be called dies in the middle of its work; each notes its birth."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        Path(f"{os.environ[MARK]}-born-{os.getpid()}").touch()

    def __call__(self, batch: Mapping[str, Any]) -> Mapping[str, list[Any]]:
        mark = Path(os.environ[MARK])
        if not mark.exists():
            mark.write_text(str(os.getpid()))
            kill = threading.Timer(SECONDS_TO_LIVE, os.kill, (os.getpid(), signal.SIGKILL))
            kill.start()
        return super().__call__(batch)


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
