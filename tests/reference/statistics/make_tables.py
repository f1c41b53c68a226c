#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the tables of cases tests/cases/statistics/*_computed.csv by routes that share nothing with the program:
definitions solved by bracketing in SciPy, exact fractions, enumeration, and statsmodels.

    python3 tests/reference/statistics/make_tables.py        (Debian packages python3-scipy, python3-statsmodels)
"""
import csv
import math
import os
from fractions import Fraction
from itertools import product

import numpy as np
from scipy import optimize, stats

SOURCE = "tests/reference/statistics/make_tables.py: "
CASES = os.path.join(os.path.dirname(__file__), "..", "..", "cases", "statistics")
INFINITY = float("inf")


def write(name, header, rows):
    with open(os.path.join(CASES, name), "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        for row in rows:
            out.writerow([repr(float(cell)) if isinstance(cell, (float, np.floating)) else cell for cell in row])


def root(f, a, b):
    return optimize.brentq(f, a, b, xtol=1e-300, rtol=8.9e-16, maxiter=1000)


def z_of(level):
    return stats.norm.isf((1 - level) / 2)


# ---- one proportion ---------------------------------------------------------------------------------------------

def proportion_limits(method, x, n, level):
    tail = (1 - level) / 2
    z = z_of(level)
    p = x / n
    low, high = 0.0, 1.0
    if method == "clopper_pearson":
        low = 0.0 if x == 0 else root(lambda q: stats.binom.sf(x - 1, n, q) - tail, 1e-300, p)
        high = 1.0 if x == n else root(lambda q: stats.binom.cdf(x, n, q) - tail, p, 1 - 1e-16)
    elif method == "mid_p":
        low = 0.0 if x == 0 else root(lambda q: stats.binom.sf(x, n, q) + stats.binom.pmf(x, n, q) / 2 - tail, 1e-300, min(p, 1 - 1e-15))
        high = 1.0 if x == n else root(lambda q: stats.binom.cdf(x - 1, n, q) + stats.binom.pmf(x, n, q) / 2 - tail, max(p, 1e-15), 1 - 1e-16)
    elif method == "jeffreys":
        low = 0.0 if x == 0 else stats.beta.ppf(tail, x + 0.5, n - x + 0.5)
        high = 1.0 if x == n else stats.beta.isf(tail, x + 0.5, n - x + 0.5)
    elif method == "wilson":
        f = lambda q: (p - q) ** 2 - z * z * q * (1 - q) / n
        low = 0.0 if x == 0 else root(f, 0, min(p, 1 - 1e-9))
        high = 1.0 if x == n else root(f, max(p, 1e-9), 1)
    elif method == "wilson_corrected":
        low = 0.0 if x == 0 else root(lambda q: (p - q - 0.5 / n) ** 2 - z * z * q * (1 - q) / n, 0, p - 0.5 / n)
        high = 1.0 if x == n else root(lambda q: (q - p - 0.5 / n) ** 2 - z * z * q * (1 - q) / n, p + 0.5 / n, 1)
    elif method == "skewness_corrected":
        def score(q):
            variance = q * (1 - q) / n
            s = (p - q) / math.sqrt(variance)
            k = q * (1 - q) * (1 - 2 * q) / n ** 2 / (6 * variance ** 1.5)
            return s if k == 0 else (-1 + math.sqrt(1 + 4 * k * (s + k))) / (2 * k)
        low = 0.0 if x == 0 else root(lambda q: score(q) - z, 1e-12, min(p, 1 - 1e-12))
        high = 1.0 if x == n else root(lambda q: score(q) + z, max(p, 1e-12), 1 - 1e-12)
    return low, high


def proportion_table():
    rows = []
    for (x, n), level in product([(0, 20), (1, 29), (3, 10), (7, 7), (15, 148), (263, 300), (31, 1180), (4, 200000)], [0.95, 0.998]):
        for method in ("clopper_pearson", "mid_p", "jeffreys", "wilson", "wilson_corrected", "skewness_corrected"):
            if method == "skewness_corrected" and x == 1 and level == 0.998:
                continue  # no lower limit above 0; stated by hand in proportion_interval.csv
            low, high = proportion_limits(method, x, n, level)
            rows.append([method, x, n, level, low, high, SOURCE + "the definition solved by bracketing"])
    write("proportion_interval_computed.csv", ["method", "x", "n", "level", "lower", "upper", "source"], rows)


# ---- two proportions: score methods -----------------------------------------------------------------------------

def restricted_reference_rate(x1, n1, x2, n2, first_rate, low, high):
    """The reference rate p that maximises the likelihood with the group's rate tied to it, from the sign of the slope."""
    def slope(p):
        q = first_rate(p)
        d = (first_rate(p + 1e-7) - first_rate(p - 1e-7)) / 2e-7
        return x2 * (1 - p) * q * (1 - q) - (n2 - x2) * p * q * (1 - q) + d * p * (1 - p) * (x1 * (1 - q) - (n1 - x1) * q)
    a, b = low, high
    for _ in range(200):
        middle = (a + b) / 2
        if slope(middle) > 0:
            a = middle
        else:
            b = middle
    return (a + b) / 2


