// SPDX-License-Identifier: MIT
#include "inspection/xml_tree.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "formats/workbook_package.h"
#include "formats/xml_events.h"
#include "formats/xml_stream.h"

namespace wres::inspection {
namespace {

class TreeBuilder final : public formats::XmlHandler {
public:
    explicit TreeBuilder(std::string_view file) : file_(file) { open_.push_back(&top_); }

    void begins(std::string_view name, const formats::XmlAttributes& attributes) override
    {
        XmlElement element;
        element.name = name;
        weigh(sizeof(XmlElement) + name.size());
        for (const auto& attribute : attributes) {
            weigh(2 * sizeof(std::string) + attribute.name.size() + attribute.value.size());
            element.attributes.emplace_back(attribute.name, attribute.value);
        }
        auto& siblings = open_.back()->children;
        siblings.push_back(std::move(element));
        // Only the last child of each element on the way is open, so none of these moves while it is.
        open_.push_back(&siblings.back());
    }

    void text(std::string_view piece) override
    {
        weigh(piece.size());
        auto& siblings = open_.back()->children;
        if (!siblings.empty() && siblings.back().name.empty()) {
            siblings.back().text += piece;
            return;
        }
        weigh(sizeof(XmlElement));
        siblings.emplace_back().text = piece;
    }

    void ends(std::string_view) override { open_.pop_back(); }

    [[nodiscard]] XmlElement root() &&
    {
        const auto found =
            std::ranges::find_if(top_.children, [](const XmlElement& each) { return !each.name.empty(); });
        return found == top_.children.end() ? XmlElement {} : std::move(*found);
    }

private:
    void weigh(std::size_t bytes)
    {
        bytes_ += bytes;
        if (bytes_ > most_tree_bytes)
            refuse({ "inspection.too_large",
                fmt::format("{} is larger than any finished workbook: it holds more than {} MiB of cells and "
                            "names. Check "
                            "whether it is the file that is to be published.",
                    file_, most_tree_bytes / 1024 / 1024) });
    }

    std::string file_;
    XmlElement top_;
    std::vector<XmlElement*> open_;
    std::size_t bytes_ = 0;
};

void collect(const XmlElement& from, std::string_view name, std::vector<const XmlElement*>& found)
{
    for (const auto& child : from.children) {
        if (child.name == name)
            found.push_back(&child);
        collect(child, name, found);
    }
}

void append_text(const XmlElement& element, std::string& text)
{
    text += element.text;
    for (const auto& child : element.children)
        append_text(child, text);
}

} // namespace

std::string_view XmlElement::attribute(std::string_view wanted) const
{
    for (const auto& [key, value] : attributes) {
        if (key == wanted)
            return value;
    }
    for (const auto& [key, value] : attributes) {
        if (!key.starts_with("xmlns") && formats::local_name(key) == wanted)
            return value;
    }
    return {};
}

bool XmlElement::has(std::string_view wanted) const
{
    return std::ranges::any_of(attributes, [&](const auto& pair) {
        return pair.first == wanted
            || (!pair.first.starts_with("xmlns") && formats::local_name(pair.first) == wanted);
    });
}

const XmlElement* XmlElement::child(std::string_view wanted) const
{
    const auto found = std::ranges::find(children, wanted, &XmlElement::name);
    return found == children.end() ? nullptr : &*found;
}

std::vector<const XmlElement*> XmlElement::all(std::string_view wanted) const
{
    std::vector<const XmlElement*> found;
    collect(*this, wanted, found);
    return found;
}

std::string XmlElement::whole_text() const
{
    std::string whole;
    append_text(*this, whole);
    return whole;
}

std::uint32_t number_in(std::string_view text, std::uint32_t otherwise)
{
    std::uint32_t value = otherwise;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? value : otherwise;
}

Result<XmlElement> read_tree(std::string_view file, formats::ZipContainer& container, std::string_view part)
{
    if (!container.has(part))
        return XmlElement {};
    TreeBuilder builder(file);
    TRY_DONE(formats::read_part(file, container, part, builder));
    return std::move(builder).root();
}

std::expected<XmlElement, formats::XmlFault> parse_xml(std::string_view document)
{
    constexpr std::size_t block = 65536;
    TreeBuilder builder("");
    formats::XmlStream stream(builder);
    for (;;) {
        const auto room = stream.room(block);
        const auto count = std::min(room.size(), document.size());
        std::ranges::copy_n(document.begin(), static_cast<std::ptrdiff_t>(count), room.begin());
        document.remove_prefix(count);
        if (const auto taken = stream.take(count); !taken)
            return std::unexpected(taken.error());
        if (count == 0)
            return std::move(builder).root();
    }
}

} // namespace wres::inspection
