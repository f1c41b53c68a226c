// SPDX-License-Identifier: MIT
#include "formats/xml_stream.h"

#include <algorithm>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include <expat.h>

#include "base/invariant.h"
#include "base/text.h"
#include "formats/text_encoding.h"

namespace wres::formats {
namespace {

/// Some programs write UTF-8 under the words encoding="utf-16", because the text was UTF-16 in their memory.
bool claims_wide_in_narrow_bytes(std::string_view beginning)
{
    const auto declaration = beginning.substr(0, beginning.find('>'));
    return declaration.starts_with("<?xml") && lower_case(declaration).find("utf-16") != std::string::npos;
}

int windows_1252(void*, const XML_Char* name, XML_Encoding* encoding)
{
    const auto wanted = lower_case(name);
    if (wanted != "windows-1252" && wanted != "cp1252")
        return XML_STATUS_ERROR;
    for (unsigned byte = 0; byte < 256; ++byte)
        encoding->map[byte] = static_cast<int>(windows_1252_character(static_cast<unsigned char>(byte)));
    encoding->data = nullptr;
    encoding->convert = nullptr;
    encoding->release = nullptr;
    return XML_STATUS_OK;
}

XmlFaultKind kind_of(XML_Error error)
{
    switch (error) {
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
    case XML_ERROR_UNCLOSED_CDATA_SECTION: return XmlFaultKind::CutShort;
    case XML_ERROR_UNKNOWN_ENCODING:
    case XML_ERROR_INCORRECT_ENCODING: return XmlFaultKind::UnknownEncoding;
    default: return XmlFaultKind::NotWellFormed;
    }
}

} // namespace

struct XmlStream::Parser {
    explicit Parser(XmlHandler& to) : handler(to), expat(XML_ParserCreate(nullptr))
    {
        if (expat == nullptr)
            throw std::bad_alloc();
        XML_SetUserData(expat, this);
        XML_SetElementHandler(expat, begins, ends);
        XML_SetCharacterDataHandler(expat, text);
        XML_SetCommentHandler(expat, [](void* self, const XML_Char*) { of(self).bytes_since_event = 0; });
        XML_SetProcessingInstructionHandler(
            expat, [](void* self, const XML_Char*, const XML_Char*) { of(self).bytes_since_event = 0; });
        XML_SetStartDoctypeDeclHandler(
            expat, [](void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) {
                of(self).stop(XmlFaultKind::Doctype);
            });
        XML_SetUnknownEncodingHandler(expat, windows_1252, nullptr);
    }
    ~Parser() { XML_ParserFree(expat); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    static Parser& of(void* self) { return *static_cast<Parser*>(self); }

    static void begins(void* self, const XML_Char* name, const XML_Char** pairs)
    {
        auto& parser = of(self);
        parser.bytes_since_event = 0;
        if (parser.fault)
            return;
        if (++parser.depth > XmlLimits::deepest)
            return parser.stop(XmlFaultKind::TooDeep);
        parser.attributes.clear();
        for (; *pairs != nullptr; pairs += 2)
            parser.attributes.push_back({ pairs[0], pairs[1] });
        parser.handler.begins(local_name(name), XmlAttributes(parser.attributes));
        parser.stop_if_refused();
    }

    static void ends(void* self, const XML_Char* name)
    {
        auto& parser = of(self);
        parser.bytes_since_event = 0;
        if (parser.fault)
            return;
        --parser.depth;
        parser.handler.ends(local_name(name));
        parser.stop_if_refused();
    }

    static void text(void* self, const XML_Char* piece, int length)
    {
        auto& parser = of(self);
        parser.bytes_since_event = 0;
        if (parser.fault)
            return;
        parser.handler.text({ piece, static_cast<std::size_t>(length) });
        parser.stop_if_refused();
    }

    void stop_if_refused()
    {
        if (handler.refused())
            stop(XmlFaultKind::Refused);
    }

    void stop(XmlFaultKind kind)
    {
        fault = XmlFault { kind, XML_GetCurrentLineNumber(expat) };
        XML_StopParser(expat, XML_FALSE);
    }

    XmlHandler& handler;
    XML_Parser expat;
    std::span<char> room;
    std::vector<XmlAttribute> attributes;
    std::size_t depth {};
    std::size_t bytes_since_event {};
    std::optional<XmlFault> fault;
    bool begun = false;
};

XmlStream::XmlStream(XmlHandler& handler) : parser_(std::make_unique<Parser>(handler)) { }
XmlStream::~XmlStream() = default;

std::span<char> XmlStream::room(std::size_t size)
{
    auto* const memory = static_cast<char*>(XML_GetBuffer(parser_->expat, static_cast<int>(size)));
    if (memory == nullptr)
        throw std::bad_alloc();
    parser_->room = { memory, size };
    return parser_->room;
}

XmlDone XmlStream::take(std::size_t count)
{
    INVARIANT(count <= parser_->room.size(), "the bytes were put into the room");
    if (!parser_->begun && count != 0) {
        parser_->begun = true;
        if (claims_wide_in_narrow_bytes({ parser_->room.data(), count }))
            XML_SetEncoding(parser_->expat, "UTF-8");
    }
    parser_->bytes_since_event += count;
    const auto status =
        XML_ParseBuffer(parser_->expat, static_cast<int>(count), count == 0 ? XML_TRUE : XML_FALSE);
    if (parser_->fault)
        return std::unexpected(*parser_->fault);
    if (status == XML_STATUS_ERROR)
        return std::unexpected(XmlFault { kind_of(XML_GetErrorCode(parser_->expat)), line() });
    if (parser_->bytes_since_event > XmlLimits::longest_tag_bytes)
        return std::unexpected(XmlFault { XmlFaultKind::TooLong, line() });
    return {};
}

std::uint64_t XmlStream::line() const
{
    return XML_GetCurrentLineNumber(parser_->expat);
}

} // namespace wres::formats
