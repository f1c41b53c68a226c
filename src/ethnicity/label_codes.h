// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "ethnicity/label_text.h"
#include "ethnicity/vocabulary.h"

namespace wres::ethnicity {

/// A code met in a label, with all that the schemes in use say it means.
struct FoundCode {
    std::string text; // in capitals, for people: "WBRI", "A.A1"
    std::vector<PublishedCode> meanings; // never empty
    bool own_list {}; // a council's own list: its first letter can be relied on, its numbers cannot
};

/// A label parted into its codes and its words.
struct PartedLabel {
    std::vector<FoundCode> codes;
    std::vector<LabelWord> words;
    bool numbered {}; // numbering that says nothing was taken off: "a)", "A4.10", "(140)", a council's own
                      // code
};

/// Takes codes off wherever they stand. With words beside it a code of no published list is numbering and is
/// dropped; a bare one stays a word, which nobody will know.
[[nodiscard]] PartedLabel part_label(const LabelText& text, const Vocabulary& vocabulary);

} // namespace wres::ethnicity
