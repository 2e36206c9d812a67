"""One-to-one alignment of two short lists with the greatest total credit."""

from __future__ import annotations

from collections.abc import Sequence

Matrix = Sequence[Sequence[int]]
Pairs = tuple[tuple[int, int], ...]
UNREACHED = 1 << 62


def best_pairs(matrix: Matrix) -> Pairs:
    """Pairs (row, column) of greatest total credit, in the order of rows.

    `matrix` holds non-negative integers; a cell of 0 is never paired. Exact and deterministic:
    equal matrices give equal pairs. News-sized lists need no more than this O(n²·m) form of the
    Hungarian method with potentials (Kuhn 1955, Munkres 1957).
    """
    if not matrix or not matrix[0]:
        return ()
    if len(matrix) == 1:
        return _best_of_one(matrix[0])
    if len(matrix[0]) == 1:
        return tuple((row, 0) for _, row in _best_of_one([cells[0] for cells in matrix]))
    if len(matrix) > len(matrix[0]):
        flipped = _hungarian(list(zip(*matrix, strict=True)))
        found = [(row, column) for column, row in flipped]
    else:
        found = _hungarian(matrix)
    return tuple(sorted((row, column) for row, column in found if matrix[row][column] > 0))


def _best_of_one(cells: Sequence[int]) -> Pairs:
    best = max(range(len(cells)), key=cells.__getitem__)
    return ((0, best),) if cells[best] > 0 else ()


def _hungarian(matrix: Matrix) -> list[tuple[int, int]]:
    """Every row with its column; needs at least as many columns as rows.

    Rows and columns count from 1 here: column 0 holds the row that is being placed.
    """
    rows, columns = len(matrix), len(matrix[0])
    row_potential = [0] * (rows + 1)
    column_potential = [0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0] = row
        column, came_from = _grow(matrix, row_potential, column_potential, row_of)
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    return [(row - 1, column - 1) for column, row in enumerate(row_of) if row and column]


def _grow(
    matrix: Matrix, row_potential: list[int], column_potential: list[int], row_of: list[int]
) -> tuple[int, list[int]]:
    """Grow a tree of tight edges from column 0 until a free column; shift potentials on the way.

    Gives that column, and for each column the one that it was reached from.
    """
    size = len(column_potential)
    slack = [UNREACHED] * size
    came_from = [0] * size
    outside = list(range(1, size))
    inside = [0]
    column = 0
    while row_of[column]:
        row = row_of[column]
        cells, base = matrix[row - 1], row_potential[row]
        for c in outside:
            cost = -cells[c - 1] - base - column_potential[c]
            if cost < slack[c]:
                slack[c], came_from[c] = cost, column
        nearest = min(outside, key=slack.__getitem__)
        gap = slack[nearest]
        for c in inside:
            row_potential[row_of[c]] += gap
            column_potential[c] -= gap
        for c in outside:
            slack[c] -= gap
        outside.remove(nearest)
        inside.append(nearest)
        column = nearest
    return column, came_from
