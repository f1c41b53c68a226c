// SPDX-License-Identifier: MIT
//
// Somebody forgot their passphrase: they are sent a link, if there is a mail server. What is answered, and
// how fast, is the same whoever asks.

#include <chrono>

#include <fmt/format.h>

#include "account/pages.h"
#include "base/text.h"
#include "frame/letters.h"
#include "service/asking.h"
#include "service/log.h"
#include "service/service.h"
#include "store/one_time_links.h"
#include "store/people.h"
#include "workflow/store_place.h"

namespace wres::account {
namespace {

using http::Status;
using markup::Html;

constexpr std::chrono::hours sent_link_lasts { 1 };

http::Response forgotten_page(const Call& call, const std::vector<FieldError>& errors, Status status)
{
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Choose a new passphrase");
    if (!call.service.terms.mail) {
        write_paragraph(html,
            "Ask an administrator of your organisation for a link. With it you choose a new passphrase. This "
            "service sends no messages itself.");
        write_link(html, "/sign-in", "Back to signing in");
    } else {
        write_paragraph(
            html, "We send a link to the address that you sign in with. It works once, within an hour.");
        open_form(html, "/forgotten", call.form_token);
        write_text_field(html,
            { .id = "email",
                .label = "E-mail address",
                .hint = {},
                .type = "email",
                .autocomplete = "username",
                .value = call.form.text("email") },
            errors);
        write_button(html, "Send the link");
        html.close();
    }
    return http::html_response(
        page({ "Choose a new passphrase", call.visitor(), { { "/sign-in", "Sign in" } }, !errors.empty() },
            std::move(html).fragment()),
        status);
}

/// Nothing for nobody, for who is disabled, and for who signs in through their organisation.
Result<std::optional<store::Person>> who_may_have_a_link(store::Store& store, const std::string& email)
{
    return store.read([&](store::View& view) -> Result<std::optional<store::Person>> {
        auto person = TRY(store::person_with_email(view, email));
        const bool signs_in_elsewhere =
            person && !person->has_passphrase && person->state == store::PersonState::Active;
        if (!person || person->is_disabled || signs_in_elsewhere)
            return std::nullopt;
        return person;
    });
}

Done send_new_link(service::Service& service, const std::string& email, const std::string& address)
{
    auto loan = TRY(service.stores.borrow());
    const auto person = TRY(who_may_have_a_link(*loan, email));
    if (!person)
        return {};
    const auto link =
        TRY(loan->change({ store::Actor::program(), workflow::now() }, [&](store::Change& change) {
            return store::make_link(
                change, person->id, store::LinkPurpose::Reset, change.occasion().now + sent_link_lasts);
        }));
    return send_link(service, *person, address + "/welcome/" + link, sent_link_lasts);
}

} // namespace

http::Response show_forgotten(Call& call)
{
    return forgotten_page(call, {}, Status::Ok);
}

http::Response send_forgotten(Call& call)
{
    const auto email = lower_case(trimmed(call.form.text("email")));
    if (!call.service.terms.mail)
        return show_forgotten(call);
    if (email.empty())
        return forgotten_page(call, { { "email", "Enter your e-mail address" } }, Status::CannotBeProcessed);
    auto& service = call.service;
    if (service.letters.allow(email, std::chrono::steady_clock::now()))
        service.postman.take([&service, email, address = service::own_address(service, call.request)] {
            if (const auto sent = send_new_link(service, email, address); !sent)
                service::log_event("letter", { { "outcome", sent.error().code } });
        });
    Html html;
    write_title(html, "Look into your e-mail");
    write_paragraph(html,
        "If somebody signs in here with that address, a link is on its way to it. It can take a few minutes; "
        "look among unwanted messages too.");
    write_paragraph(html, "If nothing comes, ask an administrator of your organisation for a link.");
    return http::html_response(
        page({ "Look into your e-mail", call.visitor(), { { "/sign-in", "Sign in" } } },
            std::move(html).fragment()));
}

} // namespace wres::account
