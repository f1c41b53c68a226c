// SPDX-License-Identifier: MIT
//
// The reports as users get them: from counts, through the gate.

#include <doctest/doctest.h>

#include "base/csv.h"
#include "disclosure/gate.h"
#include "disclosure/made_up_council_test.h"
#include "report/csv_report.h"
#include "report/json_report.h"
#include "report/report_document.h"
#include "report/terminal_report.h"
#include "report/unreleased.h"

using namespace wres;
using namespace wres::disclosure;

namespace {

Released<Release> released(Audience audience, const std::string& profile)
{
    const auto standard = test::made_up_standard();
    const auto cube = test::made_up_cube(standard, 5, 200, 3, 2);
    Occasion occasion;
    occasion.audience = audience;
    occasion.profile = profile;
    auto release = Gate::release(
        test::made_up_results(standard, cube), cube, standard, standard::Settings(standard), occasion);
    REQUIRE(release.has_value());
    return *std::move(release);
}

} // namespace

TEST_CASE("every form of a report can be made from what the gate releases, and from nothing else")
{
    const auto release = released(Audience::Internal, "");
    CHECK(report::report_document(release).value().banner.audience == Audience::Internal);
    CHECK(report::csv_report(release) == report::csv_of(release.value()));
    CHECK(report::json_report(release) == report::json_of(release.value()));
    CHECK(report::terminal_report(release).find("Internal:") != std::string::npos);
}

TEST_CASE("no count that the rules protect stands in the public data file")
{
    const auto table =
        CsvTable::parse("numbers.csv", report::csv_report(released(Audience::Public, "under-10")));
    REQUIRE(table.has_value());
    std::size_t hidden = 0;
    for (std::size_t row = 0; row < table->rows(); ++row) {
        if (table->at(row, "unit") != "people")
            continue;
        const auto& value = table->at(row, "value");
        if (value == "[c]")
            ++hidden;
        else
            CHECK_MESSAGE((value == "0" || std::stod(value) >= 10), value);
    }
    CHECK(hidden > 0);
}
