// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>

#include "base/text.h"
#include "sealing/passphrase.h"
#include "store/credentials.h"
#include "store/people.h"
#include "store/sessions.h"
#include "web/admission.h"
#include "web/pages.h"
#include "web/service.h"
#include "workflow/store_place.h"

namespace wres::web {
namespace {

using http::Status;

/// After so many failures in a row, a person can sign in only after a while, which doubles with each further
/// one.
constexpr std::int64_t failures_before_lock = 5;
constexpr std::chrono::minutes first_lock { 1 };
constexpr std::chrono::minutes longest_lock { 60 };

http::Response sign_in_page(const Call& call, const std::vector<FieldError>& errors, Status status)
{
    markup::Html html;
    write_error_summary(html, errors);
    write_title(html, "Sign in");
    open_form(html, "/sign-in", call.form_token);
    write_text_field(html,
        { .id = "email",
            .label = "E-mail address",
            .hint = {},
            .type = "email",
            .autocomplete = "username",
            .value = call.form.text("email") },
        errors);
    write_text_field(html,
        { .id = "passphrase",
            .label = "Passphrase",
            .hint = {},
            .type = "password",
            .autocomplete = "current-password",
            .value = {} },
        errors);
    write_button(html, "Sign in");
    html.close();
    write_paragraph(html,
        "If you have no passphrase, or forgot it, ask an administrator of your organisation for a link to "
        "choose one.");
    return http::html_response(
        page({ "Sign in", call.visitor(), {}, !errors.empty() }, std::move(html).fragment()), status);
}

/// The same words whatever was wrong: nobody learns who has an account.
http::Response not_let_in(const Call& call)
{
    return sign_in_page(call,
        { { "email",
            "The e-mail address and passphrase do not belong together, or there were too many attempts. "
            "Check both, and try again in a minute" } },
        Status::CannotBeProcessed);
}

std::optional<store::Moment> lock_after(std::int64_t failures)
{
    if (failures < failures_before_lock)
        return std::nullopt;
    const auto doublings = std::min<std::int64_t>(failures - failures_before_lock, 6);
    return workflow::now() + std::min(std::chrono::minutes(first_lock * (1LL << doublings)), longest_lock);
}

struct Candidate {
    std::optional<store::Person> person;
    std::string hash; // of nobody's passphrase when there is no such person, so that both take as long
};

Result<Candidate> candidate(Call& call)
{
    static const std::string nobodys = sealing::hash_passphrase("nobody has this passphrase").value_or("");
    return call.store.read([&](store::View& view) -> Result<Candidate> {
        Candidate found { TRY(store::person_with_email(view, trimmed(call.form.text("email")))), nobodys };
        if (found.person && found.person->has_passphrase)
            found.hash = TRY(store::passphrase_hash(view, found.person->id));
        return found;
    });
}

} // namespace

http::Response show_sign_in(Call& call)
{
    if (call.who)
        return http::see_other("/collections");
    return sign_in_page(call, {}, Status::Ok);
}

http::Response sign_in(Call& call)
{
    std::vector<FieldError> missing;
    if (trimmed(call.form.text("email")).empty())
        missing.push_back({ "email", "Enter your e-mail address" });
    if (call.form.text("passphrase").empty())
        missing.push_back({ "passphrase", "Enter your passphrase" });
    if (!missing.empty())
        return sign_in_page(call, missing, Status::CannotBeProcessed);

    auto found = candidate(call);
    if (!found)
        return error_response(call, found.error());
    const bool matches = sealing::passphrase_matches(found->hash, call.form.text("passphrase"));
    if (!found->person || !found->person->has_passphrase)
        return not_let_in(call);
    const auto& person = *found->person;
    const store::Occasion occasion { store::Actor::person(person.id), workflow::now() };
    if (person.locked_until && *person.locked_until > occasion.now)
        return not_let_in(call);
    if (!matches) {
        const auto noted = call.store.change(occasion, [&](store::Change& change) {
            return store::note_failed_sign_in(change, person.id, lock_after(person.failed_sign_ins + 1));
        });
        return noted ? not_let_in(call) : error_response(call, noted.error());
    }
    const auto token = call.store.change(occasion, [&](store::Change& change) -> Result<std::string> {
        TRY_DONE(store::note_sign_in(change, person.id));
        return store::start_session(change, person.id, store::SessionStrength::Passphrase,
            occasion.now + call.service.terms.session_length);
    });
    if (!token)
        return error_response(call, token.error());
    auto response = http::see_other("/collections");
    response.set(
        "Set-Cookie", http::set_cookie(session_cookie, *token, outer_transport(call.service, call.request)));
    return response;
}

http::Response sign_out(Call& call)
{
    const auto ended = call.store.change(call.occasion(),
        [&](store::Change& change) { return store::end_session(change, call.who->session); });
    if (!ended)
        return error_response(call, ended.error());
    auto response = http::see_other("/");
    response.set(
        "Set-Cookie", http::forget_cookie(session_cookie, outer_transport(call.service, call.request)));
    response.set("Clear-Site-Data", "\"cache\"");
    return response;
}

} // namespace wres::web
