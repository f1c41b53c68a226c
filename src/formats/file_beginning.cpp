// SPDX-License-Identifier: MIT
#include "formats/file_beginning.h"

namespace wres::formats {

Result<std::string> file_beginning(const Bytes& bytes, std::size_t limit)
{
    std::string beginning(limit, '\0');
    std::size_t size = 0;
    while (size < limit) {
        const auto count = TRY(bytes.read_at(size, std::span(beginning).subspan(size)));
        if (count == 0)
            break;
        size += count;
    }
    beginning.resize(size);
    return beginning;
}

} // namespace wres::formats
