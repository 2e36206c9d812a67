"""Kill a batch over and over; the server's log judges: python -m benchmarks.batch_soak 200"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.batch.judged import check, killed_in_a_loop

KILLS = 200


def main(times: int) -> None:
    """Print what the kills came to. Raises AssertionError where something was lost or repeated."""
    with tempfile.TemporaryDirectory() as folder:
        answered, left, records = killed_in_a_loop(Path(folder), times)
    check(answered, left, records)
    again = sum(count - 1 for count in answered.values())
    print(f"{times} kills, {len(records)} articles: 0 lost, 0 with two records")
    print(
        f"{left.total()} were in flight at a kill and said to be; {again} of them were asked again"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS)
