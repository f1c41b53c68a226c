// SPDX-License-Identifier: MIT
#include "formats/file_beginning.h"

#include <algorithm>

namespace wres::formats {

Result<std::size_t> read_fully(const Bytes& bytes, std::uint64_t offset, std::span<char> out)
{
    std::size_t size = 0;
    while (size < out.size()) {
        const auto count = TRY(bytes.read_at(offset + size, out.subspan(size)));
        if (count == 0)
            break;
        size += count;
    }
    return size;
}

Result<std::string> file_beginning(const Bytes& bytes, std::size_t limit)
{
    std::string beginning(std::min<std::uint64_t>(limit, bytes.size()), '\0');
    beginning.resize(TRY(read_fully(bytes, 0, beginning)));
    return beginning;
}

} // namespace wres::formats
