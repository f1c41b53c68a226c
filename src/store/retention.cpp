// SPDX-License-Identifier: MIT
#include "store/retention.h"

#include <array>
#include <string_view>

#include "store/collections.h"
#include "store/organisations.h"
#include "store/settings.h"

namespace wres::store {
namespace {

Result<std::int64_t> forget_all(Store& store, const Occasion& occasion, const std::vector<UploadId>& files)
{
    std::int64_t forgotten = 0;
    for (const auto& id : files) {
        const auto done = store.change(occasion, [&](Change& change) { return forget_upload(change, id); });
        // Another program may have been quicker, which is as good.
        if (!done && done.error().code != "store.upload_forgotten")
            return std::unexpected(done.error());
        forgotten += done ? 1 : 0;
    }
    static constexpr std::array<std::string_view, 2> emptied { "upload_keys", "upload_pieces" };
    if (forgotten > 0)
        TRY_DONE(store.connection().erase_remains(emptied));
    return forgotten;
}

} // namespace

Result<std::vector<UploadId>> uploads_due(View& view, Moment now)
{
    std::vector<UploadId> due;
    const auto all = TRY(organisations(view));
    for (const auto& organisation : all) {
        const auto days = TRY(retention_days(view, organisation.id));
        const auto rows = TRY(view.database().rows(
            "SELECT uploads.id FROM uploads JOIN collections ON collections.id = uploads.collection "
            "WHERE collections.organisation = ? AND uploads.state IN ('received', 'set_aside') "
            "AND uploads.received_at <= ? ORDER BY uploads.received_at, uploads.id",
            { organisation.id.text, as_number(now - std::chrono::days(days)) }));
        for (const auto& row : rows)
            due.push_back({ row.text(0) });
    }
    return due;
}

Result<Moment> kept_until(View& view, const Upload& upload)
{
    const auto owner = TRY(collection(view, upload.collection));
    const auto days = TRY(retention_days(view, owner.organisation));
    return upload.received_at + std::chrono::days(days);
}

Result<std::int64_t> forget_due(Store& store, Moment now)
{
    const auto due = TRY(store.read([&](View& view) { return uploads_due(view, now); }));
    return forget_all(store, { Actor::program(), now }, due);
}

Result<std::int64_t> forget_records(Store& store, const Occasion& occasion, const CollectionId& id)
{
    const auto files = store.read([&](View& view) -> Result<std::vector<UploadId>> {
        TRY_DONE(collection(view, id));
        std::vector<UploadId> kept;
        const auto uploads = TRY(uploads_of(view, id));
        for (const auto& upload : uploads)
            if (upload.state != UploadState::Forgotten)
                kept.push_back(upload.id);
        return kept;
    });
    return forget_all(store, occasion, TRY(files));
}

} // namespace wres::store
