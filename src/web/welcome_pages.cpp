// SPDX-License-Identifier: MIT
//
// The page that a one-time link leads to: somebody chooses a passphrase, and is signed in.

#include <algorithm>

#include <fmt/format.h>

#include "sealing/passphrase.h"
#include "store/credentials.h"
#include "store/one_time_links.h"
#include "store/sessions.h"
#include "web/admission.h"
#include "web/pages.h"
#include "web/service.h"
#include "workflow/store_place.h"

namespace wres::web {
namespace {

using http::Status;

/// OWASP ASVS 5, 6.2.1 and 6.2.9: at least 12 characters are asked for, and 128 are allowed.
constexpr std::ptrdiff_t fewest = 12;
constexpr std::ptrdiff_t most = 128;

/// Characters of UTF-8: its bytes but for those that continue one.
std::ptrdiff_t length_of(std::string_view text)
{
    return std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

struct Invited {
    store::Person person;
    store::LinkPurpose purpose {};
};

Result<Invited> invited(Call& call)
{
    const auto token = call.named.text("token");
    return call.store.read([&](store::View& view) -> Result<Invited> {
        for (const auto purpose : { store::LinkPurpose::Invitation, store::LinkPurpose::Reset }) {
            if (const auto id = store::person_of_link(view, token, purpose, workflow::now()))
                return Invited { TRY(store::person(view, *id)), purpose };
        }
        return failure("store.link_not_valid", "The link was used already, or is too old. Ask for another.");
    });
}

http::Response welcome_page(
    const Call& call, const store::Person& person, const std::vector<FieldError>& errors, Status status)
{
    markup::Html html;
    write_error_summary(html, errors);
    write_title(html, "Choose a passphrase", person.display_name);
    write_paragraph(html, fmt::format("You sign in with {} and this passphrase.", person.email));
    open_form(html, call.request.target.path(), call.form_token);
    write_text_field(html,
        { .id = "passphrase",
            .label = "Passphrase",
            .hint = "At least 12 characters. Several words that do not belong together are easy to remember "
                    "and hard to guess.",
            .type = "password",
            .autocomplete = "new-password",
            .value = {} },
        errors);
    write_text_field(html,
        { .id = "again",
            .label = "The same passphrase again",
            .hint = {},
            .type = "password",
            .autocomplete = "new-password",
            .value = {} },
        errors);
    write_button(html, "Save and sign in");
    html.close();
    return http::html_response(
        page({ "Choose a passphrase", call.visitor(), {}, !errors.empty() }, std::move(html).fragment()),
        status);
}

std::vector<FieldError> faults_of(const http::Fields& form)
{
    const auto passphrase = form.text("passphrase");
    if (length_of(passphrase) < fewest)
        return { { "passphrase", "The passphrase must have at least 12 characters" } };
    if (length_of(passphrase) > most)
        return { { "passphrase", "The passphrase is too long. Choose one of at most 128 characters" } };
    if (passphrase != form.text("again"))
        return { { "again", "The two passphrases differ. Enter the same one twice" } };
    return {};
}

} // namespace

http::Response show_welcome(Call& call)
{
    const auto who = invited(call);
    return who ? welcome_page(call, who->person, {}, Status::Ok) : error_response(call, who.error());
}

http::Response choose_passphrase(Call& call)
{
    const auto who = invited(call);
    if (!who)
        return error_response(call, who.error());
    if (const auto faults = faults_of(call.form); !faults.empty())
        return welcome_page(call, who->person, faults, Status::CannotBeProcessed);
    const auto hash = sealing::hash_passphrase(call.form.text("passphrase"));
    if (!hash)
        return error_response(call, hash.error());

    const store::Occasion occasion { store::Actor::person(who->person.id), workflow::now() };
    const auto session = call.store.change(occasion, [&](store::Change& change) -> Result<std::string> {
        const auto id = TRY(store::use_link(change, call.named.text("token"), who->purpose));
        TRY_DONE(store::set_passphrase(change, id, *hash));
        return store::start_session(
            change, id, store::SessionStrength::Passphrase, occasion.now + call.service.terms.session_length);
    });
    if (!session)
        return error_response(call, session.error());
    auto response = http::see_other("/collections");
    response.set("Set-Cookie",
        http::set_cookie(session_cookie, *session, outer_transport(call.service, call.request)));
    return response;
}

} // namespace wres::web
