// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "frame/components.h"
#include "http/fields.h"
#include "markup/html.h"
#include "store/people.h"
#include "store/roles.h"

namespace wres::administration {

/// Invited, active or disabled, as a tag.
void write_account_state(markup::Html& html, const store::Person& person);

/// A box for each role, "role", with what it means.
void write_role_boxes(
    markup::Html& html, const std::vector<store::Role>& chosen, const std::vector<frame::FieldError>& errors);

/// The roles whose boxes were ticked; what is no role is passed over.
[[nodiscard]] std::vector<store::Role> roles_chosen(const http::Fields& form);

} // namespace wres::administration