def corrected(score, mu3, variance, skew):
    if not skew:
        return score
    k = mu3 / (6 * variance ** 1.5)
    return score if abs(k) < 1e-13 else (-1 + math.sqrt(1 + 4 * k * (score + k))) / (2 * k)


def ratio_z(x1, n1, x2, n2, theta, skew, factor):
    p2 = restricted_reference_rate(x1, n1, x2, n2, lambda p: theta * p, 0.0, min(1.0, 1 / theta))
    p1 = theta * p2
    variance = factor * (p1 * (1 - p1) / n1 + theta ** 2 * p2 * (1 - p2) / n2)
    mu3 = p1 * (1 - p1) * (1 - 2 * p1) / n1 ** 2 - theta ** 3 * p2 * (1 - p2) * (1 - 2 * p2) / n2 ** 2
    return corrected((x1 / n1 - theta * x2 / n2) / math.sqrt(variance), mu3, variance, skew)


def difference_z(x1, n1, x2, n2, delta, skew, factor):
    p2 = restricted_reference_rate(x1, n1, x2, n2, lambda p: p + delta, max(0.0, -delta), min(1.0, 1 - delta))
    p1 = p2 + delta
    variance = factor * (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
    mu3 = p1 * (1 - p1) * (1 - 2 * p1) / n1 ** 2 - p2 * (1 - p2) * (1 - 2 * p2) / n2 ** 2
    return corrected((x1 / n1 - x2 / n2 - delta) / math.sqrt(variance), mu3, variance, skew)


KINDS = {"koopman": (False, False), "miettinen_nurminen": (False, True), "gart_nam": (True, False), "scas": (True, True)}


def ratio_limits(method, x1, n1, x2, n2, level):
    skew, corrected_variance = KINDS[method]
    factor = (n1 + n2) / (n1 + n2 - 1) if corrected_variance else 1.0
    z = z_of(level)
    f = lambda t, wanted: ratio_z(x1, n1, x2, n2, math.exp(t), skew, factor) - wanted
    centre = math.log(max(x1, 0.5) / n1) - math.log(max(x2, 0.5) / n2)
    low = 0.0 if x1 == 0 else math.exp(optimize.brentq(f, centre - 12, centre, args=(z,), xtol=1e-14))
    high = INFINITY if x2 == 0 else math.exp(optimize.brentq(f, centre, centre + 12, args=(-z,), xtol=1e-14))
    return low, high


TABLES = [(7, 34, 1, 34), (2, 10, 117, 389), (0, 45, 9, 610), (3, 45, 0, 610), (10, 43, 389, 920), (36, 40, 16, 80),
          (250, 1500, 1200, 3900), (14, 230, 31, 1180), (19, 20, 400, 410)]


def ratio_table():
    rows = []
    for table in TABLES:
        for method in KINDS:
            low, high = ratio_limits(method, *table, 0.95)
            rows.append([method, *table, 0.95, low, high, SOURCE + "likelihood maximised and score inverted by bisection"])
    write("ratio_interval_computed.csv", ["method", "x1", "n1", "x2", "n2", "level", "lower", "upper", "source"], rows)


def difference_table():
    rows = []
    for table in TABLES:
        x1, n1, x2, n2 = table
        for method, (skew, factor) in {"mee": (False, 1.0), "miettinen_nurminen": (False, (n1 + n2) / (n1 + n2 - 1)),
                                       "scas": (True, (n1 + n2) / (n1 + n2 - 1))}.items():
            z = z_of(0.95)
            f = lambda d, wanted: difference_z(*table, d, skew, factor) - wanted
            centre = x1 / n1 - x2 / n2
            low = optimize.brentq(f, -0.999, centre, args=(z,), xtol=1e-14)
            high = optimize.brentq(f, centre, 0.999, args=(-z,), xtol=1e-14)
            rows.append([method, *table, 0.95, low, high, SOURCE + "likelihood maximised and score inverted by bisection"])
    write("difference_interval_computed.csv", ["method", "x1", "n1", "x2", "n2", "level", "lower", "upper", "source"], rows)


def scas_p_table():
    rows = []
    for table in TABLES + [(1, 45, 9, 610), (900, 1000, 100, 1000), (40, 4000, 4000, 40000), (300, 1000, 700, 1000)]:
        x1, n1, x2, n2 = table
        rate = Fraction(x1 + x2, n1 + n2)
        factor = Fraction(n1 + n2, n1 + n2 - 1)
        variance = float(factor * rate * (1 - rate) * (Fraction(1, n1) + Fraction(1, n2)))
        mu3 = float(rate * (1 - rate) * (1 - 2 * rate) * (Fraction(1, n1 ** 2) - Fraction(1, n2 ** 2)))
        z = corrected(float(Fraction(x1, n1) - Fraction(x2, n2)) / math.sqrt(variance), mu3, variance, True)
        rows.append([*table, float(2 * stats.norm.sf(abs(z))), SOURCE + "moments in fractions"])
    write("scas_ratio_p_computed.csv", ["x1", "n1", "x2", "n2", "p", "source"], rows)


# ---- exact tests ------------------------------------------------------------------------------------------------

def fisher(x1, n1, x2, n2):
    """Exact fractions: lower, upper, two-sided, observed, tied."""
    counted = x1 + x2
    ways = {k: math.comb(n1, k) * math.comb(n2, counted - k) for k in range(max(0, counted - n2), min(n1, counted) + 1)}
    everything = math.comb(n1 + n2, counted)
    observed = ways[x1]
    add = lambda chosen: Fraction(sum(chosen), everything)
    return (add(w for k, w in ways.items() if k <= x1), add(w for k, w in ways.items() if k >= x1),
            add(w for w in ways.values() if w <= observed), Fraction(observed, everything),
            add(w for w in ways.values() if w == observed))


def fisher_table():
    rows = []
    for table in TABLES + [(5, 5, 1, 5), (410, 2660, 1892, 6099), (60, 300, 30, 360), (0, 500, 495, 500), (300, 300, 300, 900),
                           (20, 1000, 900, 1000), (3, 8, 3, 8), (12, 40, 33, 110), (1500, 3000, 1500, 3000)]:
        lower, upper, two_sided, observed, tied = fisher(*table)
        rows.append([*table, float(two_sided), float(lower), float(upper), float(two_sided - observed / 2),
                     float(two_sided - tied / 2), float(min(Fraction(1), 2 * (min(lower, upper) - observed / 2))),
                     SOURCE + "exact fractions"])
    write("fisher_computed.csv", ["x1", "n1", "x2", "n2", "two_sided", "lower", "upper", "mid_p", "mid_p_tied",
                                  "mid_p_twice_smaller", "source"], rows)


def odds_ratio_table():
    rows = []
    for table in [(2, 10, 117, 389), (1, 45, 9, 610), (3, 45, 0, 610), (10, 12, 3, 18), (3, 4, 1, 4), (0, 16, 15, 72), (60, 300, 30, 360),
                  (200, 207, 8, 308), (28, 49, 6, 1963)]:
        x1, n1, x2, n2 = table
        counted = x1 + x2
        support = list(range(max(0, counted - n2), min(n1, counted) + 1))
        logs = np.array([math.log(math.comb(n1, k)) + math.log(math.comb(n2, counted - k)) for k in support])
        counts = np.array(support, dtype=float)

        def weights(log_ratio):
            terms = logs + counts * log_ratio
            terms = np.exp(terms - terms.max())
            return terms / math.fsum(terms)

        def above(log_ratio, share):
            w = weights(log_ratio)
            return math.fsum(w[counts > x1]) + share * math.fsum(w[counts == x1])

        def below(log_ratio, share):
            w = weights(log_ratio)
            return math.fsum(w[counts < x1]) + share * math.fsum(w[counts == x1])

        smallest, largest = x1 == support[0], x1 == support[-1]
        estimate = 0.0 if smallest else INFINITY if largest else math.exp(
            optimize.brentq(lambda t: math.fsum(weights(t) * counts) - x1, -12, 12, xtol=1e-14))
        row = [*table, estimate]
        for share in (1.0, 0.5):
            row.append(0.0 if smallest else math.exp(optimize.brentq(lambda t: above(t, share) - 0.025, -15, 15, xtol=1e-14)))
            row.append(INFINITY if largest else math.exp(optimize.brentq(lambda t: below(t, share) - 0.025, -15, 15, xtol=1e-14)))
        rows.append(row + [SOURCE + "sums over all tables, solved by bracketing"])
    write("odds_ratio_computed.csv", ["x1", "n1", "x2", "n2", "estimate", "lower", "upper", "mid_p_lower", "mid_p_upper", "source"], rows)


def largest_over_rates(rejected, n1, n2):
    """The largest chance of the rejected pairs, by a fine grid and a bounded search in each of its best cells."""
    i = np.arange(n1 + 1)
    j = np.arange(n2 + 1)

    def chance(rate):
        return float(stats.binom.pmf(i, n1, rate) @ rejected @ stats.binom.pmf(j, n2, rate))

    grid = np.linspace(0, 1, 2001)
    values = np.array([chance(rate) for rate in grid])
    best = values.max()
    for at in np.argsort(values)[-20:]:
        low, high = grid[max(0, at - 1)], grid[min(2000, at + 1)]
        found = optimize.minimize_scalar(lambda r: -chance(r), bounds=(low, high), method="bounded", options={"xatol": 1e-12})
        best = max(best, -found.fun)
    return best


def unconditional_table():
    rows = []
    for table in [(3, 4, 1, 4), (43, 53, 40, 79), (2, 10, 7, 9), (5, 25, 16, 41), (5, 6, 0, 4), (7, 34, 1, 34), (2, 10, 30, 100)]:
        x1, n1, x2, n2 = table
        a, b = np.meshgrid(np.arange(n1 + 1), np.arange(n2 + 1), indexing="ij")
        with np.errstate(all="ignore"):
            pooled = (a + b) / (n1 + n2)
            difference = a / n1 - b / n2
            z_pooled = np.where(difference == 0, 0, difference / np.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2)))
            z_unpooled = np.where(difference == 0, 0, difference / np.sqrt(a / n1 * (1 - a / n1) / n1 + b / n2 * (1 - b / n2) / n2))
        sides = [largest_over_rates((side * z_pooled >= side * z_pooled[x1, x2] - 1e-9).astype(float), n1, n2) for side in (-1, 1)]
        lower = np.array([[float(fisher(i, n1, j, n2)[0]) for j in range(n2 + 1)] for i in range(n1 + 1)])
        upper = np.array([[float(fisher(i, n1, j, n2)[1]) for j in range(n2 + 1)] for i in range(n1 + 1)])
        p = [largest_over_rates((np.abs(z) >= abs(z[x1, x2]) * (1 - 1e-9)).astype(float), n1, n2) for z in (z_pooled, z_unpooled)]
        one_sided = [largest_over_rates((f <= f[x1, x2] * (1 + 1e-9)).astype(float), n1, n2) for f in (lower, upper)]
        rows.append([*table, *p, *sides, *one_sided, min(1.0, 2 * min(one_sided)), SOURCE + "every pair of counts enumerated"])
    write("unconditional_computed.csv", ["x1", "n1", "x2", "n2", "barnard_pooled", "barnard_unpooled", "barnard_lower",
                                         "barnard_upper", "boschloo_lower",
                                         "boschloo_upper", "boschloo", "source"], rows)


