// SPDX-License-Identifier: MIT
#include "web/door.h"

#include <exception>

#include <fmt/format.h>

#include "base/text.h"
#include "http/form.h"
#include "http/form_token.h"
#include "sealing/random_text.h"
#include "service/answered.h"
#include "service/asking.h"
#include "service/log.h"
#include "service/service.h"
#include "web/admission.h"
#include "web/pages.h"
#include "web/upload.h"

namespace wres::web {
namespace {

using http::Response;
using http::Status;

/// A page, with the form that came for it, if it takes one.
class Page final : public http::Exchange {
public:
    Page(http::Request request, service::Service& service) : request_(std::move(request)), service_(service)
    {
    }

    /// Whether the request was let in; otherwise respond() says why not.
    void admit()
    {
        auto admission = web::admit(service_, request_);
        if (auto* response = std::get_if<Response>(&admission))
            answer_ = std::move(*response);
        else
            admitted_ = std::get<std::unique_ptr<Admitted>>(std::move(admission));
        if (admitted_ && (admitted_->route->body == Body::Files || admitted_->route->body == Body::HeldFiles))
            upload_ = Upload::begin(admitted_->call, admitted_->route->body);
    }

    std::uint64_t most_body_bytes() const override
    {
        if (!admitted_ || admitted_->route->body == Body::None)
            return 0;
        return upload_ ? service_.terms.most_upload_bytes : service::most_form_bytes;
    }

    bool receive(std::string_view piece) override
    {
        if (upload_)
            return upload_->receive(piece);
        body_ += piece;
        return true;
    }

    Response respond() override
    {
        if (answer_)
            return service::finished(service_, request_, *std::move(answer_));
        try {
            auto response = answer();
            remember_visit(response);
            return service::finished(service_, request_, std::move(response));
        } catch (const std::exception&) {
            // Nothing of ours throws on purpose. Whoever watches finds the request by its number.
            service::log_event("unexpected", { { "id", request_.id }, { "route", route_pattern(request_) } });
            return service::finished(
                service_, request_, refusal_page(request_, Status::OurFault, admitted_->call.visitor()));
        }
    }

private:
    Response answer()
    {
        auto& call = admitted_->call;
        if (admitted_->route->body == Body::Form) {
            const bool is_form =
                request_.headers.text("content-type").starts_with("application/x-www-form-urlencoded");
            if (!is_form && !body_.empty())
                return refusal_page(request_, Status::WrongMediaType, call.visitor());
            auto form = http::parse_form(body_);
            if (!form)
                return error_response(call, form.error());
            call.form = *std::move(form);
            if (call.form.text("form_token") != call.form_token || !has_binding())
                return stale_form(call);
        }
        if (upload_) {
            if (const auto done = upload_->finish(); !done)
                return error_response(call, done.error());
            call.form = upload_->fields();
        }
        return admitted_->route->respond(call);
    }

    /// A token is worth nothing to who has neither a session nor a visit: everybody's would be the same.
    bool has_binding() const
    {
        return admitted_->call.who
            || request_.cookies.find(
                   http::cookie_name(visit_cookie, service::outer_transport(service_, request_)))
            != nullptr;
    }

    Response stale_form(Call& call)
    {
        return error_response(call,
            Error { "form.stale",
                "This form is not from this visit, or the page was open for too long. Go back, load the page "
                "again, and send it again." });
    }

    /// Gives a newcomer the cookie that the token of his first form is bound to.
    void remember_visit(Response& response)
    {
        const auto transport = service::outer_transport(service_, request_);
        const bool is_page = response.headers.text("Content-Type").starts_with("text/html");
        if (is_page && !admitted_->call.who && !new_visit_.empty())
            response.set("Set-Cookie", http::set_cookie(visit_cookie, new_visit_, transport));
    }

public:
    /// A newcomer's page is made with the token of the visit that begins with it.
    void begin_visit()
    {
        if (!admitted_ || has_binding())
            return;
        new_visit_ = sealing::random_token();
        admitted_->call.form_token = http::form_token(service_.form_key, new_visit_);
    }

private:
    http::Request request_;
    service::Service& service_;
    std::unique_ptr<Admitted> admitted_;
    std::optional<Response> answer_;
    std::unique_ptr<Upload> upload_;
    std::string body_;
    std::string new_visit_;
};

class PageDoor final : public service::Door {
public:
    bool takes(const http::Request&) const override { return true; }

    std::unique_ptr<http::Exchange> begin(service::Service& service, http::Request request) const override
    {
        auto refusal_request = request;
        try {
            auto page = std::make_unique<Page>(std::move(request), service);
            page->admit();
            page->begin_visit();
            return page;
        } catch (const std::exception&) {
            return std::make_unique<service::Answered>(
                service::finished(service, refusal_request, refusal_page(refusal_request, Status::OurFault)));
        }
    }

    Response refusal(const http::Request& request, Status status) const override
    {
        return refusal_page(request, status);
    }

    std::string_view route_pattern(const http::Request& request) const override
    {
        return web::route_pattern(request);
    }
};

} // namespace

const service::Door& door()
{
    static const PageDoor the_door;
    return the_door;
}

} // namespace wres::web
