// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sealing/authentication_code.h"
#include "sealing/sealed_stream.h"
#include "store/ids.h"
#include "store/store.h"

namespace wres::store {

enum class UploadState : std::uint8_t {
    Received,
    SetAside, // replaced or sent by mistake: no longer counted
    Forgotten, // its content is gone
};

/// A file that an organisation sent.
struct Upload {
    UploadId id;
    CollectionId collection;
    std::string name; // as it was sent; empty once it is forgotten
    std::string kind; // what it was recognised as; empty: not yet
    UploadState state {};
    std::int64_t size_bytes {};
    std::string fingerprint; // the same for the same content, and of no use without the key
    std::string received_by; // an actor
    Moment received_at;
    std::optional<Moment> forgotten_at;
};

/// A file on its way in. Its pieces are sealed and kept as they come, in short transactions; nobody sees it
/// before finish(). What is abandoned is swept away by sweep_arrivals().
///
/// The store must stay where it is, and its other functions may be used, while a file arrives.
class Arrival {
public:
    /// @errors store.not_collecting, store.no_such_collection, store.name_missing
    static Result<Arrival> begin(
        Store& store, const Occasion& occasion, const CollectionId& collection, const std::string& name);

    Done add(std::string_view bytes);

    /// @errors store.not_collecting  the collection was submitted meanwhile
    [[nodiscard]] Result<UploadId> finish(Moment now);

private:
    Arrival(Store& store, Occasion occasion, CollectionId collection, UploadId id, const sealing::Key& key);
    Done keep_piece(std::string_view content, sealing::Piece which);

    Store* store_;
    Occasion occasion_;
    CollectionId collection_;
    UploadId id_;
    sealing::StreamSealer sealer_;
    sealing::RunningAuthenticationCode fingerprint_;
    std::string waiting_;
    std::int64_t pieces_ = 0;
    std::int64_t size_bytes_ = 0;
};

/// All of a file that is in memory.
[[nodiscard]] Result<UploadId> receive_file(Store& store, const Occasion& occasion,
    const CollectionId& collection, const std::string& name, std::string_view content);

/// Takes away what began to arrive before `before` and never finished; gives how many.
[[nodiscard]] Result<std::int64_t> sweep_arrivals(Store& store, Moment before);

/// Notes what a file was recognised as: a code such as "leavers".
/// @errors store.no_such_upload, store.not_a_code
Done recognise_upload(Change& change, const UploadId& id, const std::string& kind);

/// @errors store.no_such_upload, store.not_collecting
Done set_aside_upload(Change& change, const UploadId& id);

/// @errors store.no_such_upload
[[nodiscard]] Result<Upload> upload(View& view, const UploadId& id);

/// The oldest first.
[[nodiscard]] Result<std::vector<Upload>> uploads_of(View& view, const CollectionId& collection);

/// Gives the content piece by piece, in order. Until this ends well, the content is not known to be whole.
/// @errors store.upload_forgotten, store.no_such_upload, sealing.not_ours
Done read_upload(View& view, const UploadId& id, const std::function<Done(std::string_view)>& take);

/// The whole content.
/// @errors as read_upload()
[[nodiscard]] Result<std::string> upload_content(View& view, const UploadId& id);

/// Destroys the content, its key and the file's name. Counts and findings stay. Whoever calls this also calls
/// Connection::erase_remains (see retention.h, which does).
/// @errors store.no_such_upload
Done forget_upload(Change& change, const UploadId& id);

} // namespace wres::store
