// SPDX-License-Identifier: MIT
#include "intake/quotable.h"

#include <algorithm>

#include "base/text.h"

namespace wres::intake {
namespace {

constexpr std::size_t longest_label = 80;
constexpr std::ptrdiff_t digits_of_a_person = 5;
constexpr std::size_t shortest_word = 3;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// LS1 4AP, E1W3SS: an outward part of letters and digits, and an inward part of a digit and two letters.
bool has_postcode(std::string_view text)
{
    const auto identifier = as_identifier(text);
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    for (std::size_t at = 0; at + 2 < identifier.size(); ++at) {
        const bool inward = is_digit(identifier[at]) && is_letter(identifier[at + 1])
            && is_letter(identifier[at + 2]) && (at + 3 == identifier.size() || identifier[at + 3] == '_');
        const auto before = std::string_view(identifier).substr(0, at);
        const auto outward = before.ends_with('_') ? before.substr(0, before.size() - 1) : before;
        const bool has_outward =
            outward.size() >= 2 && std::ranges::any_of(outward.substr(outward.size() - 2), is_digit);
        if (inward && has_outward)
            return true;
    }
    return false;
}

} // namespace

void Vocabulary::add(std::string_view text)
{
    const auto identifier = as_identifier(text);
    for (const auto word : split(identifier, '_')) {
        if (word.size() >= shortest_word)
            words_.emplace(word);
    }
}

bool Vocabulary::resembles(std::string_view text) const
{
    const auto identifier = as_identifier(text);
    for (const auto word : split(identifier, '_')) {
        if (word.size() < shortest_word)
            continue;
        const std::size_t limit = word.size() >= 8 ? 2 : word.size() >= 5 ? 1 : 0;
        const bool alike = std::ranges::any_of(
            words_, [&](const std::string& known) { return edit_distance(word, known, limit) <= limit; });
        if (alike)
            return true;
    }
    return false;
}

bool looks_personal(std::string_view text)
{
    return text.size() > longest_label || !is_utf8(text) || text.find('@') != std::string_view::npos
        || std::ranges::count_if(text, is_digit) >= digits_of_a_person || has_postcode(text);
}

bool is_quotable(const standard::Column& column, std::string_view text, const Vocabulary& vocabulary)
{
    return column.privacy == standard::Privacy::MayBeQuoted && !looks_personal(text)
        && vocabulary.resembles(text);
}

} // namespace wres::intake
