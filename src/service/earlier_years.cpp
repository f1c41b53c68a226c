// SPDX-License-Identifier: MIT
#include "service/earlier_years.h"

#include <algorithm>

#include "base/text.h"
#include "counts/cube_file.h"
#include "standard/compare.h"

namespace wres::service {
namespace {

constexpr std::size_t most_years = 10;

/// "sc-wres", of "sc-wres/2025".
std::string_view family_of(std::string_view standard)
{
    return standard.substr(0, standard.find('/'));
}

bool has_period(const counts::Cube& cube, const std::string& period)
{
    return std::ranges::any_of(
        cube.slices(), [&](const auto& slice) { return slice.first.period == period; });
}

/// The counts of a year, as counts by this standard; nothing when they cannot be that.
Result<counts::Cube> counts_of(store::View& view, const standard::Folder& standards,
    const standard::Standard& standard, const EarlierYear& year)
{
    const auto theirs = TRY(standard::load_standard(standards, year.collection.standard));
    if (!standard::count_alike(theirs, standard))
        return failure("cube.other_standard", "These counts were made by another definition.");
    const auto file = TRY(store::cube_file_of(view, year.calculation));
    auto cube = TRY(counts::read_cube("counts.wrescube", file, theirs));
    cube.standard_name = standard.name();
    cube.standard_checksum = standard.checksum;
    return cube;
}

/// That year alone: the files of a year may hold others.
counts::Cube only(const counts::Cube& cube, const std::string& period)
{
    auto year = cube.begun_alike();
    for (const auto& [key, people] : cube.slices()) {
        if (key.period == period)
            year.add(key, people);
    }
    return year;
}

} // namespace

Result<std::vector<EarlierYear>> earlier_years(store::View& view, const store::Collection& collection)
{
    std::vector<EarlierYear> years;
    for (auto& other : TRY(store::collections_of(view, collection.organisation))) { // the newest period first
        const bool is_earlier =
            other.period < collection.period && family_of(other.standard) == family_of(collection.standard);
        if (!is_earlier || years.size() == most_years)
            continue;
        auto calculations = TRY(store::calculations_of(view, other.id)); // the newest first
        if (!calculations.empty())
            years.push_back({ std::move(other), calculations.front().id });
    }
    std::ranges::reverse(years);
    return years;
}

Done add_earlier_years(store::View& view, const standard::Folder& standards,
    const standard::Standard& standard, const std::vector<EarlierYear>& years, counts::Cube& cube)
{
    for (const auto& year : years) {
        if (has_period(cube, year.collection.period))
            continue;
        const auto counts = counts_of(view, standards, standard, year);
        if (!counts) {
            if (counts.error().code.starts_with("store.") || counts.error().code.starts_with("database."))
                return std::unexpected(counts.error());
            continue;
        }
        // Counts made with other answers to the standard's questions are refused, and left out.
        static_cast<void>(cube.merge(only(*counts, year.collection.period)));
    }
    return {};
}

} // namespace wres::service
