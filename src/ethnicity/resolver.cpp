// SPDX-License-Identifier: MIT
#include "ethnicity/resolver.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "ethnicity/cut_off_label.h"
#include "ethnicity/label_codes.h"
#include "ethnicity/label_meaning.h"
#include "ethnicity/label_text.h"
#include "ethnicity/label_words.h"

namespace wres::ethnicity {

namespace {

using standard::GroupIndex;
using standard::Membership;

constexpr std::size_t most_suggestions = 3;
constexpr std::size_t most_words = 24;

std::string_view publisher(std::string_view scheme)
{
    constexpr std::array names {
        std::pair { std::string_view("asc_wds"), std::string_view("ASC-WDS") },
        std::pair { std::string_view("dfe"), std::string_view("Department for Education") },
        std::pair { std::string_view("dfe_csww"), std::string_view("Department for Education") },
        std::pair { std::string_view("nhs"), std::string_view("NHS") },
        std::pair { std::string_view("nhs_extended"), std::string_view("NHS") },
        std::pair { std::string_view("social_care"), std::string_view("children's social care") },
        std::pair { std::string_view("police"), std::string_view("police") },
        std::pair { std::string_view("cld"), std::string_view("Client Level Data") },
    };
    const auto found =
        std::ranges::find(names, scheme, &std::pair<std::string_view, std::string_view>::first);
    return found == names.end() ? scheme : found->second;
}

/// "XXXX": what forms are filled up with.
bool is_placeholder(std::string_view word)
{
    return word.size() > 1 && word.find_first_not_of('x') == std::string_view::npos;
}

bool is_department_code(const FoundCode& code)
{
    return std::ranges::any_of(
        code.meanings, [](const PublishedCode& m) { return m.scheme == "dfe" || m.scheme == "dfe_csww"; });
}

} // namespace

struct Resolver::Rules {
    const standard::Classification* classification;
    std::shared_ptr<const Vocabulary> vocabulary;
    std::unordered_map<std::string, std::pair<GroupIndex, Decision>> decisions;

    [[nodiscard]] Membership side(GroupIndex group) const { return vocabulary->side_of[group]; }
    [[nodiscard]] BroadIndex broad(GroupIndex group) const { return vocabulary->broad_of[group]; }

    [[nodiscard]] Resolution person(std::string why, std::vector<GroupIndex> suggestions) const
    {
        if (suggestions.size() > most_suggestions)
            suggestions.resize(most_suggestions);
        return { .group = {}, .how = std::move(why), .suggestions = std::move(suggestions) };
    }

    /// The bare code is in the named list.
    [[nodiscard]] std::optional<Resolution> by_scheme(std::string_view label, std::string_view scheme) const
    {
        if (scheme.empty())
            return std::nullopt;
        auto group = classification->find(scheme, label);
        if (!group)
            group = group_in_list(label, scheme, *vocabulary);
        if (!group)
            return std::nullopt;
        return Resolution {
            .group = group, .how = fmt::format("code {} ({})", label, publisher(scheme)), .suggestions = {}
        };
    }

    [[nodiscard]] Resolution by_rules(std::string_view label) const
    {
        const LabelText text = read_label(label);
        if (text.words.empty())
            return { .group = vocabulary->not_known, .how = "only signs, no word", .suggestions = {} };
        if (text.words.size() > most_words || label.size() > longest_label_bytes)
            return person("too long to be a label", {});
        if (text.words.size() == 1 && is_placeholder(text.words.front().text))
            return { .group = vocabulary->not_known, .how = "a placeholder, no word", .suggestions = {} };

        const PartedLabel parted = part_label(text, *vocabulary);
        const MatchedWords words = match_words(parted.words, *vocabulary);
        WordsMeaning meaning = listed_meaning(parted).value_or(meaning_of(words, *vocabulary));
        if ((text.dangling || words.dangling) && meaning.group) {
            if (!vocabulary->one_side || side(*meaning.group) != side(*vocabulary->one_side))
                return person("its end is cut off", { *meaning.group });
            meaning = { .group = vocabulary->one_side, .firmness = Firmness::Broad };
        }
        const auto completed = meaning.unsettled == Unsettled::UnknownWord
            ? meaning_if_cut_off(parted.words, *vocabulary)
            : std::nullopt;
        Resolution resolution = together(parted, words, completed.value_or(meaning));
        if (completed && resolution.group)
            resolution.how += fmt::format(
                "; \"{}\" is cut off, and however it went on, this holds", parted.words.back().text);
        if (text.doubted && resolution.group)
            return person("it ends in a question mark", { *resolution.group });
        return resolution;
    }

