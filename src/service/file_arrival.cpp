// SPDX-License-Identifier: MIT
#include "service/file_arrival.h"

#include "service/service.h"
#include "workflow/store_place.h"

namespace wres::service {
namespace {

/// What the files of the collection hold that are counted.
Result<std::uint64_t> bytes_kept(Call& call)
{
    return call.store.read([&](store::View& view) -> Result<std::uint64_t> {
        std::uint64_t bytes = 0;
        for (const auto& file : TRY(store::uploads_of(view, call.collection->id))) {
            if (file.state == store::UploadState::Received)
                bytes += static_cast<std::uint64_t>(file.size_bytes);
        }
        return bytes;
    });
}

} // namespace

Done FileArrival::begin(const std::string& name)
{
    arrival_.reset();
    collection_bytes_ = TRY(bytes_kept(call_));
    arrival_ = TRY(store::Arrival::begin(call_.store, call_.occasion(), call_.collection->id, name));
    return {};
}

Done FileArrival::add(std::string_view piece)
{
    collection_bytes_ += piece.size();
    if (collection_bytes_ > call_.service.terms.most_collection_bytes)
        return failure("upload.collection_full",
            "The files of this collection would be too large together. Remove those that are not needed, "
            "or send them without "
            "columns and sheets that are not needed.");
    return arrival_->add(piece);
}

Result<store::UploadId> FileArrival::finish()
{
    auto id = TRY(arrival_->finish(workflow::now()));
    arrival_.reset();
    return id;
}

} // namespace wres::service
