// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "sealing/sealed_box.h"
#include "sealing/signing_key.h"
#include "standard/standard.h"
#include "submission/council_register.h"
#include "submission/submission.h"

namespace wres::submission {

/// No file of counts comes near it; more is refused before it is read.
inline constexpr std::size_t most_submission_bytes = 16U << 20U;

/// What a submission says before it is signed and sealed: a line of JSON, and the counts as a `.wrescube`
/// file. The same submission gives the same bytes. Described in docs/guides/sending-counts.md.
[[nodiscard]] std::string write_statement(
    const Submission& submission, const standard::Classification& classification);

/// Takes exactly the bytes that write_statement() writes for some submission, and nothing else.
/// @errors submission.damaged, submission.other_standard
[[nodiscard]] Result<Submission> read_statement(
    std::string_view name, std::string_view content, const standard::Standard& standard);

/// The file that travels: signed by the council, then sealed to the programme. The signature names the
/// programme it was made for, so that the programme cannot pass it on as sent to somebody else.
[[nodiscard]] std::string write_submission(const Submission& submission,
    const standard::Classification& classification, const sealing::SigningKey& council,
    const sealing::BoxKey& programme);

/// Opens it, and says whose it is only when the register says so.
///
/// @errors submission.not_one          it is no submission at all
///         submission.other_version    of a form that this program does not know
///         submission.other_recipient  sealed to another programme, or to an earlier key of this one
///         submission.truncated        cut short
///         submission.changed          a byte is not as it was sealed
///         submission.not_registered   the council it names has no key in the register
///         submission.forged           not signed with the council's key
///         submission.damaged, submission.other_standard  as read_statement()
[[nodiscard]] Result<Submission> open_submission(std::string_view name, std::string_view content,
    const sealing::OpeningKey& programme, const CouncilRegister& councils,
    const standard::Standard& standard);

} // namespace wres::submission
