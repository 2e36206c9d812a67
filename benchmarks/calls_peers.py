"""Other libraries' ways to make a call, each as its own documentation does it.

Imports happen inside, so that a peer that is not installed is skipped. All get the schema, prompt
and article that we use; langextract takes examples in the place of a schema.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from benchmarks.calls_asking import ARTICLE, Ask, client, facts, messages
from benchmarks.calls_records import extractions_of
from benchmarks.calls_stub import LANGEXTRACT
from summarizer.schemas import ArticleSummary, model_schema


@asynccontextmanager
async def instructor_tools(url: str, concurrency: int) -> AsyncIterator[Ask]:
    import instructor

    patched: Any = instructor.from_openai(client(url, concurrency), mode=instructor.Mode.TOOLS)
    given: Any = messages()

    async def ask() -> int:
        record = await patched.chat.completions.create(
            model="stub", messages=given, response_model=ArticleSummary, max_retries=0
        )
        return facts(record)

    yield ask


@asynccontextmanager
async def openai_create(url: str, concurrency: int) -> AsyncIterator[Ask]:
    openai, given = client(url, concurrency), messages()
    schema = {"name": "ArticleSummary", "schema": model_schema(ArticleSummary), "strict": True}
    response_format = {"type": "json_schema", "json_schema": schema}

    async def ask() -> int:
        answer = await openai.chat.completions.create(
            model="stub", messages=given, response_format=response_format
        )
        return facts(ArticleSummary.model_validate_json(answer.choices[0].message.content))

    yield ask


@asynccontextmanager
async def openai_parse(url: str, concurrency: int) -> AsyncIterator[Ask]:
    openai, given = client(url, concurrency), messages()

    async def ask() -> int:
        answer = await openai.chat.completions.parse(
            model="stub", messages=given, response_format=ArticleSummary
        )
        return facts(answer.choices[0].message.parsed)

    yield ask


@asynccontextmanager
async def pydantic_ai(url: str, concurrency: int) -> AsyncIterator[Ask]:
    # Imported by name, as it is not installed where types are checked.
    models, providers = (
        import_module(f"pydantic_ai.{part}.openai") for part in ("models", "providers")
    )
    provider = providers.OpenAIProvider(openai_client=client(url, concurrency))
    system, user = messages()
    agent: Any = import_module("pydantic_ai").Agent(
        models.OpenAIChatModel("stub", provider=provider),
        output_type=ArticleSummary,
        system_prompt=system["content"],
        retries=0,
    )

    async def ask() -> int:
        return facts((await agent.run(user["content"])).output)

    yield ask


@asynccontextmanager
async def langextract(url: str, concurrency: int) -> AsyncIterator[Ask]:
    """`langextract.extract` through its own OpenAI provider, in threads: it has no async form.

    The whole article in one call; every quote is found exactly, which is its fast path.
    """
    library, data = import_module("langextract"), import_module("langextract.data")
    provider = import_module("langextract.providers.openai")
    model = provider.OpenAILanguageModel(LANGEXTRACT, api_key="k", base_url=url)
    example = data.ExampleData(text=ARTICLE.text, extractions=_examples(data))
    system, _ = messages()

    def extract() -> int:
        found = library.extract(
            ARTICLE.text,
            system["content"],
            [example],
            model=model,
            max_char_buffer=len(ARTICLE.text) + 1,
            use_schema_constraints=False,
            show_progress=False,
        )
        return len(found.extractions)

    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(concurrency) as threads:

        async def ask() -> int:
            return await loop.run_in_executor(threads, extract)

        yield ask


def _examples(data: Any) -> list[Any]:
    entries = extractions_of(0)["extractions"]
    pairs = [tuple(entry.items()) for entry in entries]
    return [
        data.Extraction(kind, quote, attributes=attributes)
        for (kind, quote), (_, attributes) in pairs
    ]
