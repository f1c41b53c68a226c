// SPDX-License-Identifier: MIT
//
// The page that a one-time link leads to: somebody chooses a passphrase, and is signed in.

#include <fmt/format.h>

#include "account/pages.h"
#include "account/passphrase_rules.h"
#include "account/signing_in.h"
#include "sealing/passphrase.h"
#include "service/service.h"
#include "store/credentials.h"
#include "store/one_time_links.h"
#include "workflow/store_place.h"

namespace wres::account {
namespace {

using http::Status;

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
    write_new_passphrase_fields(html, errors);
    write_button(html, "Save and sign in");
    html.close();
    return http::html_response(
        page({ "Choose a passphrase", call.visitor(), {}, !errors.empty() }, std::move(html).fragment()),
        status);
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
    if (const auto faults =
            faults_of_passphrase(call.form.text("passphrase"), call.form.text("again"), who->person);
        !faults.empty())
        return welcome_page(call, who->person, faults, Status::CannotBeProcessed);
    const auto hash = sealing::hash_passphrase(call.form.text("passphrase"));
    if (!hash)
        return error_response(call, hash.error());

    const store::Occasion occasion { store::Actor::person(who->person.id), workflow::now() };
    const auto session = call.store.change(occasion, [&](store::Change& change) -> Result<std::string> {
        const auto id = TRY(store::use_link(change, call.named.text("token"), who->purpose));
        TRY_DONE(store::set_passphrase(change, id, *hash));
        return begin_after_passphrase(change, who->person, call.service);
    });
    if (!session)
        return error_response(call, session.error());
    auto response = http::see_other(who->person.has_second_factor ? "/sign-in/code" : "/collections");
    hand_over(response, call, *session);
    return response;
}

} // namespace wres::account
