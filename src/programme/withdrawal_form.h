// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collection/event.h"
#include "frame/call.h"
#include "frame/components.h"
#include "markup/html.h"

namespace wres::programme {

/// The form that takes counts back, folded away: a council's of what it sent, or the programme's.
struct WithdrawalForm {
    std::string_view summary; // "Withdraw what was sent"
    std::string_view what_happens; // a sentence or two
    std::string action;
    std::string_view why_hint;
    std::vector<frame::Check> services; // of which there is something to take back; none: no form
};

void write_withdrawal(markup::Html& html, const frame::Call& call, const WithdrawalForm& form,
    const std::vector<frame::FieldError>& errors);

/// What came of it: the event without its council, and what has to be said first.
struct Withdrawal {
    collection::Event event;
    std::vector<frame::FieldError> errors;
};
[[nodiscard]] Withdrawal withdrawal_in(const frame::Call& call);

/// Every value that a form has under one name.
[[nodiscard]] std::vector<std::string> chosen_in(const http::Fields& form, std::string_view name);

} // namespace wres::programme
