// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ethnicity/code_list.h"
#include "ethnicity/decision.h"
#include "ethnicity/vocabulary.h"
#include "standard/classification.h"
#include "standard/library.h"

namespace wres::ethnicity {

/// How a label came to its group: printed beside every mapping, so that a person can check it.
struct Resolution {
    std::optional<standard::GroupIndex> group; // empty: a person must decide
    std::string how; // "code 39 (ASC-WDS)", "words", "decided by HR lead on 2025-09-30"
    std::vector<standard::GroupIndex>
        suggestions; // when a person must decide: likely groups, best first, at most three
};

/// From labels as councils send them to the ethnic groups of a classification.
/// The same label always gives the same answer; what is unsure is left to a person, never guessed.
/// Safe to use from several threads at once.
class Resolver {
public:
    /// People's decisions come before every rule; of two about one label, the later date counts.
    /// The classification must outlive the resolver.
    /// @errors decision.unknown_group  naming the group
    static Result<Resolver> make(const standard::Classification& classification,
        std::shared_ptr<const Vocabulary> vocabulary, const std::vector<Decision>& decisions);

    ~Resolver();
    Resolver(Resolver&&) noexcept;
    Resolver& operator=(Resolver&&) noexcept;

    /// The label is UTF-8. Blank text is the group "blank".
    ///
    /// When the caller knows which code list a column uses, `scheme` names it ("asc_wds", "dfe_csww", "nhs"),
    /// and a bare code is read in that list first: "98" and "B" mean different things in different lists, and
    /// without a scheme go to a person.
    [[nodiscard]] Resolution resolve(std::string_view label, std::string_view scheme = {}) const;

    /// The published code list that a whole column is written in, told by its different values: all that give
    /// a group are codes of that list, and of no other that reads them differently. Blank values, and labels
    /// that give no group ("Not stated"), may stand among them.
    [[nodiscard]] std::optional<CodeList> code_list_of(std::span<const std::string> values) const;

    /// Whether a value can stand in a column that is written in a code list: a label of a group cannot, and
    /// one such value settles that `code_list_of` finds none.
    [[nodiscard]] bool may_stand_in_code_list(std::string_view value) const;

private:
    struct Rules;
    explicit Resolver(std::unique_ptr<const Rules> rules);

    std::unique_ptr<const Rules> rules_;
};

} // namespace wres::ethnicity
