// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "markup/html.h"

namespace wres::frame {

/// A question that somebody has while they are at a task, and its answer: one or more paragraphs.
struct GuideAnswer {
    std::string_view question;
    std::span<const std::string_view> paragraphs;
};

/// The guide beside one task.
struct GuideTopic {
    std::string_view id; // "files"
    std::string_view title; // "Sending files"
    std::span<const GuideAnswer> answers;
};

/// All there are, in the order of a council's way.
[[nodiscard]] std::span<const GuideTopic> guide_topics();

/// A link from a task to its guide; there has to be one of that id.
void write_guide_link(markup::Html& html, std::string_view topic);

} // namespace wres::frame
