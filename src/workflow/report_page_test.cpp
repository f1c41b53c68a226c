// SPDX-License-Identifier: MIT
#include "page/html_page.h"
#include "page/unreleased.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "markup/html.h"
#include "report/unreleased.h"
#include "support/made_up_release.h"

using namespace wres;
using disclosure::Audience;

namespace {

std::string html_of(const disclosure::Release& release)
{
    return page::html_of(report::document_of(release));
}

/// The values of an attribute, in order.
std::vector<std::string> values_of(const std::string& html, const std::string& attribute)
{
    std::vector<std::string> values;
    const std::string start = " " + attribute + "=\"";
    for (auto at = html.find(start); at != std::string::npos; at = html.find(start, at + 1)) {
        const auto from = at + start.size();
        values.push_back(html.substr(from, html.find('"', from) - from));
    }
    return values;
}

std::size_t times(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

TEST_CASE("every id of the page is there once, and every link, label and description leads to one")
{
    const auto html = html_of(test::made_up_release(Audience::Public));
    const auto ids = values_of(html, "id");
    const std::set<std::string> known(ids.begin(), ids.end());
    CHECK(known.size() == ids.size());
    for (const auto& link : values_of(html, "href")) {
        REQUIRE(link.starts_with("#"));
        CHECK_MESSAGE(known.contains(link.substr(1)), link);
    }
    for (const auto& label : values_of(html, "aria-labelledby")) {
        const auto space = label.find(' ');
        CHECK_MESSAGE(known.contains(label.substr(0, space)), label);
        CHECK_MESSAGE((space == std::string::npos || known.contains(label.substr(space + 1))), label);
    }
}

TEST_CASE("no text that came from outside is ever markup")
{
    auto release = test::made_up_release(Audience::Internal);
    const std::string planted = "<script>alert(\"x\")</script></style>'&-->";
    test::change_every_text(release, [&](std::string& text) { text += planted; });
    const auto html = html_of(release);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("alert(\"") == std::string::npos);
    CHECK(html.find("-->") == std::string::npos);
    CHECK(times(html, "</style>") == 2);
    CHECK(html.find(markup::escaped(planted)) != std::string::npos);
}

TEST_CASE("the page asks for nothing from elsewhere and runs nothing")
{
    const auto html = html_of(test::made_up_release(Audience::Public));
    for (const auto* forbidden : { "<script", "http://", "https://", "@import", "url(", "src=", "onclick" })
        CHECK_MESSAGE(html.find(forbidden) == std::string::npos, forbidden);
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
}

TEST_CASE("the address of a source is a link, and only an address is")
{
    auto release = test::made_up_release(Audience::Public);
    release.indicators[0].wording_source = "A page, https://example.org/a/b?c=\"><b>, read in 2025";
    const auto html = html_of(release);
    CHECK(
        html.find(
            "<a href=\"https://example.org/a/b?c=&quot;&gt;&lt;b&gt;\">page at example.org</a>, read in 2025")
        != std::string::npos);
    release.indicators[0].wording_source = "javascript:alert(1)";
    CHECK(html_of(release).find("href=\"javascript") == std::string::npos);
}

TEST_CASE("every table has a caption, headers with a scope, and stands before its chart")
{
    const auto html = html_of(test::made_up_release(Audience::Public));
    CHECK(times(html, "<table") == times(html, "<caption"));
    CHECK(times(html, "<th ") == times(html, " scope=\"col\"") + times(html, " scope=\"row\""));
    CHECK(times(html, "<th>") == 0);
    const auto chart = html.find("id=\"indicator-2-services-chart\"");
    const auto table = html.find("id=\"indicator-2-services-comparison\"");
    REQUIRE(chart != std::string::npos);
    CHECK(table < chart);
}

TEST_CASE("the audience is told who the page is for and what was hidden")
{
    CHECK(html_of(test::made_up_release(Audience::Internal)).find("Internal: contains full counts.")
        != std::string::npos);
    const auto open = html_of(test::made_up_release(Audience::Public));
    CHECK(open.find("310 small counts are hidden") != std::string::npos);
    CHECK(open.find("[c] confidential: hidden so that nobody can be identified.") != std::string::npos);
}

TEST_CASE("crude and adjusted ratios that disagree are said to")
{
    const auto html = html_of(test::made_up_release(Audience::Internal));
    CHECK(times(html, "Warning: the overall figure changes once directorate is allowed for.") == 1);
}

TEST_CASE("a release with nothing in it is still a page")
{
    disclosure::Release release;
    CHECK(html_of(release).find("</html>") != std::string::npos);
    release.indicators.resize(1);
    release.definitions.resize(1);
    release.scopes.resize(1);
    CHECK(html_of(release).find("No numbers were supplied") != std::string::npos);
}
