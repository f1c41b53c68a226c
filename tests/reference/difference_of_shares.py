# SPDX-License-Identifier: MIT
"""Reference values for tests/cases/indicators/difference_of_shares.csv.

The share of the group among senior managers less its share among everybody. The limits here are found without the algebra the
program uses: both shares are written out from the share p among senior managers and the share q among everybody else, the
Newcombe limits (Newcombe 1998, method 10) of p - q come from Wilson limits found by bisection, and the difference of shares at
each is worked out from the numbers of people.
"""

from math import sqrt

Z = 1.959963984540054


def wilson(x, n):
    """Wilson limits: the P at which the score (x/n - P) / sqrt(P (1 - P) / n) is Z or -Z, by bisection."""
    share = x / n

    def score(p):
        return (share - p) / sqrt(p * (1 - p) / n)

    def root(low, high, target):
        for _ in range(200):
            middle = (low + high) / 2
            if score(middle) > target:
                low = middle
            else:
                high = middle
        return (low + high) / 2

    lower = 0.0 if x == 0 else root(1e-15, share, Z)
    upper = 1.0 if x == n else root(share, 1 - 1e-15, -Z)
    return lower, upper


def newcombe(x1, n1, x2, n2):
    p1, p2 = x1 / n1, x2 / n2
    l1, u1 = wilson(x1, n1)
    l2, u2 = wilson(x2, n2)
    d = p1 - p2
    return d - sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2), d + sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)


def difference_of_shares(group_seniors, group, reference_seniors, reference):
    seniors, everybody = group_seniors + reference_seniors, group + reference
    rest, group_rest = everybody - seniors, group - group_seniors
    value = group_seniors / seniors - group / everybody
    # p is let go to q + limit with q held: share among everybody is (seniors p + rest q) / everybody.
    limits = []
    for limit in newcombe(group_seniors, seniors, group_rest, rest):
        q = group_rest / rest
        p = q + limit
        limits.append(p - (seniors * p + rest * q) / everybody)
    return value, limits[0], limits[1]


if __name__ == "__main__":
    for counts in [(3, 169, 5, 470), (112, 8637, 539, 22857), (0, 40, 6, 200), (4, 30, 0, 90)]:
        print(*counts, *(f"{number:.9f}" for number in difference_of_shares(*counts)), sep=",")
