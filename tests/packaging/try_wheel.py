"""Build the wheel through the sdist and try it in a fresh environment, away from the checkout.

What must work from the wheel alone: import without heavy libraries, the command line, prompts and
schemas found inside the package, a summary, a result read back, and one import name only.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = (
    "Foreign Minister Ana Silva of Portugal met her Angolan counterpart Rui Costa in Lisbon on "
    "Tuesday. Silva condemned the shelling of a market in Lema. She promised to send 40 teachers."
)
PROGRAM = f"""
import sys
import summarizer
assert "site-packages" in summarizer.__file__, summarizer.__file__
assert not {{"openai", "instructor", "pydantic"}} & sys.modules.keys()
from summarizer import SummaryResult, ArticleSummary, summarize
from summarizer import prompting
from summarizer.schemas import names
assert prompting.names() == ("article_summary",), prompting.names()
assert names() == ("article_summary",), names()
result = summarize({ARTICLE!r}, published="2024-05-16")
assert SummaryResult[ArticleSummary].model_validate_json(result.model_dump_json()) == result
assert result.summary.meetings[0].evidence[0].quote.startswith("Foreign Minister Ana Silva")
from summarizer import evals
assert evals.__file__.endswith("evals/__init__.py"), evals.__file__
print("the wheel works:", result.summary.meetings[0].participants[0].name)
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        run(sys.executable, "-m", "build", "--quiet", "--outdir", folder, str(ROOT))
        wheel = next(home.glob("*.whl"))
        check_contents(wheel)
        run(sys.executable, "-m", "venv", str(home / "env"))
        python = str(home / "env" / "bin" / "python")
        lock = str(ROOT / "requirements.lock")
        run(python, "-m", "pip", "install", "--quiet", "-c", lock, str(wheel))
        run(python, "-c", PROGRAM, cwd=home)
        for arguments in (["version"], ["--help"], ["schema", "article_summary"], ["models"]):
            run(python, "-m", "summarizer", *arguments, cwd=home, quiet=True)


def check_contents(wheel: Path) -> None:
    """One import name, the four folders inside it, no forwarding modules, no tests."""
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names if ".dist-info" not in name}
    assert tops == {"summarizer"}, tops
    wanted_names = ("schemas/__init__.py", "prompts/article_summary.md", "evals/__init__.py")
    for wanted in (*wanted_names, "py.typed"):
        assert f"summarizer/{wanted}" in names, wanted
    for unwanted in ("summarizer/schemas.py", "summarizer/evals.py"):
        assert unwanted not in names, unwanted


def run(*command: str, cwd: Path | None = None, quiet: bool = False) -> None:
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL if quiet else None)


if __name__ == "__main__":
    main()
