// SPDX-License-Identifier: MIT
#include "web/admission.h"

#include <algorithm>

#include "base/text.h"
#include "http/form_token.h"
#include "http/path_pattern.h"
#include "sealing/random_text.h"
#include "store/sessions.h"
#include "store/settings.h"
#include "web/look.h"
#include "web/pages.h"
#include "web/service.h"
#include "workflow/store_place.h"

namespace wres::web {
namespace {

using http::Response;
using http::Status;

struct Match {
    const Route* route = nullptr;
    http::Fields named;
    bool path_is_known = false;
};

Match find_route(const http::Request& request)
{
    static const std::vector<http::PathPattern> patterns = [] {
        std::vector<http::PathPattern> made;
        for (const auto& route : routes())
            made.emplace_back(route.path);
        return made;
    }();
    const auto method = request.method == http::Method::Head ? http::Method::Get : request.method;
    Match match;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        auto named = patterns[i].match(request.target.segments);
        if (!named)
            continue;
        match.path_is_known = true;
        if (routes()[i].method == method)
            return { &routes()[i], *std::move(named), true };
    }
    return match;
}

bool is_local(std::string_view address)
{
    return address.starts_with("127.") || address == "::1";
}

/// The Host header without its port.
std::string_view host_name(const http::Request& request)
{
    const auto host = request.headers.text("host");
    const auto colon = host.rfind(':');
    const bool has_port = colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos;
    return has_port ? host.substr(0, colon) : host;
}

/// A page of somebody else's whose name was made to lead to this machine must not be served (DNS rebinding).
bool is_for_us(const Service& service, const http::Request& request)
{
    return std::ranges::find(service.terms.host_names, lower_case(host_name(request)))
        != service.terms.host_names.end();
}

struct Known {
    SignedIn who;
    store::Session session;
    std::vector<store::Role> roles; // anywhere; asked for only when it matters
};

bool asks_for_second_factor(const Service& service, const std::vector<store::Role>& roles)
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
    const auto cookie = http::cookie_name(session_cookie, outer_transport(service, call.request));
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
    call.who->must_set_second_factor = asks_for_second_factor(service, found->roles);
    return {};
}

/// Fills in what the route names, and the roles that whoever asks has there.
Done find_what_is_named(Call& call)
{
    return call.store.read([&](store::View& view) -> Done {
        store::OrganisationId where { std::string(call.named.text("organisation")) };
        if (const auto* id = call.named.find("collection")) {
            call.collection = TRY(store::collection(view, { *id }));
            where = call.collection->organisation;
        }
        call.organisation = TRY(store::organisation(view, where));
        call.colour = TRY(store::setting(view, where, std::string(colour_setting))).value;
        call.roles = TRY(store::roles_of(view, call.who->person.id, where));
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
    if (route.access == Access::Public)
        return std::nullopt;
    if (route.access == Access::ThisMachine) {
        const bool is_here =
            is_local(call.request.peer) && call.request.headers.find("x-forwarded-for") == nullptr;
        return is_here ? std::nullopt : std::optional(refuse(Status::NotFound));
    }
    if (!call.who) {
        if (route.method == http::Method::Get)
            return http::see_other(call.halfway ? "/sign-in/code" : "/sign-in");
        return refuse(Status::Unauthorised);
    }
    if (call.who->must_set_second_factor && route.access != Access::OwnAccount)
        return route.method == http::Method::Get ? http::see_other("/account/second-factor")
                                                 : refuse(Status::Forbidden);
    if (route.access == Access::AdministerService) {
        if (const auto found = find_national_roles(call); !found)
            return error_response(call, found.error());
        return may(route.access, call.roles) ? std::nullopt : std::optional(refuse(Status::Forbidden));
    }
    if (!is_of_an_organisation(route.access))
        return std::nullopt;
    if (const auto found = find_what_is_named(call); !found)
        return error_response(call, found.error());
    if (call.roles.empty())
        return refuse(Status::NotFound);
    return may(route.access, call.roles) ? std::nullopt : std::optional(refuse(Status::Forbidden));
}

/// What a form's token is bound to: the session, or before it the visit.
std::string binding_of(
    const Service& service, const http::Request& request, const std::optional<SignedIn>& who)
{
    if (who)
        return who->session;
    return std::string(
        request.cookies.text(http::cookie_name(visit_cookie, outer_transport(service, request))));
}

} // namespace

std::string asking_address(const Service& service, const http::Request& request)
{
    if (service.terms.behind_proxy && is_local(request.peer)) {
        const auto hops = split(request.headers.text("x-forwarded-for"), ',');
        if (!trimmed(hops.back()).empty())
            return std::string(trimmed(hops.back())); // the last is what our own proxy saw
    }
    return request.peer;
}

std::string own_address(const Service& service, const http::Request& request)
{
    const bool is_encrypted = outer_transport(service, request) == http::Transport::Encrypted;
    return std::string(is_encrypted ? "https://" : "http://") + std::string(request.headers.text("host"));
}

http::Transport outer_transport(const Service& service, const http::Request& request)
{
    const bool proxy_speaks_tls = service.terms.behind_proxy && is_local(request.peer);
    return proxy_speaks_tls ? http::Transport::Encrypted : request.transport;
}

std::string_view route_pattern(const http::Request& request)
{
    const auto match = find_route(request);
    return match.route == nullptr ? "none" : match.route->path;
}

std::variant<std::unique_ptr<Admitted>, Response> admit(Service& service, const http::Request& request)
{
    const auto refuse = [&](Status status) { return refusal_page(request, status); };
    if (!is_for_us(service, request))
        return refuse(Status::BadRequest);
    const auto match = find_route(request);
    if (match.route == nullptr)
        return refuse(match.path_is_known ? Status::MethodNotAllowed : Status::NotFound);
    const auto address = asking_address(service, request);
    const bool is_watching =
        match.route->access == Access::ThisMachine || match.route->path.starts_with("/health/");
    if (!is_watching && !service.requests.allow(address, std::chrono::steady_clock::now()))
        return refuse(Status::TooManyRequests);
    if (http::is_unsafe(request.method) && http::comes_from_another_site(request))
        return refuse(Status::Forbidden);
    const bool asks_elsewhere = match.route->path.starts_with("/sign-on");
    const bool tries_a_secret =
        asks_elsewhere || (http::is_unsafe(request.method) && match.route->access == Access::Public);
    if (tries_a_secret && !service.sign_ins.allow(address, std::chrono::steady_clock::now()))
        return refuse(Status::TooManyRequests);

    auto loan = service.stores.borrow();
    if (!loan)
        return refuse(Status::NotReady);
    auto& store = **loan;
    auto admitted = std::unique_ptr<Admitted>(new Admitted { match.route, *std::move(loan),
        Call { service, store, request, match.route->path, match.named, {}, {}, {}, {}, {}, {}, {}, {} } });
    auto& call = admitted->call;
    if (!find_who_asks(call))
        return refuse(Status::NotReady);
    call.form_token = http::form_token(service.form_key, binding_of(service, request, call.who));
    if (auto answer = kept_out(call, *match.route))
        return *std::move(answer);
    return admitted;
}

} // namespace wres::web
