// SPDX-License-Identifier: MIT
#include "programme/naming_form.h"

#include "base/text.h"
#include "frame/tables.h"

namespace wres::programme {
namespace {

constexpr std::string_view agree = "agree";
constexpr std::string_view refuse = "refuse";

} // namespace

void write_naming(markup::Html& html, const frame::Call& call, const NamingForm& form,
    const std::vector<frame::FieldError>& errors)
{
    const bool is_council = form.side == NamingForm::Side::Council;
    frame::open_details(
        html, is_council ? "Whether public reports name the council" : "Whether public reports name it");
    frame::write_paragraph(html,
        form.is_named ? "As it stands: named in national reports for the public."
                      : "As it stands: not named in national reports for the public.");
    frame::write_paragraph(html,
        "A council that is named is listed by its name with what its own release shows, and nothing more. "
        "One that is not is counted, and its name does not stand in the report. It holds for reports made "
        "from now on.");
    frame::open_form(html, form.action, call.form_token);
    frame::write_radios(html, "naming", "In national reports for the public",
        { { std::string(agree), "The council agrees to be named", "" },
            { std::string(refuse), "The council is not to be named", "" } },
        call.form.text("naming").empty() ? (form.is_named ? agree : refuse) : call.form.text("naming"));
    frame::write_text_field(html,
        { .id = "naming-note",
            .label = is_council ? "Note" : "Who said so for the council, by post, and when",
            .hint = "One line, kept in the history; no name and no address",
            .value = call.form.text("naming-note") },
        errors);
    frame::write_button(html, "Record it", frame::ButtonKind::Secondary);
    html.close();
    html.close();
    html.close();
}

Naming naming_in(const frame::Call& call)
{
    const auto choice = call.form.text("naming");
    Naming naming { { .kind = choice == agree ? collection::EventKind::AgreedToBeNamed
                                              : collection::EventKind::NoLongerNamed,
                        .at = {},
                        .area = {},
                        .scopes = {} },
        {} };
    naming.event.note = std::string(trimmed(call.form.text("naming-note")));
    if (choice != agree && choice != refuse)
        naming.errors.push_back({ "naming-agree", "Choose whether it is named" });
    return naming;
}

} // namespace wres::programme
