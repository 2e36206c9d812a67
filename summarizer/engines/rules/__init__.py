"""The embedded baseline: news English read with tables of words and a little grammar."""

from summarizer.engines.rules.engine import NAME, RulesEngine, open_engine
from summarizer.engines.rules.extract import extract

__all__ = ["NAME", "RulesEngine", "extract", "open_engine"]