    /// The words are a label that a crosswalk or the classification itself has, letter by letter.
    [[nodiscard]] std::optional<WordsMeaning> listed_meaning(const PartedLabel& parted) const
    {
        const auto listed = vocabulary->listed.find(comparable({ .words = parted.words }));
        if (listed == vocabulary->listed.end())
            return std::nullopt;
        const bool detailed = classification->groups[listed->second].level == standard::GroupLevel::Detailed;
        return WordsMeaning { .group = listed->second,
            .firmness = detailed ? Firmness::Named : Firmness::Broad };
    }

    /// Codes and words, each as far as it goes, and whether they agree.
    [[nodiscard]] Resolution together(
        const PartedLabel& parted, const MatchedWords& words, const WordsMeaning& meaning) const
    {
        if (meaning.group)
            return words_with_codes(parted, words, meaning);
        if (meaning.unsettled == Unsettled::NoWords && !parted.codes.empty())
            return codes_alone(parted);
        if (const auto settled = codes_for_unsettled(parted, words, meaning))
            return *settled;
        return person(why_a_person(words, meaning), with_codes_first(parted, meaning.suggestions));
    }

    [[nodiscard]] std::string why_a_person(const MatchedWords& words, const WordsMeaning& meaning) const
    {
        switch (meaning.unsettled) {
        case Unsettled::NoWords: return "nothing in it says a group";
        case Unsettled::UnknownWord:
            return fmt::format("\"{}\" is not a word we know in labels", words.unknown.front());
        case Unsettled::SeveralGroups: return "it speaks of several groups";
        case Unsettled::Contestable: return "people of this origin give both white and minority groups";
        case Unsettled::Contradiction: return "its words do not settle one group";
        }
        return {};
    }

    [[nodiscard]] std::vector<GroupIndex> with_codes_first(
        const PartedLabel& parted, const std::vector<GroupIndex>& rest) const
    {
        std::vector<GroupIndex> out;
        const auto add = [&](GroupIndex group) {
            if (std::ranges::find(out, group) == out.end())
                out.push_back(group);
        };
        for (const FoundCode& code : parted.codes)
            for (const PublishedCode& meaning : code.meanings)
                add(meaning.group);
        for (const GroupIndex group : rest)
            add(group);
        return out;
    }

    // ---- codes without words
    // ------------------------------------------------------------------------------------

    /// What one bare code settles, if anything.
    [[nodiscard]] std::optional<GroupIndex> settled_by(const FoundCode& code) const
    {
        std::optional<GroupIndex> group;
        for (const PublishedCode& meaning : code.meanings) {
            if (!meaning.settles_alone)
                continue;
            if (group && *group != meaning.group)
                return std::nullopt;
            group = meaning.group;
        }
        return group;
    }

    [[nodiscard]] Resolution codes_alone(const PartedLabel& parted) const
    {
        std::optional<GroupIndex> group;
        const FoundCode* decisive = nullptr;
        for (const FoundCode& code : parted.codes) {
            const auto settled = settled_by(code);
            if (!settled)
                continue;
            if (group && *group != *settled)
                return person("its codes contradict each other", with_codes_first(parted, {}));
            group = settled;
            decisive = &code;
        }
        if (const auto sure = group ? std::nullopt : side_of_codes(parted))
            return { .group = sure,
                .how =
                    fmt::format("code {} means different groups in different lists, all of them on one side",
                        parted.codes.front().text),
                .suggestions = with_codes_first(parted, {}) };
        if (!group)
            return person(
                fmt::format("code {} means different groups in different lists", parted.codes.front().text),
                with_codes_first(parted, {}));
        return { .group = group, .how = code_words(*decisive, *group), .suggestions = {} };
    }

