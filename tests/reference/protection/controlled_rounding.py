#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes tests/cases/protection/controlled_rounding.csv: the least total deviation of a controlled rounding, by trying every
way to round the cells that are no totals. Nothing is shared with the program: no linear programme, no bounds, no order.

    python3 tests/reference/protection/controlled_rounding.py
"""
import csv
import itertools
import json
import os

CASES = os.path.join(os.path.dirname(__file__), "..", "..", "cases", "protection")
SOURCE = "tests/reference/protection/controlled_rounding.py: every rounding tried"
MOST_RELAXED = 4


def multiples(value, base, relaxation):
    """The multiples, in units of the base, that a value may become; a 0 stays 0."""
    if value == 0:
        return [0]
    return list(range(max(value // base - relaxation, 0), -(-value // base) + relaxation + 1))


def leaves_enough(problem, cell, published, within):
    """Whether a primary cell could still be as far away as its level asks, if it stood alone."""
    level = problem["protection"].get(cell["id"])
    if level is None:
        return True
    least = max(published - within, 1 if published > 0 else 0, problem.get("cell_lower_bound", 0))
    most = min(published + within, problem.get("cell_upper_bound", 10**6))
    return (cell["value"] - least >= level.get("lower", 0) and most - cell["value"] >= level.get("upper", 0)
            and most - least >= level.get("range", 0))


def least_deviation(problem, base):
    """The least relaxation at which a rounding exists, and the least deviation of one."""
    cells = {cell["id"]: cell for cell in problem["cells"]}
    rows = [(row["total"], row["parts"]) for row in problem["constraints"]]
    totals = {total for total, _ in rows}
    inner = [name for name in cells if name not in totals]
    for relaxation in range(MOST_RELAXED + 1):
        within = base * (relaxation + 1) - 1
        allowed = {name: {m for m in multiples(cell["value"], base, relaxation)
                          if leaves_enough(problem, cell, base * m, within)} for name, cell in cells.items()}
        best = None
        for choice in itertools.product(*(sorted(allowed[name]) for name in inner)):
            rounded = dict(zip(inner, choice))
            if add_up(rounded, rows, allowed):
                deviation = sum(abs(base * rounded[name] - cells[name]["value"]) for name in cells)
                best = deviation if best is None else min(best, deviation)
        if best is not None:
            return relaxation, best
    raise ValueError("no rounding")


def add_up(rounded, rows, allowed):
    """Fills the totals in; whether all of them are allowed, and say the same wherever they are counted twice."""
    waiting = rows
    while waiting:
        later = []
        for total, parts in waiting:
            if any(part not in rounded for part in parts):
                later.append((total, parts))
                continue
            value = sum(rounded[part] for part in parts)
            if rounded.setdefault(total, value) != value or value not in allowed[total]:
                return False
        assert len(later) < len(waiting)
        waiting = later
    return True


PROBLEMS = {
    "hidden_twice_in_every_line.json": (3, 5, 10),
    "investment_by_activity.json": (10,),
    "linked_counties.json": (3, 5, 10),
    "small_count_of_nobody.json": (3, 5, 10),
    "two_small_companies.json": (5, 10),
    "half_a_base_in_three_dimensions.json": (2, 3),
    "staff_by_service_band_and_group.json": (3, 5, 10),
}

with open(os.path.join(CASES, "controlled_rounding.csv"), "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["problem", "base", "relaxation", "deviation", "source"])
    for name, bases in PROBLEMS.items():
        with open(os.path.join(CASES, name)) as problem:
            table = json.load(problem)
        for base in bases:
            out.writerow([name, base, *least_deviation(table, base), SOURCE])
