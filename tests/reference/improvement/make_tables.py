#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes tests/cases/improvement/*_computed.csv by routes that share nothing with the program: statsmodels' NormalIndPower where counts are
large, and drawing two million pairs of periods where they are small, with the tests written anew.

    python3 tests/reference/improvement/make_tables.py        (Debian packages python3-numpy, python3-scipy, python3-statsmodels)
"""
import csv
import os

import numpy as np
from scipy import integrate, optimize, stats
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import confint_proportions_2indep

HERE = "tests/reference/improvement/make_tables.py: "
CASES = os.path.join(os.path.dirname(__file__), "..", "..", "cases", "improvement")
DRAWS = 2_000_000
RANDOM = np.random.default_rng(20261122)


def write(name, header, rows):
    with open(os.path.join(CASES, name), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header + ["source"])
        writer.writerows(rows)


def log_ratio_variance(people, rate):
    return (1 - rate) / (people * rate)


def power_of_ratio_normal(group, reference, group_rate, reference_rate, before, after, target):
    """NormalIndPower of one observation whose effect is the change of the log ratio in its own standard errors."""
    variance = 0
    for periods, rate in ((before, group_rate), (after, target * reference_rate)):
        variance += log_ratio_variance(group * periods, rate) + log_ratio_variance(reference * periods, reference_rate)
    effect = np.log(target * reference_rate / group_rate) / np.sqrt(variance)
    return NormalIndPower().power(abs(effect), nobs1=1, alpha=0.05, ratio=0)


def drawn_log_ratio(group, reference, group_rate, reference_rate):
    x, y = RANDOM.binomial(group, group_rate, DRAWS), RANDOM.binomial(reference, reference_rate, DRAWS)
    none = (x == 0) & (y == 0)
    half = np.where((x == 0) | (y == 0) | ((x == group) & (y == reference)), 0.5, 0.0)
    x1, y1, n, m = x + half, y + half, group + 2 * half, reference + 2 * half
    return np.where(none, np.nan, np.log(x1 / n) - np.log(y1 / m)), 1 / x1 - 1 / n + 1 / y1 - 1 / m


def power_of_ratio_drawn(group, reference, group_rate, reference_rate, before, after, target):
    first, first_variance = drawn_log_ratio(group * before, reference * before, group_rate, reference_rate)
    second, second_variance = drawn_log_ratio(group * after, reference * after, target * reference_rate, reference_rate)
    with np.errstate(invalid="ignore"):
        z = (second - first) / np.sqrt(first_variance + second_variance)
        clear = z > 1.959963984540054 if target > group_rate / reference_rate else z < -1.959963984540054
    return float(np.mean(clear))


def wilson(x, n):
    z = 1.959963984540054
    p = x / n
    centre = (2 * n * p + z * z) / (2 * (n + z * z))
    half = z * np.sqrt(z * z + 4 * n * p * (1 - p)) / (2 * (n + z * z))
    return p, centre - half, centre + half


def power_of_share_drawn(people, share, before, after, target):
    p1, low1, high1 = wilson(RANDOM.binomial(people * before, share, DRAWS), people * before)
    p2, low2, high2 = wilson(RANDOM.binomial(people * after, target, DRAWS), people * after)
    difference = p2 - p1
    lower = difference - np.sqrt((p2 - low2) ** 2 + (high1 - p1) ** 2)
    upper = difference + np.sqrt((high2 - p2) ** 2 + (p1 - low1) ** 2)
    return float(np.mean(lower > 0 if target > share else upper < 0))


def target_power():
    rows = []
    # People a period, baseline counts a period, periods before and after, target.
    large = [(2000, 8000, 400, 2400, 1, 1, 0.75), (2000, 8000, 400, 2400, 3, 2, 0.6), (5000, 20000, 500, 1000, 2, 2, 1.8),
             (800, 3000, 200, 1000, 2, 3, 0.9), (1500, 6000, 450, 1500, 3, 1, 1.35)]
    for group, reference, x, y, before, after, target in large:
        power = power_of_ratio_normal(group, reference, x / group, y / reference, before, after, target)
        rows.append(["ratio", "flow", x * before, group * before, y * before, reference * before, before, after, target, power,
                     HERE + "NormalIndPower of statsmodels"])
    small = [(40, 260, 8, 78, 1, 1, 1.0), (40, 260, 8, 78, 3, 2, 1.0), (130, 410, 20, 95, 3, 2, 0.95), (300, 1500, 9, 20, 3, 3, 1.0),
             (20, 200, 3, 60, 3, 1, 1.0), (60, 400, 6, 20, 2, 2, 0.8), (12, 90, 2, 30, 1, 2, 2.0)]
    for group, reference, x, y, before, after, target in small:
        power = power_of_ratio_drawn(group, reference, x / group, y / reference, before, after, target)
        rows.append(["ratio", "flow", x * before, group * before, y * before, reference * before, before, after, target, power,
                     HERE + "two million draws"])
    for people, x, before, after, target, kind in [(100, 18, 1, 1, 0.30, "stock"), (400, 72, 1, 1, 0.25, "stock"), (60, 9, 2, 2, 0.30, "flow"),
                                                   (30, 3, 1, 1, 0.3, "stock"), (500, 200, 1, 3, 0.33, "stock")]:
        power = power_of_share_drawn(people, x / people, before, 1 if kind == "stock" else after, target)
        rows.append(["share", kind, x * before, 0, (people - x) * before, 0, before, after, target, power, HERE + "two million draws"])
    write("target_power_computed.csv",
          ["quantity", "counted_as", "group_numerator", "group_denominator", "reference_numerator", "reference_denominator", "periods_before",
           "periods_after", "target", "power"], rows)


def period_change():
    rows = []
    for before, after in [((14, 130, 95, 410), (24, 140, 90, 400)), ((60, 400, 500, 2000), (90, 420, 480, 1900)),
                          ((12, 300, 20, 1500), (5, 310, 22, 1480))]:
        logs, variance = [], 0
        for x, n, y, m in (before, after):
            table = Table2x2(np.array([[x, n - x], [y, m - y]]))
            logs.append(np.log(table.riskratio))
            variance += table.log_riskratio_se ** 2
        change, error = logs[1] - logs[0], np.sqrt(variance)
        rows.append(["ratio", *before, *after, np.exp(change), np.exp(change - stats.norm.ppf(0.975) * error), np.exp(change + stats.norm.ppf(0.975) * error),
                     2 * stats.norm.sf(abs(change / error)), HERE + "Table2x2 of statsmodels"])
    for before, after in [((18, 0, 82, 0), (27, 0, 79, 0)), ((72, 0, 328, 0), (100, 0, 300, 0))]:
        low, high = confint_proportions_2indep(after[0], after[0] + after[2], before[0], before[0] + before[2], method="newcomb")
        rows.append(["share", *before, *after, after[0] / (after[0] + after[2]) - before[0] / (before[0] + before[2]), low, high, "",
                     HERE + "confint_proportions_2indep of statsmodels (newcomb)"])
    write("period_change_computed.csv",
          ["quantity", "x1", "n1", "y1", "m1", "x2", "n2", "y2", "m2", "change", "lower", "upper", "p"], rows)


def log_quantity(quantity, counts):
    x, n, y, m = counts
    if quantity == "share":
        return np.log((x + 0.5) / (y + 0.5)), 1 / (x + 0.5) + 1 / (y + 0.5)
    return np.log(x / n) - np.log(y / m), 1 / x - 1 / n + 1 / y - 1 / m


def paule_mandel(values, variances):
    """tau squared at which the generalised Q is its degrees of freedom, by SciPy's root finder."""
    def excess(tau):
        weights = 1 / (variances + tau)
        mean = np.sum(weights * values) / np.sum(weights)
        return np.sum(weights * (values - mean) ** 2) - (len(values) - 1)
    return 0.0 if excess(0.0) <= 0 else optimize.brentq(excess, 0, 100, xtol=1e-14)


