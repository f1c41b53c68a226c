// SPDX-License-Identifier: MIT
#include "intake/code_column.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace wres::intake {
namespace {

constexpr std::size_t longest_code = 4;
constexpr std::size_t most_codes = 120; // the longest list in use has some 90

class DifferentValues final : public formats::TableSink {
public:
    explicit DifferentValues(const ColumnPlace& place) : place_(place) { }

    std::set<std::string> values;
    bool too_many = false;

    void table(std::string_view) override { ++tables_; }

    void row(const formats::Row& row) override
    {
        if (!is_here() || too_many || row.number <= place_.heading_row || row.cells.size() <= place_.heading)
            return;
        const auto value = trimmed(row.cells[place_.heading].text);
        if (!value.empty())
            values.emplace(value);
        too_many = values.size() > most_codes;
    }

    [[nodiscard]] bool has_enough() const override { return !is_here() || too_many; }
    void oddity(formats::Oddity) override { }

private:
    [[nodiscard]] bool is_here() const { return tables_ == place_.table + 1; }

    ColumnPlace place_;
    std::size_t tables_ = 0;
};

} // namespace

bool may_be_codes(const std::vector<std::string>& values)
{
    return std::ranges::any_of(values, [](const std::string& value) {
        return value.size() <= longest_code && value.find(' ') == std::string::npos;
    }) && std::set(values.begin(), values.end()).size() <= most_codes;
}

Result<std::vector<std::string>> different_values(
    std::string_view name, const Bytes& bytes, formats::Format format, const ColumnPlace& place)
{
    DifferentValues found(place);
    TRY_DONE(format == formats::Format::Csv ? formats::read_csv(name, bytes, found)
                                            : formats::read_xlsx(name, bytes, found));
    if (found.too_many)
        return std::vector<std::string> {};
    return std::vector(found.values.begin(), found.values.end());
}

} // namespace wres::intake
