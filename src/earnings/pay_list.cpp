// SPDX-License-Identifier: MIT
#include "earnings/pay_list.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "formats/table.h"
#include "intake/money.h"

namespace wres::earnings {
namespace {

constexpr std::int64_t least_hourly_pence = 1'00;
constexpr std::int64_t most_hourly_pence = 1'000'00;
constexpr std::size_t most_labels_named = 10;

/// The places of the columns in a row of headings.
struct Places {
    std::optional<std::size_t> ethnic_group;
    std::optional<std::size_t> hourly_pay;
    std::optional<std::size_t> bonus_pay;
};

/// Takes the rows of the first table that has the columns asked for.
class PayRows final : public formats::TableSink {
public:
    PayRows(const PayRules& rules, const ethnicity::Resolver& resolver) : rules_(rules), resolver_(resolver)
    {
    }

    void table(std::string_view) override
    {
        if (!is_found_)
            places_ = {};
        is_over_ = is_found_;
    }

    void row(const formats::Row& row) override
    {
        if (is_over_)
            return;
        if (!is_found_)
            look_for_headings(row);
        else
            take(row);
    }

    [[nodiscard]] bool has_enough() const override { return is_over_; }
    void oddity(formats::Oddity) override { }

    [[nodiscard]] bool is_found() const { return is_found_; }
    [[nodiscard]] const std::set<std::string>& unknown_labels() const { return unknown_labels_; }
    [[nodiscard]] PayList list() && { return std::move(list_); }

private:
    void look_for_headings(const formats::Row& row)
    {
        Places places;
        for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
            const auto heading = as_identifier(row.cells[cell].text);
            for (const auto& column : rules_.columns) {
                if (std::ranges::find(column.headings, heading) == column.headings.end())
                    continue;
                auto& place = column.name == "ethnic_group" ? places.ethnic_group
                    : column.name == "hourly_pay"           ? places.hourly_pay
                                                            : places.bonus_pay;
                if (!place)
                    place = cell;
            }
        }
        is_found_ = places.ethnic_group.has_value() && places.hourly_pay.has_value();
        places_ = places;
        list_.has_bonuses = places.bonus_pay.has_value();
    }

    static std::string_view text_at(const formats::Row& row, std::size_t place)
    {
        return place < row.cells.size() ? trimmed(row.cells[place].text) : std::string_view();
    }

    std::optional<std::int64_t> pence_at(const formats::Row& row, std::size_t place, std::string_view what)
    {
        const auto text = text_at(row, place);
        if (text.empty())
            return std::nullopt;
        const auto pence = intake::read_money(text).pence;
        if (!pence)
            ++list_.odd_rows[fmt::format("{} is not an amount of pounds; it counts as blank", what)];
        return pence;
    }

    std::optional<double> hourly(const formats::Row& row)
    {
        const auto pence = pence_at(row, *places_.hourly_pay, "The hourly pay");
        if (!pence)
            return std::nullopt;
        if (*pence < least_hourly_pence || *pence > most_hourly_pence) {
            ++list_.odd_rows["The hourly pay is below £1 or above £1,000; it counts as blank"];
            return std::nullopt;
        }
        return static_cast<double>(*pence) / 100;
    }

    void take(const formats::Row& row)
    {
        const auto label = text_at(row, *places_.ethnic_group);
        const auto resolution = resolver_.resolve(label);
        if (!resolution.group) {
            unknown_labels_.insert(std::string(label));
            return;
        }
        PaidPerson person { .group = *resolution.group, .hourly_pounds = hourly(row), .bonus_pounds = 0 };
        if (places_.bonus_pay) {
            const auto pence = pence_at(row, *places_.bonus_pay, "The bonus");
            if (pence && *pence < 0)
                ++list_.odd_rows["The bonus is below 0; it counts as none"];
            person.bonus_pounds = pence && *pence > 0 ? static_cast<double>(*pence) / 100 : 0;
        }
        list_.people.push_back(person);
    }

    const PayRules& rules_;
    const ethnicity::Resolver& resolver_;
    Places places_;
    bool is_found_ = false;
    bool is_over_ = false;
    PayList list_;
    std::set<std::string> unknown_labels_;
};

std::string headings_asked_for(const PayRules& rules)
{
    std::vector<std::string> names;
    for (const auto& column : rules.columns)
        names.push_back(column.required ? column.name : column.name + " (if there are bonuses)");
    return join(names, ", ");
}

} // namespace

Result<PayList> read_pay_list(
    std::string_view name, const Bytes& bytes, const PayRules& rules, const ethnicity::Resolver& resolver)
{
    PayRows rows(rules, resolver);
    if (TRY(formats::recognise(name, bytes)) == formats::Format::Xlsx)
        TRY_DONE(formats::read_xlsx(name, bytes, rows));
    else
        TRY_DONE(formats::read_csv(name, bytes, rows));
    if (!rows.is_found())
        return failure("pay_list.no_columns",
            fmt::format("{} has no row of headings with the columns that the pay gap needs: {}.", name,
                headings_asked_for(rules)));
    if (!rows.unknown_labels().empty()) {
        std::vector<std::string> labels;
        for (const auto& label : rows.unknown_labels())
            if (labels.size() < most_labels_named)
                labels.push_back(fmt::format("\"{}\"", label));
        return failure("pay_list.unknown_groups",
            fmt::format("{} has {} labels for ethnic groups that nobody has decided on: {}. Say what they "
                        "mean in a copy of "
                        "the file; wres map-ethnicity lists likely groups.",
                name, rows.unknown_labels().size(), join(labels, ", ")));
    }
    auto list = std::move(rows).list();
    if (list.people.empty())
        return failure("pay_list.empty", fmt::format("{} has headings and nobody below them.", name));
    return list;
}

} // namespace wres::earnings
