// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "standard/population.h"
#include "submission/request.h"
#include "submission/submission.h"
#include "support/small_standard.h"

namespace wres::test {

/// Two councils, a region and nobody else: enough to send something from.
inline standard::Populations two_councils()
{
    standard::Population leeds { { "E08000035", "Leeds", "E12000003", standard::AreaKind::Council, {} }, {} };
    standard::Population merton { { "E09000024", "Merton", "E12000007", standard::AreaKind::Council, {} },
        {} };
    standard::Population region {
        { "E12000003", "Yorkshire and The Humber", "", standard::AreaKind::Region, {} }, {}
    };
    leeds.residents[0] = 50'000;
    leeds.residents[2] = 500'000;
    merton.residents[0] = 60'000;
    merton.residents[2] = 100'000;
    return standard::Populations({ leeds, merton, region }, "made up");
}

inline submission::Request made_up_request(
    const standard::Standard& standard, const sealing::BoxKey& programme)
{
    auto request = submission::usual_request(standard, "2025", programme);
    request.collection = "A collection";
    request.opens = *parse_iso_date("2025-09-01");
    request.closes = *parse_iso_date("2025-10-31");
    return request;
}

/// Counts of Leeds by the small standard, as that asks for them.
inline submission::Submission made_up_submission(const standard::Standard& standard)
{
    submission::Submission made;
    made.area = "E08000035";
    made.period = "2025";
    made.made_on = *parse_iso_date("2025-10-03");
    made.signed_off_on = parse_iso_date("2025-10-02");
    made.quality = { 165, 160, 5, {} };
    made.cube.standard_name = standard.name();
    made.cube.standard_checksum = standard.checksum;
    made.cube.settings = { { "senior_manager", "marked" } };
    for (const auto* scope : { "adult", "children" }) {
        made.cube.add({ made.area, "2025", scope, "headcount", "", "" }, 0, 30);
        made.cube.add({ made.area, "2025", scope, "headcount", "", "" }, 2, 120);
        made.cube.add({ made.area, "2025", scope, "headcount", "", "" }, 7, 10);
        made.cube.add({ made.area, "2025", scope, "headcount", "pay_band", "Lower quartile" }, 2, 60);
        made.cube.add({ made.area, "2025", scope, "disciplinary", "", "" }, 0, 2);
    }
    return made;
}

} // namespace wres::test