def against_others():
    random = np.random.default_rng(7)
    rows = []
    for quantity, councils, spread in (("ratio", 3, 0.0), ("ratio", 8, 0.3), ("ratio", 12, 0.6), ("share", 6, 0.2)):
        pairs = []
        for council in range(councils + 1):
            n, m = int(random.integers(80, 400)), int(random.integers(300, 2000))
            rate = 0.2 * np.exp(spread * random.normal())
            pairs.append([(int(random.binomial(n, 0.2)), n, int(random.binomial(m, 0.28)), m),
                          (int(random.binomial(n, min(0.9, rate * (1.6 if council == 0 else 1.1)))), n, int(random.binomial(m, 0.28)), m)])
        values, variances = [], []
        for before, after in pairs:
            (v1, s1), (v2, s2) = log_quantity(quantity, before), log_quantity(quantity, after)
            values.append(v2 - v1)
            variances.append(s1 + s2)
        values, variances = np.array(values), np.array(variances)
        tau = paule_mandel(values[1:], variances[1:])
        weights = 1 / (variances[1:] + tau)
        mean, mean_variance = np.sum(weights * values[1:]) / np.sum(weights), 1 / np.sum(weights)
        total = variances[0] + tau + mean_variance
        degrees = min((councils - 1) * (total / (tau + mean_variance)) ** 2, 1e6)
        apart, reach = values[0] - mean, stats.t.ppf(0.975, degrees) * np.sqrt(total)
        words = "; ".join(",".join(map(str, before + after)) for before, after in pairs)
        rows.append([quantity, words, np.exp(apart), np.exp(apart - reach), np.exp(apart + reach),
                     2 * stats.t.sf(abs(apart) / np.sqrt(total), degrees), HERE + "NumPy and SciPy"])
    write("against_others_computed.csv", ["quantity", "counts", "effect", "lower", "upper", "p"], rows)


