// SPDX-License-Identifier: MIT
#include "ethnicity/label_text.h"

#include <array>
#include <utility>

#include "base/text.h"

namespace wres::ethnicity {

namespace {

using namespace std::string_view_literals;

bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}
bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}
bool is_foreign(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}
bool is_word_character(char c)
{
    return is_small(c) || is_capital(c) || is_digit(c) || is_foreign(c);
}

/// UTF-8 once read as Windows-1252 and written again, and the HTML entities of web forms.
constexpr std::array damages {
    std::pair { "\u00e2\u20ac\u201c"sv, "-"sv },
    std::pair { "\u00e2\u20ac\u201d"sv, "-"sv },
    std::pair { "\u00e2\u20ac\u2122"sv, ""sv },
    std::pair { "\u00e2\u20ac\u02dc"sv, ""sv },
    std::pair { "\u00c2\u00a0"sv, " "sv },
    std::pair { "\u00c2"sv, ""sv },
    std::pair { "&amp;"sv, "&"sv },
    std::pair { "&gt;"sv, ">"sv },
    std::pair { "&lt;"sv, "<"sv },
    std::pair { "&nbsp;"sv, " "sv },
    std::pair { "&ndash;"sv, "-"sv },
    std::pair { "&#39;"sv, ""sv },
    std::pair { "&quot;"sv, ""sv },
};

std::string with_damage_undone(std::string text)
{
    for (const auto& [damage, meant] : damages)
        for (auto at = text.find(damage); at != std::string::npos; at = text.find(damage, at + meant.size()))
            text.replace(at, damage.size(), meant);
    return text;
}

/// Base letters of U+00C0 to U+017F, in order; a full stop where there is no base letter.
constexpr std::string_view base_letters =
    "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTt"
    "UuUuUuUuUuUuWwYyYZzZzZzs";

/// What stands for a code point outside ASCII; empty: nothing; otherwise as it is.
std::string folded(char32_t point, std::string_view as_it_is)
{
    if (point >= 0xC0 && point <= 0x17F)
        return base_letters[point - 0xC0] == '.' ? " " : std::string(1, base_letters[point - 0xC0]);
    if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212 || point == 0xAD)
        return "-";
    if (point == 0xA0 || (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x3000)
        return " ";
    if ((point >= 0x2018 && point <= 0x201F) || (point >= 0x200B && point <= 0x200F) || point == 0xFEFF
        || (point >= 0x0300 && point <= 0x036F) || point == 0xB4)
        return "";
    if (point == 0x2044 || point == 0x2215)
        return "/";
    if (point >= 0xFF01 && point <= 0xFF5E)
        return std::string(1, static_cast<char>(point - 0xFF01 + '!'));
    // Letters of other alphabets stay, and make a word that nobody knows; other signs part words.
    const bool letter = (point >= 0x180 && point < 0x2000) || (point >= 0x3040 && point < 0xD800);
    return letter ? std::string(as_it_is) : ":";
}

/// The Windows-1252 bytes that matter here.
std::string folded_byte(unsigned char byte)
{
    if (byte == 0x96 || byte == 0x97)
        return "-";
    if (byte == 0x91 || byte == 0x92 || byte == 0x93 || byte == 0x94)
        return "";
    if (byte == 0xA0)
        return " ";
    return byte >= 0xC0 ? folded(byte, "") : ":";
}

std::size_t sequence_length(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 0;
}

char32_t decoded(std::string_view sequence)
{
    auto point =
        static_cast<char32_t>(static_cast<unsigned char>(sequence[0]) & (0xFF >> (sequence.size() + 1)));
    for (const char next : sequence.substr(1))
        point = (point << 6) | (static_cast<unsigned char>(next) & 0x3F);
    return point;
}

