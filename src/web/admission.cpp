// SPDX-License-Identifier: MIT
#include "web/admission.h"

#include <algorithm>

#include "base/text.h"
#include "frame/look.h"
#include "http/form_token.h"
#include "sealing/random_text.h"
#include "service/asking.h"
#include "service/route_paths.h"
#include "service/service.h"
#include "store/sessions.h"
#include "store/settings.h"
#include "web/pages.h"
#include "web/routes.h"
#include "workflow/store_place.h"

namespace wres::web {
namespace {

using http::Response;
using http::Status;

const service::RoutePaths& route_paths()
{
    static const service::RoutePaths paths(routes());
    return paths;
}

struct Known {
    SignedIn who;
    store::Session session;
    std::vector<store::Role> roles; // anywhere; asked for only when it matters
};

bool asks_for_second_factor(const service::Service& service, const std::vector<store::Role>& roles)
{
    return std::ranges::any_of(roles, [&](store::Role role) {
        return std::ranges::find(service.terms.second_factor_roles, role)
            != service.terms.second_factor_roles.end();
    });
}

Result<std::optional<Known>> who_has(store::Store& store, const std::string& token, store::Moment at)
{
    return store.read([&](store::View& view) -> Result<std::optional<Known>> {
        auto session = TRY(store::session(view, token, at));
        if (!session)
            return std::nullopt;
        Known known { { TRY(store::person(view, session->person)), token }, *std::move(session), {} };
        const bool gave_passphrase_alone = known.session.strength == store::SessionStrength::Passphrase;
        if (gave_passphrase_alone && !known.who.person.has_second_factor)
            for (const auto& [organisation, role] : TRY(store::roles_of(view, known.who.person.id)))
                known.roles.push_back(role);
        return known;
    });
}

/// Fills in who asks, if the request brings a session.
Done find_who_asks(Call& call)
{
    const auto& service = call.service;
    const auto cookie = http::cookie_name(session_cookie, service::outer_transport(service, call.request));
    const std::string token(call.request.cookies.text(cookie));
    if (token.empty())
        return {};
    const auto at = workflow::now();
    auto found = TRY(who_has(call.store, token, at));
    if (!found || at - found->session.last_used_at > service.terms.session_idle)
        return {};
    // Noted at most once a minute: every request would be a write.
    if (at - found->session.last_used_at > std::chrono::minutes(1))
        TRY_DONE(call.store.keep_books(
            [&](store::Bookkeeping& books) { return store::touch_session(books, token, at); }));
    if (found->session.strength == store::SessionStrength::Passphrase
        && found->who.person.has_second_factor) {
        call.halfway = std::move(found->who);
        return {};
    }
    call.who = std::move(found->who);
    call.person = call.who->person.id;
    call.who->must_set_second_factor = asks_for_second_factor(service, found->roles);
    return {};
}

/// Fills in what the route names, the roles that whoever asks has there, and its colour.
Done find_place(Call& call)
{
    TRY_DONE(service::find_what_is_named(call));
    return call.store.read([&](store::View& view) -> Done {
        call.colour = TRY(store::setting(view, call.organisation->id, std::string(colour_setting))).value;
        return {};
    });
}

/// The roles that whoever asks has in national programmes, which look after the whole service.
Done find_national_roles(Call& call)
{
    return call.store.read([&](store::View& view) -> Done {
        for (const auto& [where, role] : TRY(store::roles_of(view, call.who->person.id))) {
            if (TRY(store::organisation(view, where)).kind == store::OrganisationKind::National)
                call.roles.push_back(role);
        }
        return {};
    });
}

/// What keeps somebody out; nothing when they are let in.
std::optional<Response> kept_out(Call& call, const Route& route)
{
    const auto refuse = [&](Status status) { return refusal_page(call.request, status, call.visitor()); };
    if (route.access == service::Access::Public)
        return std::nullopt;
    if (route.access == service::Access::ThisMachine) {
        const bool is_here = service::is_of_this_machine(call.request.peer)
            && call.request.headers.find("x-forwarded-for") == nullptr;
        return is_here ? std::nullopt : std::optional(refuse(Status::NotFound));
    }
    if (!call.who) {
        if (route.method == http::Method::Get)
            return http::see_other(call.halfway ? "/sign-in/code" : "/sign-in");
        return refuse(Status::Unauthorised);
    }
    if (call.who->must_set_second_factor && route.access != service::Access::OwnAccount)
        return route.method == http::Method::Get ? http::see_other("/account/second-factor")
                                                 : refuse(Status::Forbidden);
    if (route.access == service::Access::AdministerService) {
        if (const auto found = find_national_roles(call); !found)
            return error_response(call, found.error());
        return service::may(route.access, call.roles) ? std::nullopt
                                                      : std::optional(refuse(Status::Forbidden));
    }
    if (!service::is_of_an_organisation(route.access))
        return std::nullopt;
    if (const auto found = find_place(call); !found)
        return error_response(call, found.error());
    const auto status = service::kept_out_of_organisation(call, route.access);
    return status ? std::optional(refuse(*status)) : std::nullopt;
}

/// What a form's token is bound to: the session, or before it the visit.
std::string binding_of(
    const service::Service& service, const http::Request& request, const std::optional<SignedIn>& who)
{
    if (who)
        return who->session;
    return std::string(
        request.cookies.text(http::cookie_name(visit_cookie, service::outer_transport(service, request))));
}

} // namespace

std::string_view route_pattern(const http::Request& request)
{
    const auto match = route_paths().find(request);
    return match.at ? routes()[*match.at].path : "none";
}

std::variant<std::unique_ptr<Admitted>, Response> admit(
    service::Service& service, const http::Request& request)
{
    const auto refuse = [&](Status status) { return refusal_page(request, status); };
    if (!service::is_for_us(service, request))
        return refuse(Status::BadRequest);
    const auto match = route_paths().find(request);
    if (!match.at)
        return refuse(match.path_is_known ? Status::MethodNotAllowed : Status::NotFound);
    const auto& route = routes()[*match.at];
    const auto address = service::asking_address(service, request);
    const bool is_watching =
        route.access == service::Access::ThisMachine || route.path.starts_with("/health/");
    if (!is_watching && !service.requests.allow(address, std::chrono::steady_clock::now()))
        return refuse(Status::TooManyRequests);
    if (http::is_unsafe(request.method) && http::comes_from_another_site(request))
        return refuse(Status::Forbidden);
    const bool asks_elsewhere = route.path.starts_with("/sign-on");
    const bool tries_a_secret =
        asks_elsewhere || (http::is_unsafe(request.method) && route.access == service::Access::Public);
    if (tries_a_secret && !service.sign_ins.allow(address, std::chrono::steady_clock::now()))
        return refuse(Status::TooManyRequests);

    auto loan = service.stores.borrow();
    if (!loan)
        return refuse(Status::NotReady);
    auto& store = **loan;
    auto admitted = std::unique_ptr<Admitted>(new Admitted {
        &route, *std::move(loan), Call { { service, store, request, route.path, match.named } } });
    auto& call = admitted->call;
    if (!find_who_asks(call))
        return refuse(Status::NotReady);
    call.form_token = http::form_token(service.form_key, binding_of(service, request, call.who));
    if (auto answer = kept_out(call, route))
        return *std::move(answer);
    return admitted;
}

} // namespace wres::web
