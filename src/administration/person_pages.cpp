// SPDX-License-Identifier: MIT
//
// One person of an organisation, and what an administrator does for them.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "administration/administration.h"
#include "administration/pages.h"
#include "administration/people_table.h"
#include "base/text.h"
#include "frame/role_words.h"
#include "store/access_tokens.h"
#include "store/credentials.h"
#include "store/sessions.h"
#include "workflow/store_place.h"

namespace wres::administration {
namespace {

using http::Status;
using markup::Html;
using store::Role;

struct PersonHere {
    store::Person person;
    std::vector<Role> roles;
    std::size_t sessions {};
    std::ptrdiff_t tokens {}; // for programs, here, that work
    bool is_myself = false;
    /// Whether every organisation they belong to is one that whoever asks looks after. Otherwise an
    /// administrator of one council could let themselves in to another's by way of somebody who works for
    /// both.
    bool account_is_in_hand = false;
};

std::string person_path(const Call& call, std::string_view part = {})
{
    return organisation_path(call.organisation->id,
        fmt::format("people/{}{}{}", call.named.text("person"), part.empty() ? "" : "/", part));
}

Result<bool> looks_after_all(
    store::View& view, const store::PersonId& administrator, const store::PersonId& person)
{
    for (const auto& [organisation, role] : TRY(store::roles_of(view, person))) {
        const auto there = TRY(store::roles_of(view, administrator, organisation));
        if (std::ranges::find(there, Role::Administrator) == there.end())
            return false;
    }
    return true;
}

/// @errors store.no_such_person  nobody, or somebody of another organisation
Result<PersonHere> person_here(store::View& view, const Call& call)
{
    const store::PersonId id { std::string(call.named.text("person")) };
    PersonHere here;
    here.roles = TRY(store::roles_of(view, id, call.organisation->id));
    if (here.roles.empty())
        return failure("store.no_such_person", "There is no such person here. Go back to the list.");
    here.person = TRY(store::person(view, id));
    here.sessions = TRY(store::sessions_of(view, id, workflow::now())).size();
    const auto tokens = TRY(store::access_tokens_of(view, id));
    here.tokens = std::ranges::count_if(tokens, [&](const auto& token) {
        return token.organisation == call.organisation->id && store::works_at(token, workflow::now());
    });
    here.is_myself = id == call.who->person.id;
    here.account_is_in_hand = !here.is_myself && TRY(looks_after_all(view, call.who->person.id, id));
    return here;
}

void write_summary(Html& html, const PersonHere& here)
{
    html.open("p", { { "class", "govuk-body" } });
    write_account_state(html, here.person);
    html.close();
    html.open("dl", { { "class", "govuk-summary-list" } });
    write_summary_row(html, "E-mail address", here.person.email);
    write_summary_row(html, "Passphrase", here.person.has_passphrase ? "Chosen" : "None yet");
    write_summary_row(html, "Second factor", here.person.has_second_factor ? "An authenticator app" : "None");
    write_summary_row(html, "Signed in",
        fmt::format("{}",
            here.sessions == 0       ? "Nowhere"
                : here.sessions == 1 ? "In one browser"
                                     : fmt::format("In {} browsers", here.sessions)));
    html.close();
}

std::string codes_of(const std::vector<Role>& roles)
{
    std::vector<std::string> codes;
    for (const auto role : roles)
        codes.emplace_back(store::code_of(role));
    return join(codes, ",");
}

void write_roles_form(
    Html& html, const Call& call, const PersonHere& here, const std::vector<FieldError>& errors)
{
    if (here.is_myself) {
        write_inset(html,
            "These are your own roles and your own account. Nobody changes them for themselves: ask another "
            "administrator.");
        return;
    }
    open_form(html, person_path(call, "roles"), call.form_token);
    write_hidden_field(html, "had", codes_of(here.roles));
    write_role_boxes(html, here.roles, errors);
    write_button(html, "Save roles");
    html.close();
}

void write_tokens(Html& html, const Call& call, const PersonHere& here)
{
    if (here.tokens == 0)
        return;
    html.element("h2", { { "class", "govuk-heading-m" } }, "Programs that work for them");
    write_paragraph(html,
        fmt::format("{} here in their name. Such a program may do here what its token and their roles both "
                    "allow, without them being signed in.",
            here.tokens == 1 ? "One access token works" : fmt::format("{} access tokens work", here.tokens)));
    write_button_form(html, person_path(call, "tokens"), call.form_token, "Revoke their access tokens");
}

void write_help(Html& html, const Call& call, const PersonHere& here)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Help them sign in");
    const auto button = [&](std::string_view part, std::string_view words,
                            ButtonKind kind = ButtonKind::Secondary) {
        write_button_form(html, person_path(call, part), call.form_token, words, kind);
    };
    if (!here.person.is_disabled) {
        write_paragraph(html, "With a link they choose a passphrase. Their second factor stays.");
        button("link", "Make a link to choose a passphrase");
    }
    if (here.person.has_second_factor) {
        write_paragraph(html,
            "Only when they have lost their telephone and their recovery codes, and you are sure that it is "
            "them:");
        button("second-factor", "Take their second factor away", ButtonKind::Warning);
    }
    if (here.sessions > 0) {
        write_paragraph(html, "If somebody else may be using their account:");
        button("sessions", "Sign them out everywhere");
    }
    html.element("h2", { { "class", "govuk-heading-m" } },
        here.person.is_disabled ? "Let them in again" : "Shut them out");
    if (here.person.is_disabled) {
        button("enable", "Enable the account");
    } else {
        write_paragraph(html,
            "A disabled account cannot sign in, and is signed out at once. What they did stays, and the "
            "account can be enabled again.");
        button("disable", "Disable the account", ButtonKind::Warning);
    }
}

void write_leaving(Html& html, const Call& call)
{
    html.open("details", { { "class", "govuk-details" } });
    html.open("summary", { { "class", "govuk-details__summary" } });
    html.element("span", { { "class", "govuk-details__summary-text" } }, "They have left for good");
    html.close();
    html.open("div", { { "class", "govuk-details__text" } });
    write_paragraph(html,
        "Their name, e-mail address, passphrase and roles are forgotten, and this cannot be undone. What "
        "they did stays in the "
        "history, as done by somebody who has left.");
    write_button_form(
        html, person_path(call, "remove"), call.form_token, "Forget this person", ButtonKind::Warning);
    html.close();
    html.close();
}

std::string_view done_words(std::string_view what)
{
    struct Words {
        std::string_view code;
        std::string_view words;
    };
    constexpr std::array all {
        Words {
            "added", "They had an account already, and now have these roles here. They sign in as they did" },
        Words { "roles", "The roles are saved" },
        Words {
            "second-factor", "Their second factor is taken away. They set up a new one when they sign in" },
        Words { "sessions", "They are signed out everywhere" },
        Words { "tokens", "Their access tokens are revoked: no program works for them here any more" },
        Words { "disable", "The account is disabled" },
        Words { "enable", "The account is enabled" },
    };
    const auto found = std::ranges::find(all, what, &Words::code);
    return found == all.end() ? std::string_view() : found->words;
}

http::Response person_page(Call& call, const std::vector<FieldError>& errors, Status status)
{
    const auto here = call.store.read([&](store::View& view) { return person_here(view, call); });
    if (!here)
        return error_response(call, here.error());
    Html html;
    if (const auto words = done_words(call.request.target.query.text("done"));
        !words.empty() && errors.empty())
        write_success(html, words);
    write_error_summary(html, errors);
    write_title(html, here->person.display_name, call.organisation->name);
    write_summary(html, *here);
    write_roles_form(html, call, *here, errors);
    write_tokens(html, call, *here);
    if (here->account_is_in_hand) {
        write_help(html, call, *here);
        write_leaving(html, call);
    } else if (!here->is_myself)
        write_inset(html,
            "They also belong to an organisation that you do not look after. Its administrators help them to "
            "sign in, and "
            "disable their account; here you decide about their roles.");
    return http::html_response(
        page({ here->person.display_name, call.visitor(), way_to_people(call), !errors.empty() },
            std::move(html).fragment()),
        status);
}

/// Does something about an account that is in the administrator's hand, and shows the person again.
template <typename Work>
http::Response look_after(Call& call, std::string_view part, std::string_view what, Work work)
{
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) -> Done {
        const auto here = TRY(person_here(change, call));
        if (!here.account_is_in_hand)
            return failure("people.not_in_hand",
                "This account is not yours to change: it is your own, or also belongs to an organisation "
                "that you do not look after.");
        TRY_DONE(work(change, here.person));
        return note_administration(change, call, what, here.person.id);
    });
    return done ? http::see_other(person_path(call) + (part.empty() ? "" : fmt::format("?done={}", part)))
                : error_response(call, done.error());
}