# ---- association ------------------------------------------------------------------------------------------------

def association_table():
    rows = []
    for table in TABLES + [(900, 1000, 100, 1000), (3, 4, 1, 4)]:
        x1, n1, x2, n2 = table
        cells = np.array([[x1, n1 - x1], [x2, n2 - x2]])
        pearson = stats.chi2_contingency(cells, correction=False)
        yates = stats.chi2_contingency(cells, correction=True)
        g = stats.chi2_contingency(cells, correction=False, lambda_="log-likelihood")
        n = n1 + n2
        n_minus_1 = pearson[0] * (n - 1) / n
        rows.append([*table, pearson[0], pearson[1], yates[0], yates[1], n_minus_1, stats.chi2.sf(n_minus_1, 1), g[0], g[1],
                     SOURCE + "scipy.stats.chi2_contingency"])
    write("association_computed.csv", ["x1", "n1", "x2", "n2", "pearson", "pearson_p", "yates", "yates_p", "n_minus_1", "n_minus_1_p",
                                       "likelihood_ratio", "likelihood_ratio_p", "source"], rows)


def all_tables(row_totals, column_totals):
    """Every table of counts with these margins."""
    if len(column_totals) == 1:
        yield [list(row_totals)]
        return
    def columns(left, totals):
        if len(totals) == 1:
            if left <= totals[0]:
                yield [left]
            return
        for first in range(min(left, totals[0]) + 1):
            for rest in columns(left - first, totals[1:]):
                yield [first] + rest
    for column in columns(column_totals[0], row_totals):
        for rest in all_tables([r - c for r, c in zip(row_totals, column)], column_totals[1:]):
            yield [column] + rest


