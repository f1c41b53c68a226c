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
    SignedOff, // by the council's senior sponsor, before it is sent
    Submitted,
    Noticed, // something looks like a slip, and the programme has not decided whether to ask
    LeftAside, // the programme does not ask
    Questioned,
    Answered,
    Returned, // the programme asks again: the answer does not settle the question
    Accepted,
    Withdrawn,
    Reminded,
    AgreedToBeNamed, // the council, in national reports for the public
    NoLongerNamed, // it took that back: the next report does not name it
    Closed, // the collection: nothing more is taken
    Reopened, // the collection
};

/// Whether it happened to the collection, and to no council of it.
[[nodiscard]] constexpr bool is_of_the_collection(EventKind kind)
{
    return kind == EventKind::Closed || kind == EventKind::Reopened;
}

[[nodiscard]] std::string_view word_of(EventKind kind);

/// What a council says to a question.
enum class Answer : std::uint8_t { NumbersAreRight, WillBeCorrected };

[[nodiscard]] std::string_view word_of(Answer answer);

/// Something that happened in a collection. Made of codes, numbers and days; the only free texts are notes
/// and the post of whoever signed off, which `is_note` keeps short and free of numbers that could be
/// somebody's.
struct Event {
    EventKind kind {};
    std::string at; // 2025-10-03T10:15:00Z
    std::string area; // of the council; empty: of the collection
    std::vector<std::string> scopes; // SignedOff, Submitted, Accepted, Withdrawn: the services it is about

    std::uint32_t number {}; // Submitted: of the submission
    std::string digest {}; // SignedOff, Submitted: SHA-256 of what was signed
    std::string signed_off_on {}; // Submitted: by the council's senior sponsor, or empty
    std::string post {}; // SignedOff: "Director of Adult Social Services"; never a name

    std::uint32_t question_number {}; // of what is noticed, asked and answered: 1, 2, ... in one council
    plausibility::Question question {}; // Noticed, Questioned
    Answer answer {}; // Answered
    std::string note {}; // of whoever did it, for the other side to read; empty where there is none

    bool operator==(const Event&) const = default;
};

/// Whether a note may be kept: one line of at most 300 bytes, without an @ and with fewer than six digits in
/// a row, so that it holds no address, telephone or staff number.
[[nodiscard]] bool is_note(std::string_view text);

} // namespace wres::collection
