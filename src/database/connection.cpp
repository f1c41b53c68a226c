// SPDX-License-Identifier: MIT
#include "database/connection.h"

#include "base/invariant.h"
#include "base/text.h"

namespace wres::database {

Result<std::int64_t> Connection::each(
    std::string_view sql, const Values& values, const std::function<Done(const Row&)>& take)
{
    for (const auto& value : values) {
        const auto* text = std::get_if<std::string>(&value.held());
        if (text != nullptr && (!is_utf8(*text) || text->find('\0') != std::string::npos))
            return failure("database.not_text",
                "A text holds characters that cannot be kept. Type it again, or save the file it comes from "
                "as UTF-8.");
    }
    return perform(sql, values, take);
}

Result<std::vector<Row>> Connection::rows(std::string_view sql, const Values& values)
{
    std::vector<Row> all;
    TRY_DONE(each(sql, values, [&](const Row& row) -> Done {
        all.push_back(row);
        return {};
    }));
    return all;
}

Result<std::optional<Row>> Connection::row(std::string_view sql, const Values& values)
{
    auto all = TRY(rows(sql, values));
    INVARIANT(all.size() <= 1, "the statement asks for one row");
    if (all.empty())
        return std::nullopt;
    return std::move(all.front());
}

Result<std::int64_t> Connection::run(std::string_view sql, const Values& values)
{
    return each(sql, values, [](const Row&) -> Done { return {}; });
}

} // namespace wres::database
