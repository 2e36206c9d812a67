"""What a check process runs: jobs come in on its standard input, a socket, and answers go back.

    python -m summarizer.checking.worker SCHEMA

It ends when the socket closes, so it never outlives the process that opened it.
"""

from __future__ import annotations

import gc
import select
import signal
import socket
import sys
import time

from summarizer.checking.parcels import Forms, forms_of, framed, parcels
from summarizer.grounding import ground
from summarizer.loading import for_good
from summarizer.schemas import load

CHUNK = 1 << 18
SELDOM = 50_000
"""New objects after which the collector looks: what a check makes has no cycles to be found."""
HOLD_SECONDS = 0.005
"""For how long answers are gathered before they are sent: waking the other side costs it time."""


def serve(jobs: socket.socket, forms: Forms) -> None:
    """Answer jobs until the other side closes the socket."""
    received, answers = bytearray(), bytearray()
    due = 0.0
    while chunk := jobs.recv(CHUNK):
        received += chunk
        for parcel in parcels(received):
            answers += framed(_answer(parcel, forms))
            if time.monotonic() >= due:
                jobs.sendall(answers)
                answers.clear()
                due = time.monotonic() + HOLD_SECONDS
        if answers and not select.select([jobs], [], [], 0)[0]:
            jobs.sendall(answers)
            answers.clear()


def _answer(parcel: bytes, forms: Forms) -> bytes:
    try:
        job = forms.job.validate_json(parcel)
        grounded = ground(job.record, job.article, job.sentences, on_unsupported=job.on_unsupported)
        return forms.answer.dump_json(grounded)
    except Exception:  # noqa: BLE001 - whatever it is, it is raised again where it can be told
        return forms.answer.dump_json(None)


def main(schema: str) -> None:
    """Serve standard input. Ctrl-C is for the process that asks, which then closes the socket."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(SELDOM)
    with for_good():
        forms = forms_of(load(schema))
    with socket.socket(fileno=sys.stdin.fileno()) as jobs:
        serve(jobs, forms)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except OSError:
        sys.exit(1)  # nobody is left who could be told