def freeman_halton(cells):
    by_column = [list(column) for column in zip(*cells)]
    row_totals, column_totals = [sum(row) for row in cells], [sum(column) for column in by_column]
    weight = lambda columns: Fraction(1, math.prod(math.factorial(cell) for column in columns for cell in column))
    observed = weight(by_column)
    weights = [weight(each) for each in all_tables(row_totals, column_totals)]
    return float(sum(w for w in weights if w <= observed) / sum(weights))


def independence_table():
    rows = []
    for cells in [[[3, 1, 2], [1, 4, 0]], [[2, 3, 1], [0, 4, 5], [6, 0, 1]], [[10, 4, 2, 1], [3, 5, 6, 2]], [[1, 2], [3, 4], [0, 7], [5, 1]],
                  [[4, 0, 0], [0, 4, 0], [0, 0, 4]], [[12, 7], [5, 16]]]:
        result = stats.chi2_contingency(cells, correction=False)
        g = stats.chi2_contingency(cells, correction=False, lambda_="log-likelihood")
        rows.append([" / ".join(" ".join(map(str, row)) for row in cells), result[0], result[2], result[1], g[0], g[1],
                     freeman_halton(cells), SOURCE + "scipy.stats.chi2_contingency; every table enumerated in fractions"])
    write("independence_computed.csv", ["table", "pearson", "degrees_of_freedom", "pearson_p", "likelihood_ratio", "likelihood_ratio_p",
                                        "exact_p", "source"], rows)


