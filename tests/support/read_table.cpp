// SPDX-License-Identifier: MIT
#include "support/read_table.h"

#include <stdexcept>

#include <fmt/format.h>

namespace wres::test {
namespace {

std::string mark_of(formats::CellKind kind)
{
    switch (kind) {
    case formats::CellKind::Blank:
    case formats::CellKind::Text: return "";
    case formats::CellKind::Number: return "#";
    case formats::CellKind::Date: return "@";
    case formats::CellKind::Boolean: return "?";
    case formats::CellKind::Error: return "!";
    }
    return "";
}

/// One escape, from the character after its backslash; moves `text` past it.
std::string take_escape(std::string_view& text)
{
    const char kind = text.empty() ? '\0' : text.front();
    text.remove_prefix(text.empty() ? 0 : 1);
    switch (kind) {
    case 'n': return "\n";
    case 'r': return "\r";
    case 't': return "\t";
    case '\\': return "\\";
    case 'x': {
        const auto byte = std::stoi(std::string(text.substr(0, 2)), nullptr, 16);
        text.remove_prefix(2);
        return std::string(1, static_cast<char>(byte));
    }
    case '{': {
        const auto star = text.find('*');
        const auto end = text.find('}');
        const auto times = std::stoul(std::string(text.substr(0, star)));
        const auto piece = unescaped(text.substr(star + 1, end - star - 1));
        text.remove_prefix(end + 1);
        std::string repeated;
        for (std::size_t i = 0; i < times; ++i)
            repeated += piece;
        return repeated;
    }
    default: throw std::runtime_error("a case has an escape that is not known");
    }
}

} // namespace

void WrittenDown::table(std::string_view name)
{
    if (!name.empty())
        rows.push_back(fmt::format("[{}]", name));
}

void WrittenDown::row(const formats::Row& row)
{
    auto line = fmt::format("{}:", row.number);
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        line +=
            fmt::format("{}{}{}", i == 0 ? "" : "|", mark_of(row.cells[i].kind), escaped(row.cells[i].text));
    rows.push_back(std::move(line));
}

void WrittenDown::oddity(formats::Oddity oddity)
{
    oddities.push_back(oddity.detail.empty()
            ? fmt::format("{}@{}", oddity.code, oddity.row)
            : fmt::format("{}@{}({})", oddity.code, oddity.row, oddity.detail));
}

std::string unescaped(std::string_view text)
{
    std::string bytes;
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c == '\\')
            bytes += take_escape(text);
        else
            bytes += c;
    }
    return bytes;
}

std::string escaped(std::string_view text)
{
    std::string words;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            words += "\\n";
        else if (c == '\r')
            words += "\\r";
        else if (c == '\t')
            words += "\\t";
        else if (c == '\\')
            words += "\\\\";
        else if (byte < 0x20 || byte >= 0x7F)
            words += fmt::format("\\x{:02X}", byte);
        else
            words += c;
    }
    return words;
}

} // namespace wres::test
