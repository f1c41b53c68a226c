// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "collection/standing.h"
#include "markup/html.h"
#include "standard/standard.h"

namespace wres::programme {

/// Whose eyes a question is for: the council is not shown what was only noticed, or left aside.
enum class Side : std::uint8_t { Programme, Council };

/// Writes the form that may follow a question, or nothing.
using QuestionForm = std::function<void(markup::Html&, const collection::KeptQuestion&)>;

/// Every question with its sentence, the council's own numbers beside what they are held against, what was
/// answered and asked again, and what may be done about it.
void write_questions(markup::Html& html, const standard::Standard& standard,
    const std::vector<collection::KeptQuestion>& questions, Side side, const QuestionForm& form);

} // namespace wres::programme
