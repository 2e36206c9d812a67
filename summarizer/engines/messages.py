"""What is said to the model: the static part first, the article last, and how to ask again."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer import prompting
from summarizer.engines.protocol import Reask, Task

Messages = list[dict[str, str]]

WHOLE = "\nAnswer again with the whole corrected JSON object."
MENDED_ONLY = (
    "\nAll the rest is accepted and need not be sent again. Answer with one JSON object that holds "
    "only the facts named here, corrected; leave everything else empty or null. If the article "
    "does not state a fact, leave it out."
)
MOST_QUOTED_BYTES = 4000
MOST_PROBLEMS = 20
LONGEST_PROBLEM = 300


def opening(task: Task) -> Messages:
    """System and user message of a task. The system message is the same bytes for every article."""
    user = prompting.render(task.prompt, task.sentences, task.article.published, task.carried)
    return [
        {"role": "system", "content": task.prompt.system},
        {"role": "user", "content": user},
    ]


def asked_again(reask: Reask) -> Messages:
    """The old answer, shortened, and what is wrong with it, field by field."""
    lines = [f"- {problem[:LONGEST_PROBLEM]}" for problem in reask.problems[:MOST_PROBLEMS]]
    return [
        {"role": "assistant", "content": shortened(reask.answer) or "(no answer)"},
        {
            "role": "user",
            "content": "That answer cannot be used as it is:\n"
            + "\n".join(lines)
            + (MENDED_ONLY if reask.rest_accepted else WHOLE),
        },
    ]


def shortened(text: str, most: int = MOST_QUOTED_BYTES) -> str:
    """The beginning of a text in at most `most` bytes of UTF-8, without half characters."""
    raw = text.encode("utf-8", "replace")
    if len(raw) <= most:
        return raw.decode()
    return raw[: most - 3].decode("utf-8", "ignore") + "…"


def problems_of(errors: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Fields and what is wrong with them as lines of a re-ask, each once."""
    return tuple(dict.fromkeys(f"{field}: {what}" for field, what in errors))
