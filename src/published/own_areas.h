// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "published/published_table.h"

namespace wres::published {

/// Which area lies in which, by their codes: each council's region, each region's country.
using AreaHierarchy = std::map<std::string, std::string>;

/// A cell of one of several tables.
struct CellOfTable {
    std::size_t table {};
    std::size_t cell {};
};

/// A count of a larger area, and the same of areas in it.
struct AreaSum {
    CellOfTable whole;
    std::vector<CellOfTable> parts;
    bool is_all = true; // false: further areas are part of it, whose counts stand nowhere
};

/// What was made of one larger area's counts of one indicator and period.
struct JoinedArea {
    std::size_t table {}; // where the larger area stands
    std::string sentence; // what is taken for granted, or why it was not added up
};

struct JoinedAreas {
    std::vector<AreaSum> sums;
    std::vector<JoinedArea> areas;
};

/// Finds out which counts of tables that this program wrote are sums of others: regions of their councils,
/// and a country of its regions and of all councils.
///
/// A larger area's name says of how many councils it is ("North East (9 of 12 councils)"). It is taken to be
/// their sum where exactly as many of the councils that lie in it have counts of the indicator in these
/// tables, service by service and breakdown by breakdown, and it adds up wherever everything is shown. Where
/// it does not, those lines are not used. Of an area that stands in several releases, the first is added up
/// to the first, the second to the second.
///
/// @param rounded_by  how far a printed count may be from the true one
[[nodiscard]] JoinedAreas areas_joined(
    const std::vector<PublishedTable>& tables, const AreaHierarchy& hierarchy, double rounded_by);

} // namespace wres::published
