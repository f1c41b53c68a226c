// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "formats/xml_events.h"

namespace wres::test {

/// Writes down the events of a document, pieces of one text joined: "<name a=[1] b=[2]>text</name>".
class WrittenEvents final : public formats::XmlHandler {
public:
    void begins(std::string_view name, const formats::XmlAttributes& attributes) override
    {
        written.append("<").append(name);
        for (const auto& attribute : attributes)
            written.append(" ").append(attribute.name).append("=[").append(attribute.value).append("]");
        written += '>';
    }
    void text(std::string_view piece) override { written += piece; }
    void ends(std::string_view name) override { written.append("</").append(name).append(">"); }

    std::string written;
};

/// What a reader of XML made of a document.
struct ReadXml {
    std::string events;
    std::optional<formats::XmlFault> fault;
};

/// Gives a document to a reader in pieces of `most` bytes.
template <typename Reader>
ReadXml read_in_pieces(std::string_view document, std::size_t most)
{
    WrittenEvents events;
    Reader reader(events);
    for (;;) {
        const auto room = reader.room(most);
        const auto count = std::min(most, document.size());
        std::copy_n(document.data(), count, room.data());
        document.remove_prefix(count);
        if (const auto taken = reader.take(count); !taken)
            return { events.written, taken.error() };
        if (count == 0)
            return { events.written, std::nullopt };
    }
}

} // namespace wres::test
