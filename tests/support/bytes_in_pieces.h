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

/// Ten gigabytes that begin with a text and go on with one letter; says how far it was read.
class EndlessBytes final : public Bytes {
public:
    explicit EndlessBytes(std::string beginning) : beginning_(std::move(beginning)) { }

    std::uint64_t size() const override { return std::uint64_t { 10 } << 30; }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> out) const override
    {
        std::ranges::fill(out, 'x');
        if (offset < beginning_.size()) {
            const auto rest = beginning_.substr(static_cast<std::size_t>(offset));
            std::copy_n(rest.data(), std::min(rest.size(), out.size()), out.data());
        }
        read_until_ = std::max(read_until_, offset + out.size());
        return out.size();
    }

    [[nodiscard]] std::uint64_t read_until() const { return read_until_; }

private:
    std::string beginning_;
    mutable std::uint64_t read_until_ {};
};

} // namespace wres::test
