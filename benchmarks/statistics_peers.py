#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The questions of benchmarks/statistics.cpp, asked of SciPy, statsmodels and NumPy (Debian: python3-scipy,
python3-statsmodels). Prints a line a question: name, peer, median microseconds of processor time, answer."""
import math
import time
import warnings

import numpy as np
import statsmodels.api as sm
from scipy import integrate, stats
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

warnings.filterwarnings("ignore")


def ask(name, peer, work, seconds=0.3):
    """The median of at least three calls, of as many as fit into the time."""
    rounds, end = [], time.process_time() + seconds
    while time.process_time() < end or len(rounds) < 3:
        start = time.process_time()
        answer = work()
        rounds.append(time.process_time() - start)
        if rounds[-1] > 2:
            break
    print(name, peer, f"{sorted(rounds)[len(rounds) // 2] * 1e6:.2f}", " ".join(repr(float(a)) for a in np.atleast_1d(answer)),
          sep="\t", flush=True)


def two_rates():
    between = lambda **how: confint_proportions_2indep(15, 120, 75, 480, **how)
    ask("Wilson interval", "statsmodels", lambda: proportion_confint(15, 120, method="wilson"))
    ask("Clopper-Pearson interval", "statsmodels", lambda: proportion_confint(15, 120, method="beta"))
    ask("Koopman interval of a ratio", "statsmodels", lambda: between(method="score", compare="ratio", correction=False))
    ask("Miettinen-Nurminen interval of a ratio", "statsmodels", lambda: between(method="score", compare="ratio", correction=True))
    ask("Miettinen-Nurminen interval of a difference", "statsmodels", lambda: between(method="score", compare="diff", correction=True))
    ask("Newcombe interval of a difference", "statsmodels", lambda: between(method="newcomb", compare="diff"))
    ask("Fisher p, 60/300 v 30/360", "SciPy", lambda: stats.fisher_exact([[60, 240], [30, 330]])[1])
    ask("Boschloo p, 60/300 v 30/360", "SciPy", lambda: stats.boschloo_exact([[60, 30], [240, 330]]).pvalue)
    ask("Barnard p, 60/300 v 30/360", "SciPy", lambda: stats.barnard_exact([[60, 30], [240, 330]]).pvalue)
    a, b = stats.beta(15.5, 105.5), stats.beta(75.5, 405.5)
    ask("Probability of superiority", "SciPy", lambda: integrate.quad(lambda p: a.pdf(p) * b.cdf(p), 0, 1, epsabs=1e-12)[0])


def many_groups():
    p = [(1 + i * 61 % 997) / 1000 for i in range(171)]
    ask("Benjamini-Hochberg, 171 p", "statsmodels", lambda: multipletests(p, method="fdr_bh")[1][17])
    ask("Hommel, 171 p", "statsmodels", lambda: multipletests(p, method="hommel")[1][17])


def councils():
    i = np.arange(153)
    return 2 + i * 7 % 11, 40 + i * 13 % 90, 30 + i * 5 % 41, 300 + i * 17 % 500


def pooled():
    x1, n1, x2, n2 = councils()
    tables = [np.array([[a, b - a], [c, d - c]]) for a, b, c, d in zip(x1, n1, x2, n2)]
    ask("Cochran-Mantel-Haenszel, 153 councils", "statsmodels",
        lambda: StratifiedTable(tables).test_null_odds(correction=False).statistic)
    ask("Mantel-Haenszel odds ratio limits, 153 councils", "statsmodels", lambda: StratifiedTable(tables).oddsratio_pooled_confint())
    effects, variances = np.log(x1 / n1) - np.log(x2 / n2), 1 / x1 - 1 / n1 + 1 / x2 - 1 / n2

    def random_effects():
        found = combine_effects(effects, variances, method_re="iterated", use_t=True)  # a stricter atol ends at 0
        return math.exp(found.mean_effect_re), found.tau2
    ask("Random effects (Paule-Mandel), 153 councils", "statsmodels", random_effects)


def rates_and_funnels():
    ask("Exact limits of a count", "SciPy", lambda: (stats.gamma.ppf(0.025, 37), stats.gamma.isf(0.025, 38)))
    i = np.arange(19)
    events, population, standard = 5 + i * 7 % 23, 300 + i * 41 % 170, 1000 + i * 137 % 900

    def direct():
        count, z = events.sum(), stats.norm.isf(0.025)
        rate = np.average(events / population, weights=standard)
        error = math.sqrt(np.sum((standard / standard.sum()) ** 2 * events / population ** 2) / count)
        low = count * (1 - 1 / (9 * count) - z / (3 * math.sqrt(count))) ** 3
        high = (count + 1) * (1 - 1 / (9 * (count + 1)) + z / (3 * math.sqrt(count + 1))) ** 3
        return rate, rate + error * (low - count), rate + error * (high - count)
    ask("Directly standardised rate, 19 bands", "NumPy", direct)
    _, _, x, n = councils()

    def overdispersion():
        z = 2 * np.sqrt(n) * (np.arcsin(np.sqrt(x / n)) - math.asin(math.sqrt(x.sum() / n.sum())))
        z = np.clip(z, *np.quantile(z, (0.1, 0.9)))
        w, phi = 4.0 * n, np.mean(z * z)
        return phi, max(0.0, (len(z) * phi - (len(z) - 1)) / (w.sum() - (w * w).sum() / w.sum()))
    ask("Over-dispersion, 153 councils", "NumPy", overdispersion)

    def funnel():
        law, limits = stats.binom(500, 0.1), []
        for p in (0.001, 0.999):
            r = law.ppf(p)
            limits.append((r - (law.cdf(r) - p) / law.pmf(r)) / 500)
        return limits
    ask("Exact binomial funnel limits, 500 people", "SciPy", funnel)


def series_and_pay():
    y = np.array([20 + i * 37 % 19 / 4 + (3 if i >= 30 else 0) for i in range(60)])

    def xmr():
        ranges = np.abs(np.diff(y))
        reach = 2.66 * ranges[ranges <= 3.267 * ranges.mean()].mean()
        return y.mean() - reach, y.mean() + reach
    ask("XmR chart, 60 months", "NumPy, limits only", xmr)
    t = np.arange(60) - 30
    after = (t >= 0) * 1.0

    def interrupted():
        x = np.column_stack([np.ones(60), t, after, after * t])
        fit = sm.OLS(y, x).fit(cov_type="HAC", cov_kwds={"maxlags": 3, "use_correction": True}, use_t=True)
        return fit.params[2], fit.bse[2]
    ask("Interrupted time series, 60 months", "statsmodels", interrupted)
    group = np.array([11 + i * 331 % 977 / 50 for i in range(100)])
    reference = np.array([12 + i * 271 % 977 / 50 for i in range(400)])
    gap = lambda g, r, axis=-1: 1 - np.mean(g, axis=axis) / np.mean(r, axis=axis)
    ask("Mean pay gap, BCa bootstrap, 100 v 400 people", "SciPy",
        lambda: stats.bootstrap((group, reference), gap, n_resamples=2000, method="BCa", vectorized=True, random_state=1).confidence_interval)


two_rates()
many_groups()
pooled()
rates_and_funnels()
series_and_pay()
