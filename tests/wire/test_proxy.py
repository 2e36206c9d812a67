"""What is meant for this machine never leaves it through a proxy."""

from __future__ import annotations

import pytest

from summarizer.wire.http import proxy_for

PROXY = "http://proxy.example:3128"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://127.0.0.1:8080/v1", None),
        ("http://localhost:11434/v1", None),
        ("http://[::1]:8080/v1", None),
        ("http://api.example/v1", PROXY),
        ("http://127.example/v1", PROXY),
    ],
)
def test_loopback_is_never_sent_to_a_proxy(
    monkeypatch: pytest.MonkeyPatch, url: str, expected: str | None
) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", PROXY)
    assert proxy_for(url) == expected