std::string plain(std::string_view label)
{
    std::string out;
    const std::string text = with_damage_undone(std::string(label.substr(0, longest_label_bytes)));
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t length = sequence_length(byte);
        const auto sequence = std::string_view(text).substr(at, length);
        if (byte == '\'' || byte == '`')
            ++at; // "b'ground", "o'seas"
        else if (byte < 0x80)
            out += text[at++];
        else if (length >= 2 && sequence.size() == length && is_utf8(sequence)) {
            out += folded(decoded(sequence), sequence);
            at += length;
        } else {
            out += folded_byte(byte);
            ++at;
        }
    }
    return out;
}

std::uint8_t joint_of(std::string_view text, std::size_t at)
{
    switch (text[at]) {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
    case '_':
    case '.':
    case '\'':
    case '"':
    case '`': return Beside;
    case '/':
    case '\\': return Slash;
    case '&':
    case '+': return And;

    case '-': {
        const bool space_before = at == 0 || text[at - 1] == ' ' || text[at - 1] == '-';
        const bool space_after = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '-';
        return space_before || space_after ? Strong : Hyphen;
    }
    default: return Strong;
    }
}

/// Where a word that begins at `begin` ends: at the first sign, but points inside codes ("A.A1", "A4.10")
/// stay.
std::size_t end_of_run(std::string_view text, std::size_t begin)
{
    std::size_t end = begin;
    while (end < text.size()) {
        const bool inner_point =
            text[end] == '.' && end + 1 < text.size() && is_word_character(text[end + 1]);
        if (!is_word_character(text[end]) && !inner_point)
            break;
        ++end;
    }
    return end;
}

/// Where a run is to be cut: "WhiteBritish" before a capital after a small letter, "D1Caribbean" after the
/// digits of a code that a word follows.
std::size_t cut_of_run(std::string_view run)
{
    for (std::size_t at = 1; at < run.size(); ++at) {
        if (at > 1 && is_small(run[at - 1]) && is_capital(run[at]))
            return at;
        const bool word_follows = at + 2 < run.size() && (is_small(run[at + 1]) || is_capital(run[at + 1]));
        if (is_digit(run[at - 1]) && is_capital(run[at]) && word_follows)
            return at;
    }
    return run.size();
}

struct Writer {
    LabelText text;
    std::uint8_t joint = Beside;

    void add(std::string_view run, bool whole)
    {
        const std::string low = lower_case(run);
        const bool both = low == "and" || low == "ac"; // English, Welsh
        if (both || low == "or" || low == "neu") {
            joint |= both ? And : Or;
            return;
        }
        bool capitals = true;
        for (const char c : run)
            capitals = capitals && !is_small(c) && !is_foreign(c);
        text.has_small_letters = text.has_small_letters || !capitals;
        if (text.words.empty())
            joint = Beside;
        text.words.push_back({ .text = low, .joint = joint, .capitals = capitals, .whole = whole });
        joint = Beside;
    }

    void add_run(std::string_view run)
    {
        const bool whole = cut_of_run(run) == run.size();
        while (!run.empty()) {
            const std::size_t cut = cut_of_run(run);
            add(run.substr(0, cut), whole);
            run.remove_prefix(cut);
        }
    }
};

} // namespace

LabelText read_label(std::string_view label)
{
    const std::string text = plain(label);
    Writer writer;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = end_of_run(text, at);
        if (end > at && text[at] != '.') {
            writer.add_run(std::string_view(text).substr(at, end - at));
            at = end;
        } else {
            writer.joint |= joint_of(text, at);
            ++at;
        }
    }
    writer.text.dangling = (writer.joint & (And | Or)) && !writer.text.words.empty();
    const auto body = trimmed(text);
    writer.text.doubted = body.size() > 1 && body.ends_with('?') && !writer.text.words.empty();
    return std::move(writer.text);
}

std::string comparable(const LabelText& text)
{
    std::string out;
    for (const LabelWord& word : text.words) {
        if (!out.empty())
            out += (word.joint & And) ? " and " : (word.joint & Or) ? " or " : " ";
        out += word.text;
    }
    return out;
}

} // namespace wres::ethnicity
