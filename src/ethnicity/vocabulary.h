// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "standard/classification.h"
#include "standard/library.h"

namespace wres::ethnicity {

/// What a word or phrase does in a label. standard/classifications/synonyms.csv says it for each, and
/// explains the kinds.
enum class WordKind : std::uint8_t {
    Broad,
    Heading,
    Group,
    National,
    Origin,
    Contestable,
    Aggregate,
    Other,
    Filler,
    Several,
    Negation,
    Refusal,
    NotGiven,
    Context,
    Example,
};

/// The place of a broad group in the classification.
using BroadIndex = std::uint8_t;
inline constexpr BroadIndex no_broad = 0xFF;

/// One row of synonyms.csv.
struct Phrase {
    std::vector<std::string> words;
    std::string joins; // how each word but the first is joined: ' ', '/', '|' or '&'
    WordKind kind {};
    BroadIndex broad = no_broad; // Broad, Heading: its own; Group, Origin, National: its group's
    std::optional<standard::GroupIndex> group; // what it means, or what it means alone
    bool names_broad {}; // one of its words is a broad group's own: "white british"
    std::vector<standard::GroupIndex> suggestions; // Contestable: the likely groups
};

/// Which side of the default definition a word speaks of; a filler speaks of none.
enum class WordSide : std::uint8_t { None, Group, Reference, Unknown, Either };

/// A single word that occurs in phrases, for mending slips.
struct KnownWord {
    static constexpr std::size_t several_meanings = static_cast<std::size_t>(-1);

    std::string text;
    std::size_t meaning {}; // words of one kind with one meaning share a number
    WordSide side {};
    bool people {}; // the name of a people or country, or a word met only within longer phrases
    BroadIndex broad = no_broad;
};

/// One row of label_codes.csv, or one code of a crosswalk.
struct PublishedCode {
    std::string scheme;
    std::string code;
    standard::GroupIndex group {};
    bool settles_alone {};
};

/// "white + black_african" means a group: one row `mixed` of label_rules.csv. A part is a broad group, one
/// group, or any.
struct MixedRule {
    struct Part {
        BroadIndex broad = no_broad;
        std::optional<standard::GroupIndex> group;
    };
    std::vector<Part> parts;
    standard::GroupIndex means {};
};

/// Everything the resolver knows about words and codes, read from data.
struct Vocabulary {
    std::vector<Phrase> phrases;
    std::unordered_map<std::string, std::vector<std::size_t>> by_first_word; // longest phrase first
    std::unordered_map<std::string, KnownWord> known_words; // every word of every phrase
    std::array<std::vector<const KnownWord*>, 256> words_by_letter; // by first byte, in alphabetical order
    std::unordered_map<std::string, std::vector<PublishedCode>> codes; // by code, capitals
    std::unordered_map<std::string, standard::GroupIndex> listed; // comparable form of official labels

    BroadIndex mixed_broad = no_broad;
    BroadIndex other_broad = no_broad;
    BroadIndex reference_broad = no_broad; // the broad group of the detailed reference
    std::vector<std::optional<standard::GroupIndex>> not_specified; // by BroadIndex
    std::vector<std::optional<standard::GroupIndex>> any_other;
    std::vector<std::optional<standard::GroupIndex>> national;
    std::vector<MixedRule> mixed_rules;
    std::optional<standard::GroupIndex> one_side; // several groups, all on the side that is counted

    standard::GroupIndex blank {};
    standard::GroupIndex not_known {};
    standard::GroupIndex not_stated {};
    std::vector<BroadIndex> broad_of; // by GroupIndex
    std::vector<standard::Membership> side_of; // by GroupIndex, under the default definition
};

/// Reads synonyms.csv, label_codes.csv and label_rules.csv of the folder's `classifications/`.
/// @errors vocabulary.missing, vocabulary.faulty  with file, line and what is wrong
[[nodiscard]] Result<std::shared_ptr<const Vocabulary>> load_vocabulary(
    const standard::Folder& folder, const standard::Classification& classification);

} // namespace wres::ethnicity
