// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/keyed_hash.h"
#include "ethnicity/resolver.h"
#include "intake/aggregate_return.h"
#include "intake/measure_totals.h"
#include "intake/person_register.h"
#include "intake/quotable.h"
#include "intake/read_submission.h"
#include "intake/repeated_people.h"

namespace wres::intake {

/// The record table whose people other tables may be linked to.
inline constexpr std::string_view workforce_table = "workforce";

/// The names a submission gave the values of one Label column, across all files of its table.
struct LabelNames {
    std::unordered_map<std::string, std::uint16_t> codes;
    std::vector<std::string> words; // of code n at n - 1
};

/// What the readers of one submission's files share.
struct Submission {
    Submission(const standard::Standard& the_standard, const standard::Settings& the_settings,
        const ethnicity::Resolver& the_resolver, const Mappings& the_mappings,
        const Circumstances& the_circumstances, Sink& the_sink);

    void find(std::string code, Position position, std::vector<std::string> details = {}) const;

    /// The code of a label's words, which are told to the sink when they are new; 0 when there are too many.
    std::uint16_t label(std::size_t table, std::size_t column, std::string_view words);

    /// Weekly hours of full-time work: the setting that the pay band obeys.
    [[nodiscard]] double full_time_hours() const;

    /// The columns of the workforce table that other tables can take from it, by place in that table.
    [[nodiscard]] const std::vector<std::size_t>& linkable() const { return linkable_; }

    const standard::Standard& standard;
    const standard::Settings& settings;
    const ethnicity::Resolver& resolver;
    const Mappings& mappings;
    const Circumstances& circumstances;
    Sink& sink;
    Pace pace {};

    Vocabulary group_words; // of the classification, to tell misspelt labels from strays
    KeyedHash hash;
    MeasureTotals totals;
    std::optional<std::size_t> workforce; // place of the workforce table
    bool linking = false; // whether any file takes anything from the workforce
    std::vector<PersonRegister> people; // by record table
    std::vector<std::unique_ptr<RepeatedPeople>> repeated_people; // by record table; none: look up everybody
    std::vector<std::vector<LabelNames>> labels; // by record table and column
    AggregateReturn aggregate;
    std::vector<bool> scopes_of_workforce;
    std::vector<std::vector<bool>> scopes_sent; // by record table: scopes that some file had
    std::vector<Date> snapshot_dates; // different ones met, the first few
    standard::GroupIndex group_not_known {};
    standard::GroupIndex group_blank {};

    /// Notes people that arrived counted, for the checks across files.
    void count_total(std::size_t measure, std::string_view scope, standard::GroupIndex group,
        std::uint64_t people_counted);

    /// Prepares to remember people for linking; before any file is read.
    void expect_linking();

private:
    std::vector<std::size_t> linkable_;
};

} // namespace wres::intake
