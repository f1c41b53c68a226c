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
    if (!tell_slow_)
        return perform(sql, values, take);
    const auto begun = std::chrono::steady_clock::now();
    auto result = perform(sql, values, take);
    const auto duration =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    if (duration >= slow_from_)
        tell_slow_(sql, duration);
    return result;
}

void Connection::tell_slow(std::chrono::milliseconds least, SlowStatement tell)
{
    slow_from_ = least;
    tell_slow_ = std::move(tell);
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
