// SPDX-License-Identifier: MIT
#include "api/door.h"

#include <exception>

#include "api/admission.h"
#include "api/problem.h"
#include "api/receiving.h"
#include "base/text.h"
#include "service/answered.h"
#include "service/log.h"

namespace wres::api {
namespace {

using http::Response;
using http::Status;

/// An operation, with the body that came for it, if it takes one.
class Operation final : public http::Exchange {
public:
    Operation(http::Request request, service::Service& service)
        : request_(std::move(request))
        , service_(service)
    {
    }

    /// Whether the request was let in; otherwise respond() says why not.
    void admit()
    {
        auto admission = api::admit(service_, request_);
        if (auto* response = std::get_if<Response>(&admission))
            answer_ = std::move(*response);
        else
            admitted_ = std::get<std::unique_ptr<Admitted>>(std::move(admission));
        if (admitted_ && (admitted_->route->body == Body::Files || admitted_->route->body == Body::HeldFiles))
            receiving_ = Receiving::begin(admitted_->call, admitted_->route->body);
    }

    std::uint64_t most_body_bytes() const override
    {
        if (!admitted_ || admitted_->route->body == Body::None)
            return 0;
        return receiving_ ? service_.terms.most_upload_bytes : service::most_form_bytes;
    }

    bool receive(std::string_view piece) override
    {
        if (receiving_)
            return receiving_->receive(piece);
        admitted_->call.body += piece;
        return true;
    }

    Response respond() override
    {
        if (answer_)
            return service::finished(service_, request_, *std::move(answer_));
        try {
            return service::finished(service_, request_, answer());
        } catch (const std::exception&) {
            // Nothing of ours throws on purpose. Whoever watches finds the request by its number.
            service::log_event("unexpected", { { "id", request_.id }, { "route", route_pattern(request_) } });
            return service::finished(service_, request_, refusal(request_, Status::OurFault));
        }
    }

private:
    Response answer()
    {
        auto& call = admitted_->call;
        if (admitted_->route->body == Body::Object) {
            const auto type = lower_case(request_.headers.text("content-type"));
            if (type.substr(0, type.find(';')) != "application/json")
                return refusal(request_, Status::WrongMediaType);
        }
        if (receiving_) {
            if (const auto done = receiving_->finish(); !done)
                return problem(request_, done.error());
        }
        return admitted_->route->respond(call);
    }

    http::Request request_;
    service::Service& service_;
    std::unique_ptr<Admitted> admitted_;
    std::optional<Response> answer_;
    std::unique_ptr<Receiving> receiving_;
};

class ProgramDoor final : public service::Door {
public:
    bool takes(const http::Request& request) const override
    {
        const auto& segments = request.target.segments;
        return !segments.empty() && segments.front() == "api";
    }

    std::unique_ptr<http::Exchange> begin(service::Service& service, http::Request request) const override
    {
        auto refused = request;
        try {
            auto operation = std::make_unique<Operation>(std::move(request), service);
            operation->admit();
            return operation;
        } catch (const std::exception&) {
            return std::make_unique<service::Answered>(
                service::finished(service, refused, api::refusal(refused, Status::OurFault)));
        }
    }

    Response refusal(const http::Request& request, Status status) const override
    {
        return api::refusal(request, status);
    }

    std::string_view route_pattern(const http::Request& request) const override
    {
        return api::route_pattern(request);
    }
};

} // namespace

const service::Door& door()
{
    static const ProgramDoor the_door;
    return the_door;
}

} // namespace wres::api
