// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace wres::standard {

/// The functions that make a Derived column, by the name that definitions call them. The functions themselves
/// are in `intake`: a definition can name one and say what it reads, but can never contain one.
enum class Derivation {
    /// "pay_band": the band (Settings::pay_bands) that holds the annual pay, or the hourly pay times
    /// `full_time_hours` times 52.143 weeks (365 / 7) where only that is given. derived_from: the Money
    /// columns, annual
    /// first. Blank when neither holds a usable amount. Codes: the pay bands, from Settings::codes.
    PayBand,

    /// "first_in_file": "yes" for the first row of a person in this file for which every other column in
    /// derived_from
    /// says "yes"; "no" for later ones, and for rows that another column already rules out. The PersonId
    /// columns in
    /// derived_from are together the key; a row whose key is blank in every part is always a first one.
    /// It obeys a setting when the column names one: under the option "cases" every row that is not ruled out
    /// is "yes".
    FirstInFile,

    /// "in_period": "no" for a date outside the twelve months that end on the day the setting names,
    /// otherwise "yes".
    /// derived_from: one Date column. The option "as_supplied" takes every row; the options "31_march" and so
    /// on mean
    /// that day of the collection year. A blank date is taken.
    InPeriod,

    /// "stage_reached": how far an application came: "applied", "shortlisted", "appointed" or "left_out".
    /// derived_from: outcome, shortlisted, appointed (in this order; the last two are yes/no columns). The
    /// furthest
    /// stage that any of them shows. An offer that was declined counts as the setting says: "left_out",
    /// "shortlisted"
    /// or "appointed". Where the file shows none of the three, blank.
    StageReached,

    /// "by_setting": "yes" or "no" by the chosen option of the column's setting (Settings::takes). The
    /// columns are
    /// asked in the order of derived_from, leaving out those the option does not mention; the first that is
    /// not blank
    /// decides: "yes" if its code is among those the option takes. When all are blank, the column's
    /// `when_blank`.
    BySetting,

    /// "unless_marked": "no" when a column in derived_from says "yes", otherwise "yes".
    UnlessMarked,
};

struct DerivationName {
    std::string_view name;
    Derivation derivation;
    std::string_view makes; // one line, for people who write definitions
};

/// Every derivation there is.
[[nodiscard]] std::span<const DerivationName> derivations();

[[nodiscard]] std::optional<Derivation> find_derivation(std::string_view name);

} // namespace wres::standard
