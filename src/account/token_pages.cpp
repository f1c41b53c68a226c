// SPDX-License-Identifier: MIT
//
// Access tokens: what lets a program of an organisation in on somebody's behalf, made and revoked by them.

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "account/pages.h"
#include "account/passphrase_again.h"
#include "base/text.h"
#include "frame/guide.h"
#include "frame/words_of_people.h"
#include "service/access.h"
#include "service/asking.h"
#include "service/scopes.h"
#include "service/written_text.h"
#include "store/access_tokens.h"
#include "store/organisations.h"
#include "store/roles.h"
#include "workflow/store_place.h"

namespace wres::account {
namespace {

using http::Status;
using markup::Html;
using service::Scope;

constexpr std::size_t longest_name_bytes = 100;

struct Lasting {
    std::string_view days;
    std::string_view words;
};

constexpr std::array lastings { Lasting { "30", "30 days" }, Lasting { "90", "90 days" },
    Lasting { "180", "180 days" }, Lasting { "365", "A year" } };

/// What a person's roles must allow for a scope to be of any use.
service::Access access_for(Scope scope)
{
    switch (scope) {
    case Scope::ReadReleased: return service::Access::SeeReleased;
    case Scope::ReadCollections: return service::Access::SeeCollection;
    case Scope::SendFiles:
    case Scope::WorkOnCollections: return service::Access::WorkOnCollection;
    case Scope::ReadPlans: return service::Access::SeePlans;
    case Scope::SendValues: return service::Access::WorkOnPlans;
    }
    return service::Access::WorkOnCollection;
}

/// An organisation for whose collections somebody may have a program work.
struct Place {
    store::Organisation organisation;
    std::vector<store::Role> roles;

    [[nodiscard]] bool allows(Scope scope) const { return service::may(access_for(scope), roles); }
};

struct Tokens {
    std::vector<store::AccessToken> all; // the newest first
    std::vector<Place> places;
    std::map<store::OrganisationId, std::string> names;

