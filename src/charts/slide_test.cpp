// SPDX-License-Identifier: MIT
#include "charts/slide.h"

#include <doctest/doctest.h>

#include <string>

using namespace wres;
using namespace wres::document;
using disclosure::ReleasedVerdict;

namespace {

Document report()
{
    Document made;
    made.title = "Ash & Oak";
    made.subject = "Standard";
    made.banner.title = "Public report.";
    Section section { "indicator-2", "Indicator 2", "Appointed <from> shortlisting", true, {} };
    section.blocks.emplace_back(
        KeyFinding { ReleasedVerdict::Adverse, "Half as likely (2 of 10, against 40 of 100)." });
    WaffleChart chart;
    chart.hundreds = { { "One", 0.2 }, { "Other", 0.4 } };
    section.blocks.emplace_back(Figure { "f", "Out of 100 people", "A description", chart });
    made.sections.push_back(section);
    return made;
}

} // namespace

TEST_CASE(
    "a slide holds the title, the finding in words, the chart, and what it shows for those who cannot see it")
{
    const auto document = report();
    const auto svg = charts::slide_of(document, document.sections.front());
    CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1280\" height=\"720\""));
    CHECK(svg.find("Ash &amp; Oak · Indicator 2") != std::string::npos);
    CHECK(svg.find("Appointed &lt;from&gt; shortlisting") != std::string::npos);
    CHECK(svg.find("Clearly worse") != std::string::npos);
    CHECK(svg.find("Half as likely (2 of 10, against 40 of 100). A description</desc>") != std::string::npos);
    CHECK(svg.find("class=\"person\"") != std::string::npos);
    CHECK(svg.find("Public report.") != std::string::npos);
}

TEST_CASE("a slide says what its shorthand means")
{
    auto document = report();
    const auto plain = charts::slide_of(document, document.sections.front());
    CHECK(plain.find("confidential") == std::string::npos);
    ShareChart chart;
    chart.bars = { { "Band 1", { 0.2, 0.1, 0.3 } },
        { "Band 2",
            { disclosure::Hidden::Confidential, disclosure::Hidden::Confidential,
                disclosure::Hidden::Confidential } } };
    document.sections.front().blocks.back() = Figure { "f", "Shares", "Words", chart };
    CHECK(charts::slide_of(document, document.sections.front()).find("[c] confidential: hidden")
        != std::string::npos);
}

TEST_CASE("there is no slide of what is no indicator, or has no finding")
{
    auto document = report();
    document.sections.front().is_indicator = false;
    CHECK(charts::slide_of(document, document.sections.front()).empty());
    document.sections.front().is_indicator = true;
    document.sections.front().blocks.clear();
    CHECK(charts::slide_of(document, document.sections.front()).empty());
}

TEST_CASE("a slide without a chart still says its finding")
{
    auto document = report();
    document.sections.front().blocks.pop_back();
    const auto svg = charts::slide_of(document, document.sections.front());
    CHECK(svg.find("Half as likely") != std::string::npos);
    CHECK(svg.find("NaN") == std::string::npos);
    CHECK(svg.find("inf") == std::string::npos);
}
