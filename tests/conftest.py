from __future__ import annotations

import os

import pytest
from hypothesis import settings

from summarizer.settings import PREFIX

# Other work on the machine must not fail a test: nothing is timed.
settings.register_profile("untimed", deadline=None, max_examples=60)
settings.load_profile("untimed")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def _no_settings_from_outside(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No key, no SUMMARIZER_… variable and no answer store of the machine reaches a test."""
    for name in list(os.environ):
        if name.startswith(PREFIX) or name.endswith("_API_KEY"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("SUMMARIZER_STORE", str(tmp_path_factory.mktemp("store") / "answers.db"))
