// SPDX-License-Identifier: MIT
//
// Setting an authenticator app up, and the codes for who is without it. The new secret waits in the page
// itself, sealed for this session: nothing is kept before the app has shown that it has it.

#include <fmt/format.h>

#include "account/pages.h"
#include "account/passphrase_again.h"
#include "account/qr_code.h"
#include "account/recovery_codes.h"
#include "account/signing_in.h"
#include "base/invariant.h"
#include "http/form_token.h"
#include "http/percent_code.h"
#include "sealing/base32.h"
#include "sealing/hexadecimal.h"
#include "sealing/one_time_code.h"
#include "sealing/sealed_secret.h"
#include "service/service.h"
#include "workflow/store_place.h"

namespace wres::account {
namespace {

using http::Status;
using markup::Html;

const Link account_link { "/account", "Your account" };

std::string context_of(const Call& call)
{
    return "a second factor to be set up:" + call.who->session;
}

/// What an app reads from a QR code.
/// @source Key URI Format (Google Authenticator), as every app reads it
std::string address_for_app(std::string_view secret, std::string_view account)
{
    return fmt::format("otpauth://totp/openwres:{}?secret={}&issuer=openwres", http::percent_encoded(account),
        sealing::to_base32(secret));
}

/// "JBSW Y3DP ..."
std::string in_groups_of_four(std::string_view text)
{
    std::string grouped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            grouped += ' ';
        grouped += text[i];
    }
    return grouped;
}

void write_secret(Html& html, const Call& call, std::string_view secret)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "1. Tell your app about openwres");
    write_paragraph(html,
        "Any authenticator app will do. In the app, add an account, and point the camera at this picture.");
    write_qr_code(html, address_for_app(secret, call.who->person.email),
        "QR code for your authenticator app. The same is written below as a key.");
    html.open("p", { { "class", "govuk-body" } });
    html.text("Without a camera, enter this key: ");
    html.element("code", { { "class", "app-secret" } }, in_groups_of_four(sealing::to_base32(secret)));
    html.close();
    html.element("h2", { { "class", "govuk-heading-m" } }, "2. Show that it works");
}

http::Response second_factor_page(
    const Call& call, std::string_view secret, const std::vector<FieldError>& errors, Status status)
{
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Set up your second factor");
    if (call.who->must_set_second_factor)
        write_inset(html,
            "Your role needs a second factor: these pages hold details about people, and a passphrase alone "
            "can be "
            "found out. Set it up now, and go on.");
    if (call.who->person.has_second_factor)
        write_inset(
            html, "You have a second factor. What you set up here takes its place, with new recovery codes.");
    write_secret(html, call, secret);
    open_form(html, "/account/second-factor", call.form_token);
    write_hidden_field(html, "sealed",
        sealing::to_hexadecimal(sealing::seal_secret(call.service.form_key, secret, context_of(call))));
    write_text_field(html,
        { .id = "code",
            .label = "The six digits that the app shows",
            .hint = {},
            .type = "text",
            .autocomplete = "one-time-code",
            .value = {} },
        errors);
    write_passphrase_field(html, call, errors);
    write_button(html, "Set up");
    html.close();
    return http::html_response(
        page({ "Set up your second factor", call.visitor(), { account_link }, !errors.empty() },
            std::move(html).fragment()),
        status);
}

/// The secret that the page was sent with; nothing when it is not one of ours, or of another session.
std::optional<std::string> secret_in(const Call& call)
{
    const auto sealed = sealing::from_hexadecimal(call.form.text("sealed"));
    if (!sealed)
        return std::nullopt;
    auto secret = sealing::open_secret(call.service.form_key, *sealed, context_of(call));
    return secret ? std::optional(*std::move(secret)) : std::nullopt;
}

http::Response codes_shown(const Call& call, const std::vector<std::string>& codes)
{
    Html html;
    write_success(html,
        call.who->person.has_second_factor ? "You have new recovery codes" : "Your second factor is set up");
    write_title(html, "Keep your recovery codes");
    write_paragraph(html,
        "With one of these you sign in without your app, if your telephone is lost. Each works once. Print "
        "them or "
        "write them down, and keep them where nobody else looks: they are not shown again.");
    html.open("ul", { { "class", "govuk-list app-codes" } });
    for (const auto& code : codes)
        html.element("li", shown_recovery_code(code));
    html.close();
    html.open("p", { { "class", "govuk-body" } });
    html.element("a", { { "class", "govuk-link" }, { "href", "/collections" } }, "I have kept them: go on");
    html.close();
    return http::html_response(
        page({ "Keep your recovery codes", call.visitor(), { account_link } }, std::move(html).fragment()));
}

} // namespace

http::Response show_second_factor(Call& call)
{
    return second_factor_page(call, sealing::draw_one_time_secret(), {}, Status::Ok);
}

http::Response set_up_second_factor(Call& call)
{
    const auto secret = secret_in(call);
    if (!secret)
        return show_second_factor(call);
    const auto occasion = call.occasion();
    auto faults = faults_of_proof(call);
    if (!faults)
        return error_response(call, faults.error());
    const auto step = sealing::step_of_code(*secret, call.form.text("code"), step_at(occasion.now));
    if (!step)
        faults->insert(faults->begin(),
            { "code",
                "This is not the code that the app shows now. Check that it shows openwres, wait for the "
                "next code, and enter it" });
    if (!faults->empty())
        return second_factor_page(call, *secret, *faults, Status::CannotBeProcessed);

    const auto& id = call.who->person.id;
    const auto codes = draw_recovery_codes();
    const auto session = call.store.change(occasion, [&](store::Change& change) -> Result<std::string> {
        TRY_DONE(store::set_second_factor(change, id, *secret));
        const bool was_new = TRY(store::use_second_factor_step(change, id, *step));
        INVARIANT(was_new, "no code of a secret just set has been used");
        TRY_DONE(store::set_recovery_codes(change, id, codes));
        TRY_DONE(store::end_sessions_of(change, id));
        return begin_session(change, id, store::SessionStrength::SecondFactor, call.service);
    });
    if (!session)
        return error_response(call, session.error());
    call.form_token = http::form_token(call.service.form_key, *session);
    auto response = codes_shown(call, codes);
    hand_over(response, call, *session);
    return response;
}

namespace {

http::Response new_codes_page(const Call& call, const std::vector<FieldError>& errors, Status status)
{
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Make new recovery codes");
    write_paragraph(html, "The codes that you have no longer work once you have new ones.");
    open_form(html, "/account/recovery-codes", call.form_token);
    write_passphrase_field(html, call, errors);
    write_button(html, "Make new codes");
    html.close();
    return http::html_response(
        page({ "Make new recovery codes", call.visitor(), { account_link }, !errors.empty() },
            std::move(html).fragment()),
        status);
}

} // namespace

http::Response show_recovery_codes(Call& call)
{
    if (!call.who->person.has_second_factor)
        return http::see_other("/account/second-factor");
    return new_codes_page(call, {}, Status::Ok);
}

http::Response make_recovery_codes(Call& call)
{
    if (!call.who->person.has_second_factor)
        return http::see_other("/account/second-factor");
    const auto faults = faults_of_proof(call);
    if (!faults)
        return error_response(call, faults.error());
    if (!faults->empty())
        return new_codes_page(call, *faults, Status::CannotBeProcessed);
    const auto codes = draw_recovery_codes();
    const auto kept = call.store.change(call.occasion(),
        [&](store::Change& change) { return store::set_recovery_codes(change, call.who->person.id, codes); });
    return kept ? codes_shown(call, codes) : error_response(call, kept.error());
}

} // namespace wres::account
