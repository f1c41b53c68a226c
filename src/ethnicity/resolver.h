// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ethnicity/decision.h"
#include "standard/classification.h"

namespace wres::ethnicity {

/// How a label came to its group: printed beside every mapping, so that a person can check it.
struct Resolution {
    std::optional<standard::GroupIndex> group;  // empty: a person must decide
    std::string how;                            // "code 39 (ASC-WDS)", "words: indian", "decided by HR lead on 2025-09-30"
    std::vector<standard::GroupIndex> suggestions;  // when a person must decide: likely groups, best first
};

/// From labels as councils send them to the ethnic groups of a classification.
/// The same label always gives the same answer; what is unsure is left to a person, never guessed.
class Resolver {
public:
    /// People's decisions come before every rule.
    Resolver(const standard::Classification& classification, const std::vector<Decision>& decisions);
    ~Resolver();
    Resolver(Resolver&&) noexcept;

    /// The label is UTF-8. Blank text is the group "blank".
    [[nodiscard]] Resolution resolve(std::string_view label) const;

private:
    struct Rules;
    std::unique_ptr<const Rules> rules_;
};

}  // namespace wres::ethnicity
