// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "intake/person_register.h"
#include "intake/row_values.h"
#include "standard/derivations.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::intake {

/// The twelve months that end on a day, both ends counted.
struct Period {
    Date first;
    Date last;

    [[nodiscard]] bool contains(Date date) const { return first <= date && date <= last; }
};

/// The twelve months that an option such as "31_march" means in a collection year; none for "as_supplied".
[[nodiscard]] std::optional<Period> period_of(std::string_view option, std::string_view collection_year);

/// The place of the band that holds an amount; none below the first.
[[nodiscard]] std::optional<std::size_t> pay_band_of(
    std::int64_t annual_pence, const std::vector<standard::PayBand>& bands);

/// Pay for a year of full-time work at an hourly rate: rate x weekly hours x 365 / 7 weeks.
[[nodiscard]] std::int64_t annual_from_hourly(std::int64_t hourly_pence, double full_time_hours);

/// Makes the Derived columns of one record table; what each function does is stated in
/// standard/derivations.h.
/// @cases read_submission_test.cpp and findings_test.cpp, through whole files
class DerivedColumns {
public:
    DerivedColumns(const standard::RecordTable& table, const standard::Settings& settings,
        std::string_view collection_year);

    /// Fills the Derived columns that are still blank, those they are made from first. `seen` is asked once
    /// for the row of a person that nothing rules out, and says whether that person had one before.
    template <typename Seen>
    void derive(RowValues& row, Seen&& seen) const
    {
        for (const auto& maker : makers_) {
            if (row.columns[maker.column].code != 0)
                continue;
            row.columns[maker.column].code = maker.derivation == standard::Derivation::FirstInFile
                ? first_in_file(maker, row, seen)
                : code_of(maker, row);
        }
    }

    /// The columns that tell, in this order, who a row is about.
    [[nodiscard]] const std::vector<std::size_t>& person_columns() const { return person_columns_; }

private:
    struct Taken {
        bool asked = false;
        std::vector<bool> takes; // by code, blank first
    };
    struct Maker {
        std::size_t column {};
        standard::Derivation derivation {};
        std::vector<std::size_t> inputs; // columns, in the order of derived_from
        std::vector<std::size_t> keys; // FirstInFile: the PersonId columns
        std::uint16_t yes {};
        std::uint16_t no {};
        std::uint16_t when_blank {};
        bool every_row {}; // FirstInFile under "cases"
        std::optional<Period> period; // InPeriod
        std::vector<Taken> taken; // BySetting: by place among the inputs
        std::vector<std::uint16_t> stages; // StageReached: applied, shortlisted, appointed, left_out
        std::vector<std::size_t> outcomes; // StageReached: outcome code -> place in stages
    };

    [[nodiscard]] std::uint16_t code_of(const Maker& maker, const RowValues& row) const;
    [[nodiscard]] std::uint16_t pay_band(const Maker& maker, const RowValues& row) const;
    [[nodiscard]] std::uint16_t stage_reached(const Maker& maker, const RowValues& row) const;
    [[nodiscard]] static Taken taken_of(const standard::Column& input, const standard::Settings& settings,
        const std::vector<standard::Filter>& filters);
    void put_inputs_first();
    Maker maker_of(
        std::size_t column, const standard::Settings& settings, std::string_view collection_year) const;

    template <typename Seen>
    std::uint16_t first_in_file(const Maker& maker, const RowValues& row, Seen&& seen) const
    {
        for (const auto input : maker.inputs) {
            if (table_->columns[input].type != standard::ColumnType::PersonId && !says_yes(input, row))
                return maker.no;
        }
        if (maker.every_row)
            return maker.yes;
        const auto key = key_of(maker, row);
        return key != 0 && seen(key) ? maker.no : maker.yes;
    }

    /// The person, or the person and the vacancy, that a row is about; 0 when it does not say.
    [[nodiscard]] static Identity key_of(const Maker& maker, const RowValues& row);

    [[nodiscard]] bool says_yes(std::size_t column, const RowValues& row) const
    {
        return yes_codes_[column] != 0 && row.columns[column].code == yes_codes_[column];
    }

    const standard::RecordTable* table_;
    std::vector<standard::PayBand> bands_;
    double full_time_hours_;
    std::vector<Maker> makers_;
    std::vector<std::size_t> person_columns_;
    std::vector<std::uint16_t> yes_codes_; // by column; 0: it has no yes
};

} // namespace wres::intake