    /// The lists that settle a bare code differ in group, but not in side: "B2".
    [[nodiscard]] std::optional<GroupIndex> side_of_codes(const PartedLabel& parted) const
    {
        if (!vocabulary->one_side || parted.codes.size() != 1)
            return std::nullopt;
        bool some = false;
        for (const PublishedCode& meaning : parted.codes.front().meanings) {
            some = some || meaning.settles_alone;
            if (side(meaning.group) != side(*vocabulary->one_side))
                return std::nullopt;
        }
        return some ? vocabulary->one_side : std::nullopt;
    }

    [[nodiscard]] std::string code_words(const FoundCode& code, GroupIndex group) const
    {
        if (code.own_list)
            return fmt::format("code {}: a council's own list, read to its broad group only", code.text);
        for (const PublishedCode& meaning : code.meanings)
            if (meaning.group == group)
                return fmt::format("code {} ({})", code.text, publisher(meaning.scheme));
        return fmt::format("code {}", code.text);
    }

    // ---- codes beside words
    // -------------------------------------------------------------------------------------

    /// A meaning of the code that is on the words' side, best one of the same broad group; none: they
    /// contradict.
    [[nodiscard]] std::optional<GroupIndex> agreeing(const FoundCode& code, GroupIndex said) const
    {
        std::optional<GroupIndex> best;
        for (const PublishedCode& meaning : code.meanings) {
            if (side(meaning.group) != side(said))
                continue;
            if (meaning.group == said)
                return said;
            if (!best || (broad(meaning.group) == broad(said) && broad(*best) != broad(said)))
                best = meaning.group;
        }
        return best;
    }

    [[nodiscard]] Resolution words_with_codes(
        const PartedLabel& parted, const MatchedWords& words, const WordsMeaning& meaning) const
    {
        Resolution out { .group = meaning.group, .how = words_say(words), .suggestions = {} };
        for (const FoundCode& code : parted.codes) {
            const auto coded = agreeing(code, *meaning.group);
            if (!coded)
                return person(fmt::format("code {} and its words are on different sides", code.text),
                    with_codes_first(parted, { *meaning.group }));
            if (*coded == *out.group)
                continue;
            if (refines(code, *coded, meaning)) {
                out.group = coded;
                out.how = fmt::format("{}; words agree", code_words(code, *coded));
            } else if (!code.own_list)
                out.how += fmt::format(
                    "; code {} says {}, on the same side", code.text, classification->groups[*coded].label);
        }
        return out;
    }

    /// The words stop at the broad group, or name only a people, and the Department's code says more.
    [[nodiscard]] bool refines(const FoundCode& code, GroupIndex coded, const WordsMeaning& meaning) const
    {
        if (code.own_list)
            return false;
        if (meaning.firmness == Firmness::UsualOfOrigin)
            return is_department_code(code);
        return meaning.firmness == Firmness::Broad && broad(coded) == broad(*meaning.group);
    }

    /// "words: white, irish", so that a person sees what was understood, and how a slip was read.
    [[nodiscard]] static std::string words_say(const MatchedWords& words)
    {
        std::vector<std::string> phrases;
        for (const LabelItem& item : words.items)
            phrases.push_back(join(item.phrase->words, " "));
        const std::string mended = words.mended.empty() ? "" : fmt::format(" ({})", join(words.mended, ", "));
        return fmt::format("words: {}{}", join(phrases, ", "), mended);
    }

