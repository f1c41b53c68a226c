#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the computed tables of cases of pay gaps and planning with SciPy, NumPy and statsmodels.

    python3 tests/reference/statistics/make_pay_and_planning_tables.py    (Debian packages python3-scipy,
                                                                           python3-statsmodels)
"""
import csv
import math
import os

import numpy as np
from scipy import stats

SOURCE = "tests/reference/statistics/make_pay_and_planning_tables.py: "
CASES = os.path.join(os.path.dirname(__file__), "..", "..", "cases", "statistics")


def write(name, header, rows):
    with open(os.path.join(CASES, name), "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        for row in rows:
            out.writerow([repr(float(cell)) if isinstance(cell, (float, np.floating)) else cell for cell in row])


GROUP = [11.2, 12.5, 13.1, 13.1, 14.0, 15.2, 15.9, 16.4, 18.8, 19.5, 21.0, 24.3]
REFERENCE = [11.9, 12.7, 13.6, 14.4, 15.2, 16.8, 17.3, 18.1, 19.9, 20.4, 22.2, 23.7, 25.1, 28.8, 41.0]


def words(numbers):
    return " ".join(map(repr, numbers))


def ranks():
    for group, reference in ((GROUP, REFERENCE), (REFERENCE, GROUP), ([10.0] * 10, [10.0] * 11)):
        differences = np.sort(np.subtract.outer(np.log(reference), np.log(group)).ravel())
        n, m = len(group), len(reference)
        reach = stats.norm.ppf(0.975) * math.sqrt(n * m * (n + m + 1) / 12)
        outside = max(0, math.floor(n * m / 2 - reach))
        yield words(group), words(reference), 1 - math.exp(-np.median(differences)), \
            1 - math.exp(-differences[outside]), 1 - math.exp(-differences[n * m - 1 - outside]), \
            SOURCE + "every difference written down and sorted"


def bootstraps():
    for name, middle in (("mean", np.mean), ("median", np.median)):
        gap = lambda g, r, axis=-1: 1 - middle(g, axis=axis) / middle(r, axis=axis)
        found = stats.bootstrap((np.array(GROUP), np.array(REFERENCE)), gap, n_resamples=200000, method="BCa",
                                vectorized=True, random_state=1, batch=20000).confidence_interval \
            if name == "mean" else None
        if found is not None:
            yield name, words(GROUP), words(REFERENCE), gap(np.array(GROUP), np.array(REFERENCE)), found.low, found.high, \
                SOURCE + "SciPy bootstrap, BCa, 200 000 resamples"


def powers():
    z = stats.norm.ppf(0.975)
    for n, m, rate, ratio in ((40, 260, 0.3, 0.5), (120, 480, 0.1, 1.5), (1000, 1000, 0.02, 2.0), (10, 389, 0.3, 0.665)):
        p = rate * ratio
        common = (n * p + m * rate) / (n + m)
        null = math.sqrt(common * (1 - common) * (1 / n + 1 / m))
        real = math.sqrt(p * (1 - p) / n + rate * (1 - rate) / m)
        yield n, m, rate, ratio, stats.norm.cdf((abs(p - rate) - z * null) / real), SOURCE + "SciPy normal distribution"


def decompositions():
    """Oaxaca and Blinder by least squares: the reference's wages on indicators of grade, then the group at those wages."""
    random = np.random.default_rng(9)
    for grades in (2, 5):
        people = random.integers(1, 12, (2, grades))
        wages = [[np.round(random.normal(12 + 3 * g + side, 1, n), 2) for g, n in enumerate(people[side])] for side in (0, 1)]
        indicators = np.repeat(np.eye(grades), people[1], axis=0)
        paid = np.linalg.lstsq(indicators, np.concatenate(wages[1]), rcond=None)[0]
        group_mean, reference_mean = np.concatenate(wages[0]).mean(), np.concatenate(wages[1]).mean()
        at_reference_pay = (np.repeat(np.eye(grades), people[0], axis=0) @ paid).mean()
        text = " ".join(f"{people[0][g]}:{wages[0][g].mean()!r}:{people[1][g]}:{wages[1][g].mean()!r}" for g in range(grades))
        yield text, 1 - group_mean / reference_mean, 1 - at_reference_pay / reference_mean, (at_reference_pay - group_mean) / reference_mean, \
            1e-12, SOURCE + "least squares on indicators of grade, person by person"


def quarters():
    """Everybody in order of pay four times over, so that a quarter is a whole number of places; those paid alike averaged."""
    random = np.random.default_rng(10)
    for n, m, most in ((7, 11, 40), (13, 24, 6)):
        group, reference = random.integers(1, most, n), random.integers(1, most, m)
        wages = np.concatenate([group, reference])
        inside = np.repeat([1.0, 0.0], [n, m])
        shares = np.array([inside[wages == wage].mean() for wage in wages])[np.argsort(wages, kind="stable")]
        yield words(group.tolist()), words(reference.tolist()), *np.repeat(shares, 4).reshape(4, n + m).mean(axis=1), 1e-12, \
            SOURCE + "NumPy, each person four times"


write("rank_pay_gap_computed.csv", ["group", "reference", "gap", "lower", "upper", "source"], ranks())
write("bootstrap_pay_gap_computed.csv", ["middle", "group", "reference", "gap", "lower", "upper", "source"],
      bootstraps())
write("planning_computed.csv", ["group", "reference", "reference_rate", "ratio", "power", "source"], powers())
write("pay_decomposition_computed.csv", ["grades", "gap", "in_grades", "within", "tolerance", "source"], decompositions())
write("pay_quarters_computed.csv", ["group", "reference", "first", "second", "third", "fourth", "tolerance", "source"], quarters())
