// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "intake/person_register.h"
#include "intake/record_columns.h"
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
/// standard/derivations.h. A column that a row has already (from its file, or from another) is left as it is.
/// @cases read_submission_test.cpp and findings_test.cpp, through whole files
class DerivedColumns {
public:
    DerivedColumns(const standard::RecordTable& table, const standard::Settings& settings,
        std::string_view collection_year);

    /// Those that do not hang on who was met before.
    void derive_alone(RecordColumns& rows) const;

    /// The FirstInFile columns, of every row about which there is nothing to ask; the others are put into
    /// RecordColumns::asked, in the order of the rows.
    void derive_first(RecordColumns& rows) const;

    /// The answer to one of RecordColumns::asked.
    void answer(RecordColumns& rows, const RecordColumns::Asked& asked, bool was_known) const;

    /// Those that hang on FirstInFile columns.
    void derive_after(RecordColumns& rows) const;

    /// The columns that tell, in this order, who a row is about.
    [[nodiscard]] const std::vector<std::size_t>& person_columns() const { return person_columns_; }

private:
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
        /// BySetting: by place among the inputs and by code, what it settles; 0: nothing. The last entry is
        /// of every code beyond the list. Empty: the option does not mention the column.
        std::vector<std::vector<std::uint16_t>> settled;
        std::vector<std::uint16_t> stages; // StageReached: applied, shortlisted, appointed, left_out
        std::vector<std::size_t> outcomes; // StageReached: outcome code -> place in stages
    };

    void derive(const Maker& maker, RecordColumns& rows) const;
    void derive_pay_band(const Maker& maker, RecordColumns& rows) const;
    [[nodiscard]] std::uint16_t band_of(std::int64_t annual_pence) const;
    [[nodiscard]] std::uint16_t stage_reached(
        const Maker& maker, const RecordColumns& rows, std::size_t row) const;
    [[nodiscard]] static std::vector<std::uint16_t> settled_by(const Maker& maker,
        const standard::Column& input, const standard::Settings& settings,
        const std::vector<standard::Filter>& filters);
    void put_inputs_first();
    void part_by_need();
    Maker maker_of(
        std::size_t column, const standard::Settings& settings, std::string_view collection_year) const;

    void derive_first(const Maker& maker, RecordColumns& rows) const;

    [[nodiscard]] bool ruled_out(const Maker& maker, const RecordColumns& rows, std::size_t row) const;

    /// The person, or the person and the vacancy, that a row is about; 0 when it does not say.
    [[nodiscard]] static Identity key_of(const Maker& maker, const RecordColumns& rows, std::size_t row);

    [[nodiscard]] bool says_yes(std::size_t column, std::uint16_t code) const
    {
        return yes_codes_[column] != 0 && code == yes_codes_[column];
    }

    const standard::RecordTable* table_;
    std::vector<standard::PayBand> bands_;
    bool bands_are_steps_ = false; // each begins where the one before ends
    double full_time_hours_;
    std::vector<Maker> alone_;
    std::vector<Maker> first_;
    std::vector<Maker> after_;
    std::vector<std::size_t> person_columns_;
    std::vector<std::uint16_t> yes_codes_; // by column; 0: it has no yes
};

} // namespace wres::intake
