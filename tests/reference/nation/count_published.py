#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts senior managers and all staff of the councils in the Department for Education's published table, by group and year, with
nothing but sums: what tests/journeys/published_counts_test.cpp expects of `wres nation`.

    python3 tests/reference/nation/count_published.py
"""
import collections
import csv

MINORITY = ["Asian / Asian British", "Black / African / Caribbean / Black British", "Mixed / Multiple ethnic groups", "Other ethnic group"]


def people(cells, role, groups):
    return sum(int(cells[role, group]) for group in groups)


by_council = collections.defaultdict(dict)
for row in csv.DictReader(open("examples/published/children-social-workers-2019-2025.csv")):
    if row["geographic_level"] == "Local authority":
        by_council[row["time_period"], row["area_code"]][row["role"], row["ethnic_group"]] = row["headcount"]

sums = collections.defaultdict(lambda: [0, 0, 0, 0, 0])
for (year, council), cells in by_council.items():
    try:
        four = [people(cells, "Senior manager", MINORITY), people(cells, "Total", MINORITY),
                people(cells, "Senior manager", ["White"]), people(cells, "Total", ["White"])]
    except (KeyError, ValueError):  # a number that was not published
        continue
    can_be_compared = four[1] > 0 and four[3] > 0
    sums[year] = [sums[year][0] + can_be_compared] + [one + other for one, other in zip(sums[year][1:], four)]
for year in sorted(sums):
    print(year, *sums[year])
