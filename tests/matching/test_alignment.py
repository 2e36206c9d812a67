"""The alignment against trying everything."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.matching.alignment import best_pairs

sizes = st.integers(0, 5)
cells = st.one_of(st.just(0), st.integers(0, 9), st.integers(0, 10**9))


def matrices(rows: int, columns: int) -> st.SearchStrategy[list[list[int]]]:
    row = st.lists(cells, min_size=columns, max_size=columns)
    return st.lists(row, min_size=rows, max_size=rows)


def brute_force(matrix: list[list[int]]) -> int:
    rows, columns = len(matrix), len(matrix[0]) if matrix else 0
    if rows > columns:
        return brute_force([list(column) for column in zip(*matrix, strict=True)])
    return max(
        sum(matrix[row][column] for row, column in enumerate(chosen))
        for chosen in permutations(range(columns), rows)
    )


@given(st.tuples(sizes, sizes).flatmap(lambda size: matrices(*size)))
def test_no_alignment_earns_more(matrix: list[list[int]]) -> None:
    pairs = best_pairs(matrix)
    rows, columns = [row for row, _ in pairs], [column for _, column in pairs]
    assert rows == sorted(set(rows))
    assert len(set(columns)) == len(columns)
    assert all(matrix[row][column] > 0 for row, column in pairs)
    assert sum(matrix[row][column] for row, column in pairs) == brute_force(matrix)


def test_greed_would_earn_less() -> None:
    assert best_pairs([[9, 8], [8, 0]]) == ((0, 1), (1, 0))


def test_nothing_is_paired_with_nothing() -> None:
    assert best_pairs([]) == best_pairs([[], []]) == best_pairs([[0, 0]]) == ()
