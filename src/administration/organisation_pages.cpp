// SPDX-License-Identifier: MIT
//
// What an organisation is called and looks like, and for how long it keeps files; and the list of
// organisations, for who looks after the whole service.

#include <algorithm>

#include <fmt/format.h>

#include "administration/administration.h"
#include "administration/pages.h"
#include "base/text.h"
#include "counts/breakdown_values.h"
#include "frame/colour.h"
#include "frame/look.h"
#include "frame/words_of_people.h"
#include "service/written_text.h"
#include "store/organisations.h"
#include "store/settings.h"

namespace wres::administration {
namespace {

using http::Status;
using markup::Html;

constexpr std::size_t longest_name = 100;

/// The fields of the page, as they are now or as somebody filled them in, with the versions they were read
/// at.
struct Chosen {
    std::string name;
    std::string area_code;
    std::string colour;
    std::string retention;
    std::int64_t organisation_version {};
    std::int64_t colour_version {};
    std::int64_t retention_version {};
};

Result<Chosen> chosen_now(store::View& view, const Call& call)
{
    const auto organisation = TRY(store::organisation(view, call.organisation->id));
    const auto colour = TRY(store::setting(view, organisation.id, std::string(colour_setting)));
    const auto retention = TRY(store::setting(view, organisation.id, std::string(store::retention_setting)));
    const auto days = TRY(store::retention_days(view, organisation.id));
    return Chosen { organisation.name, organisation.area_code, colour.value, std::to_string(days),
        organisation.version, colour.version, retention.version };
}

Chosen chosen_in(const http::Fields& form)
{
    const auto number = [&](std::string_view name) { return parse_integer(form.text(name)).value_or(-1); };
    return { service::written_text(form.text("name")), upper_case(trimmed(form.text("area-code"))),
        lower_case(trimmed(form.text("colour"))), std::string(trimmed(form.text("retention"))),
        number("organisation-version"), number("colour-version"), number("retention-version") };
}

/// A letter and eight digits, as the Office for National Statistics writes them.
bool is_area_code(std::string_view text)
{
    return text.size() == 9 && text.front() >= 'A' && text.front() <= 'Z'
        && std::ranges::all_of(text.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<FieldError> faults_of_name(const std::string& name, std::string_view area_code)
{
    std::vector<FieldError> faults;
    if (name.empty())
        faults.push_back({ "name", "Enter the name of the organisation" });
    else if (name.size() > longest_name || name.find('\n') != std::string::npos)
        faults.push_back({ "name", "The name is too long. Enter at most 100 letters, in one line" });
    else if (area_code.empty() && !counts::is_label(name))
        faults.push_back({ "name",
            "Results are kept under this name, and it holds what such a name may not, such as an @. Enter it "
            "without, or enter the area code" });
    if (!area_code.empty() && !is_area_code(area_code))
        faults.push_back({ "area-code", "An area code is a letter and eight digits, such as E08000035" });
    return faults;
}

std::vector<FieldError> faults_of(const Chosen& chosen)
{
    auto faults = faults_of_name(chosen.name, chosen.area_code);
    const auto colour = read_colour(chosen.colour);
    if (!chosen.colour.empty() && !colour)
        faults.push_back(
            { "colour", "A colour is a number sign and six digits or letters from a to f, such as #1d70b8" });
    else if (colour && contrast_ratio(*colour, white) < least_contrast)
        faults.push_back({ "colour",
            fmt::format("The colour is too light to be told from white: its contrast is {:.1f} to 1, and has "
                        "to be at least {} to 1. "
                        "Choose a darker one",
                contrast_ratio(*colour, white), least_contrast) });
    const auto days = parse_integer(chosen.retention);
    if (!days || *days < 0 || *days > store::longest_retention_days)
        faults.push_back({ "retention",
            fmt::format("Enter a whole number of days from 0 to {}", store::longest_retention_days) });
    return faults;
}

void write_name_fields(
    Html& html, std::string_view name, std::string_view area_code, const std::vector<FieldError>& errors)
{
    write_text_field(html,
        { .id = "name",
            .label = "Name of the organisation",
            .hint = "As it stands on its reports.",
            .type = "text",
            .autocomplete = "off",
            .value = name },
        errors);
    write_text_field(html,
        { .id = "area-code",
            .label = "Area code",
            .hint = "Of the Office for National Statistics, such as E08000035. With it, staff are set beside "
                    "the people who live "
                    "there. Leave it empty when there is none.",
            .type = "text",
            .autocomplete = "off",
            .value = area_code },
        errors);
}

http::Response settings_page(
    const Call& call, const Chosen& chosen, const std::vector<FieldError>& errors, Status status)
{
    Html html;
    if (call.request.target.query.find("saved") != nullptr && errors.empty())
        write_success(html, "The settings are saved");
    write_error_summary(html, errors);
    write_title(html, "Settings", call.organisation->name);
    open_form(html, organisation_path(call.organisation->id, "settings"), call.form_token);
    write_hidden_field(html, "organisation-version", std::to_string(chosen.organisation_version));
    write_hidden_field(html, "colour-version", std::to_string(chosen.colour_version));
    write_hidden_field(html, "retention-version", std::to_string(chosen.retention_version));
    write_name_fields(html, chosen.name, chosen.area_code, errors);
    write_text_field(html,
        { .id = "colour",
            .label = "Colour",
            .hint =
                "Of the line under the head of each page, such as #1d70b8. Leave it empty for the usual one.",
            .type = "text",
            .autocomplete = "off",
            .value = chosen.colour },
        errors);
    write_text_field(html,
        { .id = "retention",
            .label = "Days for which files are kept",
            .hint = "So long after a file has arrived, what it says about people is destroyed. Counts, "
                    "findings and everything made "
                    "of them stay.",
            .type = "text",
            .autocomplete = "off",
            .value = chosen.retention },
        errors);
    write_button(html, "Save");
    html.close();
    return http::html_response(page({ "Settings", call.visitor(), way_to_people(call), !errors.empty() },
                                   std::move(html).fragment()),
        status);
}

Done save(store::Change& change, const Call& call, const Chosen& wanted)
{
    const auto now = TRY(chosen_now(change, call));
    const auto& id = call.organisation->id;
    auto organisation = TRY(store::organisation(change, id));
    organisation.name = wanted.name;
    organisation.area_code = wanted.area_code;
    organisation.version = wanted.organisation_version;
    TRY_DONE(store::change_organisation(change, organisation));
    if (wanted.colour != now.colour)
        TRY_DONE(store::set_setting(
            change, id, std::string(colour_setting), wanted.colour, wanted.colour_version));
    if (wanted.retention != now.retention)
        TRY_DONE(store::set_setting(
            change, id, std::string(store::retention_setting), wanted.retention, wanted.retention_version));
    return {};
}

} // namespace

http::Response show_settings(Call& call)
{
    const auto now = call.store.read([&](store::View& view) { return chosen_now(view, call); });
    return now ? settings_page(call, *now, {}, Status::Ok) : error_response(call, now.error());
}

http::Response save_settings(Call& call)
{
    const auto wanted = chosen_in(call.form);
    if (const auto faults = faults_of(wanted); !faults.empty())
        return settings_page(call, wanted, faults, Status::CannotBeProcessed);
    const auto saved =
        call.store.change(call.occasion(), [&](store::Change& change) { return save(change, call, wanted); });
    return saved ? http::see_other(organisation_path(call.organisation->id, "settings?saved=1"))
                 : error_response(call, saved.error());
}

namespace {

struct NewOrganisation {
    std::string name;
    std::string area_code;
    std::string kind;
    Invitee administrator;
};

http::Response organisations_page(
    Call& call, const NewOrganisation& wanted, const std::vector<FieldError>& errors, Status status)
{
    const auto all = call.store.read([](store::View& view) { return store::organisations(view); });
    if (!all)
        return error_response(call, all.error());
    Html html;
    write_error_summary(html, errors);
    write_title(html, "Organisations");
    html.open("ul", { { "class", "govuk-list govuk-list--bullet" } });
    for (const auto& organisation : *all)
        html.element("li",
            organisation.name
                + (organisation.kind == store::OrganisationKind::National ? " (national programme)" : "")
                + (organisation.area_code.empty() ? "" : ", " + organisation.area_code));
    html.close();
    html.element("h2", { { "class", "govuk-heading-m" } }, "Add an organisation");
    open_form(html, "/organisations", call.form_token);
    html.open("fieldset", { { "class", "govuk-fieldset govuk-!-margin-bottom-6" } });
    html.element(
        "legend", { { "class", "govuk-fieldset__legend govuk-fieldset__legend--s" } }, "The organisation");
    write_text_field(html,
        { .id = "organisation",
            .label = "Name of the organisation",
            .hint = "As it stands on its reports.",
            .type = "text",
            .autocomplete = "off",
            .value = wanted.name },
        errors);
    write_text_field(html,
        { .id = "area-code",
            .label = "Area code",
            .hint = "Of the Office for National Statistics, such as E08000035; empty when there is none.",
            .type = "text",
            .autocomplete = "off",
            .value = wanted.area_code },
        errors);
    write_select(html, "kind", "What it is",
        { { "council", "A council" }, { "national", "A national programme" } },
        wanted.kind.empty() ? "council" : wanted.kind);
    html.close();
    html.open("fieldset", { { "class", "govuk-fieldset" } });
    html.element("legend", { { "class", "govuk-fieldset__legend govuk-fieldset__legend--s" } },
        "Its first administrator, who invites everybody else");
    write_invitee_fields(html, wanted.administrator, errors);
    html.close();
    write_button(html, "Add");
    html.close();
    return http::html_response(
        page({ "Organisations", call.visitor(), { { "/collections", "Collections" } }, !errors.empty() },
            std::move(html).fragment()),
        status);
}

/// @errors organisations.name_taken
Result<Invitation> add(store::Change& change, const NewOrganisation& wanted)
{
    const auto known = TRY(store::organisations(change));
    if (std::ranges::find(known, wanted.name, &store::Organisation::name) != known.end())
        return failure("organisations.name_taken", "There is an organisation of this name. Choose another");
    const auto kind =
        wanted.kind == "national" ? store::OrganisationKind::National : store::OrganisationKind::Council;
    const auto id = TRY(store::add_organisation(change, kind, wanted.name, wanted.area_code));
    return invite(change, wanted.administrator, id, { store::Role::Administrator });
}

} // namespace

http::Response show_organisations(Call& call)
{
    return organisations_page(call, {}, {}, Status::Ok);
}

http::Response add_organisation(Call& call)
{
    const NewOrganisation wanted { service::written_text(call.form.text("organisation")),
        upper_case(trimmed(call.form.text("area-code"))), std::string(call.form.text("kind")),
        invitee_in(call.form) };
    auto faults = faults_of_name(wanted.name, wanted.area_code);
    for (auto& fault : faults)
        fault.field = fault.field == "name" ? "organisation" : fault.field;
    for (auto& fault : administration::faults_of(wanted.administrator))
        faults.push_back(std::move(fault));
    if (!faults.empty())
        return organisations_page(call, wanted, faults, Status::CannotBeProcessed);
    const auto invitation =
        call.store.change(call.occasion(), [&](store::Change& change) { return add(change, wanted); });
    if (!invitation) {
        const auto& code = invitation.error().code;
        if (code == "organisations.name_taken")
            return organisations_page(
                call, wanted, { { "organisation", invitation.error().message } }, Status::CannotBeProcessed);
        if (code == "store.not_an_email")
            return organisations_page(call, wanted,
                { { "email", "Enter an e-mail address, such as name@council.example" } },
                Status::CannotBeProcessed);
        return error_response(call, invitation.error());
    }
    if (invitation->link.empty())
        return http::see_other("/organisations");
    const auto person =
        call.store.read([&](store::View& view) { return store::person(view, invitation->person); });
    return person ? link_page(call, *person, invitation->link, { { "/organisations", "Organisations" } })
                  : error_response(call, person.error());
}

} // namespace wres::administration
