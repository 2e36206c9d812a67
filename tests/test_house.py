"""Rules of the house that a reader relies on, checked for every file."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support import ROOT

MOST_LINES = 300
FOLDERS = ("summarizer", "schemas", "evals", "tests", "benchmarks", "docs")
FILES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def test_no_module_is_over_the_limit() -> None:
    lines = {path: path.read_text(encoding="utf-8").count("\n") for path in FILES}
    assert len(lines) > 100
    assert {str(path): n for path, n in lines.items() if n > MOST_LINES} == {}


def test_importing_the_package_loads_nothing_heavy() -> None:
    program = (
        "import sys, summarizer\n"
        "heavy = {'openai', 'instructor', 'pydantic', 'rich', 'click'} & sys.modules.keys()\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("name", ["schemas", "evals"])
def test_forwarding_modules_stay_out_of_the_wheel(name: str) -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'"summarizer/{name}.py"' in project.split("exclude = ")[1].split("]")[0]
