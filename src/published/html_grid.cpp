// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <map>

#include "base/text.h"
#include "published/grid.h"

namespace wres::published {

namespace {

constexpr std::size_t widest_span = 1000;

/// What an entity stands for; those that stand in tables.
std::string entity(std::string_view name)
{
    static const std::map<std::string, std::string, std::less<>> names { { "amp", "&" }, { "lt", "<" },
        { "gt", ">" }, { "quot", "\"" }, { "apos", "'" }, { "nbsp", "\xc2\xa0" }, { "ndash", "\xe2\x80\x93" },
        { "mdash", "\xe2\x80\x94" }, { "minus", "\xe2\x88\x92" }, { "pound", "\xc2\xa3" },
        { "le", "\xe2\x89\xa4" }, { "ge", "\xe2\x89\xa5" }, { "hellip", "\xe2\x80\xa6" } };
    if (const auto found = names.find(name); found != names.end())
        return found->second;
    if (!name.starts_with('#'))
        return {};
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const auto digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    if (read.ptr != digits.data() + digits.size() || code == 0 || code > 0xffff)
        return {};
    std::string text;
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xc0 | (code >> 6));
        text += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        text += static_cast<char>(0xe0 | (code >> 12));
        text += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        text += static_cast<char>(0x80 | (code & 0x3f));
    }
    return text;
}

struct Tag {
    std::string name; // "/td" closes
    std::string text; // as written
};

std::size_t span_of(const Tag& tag, std::string_view attribute)
{
    const auto text = lower_case(tag.text);
    const auto at = text.find(std::string(attribute) + "=");
    if (at == std::string::npos)
        return 1;
    auto digits = std::string_view(text).substr(at + attribute.size() + 1);
    while (!digits.empty() && (digits.front() == '"' || digits.front() == '\''))
        digits.remove_prefix(1);
    std::size_t span = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), span);
    return std::clamp<std::size_t>(span, 1, widest_span);
}

/// Goes through the tags of a page and builds its tables. Tables within tables are read as tables of their
/// own rows would be: rows of the outer one go on.
class PageReader {
public:
    PageReader(std::string_view file, std::string_view page) : file_(file), page_(page) { }

    std::vector<Grid> read()
    {
        while (at_ < page_.size()) {
            if (page_[at_] == '<')
                read_tag();
            else if (page_[at_] == '&')
                read_entity();
            else
                say(std::string_view(&page_[at_++], 1));
        }
        end_row();
        return std::move(grids_);
    }

private:
    void say(std::string_view text)
    {
        if (in_cell_)
            cell_ += text == "\n" || text == "\r" || text == "\t" ? " " : text;
    }

    void read_entity()
    {
        const auto end = page_.find(';', at_);
        if (end == std::string_view::npos || end - at_ > 10) {
            say(page_.substr(at_++, 1));
            return;
        }
        say(entity(page_.substr(at_ + 1, end - at_ - 1)));
        at_ = end + 1;
    }

    void read_tag()
    {
        if (page_.substr(at_).starts_with("<!--")) {
            const auto end = page_.find("-->", at_);
            at_ = end == std::string_view::npos ? page_.size() : end + 3;
            return;
        }
        const auto end = page_.find('>', at_);
        if (end == std::string_view::npos) {
            at_ = page_.size();
            return;
        }
        Tag tag;
        tag.text = std::string(page_.substr(at_ + 1, end - at_ - 1));
        at_ = end + 1;
        const auto name_ends = tag.text.find_first_of(" \t\r\n/", 1);
        tag.name = lower_case(tag.text.substr(0, name_ends));
        take(tag);
    }

    void take(const Tag& tag)
    {
        if (tag.name == "script" || tag.name == "style") {
            const auto rest = page_.substr(at_);
            const auto lower = [](char letter) {
                return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter;
            };
            const auto end = std::ranges::search(rest, "</" + tag.name, {}, lower, lower);
            at_ += static_cast<std::size_t>(end.begin() - rest.begin());
        } else if (tag.name == "table") {
            end_row();
            grids_.push_back({ file_, "table " + std::to_string(grids_.size() + 1), {} });
            below_.clear();
        } else if (tag.name == "/table" || tag.name == "/tr" || tag.name == "tr") {
            end_row();
        } else if (tag.name == "td" || tag.name == "th") {
            end_cell();
            in_cell_ = true;
            columns_ = span_of(tag, "colspan");
            rows_ = span_of(tag, "rowspan");
        } else if (tag.name == "/td" || tag.name == "/th") {
            end_cell();
        } else if (tag.name == "br" || tag.name == "p" || tag.name == "div") {
            say(" ");
        }
    }

    void skip_what_spans()
    {
        while (row_.size() < below_.size() && below_[row_.size()] > 0) {
            --below_[row_.size()];
            row_.emplace_back();
        }
    }

    void end_cell()
    {
        if (!in_cell_)
            return;
        in_cell_ = false;
        skip_what_spans();
        for (std::size_t column = 0; column < columns_; ++column) {
            if (below_.size() <= row_.size())
                below_.resize(row_.size() + 1, 0);
            below_[row_.size()] = rows_ - 1;
            row_.push_back(column == 0 ? cell_ : "");
        }
        cell_.clear();
    }

    void end_row()
    {
        end_cell();
        if (row_.empty() || grids_.empty()) {
            row_.clear();
            return;
        }
        skip_what_spans();
        auto& rows = grids_.back().rows;
        ++number_;
        if (rows.empty())
            number_ = 1;
        if (std::ranges::any_of(row_, [](const std::string& cell) { return !trimmed(cell).empty(); }))
            rows.push_back({ number_, std::move(row_) });
        row_.clear();
    }

    std::string file_;
    std::string_view page_;
    std::size_t at_ = 0;
    std::vector<Grid> grids_;
    std::vector<std::string> row_;
    std::vector<std::size_t> below_; // by column: rows that a cell above still covers
    std::uint64_t number_ = 0;
    std::string cell_;
    bool in_cell_ = false;
    std::size_t columns_ = 1;
    std::size_t rows_ = 1;
};

} // namespace

std::vector<Grid> read_html_grids(std::string_view file, std::string_view page)
{
    return PageReader(file, page).read();
}

} // namespace wres::published
