// SPDX-License-Identifier: MIT
#include "store/commentary.h"

#include "store/collections.h"

namespace wres::store {
namespace {

CommentaryText text_of(const database::Row& row)
{
    return { row.text(0), row.integer(1), row.integer(2), row.text(3) == "in_force", row.text(4), row.text(5),
        as_moment(row.integer(6)) };
}

Done insert(Change& change, const CollectionId& collection, const CommentaryText& text)
{
    TRY_DONE(change.database().run(
        "INSERT INTO commentary_texts (collection, indicator, number, based_on, standing, text, "
        "written_by, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        { collection.text, text.indicator, text.number, text.based_on, text.in_force ? "in_force" : "beside",
            text.text, text.written_by, as_number(text.written_at) }));
    return {};
}

} // namespace

Result<CommentaryOutcome> save_commentary(Change& change, const CollectionId& collection_id,
    const std::string& indicator, const std::string& text, std::int64_t based_on)
{
    if (!indicator.empty())
        TRY_DONE(check_code("indicator", indicator));
    const auto owner = TRY(collecting(change, collection_id));
    const auto earlier = TRY(commentary_history(change, collection_id, indicator));
    const CommentaryText* in_force = nullptr;
    for (const auto& candidate : earlier)
        if (candidate.in_force)
            in_force = &candidate;

    const bool first = (in_force == nullptr ? 0 : in_force->number) == based_on;
    const auto number = static_cast<std::int64_t>(earlier.size()) + 1;
    const CommentaryText yours { indicator, number, based_on, first || in_force == nullptr, text,
        change.occasion().actor.text(), change.occasion().now };
    TRY_DONE(insert(change, collection_id, yours));
    auto event = AuditEvent(
        yours.in_force ? "commentary.saved" : "commentary.kept_beside", "collection", collection_id.text)
                     .of(owner.organisation)
                     .with("number", number);
    if (!indicator.empty())
        event.with("indicator", indicator);
    TRY_DONE(change.record(event));
    if (yours.in_force)
        return CommentarySaved { number };
    return CommentaryConflict { *in_force, yours };
}

Result<std::vector<CommentaryText>> commentary_of(View& view, const CollectionId& collection)
{
    std::vector<CommentaryText> all;
    const auto rows = TRY(
        view.database().rows("SELECT indicator, number, based_on, standing, text, written_by, written_at "
                             "FROM commentary_texts AS said "
                             "WHERE collection = ? AND standing = 'in_force' AND number = (SELECT "
                             "max(number) FROM commentary_texts AS other "
                             "WHERE other.collection = said.collection AND other.indicator = said.indicator "
                             "AND other.standing = 'in_force') ORDER BY indicator",
            { collection.text }));
    for (const auto& row : rows)
        all.push_back(text_of(row));
    return all;
}

Result<std::vector<CommentaryText>> commentary_history(
    View& view, const CollectionId& collection, const std::string& indicator)
{
    std::vector<CommentaryText> all;
    const auto rows = TRY(view.database().rows(
        "SELECT indicator, number, based_on, standing, text, written_by, written_at FROM commentary_texts "
        "WHERE collection = ? AND indicator = ? ORDER BY number",
        { collection.text, indicator }));
    for (const auto& row : rows)
        all.push_back(text_of(row));
    return all;
}

} // namespace wres::store
