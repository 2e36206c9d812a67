"""Dates: a phrase and a publication date to EDTF.

    >>> resolve("last Monday", "2025-03-27").edtf
    '2025-03-24'

Pure functions: no clock, no locale, no network.
"""

from summarizer.dates.edtf import Grain, Interval, interval
from summarizer.dates.resolving import When, resolve
from summarizer.dates.spans import Found, find

__all__ = ["Found", "Grain", "Interval", "When", "find", "interval", "resolve"]
