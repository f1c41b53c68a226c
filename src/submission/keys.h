// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "sealing/sealed_box.h"
#include "sealing/signing_key.h"

namespace wres::submission {

// A council signs, the programme opens. Each keeps a secret key and gives away the public one that belongs to
// it. As text each says what it is, so that none is taken for another.

[[nodiscard]] std::string text_of(const sealing::SigningKey& council_secret); // wres-council-secret-1-...
[[nodiscard]] std::string text_of(const sealing::VerifyingKey& council_public); // wres-council-public-1-...
[[nodiscard]] std::string text_of(const sealing::OpeningKey& programme_secret); // wres-programme-secret-1-...
[[nodiscard]] std::string text_of(const sealing::BoxKey& programme_public); // wres-programme-public-1-...

/// Whether a text means to be a key, of whatever kind, rather than a file of another form.
[[nodiscard]] bool is_key_like(std::string_view text);

/// @errors key.not_a_key  naming the key that was expected and, where it is another of these, which it is
[[nodiscard]] Result<sealing::SigningKey> parse_council_secret(std::string_view text);
[[nodiscard]] Result<sealing::VerifyingKey> parse_council_public(std::string_view text);
[[nodiscard]] Result<sealing::OpeningKey> parse_programme_secret(std::string_view text);
[[nodiscard]] Result<sealing::BoxKey> parse_programme_public(std::string_view text);

} // namespace wres::submission
