"""Words that open a condition. To add one, add a line."""

from __future__ import annotations

OPENERS = """
if
unless
provided
provided that
providing that
on condition
on the condition
as long as
so long as
in case
in the event
assuming
should
"""

# "*even if* they pay": it will be done all the same.
CONCEDING = """
even
as
"""
