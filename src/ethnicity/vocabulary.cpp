// SPDX-License-Identifier: MIT
#include "ethnicity/vocabulary.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/csv.h"
#include "base/text.h"
#include "ethnicity/label_text.h"

namespace wres::ethnicity {

namespace {

using standard::Classification;
using standard::GroupIndex;

constexpr std::array kinds {
    std::pair { std::string_view("broad"), WordKind::Broad },
    std::pair { std::string_view("heading"), WordKind::Heading },
    std::pair { std::string_view("group"), WordKind::Group },
    std::pair { std::string_view("national"), WordKind::National },
    std::pair { std::string_view("origin"), WordKind::Origin },
    std::pair { std::string_view("contestable"), WordKind::Contestable },
    std::pair { std::string_view("aggregate"), WordKind::Aggregate },
    std::pair { std::string_view("other"), WordKind::Other },
    std::pair { std::string_view("filler"), WordKind::Filler },
    std::pair { std::string_view("several"), WordKind::Several },
    std::pair { std::string_view("negation"), WordKind::Negation },
    std::pair { std::string_view("refusal"), WordKind::Refusal },
    std::pair { std::string_view("not_given"), WordKind::NotGiven },
    std::pair { std::string_view("context"), WordKind::Context },
    std::pair { std::string_view("example"), WordKind::Example },
};

/// Reads the three tables into one Vocabulary, naming file and line when a row does not fit the
/// classification.
class Loader {
public:
    Loader(const standard::Folder& folder, const Classification& classification)
        : folder_(folder)
        , classification_(classification)
    {
    }

    Result<std::shared_ptr<const Vocabulary>> load()
    {
        TRY_DONE(read_classification());
        TRY_DONE(read_rules());
        TRY_DONE(read_synonyms());
        TRY_DONE(read_codes());
        read_crosswalks();
        sort_phrases();
        collect_words();
        return std::make_shared<const Vocabulary>(std::move(out_));
    }

private:
    Result<CsvTable> open(std::string_view name, std::initializer_list<std::string_view> columns)
    {
        const auto file = folder_.find(fmt::format("classifications/{}", name));
        if (file == folder_.end())
            return failure("vocabulary.missing",
                fmt::format("The file standard/classifications/{} is missing: put it back.", name));
        auto table = TRY(CsvTable::parse(name, file->second));
        for (const auto column : columns)
            if (!table.has(column))
                return failure("vocabulary.faulty",
                    fmt::format("{}: the column \"{}\" is missing: add it.", name, column));
        return table;
    }

    static std::unexpected<Error> faulty(
        std::string_view name, const CsvTable& table, std::size_t row, std::string_view what)
    {
        return failure("vocabulary.faulty", fmt::format("{}, line {}: {}", name, table.line(row), what));
    }

    std::optional<BroadIndex> find_broad(std::string_view code) const
    {
        for (std::size_t at = 0; at < classification_.broad_groups.size(); ++at)
            if (classification_.broad_groups[at].code == code)
                return static_cast<BroadIndex>(at);
        return std::nullopt;
    }

    Done read_classification()
    {
        for (const auto& group : classification_.groups)
            out_.broad_of.push_back(find_broad(group.broad).value_or(no_broad));
        if (classification_.definitions.empty()
            || classification_.definitions.front().membership.size() != classification_.groups.size())
            return failure(
                "vocabulary.faulty", "The classification has no definition of two sides: add one.");
        out_.side_of = classification_.definitions.front().membership;
        out_.reference_broad = out_.broad_of.at(classification_.detailed_reference);
        const std::array needed { std::pair { "blank", &out_.blank },
            std::pair { "not_known", &out_.not_known }, std::pair { "not_stated", &out_.not_stated } };
        for (const auto& [code, where] : needed) {
            const auto group = classification_.find(code);
            if (!group)
                return failure("vocabulary.faulty",
                    fmt::format("The classification has no group \"{}\": add it.", code));
            *where = *group;
        }
        const std::size_t broads = classification_.broad_groups.size();
        out_.not_specified.resize(broads);
        out_.any_other.resize(broads);
        out_.national.resize(broads);
        return {};
    }

