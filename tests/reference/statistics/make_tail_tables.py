#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the tables of cases that need more digits than a double has: tails down to 1e-300, very large counts, and
very small chances, in 40 digits with mpmath.

    python3 tests/reference/statistics/make_tail_tables.py        (Debian package python3-mpmath)
"""
import csv
import os

from mpmath import cos, exp, legendre, log, log1p, loggamma, mp, mpf, pi, sqrt

mp.dps = 40
SOURCE = "tests/reference/statistics/make_tail_tables.py: "
CASES = os.path.join(os.path.dirname(__file__), "..", "..", "cases", "statistics")


def write(name, header, rows):
    with open(os.path.join(CASES, name), "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        for row in rows:
            out.writerow([mp.nstr(cell, 17) if isinstance(cell, mpf) else cell for cell in row])


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


if __name__ == "__main__":
    write("superiority_computed.csv", ["x1", "n1", "x2", "n2", "probability", "source"], superiority())
