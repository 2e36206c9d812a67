"""The output file of a batch: locked, surveyed, healed, and appended to a whole line at a time."""

from summarizer.batch.output.journal import Journal
from summarizer.batch.output.lock import InFlight, Lock
from summarizer.batch.output.survey import Survey, survey

__all__ = ["InFlight", "Journal", "Lock", "Survey", "survey"]
