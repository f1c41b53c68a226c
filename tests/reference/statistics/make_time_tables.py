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


write("interrupted_time_series_computed.csv",
      ["values", "change", "lag", "term", "value", "standard_error", "lower", "upper", "p", "source"], interrupted())
write("run_limits_computed.csv", ["useful", "longest_run_limit", "crossings_limit", "source"], crossings())
