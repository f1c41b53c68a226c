#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes tests/cases/protection/noise_table.csv: the noise of greatest entropy with mean 0 and a given variance, by two bisections,
one inside the other, on the two factors of exp(a v + b v^2). The program uses Newton's method on the dual.

    python3 tests/reference/protection/noise_table.py
"""
import csv
import math
import os

CASES = os.path.join(os.path.dirname(__file__), "..", "..", "cases", "protection")
SOURCE = "tests/reference/protection/noise_table.py: bisection"


def chances(values, a, b):
    exponents = [a * v + b * v * v for v in values]
    weights = [math.exp(e - max(exponents)) for e in exponents]
    return [w / sum(weights) for w in weights]


def bisect(f, low, high):
    """Where a function that rises crosses 0."""
    for _ in range(200):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def with_mean_0(values, b):
    a = bisect(lambda a: sum(v * p for v, p in zip(values, chances(values, a, b))), -400, 400)
    return chances(values, a, b)


def greatest_entropy(values, variance):
    b = bisect(lambda b: sum(v * v * p for v, p in zip(values, with_mean_0(values, b))) - variance, -20, 20)
    return with_mean_0(values, b)


RULES = [  # most, variance, least shown
    (2, 1, 1), (3, 2, 1), (5, 2, 1), (5, 3, 3), (10, 6.25, 1),
]

with open(os.path.join(CASES, "noise_table.csv"), "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["most", "variance", "least_shown", "count", "noise", "chance", "source"])
    # As printed, to four digits; its row for a count of 1 has a variance of 0.932 there, not the 1 asked for.
    for noise, chance in ((-2, 0.0638), (0, 0.383)):
        out.writerow([2, 1, 1, 2, noise, chance, "ptable 1.0.0, vignette Introduction: create_cnt_ptable(D = 2, V = 1)"])
    for most, variance, least in RULES:
        for count in range(1, most + least + 1):
            values = [v for v in range(-most, most + 1) if count + v == 0 or count + v >= least]
            for value, chance in zip(values, greatest_entropy(values, variance)):
                out.writerow([most, variance, least, count, value, repr(chance), SOURCE])
