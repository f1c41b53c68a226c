// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace wres::opendata {

/// The language of the words in a description, without its country: "en".
[[nodiscard]] std::string language_of_words();

/// The same as the European Union's list of languages names it: "ENG"; nothing where it is not among
/// those known here.
/// @source Publications Office of the European Union, authority table "Language": ISO 639-3 in capitals
[[nodiscard]] std::string listed_language();

} // namespace wres::opendata