def k_groups_table():
    rows = []
    for x, n, scores in [([83, 90, 129, 70], [86, 93, 136, 82], [1, 2, 3, 4]), ([60, 41, 22, 9, 3], [310, 260, 190, 120, 66], [1, 2, 3, 4, 5]),
                         ([1, 0, 5], [10, 12, 400], [0, 2.5, 40])]:
        cells = np.array([x, np.array(n) - np.array(x)])
        pearson = stats.chi2_contingency(cells, correction=False)
        # The trend statistic is N times the squared correlation of score and outcome over all people.
        score = np.repeat(scores * 2, np.concatenate([cells[0], cells[1]]))
        outcome = np.repeat([1.0] * len(x) + [0.0] * len(x), np.concatenate([cells[0], cells[1]]))
        trend = sum(n) * np.corrcoef(score, outcome)[0, 1] ** 2
        rows.append([" ".join(f"{a}/{b}" for a, b in zip(x, n)), " ".join(map(str, scores)), pearson[0], pearson[1], trend,
                     stats.chi2.sf(trend, 1), SOURCE + "scipy.stats.chi2_contingency; N times squared correlation person by person"])
    write("k_groups_computed.csv", ["groups", "scores", "pearson", "pearson_p", "trend", "trend_p", "source"], rows)


# ---- many comparisons -------------------------------------------------------------------------------------------

def multiplicity_table():
    from statsmodels.stats.multitest import multipletests
    names = {"bonferroni": "bonferroni", "sidak": "sidak", "holm": "holm", "holm_sidak": "holm-sidak", "hochberg": "simes-hochberg",
             "hommel": "hommel", "benjamini_hochberg": "fdr_bh", "benjamini_yekutieli": "fdr_by"}
    rows = []
    for p in ([0.002, 0.004, 0.006, 0.008, 0.01, 0.012], [0.8, 0.03, 0.5, 0.03, 1e-5, 0.21, 0.049, 0.7], [0.04, 0.01, 0.03, 0.9]):
        for ours, theirs in names.items():
            adjusted = multipletests(p, method=theirs)[1]
            rows.append([ours, " ".join(map(repr, p)), " ".join(repr(float(a)) for a in adjusted), 1e-12,
                         SOURCE + "statsmodels multipletests"])
    write("multiplicity_computed.csv", ["method", "p", "adjusted", "tolerance", "source"], rows)


