// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "collection/event.h"

namespace wres::collection {

/// What happened in a collection, oldest first, as it is kept: a line of JSON each, which names the line
/// before by its SHA-256. An event is never changed or taken away; one that was would break the chain.
class History {
public:
    /// A last line that has no end was being written when the machine stopped: nobody was told that it had
    /// happened, so it is passed over. `kept_bytes` says where it began.
    /// @errors history.damaged  with the line
    static Result<History> parse(std::string_view name, std::string_view content);

    [[nodiscard]] const std::vector<Event>& events() const { return events_; }

    /// The bytes of the whole lines that were parsed: what follows has to be cut off before more is written.
    [[nodiscard]] std::size_t kept_bytes() const { return kept_bytes_; }

    /// Adds events, and gives the lines to write behind those that are there.
    [[nodiscard]] std::string add(const std::vector<Event>& events);

private:
    std::vector<Event> events_;
    std::string last_line_checksum_;
    std::size_t kept_bytes_ {};
};

} // namespace wres::collection
