// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "frame/components.h"
#include "store/people.h"

namespace wres::account {

/// What keeps a chosen passphrase from being taken: its length, how easily it is guessed of this person, a
/// second entry that differs. Nothing else is asked of it.
/// @source OWASP ASVS 5.0, 6.2.1, 6.2.5, 6.2.9, 6.2.11
[[nodiscard]] std::vector<frame::FieldError> faults_of_passphrase(
    std::string_view passphrase, std::string_view again, const store::Person& person);

/// The two fields in which one is chosen, "passphrase" and "again".
void write_new_passphrase_fields(markup::Html& html, const std::vector<frame::FieldError>& errors);

} // namespace wres::account
