// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "standard/library.h"

namespace wres::earnings {

/// What the definition of the pay paper says: which columns are asked for, what is open, and in which words.
struct PayRules {
    struct Column {
        std::string name; // ethnic_group, hourly_pay, bonus_pay
        bool required {};
        std::vector<std::string> headings; // as identifiers
        std::string guidance;
    };

    /// A question that the guidance leaves open, with its answer.
    struct Setting {
        std::string id;
        std::string question;
        std::string why;
        std::int64_t value {};
        std::int64_t default_value {};
        std::int64_t minimum {};
        std::int64_t maximum {};
    };

    std::string version;
    std::string title;
    std::string source;
    std::vector<std::string> words; // with {group} and {reference}
    std::vector<Column> columns;
    std::vector<Setting> settings;

    /// The answer to a question that the definition has.
    [[nodiscard]] std::int64_t value(std::string_view id) const;

    /// @errors setting.unknown, setting.not_an_option
    Done choose(std::string_view id, std::string_view answer);
};

/// standard/pay-gap/<version>.toml, the newest.
/// @errors standard.faulty
[[nodiscard]] Result<PayRules> load_pay_rules(const standard::Folder& folder);

} // namespace wres::earnings
