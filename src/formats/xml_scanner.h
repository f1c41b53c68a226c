// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/text_encoding.h"
#include "formats/xml_events.h"

namespace wres::formats {

/// A part of a workbook, read a piece at a time: the XML of the Open Packaging Conventions, which is UTF-8 or
/// UTF-16 and has no DOCTYPE. It must be well-formed, and keep within XmlLimits, 128 attributes to an element
/// and 32 bytes to a reference such as &#x20AC;. Prefixes are dropped, whatever they stand for.
/// @source XML 1.0, fifth edition; ECMA-376 part 2, 8.1.4
class XmlScanner {
public:
    static constexpr std::size_t most_attributes = 128;
    static constexpr std::size_t longest_reference_bytes = 32;

    explicit XmlScanner(XmlHandler& handler) : handler_(handler) { }

    /// Room for the next bytes of the part: `size` of them, or more when one tag is long.
    [[nodiscard]] std::span<char> room(std::size_t size);

    /// Takes the first `count` bytes put into the room; none means that the part ends.
    [[nodiscard]] XmlDone take(std::size_t count);

private:
    enum class InputEnd : std::uint8_t { OfPiece, OfPart };
    enum class Scan : std::uint8_t { Done, NeedsMore, Fault };
    enum class TextKind : std::uint8_t { Text, CharacterData };

    /// An attribute as it stands in the tag.
    struct RawAttribute {
        std::string_view name;
        char* value;
        char* value_end;
        bool plain; // its value needs no decoding
    };

    void take_bytes(std::size_t count, InputEnd end);
    bool find_encoding(InputEnd end);
    void decode(std::string_view piece, InputEnd end);

    Scan scan();
    Scan scan_markup();
    Scan scan_text();
    Scan scan_start_tag();
    Scan scan_attribute(char*& at);
    Scan scan_end_tag();
    Scan scan_end_tag_of_any_form(std::string_view name);
    Scan scan_declaration();
    Scan scan_comment(std::string_view rest);
    Scan scan_character_data(std::string_view rest);
    Scan scan_instruction();
    Scan read_declaration(std::string_view content);

    Scan decode_attributes();
    bool decode_value(RawAttribute& attribute);
    Scan give_start(std::string_view name, bool closed);
    Scan give_end(std::string_view name);
    Scan give_text(const char*& at, const char* end, TextKind kind);
    Scan give_special(const char*& at, const char* end, TextKind kind);
    Scan give_reference(const char*& at, const char* end);
    Scan give(std::string_view piece);
    Scan check_characters(std::string_view text);

    Scan fault(XmlFaultKind kind, const char* at);
    Scan not_well_formed(const char* at) { return fault(XmlFaultKind::NotWellFormed, at); }
    [[nodiscard]] const char* here() const { return buffer_.data() + done_; }
    [[nodiscard]] const char* text_end() const { return buffer_.data() + size_; }
    [[nodiscard]] std::string_view rest() const { return { here(), size_ - done_ }; }
    [[nodiscard]] bool within_root() const { return !open_at_.empty(); }
    [[nodiscard]] std::string_view open_name() const
    {
        return std::string_view(open_names_).substr(open_at_.back());
    }

    XmlHandler& handler_;

    std::vector<char> buffer_; // the text at hand, then room for more
    std::size_t size_ {}; // of the text at hand
    std::size_t done_ {}; // of it
    std::size_t room_ {};
    std::uint64_t lines_before_ {}; // the text at hand
    bool encoding_is_known_ = false;
    std::optional<Utf16Decoder> decoder_;
    std::vector<char> undecoded_;

    bool is_beginning_ = true; // nothing has been scanned
    bool root_has_ended_ = false;
    std::string open_names_; // of the elements at hand, one after the other
    std::vector<std::size_t> open_at_; // where each begins
    std::vector<RawAttribute> raw_attributes_;
    std::vector<XmlAttribute> attributes_;
    std::optional<XmlFault> fault_;
};

} // namespace wres::formats
