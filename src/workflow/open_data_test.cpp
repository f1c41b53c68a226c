// SPDX-License-Identifier: MIT
//
// The table of numbers of a made-up release, read as its description says.

#include "opendata/unreleased.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "report/unreleased.h"
#include "support/csvw.h"
#include "support/made_up_release.h"

using namespace wres;
using Json = nlohmann::json;

namespace {

struct Described {
    std::string csv;
    std::string metadata;
};

Described described(disclosure::Audience audience)
{
    const auto release = test::made_up_release(audience);
    opendata::Publication publication;
    publication.published_on = *parse_iso_date("2025-09-30");
    const auto made = opendata::open_data_of(
        release, { { "results.csv", "text/csv", 1, std::string(64, '0') } }, publication);
    REQUIRE(made.front().name == "results.csv-metadata.json");
    return { report::csv_of(release), made.front().content };
}

/// The rule of the first breach, once something was changed in the metadata or the table.
std::string breach_with(const std::function<void(Json&, std::string&)>& change)
{
    auto data = described(disclosure::Audience::Public);
    auto json = Json::parse(data.metadata);
    change(json, data.csv);
    const auto breaches = test::csvw_breaches(json.dump(), data.csv);
    return breaches.empty() ? "none" : breaches.front().substr(0, breaches.front().find(':'));
}

void replace_first(std::string& text, std::string_view what, std::string_view with)
{
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), with);
}

} // namespace

TEST_CASE("the table of numbers is as its CSV on the Web metadata say")
{
    for (const auto audience : { disclosure::Audience::Public, disclosure::Audience::Internal }) {
        const auto data = described(audience);
        REQUIRE(data.csv.size() > 10'000);
        CHECK(test::csvw_breaches(data.metadata, data.csv) == std::vector<std::string> {});
    }
}

TEST_CASE("the strict reading finds what breaks the rules")
{
    const auto column = [](Json& json, std::size_t index) -> Json& {
        return json["tableSchema"]["columns"][index];
    };
    CHECK(breach_with([](Json&, std::string&) {}) == "none");
    CHECK(breach_with([](Json& json, std::string&) { json.erase("@context"); }) == "context");
    CHECK(breach_with([](Json& json, std::string&) { json["@context"][1]["x"] = 1; }) == "context");
    CHECK(breach_with([](Json& json, std::string&) { json.erase("url"); }) == "url");
    CHECK(breach_with([](Json& json, std::string&) { json["titel"] = "x"; }) == "property");
    CHECK(breach_with([](Json& json, std::string&) { json["adms:x"] = "x"; }) == "prefix");
    CHECK(breach_with([](Json& json, std::string&) { json["dc:x"] = { { "y", 1 } }; }) == "common property");
    CHECK(breach_with([](Json& json, std::string&) { json["null"] = { 1 }; }) == "null");
    CHECK(breach_with([](Json& json, std::string&) { json["dialect"]["quote"] = "'"; }) == "dialect");
    CHECK(breach_with([](Json& json, std::string&) { json.erase("tableSchema"); }) == "schema");
    CHECK(breach_with([&](Json& json, std::string&) { column(json, 0)["name"] = "_x"; }) == "column name");
    CHECK(breach_with([&](Json& json, std::string&) { column(json, 0)["name"] = "indicator"; })
        == "column name");
    CHECK(breach_with([&](Json& json, std::string&) { column(json, 0)["datatype"] = "float128"; })
        == "datatype");
    CHECK(breach_with([&](Json& json, std::string&) { column(json, 0)["required"] = "yes"; }) == "required");
    CHECK(breach_with([&](Json& json, std::string&) { json["tableSchema"]["primaryKey"] = { "x" }; })
        == "primary key");
    CHECK(breach_with([&](Json& json, std::string&) { json["tableSchema"]["aboutUrl"] = "#{x}"; })
        == "template");
    CHECK(breach_with([&](Json& json, std::string&) { json["null"] = { "[z]", "[x]" }; }) == "cell");
    CHECK(breach_with([&](Json& json, std::string&) { column(json, 9)["required"] = true; }) == "required");
    CHECK(breach_with([&](Json& json, std::string&) { column(json, 14)["datatype"]["format"] = "people"; })
        == "cell");
    CHECK(breach_with([&](Json& json, std::string&) {
        json["tableSchema"]["primaryKey"] = { "indicator", "period" };
    }) == "primary key");
    CHECK(
        breach_with([](Json&, std::string& csv) { replace_first(csv, "lower_limit", "lower"); }) == "header");
    CHECK(breach_with([](Json&, std::string& csv) { replace_first(csv, ",headline,", ",head,"); }) == "cell");
    CHECK(breach_with([](Json&, std::string& csv) { csv += "one cell\n"; }) == "csv");
    CHECK(breach_with([](Json&, std::string& csv) { csv += "\xff\n"; }) == "encoding");
}
