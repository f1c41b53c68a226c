// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "intake/finding.h"
#include "intake/person_register.h"
#include "standard/standard.h"

namespace wres::intake {

/// Where among the findings of one row a finding belongs.
enum class FindingStep : std::uint8_t { Before, Cells, Linking, Scope, Person, LeftOut, Marks };

/// Decoded rows of one record table, column by column: a reader fills them, RecordWriter completes them. Each
/// column has an entry a row; which of its lists counts follows from the column's type.
struct RecordColumns {
    static constexpr std::int64_t no_pence = std::numeric_limits<std::int64_t>::min();
    static constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();
    static constexpr standard::GroupIndex no_group = 0xFF;
    static constexpr std::uint8_t no_scope = 0xFF;

    struct Column {
        std::vector<std::uint16_t> codes; // Code, Scope, Derived, Label: the code plus one; 0 is blank
        std::vector<std::int64_t> pence; // Money
        std::vector<std::int32_t> days; // Date: days since 1970
        std::vector<Identity> identities; // PersonId
    };
    struct Said {
        std::uint64_t row {}; // as a spreadsheet shows it: the one it is about, or comes before
        FindingStep step {};
        Finding finding;
    };
    /// A row whose person must be looked up among those met before, for one FirstInFile column.
    struct Asked {
        std::uint32_t row {};
        std::uint32_t column {};
        Identity person {};
    };

    explicit RecordColumns(const standard::RecordTable& table) : columns(table.columns.size())
    {
        for (std::size_t column = 0; column < columns.size(); ++column)
            types_.push_back(table.columns[column].type);
        grow();
    }

    std::size_t size = 0;
    std::vector<std::uint64_t> row_numbers; // as a spreadsheet shows them
    std::vector<std::uint32_t> cells_hash;
    std::vector<standard::GroupIndex> groups;
    std::vector<std::uint8_t> scopes;
    std::vector<Identity> known_as; // how other files number the person, when not by the PersonId column
    std::vector<std::uint8_t> may_come_again; // whether the person may have another row: 1 or 0
    std::vector<Column> columns;

    std::vector<Said> said;
    std::uint64_t rows_without_person = 0; // totals and the like, which are said and not kept

    // What RecordWriter works out on the way.
    std::vector<Asked> asked;
    std::vector<std::size_t> ruled_out; // rows that no measure can count, in their order
    std::vector<std::int32_t> snapshot_days; // different ones, in the order of their first
    std::uint64_t unknown_groups = 0;
    std::uint32_t scopes_met = 0; // a bit each

    /// Room for one more row, in which everything is blank.
    std::size_t add_row(std::uint64_t row_number)
    {
        if (size == row_numbers.size())
            grow();
        row_numbers[size] = row_number;
        return size++;
    }

    void clear()
    {
        for (std::size_t column = 0; column < columns.size(); ++column)
            blank(columns[column]);
        std::fill_n(groups.begin(), size, no_group);
        std::fill_n(scopes.begin(), size, no_scope);
        std::fill_n(known_as.begin(), size, Identity {});
        std::fill_n(cells_hash.begin(), size, 0U);
        std::fill_n(may_come_again.begin(), size, std::uint8_t { 1 });
        said.clear();
        asked.clear();
        ruled_out.clear();
        snapshot_days.clear();
        rows_without_person = 0;
        unknown_groups = 0;
        scopes_met = 0;
        size = 0;
    }

    /// The rows were numbered from the beginning of a piece of the file; `before` rows come before it.
    void count_rows_from(std::uint64_t before)
    {
        for (std::size_t row = 0; row < size; ++row)
            row_numbers[row] += before;
        for (auto& about : said) {
            about.row += before;
            about.finding.position.row += before;
        }
    }

    [[nodiscard]] bool empty() const { return size == 0 && said.empty() && rows_without_person == 0; }

    /// Hands over the findings in the order of the rows and of the steps; within a step they keep theirs.
    template <typename Tell>
    void tell_in_order(Tell&& tell)
    {
        order_.resize(said.size());
        for (std::size_t place = 0; place < said.size(); ++place)
            order_[place] = static_cast<std::uint32_t>(place);
        const auto before = [this](std::uint32_t left, std::uint32_t right) {
            const auto& one = said[left];
            const auto& other = said[right];
            return std::tie(one.row, one.step, left) < std::tie(other.row, other.step, right);
        };
        if (!std::ranges::is_sorted(order_, before))
            std::ranges::sort(order_, before);
        for (const auto place : order_)
            tell(std::move(said[place].finding));
    }

private:
    void blank(Column& column) const
    {
        std::fill_n(column.codes.begin(), std::min(size, column.codes.size()), std::uint16_t {});
        std::fill_n(column.pence.begin(), std::min(size, column.pence.size()), no_pence);
        std::fill_n(column.days.begin(), std::min(size, column.days.size()), no_day);
        std::fill_n(column.identities.begin(), std::min(size, column.identities.size()), Identity {});
    }

    void grow()
    {
        const auto room = std::max<std::size_t>(1, 2 * row_numbers.size());
        row_numbers.resize(room);
        cells_hash.resize(room);
        groups.resize(room, no_group);
        scopes.resize(room, no_scope);
        known_as.resize(room);
        may_come_again.resize(room, 1);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            switch (types_[column]) {
            case standard::ColumnType::Code:
            case standard::ColumnType::Label:
            case standard::ColumnType::Scope:
            case standard::ColumnType::Derived: columns[column].codes.resize(room); break;
            case standard::ColumnType::Money: columns[column].pence.resize(room, no_pence); break;
            case standard::ColumnType::Date: columns[column].days.resize(room, no_day); break;
            case standard::ColumnType::PersonId: columns[column].identities.resize(room); break;
            case standard::ColumnType::EthnicGroup:
            case standard::ColumnType::Number: break;
            }
        }
    }

    std::vector<standard::ColumnType> types_;
    std::vector<std::uint32_t> order_;
};

} // namespace wres::intake
