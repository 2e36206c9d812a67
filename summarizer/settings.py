"""Every knob: its default, its environment variable, its command line option.

A field `max_reasks` is the keyword `max_reasks=` of `Summarizer`, the variable
`SUMMARIZER_MAX_REASKS` and the option `--max-reasks`. There is no other place for settings.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from difflib import get_close_matches
from typing import Any, Literal, TypedDict, get_args
from urllib.parse import urlsplit, urlunsplit

from summarizer.errors import SettingsError

PREFIX = "SUMMARIZER_"
KUBERNETES = re.compile(PREFIX + r"(SERVICE_(HOST|PORT\w*)|PORT(_\d+_(TCP|UDP|SCTP)\w*)?)")
"""What a cluster sets in every container beside a service that is named `summarizer`."""
Mode = Literal["json_schema", "tools", "json"]
OnUnsupported = Literal["reject", "raise", "keep"]
Cache = Literal["on", "off", "only"]


def _knob(default: Any, help_: str, *, low: float | None = None, **more: Any) -> Any:
    return field(default=default, metadata={"help": help_, "low": low, **more})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How articles are summarised. Build with `Settings.load`, which checks every value."""

    model: str = _knob("builtin/rules", "Engine as provider/name; `summarizer models` lists them.")
    schema: str = _knob("article_summary", "Schema by name, or a path to a .py file.")
    prompt: str | None = _knob(None, "Prompt by name or path; default: the schema's own.")
    base_url: str | None = _knob(
        None, "Address of an OpenAI-compatible endpoint.", shown=lambda url: shown_url(url)
    )
    api_key: str | None = _knob(
        None,
        "Key for the endpoint; default: the provider's own variable.",
        shown=lambda _: "set (not shown)",
    )
    mode: Mode | None = _knob(
        None, "How the model is held to the schema; default: the provider's column."
    )
    max_reasks: int = _knob(2, "How often a bad answer is asked again.", low=0)
    max_attempts: int = _knob(4, "How often a failing call is tried on the wire.", low=1)
    deadline: float = _knob(120.0, "Seconds for one article, all attempts included.", low=0.001)
    attempt_timeout: float = _knob(60.0, "Seconds for one call.", low=0.001)
    on_unsupported: OnUnsupported = _knob("reject", "What happens to a fact without support.")
    temperature: float | None = _knob(0.0, "Sampling temperature; none: not sent.", low=0)
    seed: int | None = _knob(None, "Sampling seed, where the provider takes one.")
    max_output_tokens: int = _knob(4096, "Most tokens of one answer.", low=1)
    max_article_chars: int = _knob(400_000, "Longest article accepted, in characters.", low=1)
    max_prompt_tokens: int = _knob(
        24_000, "Longer articles are read in chunks of about this many tokens.", low=500
    )
    concurrency: int = _knob(8, "Most calls at once.", low=1)
    requests_per_minute: int | None = _knob(None, "Most calls a minute.", low=1)
    tokens_per_minute: int | None = _knob(None, "Most tokens a minute.", low=1)
    max_cost: float | None = _knob(None, "Most US dollars to spend; calls stop before it.", low=0)
    max_requests: int | None = _knob(None, "Most calls to make.", low=0)
    store: str | None = _knob(None, "File of the answer store; default: the user's cache folder.")
    cache: Cache = _knob("on", "Answer store: on, off, or only (a miss is an error).")
    cache_max_mb: int = _knob(1024, "Largest answer store in MiB; the oldest go first.", low=1)
    cache_days: int | None = _knob(None, "Stored answers older than this are not used.", low=0)
    check_processes: int | None = _knob(
        None,
        "Most processes beside this one that check drafts; default: none, in a batch command one "
        "less than there are processors, at most 8.",
        low=0,
    )
    repeat: int = _knob(0, "Index of a repeated run; each has its own stored answers.", low=0)

    @classmethod
    def load(cls, environ: Mapping[str, str] | None = None, **given: Any) -> Settings:
        """Settings from keywords, else `SUMMARIZER_…` variables, else defaults.

        A keyword that is None counts as not given. Raises SettingsError, which names the setting,
        for an unknown keyword or variable, or a value of the wrong type or range.
        """
        environ = os.environ if environ is None else environ
        known = {knob.name: knob for knob in fields(cls)}
        for name in given.keys() - known.keys():
            near = get_close_matches(name, known, n=1)
            raise SettingsError(f"There is no setting {name!r}.", hint=_did_you_mean(near))
        _refuse_unknown(environ, known)
        values = {
            name: _checked(knob, _given(knob, given, environ))
            for name, knob in known.items()
            if _given(knob, given, environ) is not None
        }
        return cls(**values)

    def __repr__(self) -> str:
        changed = {
            knob.name: shown(knob, getattr(self, knob.name))
            for knob in fields(self)
            if getattr(self, knob.name) != knob.default
        }
        return f"Settings({', '.join(f'{name}={value!r}' for name, value in changed.items())})"


