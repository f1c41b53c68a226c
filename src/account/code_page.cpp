// SPDX-License-Identifier: MIT
//
// The second step of signing in: the code of an authenticator app, or a recovery code.

#include "account/pages.h"
#include "account/recovery_codes.h"
#include "account/signing_in.h"
#include "base/text.h"
#include "sealing/one_time_code.h"
#include "service/service.h"
#include "workflow/store_place.h"

namespace wres::account {
namespace {

using http::Status;

http::Response code_page(const Call& call, const std::vector<FieldError>& errors, Status status)
{
    markup::Html html;
    write_error_summary(html, errors);
    write_title(html, "Enter your code");
    write_paragraph(html,
        "Open the authenticator app on your telephone, and enter the six digits that it shows for openwres.");
    open_form(html, "/sign-in/code", call.form_token);
    write_text_field(html,
        { .id = "code",
            .label = "Code",
            .hint = "Without the app, enter one of your recovery codes. Each works once.",
            .type = "text",
            .autocomplete = "one-time-code",
            .value = {} },
        errors);
    write_button(html, "Go on");
    html.close();
    write_paragraph(html,
        "If you have neither, ask an administrator of your organisation to take your second factor away. You "
        "then set up a new one.");
    return http::html_response(
        page({ "Enter your code", call.visitor(), {}, !errors.empty() }, std::move(html).fragment()), status);
}

/// @errors store.code_not_valid  it is neither the app's, or was used before, nor a recovery code
Result<std::string> come_in(store::Change& change, const Call& call)
{
    const auto& [person, halfway, unused] = *call.halfway;
    const auto code = call.form.text("code");
    const auto secret = TRY(store::second_factor(change, person.id));
    const auto step =
        secret ? sealing::step_of_code(*secret, code, step_at(change.occasion().now)) : std::nullopt;
    bool was_new = false;
    if (step)
        was_new = TRY(store::use_second_factor_step(change, person.id, *step));
    if (!was_new)
        TRY_DONE(store::use_recovery_code(change, person.id, as_recovery_code(code)));
    TRY_DONE(store::note_sign_in(change, person.id));
    TRY_DONE(store::end_session(change, halfway));
    return begin_session(change, person.id, store::SessionStrength::SecondFactor, call.service);
}

} // namespace

http::Response show_code(Call& call)
{
    if (!call.halfway)
        return http::see_other(call.who ? "/collections" : "/sign-in");
    return code_page(call, {}, Status::Ok);
}

http::Response enter_code(Call& call)
{
    if (!call.halfway)
        return http::see_other(call.who ? "/collections" : "/sign-in");
    if (trimmed(call.form.text("code")).empty())
        return code_page(call, { { "code", "Enter the code" } }, Status::CannotBeProcessed);
    const auto& person = call.halfway->person;
    const store::Occasion occasion { store::Actor::person(person.id), workflow::now() };
    const std::vector<FieldError> wrong { { "code",
        "The code is wrong, was used before, or there were too many attempts. Wait for the next code, and "
        "enter "
        "it" } };
    if (is_locked_out(person, occasion.now))
        return code_page(call, wrong, Status::CannotBeProcessed);
    const auto session =
        call.store.change(occasion, [&](store::Change& change) { return come_in(change, call); });
    if (!session && session.error().code != "store.code_not_valid")
        return error_response(call, session.error());
    if (!session) {
        const auto noted =
            call.store.change(occasion, [&](store::Change& change) { return note_failure(change, person); });
        return noted ? code_page(call, wrong, Status::CannotBeProcessed)
                     : error_response(call, noted.error());
    }
    auto response = http::see_other("/collections");
    hand_over(response, call, *session);
    return response;
}

} // namespace wres::account
