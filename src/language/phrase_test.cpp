// SPDX-License-Identifier: MIT
#include "language/phrase.h"

#include <doctest/doctest.h>

#include <chrono>
#include <future>

#include "language/pseudo_phrase.h"

using namespace wres;
using namespace wres::language;

namespace {

constexpr std::string_view settings = R"(name = "Test"
source = "made up"
decimal = ","
thousands = "."
percent = "{} %"
date = "{day}. {month} {year}"
months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
list_separator = "; "
list_last = "{0} + {1}"
)";

constexpr std::string_view catalogue = R"(msgid ""
msgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\n"

msgid "Rate"
msgstr "Cote"

msgid "{} of {}"
msgstr "{1}: {0}"

msgid "{} person"
msgid_plural "{} people"
msgstr[0] "ein {}"
msgstr[1] "zwei {}"
msgstr[2] ""
)";

Folder folder_with(std::string_view more)
{
    return { { "xx/language.toml", std::string(settings) + std::string(more) },
        { "xx/a.po", std::string(catalogue) }, { "all.pot", "msgid \"Rate {}\"\nmsgstr \"\"\n" } };
}

Language made_up_language()
{
    return read_language(folder_with("catalogues = [\"a.po\"]\n"), "xx").value();
}

std::string code_of(const Folder& folder, const std::string& tag)
{
    const auto read = read_language(folder, tag);
    return read ? std::string() : read.error().code;
}

} // namespace

TEST_CASE("without a language everything is British English")
{
    CHECK(current_language().tag() == "en-GB");
    CHECK(phrase("Rate") == "Rate");
    CHECK(phrase("{} of {}", 1, 2) == "1 of 2");
    CHECK(plural_phrase(1, "{} person", "{} people", 1) == "1 person");
    CHECK(plural_phrase(0, "{} person", "{} people", 0) == "0 people");
    CHECK(count_phrase(1'500'000) == "1,500,000");
    CHECK(percent_phrase("12.5") == "12.5%");
    CHECK(date_phrase(Date(std::chrono::year(2025) / 3 / 31)) == "31 March 2025");
    CHECK(list_phrase({}).empty());
    CHECK(list_phrase({ "a" }) == "a");
    CHECK(list_phrase({ "a", "b", "c" }) == "a, b and c");
}

TEST_CASE(
    "in a language phrases, plurals, numbers, dates and lists are its own, and English where it is silent")
{
    const auto language = made_up_language();
    const LanguageScope scope(language);
    CHECK(current_language().tag() == "xx");
    CHECK(phrase("Rate") == "Cote");
    CHECK(phrase("Unheard") == "Unheard");
    CHECK(phrase("{} of {}", 1, 2) == "2: 1");
    CHECK(plural_phrase(1, "{} person", "{} people", 1) == "ein 1");
    CHECK(plural_phrase(2, "{} person", "{} people", 2) == "zwei 2");
    CHECK(plural_phrase(3, "{} person", "{} people", 3) == "3 people");
    CHECK(known_phrase(std::string("Rate")) == "Cote");
    CHECK(known_phrase("Leeds") == "Leeds");
    CHECK(number_phrase("−1,500.25") == "−1.500,25");
    CHECK(percent_phrase(number_phrase("12.5")) == "12,5 %");
    CHECK(date_phrase(Date(std::chrono::year(2025) / 3 / 31)) == "31. mar 2025");
    CHECK(date_phrase("31 March 2025") == "31. mar 2025");
    for (const auto* no_day :
        { "31 Mars 2025", "31 February 2025", "March 2025", "2025", "", "0 March 2025" })
        CHECK(date_phrase(no_day) == no_day);
    CHECK(list_phrase({ "a", "b", "c" }) == "a; b + c");
}

TEST_CASE("a language holds for its scope and its thread")
{
    const auto language = made_up_language();
    {
        const LanguageScope scope(language);
        CHECK(std::async(std::launch::async, [] { return phrase("Rate"); }).get() == "Rate");
        CHECK(
            std::async(std::launch::async, in_this_language([] { return phrase("Rate"); })).get() == "Cote");
        {
            const LanguageScope english(Language::english());
            CHECK(phrase("Rate") == "Rate");
        }
        CHECK(phrase("Rate") == "Cote");
    }
    CHECK(phrase("Rate") == "Rate");
}

TEST_CASE("the made-up language changes every letter and keeps places and shorthand")
{
    CHECK(pseudo_phrase("Rate") == "«Ŕåţé~~»");
    CHECK(pseudo_phrase("{} of {0:.1f}") == "«{} øƒ {0:.1f}~~»");
    CHECK(pseudo_phrase("[c] a{{") == "«[c] å{{~»");
    const auto language =
        read_language(folder_with("catalogues = [\"all.pot\"]\nis_made_up = true\n"), "xx").value();
    const LanguageScope scope(language);
    CHECK(phrase("Rate {}", 7) == "«Ŕåţé 7~~»");
}

TEST_CASE("a language that is not there, or says too little, is refused")
{
    const auto folder = folder_with("");
    CHECK(languages_in(folder) == std::vector<std::string> { "en-GB", "xx" });
    CHECK(code_of(folder, "en-GB").empty());
    CHECK(code_of(folder, "yy") == "language.unknown");
    CHECK(code_of(folder, "../xx") == "language.unknown");
    CHECK(code_of(folder_with("catalogues = [\"b.po\"]"), "xx") == "language.not_readable");
    CHECK(code_of(folder_with("colour = \"red\""), "xx") == "language.not_readable");
    CHECK(code_of({ { "xx/language.toml", "name = " } }, "xx") == "language.not_readable");
    auto without_month = folder;
    without_month["xx/language.toml"].replace(without_month["xx/language.toml"].find("\"jan\", "), 7, "");
    CHECK(code_of(without_month, "xx") == "language.not_readable");
    auto without_day = folder;
    without_day["xx/language.toml"].replace(without_day["xx/language.toml"].find("{day}"), 5, "");
    CHECK(code_of(without_day, "xx") == "language.not_readable");
}
