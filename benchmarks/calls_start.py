"""What it takes to start: imports and `--help` beside an empty program.

    python -m benchmarks.calls_start

CPU of a fresh process, the smallest of several turns: what disturbs only adds.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType

TURNS = 15
SLOW = 20
"""What takes so many times as long as an empty program gets a quarter of the turns."""
EMPTY = "python -c pass"
IMPORT = "import summarizer"
HELP = "summarizer --help"
COMMANDS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        EMPTY: ("-c", "pass"),
        IMPORT: ("-c", "import summarizer"),
        HELP: ("-m", "summarizer", "--help"),
        "import openai, instructor": ("-c", "import openai, instructor"),
        "import pydantic_ai": ("-c", "import pydantic_ai"),
        "import langextract": ("-c", "import langextract"),
    }
)
HEAVY: Mapping[str, tuple[str, Sequence[str]]] = MappingProxyType(
    {
        IMPORT: ("import summarizer", ("openai", "instructor")),
        HELP: (
            "import summarizer.cli; summarizer.cli.main(['--help'])",
            ("openai", "instructor", "pydantic"),
        ),
    }
)
"""What must not be loaded after which program."""


def spent(arguments: Sequence[str]) -> float:
    """CPU seconds of one run, children and start-up included; 0 where it fails."""
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    silent += [(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    command = [sys.executable, *arguments]
    pid = os.posix_spawn(sys.executable, command, os.environ, file_actions=silent)
    _, status, used = os.wait4(pid, 0)
    return 0.0 if status else used.ru_utime + used.ru_stime


def ratios(turns: int = TURNS) -> dict[str, float]:
    """CPU of each command over that of the empty program; those that are not installed are left
    out."""
    least = {}
    for name, command in COMMANDS.items():
        # The first run compiles.
        if spent(command) == 0:
            continue
        first = spent(command)
        slow = first > SLOW * least.get(EMPTY, first)
        runs = [first, *(spent(command) for _ in range(turns // 4 if slow else turns))]
        least[name] = min(runs)
    return {name: seconds / least[EMPTY] for name, seconds in least.items()}


def heavy() -> list[str]:
    """Modules that are loaded where they must not be."""
    found = []
    for name, (program, modules) in HEAVY.items():
        code = f"{program}\nimport sys; print(*(m for m in {modules!r} if m in sys.modules))"
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        found += [f"{module} ({name})" for module in done.stdout.splitlines()[-1].split()]
    return found


if __name__ == "__main__":
    for name, ratio in ratios().items():
        print(f"{name:28} {ratio:6.1f}")
    print("loaded where it must not be:", *heavy() or ["nothing"])
