"""Run the tests with the lowest and with the newest dependencies that pyproject.toml allows.

What differs in practice: openai, instructor, pydantic and tenacity. Each set is resolved afresh
(no lock file), installed in an environment of its own, and named before its tests run.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESOLUTIONS = ("lowest-direct", "highest")
SHOWN = ("openai", "instructor", "pydantic", "tenacity")
LISTING = (
    "from importlib.metadata import version\n"
    f"print(', '.join(f'{{name}} {{version(name)}}' for name in {SHOWN!r}))"
)


def main() -> int:
    uv = str(Path(sys.executable).with_name("uv"))
    codes = []
    for resolution in RESOLUTIONS:
        with tempfile.TemporaryDirectory() as folder:
            python = str(Path(folder) / "bin" / "python")
            run(uv, "venv", "--quiet", "--python", sys.executable, folder)
            install = (uv, "pip", "install", "--quiet", "--python", python)
            run(*install, "--resolution", resolution, "--editable", ".")
            # The test tools themselves may be new; they must not move what was resolved.
            run(*install, "--group", "test", "xllamacpp==2026.10.11549")
            print(f"== {resolution}: ", end="", flush=True)
            run(python, "-c", LISTING)
            tests = subprocess.run(
                [python, "-m", "pytest", "-q", "-m", "not llama"], cwd=ROOT, check=False
            )
            codes.append(tests.returncode)
    return max(codes)


def run(*command: str) -> None:
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