    Done read_rules()
    {
        const std::string_view name = "label_rules.csv";
        const auto table = TRY(open(name, { "rule", "of", "means", "source" }));
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const std::string& rule = table.at(row, "rule");
            if (rule == "role" || rule == "mixed") {
                if (!(rule == "role" ? read_role(table, row) : read_mixed(table, row)))
                    return faulty(name, table, row, "a group or role here is not in the classification.");
                continue;
            }
            const auto broad = find_broad(table.at(row, "of"));
            const auto group = classification_.find(table.at(row, "means"));
            if (rule == "one_side" && group) {
                out_.one_side = group;
                continue;
            }
            auto* const list = rule == "not_specified" ? &out_.not_specified
                : rule == "any_other"                  ? &out_.any_other
                : rule == "national"                   ? &out_.national
                                                       : nullptr;
            if (!list || !broad || !group)
                return faulty(name, table, row, "the rule, the broad group or the group is not known.");
            (*list)[*broad] = *group;
        }
        if (out_.mixed_broad == no_broad || out_.other_broad == no_broad)
            return failure(
                "vocabulary.faulty", "label_rules.csv: the roles mixed and other are needed: add them.");
        return {};
    }

    bool read_role(const CsvTable& table, std::size_t row)
    {
        const auto broad = find_broad(table.at(row, "means"));
        const std::string& role = table.at(row, "of");
        if (!broad || (role != "mixed" && role != "other"))
            return false;
        (role == "mixed" ? out_.mixed_broad : out_.other_broad) = *broad;
        return true;
    }

    bool read_mixed(const CsvTable& table, std::size_t row)
    {
        const auto means = classification_.find(table.at(row, "means"));
        if (!means)
            return false;
        MixedRule rule { .parts = {}, .means = *means };
        for (const auto piece : split(table.at(row, "of"), '+')) {
            const auto part = trimmed(piece);
            const auto broad = find_broad(part);
            const auto group = classification_.find(part);
            if (part != "*" && !broad && !group)
                return false;
            rule.parts.push_back(
                { .broad = broad.value_or(group ? out_.broad_of[*group] : no_broad), .group = group });
        }
        out_.mixed_rules.push_back(std::move(rule));
        return true;
    }

    Done read_synonyms()
    {
        const std::string_view name = "synonyms.csv";
        const auto table = TRY(open(name, { "phrase", "kind", "means", "alone", "source" }));
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const auto kind = std::ranges::find(kinds, std::string_view(table.at(row, "kind")),
                &std::pair<std::string_view, WordKind>::first);
            if (kind == kinds.end())
                return faulty(name, table, row, "the kind is not one of those explained above the table.");
            Phrase phrase = phrase_of(table.at(row, "phrase"));
            phrase.kind = kind->second;
            if (phrase.words.empty() || !read_meaning(phrase, table.at(row, "means"), table.at(row, "alone")))
                return faulty(
                    name, table, row, "the phrase is empty, or its meaning is not in the classification.");
            out_.by_first_word[phrase.words.front()].push_back(out_.phrases.size());
            out_.phrases.push_back(std::move(phrase));
        }
        return {};
    }

    static Phrase phrase_of(std::string_view text)
    {
        Phrase phrase;
        char join = ' ';
        std::string word;
        const auto finish = [&] {
            if (word.empty())
                return;
            if (!phrase.words.empty())
                phrase.joins += join;
            phrase.words.push_back(std::exchange(word, {}));
            join = ' ';
        };
        for (const char c : text) {
            if (c == ' ' || c == '/' || c == '|' || c == '&') {
                finish();
                join = c == ' ' ? join : c;
            } else
                word += c;
        }
        finish();
        return phrase;
    }

    bool read_meaning(Phrase& phrase, std::string_view means, std::string_view alone)
    {
        if (phrase.kind == WordKind::Broad || phrase.kind == WordKind::Heading) {
            phrase.broad = find_broad(means).value_or(no_broad);
            if (!alone.empty())
                phrase.group = classification_.find(alone);
            return phrase.broad != no_broad && (alone.empty() || phrase.group);
        }
        for (const auto code : split(means, ' '))
            if (const auto group = classification_.find(code))
                phrase.suggestions.push_back(*group);
            else if (!code.empty())
                return false;
        const bool one_group = phrase.kind == WordKind::Group || phrase.kind == WordKind::Origin
            || phrase.kind == WordKind::National || phrase.kind == WordKind::Aggregate
            || phrase.kind == WordKind::Refusal || phrase.kind == WordKind::NotGiven;
        if (!alone.empty())
            phrase.group = classification_.find(alone);
        if (!one_group)
            return (alone.empty() || phrase.group)
                && (phrase.kind == WordKind::Contestable) != phrase.suggestions.empty();
        if (phrase.suggestions.size() != 1)
            return false;
        phrase.group = phrase.suggestions.front();
        phrase.broad = out_.broad_of[*phrase.group];
        return true;
    }

    void sort_phrases()
    {
        for (auto& [word, list] : out_.by_first_word)
            std::ranges::stable_sort(
                list, std::greater {}, [&](std::size_t at) { return out_.phrases[at].words.size(); });
    }

