// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "http/fields.h"
#include "markup/html.h"
#include "store/people.h"
#include "store/roles.h"
#include "web/components.h"

namespace wres::web {

/// Invited, active or disabled, as a tag.
void write_account_state(markup::Html& html, const store::Person& person);

/// A box for each role, "role", with what it means.
void write_role_boxes(
    markup::Html& html, const std::vector<store::Role>& chosen, const std::vector<FieldError>& errors);

/// The roles whose boxes were ticked; what is no role is passed over.
[[nodiscard]] std::vector<store::Role> roles_chosen(const http::Fields& form);

} // namespace wres::web
