// SPDX-License-Identifier: MIT
#include "account/pages.h"
#include "account/signing_in.h"
#include "base/text.h"
#include "sealing/passphrase.h"
#include "service/asking.h"
#include "service/service.h"
#include "store/credentials.h"
#include "workflow/store_place.h"

namespace wres::account {
namespace {

using http::Status;

http::Response sign_in_page(const Call& call, const std::vector<FieldError>& errors, Status status)
{
    markup::Html html;
    write_error_summary(html, errors);
    write_title(html, "Sign in");
    if (call.service.terms.sign_on) {
        html.open("a",
            { { "href", "/sign-on" }, { "role", "button" }, { "draggable", "false" },
                { "class", "govuk-button" }, { "data-module", "govuk-button" } });
        html.text("Sign in through your organisation");
        html.close();
        html.element("h2", { { "class", "govuk-heading-m" } }, "Or with a passphrase");
    }
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
    write_link(html, "/forgotten", "I have no passphrase, or forgot it");
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

/// A passphrase that was hashed more cheaply than new ones are is hashed again, now that it is at hand.
Done strengthen(Call& call, const std::string& hash, const store::Person& person)
{
    if (!sealing::passphrase_hash_is_weak(hash))
        return {};
    const auto stronger = TRY(sealing::hash_passphrase(call.form.text("passphrase")));
    return call.store.keep_books([&](store::Bookkeeping& books) {
        return store::strengthen_passphrase_hash(books, person.id, stronger);
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
    if (person.is_disabled || is_locked_out(person, occasion.now))
        return not_let_in(call);
    if (!matches) {
        const auto noted =
            call.store.change(occasion, [&](store::Change& change) { return note_failure(change, person); });
        return noted ? not_let_in(call) : error_response(call, noted.error());
    }
    if (const auto done = strengthen(call, found->hash, person); !done)
        return error_response(call, done.error());
    const auto token = call.store.change(occasion,
        [&](store::Change& change) { return begin_after_passphrase(change, person, call.service); });
    if (!token)
        return error_response(call, token.error());
    auto response = http::see_other(person.has_second_factor ? "/sign-in/code" : "/collections");
    hand_over(response, call, *token);
    return response;
}

http::Response sign_out(Call& call)
{
    const auto ended = call.store.change(call.occasion(),
        [&](store::Change& change) { return store::end_session(change, call.who->session); });
    if (!ended)
        return error_response(call, ended.error());
    auto response = http::see_other("/");
    response.set("Set-Cookie",
        http::forget_cookie(session_cookie, service::outer_transport(call.service, call.request)));
    response.set("Clear-Site-Data", "\"cache\"");
    return response;
}

} // namespace wres::account
