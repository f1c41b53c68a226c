// SPDX-License-Identifier: MIT
#include "standard/classification.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "standard/library.h"
#include "support/case_table.h"
#include "support/standards.h"

using namespace wres::standard;

namespace {

const Classification& census()
{
    static const auto classification =
        load_classification(wres::test::standards_folder(), "census_2021").value();
    return *classification;
}

std::size_t members(const Definition& definition, Membership membership)
{
    return static_cast<std::size_t>(std::ranges::count(definition.membership, membership));
}

} // namespace

TEST_CASE("every code of another collection leads to its group")
{
    for (const auto& row : wres::test::cases("standard/crosswalk.csv")) {
        INFO(row.where());
        const auto group = census().find(row.text("scheme"), row.text("code"));
        REQUIRE(group);
        CHECK(census().groups[*group].code == row.text("group"));
    }
}

TEST_CASE("a code that no collection has leads nowhere")
{
    CHECK_FALSE(census().find("asc_wds", "48"));
    CHECK_FALSE(census().find("nhs", "Q"));
    CHECK_FALSE(census().find("no_such_scheme", "A"));
}

TEST_CASE("there are 19 detailed groups, in the order in which the Government writes them")
{
    const auto& groups = census().groups;
    CHECK(std::ranges::count(groups, GroupLevel::Detailed, &EthnicGroup::level) == 19);
    CHECK(std::ranges::is_sorted(groups, {}, &EthnicGroup::level));
    CHECK(groups.size() <= most_groups);
    CHECK(groups.front().code == "asian_bangladeshi");
    CHECK(groups[census().detailed_reference].code == "white_british");
}

TEST_CASE("not known, not stated and blank are three groups, on neither side of any definition")
{
    for (const auto* code : { "not_known", "not_stated", "blank" }) {
        const auto group = census().find(code);
        REQUIRE(group);
        CHECK(census().groups[*group].level == GroupLevel::Unknown);
        for (const auto& definition : census().definitions)
            CHECK(definition.membership[*group] == Membership::Undetermined);
    }
}

TEST_CASE("the two definitions differ in the white minorities only")
{
    REQUIRE(census().definitions.size() == 2);
    const auto& excluding = census().definitions[0];
    const auto& including = census().definitions[1];
    CHECK(excluding.id == "excluding_white_minorities");
    CHECK(including.id == "including_white_minorities");
    CHECK(members(excluding, Membership::Reference) == 6); // five white groups, and white not specified
    CHECK(members(including, Membership::Reference) == 1); // White British alone

    std::set<std::string> moved;
    for (std::size_t i = 0; i < census().groups.size(); ++i)
        if (excluding.membership[i] != including.membership[i])
            moved.insert(census().groups[i].code);
    CHECK(moved
        == std::set<std::string> { "white_gypsy_or_irish_traveller", "white_irish", "white_not_specified",
            "white_other", "white_roma" });
    CHECK(including.membership[*census().find("white_not_specified")] == Membership::Undetermined);
}

TEST_CASE("our own words follow the Government's: no BAME, no BME")
{
    for (const auto& definition : census().definitions)
        for (const auto& words : { definition.label, definition.group_words, definition.reference_words })
            CHECK(words.find("BME") == std::string::npos);
    for (const auto& group : census().groups)
        CHECK(group.label.find("BAME") == std::string::npos);
}
