// SPDX-License-Identifier: MIT
#include "service/service.h"

#include <algorithm>

#include "base/invariant.h"
#include "service/answered.h"
#include "service/log.h"

namespace wres::service {

Service::Service(ServiceTerms all_terms, standard::Folder all_standards, Stores& all_stores,
    std::vector<const Door*> doors)
    : terms(std::move(all_terms))
    , standards(std::move(all_standards))
    , stores(all_stores)
    , requests(terms.requests)
    , sign_ins(terms.sign_ins)
    , doors_(std::move(doors))
{
    INVARIANT(!doors_.empty(), "a service has a way in");
}

const Door& Service::door_of(const http::Request& request) const
{
    const auto door = std::ranges::find_if(doors_, [&](const Door* each) { return each->takes(request); });
    return door == doors_.end() ? *doors_.back() : **door;
}

std::unique_ptr<http::Exchange> Service::begin(http::Request request)
{
    const auto& door = door_of(request);
    return door.begin(*this, std::move(request));
}

http::Response Service::refusal(const http::Request& request, http::Status status)
{
    return service::finished(*this, request, door_of(request).refusal(request, status));
}

/// One line of JSON for each request, without anything about a person: no address, no name, no path.
void Service::finished(const http::Request& request, const http::Outcome& outcome)
{
    const auto route = door_of(request).route_pattern(request);
    metrics.count(route, request.method, outcome);
    log_event("request",
        { { "id", request.id }, { "method", http::method_name(request.method) }, { "route", route },
            { "status", std::int64_t { static_cast<unsigned>(outcome.status) } },
            { "bytes", static_cast<std::int64_t>(outcome.answer_bytes) },
            { "ms", static_cast<double>(outcome.duration.count()) / 1000.0 } });
}

} // namespace wres::service
