// SPDX-License-Identifier: MIT
#include "base/bytes.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace wres {
namespace {

class BytesInMemory final : public Bytes {
public:
    explicit BytesInMemory(std::string content) : content_(std::move(content)) {}

    std::uint64_t size() const override { return content_.size(); }

    Result<std::size_t> read_at(std::uint64_t offset, std::span<char> out) const override
    {
        if (offset >= content_.size())
            return std::size_t { 0 };
        const auto count = std::min<std::size_t>(out.size(), content_.size() - offset);
        std::memcpy(out.data(), content_.data() + offset, count);
        return count;
    }

private:
    std::string content_;
};

}  // namespace

std::shared_ptr<const Bytes> bytes_of(std::string content)
{
    return std::make_shared<BytesInMemory>(std::move(content));
}

Result<std::string> read_all(const Bytes& bytes, std::uint64_t limit)
{
    if (bytes.size() > limit)
        return failure("bytes.too_large",
            fmt::format("The file has {} bytes, more than the {} that are read at once.", bytes.size(), limit));

    std::string content(bytes.size(), '\0');
    const auto count = TRY(bytes.read_at(0, content));
    content.resize(count);
    return content;
}

}  // namespace wres
