// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.h"
#include "language/language.h"

namespace wres::workflow {

/// A language by its tag, from the folder `languages` that comes with the program, or the one that the
/// environment variable WRES_LANGUAGES names.
/// @errors languages.no_folder, disk.not_readable; those of language::read_language
[[nodiscard]] Result<language::Language> language_of(const std::string& tag);

} // namespace wres::workflow