    /// "OKRD - Kurdish": the Department's code takes the side that the words leave open. A word nobody knows
    /// leaves it open too, if what is known beside it is on the code's side.
    [[nodiscard]] std::optional<Resolution> codes_for_unsettled(
        const PartedLabel& parted, const MatchedWords& words, const WordsMeaning& meaning) const
    {
        if (meaning.unsettled != Unsettled::Contestable && meaning.unsettled != Unsettled::UnknownWord)
            return std::nullopt;
        if (parted.codes.size() != 1 || !is_department_code(parted.codes.front()))
            return std::nullopt;
        const auto group = settled_by(parted.codes.front());
        const bool open = group && std::ranges::all_of(words.items, [&](const LabelItem& item) {
            return leaves_open(item, *group);
        });
        if (!open)
            return std::nullopt;
        return Resolution {
            .group = group, .how = code_words(parted.codes.front(), *group), .suggestions = {}
        };
    }

    [[nodiscard]] bool leaves_open(const LabelItem& item, GroupIndex group) const
    {
        const Phrase& phrase = *item.phrase;
        switch (phrase.kind) {
        case WordKind::Contestable:
        case WordKind::Other: return true;
        case WordKind::Broad:
        case WordKind::Heading:
            return vocabulary->not_specified[phrase.broad]
                && side(*vocabulary->not_specified[phrase.broad]) == side(group);
        case WordKind::Group:
        case WordKind::Origin: return side(*phrase.group) == side(group);
        default: return false;
        }
    }
};

Resolver::Resolver(std::unique_ptr<const Rules> rules) : rules_(std::move(rules)) { }
Resolver::~Resolver() = default;
Resolver::Resolver(Resolver&&) noexcept = default;
Resolver& Resolver::operator=(Resolver&&) noexcept = default;

Result<Resolver> Resolver::make(const standard::Classification& classification,
    std::shared_ptr<const Vocabulary> vocabulary, const std::vector<Decision>& decisions)
{
    auto rules = std::make_unique<Rules>(Rules { &classification, std::move(vocabulary), {} });
    for (const Decision& decision : decisions) {
        const auto group = classification.find(decision.group);
        if (!group)
            return failure("decision.unknown_group",
                fmt::format("A decision about an ethnicity label names the group \"{}\", which the "
                            "classification {} does not "
                            "have: correct it in the mapping file.",
                    decision.group, classification.id));
        auto& kept = rules->decisions[decided_form(decision.label)];
        if (kept.second.when <= decision.when)
            kept = { *group, decision };
    }
    return Resolver(std::move(rules));
}

Resolution Resolver::resolve(std::string_view label, std::string_view scheme) const
{
    const auto text = trimmed(label);
    const auto decided = rules_->decisions.find(decided_form(text));
    if (decided != rules_->decisions.end()) {
        const auto& [group, decision] = decided->second;
        return { .group = group,
            .how = fmt::format("decided by {} on {}", decision.who, decision.when),
            .suggestions = {} };
    }
    if (text.empty())
        return { .group = rules_->vocabulary->blank, .how = "blank", .suggestions = {} };
    if (auto known = rules_->by_scheme(text, scheme))
        return *known;
    return rules_->by_rules(text);
}

std::optional<CodeList> Resolver::code_list_of(std::span<const std::string> values) const
{
    std::set<std::string> codes;
    for (const std::string& value : values) {
        if (!may_stand_in_code_list(value))
            return std::nullopt;
        if (auto code = upper_case(trimmed(value)); rules_->vocabulary->codes.contains(code))
            codes.insert(std::move(code));
    }
    return list_of_codes(std::vector(codes.begin(), codes.end()), *rules_->vocabulary);
}

bool Resolver::may_stand_in_code_list(std::string_view value) const
{
    const auto text = trimmed(value);
    if (rules_->vocabulary->codes.contains(upper_case(text)))
        return true;
    const auto resolution = resolve(text);
    return resolution.group && rules_->side(*resolution.group) == Membership::Undetermined;
}

} // namespace wres::ethnicity
