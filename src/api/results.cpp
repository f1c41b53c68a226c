// SPDX-License-Identifier: MIT
#include "api/operations.h"
#include "api/problem.h"
#include "report/json_report.h"
#include "service/calculation.h"

namespace wres::api {

http::Response get_results(Call& call)
{
    const auto results = service::newest_results(call, disclosure::Audience::Internal);
    return results ? http::json_response(report::json_report((*results)->release))
                   : problem(call.request, results.error());
}

} // namespace wres::api
