// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "submission/request.h"
#include "submission/submission.h"
#include "workflow/receive.h"

namespace wres::workflow {

/// What a council says of its submission, besides the files.
struct SubmitTerms {
    std::string council; // name or area code
    std::uint32_t number = 1;
    Date made_on;
    std::optional<Date> signed_off_on;
    std::vector<std::string> scopes; // empty: every service that is asked for and has counts
};

/// What a file given as the receiver holds: the programme's request, or its bare public key, which asks for
/// the usual counts of the period.
/// @errors disk.*, request.*, key.not_a_key
[[nodiscard]] Result<submission::Request> read_request_or_key(
    const std::string& path, const Basis& basis, const std::string& period);

/// The counts that were asked for, and what was odd about the files, ready to be signed and sealed.
/// @errors as submission::check_submission(); request.*
[[nodiscard]] Result<submission::Submission> submission_of(const Basis& basis, const Submission& received,
    const submission::Request& request, const SubmitTerms& terms);

/// The same of counts that were kept, with what was odd about the files that they were made from.
/// @errors as above
[[nodiscard]] Result<submission::Submission> submission_of(const Basis& basis, const counts::Cube& cube,
    const submission::Quality& quality, const submission::Request& request, const SubmitTerms& terms);

} // namespace wres::workflow
