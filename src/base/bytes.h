// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wres {

/// Bytes that can be read at any place, whatever holds them: a file, an upload, a string in a test.
/// The rooms below the roof take these, never paths, so that nothing in them touches the machine.
class Bytes {
public:
    virtual ~Bytes() = default;

    [[nodiscard]] virtual std::uint64_t size() const = 0;

    /// Fills `out` from `offset`; returns how many bytes there were (fewer than asked only at the end).
    /// @errors bytes.unreadable  the holder failed (a disk, a network share)
    [[nodiscard]] virtual Result<std::size_t> read_at(std::uint64_t offset, std::span<char> out) const = 0;
};

/// Bytes in memory, owned.
[[nodiscard]] std::shared_ptr<const Bytes> bytes_of(std::string content);

/// All of it as one string.
/// @errors bytes.unreadable; bytes.too_large when there are more than `limit` bytes
[[nodiscard]] Result<std::string> read_all(const Bytes& bytes, std::uint64_t limit);

}  // namespace wres
