// SPDX-License-Identifier: MIT
#include "disclosure/given_counts.h"

#include <doctest/doctest.h>

using namespace wres::disclosure;

namespace {

CountForm form(const std::string& measure, GroupSet groups)
{
    return { "E08000000", "2025", { measure }, "", "", { "adult" }, groups };
}

} // namespace

TEST_CASE("a percentage beside its denominator gives the numerator")
{
    ReleasedResult result;
    ResultForms forms;
    forms.headline = { { form("appointed", 1), form("shortlisted", 1) },
        { form("appointed", 2), form("shortlisted", 2) } };
    result.headline.group.denominator = std::uint64_t { 37 };
    result.headline.group.numerator = Hidden::Confidential;
    result.headline.group.rate.value = 0.081;
    std::map<CountForm, std::int64_t> known;
    read_given_counts(known, result, forms);
    CHECK(known.at(form("appointed", 1)) == 3);
}

TEST_CASE("a ratio beside three counts gives the fourth")
{
    ReleasedResult result;
    ResultForms forms;
    forms.headline = { { form("appointed", 1), form("shortlisted", 1) },
        { form("appointed", 2), form("shortlisted", 2) } };
    result.headline.group.denominator = std::uint64_t { 40 };
    result.headline.reference.denominator = std::uint64_t { 200 };
    result.headline.reference.numerator = std::uint64_t { 50 };
    result.headline.ratio.value = 0.4;
    std::map<CountForm, std::int64_t> known;
    read_given_counts(known, result, forms);
    CHECK(known.at(form("appointed", 1)) == 4);
}
