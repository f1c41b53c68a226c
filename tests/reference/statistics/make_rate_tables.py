#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the computed tables of cases of rates and funnels by routes that share nothing with the program: sums of
Poisson and binomial probabilities solved by bracketing, enumeration, and NumPy.

    python3 tests/reference/statistics/make_rate_tables.py        (Debian package python3-scipy)
"""
import csv
import math
import os

import numpy as np
from scipy import optimize, special, stats

SOURCE = "tests/reference/statistics/make_rate_tables.py: "
CASES = os.path.join(os.path.dirname(__file__), "..", "..", "cases", "statistics")


def write(name, header, rows):
    with open(os.path.join(CASES, name), "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        for row in rows:
            out.writerow([repr(float(cell)) if isinstance(cell, (float, np.floating)) else cell for cell in row])


def root(f, a, b):
    return optimize.brentq(f, a, b, xtol=1e-14, rtol=1e-13, maxiter=500)


def count_intervals():
    for x in (0, 1, 4, 9, 10, 37, 500, 12345):
        for level in (0.95, 0.998, 0.8):
            tail = (1 - level) / 2
            top = x + 20 * math.sqrt(x + 1) + 20
            lower = 0.0 if x == 0 else root(lambda m: stats.poisson.sf(x - 1, m) - tail, 1e-9, top)
            yield "exact", x, level, lower, root(lambda m: stats.poisson.cdf(x, m) - tail, 1e-9, top), \
                SOURCE + "sums of Poisson probabilities solved by bracketing"
            yield "jeffreys", x, level, 0.0 if x == 0 else stats.gamma.ppf(tail, x + 0.5), \
                stats.gamma.isf(tail, x + 0.5), SOURCE + "SciPy gamma distribution"


def rate_ratios():
    for x1, t1, x2, t2 in ((15, 19017, 41, 28010), (3, 120, 20, 1800), (0, 45, 9, 610), (4, 45, 0, 610),
                           (1, 10.5, 1, 900.25), (250, 220, 999, 3456)):
        n, share = x1 + x2, t1 / (t1 + t2)
        odds = lambda p: p / (1 - p) * t2 / t1
        lower = 0.0 if x1 == 0 else odds(root(lambda p: stats.binom.sf(x1 - 1, n, p) - 0.025, 1e-12, 1 - 1e-12))
        upper = math.inf if x2 == 0 else odds(root(lambda p: stats.binom.cdf(x1, n, p) - 0.025, 1e-12, 1 - 1e-12))
        chances = stats.binom.pmf(np.arange(n + 1), n, share)
        p = chances[chances <= chances[x1] * (1 + 1e-7)].sum()
        yield x1, t1, x2, t2, lower, upper, p, SOURCE + "every split of the events enumerated"


def interpolated(cumulative, n, p):
    count = next(k for k in range(n + 1) if cumulative[k] >= p)
    before = cumulative[count - 1] if count else 0.0
    return min(1.0, max(0.0, (count - (cumulative[count] - p) / (cumulative[count] - before)) / n))


def binomial_funnels():
    for mean in (0.02, 0.3, 0.9):
        for n in (5, 40, 333):
            for correlation in (0.0, 0.01, 0.2):
                if correlation:
                    size = 1 / correlation - 1
                    law = stats.betabinom(n, mean * size, (1 - mean) * size)
                else:
                    law = stats.binom(n, mean)
                cumulative = np.cumsum(law.pmf(np.arange(n + 1)))
                yield mean, correlation, n, interpolated(cumulative, n, 0.025), interpolated(cumulative, n, 0.975), \
                    SOURCE + "probabilities summed from 0 up"


def overdispersions():
    x = np.array([36, 27, 90, 12, 360, 54, 21, 132, 75, 183, 9, 45, 84, 99, 270, 33, 18, 156, 57, 120, 66, 213])
    n = np.array([150, 88, 260, 61, 900, 210, 95, 330, 180, 420, 40, 140, 300, 250, 610, 120, 77, 390, 205, 280, 190, 520])
    expected = n * 0.31
    for scale, d in (("arcsine", n), ("log_ratio_of_counts", n), ("log", expected), ("square_root", expected)):
        target = x.sum() / d.sum()
        if scale == "arcsine":
            y, s = np.arcsin(np.sqrt(x / d)) - np.arcsin(np.sqrt(target)), 1 / (2 * np.sqrt(d))
        elif scale == "log_ratio_of_counts":
            y = np.log((x + .5) / (d + .5)) - np.log(target)
            s = np.sqrt(x / (x + .5) ** 2 + d / (d + .5) ** 2)
        elif scale == "log":
            target, y, s = 1.0, np.log(x / d), 1 / np.sqrt(d)
        else:
            target, y, s = 1.0, np.sqrt(x / d) - 1, 1 / (2 * np.sqrt(d))
        z = y / s
        if scale == "log":
            group = np.floor(stats.rankdata(z) * 10 / (len(z) + 1))
            kept = (group > 0) & (group < 9)
            trimmed, s = z[kept], s[kept]
        else:
            trimmed = np.clip(z, np.quantile(z, 0.1), np.quantile(z, 0.9))
        k, w = len(trimmed), s ** -2
        phi = np.mean(trimmed ** 2)
        tau = max(0.0, (k * phi - (k - 1)) / (w.sum() - (w ** 2).sum() / w.sum()))
        words = " ".join(f"{a}/{b!r}" for a, b in zip(x.tolist(), d.tolist()))
        yield scale, words, k, phi, tau, target, SOURCE + "NumPy"


def byar(x, z):
    """Breslow and Day's formula, for the lower and the upper limit of a count."""
    return x * (1 - 1 / (9 * x) - z / (3 * math.sqrt(x))) ** 3, (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * math.sqrt(x + 1))) ** 3


