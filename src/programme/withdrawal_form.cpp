// SPDX-License-Identifier: MIT
#include "programme/withdrawal_form.h"

#include "base/text.h"
#include "frame/tables.h"

namespace wres::programme {

void write_withdrawal(markup::Html& html, const frame::Call& call, const WithdrawalForm& form,
    const std::vector<frame::FieldError>& errors)
{
    if (form.services.empty())
        return;
    frame::open_details(html, form.summary);
    frame::write_paragraph(html, form.what_happens);
    frame::open_form(html, form.action, call.form_token);
    frame::write_checkboxes(html, "withdraw", "Services", form.services, errors);
    frame::write_text_field(
        html, { .id = "why", .label = "Why", .hint = form.why_hint, .value = call.form.text("why") }, errors);
    frame::write_button(html, "Withdraw", frame::ButtonKind::Warning);
    html.close();
    html.close();
    html.close();
}

Withdrawal withdrawal_in(const frame::Call& call)
{
    Withdrawal withdrawal { { .kind = collection::EventKind::Withdrawn,
                                .at = {},
                                .area = {},
                                .scopes = chosen_in(call.form, "withdraw") },
        {} };
    withdrawal.event.note = std::string(trimmed(call.form.text("why")));
    if (withdrawal.event.scopes.empty())
        withdrawal.errors.push_back({ "withdraw", "Choose what is withdrawn" });
    if (withdrawal.event.note.empty())
        withdrawal.errors.push_back({ "why", "Say why it is withdrawn" });
    return withdrawal;
}

std::vector<std::string> chosen_in(const http::Fields& form, std::string_view name)
{
    std::vector<std::string> chosen;
    for (const auto& value : form.all(name))
        chosen.emplace_back(value);
    return chosen;
}

} // namespace wres::programme