# ---- strata -----------------------------------------------------------------------------------------------------

STRATA = {
    "four": [(4, 16, 5, 79), (2, 16, 3, 87), (4, 18, 10, 90), (1, 15, 3, 82)],
    "sparse": [(12, 120, 20, 800), (3, 41, 14, 520), (1, 45, 9, 610), (9, 210, 30, 900), (0, 33, 6, 410)],
    "professions": [(4, 405, 20, 2685), (16, 3615, 315, 27125), (17, 1280, 207, 8025), (85, 1963, 723, 6430), (1, 375, 41, 3240),
                    (42, 2055, 626, 12985), (14, 755, 315, 4475), (127, 1325, 552, 4820)],
}


def stratified_z(strata, theta, weights, skew, bias):
    s = v = m = 0.0
    for x1, n1, x2, n2 in strata:
        p2 = restricted_reference_rate(x1, n1, x2, n2, lambda p: theta * p, 0.0, min(1.0, 1 / theta))
        p1 = theta * p2
        factor = (n1 + n2) / (n1 + n2 - 1) if bias else 1.0
        variance = factor * (p1 * (1 - p1) / n1 + theta ** 2 * p2 * (1 - p2) / n2)
        mu3 = p1 * (1 - p1) * (1 - 2 * p1) / n1 ** 2 - theta ** 3 * p2 * (1 - p2) * (1 - 2 * p2) / n2 ** 2
        w = n1 * n2 / (n1 + n2) if weights == "mantel_haenszel" else p1 / variance
        s, v, m = s + w * (x1 / n1 - theta * x2 / n2), v + w * w * variance, m + w ** 3 * mu3
    return corrected(s / math.sqrt(v), m, v, skew)


