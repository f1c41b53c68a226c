// SPDX-License-Identifier: MIT
#include "markup/html.h"

#include <algorithm>
#include <array>

#include "base/invariant.h"

namespace wres::markup {
namespace {

void append_escaped(std::string& out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        case '\n':
        case '\t': out += c; break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
                out += c;
        }
    }
}

/// Elements that HTML writes without an end; everything else of ours without content is SVG.
bool is_void(std::string_view tag)
{
    using namespace std::string_view_literals;
    constexpr std::array void_tags { "meta"sv, "br"sv, "col"sv, "link"sv, "input"sv, "img"sv, "hr"sv };
    return std::ranges::find(void_tags, tag) != void_tags.end();
}

} // namespace

void Html::start(std::string_view tag, Attributes attributes)
{
    out_ += '<';
    out_ += tag;
    for (const auto& [name, value] : attributes) {
        if (!value)
            continue;
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        append_escaped(out_, *value);
        out_ += '"';
    }
}

void Html::open(std::string_view tag, Attributes attributes)
{
    start(tag, attributes);
    out_ += '>';
    open_.emplace_back(tag);
}

void Html::close()
{
    INVARIANT(!open_.empty(), "only what was opened is closed");
    const std::string tag = std::move(open_.back());
    open_.pop_back();
    out_ += "</";
    out_ += tag;
    out_ += '>';
    const bool is_inline = tag == "span" || tag == "a" || tag == "b" || tag == "text" || tag == "strong";
    if (!is_inline)
        out_ += '\n';
}

void Html::text(std::string_view text)
{
    append_escaped(out_, text);
}

void Html::element(std::string_view tag, Attributes attributes, std::string_view content)
{
    open(tag, attributes);
    text(content);
    close();
}

void Html::leaf(std::string_view tag, Attributes attributes)
{
    start(tag, attributes);
    out_ += is_void(tag) ? ">" : "/>";
}

void Html::style(std::string_view css)
{
    out_ += "<style>\n";
    out_ += css;
    out_ += "</style>\n";
}

void Html::put(std::string_view fragment_of_ours)
{
    out_ += fragment_of_ours;
}

std::string Html::fragment() &&
{
    INVARIANT(open_.empty(), "everything opened is closed");
    return std::move(out_);
}

std::string Html::finish() &&
{
    INVARIANT(open_.empty(), "everything opened is closed");
    return "<!DOCTYPE html>\n" + std::move(out_);
}

std::string escaped(std::string_view text)
{
    std::string out;
    append_escaped(out, text);
    return out;
}

} // namespace wres::markup
