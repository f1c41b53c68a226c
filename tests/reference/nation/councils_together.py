# SPDX-License-Identifier: MIT
"""What councils have in common, and how far one lies from the others, by a route that shares nothing with the program: the rates under a
ratio by maximising the likelihood numerically, the variance between councils by bracketing, the skewness correction by solving its equation.
"""
import numpy as np
from scipy import optimize


def rates_under(theta, x1, n1, x2, n2):
    """Rates p1 = theta p2 that make the counts most likely, by the root of the likelihood's slope in p2."""
    def slope(p2):
        p1 = theta * p2
        return x1 / p2 - theta * (n1 - x1) / (1 - p1) + x2 / p2 - (n2 - x2) / (1 - p2)
    top = min(1.0, 1 / theta)
    if x1 + x2 == 0:
        return 0.0, 0.0
    p2 = optimize.brentq(slope, 1e-14, top * (1 - 1e-14), xtol=1e-300, rtol=1e-15, maxiter=1000)
    return theta * p2, p2


def moments(theta, x1, n1, x2, n2):
    p1, p2 = rates_under(theta, x1, n1, x2, n2)
    factor = (n1 + n2) / (n1 + n2 - 1)
    variance = (p1 * (1 - p1) / n1 + theta**2 * p2 * (1 - p2) / n2) * factor
    third = p1 * (1 - p1) * (1 - 2 * p1) / n1**2 - theta**3 * p2 * (1 - p2) * (1 - 2 * p2) / n2**2
    return x1 / n1 - theta * x2 / n2, variance, third, p1


def score(theta, counts):
    """Miettinen and Nurminen's statistic, positive where the council lies above theta, and its variance on the log scale."""
    difference, variance, _, p1 = moments(theta, *counts)
    return (0.0, 0.0) if variance == 0 else (difference / np.sqrt(variance), variance / p1**2)


def skewness_corrected(theta, counts):
    """Laud (2017): z solves z + (z^2 - 1) third / (6 variance^1.5) = difference / standard error; the root nearest to no correction."""
    difference, variance, third, _ = moments(theta, *counts)
    a = third / (6 * variance**1.5)
    plain = difference / np.sqrt(variance)
    roots = np.roots([a, 1.0, -a - plain]) if abs(a) > 1e-300 else np.array([plain])
    roots = roots[np.isreal(roots)].real
    return roots[np.argmin(abs(roots - plain))]


def pooled(councils):
    """Mantel and Haenszel's ratio on the log scale with Greenland and Robins' variance, written out."""
    group = reference = spread = 0.0
    for x1, n1, x2, n2 in councils:
        n = n1 + n2
        group += x1 * n2 / n
        reference += x2 * n1 / n
        spread += (n1 * n2 * (x1 + x2) - x1 * x2 * n) / n**2
    return None if group == 0 or reference == 0 else (np.log(group / reference), spread / (group * reference))


def too_small(councils):
    """Nobody, or everybody, counted in one of the groups, in more than one council in ten."""
    needing_half = sum(x1 == 0 or x2 == 0 or (x1 == n1 and x2 == n2) for x1, n1, x2, n2 in councils)
    return needing_half * 10 > len(councils)


def in_common(councils):
    x1, n1, x2, n2 = (np.array(column, dtype=float) + 0.5 for column in zip(*councils))
    logs = np.log(x1 / n1) - np.log(x2 / n2)
    variances = 1 / x1 - 1 / n1 + 1 / x2 - 1 / n2
    weights = n1 * n2 / (n1 + n2)
    shares = weights / weights.sum()
    mean = np.sum(shares * logs)
    together = pooled(councils) if too_small(councils) else None
    if together is not None:
        mean = together[0]
    scores = [score(np.exp(mean), counts) for counts in councils]
    scores = [(z, v) for z, v in scores if v > 0]

    def excess(between):
        return sum(z**2 / (1 + between / v) for z, v in scores) - (len(scores) - 1)
    between = optimize.brentq(excess, 0, 1000, xtol=1e-16, rtol=1e-15) if excess(0) > 0 else 0.0
    if together is not None:
        return mean, together[1] + between * np.sum(shares**2), between
    by_model = np.sum(shares**2 * (variances + between))
    as_seen = np.sum(shares**2 * (logs - mean) ** 2 / (1 - shares)) if len(councils) > 1 else 0.0
    return mean, max(by_model, as_seen), between


def deviation(own, others):
    mean, variance_of_mean, between = in_common(others)
    _, variance = score(np.exp(mean), own)
    return skewness_corrected(np.exp(mean), own) / np.sqrt(1 + (between + variance_of_mean) / variance)
