// SPDX-License-Identifier: MIT
#pragma once

#include "document/document.h"
#include "markup/html.h"

namespace wres::page {

void write_paragraph(markup::Html& html, const document::Paragraph& paragraph, std::string_view style = {});

void write_block(markup::Html& html, const document::Block& block);

} // namespace wres::page