def direct_rates():
    random = np.random.default_rng(4)
    for bands in (3, 8, 19):
        events, population = random.integers(0, 60, bands) + 1, random.integers(200, 5000, bands)
        squared, standard = events + random.integers(0, 40, bands), random.integers(1000, 9000, bands)
        weight = standard / standard.sum()
        rate = np.average(events / population, weights=standard)
        error = math.sqrt(np.sum(weight ** 2 * squared / population ** 2) / events.sum())
        low, high = byar(events.sum(), stats.norm.isf(0.025))
        words = " ".join(f"{a}/{b}/{c}/{d}" for a, b, c, d in zip(events, squared, population, standard))
        yield words, rate * 1e5, (rate + error * (low - events.sum())) * 1e5, (rate + error * (high - events.sum())) * 1e5, 100000, 1e-12, \
            SOURCE + "NumPy weighted mean, Dobson's limits"


def indirect_ratios():
    random = np.random.default_rng(5)
    for bands in (2, 7, 19):
        events, population = random.integers(0, 20, bands), random.integers(50, 3000, bands)
        reference, people = random.integers(1, 900, bands), random.integers(1000, 90000, bands)
        expected = float(np.dot(population, reference / people))
        observed = int(events.sum())
        for method in ("exact", "published"):
            if method == "exact" or observed < 10:
                limits = stats.gamma.ppf(0.025, observed), stats.gamma.isf(0.025, observed + 1)
            else:
                limits = byar(observed, stats.norm.isf(0.025))
            words = " ".join(f"{a}/{b}/{c}/{d}" for a, b, c, d in zip(events, population, reference, people))
            yield words, observed, expected, observed / expected, limits[0] / expected, limits[1] / expected, method, 1e-11, \
                SOURCE + "NumPy dot product, SciPy gamma distribution"


write("count_interval_computed.csv", ["method", "x", "level", "lower", "upper", "source"], count_intervals())
write("rate_ratio_computed.csv", ["x1", "t1", "x2", "t2", "lower", "upper", "p", "source"], rate_ratios())
write("binomial_funnel_computed.csv", ["mean", "correlation", "population", "lower", "upper", "source"],
      binomial_funnels())
write("overdispersion_computed.csv", ["scale", "councils", "used", "phi", "tau_squared", "target", "source"],
      overdispersions())
write("directly_standardised_rate_computed.csv", ["bands", "rate", "lower", "upper", "per", "relative_tolerance", "source"],
      direct_rates())
write("indirectly_standardised_ratio_computed.csv", ["bands", "observed", "expected", "ratio", "lower", "upper", "method",
                                                     "relative_tolerance", "source"], indirect_ratios())
