// SPDX-License-Identifier: MIT
#include "language/plural_rule.h"

#include <doctest/doctest.h>

#include <string>

using namespace wres::language;

namespace {

std::string forms_of(const PluralRule& rule, std::initializer_list<std::uint64_t> numbers)
{
    std::string forms;
    for (const auto number : numbers)
        forms += std::to_string(rule.form_of(number));
    return forms;
}

std::string forms_of(std::string_view line, std::initializer_list<std::uint64_t> numbers)
{
    return forms_of(PluralRule::parse(line).value(), numbers);
}

} // namespace

// The samples are those of Unicode CLDR 48, common/supplemental/plurals.xml, whole numbers of each category.
TEST_CASE("a number takes the form that CLDR's samples give it")
{
    CHECK(forms_of(PluralRule(), { 0, 1, 2, 1000 }) == "1011");
    CHECK(forms_of("nplurals=2; plural=(n != 1);", { 0, 1, 2, 1000 }) == "1011"); // English
    CHECK(forms_of("nplurals=2; plural=n>1;", { 0, 1, 2, 17 }) == "0011"); // French
    CHECK(forms_of("nplurals=1; plural=0;", { 0, 1, 2, 1000 }) == "0000"); // Chinese
    CHECK(forms_of("nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5;",
              { 0, 1, 2, 3, 6, 4, 5, 7, 1000 })
        == "012345555"); // Welsh: zero, one, two, few, many, other
    CHECK(forms_of("nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
              { 1, 2, 3, 4, 22, 102, 0, 5, 12, 13, 14, 21, 112 })
        == "0111112222222"); // Polish: one, few, many
    CHECK(forms_of("nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
                   "n%100>=11 ? 4 : 5);",
              { 0, 1, 2, 3, 10, 103, 11, 26, 111, 100, 102, 200 })
        == "012333444555"); // Arabic
}

TEST_CASE("a rule that cannot be read is refused")
{
    for (const auto* line :
        { "", "nplurals=2;", "plural=n;", "nplurals=0; plural=0;", "nplurals=7; plural=n;",
            "nplurals=2; plural=(n!=1", "nplurals=2; plural=n!=1)", "nplurals=2; plural=n=1;",
            "nplurals=2; plural=m;", "nplurals=2; plural=;", "nplurals=2; plural=n ? 1;",
            "nplurals=2; plural=n 1;", "nplurals=2; plural=99999999999999999999;", "nplurals=two; plural=n;",
            "forms=2; plural=n!=1;" }) {
        INFO(line);
        const auto rule = PluralRule::parse(line);
        REQUIRE_FALSE(rule);
        CHECK(rule.error().code == "language.plural_rule");
    }
}

TEST_CASE("a rule can be neither deep nor long without end, and divides by nothing without harm")
{
    CHECK_FALSE(PluralRule::parse("nplurals=2; plural=" + std::string(100'000, '(') + "n"));
    CHECK_FALSE(PluralRule::parse("nplurals=2; plural=" + std::string(100'000, '!') + "n"));
    std::string sum = "n";
    for (int i = 0; i < 1000; ++i)
        sum += "+n";
    CHECK_FALSE(PluralRule::parse("nplurals=2; plural=" + sum));
    CHECK(forms_of("nplurals=2; plural=n%0;", { 0, 1, 7 }) == "000");
    CHECK(forms_of("nplurals=2; plural=n/0;", { 0, 1, 7 }) == "000");
    CHECK(forms_of("nplurals=2; plural=n;", { 0, 1, 7 }) == "011"); // beyond the forms: the last
}