Done change_roles(store::Change& change, const Call& call, const std::vector<Role>& wanted)
{
    const auto here = TRY(person_here(change, call));
    if (here.is_myself)
        return failure("people.own_roles", "Nobody changes their own roles. Ask another administrator.");
    if (codes_of(here.roles) != call.form.text("had"))
        return failure("store.changed_meanwhile",
            "Somebody else changed these roles while you were looking at them. Go back, load the page again, "
            "and decide again.");
    for (const auto role : wanted) {
        if (std::ranges::find(here.roles, role) == here.roles.end())
            TRY_DONE(store::grant_role(change, here.person.id, call.organisation->id, role));
    }
    for (const auto role : here.roles) {
        if (std::ranges::find(wanted, role) == wanted.end())
            TRY_DONE(store::take_role(change, here.person.id, call.organisation->id, role));
    }
    return note_administration(change, call, "person.roles_saved", here.person.id);
}

} // namespace

http::Response show_person(Call& call)
{
    return person_page(call, {}, Status::Ok);
}

http::Response save_roles(Call& call)
{
    const auto wanted = roles_chosen(call.form);
    const auto saved = call.store.change(
        call.occasion(), [&](store::Change& change) { return change_roles(change, call, wanted); });
    if (!saved)
        return error_response(call, saved.error());
    return http::see_other(wanted.empty() ? organisation_path(call.organisation->id, "people")
                                          : person_path(call) + "?done=roles");
}

