// SPDX-License-Identifier: MIT
#include "disclosure/lines_of_sums.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace wres::disclosure {

namespace {

using protection::SumsLine;

/// England and its regions. What an area is called goes on with the indicators that its sum is for.
void add_lines_of_areas(std::vector<SumsLine>& lines, const std::vector<CountForm>& forms,
    const std::map<std::string, SumOfCouncils>& sums)
{
    std::map<CountForm, std::vector<std::pair<unsigned, std::uint32_t>>> alike; // tier and sum
    for (std::uint32_t sum = 0; sum < forms.size(); ++sum) {
        auto any = forms[sum];
        const auto& of = sums.at(any.area);
        any.area.erase(0, of.code.size());
        alike[std::move(any)].emplace_back(of.tier, sum);
    }
    for (const auto& [form, places] : alike) {
        for (const auto& [tier, whole] : places) {
            SumsLine line { whole, {} };
            for (const auto& [lower, part] : places)
                if (lower < tier)
                    line.parts.push_back(part);
            if (!line.parts.empty())
                lines.push_back(std::move(line));
        }
    }
}

/// All groups, and one set of them; where there is one of the rest, all three; and those sets in which no
/// other lies.
void add_lines_of_groups(std::vector<SumsLine>& lines, const std::map<GroupSet, std::uint32_t>& sets)
{
    const auto lies_in = [](GroupSet part, GroupSet whole) { return part != whole && (part & ~whole) == 0; };
    for (const auto& [whole, sum] : sets) {
        SumsLine least { sum, {} };
        GroupSet taken = 0;
        for (const auto& [part, of_part] : sets) {
            if (!lies_in(part, whole))
                continue;
            lines.push_back({ sum, { of_part } });
            if (const auto rest = sets.find(whole & ~part); rest != sets.end() && part < rest->first)
                lines.push_back({ sum, { of_part, rest->second } });
            const bool is_least = std::ranges::none_of(
                sets, [&, &larger = part](const auto& other) { return lies_in(other.first, larger); });
            if (is_least && (taken & part) == 0) {
                taken |= part;
                least.parts.push_back(of_part);
            }
        }
        if (least.parts.size() > 2)
            lines.push_back(std::move(least));
    }
}

} // namespace

std::vector<SumsLine> lines_of_sums(
    const std::vector<CountForm>& forms, const std::map<std::string, SumOfCouncils>& sums)
{
    std::vector<SumsLine> lines;
    for (std::uint32_t sum = 0; sum < forms.size(); ++sum)
        lines.push_back({ sum, {} });
    add_lines_of_areas(lines, forms, sums);
    std::map<CountForm, std::map<GroupSet, std::uint32_t>> groups; // of the same count, without them
    for (std::uint32_t sum = 0; sum < forms.size(); ++sum) {
        auto any = forms[sum];
        any.groups = 0;
        groups[std::move(any)].emplace(forms[sum].groups, sum);
    }
    for (const auto& [form, sets] : groups)
        add_lines_of_groups(lines, sets);
    return lines;
}

} // namespace wres::disclosure
