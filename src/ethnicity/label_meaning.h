// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ethnicity/label_words.h"
#include "ethnicity/vocabulary.h"

namespace wres::ethnicity {

/// Why the words of a label settle no group.
enum class Unsettled : std::uint8_t {
    NoWords, // there are none that say anything
    UnknownWord,
    SeveralGroups, // it speaks of more than one person's group: "all", "non-white or mixed"
    Contestable, // a people found on both sides of white and minority
    Contradiction, // its words do not go together
};

/// How closely the words say it.
enum class Firmness : std::uint8_t { Named, Broad, UsualOfOrigin };

/// What the words of a label mean together.
struct WordsMeaning {
    std::optional<standard::GroupIndex> group {};
    Firmness firmness {};
    Unsettled unsettled {}; // when there is no group
    /// When there is no group: what the words point to, in their order.
    std::vector<standard::GroupIndex> suggestions {};
};

/// Rules, in this order; docs/methods/ethnicity.md gives them with examples:
///  1 a word that nobody knows, or a word for several groups: a person decides
///  2 no group is spoken of: refusal, not stated, not known
///  3 "mixed" and the parts it names; or two parts joined by "and" or "/", one of them the reference broad
///  group 4 a broad group named, and within it a group, "other", "British", or a people 5 no broad group
///  named: a group's own name, or the group that a people usually gives
[[nodiscard]] WordsMeaning meaning_of(const MatchedWords& words, const Vocabulary& vocabulary);

} // namespace wres::ethnicity
