// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "base/bytes.h"

namespace wres::test {

/// Bytes whose holder never gives more than a few at once, as a slow network share does.
class BytesInPieces final : public Bytes {
public:
    BytesInPieces(std::string content, std::size_t most) : content_(std::move(content)), most_(most) { }

    std::uint64_t size() const override { return content_.size(); }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> out) const override
    {
        const auto from = std::min<std::uint64_t>(offset, content_.size());
        const auto count = std::min({ out.size(), most_, static_cast<std::size_t>(content_.size() - from) });
        std::copy_n(content_.data() + from, count, out.data());
        return count;
    }

private:
    std::string content_;
    std::size_t most_;
};

/// Bytes whose holder breaks after a while.
class UnreadableBytes final : public Bytes {
public:
    UnreadableBytes(std::string content, std::uint64_t readable)
        : content_(std::move(content))
        , readable_(readable)
    {
    }

    std::uint64_t size() const override { return content_.size(); }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> out) const override
    {
        if (offset + out.size() > readable_ && offset < content_.size())
            return failure("bytes.unreadable", "The disk could not be read.");
        const auto from = std::min<std::uint64_t>(offset, content_.size());
        const auto count = std::min(out.size(), static_cast<std::size_t>(content_.size() - from));
        std::copy_n(content_.data() + from, count, out.data());
        return count;
    }

private:
    std::string content_;
    std::uint64_t readable_;
};

} // namespace wres::test
