// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "database/value.h"
#include "sealing/master_key.h"
#include "sealing/sealed_stream.h"

namespace wres::store {

/// A backup as bytes: a line that says what it is, the header of a sealed stream, and its pieces, each led by
/// its length in four bytes, highest first. Within the pieces, values follow each other: a letter for the
/// kind (i, t, b, n), and the number in eight bytes, or the length in eight bytes and the content.
class BackupWriter {
public:
    BackupWriter(const sealing::Key& key, std::function<Done(std::string_view)> write);

    Done put(const database::Value& value);
    Done finish();

private:
    Done seal(sealing::Piece which);

    sealing::StreamSealer sealer_;
    std::function<Done(std::string_view)> write_;
    std::string waiting_;
    bool begun_ = false;
};

class BackupReader {
public:
    /// @errors backup.not_a_backup
    static Result<BackupReader> open(const sealing::Key& key, const Bytes& backup);

    /// @errors backup.other_key, backup.cut_short
    Result<database::Value> take();
    Result<std::int64_t> take_integer();
    Result<std::string> take_text();

    /// Whether nothing follows.
    [[nodiscard]] bool at_end() const { return opener_.complete() && at_ == content_.size(); }

private:
    BackupReader(sealing::StreamOpener opener, const Bytes& backup, std::uint64_t offset);
    Done next_piece();
    Result<std::string> take_bytes(std::uint64_t count);
    Result<std::uint64_t> take_number();

    sealing::StreamOpener opener_;
    const Bytes* backup_;
    std::uint64_t offset_;
    std::string content_; // of the pieces opened, from at_ not yet taken
    std::size_t at_ = 0;
};

} // namespace wres::store
