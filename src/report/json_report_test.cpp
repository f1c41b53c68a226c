// SPDX-License-Identifier: MIT
#include "report/json_report.h"
#include "report/unreleased.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <limits>

#include "support/made_up_release.h"

using namespace wres;
using disclosure::Audience;
using Json = nlohmann::json;

TEST_CASE("a release as JSON holds its results, words and findings")
{
    const auto release = test::made_up_release(Audience::Internal);
    const auto json = Json::parse(report::json_of(release));
    CHECK(json["format"] == "wres-release/1");
    CHECK(json["audience"] == "internal");
    CHECK(json["results"].size() == release.results.size());
    CHECK(json["indicators"].size() == 10);
    CHECK(json["findings"][0]["times"] == 3);
    const auto& first = json["results"][1]["headline"];
    CHECK(first["group"]["denominator"].is_number_unsigned());
    CHECK(first["ratio"]["lower_limit"].is_number());
}

TEST_CASE("a hidden number is its shorthand in JSON, and a ratio without end says so")
{
    disclosure::Release release;
    disclosure::ReleasedResult result;
    result.headline.group.numerator = disclosure::Hidden::Confidential;
    result.headline.ratio = { 2.0, 1.0, std::numeric_limits<double>::infinity() };
    release.results = { result };
    const auto json = Json::parse(report::json_of(release));
    CHECK(json["results"][0]["headline"]["group"]["numerator"] == "[c]");
    CHECK(json["results"][0]["headline"]["ratio"]["upper_limit"] == "INF");
    CHECK(json["results"][0]["headline"]["difference"]["value"] == "[z]");
}

TEST_CASE("text of any kind comes through JSON whole")
{
    auto release = test::made_up_release(Audience::Internal);
    release.council_name = "</script>\"quoted\"\n\\back";
    CHECK(Json::parse(report::json_of(release))["council"] == release.council_name);
}
