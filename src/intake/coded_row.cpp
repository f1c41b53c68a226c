// SPDX-License-Identifier: MIT
#include "intake/coded_row.h"

#include <algorithm>

namespace wres::intake {
namespace {

std::optional<std::size_t> code_place(const std::vector<standard::Code>& codes, std::string_view id)
{
    const auto found = std::ranges::find(codes, id, &standard::Code::id);
    if (found == codes.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - codes.begin());
}

} // namespace

void CodedRow::set_code(RowValues& row, std::string_view column, std::string_view code) const
{
    const auto place = table_->find(column);
    if (!place)
        return;
    if (const auto found = code_place(table_->columns[*place].codes, code))
        row.columns[*place].code = static_cast<std::uint16_t>(*found + 1);
}

void CodedRow::set_pence(RowValues& row, std::string_view column, std::optional<std::int64_t> pence) const
{
    if (const auto place = table_->find(column))
        row.columns[*place].pence = pence;
}

void CodedRow::set_date(RowValues& row, std::string_view column, std::optional<Date> date) const
{
    if (const auto place = table_->find(column))
        row.columns[*place].date = date;
}

void CodedRow::set_person(RowValues& row, Identity identity) const
{
    if (const auto place = table_->find("person_id"))
        row.columns[*place].identity = identity;
}

void CodedRow::set_scope(RowValues& row, std::string_view code) const
{
    if (const auto place = table_->find("scope"))
        row.scope = code_place(table_->columns[*place].codes, code);
}

std::vector<bool> CodedRow::given(std::initializer_list<std::string_view> columns) const
{
    std::vector<bool> given(table_->columns.size());
    for (const auto name : columns) {
        if (const auto place = table_->find(name))
            given[*place] = true;
    }
    return given;
}

} // namespace wres::intake
