"""The SDK's client holds what is configured and never sends: it looks for no way to do so.

If one of these fails after an upgrade of openai, read why in `engines/endpoint.py`.
"""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Never

import pytest

from summarizer.engines.endpoint import endpoint_of
from summarizer.engines.providers import find
from summarizer.settings import Settings

MODEL = "openai/gpt-x"


def test_it_reads_no_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object, **__: object) -> Never:
        pytest.fail("the SDK's client reads certificates again, which costs 50 ms a start")

    for name in ("load_default_certs", "set_default_verify_paths", "load_verify_locations"):
        monkeypatch.setattr(ssl.SSLContext, name, read)
    endpoint = endpoint_of(find(MODEL), Settings.load({}, model=MODEL, api_key="key"))
    assert endpoint.url == "https://api.openai.com/v1/chat/completions"
    assert endpoint.headers["Authorization"] == "Bearer key"


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "SSL_CERT_FILE"])
def test_what_only_the_wire_heeds_does_not_trouble_it(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(name, f"nonsense://{tmp_path}/nowhere")
    endpoint = endpoint_of(find(MODEL), Settings.load({}, model=MODEL, api_key="key"))
    assert endpoint.model == "gpt-x"