def published_effects():
    """Five councils of the published workforce series, 2025 against 2022, held against all others in it: the counts are added up anew from
    the file, and the spread between councils is measured anew."""
    path = os.path.join(os.path.dirname(__file__), "..", "..", "..", "examples", "published", "children-social-workers-2019-2025.csv")
    counts = {}
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if row["geographic_level"] == "Local authority" and row["role"] == "Total" and row["time_period"] in ("2022", "2025"):
                counts.setdefault(row["area_name"], {}).setdefault(row["time_period"], {})[row["ethnic_group"]] = row["headcount"]
    changes = {}
    for area, years in counts.items():
        sides = []
        for year in ("2022", "2025"):
            groups = {group: number for group, number in years.get(year, {}).items() if group not in ("Known", "Not known", "Total")}
            if not groups or any(not number.isdigit() for number in groups.values()):
                break
            white = int(groups["White"])
            minority = sum(map(int, groups.values())) - white
            if white + minority == 0:
                break
            sides.append(log_quantity("share", (minority, 0, white, 0)))
        if len(sides) == 2:
            changes[area] = (sides[1][0] - sides[0][0], sides[0][1] + sides[1][1])
    rows = []
    for council in ("Leeds", "Hampshire", "Lancashire", "Southend-on-Sea", "City of London"):
        others = np.array([change for area, change in changes.items() if area != council])
        values, variances = others[:, 0], others[:, 1]
        weights = 1 / variances
        mean = np.sum(weights * values) / np.sum(weights)
        share = min(1.0, np.sum(weights * (values - mean) ** 2) / (len(values) - 1))
        variances = variances * share
        own, own_variance = changes[council][0], changes[council][1] * share
        tau = paule_mandel(values, variances)
        weights = 1 / (variances + tau)
        mean, mean_variance = np.sum(weights * values) / np.sum(weights), 1 / np.sum(weights)
        total = own_variance + tau + mean_variance
        degrees = min((len(values) - 1) * (total / (tau + mean_variance)) ** 2, 1e6)
        reach = stats.t.ppf(0.975, degrees) * np.sqrt(total)
        rows.append([council, len(values), np.exp(own - mean), np.exp(own - mean - reach), np.exp(own - mean + reach),
                     2 * stats.t.sf(abs(own - mean) / np.sqrt(total), degrees), HERE + "NumPy and SciPy"])
    write("published_effects_computed.csv", ["council", "others", "effect", "lower", "upper", "p"], rows)


def chart_effect():
    """The mean moving range is screened once at 3.267 times its mean; the chance of seven on one side by SciPy's quadrature."""
    random = np.random.default_rng(11)
    rows = []
    for before, after, moved, deviation in ((12, 7, 0, 2), (12, 8, 6, 2), (24, 12, -5, 3), (18, 9, 1.2, 1), (36, 7, 0.9, 1)):
        values = np.round(np.concatenate([random.normal(40, deviation, before), random.normal(40 + moved, deviation, after)]), 1)
        first, second = values[:before], values[before:]
        ranges = np.abs(np.diff(first))
        screened = ranges[ranges <= 3.267 * ranges.mean()].mean()
        error = screened / 1.128 * np.sqrt(1 / before + 1 / after)
        degrees = (before - 1) * 2 / 3
        difference = second.mean() - first.mean()
        reach = stats.t.ppf(0.975, degrees) * error
        seven = 2 * integrate.quad(lambda mean: stats.norm.pdf(mean, 0, before ** -0.5) * stats.norm.sf(mean) ** 7, -5, 5)[0]
        last = second[-7:]
        shift = (np.all(last > first.mean()) and difference > 0) or (np.all(last < first.mean()) and difference < 0)
        p = max(2 * stats.t.sf(abs(difference / error), degrees), seven) if shift else 1
        rows.append([" ".join(map(str, first)), " ".join(map(str, second)), difference, difference - reach, difference + reach, p, seven,
                     HERE + "NumPy and SciPy"])
    write("chart_effect_computed.csv", ["before", "after", "effect", "lower", "upper", "p", "p_seven"], rows)


