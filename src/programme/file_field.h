// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "frame/components.h"
#include "markup/html.h"

namespace wres::programme {

/// A field from which files are chosen, large enough to drop files on.
struct FileField {
    std::string_view id; // also its name
    std::string_view label;
    std::string_view hint;
    bool many = false;
};

void write_file_field(
    markup::Html& html, const FileField& field, const std::vector<frame::FieldError>& errors);

/// Begins a form that files are sent with, with its token. Close it with html.close().
void open_file_form(markup::Html& html, std::string_view action, std::string_view form_token);

} // namespace wres::programme
