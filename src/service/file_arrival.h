// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "service/call.h"
#include "store/uploads.h"

namespace wres::service {

/// Files on their way into a collection, one after the other: each is sealed piece by piece as it comes, and
/// never lies readable on a disk. A file that does not arrive whole is not there.
class FileArrival {
public:
    explicit FileArrival(Call& call) : call_(call) { }

    /// Gives up a file that was begun and not finished.
    /// @errors those of store::Arrival::begin()
    Done begin(const std::string& name);

    /// @errors upload.collection_full
    Done add(std::string_view piece);

    /// @errors store.not_collecting
    [[nodiscard]] Result<store::UploadId> finish();

    [[nodiscard]] bool is_under_way() const { return arrival_.has_value(); }

    void give_up() { arrival_.reset(); }

private:
    Call& call_;
    std::optional<store::Arrival> arrival_;
    std::uint64_t collection_bytes_ = 0; // of the files that are kept, this one so far included
};

} // namespace wres::service