http::Response hand_link(Call& call)
{
    std::string link;
    store::Person whose;
    const auto response = look_after(
        call, "", "person.link_handed_over", [&](store::Change& change, const store::Person& person) -> Done {
            const auto purpose = person.state == store::PersonState::Invited ? store::LinkPurpose::Invitation
                                                                             : store::LinkPurpose::Reset;
            link =
                TRY(store::make_link(change, person.id, purpose, change.occasion().now + handed_link_lasts));
            whose = person;
            return {};
        });
    if (response.status != Status::SeeOther)
        return response;
    auto way = way_to_people(call);
    way.push_back({ person_path(call), whose.display_name });
    return link_page(call, whose, link, std::move(way));
}

http::Response take_second_factor(Call& call)
{
    return look_after(call, "second-factor", "person.second_factor_taken_by_administrator",
        [](store::Change& change, const store::Person& person) -> Done {
            TRY_DONE(store::set_second_factor(change, person.id, ""));
            return store::end_sessions_of(change, person.id);
        });
}

http::Response end_sessions(Call& call)
{
    return look_after(call, "sessions", "person.signed_out_by_administrator",
        [](store::Change& change, const store::Person& person) {
            return store::end_sessions_of(change, person.id);
        });
}

/// The programs that work for somebody in this organisation are its own matter, wherever else they belong.
http::Response revoke_tokens_of_somebody(Call& call)
{
    const auto done = call.store.change(call.occasion(), [&](store::Change& change) -> Done {
        const auto here = TRY(person_here(change, call));
        TRY(store::revoke_access_tokens(change, here.person.id, call.organisation->id));
        return note_administration(change, call, "person.tokens_revoked", here.person.id);
    });
    return done ? http::see_other(person_path(call) + "?done=tokens") : error_response(call, done.error());
}

http::Response disable_somebody(Call& call)
{
    return look_after(call, "disable", "person.disabled_by_administrator",
        [](store::Change& change, const store::Person& person) {
            return store::disable_person(change, person);
        });
}

http::Response enable_somebody(Call& call)
{
    return look_after(call, "enable", "person.enabled_by_administrator",
        [](store::Change& change, const store::Person& person) {
            return store::enable_person(change, person);
        });
}

http::Response remove_somebody(Call& call)
{
    const auto response = look_after(
        call, "", "person.removed_by_administrator", [](store::Change& change, const store::Person& person) {
            return store::remove_person(change, person.id);
        });
    return response.status == Status::SeeOther
        ? http::see_other(organisation_path(call.organisation->id, "people"))
        : response;
}

} // namespace wres::administration
