#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes tests/cases/nation/not_reported.csv, representation.csv, ranks.csv, funnels.csv and shrunken.csv by routes that share nothing with the program: every world of
whole people is counted through for the bounds, SciPy finds the roots of the score for representation, and the distribution of a rank is
integrated for the ranks.

    python3 tests/reference/nation/make_report_tables.py        (Debian packages python3-numpy, python3-scipy, python3-statsmodels)
"""
import itertools

import numpy as np
from scipy import integrate, optimize, stats
from statsmodels.stats.proportion import proportion_confint

import make_tables
from councils_together import in_common, moments
from make_tables import write

SOURCE = "tests/reference/nation/make_report_tables.py: "


def within(reported, people, elsewhere, factor):
    """All rates that a group can have when `elsewhere` more people are added whose rate lies within a factor."""
    rate = reported / people
    lowest, highest = (0, 1) if factor is None else (rate / factor, min(1, rate * factor))
    steps = 1000
    return [(reported + elsewhere * (lowest + (highest - lowest) * step / steps)) / (people + elsewhere) for step in range(steps + 1)]


def not_reported():
    rows = []
    for (x1, n1, x2, n2), (more1, more2), factor in (((12, 120, 40, 300), (40, 50), 2), ((30, 200, 25, 250), (0, 0), 2), ((3, 60, 9, 90), (15, 45), 1.5),
                                                     ((45, 60, 30, 90), (20, 30), 2), ((0, 60, 9, 90), (20, 30), 2)):
        cells = [x1, n1, x2, n2, repr(n1 / (n1 + more1)), repr(n2 / (n2 + more2)), factor]
        for assumed in (None, factor):
            ratios = [a / b for a, b in itertools.product(within(x1, n1, more1, assumed), within(x2, n2, more2, assumed))]
            cells += [repr(min(ratios)), repr(max(ratios))]
        rows.append(cells + [SOURCE + "every world of a grid counted through"])
    write("not_reported.csv", ["group_numerator", "group_denominator", "reference_numerator", "reference_denominator", "group_share", "reference_share",
                               "factor", "whatever_lower", "whatever_upper", "within_lower", "within_upper", "source"], rows)


def representation():
    rows = []
    for councils in ([(30, 100, 0.4)], [(30, 100, 0.4), (2, 150, 0.03), (8, 60, 0.2)], [(0, 40, 0.1), (0, 10, 0.5)], [(900, 4000, 0.25), (55, 2500, 0.02)]):
        group, known, share = (np.array(column, float) for column in zip(*councils))
        expected = (known * share).sum()

        def distance(ratio, side):
            return group.sum() - ratio * expected - side * stats.norm.isf(0.025) * np.sqrt((known * ratio * share * (1 - ratio * share)).sum())

        ratio = group.sum() / expected
        top = 1 / share.max() if len(councils) == 1 else 3
        lower = optimize.brentq(distance, 1e-15, max(ratio, 1e-14), args=(1,), xtol=1e-15) if group.sum() > 0 else 0.0
        upper = optimize.brentq(distance, max(ratio, 1e-14), top, args=(-1,), xtol=1e-15)
        if len(councils) == 1:
            wilson = proportion_confint(group[0], known[0], method="wilson")
            assert abs(lower * share[0] - wilson[0]) < 1e-9 and abs(upper * share[0] - wilson[1]) < 1e-9
        rows.append([" ".join(f"{g}/{k}@{s}" for g, k, s in councils), repr(float(expected)), repr(float(ratio)), repr(float(lower)), repr(float(upper)),
                     SOURCE + "SciPy brentq; with one council statsmodels' Wilson limits"])
    write("representation.csv", ["councils", "expected", "ratio", "lower", "upper", "source"], rows)


def chances_of_count(chances):
    """How likely each number of successes is, of draws with these chances."""
    of_number = np.array([1.0])
    for chance in chances:
        of_number = np.convolve(of_number, [1 - chance, chance])
    return of_number


def rank_distribution(known, i):
    mean, deviation = known[i][0], np.sqrt(known[i][1])
    points, weights = np.polynomial.hermite_e.hermegauss(120)
    total = np.zeros(len(known))
    for point, weight in zip(points, weights / weights.sum()):
        value = mean + deviation * point
        total += weight * chances_of_count([stats.norm.cdf((value - m) / np.sqrt(v)) for j, (m, v) in enumerate(known) if j != i])
    return total


def ranks():
    rows = []
    for known in ([(-0.7, 0.04), (-0.1, 0.09), (0.0, 0.01), (0.1, 0.25), (0.6, 0.02)], [(0.0, 0.01)] * 4, [(-2.0, 0.01), (0.0, 0.01), (2.0, 0.01)],
                  [(0.05 * i, 0.02 + 0.01 * (i % 3)) for i in range(12)]):
        means, limits = [], []
        for i in range(len(known)):
            chances = rank_distribution(known, i)
            assert abs(chances.sum() - 1) < 1e-9
            means.append(repr(float((chances * np.arange(1, len(known) + 1)).sum())))
            below = chances.cumsum()
            limits.append(f"{int(np.searchsorted(below, 0.025)) + 1}-{int(np.searchsorted(below, 0.975)) + 1}")
        pairs = list(itertools.combinations(known, 2))
        apart = sum(abs(a[0] - b[0]) > stats.norm.isf(0.025) * np.sqrt(a[1] + b[1]) for a, b in pairs) / len(pairs)
        rows.append([" ".join(f"{m!r}~{v!r}" for m, v in known), " ".join(means), " ".join(limits), repr(float(apart)),
                     SOURCE + "the distribution of each rank, by Gauss-Hermite integration"])
    write("ranks.csv", ["known", "means", "limits", "apart", "source"], rows)


def funnels():
    rows = []
    for councils in (make_tables.FIVE, make_tables.ONE_APART):
        x1, n1, x2, n2 = (int(number) for number in np.array(list(councils.values())).sum(axis=0))
        mean, variance_of_mean, between = in_common(list(councils.values()))
        ratio, rate = np.exp(mean), x2 / n2
        for size in (4.5, 60, 2000):
            # The people that have this size and the nation's make-up, found by a root instead of written out.
            people = optimize.brentq(lambda all: (all * n1 / (n1 + n2)) * (all * n2 / (n1 + n2)) / all - size, 1e-9, 1e9)
            group, reference = people * n1 / (n1 + n2), people * n2 / (n1 + n2)
            chance = (1 - ratio * rate) / (group * ratio * rate) + (1 - rate) / (reference * rate)
            cells = []
            for level in (0.95, 0.998):
                half_width = stats.t.isf((1 - level) / 2, len(councils) - 1) * np.sqrt(chance + between + variance_of_mean)
                cells += [repr(float(np.exp(mean - half_width))), repr(float(np.exp(mean + half_width)))]
            rows.append([make_tables.words(councils), f"{x1}/{n1}:{x2}/{n2}", size] + cells + [SOURCE + "SciPy; councils_together.py"])
    write("funnels.csv", ["councils", "together", "size", "lower_95", "upper_95", "lower_998", "upper_998", "source"], rows)


def shrunken():
    few = {"A": (0, 60, 9, 300), "B": (1, 45, 7, 410), "C": (0, 20, 2, 150), "D": (9, 80, 6, 290), "E": (2, 150, 0, 90), "F": (0, 35, 12, 500)}
    apart = {"A": (0, 400, 30, 800), "B": (40, 410, 20, 790), "C": (0, 20, 2, 150), "D": (3, 390, 45, 810), "E": (70, 405, 28, 805)}
    rows = []
    for councils in (few, apart):
        mean, variance_of_mean, between = in_common(list(councils.values()))
        values, uppers = [], []
        for counts in councils.values():
            difference, variance, _, rate = moments(np.exp(mean), *counts)
            # The normal posterior of the log ratio, by the precisions of what is counted and of what is expected.
            precision = rate**2 / variance
            own = precision / (precision + 1 / between) if between > 0 else 0.0
            posterior = (1 / (precision + 1 / between) if between > 0 else 0.0) + (1 - own) ** 2 * variance_of_mean
            centre = mean + own * difference / rate
            values.append(repr(float(np.exp(centre))))
            uppers.append(repr(float(np.exp(centre + stats.norm.isf(0.025) * np.sqrt(posterior)))))
        rows.append([make_tables.words(councils), " ".join(values), " ".join(uppers), SOURCE + "SciPy; councils_together.py"])
    write("shrunken.csv", ["councils", "shrunken", "uppers", "source"], rows)


if __name__ == "__main__":
    shrunken()
    funnels()
    not_reported()
    representation()
    ranks()
