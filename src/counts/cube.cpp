// SPDX-License-Identifier: MIT
#include "counts/cube.h"

#include <fmt/format.h>

#include "base/invariant.h"

namespace wres::counts {

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
