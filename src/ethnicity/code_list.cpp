// SPDX-License-Identifier: MIT
#include "ethnicity/code_list.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "base/text.h"

namespace wres::ethnicity {

namespace {

using standard::GroupIndex;

constexpr std::size_t fewest_groups = 3;

constexpr std::array lists {
    CodeList { "asc_wds", "codes of the Adult Social Care Workforce Data Set" },
    CodeList { "dfe_csww", "codes of the Department for Education" },
    CodeList { "nhs", "NHS ethnic category letters" },
    CodeList { "police", "self-defined ethnicity codes of the police" },
    CodeList { "social_care", "codes of children's social care records" },
};

/// The groups of the codes, in their order; nothing when one of them is not in the list.
std::optional<std::vector<GroupIndex>> groups_in(
    const CodeList& list, std::span<const std::string> codes, const Vocabulary& vocabulary)
{
    std::vector<GroupIndex> groups;
    for (const std::string& code : codes) {
        const auto group = group_in_list(code, list.scheme, vocabulary);
        if (!group)
            return std::nullopt;
        groups.push_back(*group);
    }
    return groups;
}

std::size_t different_known_groups(const std::vector<GroupIndex>& groups, const Vocabulary& vocabulary)
{
    std::set<GroupIndex> known(groups.begin(), groups.end());
    std::erase_if(known,
        [&](GroupIndex group) { return vocabulary.side_of[group] == standard::Membership::Undetermined; });
    return known.size();
}

} // namespace

std::string_view list_of_scheme(std::string_view scheme)
{
    return scheme == "nhs_extended" ? "nhs" : scheme == "dfe" ? "dfe_csww" : scheme;
}

std::optional<GroupIndex> group_in_list(
    std::string_view code, std::string_view scheme, const Vocabulary& vocabulary)
{
    const auto known = vocabulary.codes.find(upper_case(code));
    if (known == vocabulary.codes.end())
        return std::nullopt;
    const auto found = std::ranges::find_if(known->second,
        [&](const PublishedCode& one) { return list_of_scheme(one.scheme) == list_of_scheme(scheme); });
    return found == known->second.end() ? std::nullopt : std::optional(found->group);
}

std::optional<CodeList> list_of_codes(std::span<const std::string> codes, const Vocabulary& vocabulary)
{
    std::optional<CodeList> found;
    std::vector<GroupIndex> meant;
    for (const CodeList& list : lists) {
        auto groups = groups_in(list, codes, vocabulary);
        if (!groups || different_known_groups(*groups, vocabulary) < fewest_groups)
            continue;
        if (found && *groups != meant)
            return std::nullopt;
        found = found ? found : list;
        meant = std::move(*groups);
    }
    return found;
}

} // namespace wres::ethnicity
