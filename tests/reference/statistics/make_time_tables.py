#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the computed tables of cases of time series with statsmodels and SciPy.

    python3 tests/reference/statistics/make_time_tables.py        (Debian packages python3-scipy, python3-statsmodels)
"""
import csv
import math
import os

import numpy as np
import statsmodels.api as sm
from scipy import stats

SOURCE = "tests/reference/statistics/make_time_tables.py: "
CASES = os.path.join(os.path.dirname(__file__), "..", "..", "cases", "statistics")


def write(name, header, rows):
    with open(os.path.join(CASES, name), "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        for row in rows:
            out.writerow([repr(float(cell)) if isinstance(cell, (float, np.floating)) else cell for cell in row])


def interrupted():
    wave = [round(20 + 0.1 * t + 2 * math.sin(1.3 * t) + (3.5 + 0.4 * (t - 14) if t >= 14 else 0), 2) for t in range(30)]
    flat = [7, 6, 8, 7, 5, 9, 7, 6, 8, 7, 6, 8, 7, 9, 6, 7]
    for y, change, lag in ((wave, 14, 2), (wave, 14, 0), (wave, 10, 5), (flat, 8, 2)):
        t = np.arange(len(y)) - change
        after = (t >= 0) * 1.0
        x = np.column_stack([np.ones(len(y)), t, after, after * t])
        fit = sm.OLS(np.array(y, float), x).fit(
            cov_type="HAC", cov_kwds={"maxlags": lag, "use_correction": True}, use_t=True)
        limits = fit.conf_int(0.05)
        for i, name in ((1, "trend_before"), (2, "step"), (3, "change_of_trend")):
            yield " ".join(map(str, y)), change, lag, name, fit.params[i], fit.bse[i], limits[i][0], limits[i][1], \
                fit.pvalues[i], SOURCE + "statsmodels OLS with HAC covariance"


def crossings():
    for useful in (2, 3, 10, 12, 20, 24, 40, 44, 100, 1000):
        yield useful, round(math.log2(useful)) + 3, int(stats.binom.ppf(0.05, useful - 1, 0.5)), \
            SOURCE + "SciPy binomial quantile"


def trends():
    random = np.random.default_rng(6)
    for step in (0.0, 0.4, -1.5, 2.5):
        values = np.round(50 + step * np.arange(5) + random.normal(0, 0.5, 5), 3)
        half = np.round(random.uniform(0.4, 1.5, 5), 3)
        lower, upper = np.round(values - half, 3), np.round(values + half, 3)
        error = (upper - lower) / 3.92
        line = lambda keep: sm.WLS(values[keep], sm.add_constant(np.arange(5)[keep]), weights=error[keep] ** -2).fit(cov_type="fixed scale")
        fit = line(np.arange(5))
        slope, chi_squared = fit.params[1], (fit.params[1] / fit.bse[1]) ** 2
        stable = all(line(np.delete(np.arange(5), out)).params[1] * slope > 0 for out in range(5))
        clear = stable and chi_squared > stats.chi2.isf(0.002, 1)
        latest_first = lambda numbers: " ".join(repr(float(number)) for number in numbers[::-1])
        yield latest_first(values), latest_first(lower), latest_first(upper), slope, chi_squared, "yes" if stable else "no", \
            ("increasing" if slope > 0 else "decreasing") if clear else "no_change", 1e-9, SOURCE + "statsmodels weighted least squares"


def wilson(x, n):
    interval = stats.binomtest(x, n).proportion_ci(method="wilson")
    return interval.low, interval.high


def two_years():
    """The correlation of the two years person by person, and Newcombe's way to join two Wilson intervals by it."""
    for x1, n1, x2, n2, kinds in ((60, 200, 70, 210, (20, 10, 15, 55)), (9, 40, 15, 44, (6, 1, 5, 20)), (500, 1200, 530, 1150, (350, 60, 80, 400))):
        both, only_first, only_second, neither = kinds
        people = np.repeat([[1, 1], [1, 0], [0, 1], [0, 0]], kinds, axis=0)
        shared = sum(kinds)
        r = np.corrcoef(people[:, 0], people[:, 1])[0, 1] * shared / math.sqrt(n1 * n2)
        (l1, u1), (l2, u2), p1, p2 = wilson(x1, n1), wilson(x2, n2), x1 / n1, x2 / n2
        join = lambda a, b: math.sqrt(a * a - 2 * r * a * b + b * b)
        yield x1, n1, x2, n2, shared, both + only_first, both + only_second, both, p2 - p1, p2 - p1 - join(p2 - l2, u1 - p1), \
            p2 - p1 + join(u2 - p2, p1 - l1), 1e-11, SOURCE + "NumPy correlation person by person, SciPy Wilson intervals"


