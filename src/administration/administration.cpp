// SPDX-License-Identifier: MIT
#include "administration/administration.h"

#include <fmt/format.h>

#include "administration/pages.h"
#include "base/text.h"
#include "frame/letters.h"
#include "frame/words_of_people.h"
#include "service/asking.h"
#include "service/service.h"
#include "service/written_text.h"
#include "store/roles.h"

namespace wres::administration {
namespace {

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_email = 254; // RFC 5321

} // namespace

std::vector<Link> way_to_people(const Call& call)
{
    return { { "/collections", "Collections" },
        { organisation_path(call.organisation->id, "people"),
            fmt::format("{}: people", call.organisation->name) } };
}

Invitee invitee_in(const http::Fields& form)
{
    return { service::written_text(form.text("name")), std::string(trimmed(form.text("email"))) };
}

std::vector<FieldError> faults_of(const Invitee& invitee)
{
    std::vector<FieldError> faults;
    if (invitee.name.empty())
        faults.push_back({ "name", "Enter their name" });
    else if (invitee.name.size() > longest_name || invitee.name.find('\n') != std::string::npos)
        faults.push_back({ "name", "The name is too long. Enter at most 100 letters, in one line" });
    if (invitee.email.empty())
        faults.push_back({ "email", "Enter their e-mail address" });
    else if (invitee.email.size() > longest_email)
        faults.push_back({ "email", "The e-mail address is too long" });
    return faults;
}

void write_invitee_fields(markup::Html& html, const Invitee& invitee, const std::vector<FieldError>& errors)
{
    write_text_field(html,
        { .id = "name",
            .label = "Name",
            .hint = "As others here see it.",
            .type = "text",
            .autocomplete = "off",
            .value = invitee.name },
        errors);
    write_text_field(html,
        { .id = "email",
            .label = "E-mail address",
            .hint = "They sign in with it.",
            .type = "email",
            .autocomplete = "off",
            .value = invitee.email },
        errors);
}

Result<Invitation> invite(store::Change& change, const Invitee& invitee,
    const store::OrganisationId& organisation, const std::vector<store::Role>& roles)
{
    Invitation invitation;
    const auto known = TRY(store::person_with_email(change, invitee.email));
    if (known)
        invitation.person = known->id;
    else
        invitation.person = TRY(store::invite_person(change, invitee.email, invitee.name));
    for (const auto role : roles)
        TRY_DONE(store::grant_role(change, invitation.person, organisation, role));
    if (!known)
        invitation.link = TRY(store::make_link(change, invitation.person, store::LinkPurpose::Invitation,
            change.occasion().now + handed_link_lasts));
    return invitation;
}

namespace {

http::Response sent_page(const Call& call, const store::Person& person, std::vector<Link> way_here)
{
    markup::Html html;
    const auto title = fmt::format("A link is on its way to {}", person.display_name);
    write_title(html, title);
    write_paragraph(html,
        fmt::format("We sent it to {}. With it they choose a passphrase, and are signed in. It works once, "
                    "within {} hours. If it "
                    "does not come, make another.",
            person.email, handed_link_lasts.count()));
    write_link(html, way_here.back().path, "Go on");
    return http::html_response(
        page({ title, call.visitor(), std::move(way_here) }, std::move(html).fragment()));
}

} // namespace

http::Response link_page(
    const Call& call, const store::Person& person, std::string_view link, std::vector<Link> way_here)
{
    const auto address = fmt::format("{}/welcome/{}", service::own_address(call.service, call.request), link);
    const bool has_mail = call.service.terms.mail.has_value();
    if (has_mail && send_link(call.service, person, address, handed_link_lasts))
        return sent_page(call, person, std::move(way_here));
    markup::Html html;
    const auto title = fmt::format("Hand this link to {}", person.display_name);
    write_title(html, title);
    if (has_mail)
        write_inset(
            html, "The mail server did not take our message. Whoever runs the service finds out why.");
    write_paragraph(html,
        fmt::format("With it they choose a passphrase, and are signed in. It works once, within {} hours. "
                    "Whoever has it can "
                    "do so: give it to them in person, or in a message that only they read.",
            handed_link_lasts.count()));
    html.open("div", { { "class", "govuk-inset-text" } });
    html.element("code", { { "class", "app-secret" } }, address);
    html.close();
    write_paragraph(html, "It is not shown again. A new link makes this one worthless.");
    write_link(html, way_here.back().path, "Go on");
    return http::html_response(
        page({ title, call.visitor(), std::move(way_here) }, std::move(html).fragment()));
}

Done note_administration(
    store::Change& change, const Call& call, std::string_view what, const store::PersonId& person)
{
    return change.record(store::AuditEvent(what, "person", person.text).of(call.organisation->id));
}

} // namespace wres::administration
