"""What the README shows is what the program prints, and what it links to exists."""

from __future__ import annotations

import re

import pytest

from tests.readme_blocks import BLOCK, README, ROOT, output_of, shortened

TEXT = README.read_text(encoding="utf-8")
BLOCKS = {block["command"]: block["shown"] for block in BLOCK.finditer(TEXT)}


@pytest.mark.parametrize("command", BLOCKS)
def test_a_shown_command_prints_what_is_shown(command: str) -> None:
    assert BLOCKS[command].rstrip().split("\n") == shortened(output_of(command)), (
        "run `python tests/readme_blocks.py` to write the README's blocks anew"
    )


def test_every_link_leads_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", TEXT)
    assert len(targets) > 5
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_make_target_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z-]+)", TEXT))
    assert {"demo", "test"} <= named
    assert [name for name in named if not re.search(rf"^{name}:", makefile, re.M)] == []
