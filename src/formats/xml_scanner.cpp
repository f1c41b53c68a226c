// SPDX-License-Identifier: MIT
#include "formats/xml_scanner.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/invariant.h"
#include "base/text.h"
#include "formats/xml_characters.h"
#include "formats/xml_declaration.h"

namespace wres::formats {
namespace {

char* after_space(char* at, const char* end)
{
    while (at != end && is_xml(*at, XmlByteClass::Space))
        ++at;
    return at;
}

std::string_view between(const char* begin, const char* end)
{
    return { begin, static_cast<std::size_t>(end - begin) };
}

/// Most programs write a part as one line: nothing is faster than to look for the next line end.
std::uint64_t lines_in(std::string_view text)
{
    std::uint64_t lines = 0;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        ++lines;
    return lines;
}

/// As end_of_name; most names are ASCII, and short.
const char* end_of_tag_name(const char* at, const char* end)
{
    const char* const begin = at;
    if (at != end && is_xml(*at, XmlByteClass::NameStart)) {
        do
            ++at;
        while (at != end && is_xml(*at, XmlByteClass::Name));
    }
    return at == end || static_cast<unsigned char>(*at) < 0x80 ? at : end_of_name(begin, end);
}

bool same(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && left.front() == right.front() && left == right;
}

} // namespace

std::span<char> XmlScanner::room(std::size_t size)
{
    lines_before_ += lines_in(between(buffer_.data(), here()));
    if (done_ != 0)
        std::memmove(buffer_.data(), here(), size_ - done_);
    size_ -= done_;
    done_ = 0;
    // What is left is a tag that has not ended, and is looked at from its beginning each time: doubling
    // bounds that.
    room_ = std::max(size, size_);
    auto& into = decoder_ ? undecoded_ : buffer_;
    const auto used = decoder_ ? 0 : size_;
    if (into.size() < used + room_)
        into.resize(used + room_);
    return { into.data() + used, room_ };
}

XmlDone XmlScanner::take(std::size_t count)
{
    INVARIANT(count <= room_, "the bytes were put into the room");
    const auto end = count == 0 ? InputEnd::OfPart : InputEnd::OfPiece;
    if (!fault_)
        take_bytes(count, end);
    if (!fault_ && encoding_is_known_) {
        const auto scanned = scan();
        const bool ends_within = scanned == Scan::NeedsMore || within_root() || !root_has_ended_;
        if (scanned != Scan::Fault && end == InputEnd::OfPart && ends_within)
            fault(XmlFaultKind::CutShort, text_end());
        else if (scanned == Scan::NeedsMore && size_ - done_ > XmlLimits::longest_tag_bytes)
            fault(XmlFaultKind::TooLong, text_end());
    }
    if (fault_)
        return std::unexpected(*fault_);
    return {};
}

void XmlScanner::take_bytes(std::size_t count, InputEnd end)
{
    if (decoder_)
        return decode({ undecoded_.data(), count }, end);
    size_ += count;
    if (encoding_is_known_ || !find_encoding(end) || !decoder_)
        return;
    const std::string wide(rest());
    size_ = 0;
    done_ = 0;
    decode(wide, end);
}

/// Tells UTF-8 from UTF-16 by the first bytes, and passes over a byte order mark.
/// @return whether there were bytes enough to tell
bool XmlScanner::find_encoding(InputEnd end)
{
    constexpr std::size_t enough = 4;
    if (size_ < enough && end == InputEnd::OfPiece)
        return false;
    encoding_is_known_ = true;
    const auto beginning = rest();
    if (beginning.starts_with("\xEF\xBB\xBF")) {
        done_ = 3;
    } else if (beginning.starts_with("\xFF\xFE") || beginning.starts_with(std::string_view("<\0", 2))) {
        done_ = beginning.front() == '<' ? 0 : 2;
        decoder_.emplace(Encoding::Utf16LittleEndian);
    } else if (beginning.starts_with("\xFE\xFF") || beginning.starts_with(std::string_view("\0<", 2))) {
        done_ = beginning.front() == '\0' ? 0 : 2;
        decoder_.emplace(Encoding::Utf16BigEndian);
    }
    return true;
}

void XmlScanner::decode(std::string_view piece, InputEnd end)
{
    const auto most = size_ + Utf16Decoder::most_bytes(piece.size());
    if (buffer_.size() < most)
        buffer_.resize(most);
    char* const out = buffer_.data() + size_;
    char* decoded = decoder_->decode(piece, out);
    if (end == InputEnd::OfPart)
        decoded = decoder_->finish(decoded);
    size_ += static_cast<std::size_t>(decoded - out);
    if (decoder_->first_damage())
        not_well_formed(out);
}

XmlScanner::Scan XmlScanner::scan()
{
    while (done_ != size_) {
        const auto begin = done_;
        const bool markup = *here() == '<';
        const auto scanned = markup ? scan_markup() : scan_text();
        if (scanned != Scan::Done)
            return scanned;
        if (markup && done_ - begin > XmlLimits::longest_tag_bytes)
            return fault(XmlFaultKind::TooLong, here());
        is_beginning_ = false;
    }
    return Scan::Done;
}

XmlScanner::Scan XmlScanner::scan_markup()
{
    if (size_ - done_ < 2)
        return Scan::NeedsMore;
    switch (here()[1]) {
    case '/': return scan_end_tag();
    case '!': return scan_declaration();
    case '?': return scan_instruction();
    default: return scan_start_tag();
    }
}

XmlScanner::Scan XmlScanner::scan_text()
{
    const char* at = here();
    if (!within_root()) {
        const auto markup = without_leading_space(rest());
        done_ = size_ - markup.size();
        return markup.empty() || markup.front() == '<' ? Scan::Done : not_well_formed(here());
    }
    const auto given = give_text(at, text_end(), TextKind::Text);
    done_ = static_cast<std::size_t>(at - buffer_.data());
    return given;
}

XmlScanner::Scan XmlScanner::scan_start_tag()
{
    char* at = buffer_.data() + done_ + 1;
    const auto name = between(at, end_of_tag_name(at, text_end()));
    at += name.size();
    if (at == text_end())
        return Scan::NeedsMore;
    if (name.empty() || root_has_ended_)
        return not_well_formed(at);

    raw_attributes_.clear();
    for (;;) {
        char* const next = after_space(at, text_end());
        if (next == text_end() || (*next == '/' && next + 1 == text_end()))
            return Scan::NeedsMore;
        const bool closed = *next == '/' && next[1] == '>';
        if (*next == '>' || closed) {
            done_ = static_cast<std::size_t>(next - buffer_.data()) + (closed ? 2 : 1);
            const auto decoded = decode_attributes();
            return decoded == Scan::Done ? give_start(name, closed) : decoded;
        }
        if (next == at)
            return not_well_formed(at);
        at = next;
        if (const auto scanned = scan_attribute(at); scanned != Scan::Done)
            return scanned;
    }
}

XmlScanner::Scan XmlScanner::scan_attribute(char*& at)
{
    const char* const end = text_end();
    const auto name = between(at, end_of_tag_name(at, end));
    char* next = after_space(at + name.size(), end);
    if (next == end)
        return Scan::NeedsMore;
    if (name.empty() || *next != '=')
        return not_well_formed(next);
    next = after_space(next + 1, end);
    if (next == end)
        return Scan::NeedsMore;
    const char mark = *next;
    if (mark != '"' && mark != '\'')
        return not_well_formed(next);
    char* const value = ++next;
    bool plain = true;
    for (;;) {
        while (next != end && is_xml(*next, XmlByteClass::PlainValue))
            ++next;
        if (next == end)
            return Scan::NeedsMore;
        if (*next == mark)
            break;
        if (*next == '<')
            return not_well_formed(next);
        plain = false;
        ++next;
    }
    if (raw_attributes_.size() == most_attributes)
        return fault(XmlFaultKind::TooLong, next);
    raw_attributes_.push_back({ name, value, next, plain });
    at = next + 1;
    return Scan::Done;
}

XmlScanner::Scan XmlScanner::decode_attributes()
{
    attributes_.clear();
    for (auto& raw : raw_attributes_) {
        const bool twice =
            std::ranges::any_of(attributes_, [&](const auto& other) { return same(other.name, raw.name); });
        if (twice || (!raw.plain && !decode_value(raw)))
            return not_well_formed(raw.value);
        attributes_.push_back({ raw.name, between(raw.value, raw.value_end) });
    }
    return Scan::Done;
}

/// In place: a character is never longer than what is written for it.
bool XmlScanner::decode_value(RawAttribute& attribute)
{
    char* out = attribute.value;
    const char* const end = attribute.value_end;
    for (const char* at = attribute.value; at != end;) {
        if (*at == '&') {
            const auto written = between(at + 1, end);
            const auto length = std::min(written.find(';'), written.size());
            const auto character = referred_character(written.substr(0, length));
            if (!character || length == written.size() || length >= longest_reference_bytes)
                return false;
            out = put_utf8(*character, out);
            at += length + 2;
        } else if (is_xml(*at, XmlByteClass::Space)) {
            at += *at == '\r' && at + 1 != end && at[1] == '\n' ? 1 : 0;
            lines_before_ += *at == '\n' ? 1 : 0; // the line end is about to go from the text at hand
            *out++ = ' ';
            ++at;
        } else {
            const auto character = xml_character(at, end);
            if (character.bytes == 0 || character.cut)
                return false;
            out = std::copy_n(at, character.bytes, out);
            at += character.bytes;
        }
    }
    attribute.value_end = out;
    return true;
}

XmlScanner::Scan XmlScanner::give_start(std::string_view name, bool closed)
{
    if (open_at_.size() == XmlLimits::deepest)
        return fault(XmlFaultKind::TooDeep, here());
    handler_.begins(local_name(name), XmlAttributes(attributes_));
    if (handler_.refused())
        return fault(XmlFaultKind::Refused, here());
    if (closed)
        return give_end(name);
    open_at_.push_back(open_names_.size());
    open_names_ += name;
    return Scan::Done;
}

XmlScanner::Scan XmlScanner::give_end(std::string_view name)
{
    root_has_ended_ = !within_root();
    handler_.ends(local_name(name));
    return handler_.refused() ? fault(XmlFaultKind::Refused, here()) : Scan::Done;
}

XmlScanner::Scan XmlScanner::scan_end_tag()
{
    if (!within_root())
        return not_well_formed(here());
    const auto name = open_name();
    const auto tag = rest().substr(2);
    const bool usual = tag.size() > name.size() && tag[name.size()] == '>' && tag.starts_with(name);
    if (usual)
        done_ += 2 + name.size() + 1;
    else if (const auto scanned = scan_end_tag_of_any_form(name); scanned != Scan::Done)
        return scanned;
    const std::size_t begin = open_at_.back();
    open_at_.pop_back();
    const auto given = give_end(name);
    open_names_.resize(begin);
    return given;
}

/// One that is cut off, has space before its end, or is another element's.
XmlScanner::Scan XmlScanner::scan_end_tag_of_any_form(std::string_view name)
{
    char* const begin = buffer_.data() + done_ + 2;
    const auto found = between(begin, end_of_name(begin, text_end()));
    const char* const end = after_space(begin + found.size(), text_end());
    if (end == text_end())
        return Scan::NeedsMore;
    if (found != name || *end != '>')
        return not_well_formed(end);
    done_ = static_cast<std::size_t>(end - buffer_.data()) + 1;
    return Scan::Done;
}

XmlScanner::Scan XmlScanner::scan_declaration()
{
    constexpr std::string_view comment = "<!--";
    constexpr std::string_view character_data = "<![CDATA[";
    constexpr std::string_view doctype = "<!DOCTYPE";
    const auto text = rest();
    if (text.starts_with(comment))
        return scan_comment(text.substr(comment.size()));
    if (text.starts_with(character_data) && within_root())
        return scan_character_data(text.substr(character_data.size()));
    if (text.starts_with(doctype))
        return fault(XmlFaultKind::Doctype, here());
    const bool may_become =
        comment.starts_with(text) || character_data.starts_with(text) || doctype.starts_with(text);
    return may_become ? Scan::NeedsMore : not_well_formed(here());
}

XmlScanner::Scan XmlScanner::scan_comment(std::string_view text)
{
    const auto end = text.find("--");
    if (end == std::string_view::npos || end + 2 == text.size())
        return Scan::NeedsMore;
    if (text[end + 2] != '>')
        return not_well_formed(text.data() + end);
    done_ = static_cast<std::size_t>(text.data() - buffer_.data()) + end + 3;
    return check_characters(text.substr(0, end));
}

XmlScanner::Scan XmlScanner::scan_character_data(std::string_view text)
{
    const auto end = text.find("]]>");
    if (end == std::string_view::npos)
        return Scan::NeedsMore;
    const char* at = text.data();
    const auto given = give_text(at, at + end, TextKind::CharacterData);
    done_ = static_cast<std::size_t>(text.data() - buffer_.data()) + end + 3;
    return given == Scan::NeedsMore ? not_well_formed(at) : given;
}

XmlScanner::Scan XmlScanner::scan_instruction()
{
    const auto text = rest().substr(2);
    const auto length = text.find("?>");
    if (length == std::string_view::npos)
        return Scan::NeedsMore;
    const auto whole = text.substr(0, length);
    const char* const begin = here() + 2;
    const auto name = between(begin, end_of_name(begin, begin + length));
    const auto content = whole.substr(name.size());
    if (name.empty() || (!content.empty() && !is_xml(content.front(), XmlByteClass::Space)))
        return not_well_formed(here());
    const bool is_declaration = is_beginning_ && name == "xml";
    if (!is_declaration && lower_case(name) == "xml")
        return not_well_formed(here());
    done_ += 2 + length + 2;
    return is_declaration ? read_declaration(content) : check_characters(whole);
}

XmlScanner::Scan XmlScanner::read_declaration(std::string_view content)
{
    const auto declaration = parse_xml_declaration(content);
    if (!declaration)
        return not_well_formed(here());
    // Some programs write UTF-8 under the word utf-16, because the text was UTF-16 in their memory.
    const auto encoding = lower_case(declaration->encoding);
    const bool known =
        encoding.empty() || encoding.starts_with("utf-16") || (encoding == "utf-8" && !decoder_);
    return known ? Scan::Done : fault(XmlFaultKind::UnknownEncoding, here());
}

/// Gives the text from `at` up to markup or the end, and moves `at` past what was given. At the end of what
/// is at hand the text may be cut within a character, a reference or a line end: that much is left.
XmlScanner::Scan XmlScanner::give_text(const char*& at, const char* end, TextKind kind)
{
    for (;;) {
        const char* const piece = at;
        auto scanned = Scan::Done;
        bool special = false;
        while (at != end && !special) {
            if (is_xml(*at, XmlByteClass::PlainText)) {
                ++at;
            } else if (static_cast<unsigned char>(*at) >= 0x80) {
                const auto character = xml_character(at, end);
                if (character.cut || character.bytes == 0) {
                    scanned = character.cut ? Scan::NeedsMore : not_well_formed(at);
                    break;
                }
                at += character.bytes;
            } else {
                special = true;
            }
        }
        if (const auto given = give(between(piece, at)); given != Scan::Done)
            return given;
        if (!special || (*at == '<' && kind == TextKind::Text))
            return scanned;
        if (const auto given = give_special(at, end, kind); given != Scan::Done)
            return given;
    }
}

XmlScanner::Scan XmlScanner::give_special(const char*& at, const char* end, TextKind kind)
{
    const auto next = between(at, end);
    if (next.front() == '\r') {
        if (next.size() == 1 && kind == TextKind::Text)
            return Scan::NeedsMore;
        at += next.starts_with("\r\n") ? 2 : 1;
        return give("\n");
    }
    if (static_cast<unsigned char>(next.front()) < ' ')
        return not_well_formed(at);
    if (next.front() == '&' && kind == TextKind::Text)
        return give_reference(at, end);
    if (kind == TextKind::Text) { // ]]> ends character data, and stands nowhere else
        constexpr std::string_view end_of_data = "]]>";
        if (next.starts_with(end_of_data))
            return not_well_formed(at);
        if (end_of_data.starts_with(next))
            return Scan::NeedsMore;
    }
    ++at;
    return give(next.substr(0, 1));
}

XmlScanner::Scan XmlScanner::give_reference(const char*& at, const char* end)
{
    const auto written = between(at + 1, end).substr(0, longest_reference_bytes);
    const auto length = written.find(';');
    if (length == std::string_view::npos)
        return written.size() == longest_reference_bytes ? not_well_formed(at) : Scan::NeedsMore;
    const auto character = referred_character(written.substr(0, length));
    if (!character)
        return not_well_formed(at);
    std::array<char, 4> bytes {};
    const char* const bytes_end = put_utf8(*character, bytes.data());
    at += length + 2;
    return give(between(bytes.data(), bytes_end));
}

XmlScanner::Scan XmlScanner::give(std::string_view piece)
{
    if (piece.empty())
        return Scan::Done;
    handler_.text(piece);
    return handler_.refused() ? fault(XmlFaultKind::Refused, here()) : Scan::Done;
}

XmlScanner::Scan XmlScanner::check_characters(std::string_view text)
{
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        const auto character = xml_character(at, end);
        if (character.bytes == 0 || character.cut)
            return not_well_formed(at);
        at += character.bytes;
    }
    return Scan::Done;
}

XmlScanner::Scan XmlScanner::fault(XmlFaultKind kind, const char* at)
{
    fault_ = XmlFault { kind, lines_before_ + lines_in(between(buffer_.data(), at)) + 1 };
    return Scan::Fault;
}

} // namespace wres::formats
