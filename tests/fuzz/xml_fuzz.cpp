// SPDX-License-Identifier: MIT

#include <cstdint>
#include <string>

#include "base/invariant.h"
#include "base/text.h"
#include "formats/table.h"
#include "formats/xml.h"

namespace {

using namespace wres;

/// Every element that begins ends, in order, with text that is UTF-8 and trimmed.
class Promises final : public formats::XmlSink {
public:
    void element_begins(std::string_view name, std::uint64_t line) override
    {
        INVARIANT(line >= last_line_, "lines go upwards");
        last_line_ = line;
        open_.append(name).push_back('\0');
    }

    void element_ends(std::string_view name, std::string_view text, std::uint64_t line) override
    {
        INVARIANT(line >= last_line_, "lines go upwards");
        INVARIANT(is_utf8(text) && trimmed(text) == text, "text is UTF-8 and trimmed");
        const auto ended = std::string(name) + '\0';
        INVARIANT(open_.ends_with(ended), "the last element that began ends first");
        open_.resize(open_.size() - ended.size());
        last_line_ = line;
    }

    [[nodiscard]] bool all_ended() const { return open_.empty(); }

private:
    std::string open_;
    std::uint64_t last_line_ = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = bytes_of(std::string(reinterpret_cast<const char*>(data), size));
    Promises sink;
    const auto done = formats::read_xml("fuzz.xml", *bytes, sink);
    INVARIANT(!done || sink.all_ended(), "a document that was read has ended");
    static_cast<void>(formats::recognise("fuzz.xml", *bytes));
    return 0;
}
