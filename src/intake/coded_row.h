// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/record_writer.h"

namespace wres::intake {

/// Fills the rows of a record table by the names of its columns and the ids of its codes: for files of other
/// collections, whose fields are translated one by one. Columns and codes that a standard does not have are
/// passed over.
class CodedRow {
public:
    explicit CodedRow(const standard::RecordTable& table) : table_(&table) { }

    void set_code(RowValues& row, std::string_view column, std::string_view code) const;
    void set_pence(RowValues& row, std::string_view column, std::optional<std::int64_t> pence) const;
    void set_date(RowValues& row, std::string_view column, std::optional<Date> date) const;
    void set_person(RowValues& row, Identity identity) const;
    void set_scope(RowValues& row, std::string_view code) const;

    /// Which columns are given, by name.
    [[nodiscard]] std::vector<bool> given(std::initializer_list<std::string_view> columns) const;

private:
    const standard::RecordTable* table_;
};

} // namespace wres::intake
