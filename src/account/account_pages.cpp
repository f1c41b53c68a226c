// SPDX-License-Identifier: MIT
//
// What somebody sees and changes of their own account.

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "account/pages.h"
#include "account/passphrase_rules.h"
#include "account/signing_in.h"
#include "base/text.h"
#include "frame/role_words.h"
#include "frame/words_of_people.h"
#include "sealing/passphrase.h"
#include "service/service.h"
#include "store/access_tokens.h"
#include "store/organisations.h"
#include "store/roles.h"
#include "workflow/store_place.h"

namespace wres::account {
namespace {

using http::Status;
using markup::Html;

struct Account {
    std::map<std::string, std::vector<std::string>> roles; // by the organisation's name
    std::int64_t recovery_codes {};
    std::vector<store::Session> sessions;
    std::ptrdiff_t tokens {}; // for programs, that work
};

Result<Account> account_of(Call& call)
{
    const auto& id = call.who->person.id;
    return call.store.read([&](store::View& view) -> Result<Account> {
        Account account;
        for (const auto& [organisation, role] : TRY(store::roles_of(view, id)))
            account.roles[TRY(store::organisation(view, organisation)).name].emplace_back(words_of(role));
        account.recovery_codes = TRY(store::recovery_codes_left(view, id));
        const auto tokens = TRY(store::access_tokens_of(view, id));
        account.tokens = std::ranges::count_if(
            tokens, [](const auto& token) { return store::works_at(token, workflow::now()); });
        account.sessions = TRY(store::sessions_of(view, id, workflow::now()));
        return account;
    });
}

void write_summary(Html& html, const Call& call, const Account& account)
{
    const auto& person = call.who->person;
    html.open("dl", { { "class", "govuk-summary-list" } });
    write_summary_row(html, "Name", person.display_name);
    write_summary_row(html, "E-mail address", person.email);
    for (const auto& [organisation, roles] : account.roles)
        write_summary_row(html, organisation, fmt::format("{}", join(roles, ", ")));
    write_summary_row(html, "Passphrase",
        person.has_passphrase ? "Chosen" : "None: you sign in through your organisation",
        person.has_passphrase ? std::vector<Link> { { "/account/passphrase", "Change passphrase" } }
                              : std::vector<Link> {});
    write_summary_row(html, "Second factor", person.has_second_factor ? "An authenticator app" : "None",
        { { "/account/second-factor",
            person.has_second_factor ? "Replace second factor" : "Set up second factor" } });
    if (person.has_second_factor)
        write_summary_row(html, "Recovery codes", fmt::format("{} left", account.recovery_codes),
            { { "/account/recovery-codes", "Make new recovery codes" } });
    write_summary_row(html, "Access tokens",
        account.tokens == 0
            ? "None: no program works for you"
            : fmt::format("{} that {}", account.tokens, account.tokens == 1 ? "works" : "work"),
        { { "/account/tokens", "Make or revoke access tokens" } });
    html.close();
}

void write_sessions(Html& html, const Call& call, const std::vector<store::Session>& sessions)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Where you are signed in");
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    for (const auto& session : sessions)
        html.element("li",
            fmt::format("signed in on {}, last used on {}", moment_words(session.made_at),
                moment_words(session.last_used_at)));
    html.close();
    if (sessions.size() > 1)
        write_button_form(html, "/account/other-sessions", call.form_token, "Sign out everywhere else");
}

} // namespace

http::Response show_account(Call& call)
{
    const auto account = account_of(call);
    if (!account)
        return error_response(call, account.error());
    Html html;
    if (call.request.target.query.find("saved") != nullptr)
        write_success(html, "Your new passphrase is saved, and you are signed out everywhere else");
    write_title(html, "Your account");
    write_summary(html, call, *account);
    write_sessions(html, call, account->sessions);
    return http::html_response(page({ "Your account", call.visitor(), {} }, std::move(html).fragment()));
}

http::Response end_other_sessions(Call& call)
{
    const auto ended = call.store.change(call.occasion(), [&](store::Change& change) {
        return store::end_other_sessions_of(change, call.who->person.id, call.who->session);
    });
    return ended ? http::see_other("/account") : error_response(call, ended.error());
}

namespace {

http::Response passphrase_page(const Call& call, const std::vector<FieldError>& errors, Status status)
{
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Change your passphrase");
    open_form(html, "/account/passphrase", call.form_token);
    write_text_field(html,
        { .id = "current",
            .label = "Your passphrase now",
            .hint = {},
            .type = "password",
            .autocomplete = "current-password",
            .value = {} },
        errors);
    write_new_passphrase_fields(html, errors);
    write_button(html, "Save");
    html.close();
    return http::html_response(page({ "Change your passphrase", call.visitor(),
                                        { { "/account", "Your account" } }, !errors.empty() },
                                   std::move(html).fragment()),
        status);
}

} // namespace

http::Response show_passphrase(Call& call)
{
    return passphrase_page(call, {}, Status::Ok);
}

http::Response change_passphrase(Call& call)
{
    const auto& person = call.who->person;
    const auto is_right = knows_passphrase(call, call.form.text("current"));
    if (!is_right)
        return error_response(call, is_right.error());
    if (!*is_right)
        return passphrase_page(call, { { "current", "The passphrase is wrong, or was wrong too often" } },
            Status::CannotBeProcessed);
    if (const auto faults =
            faults_of_passphrase(call.form.text("passphrase"), call.form.text("again"), person);
        !faults.empty())
        return passphrase_page(call, faults, Status::CannotBeProcessed);
    const auto hash = sealing::hash_passphrase(call.form.text("passphrase"));
    if (!hash)
        return error_response(call, hash.error());
    const auto session =
        call.store.change(call.occasion(), [&](store::Change& change) -> Result<std::string> {
            TRY_DONE(store::set_passphrase(change, person.id, *hash)); // every session ends, this one too
            return begin_session(change, person.id,
                person.has_second_factor ? store::SessionStrength::SecondFactor
                                         : store::SessionStrength::Passphrase,
                call.service);
        });
    if (!session)
        return error_response(call, session.error());
    auto response = http::see_other("/account?saved=1");
    hand_over(response, call, *session);
    return response;
}

} // namespace wres::account
