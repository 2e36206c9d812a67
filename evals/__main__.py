"""`python -m evals` is `summarizer eval`."""

from __future__ import annotations

import sys

from summarizer.cli import main

if __name__ == "__main__":
    sys.exit(main(["eval", *sys.argv[1:]]))