class Knobs(TypedDict, total=False):
    """The keywords of `Summarizer` and `summarize`: the fields of Settings, all optional."""

    prompt: str | None
    base_url: str | None
    api_key: str | None
    mode: Mode | None
    max_reasks: int | None
    max_attempts: int | None
    deadline: float | None
    attempt_timeout: float | None
    on_unsupported: OnUnsupported | None
    temperature: float | Literal["none"] | None
    seed: int | None
    max_output_tokens: int | None
    max_article_chars: int | None
    max_prompt_tokens: int | None
    concurrency: int | None
    requests_per_minute: int | None
    tokens_per_minute: int | None
    max_cost: float | None
    max_requests: int | None
    store: str | None
    cache: Cache | None
    cache_max_mb: int | None
    cache_days: int | None
    check_processes: int | None
    repeat: int | None


def shown(knob: Field[Any], value: Any) -> Any:
    """A setting's value as people and logs may see it."""
    return knob.metadata["shown"](value) if "shown" in knob.metadata else value


def shown_url(url: str) -> str:
    """An address as people may see it: without user info, query and fragment; nothing of one that
    cannot be read, as what of it is secret is not known."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "an unreadable address"
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))


def variable(name: str) -> str:
    """The environment variable of a setting: `max_reasks` -> `SUMMARIZER_MAX_REASKS`."""
    return PREFIX + name.upper()


def origin(
    knob: Field[Any], given: Mapping[str, Any], environ: Mapping[str, str] | None = None
) -> Literal["option", "environment", "default"]:
    """Where `Settings.load` takes a setting from."""
    if given.get(knob.name) is not None:
        return "option"
    environ = os.environ if environ is None else environ
    return "environment" if environ.get(variable(knob.name)) else "default"


def choices(knob: Field[Any]) -> tuple[str, ...]:
    """The words that a setting accepts; empty where it is not a choice."""
    return CHOICES.get(knob.name, ())


CHOICES: Mapping[str, tuple[str, ...]] = {
    "mode": get_args(Mode),
    "on_unsupported": get_args(OnUnsupported),
    "cache": get_args(Cache),
}
TYPES: Mapping[str, type[int] | type[float] | type[str]] = {
    "int": int,
    "float": float,
    "str": str,
}


NONE = "none"
"""The word for no number, where the default is one: None itself means that nothing is given."""


def can_be_unset(knob: Field[Any]) -> bool:
    """Whether a setting's default is a number that may also be absent."""
    return knob.default is not None and str(knob.type).endswith("| None")


WORDS: Mapping[str, str] = {"int": "a whole number", "float": "a number", "str": "text"}


def type_of(knob: Field[Any]) -> type[int] | type[float] | type[str]:
    """The plain type of a setting: int, float or str."""
    return TYPES.get(str(knob.type).split(" ")[0], str)


def _given(knob: Field[Any], given: Mapping[str, Any], environ: Mapping[str, str]) -> Any:
    value = given.get(knob.name)
    return value if value is not None else environ.get(variable(knob.name)) or None


def _refuse_unknown(environ: Mapping[str, str], known: Mapping[str, object]) -> None:
    """A variable with our prefix that is no setting is a slip, as an unknown keyword is."""
    for name in environ:
        setting = name.removeprefix(PREFIX).lower()
        if not name.startswith(PREFIX) or KUBERNETES.fullmatch(name):
            continue
        if setting not in known or variable(setting) != name:
            near = [variable(one) for one in get_close_matches(setting, known, n=2)]
            raise SettingsError(f"There is no setting {name}.", hint=_did_you_mean(near))


def _checked(knob: Field[Any], value: Any) -> Any:
    if choices(knob) and value not in choices(knob):
        raise SettingsError(
            f"{knob.name} must be one of {', '.join(choices(knob))}, not {value!r}.",
            hint=_where(knob),
        )
    if value == NONE and can_be_unset(knob):
        return None
    kind = type_of(knob)
    try:
        value = kind(value)
    except (TypeError, ValueError):
        raise SettingsError(
            f"{knob.name} must be {WORDS[kind.__name__]}, not {value!r}.", hint=_where(knob)
        ) from None
    low = knob.metadata.get("low")
    if low is not None and not value >= low:
        raise SettingsError(
            f"{knob.name} must be at least {low:g}, not {value!r}.", hint=_where(knob)
        )
    return value


def _where(knob: Field[Any]) -> str:
    return f"Set {variable(knob.name)} or --{knob.name.replace('_', '-')}."


def _did_you_mean(near: list[str]) -> str:
    return f"Did you mean {' or '.join(near)}?" if near else SettingsError.hint