def stratified_table():
    from statsmodels.stats.contingency_tables import StratifiedTable
    from statsmodels.stats.meta_analysis import combine_effects
    rows = []
    meta = []
    for strata in STRATA.values():
        text = " ".join(f"{x1}/{n1}:{x2}/{n2}" for x1, n1, x2, n2 in strata)
        put = lambda name, value, how: rows.append([text, name, float(value), 1e-8, SOURCE + how])
        tables = StratifiedTable([np.array([[x1, n1 - x1], [x2, n2 - x2]]) for x1, n1, x2, n2 in strata])
        put("mantel_haenszel_odds_ratio", tables.oddsratio_pooled, "statsmodels StratifiedTable")
        low, high = tables.oddsratio_pooled_confint()
        put("mantel_haenszel_odds_ratio_lower", low, "statsmodels StratifiedTable")
        put("mantel_haenszel_odds_ratio_upper", high, "statsmodels StratifiedTable")
        put("mantel_haenszel_ratio", tables.riskratio_pooled, "statsmodels StratifiedTable")
        # Greenland and Robins's variance of the logarithm, in fractions.
        of_group = sum(Fraction(x1 * n2, n1 + n2) for x1, n1, x2, n2 in strata)
        of_reference = sum(Fraction(x2 * n1, n1 + n2) for x1, n1, x2, n2 in strata)
        spread = sum(Fraction(n1 * n2 * (x1 + x2) - x1 * x2 * (n1 + n2), (n1 + n2) ** 2) for x1, n1, x2, n2 in strata)
        reach = z_of(0.95) * math.sqrt(float(spread / of_group / of_reference))
        put("mantel_haenszel_ratio_lower", float(of_group / of_reference) * math.exp(-reach), "Greenland and Robins's formula in fractions")
        put("mantel_haenszel_ratio_upper", float(of_group / of_reference) * math.exp(reach), "Greenland and Robins's formula in fractions")
        put("cmh", tables.test_null_odds(correction=False).statistic, "statsmodels StratifiedTable")
        # statsmodels subtracts from 1 and so loses the tail
        put("cmh_p", stats.chi2.sf(tables.test_null_odds(correction=False).statistic, 1), "statsmodels StratifiedTable")
        put("cmh_corrected", tables.test_null_odds(correction=True).statistic, "statsmodels StratifiedTable")
        put("breslow_day_tarone", tables.test_equal_odds(adjust=True).statistic, "statsmodels StratifiedTable")
        put("breslow_day_tarone_p", tables.test_equal_odds(adjust=True).pvalue, "statsmodels StratifiedTable")

        # Mantel-Haenszel difference with Sato's variance, in fractions.
        weights = sum(Fraction(n1 * n2, n1 + n2) for _, n1, _, n2 in strata)
        delta = sum(Fraction(x1 * n2 - x2 * n1, n1 + n2) for x1, n1, x2, n2 in strata) / weights
        p = sum((n1 ** 2 * x2 - n2 ** 2 * x1 + Fraction(n1 * n2 * (n2 - n1), 2)) / Fraction(n1 + n2) ** 2 for x1, n1, x2, n2 in strata)
        q = sum(Fraction(x1 * (n2 - x2) + x2 * (n1 - x1), 2 * (n1 + n2)) for x1, n1, x2, n2 in strata)
        half = z_of(0.95) * math.sqrt(float((delta * p + q) / weights ** 2))
        put("mantel_haenszel_difference", delta, "fractions")
        put("mantel_haenszel_difference_lower", float(delta) - half, "Sato's formula in fractions")
        put("mantel_haenszel_difference_upper", float(delta) + half, "Sato's formula in fractions")

        for name, (skew, bias) in KINDS.items():
            for kind in ("mantel_haenszel", "inverse_variance"):
                f = lambda t, wanted: stratified_z(strata, math.exp(t), kind, skew, bias) - wanted
                for what, wanted in (("", 0.0), ("_lower", z_of(0.95)), ("_upper", -z_of(0.95))):
                    put(f"{name}_{kind}{what}", math.exp(optimize.brentq(f, -4, 4, args=(wanted,), xtol=1e-13)),
                        "likelihood maximised and score inverted by bisection")
        z = stratified_z(strata, 1.0, "mantel_haenszel", True, True)
        put("scas_mantel_haenszel_p", 2 * stats.norm.sf(abs(z)), "likelihood maximised by bisection")
        common = optimize.brentq(lambda t: stratified_z(strata, math.exp(t), "inverse_variance", False, False), -4, 4, xtol=1e-14)
        q_score = sum(ratio_z(*table, math.exp(common), False, 1.0) ** 2 for table in strata)
        put("ratio_heterogeneity", q_score, "squared scores at the maximum likelihood ratio, by bisection")

        effects, variances = [], []
        for x1, n1, x2, n2 in strata:
            c = 0.5 if 0 in (x1, x2) else 0.0
            effects.append(math.log((x1 + c) / (n1 + 2 * c)) - math.log((x2 + c) / (n2 + 2 * c)))
            variances.append((n1 - x1 + c) / ((x1 + c) * (n1 + 2 * c)) + (n2 - x2 + c) / ((x2 + c) * (n2 + 2 * c)))
        for ours, theirs in (("paule_mandel", "iterated"), ("der_simonian_laird", "chi2")):
            result = combine_effects(np.array(effects), np.array(variances), method_re=theirs, use_t=True, atol=1e-13)
            # statsmodels lets a DerSimonian-Laird variance be negative; the paper cuts it at 0, which is the fixed effect.
            none = result.tau2 < 0
            hksj = result.conf_int(use_t=True)[2 if none else 3]
            mean = result.mean_effect_fe if none else result.mean_effect_re
            # Where one more council would lie: Student's t with two degrees of freedom less than councils.
            tau2 = max(0.0, result.tau2)
            reach = stats.t.isf(0.025, len(effects) - 2) * math.sqrt(tau2 + 1 / sum(1 / (v + tau2) for v in variances))
            meta.append([text, ours, math.exp(mean), math.exp(hksj[0]), math.exp(hksj[1]), tau2, result.q, max(0.0, result.i2),
                         math.exp(mean - reach), math.exp(mean + reach), 1e-7, SOURCE + "statsmodels combine_effects; SciPy t"])
    write("stratified_computed.csv", ["strata", "statistic", "expected", "relative_tolerance", "source"], rows)
    write("random_effects_computed.csv", ["strata", "between", "ratio", "plain_lower", "plain_upper", "tau_squared", "q", "i_squared",
                                          "prediction_lower", "prediction_upper", "relative_tolerance", "source"], meta)


