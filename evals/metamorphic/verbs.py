"""Turning what a sentence says: a verb of censure or commitment negated or made hypothetical."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Verbs = Callable[[str], str | None]
"""A sentence with its verb turned, or None where there is none that can be."""

PAST = {
    "condemned": "condemn",
    "denounced": "denounce",
    "deplored": "deplore",
    "decried": "decry",
    "criticised": "criticise",
    "criticized": "criticize",
    "slammed": "slam",
    "pledged": "pledge",
    "promised": "promise",
    "vowed": "vow",
    "committed": "commit",
    "agreed": "agree",
    "announced": "announce",
}
PRESENT = {
    "condemns": "condemn",
    "denounces": "denounce",
    "deplores": "deplore",
    "pledges": "pledge",
    "promises": "promise",
    "vows": "vow",
}
# After these the verb is no plain statement of the subject: "was condemned", "who condemned".
NOT_AFTER = r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bhas )(?<!\bhave )(?<!\bhad )"
ALREADY = re.compile(
    r"\b(?:not|never|no|neither|nor|refused?|declined?|denie[sd]|if|might|may)\b", re.IGNORECASE
)


def _turn(past: str, present: str, future: str) -> Verbs:
    forms: Mapping[str, str] = {
        **{verb: f"{past} {base}" for verb, base in PAST.items()},
        **{verb: f"{present} {base}" for verb, base in PRESENT.items()},
        "will": future,
    }
    pattern = re.compile(NOT_AFTER + r"\b(?:\w+ly )?(" + "|".join(forms) + r")\b")

    def turned(sentence: str) -> str | None:
        if ALREADY.search(sentence):
            return None
        new, count = pattern.subn(lambda match: forms[match[1]], sentence)
        return new if count else None

    return turned


NEGATED = _turn("did not", "does not", "will not")
HYPOTHETICAL = _turn("might", "might", "might")
