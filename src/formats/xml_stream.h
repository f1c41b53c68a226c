// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "formats/xml_events.h"

namespace wres::formats {

/// A document of any kind and encoding, read a piece at a time by expat, with what could harm taken out: no
/// DOCTYPE (and so no entities), a limit to depth and to the size of one tag. The parts of workbooks, which
/// are many times larger and far narrower, are read by XmlScanner.
class XmlStream {
public:
    explicit XmlStream(XmlHandler& handler);
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;

    /// Room for the next bytes of the document.
    [[nodiscard]] std::span<char> room(std::size_t size);

    /// Takes the first `count` bytes put into the room; none means that the document ends.
    [[nodiscard]] XmlDone take(std::size_t count);

    /// The line of the event at hand, from 1.
    [[nodiscard]] std::uint64_t line() const;

    /// What expat calls back; in the source file.
    struct Parser;

private:
    std::unique_ptr<Parser> parser_;
};

} // namespace wres::formats
