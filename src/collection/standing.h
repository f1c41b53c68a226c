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

enum class State : std::uint8_t { Invited, SignedOff, Submitted, Questioned, Answered, Accepted, Withdrawn };

[[nodiscard]] std::string_view word_of(State state);

/// Where one service of a council stands.
struct ServiceStanding {
    State state = State::Invited;
    std::string since; // when it came to stand there
    std::uint32_t number {}; // the submission that its counts are from; 0 when there is none
    bool is_late {}; // sent after the collection closed
    bool is_correction {}; // sent after an earlier submission was accepted
};

/// What was said about a question after it was asked: by the council an answer, by the programme why it asks
/// again.
struct Reply {
    EventKind kind {}; // Answered or Returned
    std::string at;
    Answer answer {};
    std::string note;
};

/// How far a question has come.
enum class Stage : std::uint8_t {
    Noticed, // the council does not know of it
    LeftAside, // and will not
    Asked,
    Answered, // that new numbers will come: it stays open until they do
    Settled, // answered that the numbers are right, or new numbers came
};

struct KeptQuestion {
    std::uint32_t number {};
    std::string asked_at; // or noticed
    plausibility::Question question {};
    Stage stage {};
    std::vector<Reply> replies {}; // the oldest first
    std::string note {}; // LeftAside: why

    /// The council's answer that stands.
    [[nodiscard]] const Reply* answer() const;

    /// Whether somebody still has to do something about it.
    [[nodiscard]] bool is_open() const { return stage != Stage::Settled && stage != Stage::LeftAside; }
};

/// The last sign-off of a council's senior sponsor.
struct SignOff {
    std::string at;
    std::vector<std::string> scopes;
    std::string digest; // of the submission that it is about
    std::string post;
    std::string words;
};

struct CouncilStanding {
    std::map<std::string, ServiceStanding> services; // every service that is asked for
    std::uint32_t last_number {}; // the highest submission that arrived
    std::map<std::uint32_t, std::string> digests; // by number
    std::string signed_off_on; // as the last submission says
    std::optional<SignOff> sign_off; // of what has not been sent yet
    std::vector<KeptQuestion> questions;
    std::uint32_t reminders {};
    bool is_named {}; // it has agreed to be named in national reports for the public
};

/// Where everybody stands, by area code: what the history comes to.
using Standing = std::map<std::string, CouncilStanding>;

/// Whether the programme has closed the collection and not reopened it.
[[nodiscard]] bool is_closed(const std::vector<Event>& events);

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
///         collection.no_question, collection.not_looked_at, collection.note
Done check_event(const Standing& standing, const Event& event);

} // namespace wres::collection
