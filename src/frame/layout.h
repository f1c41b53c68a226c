// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "markup/html.h"

namespace wres::frame {

struct Link {
    std::string path;
    std::string words;
};

/// Who is signed in, as the head of the page says it.
struct Visitor {
    std::string display_name; // empty: nobody is signed in
    std::string form_token; // for the button that signs out
    std::string organisation; // whose pages these are; empty: nobody's
    std::string style_path; // of the organisation's colour; empty: the usual one
};

/// What every page has around its content.
struct Frame {
    std::string title; // of the page; with " - Error" before the service's name when a form was refused
    Visitor visitor;
    std::vector<Link> way_here; // the pages above this one, the highest first
    bool has_errors = false;
    bool shows_report = false; // needs the style of reports
};

/// A whole page: `content` stands in its main part.
[[nodiscard]] std::string page(const Frame& frame, std::string content);

} // namespace wres::frame
