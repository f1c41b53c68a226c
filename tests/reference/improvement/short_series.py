#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How often a segmented regression of a short series calls "changed" what did not change: step or change of trend, p doubled, 5 % promised.
Newey and West's standard errors alone, and the larger of them (times the root of n / (n - 4)) and those of independent months.

    python3 tests/reference/improvement/short_series.py        (Debian packages python3-numpy, python3-scipy)
"""
import numpy as np
from scipy.stats import t

RANDOM = np.random.default_rng(2)
SERIES = 1500


def false_alarms(before, after, correlation):
    n = before + after
    time = np.arange(n)
    later = time >= before
    x = np.column_stack([np.ones(n), time, later, np.where(later, time - before, 0)]).astype(float)
    bread = np.linalg.inv(x.T @ x)
    lag = int(4 * (n / 100) ** (2 / 9))
    alone = together = 0
    for _ in range(SERIES):
        noise = RANDOM.normal(size=n)
        y = noise.copy()
        for at in range(1, n):
            y[at] = correlation * y[at - 1] + np.sqrt(1 - correlation ** 2) * noise[at]
        coefficients = bread @ x.T @ y
        residuals = y - x @ coefficients
        scores = x * residuals[:, None]
        meat = scores.T @ scores
        for apart in range(1, lag + 1):
            pairs = scores[apart:].T @ scores[:-apart]
            meat += (1 - apart / (lag + 1)) * (pairs + pairs.T)
        newey_west = np.diag(bread @ meat @ bread)
        independent = np.diag(residuals @ residuals / (n - 4) * bread)
        for variance, name in ((newey_west, "alone"), (np.maximum(newey_west * n / (n - 4), independent), "together")):
            p = 2 * t.sf(np.abs(coefficients) / np.sqrt(variance), n - 4)
            changed = 2 * min(p[2], p[3]) < 0.05
            alone += changed and name == "alone"
            together += changed and name == "together"
    return alone / SERIES, together / SERIES


if __name__ == "__main__":
    for before, after, correlation in ((24, 24, 0), (24, 24, 0.2), (24, 24, 0.4), (12, 12, 0), (8, 8, 0), (36, 24, 0)):
        alone, together = false_alarms(before, after, correlation)
        print(f"{before} + {after} months, correlation {correlation}: Newey-West alone {alone:.3f}, the larger {together:.3f}")
