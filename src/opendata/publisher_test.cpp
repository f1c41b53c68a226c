// SPDX-License-Identifier: MIT
#include "opendata/publisher.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wres;
using opendata::read_publisher;

namespace {

constexpr std::string_view whole = R"(
name = "Made-up Council"
home_page = "https://www.example.org/"
contact_email = "equality@example.org"
address = "https://data.example.org/sc-wres/"
ckan_organisation = "made-up-council"

[accessibility]
contact_email = "access@example.org"
reply_within = "5 working days"
compliance = "partial"
not_accessible = ["Two old maps have no description (1.1.1)."]
tested_on = "2025-09-01"
tested_by = "the council's web team"
how_tested = "every page with a screen reader"
prepared_on = "2025-09-30"
)";

} // namespace

TEST_CASE("a publisher's settings are read")
{
    const auto publisher = read_publisher("publisher.toml", whole);
    REQUIRE(publisher);
    CHECK(publisher->name == "Made-up Council");
    CHECK(publisher->address == "https://data.example.org/sc-wres/");
    CHECK(publisher->accessibility.not_accessible.size() == 1);
    CHECK(opendata::unsaid_for_accessibility(*publisher).empty());
}

TEST_CASE("what the accessibility statement lacks is named as the file names it")
{
    const auto unsaid = opendata::unsaid_for_accessibility({});
    CHECK(unsaid.size() == 7);
    CHECK(std::ranges::find(unsaid, "accessibility.contact_email") != unsaid.end());
    CHECK(std::ranges::find(unsaid, "accessibility.contact_telephone") == unsaid.end());
    auto partial = *read_publisher("p", whole);
    partial.accessibility.not_accessible.clear();
    CHECK(opendata::unsaid_for_accessibility(partial)
        == std::vector<std::string> { "accessibility.not_accessible" });
}

TEST_CASE("a setting that is wrong is refused with its line and what to do")
{
    const std::pair<std::string_view, std::string_view> faults[] {
        { "adress = \"https://example.org/\"", "`adress` is no setting" },
        { "address = \"https://example.org\"", "ends with a slash" },
        { "address = \"example.org/\"", "begins with https://" },
        { "home_page = \"javascript:alert(1)\"", "begins with https://" },
        { "contact_email = \"nobody\"", "must be an e-mail address" },
        { "name = 7", "must be a text" },
        { "name = \" \"", "must have something in it" },
        { "name = [", "this is not TOML" },
        { "[accessibility]\ncompliance = \"mostly\"", "`accessibility.compliance` must be \"full\"" },
        { "[accessibility]\ntested_on = \"31 March\"", "must be a date" },
        { "[accessibility]\nnot_accessible = \"all\"", "must be a list of sentences" },
        { "name = \"\xff\"", "is not UTF-8" },
    };
    for (const auto& [toml, words] : faults) {
        INFO(toml);
        const auto publisher = read_publisher("publisher.toml", toml);
        REQUIRE(!publisher);
        CHECK(publisher.error().code == "publisher.faulty");
        CHECK(publisher.error().message.find(words) != std::string::npos);
        CHECK(publisher.error().message.starts_with("publisher.toml"));
    }
}
