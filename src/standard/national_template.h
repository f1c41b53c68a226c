// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wres::standard {

/// How a national report is built, as data: which parts it has, in which order, and what stands at their
/// head. In words, {period}, {councils} and {standard} stand for the report's own.
struct NationalTemplate {
    struct Part {
        std::string part; // which one: docs/guides/national-report.md lists them
        std::string heading; // empty: the part's own, or none
        std::string text; // a paragraph before the part; may be empty
    };
    std::string title;
    std::vector<Part> sections; // of the report
    std::vector<Part> of_each_indicator;
};

/// Reads a template; refuses an unknown key, and a part that is not one of those named.
/// @param file  its name, for messages
/// @errors standard.faulty  with the line and what is wrong
[[nodiscard]] Result<NationalTemplate> parse_national_template(std::string_view file,
    std::string_view content, const std::vector<std::string>& sections,
    const std::vector<std::string>& of_each_indicator);

} // namespace wres::standard
