// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sealing/signing_key.h"
#include "standard/population.h"

namespace wres::submission {

/// Which council has which public key: what tells a council's own submission from anybody else's.
class CouncilRegister {
public:
    /// A council's earlier key, if it had one, is replaced.
    void set(const std::string& area, const sealing::VerifyingKey& key);

    [[nodiscard]] std::optional<sealing::VerifyingKey> find(const std::string& area) const;
    [[nodiscard]] const std::map<std::string, sealing::VerifyingKey>& all() const { return keys_; }

private:
    std::map<std::string, sealing::VerifyingKey> keys_;
};

/// CSV with the columns `council` (name or area code) and `public_key`.
/// @errors register.faulty  with the line: an unknown council, one that is there twice, a key that is none;
///         csv.malformed
[[nodiscard]] Result<CouncilRegister> parse_council_register(
    std::string_view name, std::string_view content, const standard::Populations& populations);

/// The same as CSV, in the order of the area codes, with the council's name in a column `name`.
[[nodiscard]] std::string write_council_register(
    const CouncilRegister& councils, const standard::Populations& populations);

} // namespace wres::submission
