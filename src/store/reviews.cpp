// SPDX-License-Identifier: MIT
#include "store/reviews.h"

#include "base/text.h"
#include "sealing/random_text.h"
#include "store/collections.h"

namespace wres::store {

Result<ReviewCommentId> add_review_comment(
    Change& change, const CollectionId& collection_id, const std::string& indicator, const std::string& text)
{
    if (trimmed(text).empty())
        return failure("store.name_missing", "The comment is empty. Write something, or leave it.");
    if (!indicator.empty())
        TRY_DONE(check_code("indicator", indicator));
    const auto owner = TRY(collection(change, collection_id));
    const ReviewCommentId id { sealing::random_identifier() };
    TRY_DONE(change.database().run(
        "INSERT INTO review_comments (id, collection, indicator, text, written_by, written_at, "
        "settled_by, settled_at) VALUES (?, ?, ?, ?, ?, ?, '', 0)",
        { id.text, collection_id.text, indicator, text, change.occasion().actor.text(),
            as_number(change.occasion().now) }));
    TRY_DONE(change.record(AuditEvent("review.commented", "comment", id.text)
                               .of(owner.organisation)
                               .with("collection", collection_id.text)));
    return id;
}

Done settle_review_comment(Change& change, const CollectionId& collection_id, const ReviewCommentId& id)
{
    const auto owner = TRY(collection(change, collection_id));
    const auto there = TRY(change.database().row(
        "SELECT id FROM review_comments WHERE id = ? AND collection = ?", { id.text, collection_id.text }));
    if (!there)
        return failure("store.no_such_comment", "There is no such comment. Look at the list again.");
    TRY_DONE(exactly_one(change.database().run(
        "UPDATE review_comments SET settled_by = ?, settled_at = ? WHERE id = ? AND settled_by = ''",
        { change.occasion().actor.text(), as_number(change.occasion().now), id.text })));
    return change.record(AuditEvent("review.settled", "comment", id.text)
                             .of(owner.organisation)
                             .with("collection", collection_id.text));
}

Result<std::vector<ReviewComment>> review_comments(View& view, const CollectionId& collection)
{
    std::vector<ReviewComment> all;
    const auto rows =
        TRY(view.database().rows("SELECT id, indicator, text, written_by, written_at, settled_by, settled_at "
                                 "FROM review_comments WHERE collection = ? ORDER BY written_at, id",
            { collection.text }));
    for (const auto& row : rows) {
        const auto settled_at = row.integer(6);
        all.push_back({ { row.text(0) }, row.text(1), row.text(2), row.text(3), as_moment(row.integer(4)),
            row.text(5), settled_at == 0 ? std::nullopt : std::optional(as_moment(settled_at)) });
    }
    return all;
}

} // namespace wres::store
