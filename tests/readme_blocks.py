"""The console blocks of README.md: what they show, and what the program prints.

`python tests/readme_blocks.py` writes the program's output into the README; blocks keep at most
the lines that `MOST_LINES` allows, and `…` stands for the rest.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<shown>.*?)```", re.DOTALL)
MOST_LINES = 40


def output_of(command: str) -> list[str]:
    """What a command of the README prints on standard output, without trailing white space."""
    program, *arguments = shlex.split(command)
    assert program == "summarizer", "the README shows this program only"
    done = subprocess.run(
        [sys.executable, "-m", "summarizer", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [line.rstrip() for line in done.stdout.rstrip().split("\n")]


def shortened(lines: list[str]) -> list[str]:
    return lines if len(lines) <= MOST_LINES else [*lines[:MOST_LINES], "…"]


def main() -> None:
    def anew(block: re.Match[str]) -> str:
        lines = "\n".join(shortened(output_of(block["command"])))
        return f"```console\n$ {block['command']}\n{lines}\n```"

    README.write_text(BLOCK.sub(anew, README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
