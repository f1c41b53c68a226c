// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "sealing/sealed_box.h"
#include "standard/standard.h"

namespace wres::submission {

/// What a programme asks of councils. It is public: whoever has it can send counts, and nobody can read them
/// but the programme.
struct Request {
    std::string collection; // its name for people: "SC-WRES 2025"
    std::string standard; // "sc-wres/2025"
    std::string standard_checksum; // the edition
    std::string period; // "2025"
    std::vector<std::string> scopes; // codes of the Scope column: adult, children, other
    std::vector<std::string>
        breakdowns; // columns with a closed list of codes; a council's own labels never travel
    Date opens;
    Date closes; // later is late, and still taken
    sealing::BoxKey programme;
};

/// The columns of a standard that a programme can ask for: those whose values the standard lists.
[[nodiscard]] std::vector<std::string> possible_breakdowns(const standard::Standard& standard);

/// What is asked for when a programme says no more than its key: adult and children's services, pay bands.
[[nodiscard]] Request usual_request(
    const standard::Standard& standard, std::string period, const sealing::BoxKey& programme);

/// Checked against the standard, which has to be the edition that the request names.
/// @errors request.faulty, request.other_standard; key.not_a_key
Done check_request(const Request& request, const standard::Standard& standard);

/// As TOML, for people to read and for `parse_request`.
[[nodiscard]] std::string write_request(const Request& request);

/// @errors request.faulty  with the line; key.not_a_key
[[nodiscard]] Result<Request> parse_request(std::string_view name, std::string_view content);

} // namespace wres::submission
