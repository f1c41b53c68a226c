// SPDX-License-Identifier: MIT
#include "account/passphrase_rules.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/text.h"

namespace wres::account {

using namespace frame;
namespace {

constexpr std::ptrdiff_t fewest = 12;
constexpr std::ptrdiff_t most = 128;
constexpr std::size_t fewest_different_bytes = 5;
constexpr std::size_t shortest_telling_word = 4;

/// Characters of UTF-8: its bytes but for those that continue one.
std::ptrdiff_t length_of(std::string_view text)
{
    return std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

/// What somebody who guesses would try first for this person and this place.
std::vector<std::string> telling_words(const store::Person& person)
{
    std::vector<std::string> words { "openwres", "passphrase", "password" };
    const auto email = lower_case(person.email);
    words.push_back(email.substr(0, email.find('@')));
    const auto name = lower_case(person.display_name);
    for (const auto word : split(name, ' '))
        words.emplace_back(word);
    std::erase_if(words, [](const std::string& word) { return word.size() < shortest_telling_word; });
    return words;
}

/// Whether little is left of it without the words that anybody would try.
bool is_made_of_telling_words(std::string_view passphrase, const store::Person& person)
{
    auto rest = lower_case(passphrase);
    for (const auto& word : telling_words(person)) {
        for (auto at = rest.find(word); at != std::string::npos; at = rest.find(word))
            rest.erase(at, word.size());
    }
    return length_of(rest) < fewest / 2;
}

/// "aaaaaaaaaaaa", "123412341234"
bool is_repetitive(std::string_view passphrase)
{
    return std::set<char>(passphrase.begin(), passphrase.end()).size() < fewest_different_bytes;
}

/// "abcdefghijkl", "qwertyuiop12"
bool is_a_row_of_keys(std::string_view passphrase)
{
    constexpr std::array rows { std::string_view("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"),
        std::string_view("01234567890123456789012345678901234567890"),
        std::string_view("qwertyuiopasdfghjklzxcvbnm1234567890"),
        std::string_view("1234567890qwertyuiopasdfghjklzxcvbnm") };
    const auto text = lower_case(passphrase);
    const std::string backwards(text.rbegin(), text.rend());
    return std::ranges::any_of(rows, [&](std::string_view row) {
        return row.find(text) != std::string_view::npos || row.find(backwards) != std::string_view::npos;
    });
}

} // namespace

std::vector<FieldError> faults_of_passphrase(
    std::string_view passphrase, std::string_view again, const store::Person& person)
{
    if (length_of(passphrase) < fewest)
        return { { "passphrase", "The passphrase must have at least 12 characters" } };
    if (length_of(passphrase) > most)
        return { { "passphrase", "The passphrase is too long. Choose one of at most 128 characters" } };
    if (is_repetitive(passphrase) || is_a_row_of_keys(passphrase)
        || is_made_of_telling_words(passphrase, person))
        return { { "passphrase",
            "The passphrase is easy to guess. Choose several words that have nothing to do with you or this "
            "service" } };
    if (passphrase != again)
        return { { "again", "The two passphrases differ. Enter the same one twice" } };
    return {};
}

void write_new_passphrase_fields(markup::Html& html, const std::vector<FieldError>& errors)
{
    write_text_field(html,
        { .id = "passphrase",
            .label = "Passphrase",
            .hint = "At least 12 characters. Several words that do not belong together are easy to remember "
                    "and hard to guess.",
            .type = "password",
            .autocomplete = "new-password",
            .value = {} },
        errors);
    write_text_field(html,
        { .id = "again",
            .label = "The same passphrase again",
            .hint = {},
            .type = "password",
            .autocomplete = "new-password",
            .value = {} },
        errors);
}

} // namespace wres::account
