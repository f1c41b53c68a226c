// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/plural_rule.h"

namespace wres::language {

/// An English phrase and what it is in a language.
struct Entry {
    std::string english; // as the code has it: for one, where there is a plural
    std::string plural; // the English for other numbers; empty where there is none
    std::vector<std::string> forms; // of the language; one, or one a plural form; empty: not translated
};

/// The phrases of a catalogue, by their English. A phrase is told from the same words in another sense by its
/// context (`msgctxt`), which stands before it with the byte 4 between, as gettext has it.
struct Catalogue {
    PluralRule plural_rule;
    std::map<std::string, Entry, std::less<>> entries;
};

/// Reads a PO or POT file. A translation marked `fuzzy` is a guess and is left out, as an empty one is.
///
/// A translation must hold the places of its English and no others: "{}" for each in turn, or "{0}", "{1}" in
/// any order; otherwise a report would say something else, or nothing.
/// @errors language.not_a_catalogue, language.plural_rule, language.places
/// @source GNU gettext manual, "The Format of PO Files"
[[nodiscard]] Result<Catalogue> read_catalogue(std::string_view name, std::string_view text);

/// Adds the entries of another file of the same language; what is there already stays.
void add_entries(Catalogue& catalogue, Catalogue more);

/// Whether a translation has exactly the places of its English, in whatever order, each as the English has
/// it.
[[nodiscard]] bool has_same_places(std::string_view english, std::string_view translation);

} // namespace wres::language
