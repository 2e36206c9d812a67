"""The same articles through the model path: a server plays the model that obeys them."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable

import pytest

from summarizer import ArticleSummary, Summarizer, SummaryResult
from summarizer.settings import Mode
from tests.faultserver.answers import completion
from tests.faultserver.server import Exchange, running
from tests.hostile.test_hostile import CASES, read

MODES: tuple[Mode, ...] = ("json_schema", "tools", "json")
NUMBERED = re.compile(r"^\[(\d+)\] ", re.MULTILINE)


def obeying(draft: object) -> Callable[[Exchange], Awaitable[bool]]:
    """A model that answers what the article told it to."""

    async def answer(exchange: Exchange) -> bool:
        await exchange.reply(completion(exchange.seen.json, json.dumps(draft)))
        return True

    return answer


@pytest.mark.parametrize("mode", MODES)
def test_roles_and_numbering_stay_ours_and_only_the_article_gets_through(mode: Mode) -> None:
    with running({case["id"]: obeying(case["draft"]) for case in CASES}) as server:

        async def everything() -> list[SummaryResult[ArticleSummary]]:
            results = []
            for case in CASES:
                url = server.url(case["id"])
                async with Summarizer(
                    "vllm/m", base_url=url, mode=mode, cache="off", max_reasks=0
                ) as one:
                    results.append(await one.asummarize(read(case)[0]))
            return results

        results = asyncio.run(everything())
    systems = set()
    for case, result, seen in zip(CASES, results, server.seen, strict=True):
        assert [pledge.what for pledge in result.summary.pledges] == case["delivered"], case["id"]
        flagged = any(entry.reason.startswith("suspicious") for entry in result.rejected)
        assert flagged == case["suspicious"], case["id"]
        system, user = seen.json["messages"]
        assert (system["role"], user["role"]) == ("system", "user")
        systems.add(system["content"])
        numbers = [int(number) for number in NUMBERED.findall(user["content"])]
        assert numbers == [sentence.number for sentence in read(case)[1]], case["id"]
    assert len(systems) == 1, "the system part is the same for every article"
