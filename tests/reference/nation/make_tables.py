#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes tests/cases/nation/*.csv by routes that share nothing with the program: statsmodels for the pooled ratio and the adjusted p-values,
SciPy for what councils have in common (councils_together.py), and NumPy for the sums.

    python3 tests/reference/nation/make_tables.py        (Debian packages python3-scipy, python3-statsmodels)
"""
import csv
import os

import numpy as np
from scipy import stats
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.multitest import multipletests

from councils_together import deviation, in_common

SOURCE = "tests/reference/nation/make_tables.py: "
CASES = os.path.join(os.path.dirname(__file__), "..", "..", "cases", "nation")

# Councils by name: events and people of the group, events and people of the reference.
FIVE = {"A": (12, 120, 20, 800), "B": (3, 41, 14, 520), "C": (1, 45, 9, 610), "D": (9, 210, 30, 900), "E": (6, 33, 16, 410)}
ONE_APART = {"A": (40, 400, 80, 800), "B": (38, 410, 79, 790), "C": (44, 420, 82, 830), "D": (5, 390, 85, 810), "E": (41, 405, 78, 805),
             "F": (39, 395, 81, 795)}
ALIKE = {"A": (10, 100, 20, 200), "B": (20, 200, 40, 400), "C": (30, 300, 60, 600)}
FEWER = {"A": (14, 118, 22, 790), "C": (2, 47, 8, 600), "E": (5, 35, 18, 400)}
OTHERS = {"A": (14, 118, 22, 790), "C": (2, 47, 8, 600), "E": (5, 35, 18, 400), "F": (9, 300, 11, 900), "G": (7, 260, 12, 850)}


def words(councils):
    return " ".join(f"{name}={x1}/{n1}:{x2}/{n2}" for name, (x1, n1, x2, n2) in councils.items())


def pooled(councils):
    """statsmodels' pooled risk ratio with Greenland and Robins' limits, by its stratified table."""
    tables = [np.array([[x1, n1 - x1], [x2, n2 - x2]]) for x1, n1, x2, n2 in councils.values()]
    ratio = StratifiedTable(tables).riskratio_pooled
    # Greenland and Robins (1985), written out: statsmodels has the ratio and not its limits.
    p = r = s = 0.0
    for x1, n1, x2, n2 in councils.values():
        n = n1 + n2
        p += (n1 * n2 * (x1 + x2) - x1 * x2 * n) / n**2
        r += x1 * n2 / n
        s += x2 * n1 / n
    return ratio, np.sqrt(p / (r * s))


def deleted_residuals(councils):
    names = list(councils)
    return np.array([deviation(councils[name], [councils[other] for other in names if other != name]) for name in names])


def write(name, header, rows):
    with open(os.path.join(CASES, name), "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def estimates():
    z = stats.norm.isf(0.025)
    rows = []
    for councils in (FIVE, ONE_APART, ALIKE):
        ratio, error = pooled(councils)
        sums = np.array(list(councils.values())).sum(axis=0)
        moved = {}
        for name in councils:
            rest = {other: counts for other, counts in councils.items() if other != name}
            moved[name] = pooled(rest)[0]
        influential = max(moved, key=lambda name: abs(np.log(moved[name] / ratio)))
        residuals = deleted_residuals(councils)
        p = 2 * stats.norm.sf(np.abs(residuals))
        mean, variance, between = in_common(list(councils.values()))
        reach = stats.t.isf(0.025, len(councils) - 1)
        adjusted = multipletests(p, method="fdr_bh")[1]
        rows.append([words(councils), repr(float(sums[0] / sums[1] / (sums[2] / sums[3]))), repr(float(ratio)), repr(float(ratio * np.exp(-z * error))),
                     repr(float(ratio * np.exp(z * error))), influential if len(set(np.round(list(moved.values()), 9))) > 1 else "any",
                     repr(float(moved[influential])), " ".join(repr(float(value)) for value in residuals),
                     " ".join(repr(float(value)) for value in adjusted),
                     repr(float(np.exp(mean))), repr(float(np.exp(mean - reach * np.sqrt(variance)))), repr(float(np.exp(mean + reach * np.sqrt(variance)))),
                     repr(float(np.exp(mean + reach * np.sqrt(variance + between)))), repr(float(between)),
                     SOURCE + "statsmodels StratifiedTable, multipletests; councils_together.py"])
    write("estimates.csv", ["councils", "crude", "within", "within_lower", "within_upper", "most_influential", "without_it", "deviations", "p_adjusted",
                            "middle", "middle_lower", "middle_upper", "one_more_upper", "between_variance", "source"], rows)


def changes():
    z = stats.norm.isf(0.025)
    rows = []
    for before, after in ((FIVE, FEWER), (FIVE, OTHERS), (FIVE, FIVE)):
        both = [name for name in before if name in after]
        then, now = pooled(before)[0], pooled(after)[0]
        same_then, error_then = pooled({name: before[name] for name in both})
        same_now, error_now = pooled({name: after[name] for name in both})
        same, error = same_now / same_then, np.hypot(error_then, error_now)
        rows.append([words(before), words(after), len(both)] + [repr(float(value)) for value in (
            now / then, now / then / same, same, same * np.exp(-z * error), same * np.exp(z * error), 2 * stats.norm.sf(abs(np.log(same)) / error))]
            + [SOURCE + "statsmodels StratifiedTable"])
    write("changes.csv", ["before", "after", "in_both", "whole", "other_councils", "same_councils", "same_lower", "same_upper", "p", "source"], rows)


if __name__ == "__main__":
    estimates()
    changes()
