// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

namespace wres::test {

/// The project's folder `standard/`: path inside it -> bytes, as the rooms are handed it.
[[nodiscard]] const std::map<std::string, std::string>& standards_folder();

} // namespace wres::test
