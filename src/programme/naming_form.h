// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collection/event.h"
#include "frame/call.h"
#include "frame/components.h"
#include "markup/html.h"

namespace wres::programme {

/// The form in which a council says whether national reports for the public may name it, folded away: of its
/// senior sponsor, or of the programme for a council that said so by letter.
struct NamingForm {
    enum class Side : std::uint8_t { Programme, Council };
    std::string action;
    bool is_named {}; // as it stands
    Side side {};
};

void write_naming(markup::Html& html, const frame::Call& call, const NamingForm& form,
    const std::vector<frame::FieldError>& errors);

/// What came of it: the event without its council, and what has to be said first.
struct Naming {
    collection::Event event;
    std::vector<frame::FieldError> errors;
};
[[nodiscard]] Naming naming_in(const frame::Call& call);

} // namespace wres::programme
