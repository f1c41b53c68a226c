// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plausibility/question.h"

namespace wres::collection {

enum class EventKind : std::uint8_t {
    Invited,
    Submitted,
    Questioned,
    Answered,
    Accepted,
    Withdrawn,
    Reminded
};

[[nodiscard]] std::string_view word_of(EventKind kind);

/// What a council says to a question.
enum class Answer : std::uint8_t { NumbersAreRight, WillBeCorrected };

[[nodiscard]] std::string_view word_of(Answer answer);

/// Something that happened in a collection. Made of codes, numbers and days; the only free text is a note to
/// an answer, which `is_note` keeps short and free of numbers that could be somebody's.
struct Event {
    EventKind kind {};
    std::string at; // 2025-10-03T10:15:00Z
    std::string area; // of the council
    std::vector<std::string> scopes; // Submitted, Accepted, Withdrawn: the services it is about

    std::uint32_t number {}; // Submitted: of the submission
    std::string digest {}; // Submitted: SHA-256 of what was signed
    std::string signed_off_on {}; // Submitted: by the council's senior sponsor, or empty

    std::uint32_t question_number {}; // Questioned, Answered: 1, 2, ... in one council
    plausibility::Question question {}; // Questioned
    Answer answer {}; // Answered
    std::string note {}; // Answered

    bool operator==(const Event&) const = default;
};

/// Whether a note may be kept: one line of at most 300 bytes, without an @ and with fewer than six digits in
/// a row, so that it holds no address, telephone or staff number.
[[nodiscard]] bool is_note(std::string_view text);

} // namespace wres::collection
