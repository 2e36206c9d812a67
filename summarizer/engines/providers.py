"""The providers: one row each. All are reached through their OpenAI-compatible endpoints."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from summarizer.errors import UnknownModel
from summarizer.settings import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """How to reach a provider, and what its endpoint takes.

    `base_url` is None where every user has their own; `key` is the variable that holds the key,
    None where none is needed. `mode` holds the model to the schema; `strict`: whether the
    endpoint takes `"strict": true` beside a schema. `limit` and `seed` are its names for the
    output limit and the sampling seed (None: it takes none). `named_tool`: whether a tool may be
    chosen by name; llama.cpp quietly reads that as "auto", so that it must be "required". Models
    whose names begin with one of `fixed_temperature` refuse a temperature. `prices` is the name in
    genai-prices.
    """

    name: str
    base_url: str | None
    key: str | None
    mode: Mode = "json_schema"
    strict: bool = True
    limit: str = "max_tokens"
    seed: str | None = "seed"
    named_tool: bool = True
    fixed_temperature: tuple[str, ...] = ()
    prices: str | None = None
    notes: str = ""


REASONING = ("o1", "o3", "o4", "gpt-5")
"""OpenAI's models that refuse a temperature."""

ROWS = (
    Provider(
        name="openai",
        base_url="https://api.openai.com/v1",
        key="OPENAI_API_KEY",
        limit="max_completion_tokens",
        fixed_temperature=REASONING,
        prices="openai",
    ),
    Provider(
        name="azure",
        base_url=None,
        key="AZURE_OPENAI_API_KEY",
        limit="max_completion_tokens",
        fixed_temperature=REASONING,
        prices="azure",
        notes="--base-url https://RESOURCE.openai.azure.com/openai/v1; the model is the deployment",
    ),
    Provider(
        name="ollama",
        base_url="http://localhost:11434/v1",
        key=None,
        notes="a server of your own; raise its context length above 8k tokens",
    ),
    Provider(
        name="llamacpp",
        base_url="http://localhost:8080/v1",
        key=None,
        named_tool=False,
        notes="llama-server; tools mode needs --jinja",
    ),
    Provider(
        name="vllm",
        base_url="http://localhost:8000/v1",
        key=None,
        notes="a server of your own",
    ),
    Provider(
        name="openrouter",
        base_url="https://openrouter.ai/api/v1",
        key="OPENROUTER_API_KEY",
        prices="openrouter",
        notes="a model as maker/model; use --mode tools where it has no structured outputs",
    ),
    Provider(
        name="groq",
        base_url="https://api.groq.com/openai/v1",
        key="GROQ_API_KEY",
        mode="tools",
        strict=False,
        prices="groq",
        notes="json_schema is for some of its models only",
    ),
    Provider(
        name="mistral",
        base_url="https://api.mistral.ai/v1",
        key="MISTRAL_API_KEY",
        seed="random_seed",
        prices="mistral",
    ),
    Provider(
        name="deepseek",
        base_url="https://api.deepseek.com",
        key="DEEPSEEK_API_KEY",
        mode="json",
        strict=False,
        seed=None,
        prices="deepseek",
        notes="has no json_schema; the schema stands in the prompt",
    ),
    Provider(
        name="gemini",
        base_url="https://generativelanguage.googleapis.com/v1beta/openai",
        key="GEMINI_API_KEY",
        seed=None,
        prices="google",
    ),
    Provider(
        name="anthropic",
        base_url="https://api.anthropic.com/v1",
        key="ANTHROPIC_API_KEY",
        mode="tools",
        strict=False,
        seed=None,
        prices="anthropic",
        notes="its OpenAI-compatible endpoint ignores response_format, strict and seed",
    ),
    Provider(
        name="xai",
        base_url="https://api.x.ai/v1",
        key="XAI_API_KEY",
        prices="x-ai",
    ),
    Provider(
        name="local",
        base_url=None,
        key=None,
        named_tool=False,
        notes="local/PATH.gguf: llama.cpp's server in the process (extra `local`)",
    ),
)
PROVIDERS = MappingProxyType({row.name: row for row in ROWS})
BUILTIN = "builtin/rules"
NEAR = 0.75
"""How alike a slip of the keys is to what was meant: "openia", but not "nope"."""


def find(model: str) -> Provider:
    """The provider of a model written provider/name. Raises UnknownModel, naming the nearest."""
    name, _, rest = model.partition("/")
    if name in PROVIDERS and rest:
        return PROVIDERS[name]
    if not rest:
        raise UnknownModel(f"{model!r} does not name a provider and a model.")
    known = {**{one: one for one in PROVIDERS}, BUILTIN.partition("/")[0]: BUILTIN}
    near = get_close_matches(name.lower(), known, n=3, cutoff=NEAR)
    hint = (
        f"Did you mean {' or '.join(known[one] for one in near)}?"
        if near
        else f"There are: {', '.join(PROVIDERS)}, and {BUILTIN}."
    )
    raise UnknownModel(f"There is no provider {name!r}.", hint=hint)
