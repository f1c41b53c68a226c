// SPDX-License-Identifier: MIT
//
// The people of an organisation, and inviting somebody.

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "administration/administration.h"
#include "administration/pages.h"
#include "administration/people_table.h"
#include "base/text.h"
#include "frame/guide.h"
#include "frame/role_words.h"
#include "store/organisations.h"

namespace wres::administration {
namespace {

using http::Status;
using markup::Html;

struct Row {
    store::Person person;
    std::vector<store::Role> roles;
};

Result<std::vector<Row>> rows_of(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<std::vector<Row>> {
        std::vector<Row> rows;
        for (auto& person : TRY(store::people_of(view, call.organisation->id))) {
            auto roles = TRY(store::roles_of(view, person.id, call.organisation->id));
            rows.push_back({ std::move(person), std::move(roles) });
        }
        return rows;
    });
}

void write_row(Html& html, const Call& call, const Row& row)
{
    html.open("tr", { { "class", "govuk-table__row" } });
    html.open("th", { { "scope", "row" }, { "class", "govuk-table__header" } });
    html.element("a",
        { { "class", "govuk-link" },
            { "href", organisation_path(call.organisation->id, "people/" + row.person.id.text) } },
        row.person.display_name);
    html.close();
    html.element("td", { { "class", "govuk-table__cell" } }, row.person.email);
    std::vector<std::string> roles;
    for (const auto role : row.roles)
        roles.emplace_back(words_of(role));
    html.element("td", { { "class", "govuk-table__cell" } }, join(roles, ", "));
    html.open("td", { { "class", "govuk-table__cell" } });
    write_account_state(html, row.person);
    html.close();
    html.close();
}

void write_table(Html& html, const Call& call, const std::vector<Row>& rows)
{
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" }, { "aria-label", "People" } });
    html.open("table", { { "class", "govuk-table" } });
    html.element("caption", { { "class", "govuk-table__caption govuk-visually-hidden" } },
        fmt::format("People of {}", call.organisation->name));
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    for (const auto* heading : { "Name", "E-mail address", "Roles", "Account" })
        html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, heading);
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
    for (const auto& row : rows)
        write_row(html, call, row);
    html.close();
    html.close();
    html.close();
}

http::Response invite_page(const Call& call, const Invitee& invitee, const std::vector<store::Role>& roles,
    const std::vector<FieldError>& errors, Status status)
{
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Invite somebody", call.organisation->name);
    open_form(html, organisation_path(call.organisation->id, "people"), call.form_token);
    write_invitee_fields(html, invitee, errors);
    write_role_boxes(html, roles, errors);
    write_button(html, "Invite");
    html.close();
    return http::html_response(
        page({ "Invite somebody", call.visitor(), way_to_people(call), !errors.empty() },
            std::move(html).fragment()),
        status);
}

} // namespace

http::Response show_people(Call& call)
{
    const auto rows = rows_of(call);
    if (!rows)
        return error_response(call, rows.error());
    Html html;
    write_title(html, "People", call.organisation->name);
    write_guide_link(html, "people");
    write_link(html, organisation_path(call.organisation->id, "people/new"), "Invite somebody");
    write_table(html, call, *rows);
    write_link(html, organisation_path(call.organisation->id, "settings"), "Settings of this organisation");
    write_link(html, organisation_path(call.organisation->id, "posts"), "Posts that action plans name");
    write_link(html, organisation_path(call.organisation->id, "bodies"), "Bodies that look at action plans");
    write_link(html, organisation_path(call.organisation->id, "history"), "What was done, and by whom");
    return http::html_response(page(
        { "People", call.visitor(), { { "/collections", "Collections" } } }, std::move(html).fragment()));
}

http::Response show_invite(Call& call)
{
    return invite_page(call, {}, {}, {}, Status::Ok);
}

http::Response invite_somebody(Call& call)
{
    const auto invitee = invitee_in(call.form);
    const auto roles = roles_chosen(call.form);
    auto faults = faults_of(invitee);
    if (roles.empty())
        faults.push_back({ "role", "Choose at least one role" });
    if (!faults.empty())
        return invite_page(call, invitee, roles, faults, Status::CannotBeProcessed);
    const auto invitation =
        call.store.change(call.occasion(), [&](store::Change& change) -> Result<Invitation> {
            auto made = TRY(invite(change, invitee, call.organisation->id, roles));
            TRY_DONE(note_administration(change, call, "person.invited_by_administrator", made.person));
            return made;
        });
    if (!invitation && invitation.error().code == "store.not_an_email")
        return invite_page(call, invitee, roles,
            { { "email", "Enter an e-mail address, such as name@council.example" } },
            Status::CannotBeProcessed);
    if (!invitation)
        return error_response(call, invitation.error());
    const auto person =
        call.store.read([&](store::View& view) { return store::person(view, invitation->person); });
    if (!person)
        return error_response(call, person.error());
    if (invitation->link.empty())
        return http::see_other(
            organisation_path(call.organisation->id, "people/" + person->id.text + "?done=added"));
    return link_page(call, *person, invitation->link, way_to_people(call));
}

} // namespace wres::administration
