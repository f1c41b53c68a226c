#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes tests/cases/nation/neighbours.csv, packs.csv and regions.csv by routes that share nothing with the program: pandas and SciPy's
standardised Euclidean distance for the neighbours, statsmodels for the pooled ratios, SciPy for the rest. The counts are the Department
for Education's published ones, read with pandas.

    python3 tests/reference/nation/make_pack_tables.py        (Debian packages python3-pandas, python3-scipy, python3-statsmodels)
"""
import numpy as np
import pandas as pd
from scipy import stats
from scipy.spatial.distance import cdist

from councils_together import deviation, in_common, score
from make_tables import pooled, words, write

SOURCE = "tests/reference/nation/make_pack_tables.py: "
MINORITY = ["Asian / Asian British", "Black / African / Caribbean / Black British", "Mixed / Multiple ethnic groups", "Other ethnic group"]


def census():
    table = pd.read_csv("standard/population/census_2021.csv")
    names = [(code, region) for code, also, region in zip(table["code"], table["also"].fillna(""), table["region_code"]) for code in [code] + also.split(";")]
    regions = {name.strip().replace(" / ", "+"): region for name, region in names}
    table = table[table["kind"] == "council"].set_index("code")
    groups = table.columns[4:]
    total = table[groups].sum(axis=1)
    features = pd.DataFrame({"size": np.log(total)})
    for broad in ("asian", "black", "mixed", "other"):
        features[broad] = table[[group for group in groups if group.startswith(broad)]].sum(axis=1) / total
    features["white_minorities"] = table[[group for group in groups if group.startswith("white") and group != "white_british"]].sum(axis=1) / total
    return features, regions


def neighbours():
    features, _ = census()
    rows = []
    for area in ("E08000035", "E09000024", "E06000017", "E10000016", "E08000025"):
        distance = cdist(features.loc[[area]], features, "seuclidean", V=features.var(ddof=1))[0]
        nearest = pd.Series(distance, index=features.index).drop(area).nsmallest(8)
        rows.append([area, " ".join(f"{code}={value!r}" for code, value in nearest.items()), SOURCE + "SciPy cdist seuclidean"])
    write("neighbours.csv", ["area", "neighbours", "source"], rows)


def published(year):
    """Senior managers and all staff of each council by side, where both were published."""
    table = pd.read_csv("examples/published/children-social-workers-2019-2025.csv", dtype=str)
    table = table[(table["time_period"] == str(year)) & (table["geographic_level"] == "Local authority")]
    cells = table.pivot(index="area_code", columns=["role", "ethnic_group"], values="headcount").apply(pd.to_numeric, errors="coerce")
    counts = pd.DataFrame({
        "x1": cells["Senior manager"][MINORITY].sum(axis=1, skipna=False), "n1": cells["Total"][MINORITY].sum(axis=1, skipna=False),
        "x2": cells["Senior manager"]["White"], "n2": cells["Total"]["White"]}).dropna().astype(int)
    return {area.replace(" / ", "+"): tuple(int(value) for value in row) for area, row in counts.iterrows() if row["n1"] > 0 and row["n2"] > 0}


def held_against(own, others):
    mean, variance_of_mean, between = in_common(list(others.values()))
    error = np.sqrt(score(np.exp(mean), own)[1] + between + variance_of_mean)
    reach = {level: stats.t.isf((1 - level) / 2, len(others) - 1) * error for level in (0.95, 0.998)}
    return [repr(float(number)) for number in (pooled(others)[0], deviation(own, list(others.values())), np.exp(mean - reach[0.95]),
                                              np.exp(mean + reach[0.95]), np.exp(mean - reach[0.998]), np.exp(mean + reach[0.998]))]


def packs():
    councils = published(2025)
    _, region_of = census()
    rows = []
    for area in ("E08000035", "E08000025", "E10000016"):
        others = {name: counts for name, counts in councils.items() if name != area}
        region = {name: counts for name, counts in others.items() if region_of.get(name) == region_of[area]}
        for which, against in (("nation", others), ("region", region)):
            rows.append([area, words({area: councils[area]}), which, words(against), len(against)] + held_against(councils[area], against)
                        + [SOURCE + "statsmodels, SciPy; Department for Education counts of 2025"])
    write("packs.csv", ["area", "own", "against", "others", "councils", "together", "deviation", "lower_95", "upper_95", "lower_998", "upper_998", "source"], rows)


def regions():
    councils = published(2025)
    _, region_of = census()
    rows = []
    for region in sorted({region_of[area] for area in councils}):
        inside = {area: counts for area, counts in councils.items() if region_of[area] == region}
        sums = np.array(list(inside.values())).sum(axis=0)
        ratio = repr(float(pooled(inside)[0])) if sums[0] > 0 and sums[2] > 0 else ""
        rows.append([region, len(inside)] + [int(value) for value in sums] + [ratio, SOURCE + "pandas, statsmodels; 2025"])
    write("regions.csv", ["region", "councils", "group_numerator", "group_denominator", "reference_numerator", "reference_denominator", "within", "source"], rows)


if __name__ == "__main__":
    neighbours()
    packs()
    regions()