def shrinkage_table():
    from statsmodels.stats.meta_analysis import combine_effects
    rows = []
    strata = STRATA["professions"]
    effects = [math.log(x1 / n1) - math.log(x2 / n2) for x1, n1, x2, n2 in strata]
    variances = [1 / x1 - 1 / n1 + 1 / x2 - 1 / n2 for x1, n1, x2, n2 in strata]
    fit = combine_effects(np.array(effects), np.array(variances), method_re="iterated", atol=1e-13)
    text = " ".join(f"{x1}/{n1}:{x2}/{n2}" for x1, n1, x2, n2 in strata)
    mean_variance = 1 / sum(1 / (v + fit.tau2) for v in variances)
    for i, (effect, variance) in enumerate(zip(effects, variances)):
        # Normal posterior with precision 1 / variance + 1 / tau2, widened for the estimated mean.
        posterior = 1 / (1 / variance + 1 / fit.tau2)
        centre = posterior * (effect / variance + fit.mean_effect_re / fit.tau2)
        sd = math.sqrt(posterior + (posterior / fit.tau2) ** 2 * mean_variance)
        rows.append(["ratio", text, i, math.exp(centre), math.exp(centre - z_of(0.95) * sd), math.exp(centre + z_of(0.95) * sd),
                     SOURCE + "posterior precision, tau squared from statsmodels"])
    councils = [(3, 40), (12, 200), (90, 500), (1, 8), (33, 410), (150, 1100)]
    text = " ".join(f"{x}/{n}" for x, n in councils)
    total = sum(n for _, n in councils)
    rate = Fraction(sum(x for x, _ in councils), total)
    spread = sum(n * (Fraction(x, n) - rate) ** 2 for x, n in councils)
    k = len(councils)
    rho = (spread - (k - 1) * rate * (1 - rate)) / (rate * (1 - rate) * (total - Fraction(sum(n * n for _, n in councils), total) - (k - 1)))
    weight = (1 - rho) / rho
    for i, (x, n) in enumerate(councils):
        a, b = float(weight * rate + x), float(weight * (1 - rate) + n - x)
        rows.append(["rate", text, i, a / (a + b), stats.beta.ppf(0.025, a, b), stats.beta.isf(0.025, a, b),
                     SOURCE + "moments in fractions, scipy.stats.beta"])
    write("shrinkage_computed.csv", ["kind", "councils", "which", "value", "lower", "upper", "source"], rows)


# ---- adverse impact ---------------------------------------------------------------------------------------------

def adverse_impact_table():
    rows = []
    for x1, n1, x2, n2 in [(2, 10, 117, 389), (48, 80, 60, 80), (0, 45, 9, 610), (45, 45, 600, 610), (31, 1180, 263, 3000)]:
        put = lambda name, value, how: rows.append([x1, n1, x2, n2, name, float(value), 1e-12, SOURCE + how])
        cells = np.array([[x1, n1 - x1], [x2, n2 - x2]], dtype=float)
        people = np.repeat([[1, 1], [1, 0], [0, 1], [0, 0]], cells.astype(int).ravel(), axis=0)
        put("phi_coefficient", np.corrcoef(people[:, 0], people[:, 1])[0, 1], "NumPy correlation, person by person")
        put("pooled_z", np.corrcoef(people[:, 0], people[:, 1])[0, 1] * math.sqrt(n1 + n2), "NumPy correlation, person by person")
        put("cohen_h", 2 * math.asin(math.sqrt(x1 / n1)) - 2 * math.asin(math.sqrt(x2 / n2)), "arc sines")
        put("shortfall_to_reference_rate", Fraction(n1 * x2, n2) - x1, "fractions")
        put("shortfall_to_overall_rate", Fraction(n1 * (x1 + x2), n1 + n2) - x1, "fractions")
        put("below_four_fifths", int(Fraction(x1, n1) < Fraction(4, 5) * Fraction(x2, n2)), "fractions")
    write("adverse_impact_computed.csv", ["x1", "n1", "x2", "n2", "statistic", "expected", "tolerance", "source"], rows)


if __name__ == "__main__":
    proportion_table()
    ratio_table()
    difference_table()
    scas_p_table()
    fisher_table()
    odds_ratio_table()
    unconditional_table()
    association_table()
    independence_table()
    k_groups_table()
    multiplicity_table()
    stratified_table()
    shrinkage_table()
    adverse_impact_table()
