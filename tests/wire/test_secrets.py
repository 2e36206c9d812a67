"""The key and the article's text are nowhere: not in logs, errors, reprs, files or on screen."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faultserver.faults import EVERY_MODE, FAULTS
from tests.faultserver.server import running
from tests.wire.bench import engine, run, secrets

MODES = ("json_schema", "tools", "json")


class Everything(logging.Handler):
    """Keeps every record of every logger, formatted with its exception."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def everything() -> Iterator[Everything]:
    """All loggers at DEBUG, those of libraries included."""
    handler = Everything()
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    for name in list(logging.root.manager.loggerDict):
        logging.getLogger(name).setLevel(logging.NOTSET)
    yield handler
    root.removeHandler(handler)
    root.setLevel(before)


def test_no_fault_lets_key_or_article_out(
    everything: Everything, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    written: list[str] = []
    with running(FAULTS) as server:
        for fault in FAULTS:
            for mode in MODES if fault in EVERY_MODE else MODES[:1]:
                path = tmp_path / f"{fault}-{mode}.sqlite"
                outcome = run(
                    server.url(fault),
                    mode=mode,
                    deadline=3.0,
                    attempt_timeout=0.3 if fault in {"drip", "silence"} else 3.0,
                    cache="on",
                    store=str(path),
                )
                if outcome.error is not None:
                    written += traceback.format_exception(outcome.error)
                    written += [repr(outcome.error), outcome.error.hint]
    written += everything.lines
    written += capfd.readouterr()
    assert len(everything.lines) > len(FAULTS)
    assert not [
        (name, line[:200]) for line in written for name, text in secrets().items() if text in line
    ]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if secrets()["key"].encode() in path.read_bytes()]


def test_no_repr_shows_the_key() -> None:
    one = engine("http://user:word@127.0.0.1:9/v1?token=hidden")
    shown = "".join(map(repr, (one, vars(one), one._endpoint, one._settings, one.wire)))
    assert not [text for text in (secrets()["key"], "word", "hidden") if text in shown]
