// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wres::standard {

/// The place of an ethnic group in its classification. Ethnicity words are data: code says `group` and
/// `reference`.
using GroupIndex = std::uint8_t;

/// No classification has more rows than this; a set of groups fits in one 32-bit word.
inline constexpr std::size_t most_groups = 32;

/// How much is known of a person's group.
/// Detailed: one of the 19. Broad: only, say, "Asian". Binary: only "minority" or "white", as aggregate
/// returns have. Unknown: not known, not stated, or blank, which stay apart.
enum class GroupLevel : std::uint8_t { Detailed, Broad, Binary, Unknown };

/// Which side of a comparison a group is on under one definition. `Undetermined` is for the unknown groups,
/// and for a broad group that the definition splits ("White, not specified" when white minorities count as
/// minority).
enum class Membership : std::uint8_t { Group, Reference, Undetermined };

struct EthnicGroup {
    std::string code; // stable, e.g. "asian_indian", "asian_not_specified", "not_stated"
    std::string label; // for people, readable alone; the Census's own name is its "census_ts021" code
    std::string
        broad; // code of its broad group: asian, black, mixed, white, other; empty for unknown and binary
    GroupLevel level;
    std::map<std::string, std::vector<std::string>> crosswalk; // scheme id -> codes, e.g. "asc_wds" -> {"39"}
};

/// A code list of another collection, and what is lost on the way from it to ours.
struct Scheme {
    std::string id; // "asc_wds"
    std::string title;
    std::string note;
};

struct BroadGroup {
    std::string code;
    std::string label;
};

/// One way to divide people in two. Two are carried, and never mixed in one sentence.
struct Definition {
    std::string id; // "excluding_white_minorities" (the default, first) or "including_white_minorities"
    std::string label; // "white minorities counted as white"
    std::string group_words; // "minority ethnic" : an adjective for sentences
    std::string reference_words; // "white"
    std::vector<Membership> membership; // by GroupIndex
};

/// The ethnic groups, in publication order, with everything that is known about each.
struct Classification {
    std::string id; // "census_2021"
    std::string title;
    std::string source;
    std::vector<EthnicGroup> groups; // at most `most_groups`
    std::vector<BroadGroup> broad_groups;
    std::vector<Definition> definitions;
    std::vector<Scheme> schemes;
    GroupIndex detailed_reference {}; // the group that detailed groups are held against

    [[nodiscard]] std::optional<GroupIndex> find(std::string_view code) const;

    /// The group with this code in a crosswalk scheme ("asc_wds", "dfe_csww", "nhs", "cld", "census_ts021",
    /// "dfe_published"); case does not matter. An empty code is the group "blank" in every scheme.
    [[nodiscard]] std::optional<GroupIndex> find(std::string_view scheme, std::string_view code) const;

    [[nodiscard]] const Definition* definition(std::string_view id) const;
};

/// People by ethnic group: one cell per row of the classification.
using GroupCounts = std::array<std::uint64_t, most_groups>;

} // namespace wres::standard
