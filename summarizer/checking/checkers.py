"""As many check processes as the load asks for, at most so many; what they cannot do is done here.

A process that ends leaves its work to this one: a batch goes on whatever happens to them.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pydantic_core import PydanticSerializationError, ValidationError

from summarizer.article import Article
from summarizer.checking import here
from summarizer.checking.parcels import Job, forms_of
from summarizer.checking.process import Process, Started, start
from summarizer.grounding import Grounded
from summarizer.schemas import Model
from summarizer.sentences import Sentence
from summarizer.settings import OnUnsupported

log = logging.getLogger("summarizer.checking")
T = TypeVar("T", bound=Model)
FEW = 32
"""So many drafts are checked here before the first process is started, unless `at_once`."""
MOST_WAITING = 64
"""Drafts that wait for one process; the next one goes to another, or is checked here."""


class Checkers:
    """Checks drafts of one schema, which processes load by its name or path.

    `at_once`: the first process starts now, and loads what it needs while others do. Processes
    belong to the event loop that first needed one; from another one it checks here.
    """

    def __init__(
        self, schema: str, record: type[Model], most: int, *, at_once: bool = False
    ) -> None:
        # The working folder may be another one by the time that a process starts.
        self._schema = str(Path(schema).absolute()) if schema.endswith(".py") else schema
        self._forms = forms_of(record)
        self._left = most
        self._closed = False
        self._opening = False
        self._done_here = 0
        self._processes: list[Process] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._started = self._start() if at_once else None

    async def check(
        self,
        record: T,
        article: Article,
        sentences: Sequence[Sentence],
        *,
        on_unsupported: OnUnsupported,
    ) -> Grounded[T]:
        """A draft, checked where there is room. Raises as `grounding.ground`."""
        process = await self._free()
        if process is not None:
            job = Job(record, article, tuple(sentences), on_unsupported)
            found = await self._asked(process, job)
            if found is not None:
                return found
        self._done_here += 1
        return await here(record, article, sentences, on_unsupported=on_unsupported)

    def close(self) -> None:
        """End the processes, in whatever loop; from now on it checks here."""
        self._left, self._closed = 0, True
        for process in tuple(self._processes):
            process.close()
        if self._started is not None:
            self._started.end()
            self._started = None

    async def _free(self) -> Process | None:
        """The process with the shortest queue, a new one where all are long; None: do it here."""
        if self._opening or not (self._processes or self._started or self._done_here >= FEW):
            return None
        loop = asyncio.get_running_loop()
        self._loop = self._loop or loop
        if self._loop is not loop:
            return None
        free = min(self._processes, key=lambda one: one.waiting, default=None)
        if free is not None and free.waiting < MOST_WAITING:
            return free
        started, self._started = self._started or self._start(), None
        if started is None:
            return None
        return await self._opened(started)

    async def _opened(self, started: Started) -> Process | None:
        """The process that was started, unless all are closed meanwhile."""
        self._opening = True
        try:
            process = await Process.of(started, self._lost)
        except BaseException:  # cancelled: the next draft may have another one
            self._left += not self._closed
            started.end()
            raise
        finally:
            self._opening = False
        self._processes.append(process)
        if self._closed:
            process.close()
            return None
        return process

    def _start(self) -> Started | None:
        """A new process, where one more may be."""
        if not self._left:
            return None
        self._left -= 1  # one that ends is not replaced: what ended it may end the next
        try:
            return start(self._schema)
        except OSError as error:
            log.warning("No check process could be started: %s.", error.strerror)
            return None

    async def _asked(self, process: Process, job: Job[T]) -> Grounded[T] | None:
        """The answer of a process; None where it has none, for whatever reason."""
        try:
            parcel = self._forms.job.dump_json(job)
        except PydanticSerializationError:  # half a character, for which JSON has no bytes
            return None
        answer = await process.ask(parcel)
        if answer is None:
            return None
        try:
            grounded: Grounded[T] | None = self._forms.answer.validate_json(answer)
        except ValidationError:  # a list whose facts were rejected may be shorter than allowed
            return None
        return grounded

    def _lost(self, process: Process) -> None:
        if process not in self._processes:  # it was never opened
            return
        self._processes.remove(process)
        if not self._closed:
            log.warning("A check process ended; its work is done here.")
