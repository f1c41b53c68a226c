// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"

namespace wres::formats {

/// The names of the streams and storages in a compound file (OLE2): the container of .xls, of .doc, and of
/// every office document that is encrypted. Only as many as are found before the chain breaks or grows
/// unlikely long.
/// @source [MS-CFB] 2.2 header, 2.3 FAT, 2.6 directory
/// @errors bytes.unreadable
[[nodiscard]] Result<std::vector<std::string>> compound_file_names(const Bytes& bytes);

} // namespace wres::formats
