"""A batch on a local Ray of two processors, one of whose actors is killed: for test_cluster.

python -m tests.batch.on_cluster FOLDER URL: reads FOLDER/*.jsonl, writes FOLDER/out; then once
more, with a server that is not there. Ray is started by this process, and ends with it.
"""

from __future__ import annotations

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
from summarizer.batch.entries import Fields

SECONDS_TO_LIVE = 0.5
NOBODY = "http://127.0.0.1:9/v1"


class Mortal(Actor):
    """The first of them to be called dies in the middle of its work; each notes its birth."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        Path(f"{os.environ['MORTAL_MARK']}-born-{os.getpid()}").touch()

    def __call__(self, batch: Mapping[str, Any]) -> Mapping[str, list[Any]]:
        mark = Path(os.environ["MORTAL_MARK"])
        if not mark.exists():
            mark.write_text(str(os.getpid()))
            kill = threading.Timer(SECONDS_TO_LIVE, os.kill, (os.getpid(), signal.SIGKILL))
            kill.start()
        return super().__call__(batch)


def main(folder: Path, url: str) -> int:
    os.environ["MORTAL_MARK"] = str(folder / "killed")
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    running.Actor = Mortal  # type: ignore[misc] # put in the place of the real one
    names = [str(path) for path in sorted(folder.glob("*.jsonl"))]
    settings: dict[str, Any] = {"model": "openai/stub", "api_key": "k", "concurrency": 4}
    settings |= {"store": str(folder / "store"), "cache": "on"}
    codes = [
        run_cluster(
            names, str(folder / "out"), Fields(), {**settings, "base_url": at}, lambda _line: None
        ).exit_code
        for at in (url, NOBODY)
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
