"""What there must be before a run on Ray begins: its output, Ray itself, the settings of actors."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from summarizer.batch.cluster.places import Place
from summarizer.batch.extras import library
from summarizer.batch.output import Lock
from summarizer.errors import ConnectionFailed
from summarizer.settings import NONE, Settings, can_be_unset

LIMITS = ("max_requests", "max_cost")
RAY_DEFAULTS: Mapping[str, str] = MappingProxyType(
    {
        "RAY_USAGE_STATS_ENABLED": "0",
        # Tries of 41 seconds to reach a cluster; the usual 20 are a quarter of an hour.
        "RAY_NUM_REDIS_GET_RETRIES": "4",
    }
)
"""Of Ray's own variables, where nobody set them: no telemetry, and an end where nobody answers."""


@contextmanager
def alone(place: Place) -> Iterator[None]:
    """As the only one who writes an output on this machine's disks; elsewhere nothing is locked.
    Raises StoreError, naming the other's PID."""
    if not isinstance(place.system, library("pyarrow.fs", "ray").LocalFileSystem):
        yield
        return
    lock = Lock(Path(place.path))
    try:
        yield
    finally:
        lock.release()


@contextmanager
def connected() -> Iterator[Any]:
    """Ray, started or connected to where nobody did it before. Raises ConnectionFailed."""
    ray = library("ray", "ray")
    if ray.is_initialized():
        yield ray
        return
    try:
        ray.init(include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR)
    except Exception as error:  # noqa: BLE001 - whatever keeps Ray from starting
        raise ConnectionFailed(
            f"Ray could not be reached or started ({type(error).__name__}).",
            hint="Check RAY_ADDRESS; without it Ray starts on this machine and works in /tmp/ray.",
        ) from None
    try:
        yield ray
    finally:
        ray.shutdown()


def actor_settings(settings: Settings, given: Mapping[str, Any]) -> dict[str, Any]:
    """The settings for the actors, whatever is set on their nodes. A key goes along only if it was
    given; limits begin at nothing, as what may be spent is leased from the desk."""
    sent: dict[str, Any] = {}
    for knob in fields(Settings):
        value = getattr(settings, knob.name)
        if value is None and can_be_unset(knob):
            value = NONE  # else the actor would take the default
        if value is not None and knob.name != "api_key":
            sent[knob.name] = value
    if given.get("api_key"):
        sent["api_key"] = given["api_key"]
    return {**sent, **{name: 0 for name in LIMITS if name in sent}}
