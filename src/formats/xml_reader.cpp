// SPDX-License-Identifier: MIT
#include "formats/xml.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/file_beginning.h"
#include "formats/refusals.h"
#include "formats/xml_stream.h"

namespace wres::formats {
namespace {

constexpr std::size_t block_bytes = 64 * 1024;
constexpr std::size_t longest_text_bytes = std::size_t { 16 } * 1024 * 1024;

/// Gathers each element's own text until the element ends.
class ElementTexts final : public XmlHandler {
public:
    ElementTexts(std::string_view file, XmlSink& sink) : file_(file), sink_(sink) { }

    void read_by(const XmlStream& stream) { stream_ = &stream; }

    void begins(std::string_view name, const XmlAttributes&) override
    {
        if (texts_.size() == depth_)
            texts_.emplace_back();
        texts_[depth_++].clear();
        sink_.element_begins(name, stream_->line());
    }

    void text(std::string_view piece) override
    {
        auto& text = texts_[depth_ - 1];
        text.append(piece);
        if (text.size() > longest_text_bytes)
            refuse({ "file.line_too_long",
                fmt::format("{}, line {}, has an element with more than 16 MiB of text: export it again.",
                    file_, stream_->line()) });
    }

    void ends(std::string_view name) override
    {
        sink_.element_ends(name, trimmed(texts_[--depth_]), stream_->line());
    }

private:
    std::string_view file_;
    XmlSink& sink_;
    const XmlStream* stream_ = nullptr;
    std::vector<std::string> texts_; // by depth, kept for their memory
    std::size_t depth_ {};
};

Error error_of(std::string_view name, const XmlFault& fault, const XmlHandler& handler)
{
    switch (fault.kind) {
    case XmlFaultKind::Refused: return *handler.refused();
    case XmlFaultKind::CutShort:
        return { "file.damaged",
            fmt::format("{} ends in the middle, at line {}: export it again, and send the whole file.", name,
                fault.line) };
    case XmlFaultKind::Doctype:
        return { "file.doctype",
            fmt::format(
                "{}, line {}, has a DOCTYPE, which is not read because it can reach outside the file: remove "
                "it, or export the file without it.",
                name, fault.line) };
    case XmlFaultKind::TooDeep:
        return { "file.too_deep",
            fmt::format("{}, line {}, nests more than {} elements, which no return does: export it again.",
                name, fault.line, XmlLimits::deepest) };
    case XmlFaultKind::TooLong:
        return { "file.line_too_long",
            fmt::format("{}, line {}, has a tag or a comment of more than 16 MiB: export it again.", name,
                fault.line) };
    case XmlFaultKind::UnknownEncoding:
        return { "file.encoding",
            fmt::format("{} is stored in an encoding that is not read, or in another than its first line "
                        "says: save it "
                        "as UTF-8.",
                name) };
    case XmlFaultKind::NotWellFormed: break;
    }
    return { "file.damaged",
        fmt::format(
            "{} is not well-formed XML at line {}: export it again, or mend that line.", name, fault.line) };
}

} // namespace

Done read_xml(std::string_view name, const Bytes& bytes, XmlSink& sink)
{
    ElementTexts texts(name, sink);
    XmlStream stream(texts);
    texts.read_by(stream);
    std::uint64_t offset = 0;
    for (;;) {
        const auto count = TRY(read_fully(bytes, offset, stream.room(block_bytes)));
        if (offset == 0 && count == 0)
            return std::unexpected(empty_file(name));
        if (const auto taken = stream.take(count); !taken)
            return std::unexpected(error_of(name, taken.error(), texts));
        if (count == 0)
            return {};
        offset += count;
    }
}

} // namespace wres::formats
