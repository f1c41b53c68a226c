// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "markup/html.h"

namespace wres::account {

/// A QR code as an image of its own in the page, dark on light with the margin that readers need. What it
/// holds must also stand beside it as text. Nothing when it is too long for one.
/// @param label  what it is, for those who do not see it
void write_qr_code(markup::Html& html, std::string_view content, std::string_view label);

} // namespace wres::account
