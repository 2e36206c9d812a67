from __future__ import annotations

from hypothesis import settings

# Other work on the machine must not fail a test: nothing is timed.
settings.register_profile("untimed", deadline=None, max_examples=60)
settings.load_profile("untimed")