def shewhart():
    random = np.random.default_rng(7)
    d = random.integers(80, 400, 24)
    x = random.binomial(d, 0.15)
    words = lambda numbers: " ".join(repr(float(n)) for n in numbers)
    how = SOURCE + "NumPy"
    for point in (1, 13, 24):
        n = d[point - 1]
        mean = x.sum() / d.sum()
        yield "p", words(x), words(d), "", "", point, mean, max(0, mean - 3 * math.sqrt(mean * (1 - mean) / n)), \
            min(1, mean + 3 * math.sqrt(mean * (1 - mean) / n)), 1e-12, how
        yield "u", words(x), words(d), "", "", point, mean, max(0, mean - 3 * math.sqrt(mean / n)), mean + 3 * math.sqrt(mean / n), 1e-12, how
        z = (x / d - mean) / np.sqrt(mean * (1 - mean) / d)
        ranges = np.abs(np.diff(z))
        between = np.mean(ranges[ranges <= 3.267 * ranges.mean()]) / 1.128
        reach = 3 * between * math.sqrt(mean * (1 - mean) / n)
        yield "pp", words(x), words(d), "", "", point, mean, max(0, mean - reach), min(1, mean + reach), 1e-12, how
    ranges = np.abs(np.diff(x))
    sd = np.mean(ranges[ranges <= 3.267 * ranges.mean()]) / 1.128
    yield "i", words(x), "", "", "", 5, x.mean(), x.mean() - 3 * sd, x.mean() + 3 * sd, 1e-12, how
    yield "c", words(x), "", "", "", 5, x.mean(), max(0, x.mean() - 3 * math.sqrt(x.mean())), x.mean() + 3 * math.sqrt(x.mean()), 1e-12, how


def xmr():
    """Limits by NumPy; which points have a special cause by going through every window of the rules."""
    random = np.random.default_rng(8)
    for length, jump in ((24, 0.0), (24, 3.0), (36, -2.5), (15, 1.0)):
        y = np.round(random.normal(50, 2, length) + np.where(np.arange(length) >= length // 2, jump, 0), 1)
        for name in ("screened", "plain"):
            ranges = np.abs(np.diff(y))
            if name == "screened":
                ranges = ranges[ranges <= 3.267 * ranges.mean()]
            reach, mean = 2.66 * ranges.mean(), y.mean()
            side = np.sign(y - mean)
            outside = np.abs(y - mean) > reach
            near = (np.abs(y - mean) > reach * 2 / 3) & ~outside
            run, trend, pair = (np.zeros(length, bool) for _ in range(3))
            for i in range(length - 6):
                window = slice(i, i + 7)
                run[window] |= abs(side[window].sum()) == 7
                trend[window] |= abs(np.sign(np.diff(y[window])).sum()) == 6
            for i in range(length - 2):
                window = slice(i, i + 3)
                pair[window] |= (abs(side[window].sum()) == 3) and near[window].sum() >= 2
            letters = np.where(outside, "o", np.where(run, "r", np.where(trend, "t", np.where(pair & near, "2", "."))))
            yield " ".join(repr(float(v)) for v in y), name, "", "", mean, mean - reach, mean + reach, "".join(letters), 1e-9, \
                SOURCE + "NumPy, every window of the rules"


write("interrupted_time_series_computed.csv",
      ["values", "change", "lag", "term", "value", "standard_error", "lower", "upper", "p", "source"], interrupted())
write("run_limits_computed.csv", ["useful", "longest_run_limit", "crossings_limit", "source"], crossings())
write("recent_trend_computed.csv", ["values", "lower", "upper", "slope", "chi_squared", "stable", "direction", "tolerance", "source"],
      trends())
write("two_years_computed.csv", ["x1", "n1", "x2", "n2", "both", "with_first", "with_second", "with_both", "change", "lower", "upper",
                                 "tolerance", "source"], two_years())
write("shewhart_chart_computed.csv", ["chart", "numerators", "denominators", "frozen_after", "excluded", "point", "centre", "lower", "upper",
                                      "tolerance", "source"], shewhart())
write("xmr_chart_computed.csv", ["values", "screening", "fixed_after", "rebased_at", "mean", "lower", "upper", "causes", "tolerance", "source"],
      xmr())