    [[nodiscard]] const Place* place(std::string_view id) const
    {
        const auto found = std::ranges::find(
            places, id, [](const Place& each) { return std::string_view(each.organisation.id.text); });
        return found == places.end() ? nullptr : &*found;
    }
};

Result<Tokens> tokens_of(Call& call)
{
    const auto& id = call.who->person.id;
    return call.store.read([&](store::View& view) -> Result<Tokens> {
        Tokens tokens;
        tokens.all = TRY(store::access_tokens_of(view, id));
        std::map<store::OrganisationId, std::vector<store::Role>> roles;
        for (const auto& [where, role] : TRY(store::roles_of(view, id)))
            roles[where].push_back(role);
        for (auto& [where, theirs] : roles) {
            Place place { TRY(store::organisation(view, where)), std::move(theirs) };
            if (place.allows(Scope::ReadReleased))
                tokens.places.push_back(std::move(place));
        }
        for (const auto& token : tokens.all)
            tokens.names[token.organisation] = TRY(store::organisation(view, token.organisation)).name;
        return tokens;
    });
}

std::string scope_words(const store::AccessToken& token)
{
    std::vector<std::string> words;
    for (const auto& known : service::scopes()) {
        if (std::ranges::find(token.scopes, known.code) != token.scopes.end())
            words.emplace_back(known.title);
    }
    return join(words, "; ");
}

void write_token(Html& html, const Call& call, const Tokens& tokens, const store::AccessToken& token)
{
    html.open("section", { { "class", "app-remark" } });
    html.open("h3", { { "class", "govuk-heading-s" } });
    html.text(token.name + " ");
    if (token.revoked_at)
        write_tag(html, "revoked", "grey");
    else if (!store::works_at(token, workflow::now()))
        write_tag(html, "expired", "grey");
    else
        write_tag(html, "works", "green");
    html.close();
    html.open("dl", { { "class", "govuk-summary-list" } });
    write_summary_row(html, "Organisation", tokens.names.at(token.organisation));
    write_summary_row(html, "What it may do", scope_words(token));
    write_summary_row(html, "Made", moment_words(token.made_at));
    write_summary_row(html, "Last used", token.last_used_at ? moment_words(*token.last_used_at) : "Never");
    if (token.revoked_at)
        write_summary_row(html, "Revoked", moment_words(*token.revoked_at));
    else
        write_summary_row(html, "Ends", moment_words(token.expires_at));
    html.close();
    if (store::works_at(token, workflow::now())) {
        open_form(html, fmt::format("/account/tokens/{}/revoke", token.id.text), call.form_token);
        html.open("button", { { "class", "govuk-button govuk-button--warning" }, { "type", "submit" } });
        html.text("Revoke");
        html.element(
            "span", { { "class", "govuk-visually-hidden" } }, fmt::format(" the token {}", token.name));
        html.close();
        html.close();
    }
    html.close();
}

void write_scope_boxes(
    Html& html, const Call& call, const Tokens& tokens, const std::vector<FieldError>& errors)
{
    const auto chosen = call.form.all("scope");
    std::vector<Check> boxes;
    for (const auto& words : service::scopes()) {
        const bool is_of_use =
            std::ranges::any_of(tokens.places, [&](const Place& place) { return place.allows(words.scope); });
        if (is_of_use)
            boxes.push_back({ std::string(words.code), std::string(words.title), std::string(words.meaning),
                std::ranges::find(chosen, words.code) != chosen.end() });
    }
    write_checkboxes(html, "scope", "What it may do", boxes, errors);
}

void write_form(Html& html, const Call& call, const Tokens& tokens, const std::vector<FieldError>& errors)
{
    html.element("h2", { { "class", "govuk-heading-m" } }, "Make an access token");
    if (tokens.places.empty()) {
        write_paragraph(
            html, "None of your roles is about collections, so there is nothing a program could do.");
        return;
    }
    open_form(html, "/account/tokens", call.form_token);
    write_text_field(html,
        { .id = "name",
            .label = "What it is for",
            .hint =
                "Such as the name of the program. One token for each program, so that each can be revoked.",
            .value = call.form.text("name") },
        errors);
    std::vector<Choice> places;
    for (const auto& place : tokens.places)
        places.push_back({ place.organisation.id.text, place.organisation.name });
    write_select(html, "organisation", "Organisation", places, call.form.text("organisation"));
    write_scope_boxes(html, call, tokens, errors);
    std::vector<Choice> lasting;
    for (const auto& each : lastings)
        lasting.push_back({ std::string(each.days), std::string(each.words) });
    write_select(html, "days", "How long it works", lasting,
        call.form.text("days").empty() ? std::string_view("90") : call.form.text("days"));
    write_passphrase_field(html, call, errors);
    write_button(html, "Make the token");
    html.close();
}

http::Response tokens_page(Call& call, const std::vector<FieldError>& errors, Status status)
{
    const auto tokens = tokens_of(call);
    if (!tokens)
        return error_response(call, tokens.error());
    Html html;
    if (errors.empty() && call.request.target.query.find("revoked") != nullptr)
        write_success(html, "The token is revoked: from now on it lets nobody in");
    write_error_summary(html, errors);
    write_title(html, "Access tokens");
    write_guide_link(html, "tokens");
    write_paragraph(html,
        "With an access token a program works for you: an HR system sends files, a dashboard reads released "
        "numbers. It may do what the token and your roles both allow, in one organisation, and never review, "
        "release or publish. What can be asked for is described at /api/v1/openapi.json.");
    if (!tokens->all.empty())
        html.element(
            "h2", { { "class", "govuk-heading-m" } }, fmt::format("Your tokens ({})", tokens->all.size()));
    for (const auto& token : tokens->all)
        write_token(html, call, *tokens, token);
    write_form(html, call, *tokens, errors);
    return http::html_response(
        page({ "Access tokens", call.visitor(), { { "/account", "Your account" } }, !errors.empty() },
            std::move(html).fragment()),
        status);
}

/// What somebody asked for, in a form that is in order.
struct Wanted {
    std::string name;
    store::OrganisationId organisation;
    std::vector<std::string> scopes;
    std::chrono::days lasts {};
};

std::vector<FieldError> faults_of(const Call& call, const Tokens& tokens, Wanted& wanted)
{
    std::vector<FieldError> faults;
    wanted.name = service::written_text(call.form.text("name"));
    if (wanted.name.empty())
        faults.push_back({ "name", "Enter what the token is for" });
    else if (wanted.name.size() > longest_name_bytes)
        faults.push_back({ "name", "Say in at most 100 characters what the token is for" });
    const auto* place = tokens.place(call.form.text("organisation"));
    if (place == nullptr) {
        faults.push_back({ "organisation", "Choose one of your organisations" });
        return faults;
    }
    wanted.organisation = place->organisation.id;
    wanted.scopes = call.form.all("scope");
    if (wanted.scopes.empty())
        faults.push_back({ "scope", "Choose what the token may do" });
    for (const auto& code : wanted.scopes) {
        const auto scope = service::scope_of(code);
        if (!scope || !place->allows(*scope))
            faults.push_back({ "scope",
                fmt::format("Your roles in {} do not allow all that is ticked", place->organisation.name) });
    }
    const auto days = parse_integer(call.form.text("days")).value_or(0);
    if (days < 1 || std::chrono::days(days) > service::longest_access_token)
        faults.push_back({ "days", "Choose how long the token works" });
    wanted.lasts = std::chrono::days(days);
    const auto working = std::ranges::count_if(
        tokens.all, [](const auto& token) { return store::works_at(token, workflow::now()); });
    if (static_cast<std::size_t>(working) >= service::most_access_tokens)
        faults.push_back({ "name",
            fmt::format("You have {} tokens that work, which is as many as there may be. Revoke one first",
                service::most_access_tokens) });
    return faults;
}

http::Response token_shown(const Call& call, const Wanted& wanted, const store::NewAccessToken& made)
{
    Html html;
    write_success(html, "The access token is made");
    write_title(html, "Keep your access token", wanted.name);
    write_paragraph(html,
        "Put it where the program keeps its secrets. Whoever has it can do what it allows: it is not shown "
        "again, and is kept here only as a fingerprint.");
    html.open("p", { { "class", "govuk-body" } });
    html.element("code", { { "class", "app-secret" }, { "id", "token" } }, made.token);
    html.close();
    write_paragraph(html, "The program sends it with each request, in a header:");
    html.element("pre", { { "class", "app-code" }, { "tabindex", "0" } },
        fmt::format("curl --header \"Authorization: Bearer $TOKEN\" {}/api/v1/token",
            service::own_address(call.service, call.request)));
    write_link(html, "/account/tokens", "I have kept it: go on");
    return http::html_response(
        page({ "Keep your access token", call.visitor(),
                 { { "/account", "Your account" }, { "/account/tokens", "Access tokens" } } },
            std::move(html).fragment()));
}

} // namespace

http::Response show_tokens(Call& call)
{
    return tokens_page(call, {}, Status::Ok);
}

http::Response make_token(Call& call)
{
    const auto tokens = tokens_of(call);
    if (!tokens)
        return error_response(call, tokens.error());
    Wanted wanted;
    if (const auto faults = faults_of(call, *tokens, wanted); !faults.empty())
        return tokens_page(call, faults, Status::CannotBeProcessed);
    const auto proof = faults_of_proof(call); // the last: a wrong passphrase is counted
    if (!proof)
        return error_response(call, proof.error());
    if (!proof->empty())
        return tokens_page(call, *proof, Status::CannotBeProcessed);
    const auto occasion = call.occasion();
    const auto made = call.store.change(occasion, [&](store::Change& change) {
        return store::make_access_token(change, call.who->person.id, wanted.organisation, wanted.name,
            wanted.scopes, occasion.now + wanted.lasts);
    });
    return made ? token_shown(call, wanted, *made) : error_response(call, made.error());
}

http::Response revoke_token(Call& call)
{
    const store::AccessTokenId id { std::string(call.named.text("token")) };
    const auto done = call.store.change(call.occasion(),
        [&](store::Change& change) { return store::revoke_access_token(change, call.who->person.id, id); });
    return done ? http::see_other("/account/tokens?revoked=1") : error_response(call, done.error());
}

} // namespace wres::account
