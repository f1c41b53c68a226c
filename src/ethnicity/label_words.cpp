// SPDX-License-Identifier: MIT
#include "ethnicity/label_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "ethnicity/spelling.h"

namespace wres::ethnicity {

namespace {

bool stands_at(const Phrase& phrase, const std::vector<LabelWord>& words, std::size_t at)
{
    if (at + phrase.words.size() > words.size())
        return false;
    for (std::size_t next = 1; next < phrase.words.size(); ++next) {
        const LabelWord& word = words[at + next];
        if (word.text != phrase.words[next] || !may_join(phrase.joins[next - 1], word.joint))
            return false;
    }
    return true;
}

const Phrase* longest_at(const std::vector<LabelWord>& words, std::size_t at, const Vocabulary& vocabulary)
{
    const auto list = vocabulary.by_first_word.find(words[at].text);
    if (list == vocabulary.by_first_word.end())
        return nullptr;
    for (const std::size_t index : list->second)
        if (stands_at(vocabulary.phrases[index], words, at))
            return &vocabulary.phrases[index];
    return nullptr;
}

/// "whitebritish": two known words without anything between them.
std::vector<LabelWord> parted(const LabelWord& word, const Vocabulary& vocabulary)
{
    constexpr std::size_t shortest = 4;
    for (std::size_t cut = shortest; cut + shortest <= word.text.size(); ++cut) {
        const std::string left = word.text.substr(0, cut);
        const std::string right = word.text.substr(cut);
        if (vocabulary.by_first_word.contains(left) && vocabulary.by_first_word.contains(right))
            return { { .text = left, .joint = word.joint, .capitals = word.capitals, .whole = false },
                { .text = right, .joint = Beside, .capitals = word.capitals, .whole = false } };
    }
    return {};
}

bool says_broad(const Phrase& phrase)
{
    return phrase.kind == WordKind::Broad || phrase.kind == WordKind::Heading
        || phrase.kind == WordKind::Group;
}

/// Broad groups named in so many words, or by a group in them: with one of them beside it, a slip in a
/// people's name can be mended.
std::vector<BroadIndex> named_broads(const std::vector<LabelWord>& words, const Vocabulary& vocabulary)
{
    std::vector<BroadIndex> named;
    for (std::size_t at = 0; at < words.size(); ++at)
        if (const Phrase* phrase = longest_at(words, at, vocabulary); phrase && says_broad(*phrase))
            named.push_back(phrase->broad);
    return named;
}

std::vector<LabelWord> mended_words(
    const std::vector<LabelWord>& words, const Vocabulary& vocabulary, MatchedWords& out)
{
    std::vector<LabelWord> result;
    std::optional<std::vector<BroadIndex>> named;
    for (const LabelWord& word : words) {
        if (vocabulary.known_words.contains(word.text)) {
            result.push_back(word);
            continue;
        }
        if (const auto pieces = parted(word, vocabulary); !pieces.empty()) {
            result.insert(result.end(), pieces.begin(), pieces.end());
            continue;
        }
        if (!named)
            named = named_broads(words, vocabulary);
        const bool last = &word == &words.back();
        const auto meant =
            mended(word.text, last ? WordEnd::MayBeCutOff : WordEnd::Whole, *named, vocabulary);
        result.push_back(word);
        if (!meant)
            continue;
        out.mended.push_back(fmt::format("\"{}\" read as \"{}\"", word.text, *meant));
        result.back().text = *meant;
    }
    return result;
}

} // namespace

bool may_join(char wanted, std::uint8_t joint)
{
    switch (wanted) {
    case '/': return true;
    case '|': return (joint & (Slash | Or)) != 0;
    case '&': return (joint & And) != 0;
    default: return (joint & (Slash | And | Or | Strong)) == 0;
    }
}

MatchedWords match_words(const std::vector<LabelWord>& words, const Vocabulary& vocabulary)
{
    MatchedWords out;
    const auto readable = mended_words(words, vocabulary, out);
    std::uint8_t joint = 0;
    for (std::size_t at = 0; at < readable.size();) {
        const Phrase* phrase = longest_at(readable, at, vocabulary);
        joint |= readable[at].joint;
        if (!phrase)
            out.unknown.push_back(readable[at].text);
        else if (phrase->kind == WordKind::Example) {
            if (!out.items.empty())
                break; // what follows illustrates what has been said
        } else if (phrase->kind != WordKind::Filler) {
            out.items.push_back({ .phrase = phrase, .joint = joint });
            joint = 0;
        }
        at += phrase ? phrase->words.size() : 1;
    }
    out.dangling = (joint & (And | Or)) != 0;
    return out;
}

} // namespace wres::ethnicity
