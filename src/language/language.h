// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "language/catalogue.h"

namespace wres::language {

/// How a language writes numbers, dates and lists.
/// @source Unicode CLDR; each language.toml names its version
struct Manner {
    std::string decimal = ".";
    std::string thousands = ",";
    std::string percent = "{}%";
    std::string date = "{day} {month} {year}";
    std::array<std::string, 12> months { "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December" };
    std::string list_separator = ", ";
    std::string list_last = "{0} and {1}";
};

/// A language of readers: what its catalogues say, and its manner.
class Language {
public:
    /// British English, as the code has it.
    [[nodiscard]] static const Language& english();

    Language(std::string tag, Catalogue catalogue, Manner manner);

    /// "en-GB", "cy": a tag of BCP 47, for documents to say what they are in.
    [[nodiscard]] const std::string& tag() const { return tag_; }
    [[nodiscard]] const Manner& manner() const { return manner_; }

    /// What the phrase is in this language, or nothing where it is not translated.
    [[nodiscard]] const std::string* find(std::string_view english) const;

    /// The same for a number of things.
    [[nodiscard]] const std::string* find(std::string_view english, std::uint64_t number) const;

private:
    std::string tag_;
    Catalogue catalogue_;
    Manner manner_;
};

/// Files by their path below the folder of languages.
using Folder = std::map<std::string, std::string>;

/// Reads a language: TAG/language.toml, and its catalogues as that file says. What a catalogue does not say
/// is English.
/// @errors language.unknown (names those there are), language.not_readable, those of read_catalogue
[[nodiscard]] Result<Language> read_language(const Folder& folder, const std::string& tag);

/// The tags of the languages in a folder, British English first.
[[nodiscard]] std::vector<std::string> languages_in(const Folder& folder);

} // namespace wres::language
