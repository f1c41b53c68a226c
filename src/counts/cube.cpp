// SPDX-License-Identifier: MIT
#include "counts/cube.h"

#include <fmt/format.h>

#include "base/invariant.h"

namespace wres::counts {
namespace {

/// No text lies between a text and this.
std::string next(const std::string& text)
{
    return text + '\0';
}

} // namespace

void Cube::add(const SliceKey& key, standard::GroupIndex group, std::uint64_t people)
{
    INVARIANT(group < standard::most_groups, "a group is a place in its classification");
    slices_[key][group] += people;
}

void Cube::add(const SliceKey& key, const standard::GroupCounts& people)
{
    auto& counts = slices_[key];
    for (std::size_t group = 0; group < counts.size(); ++group)
        counts[group] += people[group];
}

const standard::GroupCounts* Cube::find(const SliceKey& key) const
{
    const auto found = slices_.find(key);
    return found == slices_.end() ? nullptr : &found->second;
}

Cube::SliceRange Cube::slices_of(const std::string& area) const
{
    return { slices_.lower_bound({ area, "", "", "", "", "" }),
        slices_.lower_bound({ next(area), "", "", "", "", "" }) };
}

Cube::SliceRange Cube::slices_of(const std::string& area, const std::string& period) const
{
    return { slices_.lower_bound({ area, period, "", "", "", "" }),
        slices_.lower_bound({ area, next(period), "", "", "", "" }) };
}

std::set<std::string> Cube::areas() const
{
    std::set<std::string> areas;
    for (const auto& [key, people] : slices_)
        areas.insert(key.area);
    return areas;
}

std::set<std::string> Cube::periods() const
{
    std::set<std::string> periods;
    for (const auto& [key, people] : slices_)
        periods.insert(key.period);
    return periods;
}

std::set<std::string> Cube::periods_of(const std::string& area) const
{
    std::set<std::string> periods;
    for (const auto& [key, people] : slices_of(area))
        periods.insert(key.period);
    return periods;
}

Cube Cube::begun_alike() const
{
    Cube cube;
    cube.standard_name = standard_name;
    cube.standard_checksum = standard_checksum;
    cube.settings = settings;
    return cube;
}

Done Cube::merge(const Cube& other)
{
    if (standard_checksum.empty() && slices_.empty() && settings.empty()) {
        *this = other;
        return {};
    }
    if (standard_name != other.standard_name || standard_checksum != other.standard_checksum) {
        return failure("cube.other_standard",
            fmt::format(
                "These counts were made with different standards ({} and {}), or with different editions of "
                "one standard, so they cannot be added. Make them again with the same standard.",
                standard_name, other.standard_name));
    }
    for (const auto& [setting, answer] : other.settings) {
        const auto mine = settings.find(setting);
        if (mine != settings.end() && mine->second != answer) {
            return failure("cube.other_settings",
                fmt::format("These counts were made with different answers to the setting {} ('{}' and "
                            "'{}'), so they "
                            "cannot be added. Make them again with the same answer.",
                    setting, mine->second, answer));
        }
    }

    settings.insert(other.settings.begin(), other.settings.end());
    for (const auto& [key, people] : other.slices())
        add(key, people);
    return {};
}

} // namespace wres::counts