    /// Words that stand for themselves have the meaning of their one-word phrase; the others none of their
    /// own.
    void collect_words()
    {
        for (Phrase& phrase : out_.phrases)
            phrase.names_broad = std::ranges::any_of(
                phrase.words, [&](const std::string& word) { return is_broad_word(word); });
        std::map<std::pair<WordKind, std::size_t>, std::size_t> meanings;
        for (const Phrase& phrase : out_.phrases) {
            for (const std::string& text : phrase.words) {
                auto& word = out_.known_words
                                 .try_emplace(text,
                                     KnownWord { .text = text,
                                         .meaning = KnownWord::several_meanings,
                                         .side = WordSide::None,
                                         .people = true,
                                         .broad = no_broad })
                                 .first->second;
                if (phrase.words.size() == 1)
                    describe(word, phrase, meanings);
            }
        }
        for (const auto& [text, word] : out_.known_words)
            out_.words_by_letter[static_cast<unsigned char>(text.front())].push_back(&word);
        for (auto& list : out_.words_by_letter)
            std::ranges::sort(list, {}, &KnownWord::text);
    }

    [[nodiscard]] bool is_broad_word(const std::string& word) const
    {
        const auto list = out_.by_first_word.find(word);
        return list != out_.by_first_word.end() && std::ranges::any_of(list->second, [&](std::size_t at) {
            return out_.phrases[at].words.size() == 1 && out_.phrases[at].kind == WordKind::Broad;
        });
    }

    void describe(KnownWord& word, const Phrase& phrase,
        std::map<std::pair<WordKind, std::size_t>, std::size_t>& meanings) const
    {
        const std::size_t group = phrase.group ? *phrase.group : phrase.broad + standard::most_groups;
        word.meaning = meanings.try_emplace({ phrase.kind, group }, meanings.size()).first->second;
        word.people = phrase.kind == WordKind::Origin || phrase.kind == WordKind::Contestable;
        word.broad = phrase.broad;
        word.side = side_of(phrase);
    }

    [[nodiscard]] WordSide side_of(const Phrase& phrase) const
    {
        if (phrase.kind == WordKind::Contestable || phrase.kind == WordKind::Several)
            return WordSide::Either;
        const auto group = phrase.kind == WordKind::Broad || phrase.kind == WordKind::Heading
            ? out_.not_specified[phrase.broad]
            : phrase.group;
        if (!group)
            return WordSide::None;
        switch (out_.side_of[*group]) {
        case standard::Membership::Group: return WordSide::Group;
        case standard::Membership::Reference: return WordSide::Reference;
        case standard::Membership::Undetermined: return WordSide::Unknown;
        }
        return WordSide::None;
    }

    Done read_codes()
    {
        const std::string_view name = "label_codes.csv";
        const auto table = TRY(open(name, { "scheme", "code", "means", "alone", "words" }));
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const auto group = classification_.find(table.at(row, "means"));
            const std::string& alone = table.at(row, "alone");
            if (!group || table.at(row, "code").empty() || (alone != "yes" && alone != "no"))
                return faulty(name, table, row,
                    "the code is empty, its group is not known, or alone is not yes or no.");
            add_code({ .scheme = table.at(row, "scheme"),
                .code = table.at(row, "code"),
                .group = *group,
                .settles_alone = alone == "yes" });
        }
        return {};
    }

    void add_code(PublishedCode code)
    {
        auto& list = out_.codes[code.code];
        const bool there = std::ranges::any_of(
            list, [&](const PublishedCode& other) { return other.scheme == code.scheme; });
        if (!there)
            list.push_back(std::move(code));
    }

    /// Short crosswalk values are codes, long ones are labels; so are the groups' own labels.
    void read_crosswalks()
    {
        for (std::size_t at = 0; at < classification_.groups.size(); ++at) {
            const auto& group = classification_.groups[at];
            const auto index = static_cast<GroupIndex>(at);
            list_label(group.label, index);
            for (const auto& [scheme, values] : group.crosswalk)
                for (const std::string& value : values) {
                    if (value.size() > 4)
                        list_label(value, index);
                    else if (!value.empty())
                        add_code({ .scheme = scheme,
                            .code = value,
                            .group = index,
                            .settles_alone = value != "-1" });
                }
        }
    }

    void list_label(std::string_view label, GroupIndex group)
    {
        out_.listed.try_emplace(comparable(read_label(label)), group);
    }

    const standard::Folder& folder_;
    const Classification& classification_;
    Vocabulary out_;
};

} // namespace

Result<std::shared_ptr<const Vocabulary>> load_vocabulary(
    const standard::Folder& folder, const Classification& classification)
{
    return Loader(folder, classification).load();
}

} // namespace wres::ethnicity
