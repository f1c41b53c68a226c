// SPDX-License-Identifier: MIT
#include "web/service.h"

#include "http/security_headers.h"
#include "web/admission.h"
#include "web/exchanges.h"
#include "web/log.h"
#include "web/pages.h"

namespace wres::web {

Service::Service(ServiceTerms all_terms, standard::Folder all_standards, Stores& all_stores)
    : terms(std::move(all_terms))
    , standards(std::move(all_standards))
    , stores(all_stores)
    , requests(terms.requests)
    , sign_ins(terms.sign_ins)
{
}

std::unique_ptr<http::Exchange> Service::begin(http::Request request)
{
    return begin_exchange(*this, std::move(request));
}

http::Response Service::refusal(const http::Request& request, http::Status status)
{
    auto response = refusal_page(request, status);
    http::add_security_headers(response, outer_transport(*this, request));
    return response;
}

/// One line of JSON for each request, without anything about a person: no address, no name, no path.
void Service::finished(const http::Request& request, const http::Outcome& outcome)
{
    const auto route = route_pattern(request);
    metrics.count(route, request.method, outcome);
    log_event("request",
        { { "id", request.id }, { "method", http::method_name(request.method) }, { "route", route },
            { "status", std::int64_t { static_cast<unsigned>(outcome.status) } },
            { "bytes", static_cast<std::int64_t>(outcome.answer_bytes) },
            { "ms", static_cast<double>(outcome.duration.count()) / 1000.0 } });
}

} // namespace wres::web
