from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.report.samples import result


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("run") / "gold"


@pytest.fixture(scope="module")
def found(gold: Path) -> dict[str, Any]:
    return result(gold)
