// SPDX-License-Identifier: MIT
#include "document/document.h"

namespace wres::document {
namespace {

Paragraph paragraph(Paragraph::Kind kind, std::string text)
{
    return { kind, { { Run::Kind::Plain, std::move(text), {} } } };
}

} // namespace

Paragraph plain(std::string text)
{
    return paragraph(Paragraph::Kind::Plain, std::move(text));
}

Paragraph note(std::string text)
{
    return paragraph(Paragraph::Kind::Note, std::move(text));
}

} // namespace wres::document
