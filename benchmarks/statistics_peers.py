#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The tables of benchmarks/statistics.cpp in SciPy and statsmodels (Debian: python3-scipy, python3-statsmodels).

Processor time, the best of a second of calls."""
import time

from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep


def time_one(what, work, seconds=1.0):
    best, end = 1e9, time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    print(f"{what:<46} {best * 1e6:12.1f} us")


time_one("statsmodels score interval of a ratio", lambda: confint_proportions_2indep(15, 120, 75, 480, method="score", compare="ratio", correction=False))
time_one("statsmodels Miettinen-Nurminen, ratio", lambda: confint_proportions_2indep(15, 120, 75, 480, method="score", compare="ratio", correction=True))
time_one("SciPy Fisher p, 300 v 360", lambda: stats.fisher_exact([[60, 240], [30, 330]]))
time_one("SciPy Boschloo p, 60/300 v 30/360", lambda: stats.boschloo_exact([[60, 30], [240, 330]]))
time_one("SciPy Barnard p, 60/300 v 30/360", lambda: stats.barnard_exact([[60, 30], [240, 330]]))
print("Fisher", stats.fisher_exact([[60, 240], [30, 330]])[1], "Boschloo", stats.boschloo_exact([[60, 30], [240, 330]]).pvalue)
