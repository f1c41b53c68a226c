// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/code_words.h"
#include "intake/recognise_table.h"
#include "intake/row_reader.h"
#include "intake/submission.h"

namespace wres::intake {

/// Reads the Department for Education's published "Children's social work workforce": headcounts by year,
/// area, role and broad ethnic group. They are counts already, of the children's scope: in total, by role,
/// and of senior managers.
///
/// "Known" and "Total" only check the groups. "x" is not available: then the slice is left out, and is not
/// zero.
/// @source Department for Education, Children's social work workforce, Open Government Licence v3.0
class PublishedWorkforceReader final : public RowReader {
public:
    PublishedWorkforceReader(Submission& submission, const RecognisedTable& table, std::string file);

    void row(const formats::Row& row) override;
    void end() override;
    [[nodiscard]] FileReport report() const override;

private:
    /// The rows of one year, area and role, which follow each other.
    struct Slice {
        std::string period;
        std::string area;
        std::string role;
        std::uint64_t first_row {};
        std::vector<std::pair<standard::GroupIndex, std::uint64_t>> groups;
        std::optional<std::uint64_t> known;
        std::optional<std::uint64_t> total;
        std::uint64_t in_known_groups {};
        std::uint64_t not_known {};
        bool not_available {};
    };
    /// What the roles of one year and area come to, against their total.
    struct RoleSum {
        std::optional<std::uint64_t> total;
        std::uint64_t total_row {};
        std::uint64_t roles {};
        bool has_roles {};
    };

    void take(const formats::Row& row);
    void finish_slice();
    void check(const Slice& slice);
    void count(
        const Slice& slice, std::string_view measure, std::string_view dimension, std::string_view value);
    void find(std::string code, std::uint64_t row, std::vector<std::string> details = {}) const;

    Submission& submission_;
    std::string file_;
    std::vector<std::string> headings_;
    std::optional<std::size_t> period_, area_, role_, group_, headcount_;
    std::optional<CodeWords> role_words_;
    const std::vector<standard::Code>* roles_ = nullptr;
    Slice slice_;
    std::map<std::pair<std::string, std::string>, RoleSum> role_sums_;
    std::uint64_t rows_ = 0;
    std::uint64_t used_ = 0;
};

} // namespace wres::intake
