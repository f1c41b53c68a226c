// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "collection/event.h"
#include "markup/html.h"
#include "standard/standard.h"
#include "store/store.h"

namespace wres::programme {

/// One event with who did it, in words.
struct HistoryLine {
    std::string at;
    std::string council; // its name; empty: the collection
    std::string what;
    std::string note;
    std::string who;
};

/// People are named to their own organisation alone: who signs off, and who sends, stays with the council,
/// and who asks, with the programme.
/// @param reader  the organisation whose eyes it is for
/// @errors those of frame::actor_words()
[[nodiscard]] Result<HistoryLine> history_line(store::View& view, const standard::Standard& standard,
    const collection::Event& event, const std::string& council, const std::string& done_by,
    const store::OrganisationId& reader);

enum class CouncilColumn : std::uint8_t { Shown, LeftOut };

/// The newest first.
void write_history(markup::Html& html, const std::vector<HistoryLine>& lines, CouncilColumn councils);

} // namespace wres::programme