def projection():
    """Twenty thousand futures by NumPy's own generators; shares after five and ten years, and the share of arrivals that is needed."""
    random = np.random.default_rng(23)
    futures, rows = 20_000, []
    # Each band: staff, left, joined, moved up; of the group, then of the reference. Lowest band first.
    three = [((120, 14, 18, 4), (280, 30, 32, 12)), ((40, 4, 3, 1), (160, 14, 10, 5)), ((6, 1, 0, 0), (74, 6, 4, 0))]
    one = [((10, 2, 3, 0), (90, 10, 9, 0))]
    for bands in (three, one):
        words = "; ".join(" ".join(map(str, group + reference)) for group, reference in bands)
        total = [sum(band[side][0] for band in bands) for side in (0, 1)]
        target = total[0] / sum(total)
        counts = [[np.full(futures, band[side][0]) for band in bands] for side in (0, 1)]
        rates = []
        for side in (0, 1):
            of_side = []
            for at, band in enumerate(bands):
                staff, left, joined, up = band[side]
                people = max(staff, left + up, 1)
                leave = random.beta(left + 0.5, people - left + 0.5, futures)
                rest = people - min(left, people - 1)
                move = random.beta(up + 0.5, rest - up + 0.5, futures) if up > 0 and at + 1 < len(bands) else np.zeros(futures)
                join = random.gamma(joined + 0.5, 1, futures) if joined > 0 else np.zeros(futures)
                of_side.append((leave, move, join))
            rates.append(of_side)
        reached = [np.zeros(futures, bool) for _ in bands]
        for year in range(1, 11):
            for side in (0, 1):
                arriving = np.zeros(futures, int)
                for at in range(len(bands)):
                    leave, move, join = rates[side][at]
                    left = random.binomial(counts[side][at], leave)
                    up = random.binomial(counts[side][at] - left, move)
                    counts[side][at] = counts[side][at] - left - up + arriving + random.poisson(join)
                    arriving = up
            for at in range(len(bands)):
                share = counts[0][at] / np.maximum(1, counts[0][at] + counts[1][at])
                reached[at] |= share >= target
                if year in (5, 10):
                    lower, middle, upper = np.quantile(share, [0.025, 0.5, 0.975])
                    rows.append([words, at, year, target, middle, lower, upper, np.mean(reached[at]), HERE + "20,000 futures by NumPy"])
    write("projection_computed.csv", ["bands", "band", "year", "target", "middle", "lower", "upper", "reached"], rows)


def programme():
    """The Mantel-Haenszel risk ratio and its Greenland-Robins interval, from the published formulas."""
    rows = []
    for strata in ([(20, 9, 60, 12)], [(12, 5, 40, 8), (18, 6, 70, 10), (6, 3, 25, 4)], [(40, 8, 90, 18), (30, 6, 60, 12)], [(15, 1, 50, 14)]):
        n = [participants + matched for participants, _, matched, _ in strata]
        r = sum(x * m / t for (p, x, m, y), t in zip(strata, n))
        s = sum(y * p / t for (p, x, m, y), t in zip(strata, n))
        variance = sum((p * m * (x + y) - x * y * t) / t ** 2 for (p, x, m, y), t in zip(strata, n)) / (r * s)
        reach = stats.norm.ppf(0.975) * np.sqrt(variance)
        rows.append(["; ".join(" ".join(map(str, stratum)) for stratum in strata), r / s, r / s * np.exp(-reach), r / s * np.exp(reach),
                     2 * stats.norm.sf(abs(np.log(r / s)) / np.sqrt(variance)), HERE + "the formulas of Greenland and Robins (1985)"])
    write("programme_computed.csv", ["strata", "ratio", "lower", "upper", "p"], rows)


if __name__ == "__main__":
    os.makedirs(CASES, exist_ok=True)
    target_power()
    period_change()
    against_others()
    published_effects()
    chart_effect()
    projection()
    programme()
