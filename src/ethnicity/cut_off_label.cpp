// SPDX-License-Identifier: MIT
#include "ethnicity/cut_off_label.h"

#include <algorithm>
#include <set>
#include <span>

namespace wres::ethnicity {

namespace {

using standard::GroupIndex;

/// Phrases longer than this are not looked for at the end.
constexpr std::size_t longest_tail = 7;

/// So many words of a phrase say which phrase it is: no other is looked for.
constexpr std::size_t telling_phrase = 3;

/// Of a people's name fewer letters are too few.
constexpr std::size_t shortest_name = 3;

/// "not sta" may go on as "not stated": all words but the last are there, and the last begins so.
bool may_go_on_as(const Phrase& phrase, std::span<const LabelWord> tail)
{
    if (phrase.words.size() < tail.size())
        return false;
    for (std::size_t at = 0; at + 1 < tail.size(); ++at)
        if (phrase.words[at] != tail[at].text || !may_join(phrase.joins[at], tail[at + 1].joint))
            return false;
    const std::string& whole = phrase.words[tail.size() - 1];
    return whole.starts_with(tail.back().text) && whole != tail.back().text;
}

/// What is known before the end speaks of a group in its own words.
bool speaks_plainly(const MatchedWords& before)
{
    return std::ranges::any_of(before.items, [](const LabelItem& item) {
        return item.phrase->kind == WordKind::Broad || item.phrase->kind == WordKind::Heading
            || item.phrase->kind == WordKind::Group;
    });
}

/// A people's name that contradicts what stands before it, or turns its side, was not what was cut off; a
/// group's own name may have been, unless "any other" stands before it.
bool may_be_passed_over(const Phrase& phrase, const MatchedWords& before, const Vocabulary& vocabulary)
{
    switch (phrase.kind) {
    case WordKind::Origin:
    case WordKind::Aggregate:
    case WordKind::Several:
    case WordKind::Negation:
    case WordKind::Refusal:
    case WordKind::NotGiven:
    case WordKind::Context:
    case WordKind::Example: return true;
    case WordKind::Group:
        return phrase.broad == vocabulary.mixed_broad
            || std::ranges::any_of(before.items, [](const LabelItem& item) {
                   return item.phrase->kind == WordKind::Other || item.phrase->kind == WordKind::Heading;
               });
    default: return false;
    }
}

/// The closest thing that holds for all of these groups.
std::optional<WordsMeaning> common(const std::set<GroupIndex>& groups, const Vocabulary& vocabulary)
{
    const GroupIndex first = *groups.begin();
    if (groups.size() == 1)
        return WordsMeaning { .group = first, .firmness = Firmness::Named };
    const auto all = [&](auto of) {
        return std::ranges::all_of(groups, [&](GroupIndex group) { return of(group) == of(first); });
    };
    if (!all([&](GroupIndex group) { return vocabulary.side_of[group]; }))
        return std::nullopt;
    const BroadIndex broad = vocabulary.broad_of[first];
    if (broad != no_broad && all([&](GroupIndex group) { return vocabulary.broad_of[group]; }))
        return WordsMeaning { .group = vocabulary.not_specified[broad], .firmness = Firmness::Broad };
    if (vocabulary.one_side && vocabulary.side_of[*vocabulary.one_side] == vocabulary.side_of[first])
        return WordsMeaning { .group = vocabulary.one_side, .firmness = Firmness::Broad };
    return std::nullopt;
}

/// What the label may mean with its last `length` words gone on with; nothing when one way of it is unsure.
std::optional<std::set<GroupIndex>> possible_groups(
    const std::vector<LabelWord>& words, std::size_t length, const Vocabulary& vocabulary)
{
    const auto split = words.end() - static_cast<std::ptrdiff_t>(length);
    const std::span tail(split, words.end());
    const MatchedWords before = match_words({ words.begin(), split }, vocabulary);
    std::set<GroupIndex> possible;
    if (!before.unknown.empty() || (length < telling_phrase && !speaks_plainly(before)))
        return possible;
    const auto said = meaning_of(before, vocabulary).group;
    for (const Phrase& phrase : vocabulary.phrases) {
        if (!may_go_on_as(phrase, tail))
            continue;
        MatchedWords whole { .items = before.items, .unknown = {}, .mended = {} };
        if (phrase.kind != WordKind::Filler)
            whole.items.push_back({ .phrase = &phrase, .joint = tail.front().joint });
        const WordsMeaning meaning = meaning_of(whole, vocabulary);
        const bool far_fetched = phrase.kind == WordKind::Origin && tail.back().text.size() < shortest_name;
        const bool turns =
            said && meaning.group && vocabulary.side_of[*meaning.group] != vocabulary.side_of[*said];
        if (meaning.group && !far_fetched && !turns)
            possible.insert(*meaning.group);
        else if (!may_be_passed_over(phrase, before, vocabulary))
            return std::nullopt;
    }
    return possible;
}

} // namespace

std::optional<WordsMeaning> meaning_if_cut_off(
    const std::vector<LabelWord>& words, const Vocabulary& vocabulary)
{
    std::set<GroupIndex> possible;
    for (std::size_t length = std::min(longest_tail, words.size()); length > 0; --length) {
        const auto more = possible_groups(words, length, vocabulary);
        if (!more)
            return std::nullopt;
        possible.insert(more->begin(), more->end());
        if (length >= telling_phrase && !possible.empty())
            break;
    }
    return possible.empty() ? std::nullopt : common(possible, vocabulary);
}

} // namespace wres::ethnicity
