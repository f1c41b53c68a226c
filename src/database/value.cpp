// SPDX-License-Identifier: MIT
#include "database/value.h"

#include "base/invariant.h"

namespace wres::database {

const Value& Row::at(std::size_t place) const
{
    INVARIANT(place < values_.size(), "the statement asks for this column");
    return values_[place];
}

std::int64_t Row::integer(std::size_t place) const
{
    const auto* number = std::get_if<std::int64_t>(&at(place).held());
    INVARIANT(number != nullptr, "the column holds whole numbers");
    return *number;
}

const std::string& Row::text(std::size_t place) const
{
    const auto* text = std::get_if<std::string>(&at(place).held());
    INVARIANT(text != nullptr, "the column holds text");
    return *text;
}

const std::string& Row::bytes(std::size_t place) const
{
    const auto* blob = std::get_if<Blob>(&at(place).held());
    INVARIANT(blob != nullptr, "the column holds bytes");
    return blob->bytes;
}

bool Row::is_null(std::size_t place) const
{
    return std::holds_alternative<std::monostate>(at(place).held());
}

std::optional<std::int64_t> Row::integer_if_any(std::size_t place) const
{
    return is_null(place) ? std::nullopt : std::optional(integer(place));
}

std::optional<std::string> Row::text_if_any(std::size_t place) const
{
    return is_null(place) ? std::nullopt : std::optional(text(place));
}

} // namespace wres::database
