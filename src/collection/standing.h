// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "collection/event.h"
#include "submission/request.h"
#include "submission/submission.h"

namespace wres::collection {

enum class State : std::uint8_t { Invited, Submitted, Questioned, Answered, Accepted, Withdrawn };

[[nodiscard]] std::string_view word_of(State state);

/// Where one service of a council stands.
struct ServiceStanding {
    State state = State::Invited;
    std::string since; // when it came to stand there
    std::uint32_t number {}; // the submission that its counts are from; 0 when there is none
    bool is_late {}; // sent after the collection closed
};

struct KeptQuestion {
    std::uint32_t number {};
    std::string asked_at;
    plausibility::Question question;
    std::optional<Answer> answer;
    std::string note;
    std::string answered_at;
    bool is_settled {}; // answered that the numbers are right, or new numbers came
};

struct CouncilStanding {
    std::map<std::string, ServiceStanding> services; // every service that is asked for
    std::uint32_t last_number {}; // the highest submission that arrived
    std::map<std::uint32_t, std::string> digests; // by number
    std::string signed_off_on; // as the last submission says
    std::vector<KeptQuestion> questions;
    std::uint32_t reminders {};
};

/// Where everybody stands, by area code: what the history comes to.
using Standing = std::map<std::string, CouncilStanding>;

[[nodiscard]] Standing standing_of(const std::vector<Event>& events, const submission::Request& request);

/// Whether nothing has come for a service that is asked for although the collection has closed.
[[nodiscard]] bool is_overdue(const ServiceStanding& service, const submission::Request& request, Date today);

/// Whether a submission may follow what has arrived from its council.
/// @errors submission.duplicate    the very same was received
///         submission.number_used  another one of this number was received
///         submission.older        a later one was received, so this one is a replay or lost its turn
Done check_turn(const Standing& standing, const submission::Submission& arriving, const std::string& digest);

/// What may happen to a council next.
/// @errors collection.not_invited, collection.no_service, collection.nothing_sent, collection.open_questions,
///         collection.no_question, collection.note
Done check_event(const Standing& standing, const Event& event);

} // namespace wres::collection
