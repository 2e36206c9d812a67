"""A batch through the provider's own batch API: half the price, an answer within a day.

Rounds of three steps. *Collect*: every article without a record goes the usual way, but a call
whose answer is not stored becomes a row of a file instead. *Submit*: the files go to the provider.
*Fetch*: answers are put into the answer store. The next round finds them there, so validation,
grounding and re-asks (rows of the next file) are the same code as on the wire.
"""

from summarizer.batch.provider.running import Polling, run_provider

__all__ = ["Polling", "run_provider"]
