// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wres::language {

/// Which of a language's plural forms a number takes: the line "Plural-Forms" of a PO file, such as
/// "nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5;" for Welsh.
/// @source GNU gettext manual, "Additional functions for plural forms": the operators of C without assignment
class PluralRule {
public:
    /// One form for 1 and one for all other numbers, as in English.
    PluralRule();

    /// @errors language.plural_rule
    [[nodiscard]] static Result<PluralRule> parse(std::string_view line);

    /// The place of the form, below forms(). What a rule gives beyond its forms is the last of them.
    [[nodiscard]] std::size_t form_of(std::uint64_t number) const;

    [[nodiscard]] std::size_t forms() const { return forms_; }

private:
    friend class PluralRuleReader;

    /// A step of the rule. Its operands are steps before it.
    struct Step {
        enum class Kind : std::uint8_t {
            Number, // the number asked about
            Constant,
            Not,
            Multiply,
            Divide,
            Remainder,
            Add,
            Subtract,
            Less,
            LessOrEqual,
            Greater,
            GreaterOrEqual,
            Equal,
            NotEqual,
            And,
            Or,
            Choose,
        } kind {};
        std::uint64_t constant {};
        std::size_t first {};
        std::size_t second {};
        std::size_t third {};
    };

    [[nodiscard]] std::uint64_t value_of(
        const Step& step, const std::vector<std::uint64_t>& values, std::uint64_t number) const;

    std::vector<Step> steps_; // the last is the answer
    std::size_t forms_ = 2;
};

} // namespace wres::language
