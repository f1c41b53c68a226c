// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

namespace wres::formats {

/// Takes a document element by element. Names are local (namespaces dropped); text is whole and trimmed.
class XmlSink {
public:
    virtual ~XmlSink() = default;

    virtual void element_begins(std::string_view name, std::uint64_t line) = 0;

    /// `text` is the element's own text, without its children's.
    virtual void element_ends(std::string_view name, std::string_view text, std::uint64_t line) = 0;
};

/// Streams a document. A DOCTYPE is refused, since it can make a small file enormous or reach outside it.
/// UTF-8, UTF-16, ISO-8859-1 and Windows-1252 are read.
/// @errors file.empty, file.damaged (with the line), file.doctype, file.too_deep, file.line_too_long,
/// file.encoding,
///   bytes.unreadable
[[nodiscard]] Done read_xml(std::string_view name, const Bytes& bytes, XmlSink& sink);

} // namespace wres::formats
