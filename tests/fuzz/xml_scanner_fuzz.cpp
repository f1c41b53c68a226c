// SPDX-License-Identifier: MIT
//
// The scanner of workbook parts against expat: the same documents are well-formed, and their events are the
// same. The first byte of the input says how large the pieces are.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/invariant.h"
#include "formats/xml_scanner.h"
#include "formats/xml_stream.h"
#include "support/xml_events_written.h"

namespace {

using namespace wres;
using namespace wres::formats;

/// Where the two differ on purpose: encodings, names beyond ASCII (of another edition of XML), long
/// references.
bool may_differ(std::string_view document)
{
    const bool beyond_ascii =
        std::ranges::any_of(document, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return beyond_ascii || document.substr(0, 2).find('\0') != std::string_view::npos
        || document.find("encoding") != std::string_view::npos
        || document.find("0000000000") != std::string_view::npos;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string document(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto found = test::read_in_pieces<XmlScanner>(document, data[0] % 64U + 1);
    const auto whole = test::read_in_pieces<XmlScanner>(document, size);
    INVARIANT(found.fault.has_value() == whole.fault.has_value(), "pieces change nothing");
    if (!found.fault)
        INVARIANT(found.events == whole.events, "pieces change no event");
    if (may_differ(document) || (whole.fault && whole.fault->kind == XmlFaultKind::TooLong))
        return 0;
    const auto expected = test::read_in_pieces<XmlStream>(document, size);
    INVARIANT(found.fault.has_value() == expected.fault.has_value(), "expat reads the same documents");
    if (!found.fault)
        INVARIANT(found.events == expected.events, "expat gives the same events");
    return 0;
}
