"""The engine that asks a language model: one question an article, re-asked where it must be.

What goes out is written by instructor (`carrier.py`), what comes back is read by `answers.py`, and
everything between is `summarizer.wire`. Two budgets, never multiplied: the wire repeats calls that
failed; this engine asks again where an answer came and does not hold.
"""

from __future__ import annotations

from summarizer.engines.answers import Reading, placed, reader_of, said
from summarizer.engines.body import BodyWriter
from summarizer.engines.carrier import carrier_of
from summarizer.engines.endpoint import endpoint_of
from summarizer.engines.messages import Messages, asked_again, opening, problems_of
from summarizer.engines.protocol import Draft, Reask, Task
from summarizer.engines.providers import Provider, find
from summarizer.errors import InvalidOutput, SummarizerError, Truncated
from summarizer.schemas import Model
from summarizer.settings import Mode, Settings
from summarizer.wire import Endpoint, Meter, Patience, Request, Wire, envelope, key_of, open_wire
from summarizer.wire.envelope import Completion

BYTES_PER_TOKEN = 3
"""A cautious guess, for limits and budgets only."""
LARGER_LIMIT = 2
"""How much more an answer may take that was cut off."""


class LlmEngine:
    """An `Engine` over one model of one provider, for one record class. See `open_engine`."""

    can_reask = True

    def __init__(
        self,
        provider: Provider,
        endpoint: Endpoint,
        wire: Wire,
        settings: Settings,
        record: type[Model],
    ) -> None:
        self._provider = provider
        self._endpoint = endpoint
        self._settings = settings
        self._record = record
        self._mode: Mode = settings.mode or provider.mode
        self.wire = wire
        self._body = BodyWriter(provider, endpoint.model, settings)
        self._carrier = carrier_of(record, self._mode, reader_of(record))

    @property
    def name(self) -> str:
        return self._settings.model

    async def draft(self, task: Task, *, reask: Reask | None, reasks_allowed: int) -> Draft:
        """The model's record of an article, asked again at most `reasks_allowed` times.

        Raises ProviderError, BudgetSpent, StoreError or OutputError; their `usage` says what was
        taken before.
        """
        meter = Meter()
        try:
            return await self._draft(task, meter, reask, reasks_allowed)
        except SummarizerError as error:
            error.usage = meter.usage()
            raise

    async def aclose(self) -> None:
        """Close connections and store."""
        await self.wire.aclose()

    async def _draft(
        self, task: Task, meter: Meter, reask: Reask | None, reasks_allowed: int
    ) -> Draft:
        limit = self._settings.max_output_tokens
        notices: tuple[str, ...] = ()
        while True:
            messages = opening(task) + (asked_again(reask) if reask else [])
            reading, completion = await self._answer(messages, task, meter, limit)
            if completion.finish == "length":
                if limit > self._settings.max_output_tokens:
                    raise Truncated(f"The answer was cut off at {limit} tokens, twice.")
                limit *= LARGER_LIMIT
                continue
            notices += reading.notices
            if reading.record is not None:
                return Draft(
                    record=reading.record,
                    answer=reading.answer,
                    reasks=meter.reasks,
                    usage=meter.usage(),
                    model_answered=completion.model,
                    notices=notices,
                )
            if meter.reasks >= (min(1, reasks_allowed) if reading.once else reasks_allowed):
                raise InvalidOutput(_unusable(reading, meter.reasks + 1))
            meter.reasks += 1
            reask = Reask(reading.answer, problems_of(reading.problems))

    async def _answer(
        self, messages: Messages, task: Task, meter: Meter, limit: int
    ) -> tuple[Reading, Completion]:
        """One question to the model, and what its answer says."""
        meter.requests += 1
        body = self._body.write(self._carrier.written(messages), limit)
        request = Request(
            body=body,
            key=key_of(self._endpoint.identity, self._settings.repeat, meter.reasks, body),
            deadline=task.deadline,
            meter=meter,
            tokens_in=len(body) // BYTES_PER_TOKEN,
            tokens_out=limit,
            private=task.article.text,
            failures=task.failures,
        )
        response = await self.wire.send(request)
        completion = response.completion or envelope.read(response.body)
        place = said(completion, self._mode, self._record.__name__)
        reading: Reading = self._carrier.read(place.text)
        return placed(reading, place), completion


def _unusable(reading: Reading, answers: int) -> str:
    """Which fields were wrong, without a word of the answer."""
    fields = dict.fromkeys(field for field, _ in reading.problems)
    named = ", ".join([field for field in fields if len(field) <= 60 and field.isprintable()][:5])
    times = "once" if answers == 1 else f"{answers} times"
    return f"The model answered {times} without keeping to the schema; wrong at the end: {named}."


def open_engine(
    settings: Settings, record: type[Model], patience: Patience | None = None
) -> LlmEngine:
    """The engine for `settings.model`.

    Raises UnknownModel, MissingKey, SettingsError or StoreError.
    """
    provider = find(settings.model)
    endpoint = endpoint_of(provider, settings)
    wire = open_wire(endpoint, settings, provider.prices, patience)
    return LlmEngine(provider, endpoint, wire, settings, record)
