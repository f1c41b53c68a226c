// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/date.h"
#include "language/language.h"

namespace wres::language {

/// The language that readers of what this thread makes read: British English, unless a LanguageScope is open.
[[nodiscard]] const Language& current_language();

/// While it lives, phrases of this thread are in its language. The language must outlive what is made in it.
class LanguageScope {
public:
    explicit LanguageScope(const Language& language);
    ~LanguageScope();

    LanguageScope(const LanguageScope&) = delete;
    LanguageScope& operator=(const LanguageScope&) = delete;
    LanguageScope(LanguageScope&&) = delete;
    LanguageScope& operator=(LanguageScope&&) = delete;

private:
    const Language* before_;
};

/// The work, to be done on another thread in the language of this one.
template <typename Work>
[[nodiscard]] auto in_this_language(Work work)
{
    return [work = std::move(work), &language = current_language()] {
        const LanguageScope scope(language);
        return work();
    };
}

/// A phrase in the reader's language, by its English, which stands in the code: languages/extract finds it
/// there by the name of this function. What is returned is kept for as long as the program runs.
[[nodiscard]] const std::string& phrase(std::string_view english);

namespace detail {

[[nodiscard]] std::string_view pattern_of(std::string_view english);
[[nodiscard]] std::string_view pattern_of(
    std::uint64_t number, std::string_view english_of_one, std::string_view english);

} // namespace detail

/// A phrase with places for values. A translation has the same places, in whatever order (read_catalogue).
template <typename... Values>
requires(sizeof...(Values) > 0) [[nodiscard]] std::string
    phrase(fmt::format_string<Values...> english, Values&&... values)
{
    const fmt::string_view pattern = english;
    return fmt::vformat(
        detail::pattern_of({ pattern.data(), pattern.size() }), fmt::make_format_args(values...));
}

/// A phrase about a number of things, in the form that the number takes. The number is a value like any
/// other.
template <typename... Values>
[[nodiscard]] std::string plural_phrase(std::uint64_t number, fmt::format_string<Values...> english_of_one,
    fmt::format_string<Values...> english, Values&&... values)
{
    const fmt::string_view one = english_of_one;
    const fmt::string_view other = english;
    return fmt::vformat(
        detail::pattern_of(number, { one.data(), one.size() }, { other.data(), other.size() }),
        fmt::make_format_args(values...));
}

/// Marks a phrase for languages/extract where it is only kept, to be asked for by known_phrase later.
[[nodiscard]] constexpr std::string_view phrase_id(std::string_view english)
{
    return english;
}

/// A phrase that is data: a label of a standard, say, which its own catalogue holds. What no catalogue knows
/// stays as it is.
[[nodiscard]] std::string known_phrase(std::string_view english);

/// A number as British English writes it, "−1,500.25", in the manner of the language.
[[nodiscard]] std::string number_phrase(std::string_view british);

/// 1,500,000
[[nodiscard]] std::string count_phrase(std::uint64_t count);

/// A number of per cent, itself written by number_phrase, with the sign for it: 12.3%
[[nodiscard]] std::string percent_phrase(std::string_view number);

/// 31 March 2025
[[nodiscard]] std::string date_phrase(Date date);

/// A day as British English writes it, "31 March 2025", in the manner of the language; what is no such day
/// stays as it is.
[[nodiscard]] std::string date_phrase(std::string_view british);

/// "Bangladeshi, Chinese and Roma"; nothing of nothing.
[[nodiscard]] std::string list_phrase(const std::vector<std::string>& items);

} // namespace wres::language
