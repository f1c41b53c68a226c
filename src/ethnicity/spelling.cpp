// SPDX-License-Identifier: MIT
#include "ethnicity/spelling.h"

#include <algorithm>

#include "base/text.h"

namespace wres::ethnicity {

namespace {

constexpr std::size_t shortest_mended = 5;
constexpr std::size_t shortest_long_word = 8;
constexpr std::size_t shortest_cut_off = 3;

std::size_t slips_allowed(std::size_t letters)
{
    return letters >= shortest_long_word ? 2 : 1;
}

bool may_be_meant(const KnownWord& word, const std::vector<BroadIndex>& named_broads)
{
    return !word.people || std::ranges::find(named_broads, word.broad) != named_broads.end();
}

bool same_meaning(const KnownWord& left, const KnownWord& right)
{
    return left.meaning == right.meaning && left.meaning != KnownWord::several_meanings;
}

bool in_named(const KnownWord& word, const std::vector<BroadIndex>& named_broads)
{
    return word.broad != no_broad && std::ranges::find(named_broads, word.broad) != named_broads.end();
}

std::optional<std::string> slip_of(
    std::string_view word, const std::vector<BroadIndex>& named_broads, const Vocabulary& vocabulary)
{
    const KnownWord* best = nullptr;
    std::size_t best_distance = 0;
    bool doubtful = false;
    for (const KnownWord* known : vocabulary.words_by_letter[static_cast<unsigned char>(word.front())]) {
        if (known->text.size() < shortest_mended)
            continue;
        const std::size_t limit = slips_allowed(known->text.size());
        const std::size_t distance = edit_distance(word, known->text, limit);
        if (distance > limit)
            continue;
        if (best && known->side != best->side && known->side != WordSide::None
            && best->side != WordSide::None)
            return std::nullopt;
        if (!best || distance < best_distance) {
            best = known;
            best_distance = distance;
            doubtful = false;
        } else if (distance == best_distance && !same_meaning(*known, *best)) {
            // Of two as near, the one in a named broad group: "Malasian Chinese" is not Malawian.
            const bool known_fits = in_named(*known, named_broads);
            doubtful = doubtful || known_fits == in_named(*best, named_broads);
            if (known_fits)
                best = known;
        }
    }
    if (!best || doubtful || !may_be_meant(*best, named_broads))
        return std::nullopt;
    return best->text;
}

/// Every known word that begins so must mean the same; of several meanings, those in a named broad group
/// count.
std::optional<std::string> completed(
    std::string_view word, const std::vector<BroadIndex>& named_broads, const Vocabulary& vocabulary)
{
    std::vector<const KnownWord*> possible;
    for (const KnownWord* known : vocabulary.words_by_letter[static_cast<unsigned char>(word.front())])
        if (known->text.starts_with(word) && known->meaning != KnownWord::several_meanings)
            possible.push_back(known);
    const bool one_named =
        std::ranges::any_of(possible, [&](const KnownWord* known) { return in_named(*known, named_broads); });
    if (one_named)
        std::erase_if(possible, [&](const KnownWord* known) { return !in_named(*known, named_broads); });
    const bool one_meaning = !possible.empty() && std::ranges::all_of(possible, [&](const KnownWord* known) {
        return same_meaning(*known, *possible.front());
    });
    return one_meaning ? std::optional(possible.front()->text) : std::nullopt;
}

bool is_drawn_from(std::string_view letters, std::string_view word)
{
    std::size_t taken = 0;
    for (const char c : word)
        if (taken < letters.size() && letters[taken] == c)
            ++taken;
    return taken == letters.size();
}

/// "crbn", "bckgrnd": letters without a vowel, drawn in order from exactly one long word.
std::optional<std::string> abbreviated(
    std::string_view word, const std::vector<BroadIndex>& named_broads, const Vocabulary& vocabulary)
{
    if (word.size() < shortest_cut_off || word.find_first_of("aeiou", 1) != std::string_view::npos)
        return std::nullopt;
    const KnownWord* meant = nullptr;
    for (const KnownWord* known : vocabulary.words_by_letter[static_cast<unsigned char>(word.front())]) {
        if (known->text.size() < shortest_mended || !is_drawn_from(word, known->text))
            continue;
        if (meant && !same_meaning(*known, *meant))
            return std::nullopt;
        meant = known;
    }
    return meant && may_be_meant(*meant, named_broads) ? std::optional(meant->text) : std::nullopt;
}

/// "jamaicans", "afghanistani": a known word of six letters or more with one or two letters after it.
std::optional<std::string> lengthened(std::string_view word, const Vocabulary& vocabulary)
{
    constexpr std::size_t shortest_stem = 6;
    for (std::size_t more = 1; more <= 2 && word.size() >= shortest_stem + more; ++more) {
        const auto stem = vocabulary.known_words.find(std::string(word.substr(0, word.size() - more)));
        if (stem != vocabulary.known_words.end() && stem->second.meaning != KnownWord::several_meanings)
            return stem->first;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> mended(std::string_view word, WordEnd end,
    const std::vector<BroadIndex>& named_broads, const Vocabulary& vocabulary)
{
    if (end == WordEnd::MayBeCutOff && word.size() >= shortest_cut_off)
        if (auto whole = completed(word, named_broads, vocabulary))
            return whole;
    if (auto whole = abbreviated(word, named_broads, vocabulary))
        return whole;
    if (word.size() + 1 < shortest_mended)
        return std::nullopt;
    if (auto stem = lengthened(word, vocabulary))
        return stem;
    return slip_of(word, named_broads, vocabulary);
}

} // namespace wres::ethnicity
