// SPDX-License-Identifier: MIT
//
// Every finding that has words is raised by files, from their bytes to the counts.

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "counts/cube_builder.h"
#include "support/finding_cases.h"
#include "support/recorded_submission.h"

using namespace wres;

namespace {

std::set<std::string> codes_of(const test::FindingCase& test)
{
    test::Intake intake;
    intake.listen_to(test);
    std::set<std::string> codes;
    counts::CubeBuilder builder(intake.standard, intake.settings, { "Northshire", "2025" },
        [&](const intake::Finding& finding) { codes.insert(finding.code); });
    REQUIRE(intake.read_into(test.files, builder));
    static_cast<void>(builder.finish());
    return codes;
}

} // namespace

TEST_CASE("every message that a data owner can see is raised by files of a case")
{
    std::set<std::string> raised;
    for (const auto& test : test::finding_cases()) {
        const auto codes = codes_of(test);
        CHECK_MESSAGE(codes.contains(test.code), test.code);
        raised.insert(test.code);
    }
    for (const auto& finding : test::Intake::load("sc-wres/2025").findings)
        CHECK_MESSAGE(raised.contains(finding.code), finding.code);
}
