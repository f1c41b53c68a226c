#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the tables of cases that need more digits than a double has: tails down to 1e-300, very large counts, and
very small chances, in 40 digits with mpmath.

    python3 tests/reference/statistics/make_tail_tables.py        (Debian package python3-mpmath)
"""
import csv
import os

from mpmath import asinh, binomial, cos, erfc, exp, gammainc, inf, legendre, log, log1p, loggamma, mp, mpf, pi, sqrt

mp.dps = 40
SOURCE = "tests/reference/statistics/make_tail_tables.py: "
CASES = os.path.join(os.path.dirname(__file__), "..", "..", "cases", "statistics")


def write(name, header, rows):
    with open(os.path.join(CASES, name), "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        for row in rows:
            out.writerow([mp.nstr(cell, 17).replace("+inf", "inf") if isinstance(cell, (mpf, type(inf))) else cell for cell in row])


def beta_below(a, b, x, rest):
    """I_x(a, b), rest = 1 - x; the continued fraction of DLMF 8.17.22 from the side on which it converges fast."""
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_below(b, a, rest, x)
    c, d = mpf(1), 1 / (1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 100000):
        for step in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                     -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d = 1 / (1 + step * d)
            c = 1 + step / c
            value *= c * d
        if abs(c * d - 1) < mpf(10) ** -38:
            break
    log_beta = loggamma(a) + loggamma(b) - loggamma(a + b)
    return exp(a * log(x) + b * log(rest) - log_beta) / a * value


def hill(log_height, around, width):
    """The area under exp(log_height), which is concave: its top found by thirds, then Gauss-Legendre to both feet."""
    low, high = around - 400, around + 400
    while high - low > width / 1000:
        third = (high - low) / 3
        if log_height(low + third) < log_height(high - third):
            low += third
        else:
            high -= third
    top = (low + high) / 2
    feet = []
    for side in (-1, 1):
        far = width
        while log_height(top + side * far) > log_height(top) - 70:
            far *= mpf("1.3")
        feet.append(top + side * far)
    panels = 24
    step = (feet[1] - feet[0]) / panels
    half = step / 2
    return sum(w * half * exp(log_height(feet[0] + step * k + half * (1 + x))) for k in range(panels) for x, w in NODES)


def legendre_nodes(n):
    nodes = []
    for k in range(n):
        x = cos(pi * (mpf(k) + mpf("0.75")) / (n + mpf("0.5")))
        for _ in range(8):
            slope = n * (x * legendre(n, x) - legendre(n - 1, x)) / (x * x - 1)
            x -= legendre(n, x) / slope
        nodes.append((x, 2 / ((1 - x * x) * slope * slope)))
    return nodes


NODES = legendre_nodes(24)


def superiority():
    for x1, n1, x2, n2 in ((2, 10, 117, 389), (7, 34, 1, 34), (0, 45, 9, 610), (45, 45, 600, 610), (300, 1000, 280, 1000),
                           (0, 1, 1, 1), (0, 200, 200, 200), (20, 400, 390, 400), (390, 400, 20, 400), (0, 500, 500, 500),
                           (31, 100000, 30, 100000), (5, 10, 500000, 1000000), (500000, 1000000, 9, 10)):
        a1, b1, a2, b2 = (mpf(x1) + mpf("0.5"), mpf(n1 - x1) + mpf("0.5"), mpf(x2) + mpf("0.5"), mpf(n2 - x2) + mpf("0.5"))
        density = lambda t, a, b: -a * log1p(exp(-t)) - b * log1p(exp(t))
        normal = lambda a, b: loggamma(a) + loggamma(b) - loggamma(a + b)
        widths = [sqrt(1 / a1 + 1 / b1), sqrt(1 / a2 + 1 / b2)]
        if widths[0] < widths[1]:
            value = hill(lambda t: density(t, a1, b1) - normal(a1, b1) + log(beta_below(a2, b2, 1 / (1 + exp(-t)), 1 / (1 + exp(t)))),
                         log(a1 / b1), widths[0])
        else:
            value = hill(lambda t: density(t, a2, b2) - normal(a2, b2) + log(beta_below(b1, a1, 1 / (1 + exp(t)), 1 / (1 + exp(-t)))),
                         log(a2 / b2), widths[1])
        yield x1, n1, x2, n2, value, SOURCE + "Gauss-Legendre over log odds, beta distribution by continued fraction"


def normal_above(z):
    return erfc(z / sqrt(mpf(2))) / 2


def z_of(level):
    """The two-sided multiplier, from the error function alone."""
    return bracketed(lambda z: 2 * normal_above(z) - (1 - level), mpf(0), mpf(40))


def bracketed(f, a, b):
    """Where f changes sign between a and b, to all digits (Illinois)."""
    fa, fb = f(a), f(b)
    if fa == 0:
        return a
    if fb == 0:
        return b
    assert fa * fb < 0, "no change of sign"
    for _ in range(300):
        c = (a * fb - b * fa) / (fb - fa)
        if not min(a, b) < c < max(a, b):
            c = (a + b) / 2
        fc = f(c)
        if fc == 0 or abs(b - a) < abs(c) * mpf(10) ** -32:
            return c
        if fc * fb < 0:
            a, fa = b, fb
        else:
            fa /= 2
        b, fb = c, fc
        if abs(b - a) > abs(c) * mpf(10) ** -4:  # Illinois is slow far away: halve too
            m = (a + b) / 2
            fm = f(m)
            if fm == 0:
                return m
            if fm * fb < 0:
                a, fa = m, fm
            else:
                b, fb = m, fm
    return b


def level_of(text):
    """A level as a double has it, so that both sides speak of the same number."""
    return mpf(float(text))


# ---- one proportion ---------------------------------------------------------------------------------------------

def proportion_limit(method, x, n, level):
    """The lower limit for x of n; the upper one is 1 less that of n - x."""
    x, n = mpf(x), mpf(n)
    tail, z, p = (1 - level) / 2, z_of(level), x / n
    if x == 0:
        return mpf(0)
    at_least = lambda k, q: beta_below(k, n - k + 1, q, 1 - q) if k <= n else mpf(0)
    solve = lambda f: exp(bracketed(lambda t: f(exp(t)), log(p) - 60 - 2 * z, log(p)))
    if method == "clopper_pearson":
        return solve(lambda q: at_least(x, q) - tail) if x < n else tail ** (1 / n)
    if method == "mid_p":
        return solve(lambda q: (at_least(x, q) + at_least(x + 1, q)) / 2 - tail) if x < n else (2 * tail) ** (1 / n)
    if method == "jeffreys":
        return solve(lambda q: beta_below(x + mpf("0.5"), n - x + mpf("0.5"), q, 1 - q) - tail) if x < n else \
            1 - exp(bracketed(lambda t: 1 - beta_below(mpf("0.5"), x + mpf("0.5"), exp(t), 1 - exp(t)) - tail, mpf(-200), mpf(-1) / 10 ** 30))
    if method == "wilson":
        return (2 * x + z * z - z * sqrt(z * z + 4 * x * (1 - p))) / (2 * (n + z * z))
    if method == "wilson_corrected":
        return (2 * x + z * z - 1 - z * sqrt(z * z - 2 - 1 / n + 4 * p * (n - x + 1))) / (2 * (n + z * z))
    if method == "agresti_coull":
        size = n + z * z
        centre = (x + z * z / 2) / size
        return max(mpf(0), centre - z * sqrt(centre * (1 - centre) / size))
    if method == "wald":
        return max(mpf(0), p - z * sqrt(p * (1 - p) / n))
    if method == "skewness_corrected":
        def score(q):
            variance = q * (1 - q) / n
            return skewed((p - q) / sqrt(variance), q * (1 - q) * (1 - 2 * q) / n ** 2 / (6 * variance * sqrt(variance)))
        return solve(lambda q: score(q) - z)


def skewed(score, skew):
    return 2 * (score + skew) / (1 + sqrt(1 + 4 * skew * (score + skew)))


def proportions():
    for x, n in ((3, 10), (1, 1000000), (999999, 1000000), (37, 40000), (500000, 1000000), (12, 12), (1000000, 1000000)):
        for level in ("0.95", "0.998", "0.999999"):
            for method in ("clopper_pearson", "mid_p", "jeffreys", "wilson", "wilson_corrected", "agresti_coull", "wald",
                           "skewness_corrected"):
                if method == "skewness_corrected" and (x < 10 or x > n - 10):
                    continue  # the score does not reach so far, or the limit is stated by hand
                if method == "jeffreys" and x == n:
                    continue
                l = level_of(level)
                yield method, x, n, level, proportion_limit(method, x, n, l), 1 - proportion_limit(method, n - x, n, l), \
                    SOURCE + "the definition solved in 40 digits"


# ---- a ratio and a difference -----------------------------------------------------------------------------------

def moments(x1, n1, x2, n2, first_of, slope_of_first, weight, low, high):
    """Difference, variance and third moment when the first rate is tied to the second, the likelihood maximised."""
    def slope(p):
        q = first_of(p)
        part = lambda count, rate: count / rate if count else mpf(0)
        return slope_of_first * (part(x1, q) - part(n1 - x1, 1 - q)) + part(x2, p) - part(n2 - x2, 1 - p)
    if x1 + x2 == 0:
        p = low
    else:
        a, b = low, high
        for _ in range(140):
            middle = (a + b) / 2
            a, b = (middle, b) if slope(middle) > 0 else (a, middle)
        p = (a + b) / 2
    q = first_of(p)
    v1, v2 = q * (1 - q) / n1, p * (1 - p) / n2
    return v1 + weight ** 2 * v2, v1 * (1 - 2 * q) / n1 - weight ** 3 * v2 * (1 - 2 * p) / n2


def score_of(counts, contrast, at, skew, bias):
    x1, n1, x2, n2 = map(mpf, counts)
    if contrast == "ratio":
        distance = x1 / n1 - at * x2 / n2
        variance, third = moments(x1, n1, x2, n2, lambda p: at * p, at, at, mpf(0), min(mpf(1), 1 / at))
    else:
        distance = x1 / n1 - x2 / n2 - at
        variance, third = moments(x1, n1, x2, n2, lambda p: p + at, mpf(1), mpf(1), max(mpf(0), -at), min(mpf(1), 1 - at))
    if bias:
        variance *= (n1 + n2) / (n1 + n2 - 1)
    score = distance / sqrt(variance)
    return skewed(score, third / (6 * variance * sqrt(variance))) if skew else score


KINDS = {"koopman": (False, False), "miettinen_nurminen": (False, True), "gart_nam": (True, False), "scas": (True, True)}


def score_limits(counts, contrast, kind, level):
    x1, n1, x2, n2 = map(mpf, counts)
    z = z_of(level)
    if contrast == "ratio":
        f = lambda t, wanted: score_of(counts, contrast, exp(t), *KINDS[kind]) - wanted
        centre = log(max(x1, mpf("0.5")) / n1) - log(max(x2, mpf("0.5")) / n2)
        # A skewness-corrected score goes only so far: beyond, the limit is 0 or infinite.
        return (mpf(0) if x1 == 0 or f(centre - 60, z) < 0 else exp(bracketed(lambda t: f(t, z), centre - 30, centre)),
                inf if x2 == 0 or f(centre + 60, -z) > 0 else exp(bracketed(lambda t: f(t, -z), centre, centre + 30)))
    f = lambda d, wanted: score_of(counts, contrast, d, *KINDS[kind]) - wanted
    centre, edge = x1 / n1 - x2 / n2, 1 - mpf(10) ** -12
    return bracketed(lambda d: f(d, z), -edge, centre), bracketed(lambda d: f(d, -z), centre, edge)


LARGE = ((15, 120, 75, 480), (1, 10, 300000, 1000000), (5, 1000000, 9, 1000000), (999990, 1000000, 999900, 1000000), (40, 260, 7, 40),
         (123456, 654321, 98765, 456789), (0, 400, 12, 1000000))


def scores(contrast):
    for counts in LARGE:
        for level in ("0.95", "0.998"):
            for kind in KINDS:
                if contrast == "difference" and kind == "gart_nam":
                    continue
                name = "mee" if contrast == "difference" and kind == "koopman" else kind
                yield name, *counts, level, *score_limits(counts, contrast, kind, level_of(level)), \
                    SOURCE + "likelihood maximised and score inverted in 40 digits"


def closed_ratio(method, counts, level):
    x1, n1, x2, n2 = map(mpf, counts)
    z = z_of(level)
    around = lambda ratio, s: (ratio * exp(-z * s), ratio * exp(z * s))
    if method == "katz":
        return around(x1 / n1 / (x2 / n2), sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2))
    if method == "adjusted_log":
        h = mpf("0.5")
        return around((x1 + h) / (n1 + h) / ((x2 + h) / (n2 + h)), sqrt(1 / (x1 + h) - 1 / (n1 + h) + 1 / (x2 + h) - 1 / (n2 + h)))
    if method in ("inverse_sinh", "adjusted_inverse_sinh"):
        a = mpf(1 if method == "adjusted_inverse_sinh" else 0)
        s = sqrt(1 / x1 - 1 / (n1 + a) + 1 / x2 - 1 / (n2 + a))
        return tuple(x1 / n1 / (x2 / n2) * exp(side * 2 * asinh(z * s / 2)) for side in (-1, 1))
    if method == "price_bonett":
        rate = lambda x, n: (x + mpf("0.25")) / (n + mpf("1.75"))
        part = lambda x, n: 1 / (x + mpf("0.25") + (x + mpf("0.25")) ** 2 / (n - x + mpf("1.5")))
        return around(rate(x1, n1) / rate(x2, n2), sqrt(part(x1, n1) + part(x2, n2)))
    if method == "mover":
        limits = lambda x, n: (proportion_limit("wilson", x, n, level), 1 - proportion_limit("wilson", n - x, n, level))
        (l1, u1), (l2, u2), p1, p2 = limits(x1, n1), limits(x2, n2), x1 / n1, x2 / n2
        low = (p1 * p2 - sqrt((p1 * p2) ** 2 - l1 * u2 * (2 * p1 - l1) * (2 * p2 - u2))) / (u2 * (2 * p2 - u2))
        high = (p1 * p2 + sqrt((p1 * p2) ** 2 - u1 * l2 * (2 * p1 - u1) * (2 * p2 - l2))) / (l2 * (2 * p2 - l2))
        return low, high


def closed_difference(method, counts, level):
    x1, n1, x2, n2 = map(mpf, counts)
    z, p1, p2 = z_of(level), x1 / n1, x2 / n2
    if method in ("newcombe", "mover_jeffreys"):
        if method == "newcombe":
            limits = lambda x, n: (proportion_limit("wilson", x, n, level), 1 - proportion_limit("wilson", n - x, n, level))
            m1, m2 = p1, p2
        else:
            limits = lambda x, n: (proportion_limit("jeffreys", x, n, level), 1 - proportion_limit("jeffreys", n - x, n, level))
            half = mpf("0.5")
            median = lambda x, n: exp(bracketed(lambda t: beta_below(x + half, n - x + half, exp(t), 1 - exp(t)) - half, log(x / n) - 3, mpf(-1) / 10 ** 12))
            m1, m2 = median(x1, n1), median(x2, n2)
        (l1, u1), (l2, u2) = limits(x1, n1), limits(x2, n2)
        return m1 - m2 - sqrt((m1 - l1) ** 2 + (u2 - m2) ** 2), m1 - m2 + sqrt((u1 - m1) ** 2 + (m2 - l2) ** 2)
    if method == "agresti_caffo":
        n1, n2, p1, p2 = n1 + 2, n2 + 2, (x1 + 1) / (n1 + 2), (x2 + 1) / (n2 + 2)
    half_width = z * sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
    if method == "wald_corrected":
        half_width += (1 / n1 + 1 / n2) / 2
    return p1 - p2 - half_width, p1 - p2 + half_width


CLOSED = ((7, 34, 1, 34), (2, 10, 117, 389), (29, 55, 10, 11), (5, 1000000, 9, 1000000), (123456, 654321, 98765, 456789))


def closed(contrast, methods, limits):
    for counts in CLOSED:
        for level in ("0.95", "0.998"):
            for method in methods:
                yield method, *counts, level, *limits(method, counts, level_of(level)), SOURCE + "the formula in 40 digits"


# ---- tails ------------------------------------------------------------------------------------------------------

def chi_squared_above(statistic, degrees_of_freedom):
    return gammainc(mpf(degrees_of_freedom) / 2, mpf(statistic) / 2, inf, regularized=True)


def chi_squared_tails():
    for df in (1, 2, 3, 7, 18, 152):
        for statistic in ("0.001", "1", "30", "200", "700", "1400"):
            p = chi_squared_above(float(statistic), df)
            if p > mpf(10) ** -305:
                yield statistic, df, p, SOURCE + "incomplete gamma function in 40 digits"


def two_rate_tails():
    for counts in ((900, 1000, 100, 1000), (40, 4000, 4000, 40000), (300000, 1000000, 280000, 1000000), (0, 500, 495, 500),
                   (1, 1000000, 700, 1000000), (2, 10, 117, 389)):
        x1, n1, x2, n2 = map(mpf, counts)
        n, x = n1 + n2, x1 + x2
        rate = x / n
        excess = abs(x1 - n1 * rate)
        variance = n1 * n2 * rate * (1 - rate) / n
        pearson = excess ** 2 / variance
        yates = max(mpf(0), excess - mpf("0.5")) ** 2 / variance
        g = 2 * sum(o * log(o / e) for o, e in ((x1, n1 * rate), (n1 - x1, n1 * (1 - rate)), (x2, n2 * rate), (n2 - x2, n2 * (1 - rate))) if o > 0)
        bias = n / (n - 1)
        v = bias * rate * (1 - rate) * (1 / n1 + 1 / n2)
        third = rate * (1 - rate) * (1 - 2 * rate) * (1 / n1 ** 2 - 1 / n2 ** 2)
        z = skewed((x1 / n1 - x2 / n2) / sqrt(v), third / (6 * v * sqrt(v)))
        p = (chi_squared_above(pearson, 1), chi_squared_above(yates, 1), chi_squared_above(pearson / bias, 1),
             chi_squared_above(g, 1), 2 * normal_above(abs(z)))
        yield *counts, *(each if each > mpf(10) ** -307 else mpf(0) for each in p), SOURCE + "the definition in 40 digits"


def rate_ratio_tails():
    """Two-sided p of the conditional test: every split that is as improbable, or more."""
    for x1, t1, x2, t2 in ((15, 19017, 41, 28010), (400, 100, 20, 100), (0, 1000, 300, 1000), (1000, 1, 10, 1), (700, 3.5, 900, 7.25)):
        n, share = x1 + x2, mpf(t1) / (mpf(t1) + mpf(t2))
        chance = [binomial(n, k) * share ** k * (1 - share) ** (n - k) for k in range(n + 1)]
        yield x1, t1, x2, t2, sum(c for c in chance if c <= chance[x1] * (1 + mpf(10) ** -7)), SOURCE + "every split in 40 digits"


def count_limits():
    for x in (1, 3, 100, 5000):
        for level in ("0.95", "0.999999"):
            tail = (1 - level_of(level)) / 2
            below = lambda shape, m: gammainc(shape, 0, m, regularized=True)
            spread = 12 * sqrt(mpf(x)) + 30
            solve = lambda shape, wanted: bracketed(lambda m: below(shape, m) - wanted, max(mpf(10) ** -9, x - spread), x + spread)
            half = mpf("0.5")
            yield "exact", x, level, solve(mpf(x), tail), solve(mpf(x) + 1, 1 - tail), SOURCE + "incomplete gamma function in 40 digits"
            yield "jeffreys", x, level, solve(x + half, tail), solve(x + half, 1 - tail), SOURCE + "incomplete gamma function in 40 digits"


if __name__ == "__main__":
    two = ["method", "x1", "n1", "x2", "n2", "level", "lower", "upper", "source"]
    write("proportion_interval_extreme_computed.csv", ["method", "x", "n", "level", "lower", "upper", "source"], proportions())
    write("ratio_interval_large_computed.csv", two, scores("ratio"))
    write("difference_interval_large_computed.csv", two, scores("difference"))
    write("ratio_interval_closed_computed.csv", two, closed(
        "ratio", ("katz", "adjusted_log", "inverse_sinh", "adjusted_inverse_sinh", "price_bonett", "mover"), closed_ratio))
    write("difference_interval_closed_computed.csv", two, closed(
        "difference", ("newcombe", "mover_jeffreys", "agresti_caffo", "wald", "wald_corrected"), closed_difference))
    write("chi_squared_tail_computed.csv", ["statistic", "degrees_of_freedom", "p", "source"], chi_squared_tails())
    write("two_rate_tail_computed.csv", ["x1", "n1", "x2", "n2", "pearson_p", "yates_p", "n_minus_1_p", "likelihood_ratio_p", "scas_p",
                                         "source"], two_rate_tails())
    write("rate_ratio_tail_computed.csv", ["x1", "t1", "x2", "t2", "p", "source"], rate_ratio_tails())
    write("count_interval_extreme_computed.csv", ["method", "x", "level", "lower", "upper", "source"], count_limits())
    write("superiority_computed.csv", ["x1", "n1", "x2", "n2", "probability", "source"], superiority())
