"""Runs against the local batch API, with a model that some articles must ask again."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from summarizer import Summarizer
from summarizer.batch.provider import Polling, run_provider
from summarizer.batch.running import Plan, Report
from tests.batch.batch_api import BatchApi, Row, answered
from tests.batch.judged import EMPTY
from tests.batch.stubs import NoWatch, records

ROWS = 12
NUMBER = re.compile(r"Number(\d+) ")
INVENTED = json.dumps(
    {
        **json.loads(EMPTY),
        "pledges": [
            {
                "evidence": [1],
                "by": [{"name": "Nobody Atall", "role": None, "affiliation": None}],
                "what": "send 40 teachers",
                "to": [],
                "due": None,
            }
        ],
    }
)
WRONG = '{"headline": 7}'
SCRIPT = {3: [WRONG, EMPTY], 4: [INVENTED, EMPTY], 5: [WRONG] * 3, 6: [INVENTED] * 3}


async def at_once(_seconds: float) -> None:
    """No waiting between polls."""
    await asyncio.sleep(0)


def run(
    folder: Path,
    api: BatchApi,
    sleep: Callable[[float], Awaitable[None]] = at_once,
    most: int = 50_000,
    **settings: Any,
) -> Report:
    async def go() -> Report:
        chosen: dict[str, Any] = {"base_url": api.url, "api_key": "k", **settings}
        chosen["store"] = str(folder / "store")
        async with Summarizer("openai/gpt-4o-mini", **chosen) as summarizer:
            plan = Plan([str(folder / "rows.jsonl")], folder / "out.jsonl")
            polling = Polling(first=0.0, most=0.0, sleep=sleep, most_requests=most)
            return await run_provider(summarizer, plan, NoWatch(), lambda _line: None, polling)

    return asyncio.run(go())


def number_in(body: Row) -> int:
    found = NUMBER.search(body["messages"][1]["content"])
    assert found is not None
    return int(found[1])


def model(body: Row) -> str:
    """What the model of these tests says: some articles need to be asked again, one in vain."""
    number, turn = number_in(body), len(body["messages"]) // 2
    return SCRIPT.get(number, [EMPTY])[turn - 1]


def always(row: Row, _before: int) -> Row:
    return answered(row, model(row["body"]))


def comparable(folder: Path) -> dict[str, Any]:
    """Records by id, without what depends on when, where and how they were made."""
    found = {}
    for record in records(folder / "out.jsonl"):
        record.pop("usage", None)
        assert record["config"].pop("endpoint").startswith("http://localhost/")
        record["config"].pop("key")  # which the endpoint is a part of
        result = record.get("result")
        if result:
            for name in ("usage", "timings"):
                result.pop(name)
            result["provenance"].pop("created")
        found[record["id"]] = record
    return found
