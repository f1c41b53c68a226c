// SPDX-License-Identifier: MIT
#include "formats/shared_strings.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace wres::formats {
namespace {

constexpr std::size_t chunk_bytes = std::size_t { 1024 } * 1024;

class SharedStringsHandler final : public XmlHandler {
public:
    explicit SharedStringsHandler(std::string_view file) : file_(file) { }

    void begins(std::string_view name, const XmlAttributes&) override
    {
        ++depth_;
        if (depth_ == 2 && name == "si")
            text_.clear();
        in_run_ = depth_ == 3 ? name == "r" : in_run_;
        // sst/si/t, or sst/si/r/t; a phonetic hint is sst/si/rPh/t.
        reading_ = name == "t" && (depth_ == 3 || (depth_ == 4 && in_run_));
    }

    void text(std::string_view piece) override
    {
        if (!reading_)
            return;
        text_.append(piece);
        if (text_.size() > SharedStrings::most_bytes)
            refuse_size();
    }

    void ends(std::string_view name) override
    {
        reading_ = false;
        if (depth_ == 2 && name == "si") {
            unescaped_.clear();
            append_unescaped(text_, unescaped_);
            strings.add(unescaped_);
            if (strings.full())
                refuse_size();
        }
        --depth_;
    }

    SharedStrings strings;

private:
    void refuse_size()
    {
        refuse({ "file.too_large",
            fmt::format("{} holds more than 256 MiB of different texts: save the sheets that are needed as "
                        "CSV, which "
                        "has no such limit, and send those.",
                file_) });
    }

    std::string_view file_;
    std::string text_;
    std::string unescaped_;
    std::size_t depth_ {};
    bool in_run_ = false;
    bool reading_ = false;
};

/// The character of an escape such as _x000D_ at the beginning of a text.
std::optional<unsigned> escape_at(std::string_view text)
{
    constexpr std::size_t length = 7;
    if (text.size() < length || !text.starts_with("_x") || text[length - 1] != '_')
        return std::nullopt;
    unsigned character = 0;
    const auto digits = text.substr(2, 4);
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), character, 16);
    if (status != std::errc {} || end != digits.data() + digits.size() || character >= 0x80)
        return std::nullopt; // only control characters and the underscore need it, and only those are written
    return character;
}

} // namespace

std::string_view SharedStrings::operator[](std::size_t index) const
{
    const auto& place = places_[index];
    return std::string_view(chunks_[place.chunk]).substr(place.offset, place.length);
}

void SharedStrings::add(std::string_view text)
{
    if (chunks_.empty() || chunks_.back().capacity() - chunks_.back().size() < text.size()) {
        chunks_.emplace_back();
        chunks_.back().reserve(std::max(chunk_bytes, text.size()));
        bytes_ += chunks_.back().capacity();
    }
    auto& chunk = chunks_.back();
    places_.push_back({ static_cast<std::uint32_t>(chunks_.size() - 1),
        static_cast<std::uint32_t>(chunk.size()), static_cast<std::uint32_t>(text.size()) });
    chunk.append(text);
}

void append_unescaped(std::string_view text, std::string& out)
{
    for (;;) {
        const auto at = text.find("_x");
        out.append(text.substr(0, at));
        if (at == std::string_view::npos)
            return;
        text.remove_prefix(at);
        if (const auto character = escape_at(text)) {
            if (*character != 0)
                out += static_cast<char>(*character);
            text.remove_prefix(7);
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
}

Result<SharedStrings> read_shared_strings(
    std::string_view file, ZipContainer& container, std::string_view part)
{
    SharedStringsHandler handler(file);
    TRY_DONE(read_part(file, container, part, handler));
    return std::move(handler.strings);
}

} // namespace wres::formats
