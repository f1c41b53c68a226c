// SPDX-License-Identifier: MIT
#include "intake/record_writer.h"

#include <algorithm>
#include <bit>

#include "base/invariant.h"
#include "base/text.h"
#include "intake/code_words.h"

namespace wres::intake {
namespace {

constexpr std::size_t most_snapshot_dates = 8;

std::optional<std::size_t> column_of_type(const standard::RecordTable& table, standard::ColumnType type)
{
    const auto found = std::ranges::find(table.columns, type, &standard::Column::type);
    if (found == table.columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - table.columns.begin());
}

/// The place of a code in its list, or one past the end.
std::size_t code_place(const std::vector<standard::Code>& codes, std::string_view id)
{
    return static_cast<std::size_t>(std::ranges::find(codes, id, &standard::Code::id) - codes.begin());
}

} // namespace

RecordWriter::RecordWriter(Submission& submission, std::size_t table, std::string file,
    std::uint16_t file_number, std::vector<bool> given, ScopeFallback fallback)
    : submission_(submission)
    , table_place_(table)
    , table_(&submission.standard.record_tables[table])
    , file_(std::move(file))
    , file_number_(file_number)
    , given_(std::move(given))
    , fallback_(fallback)
    , derived_(*table_, submission.settings, submission.circumstances.period)
    , person_column_(column_of_type(*table_, standard::ColumnType::PersonId))
    , scope_column_(column_of_type(*table_, standard::ColumnType::Scope))
    , group_column_(column_of_type(*table_, standard::ColumnType::EthnicGroup))
    , snapshot_column_(table_->find("snapshot_date"))
    , scopes_(submission.totals.scopes())
{
    if (scope_column_)
        scope_when_unknown_ =
            std::min(code_place(table_->columns[*scope_column_].codes, "other"), scopes_.size() - 1);
    contract_column_ = table_->find("contract");
    outcome_column_ = table_->find("outcome");
    shortlisted_column_ = table_->find("shortlisted");
    appointed_column_ = table_->find("appointed");
    for (const auto& group : submission.standard.classification->groups)
        known_groups_.push_back(group.level != standard::GroupLevel::Unknown);
    if (scope_column_ && submission.circumstances.scope) {
        const auto& codes = table_->columns[*scope_column_].codes;
        const auto place = code_place(codes, *submission.circumstances.scope);
        if (place < codes.size())
            scope_said_ = place;
    }
    plan_links();
    plan_deciding();
}

std::string RecordWriter::scope_label(std::size_t scope) const
{
    return scope_column_ ? table_->columns[*scope_column_].codes[scope].label : std::string();
}

/// What this file does not say of a person and the workforce does.
void RecordWriter::plan_links()
{
    if (!submission_.linking || table_place_ == submission_.workforce || !person_column_
        || !given_[*person_column_])
        return;
    const auto& workforce = submission_.standard.record_tables[*submission_.workforce];
    if (!workforce.find(table_->columns[*person_column_].name))
        return;
    linked_by_number_ = true;
    links_group_ = group_column_ && !given_[*group_column_];
    links_scope_ = scope_column_ && !given_[*scope_column_];
    for (std::size_t from = 0; from < submission_.linkable().size(); ++from) {
        const auto& column = workforce.columns[submission_.linkable()[from]];
        const auto to = table_->find(column.name);
        if (to && !given_[*to] && table_->columns[*to].type == column.type)
            links_.push_back({ from, *to, column.type == standard::ColumnType::Label, {} });
    }
}

RowValues& RecordWriter::begin(std::uint64_t row)
{
    row_.clear(row, table_->columns.size());
    return row_;
}

namespace {

/// Puts a decoded row among the others.
void append(const RowValues& values, RecordColumns& rows)
{
    const auto row = rows.add_row(values.row);
    rows.cells_hash[row] = values.cells_hash;
    rows.known_as[row] = values.known_as;
    rows.groups[row] = values.group.value_or(RecordColumns::no_group);
    rows.scopes[row] = values.scope ? static_cast<std::uint8_t>(*values.scope) : RecordColumns::no_scope;
    for (std::size_t column = 0; column < values.columns.size(); ++column) {
        const auto& value = values.columns[column];
        auto& into = rows.columns[column];
        if (!into.codes.empty())
            into.codes[row] = value.code;
        if (!into.pence.empty() && value.pence)
            into.pence[row] = *value.pence;
        if (!into.days.empty() && value.date)
            into.days[row] = static_cast<std::int32_t>(value.date->time_since_epoch().count());
        if (!into.identities.empty())
            into.identities[row] = value.identity;
    }
}

} // namespace

void RecordWriter::finish()
{
    if (!one_row_) {
        one_row_.emplace(*table_);
        tally_of_rows_ = tally();
    }
    append(row_, *one_row_);
    prepare(*one_row_);
    settle(*one_row_);
    if (tally_of_rows_->of_sink != nullptr)
        tally_of_rows_->of_sink->catch_up();
    count(*one_row_, *tally_of_rows_);
    one_row_->clear();
}

void RecordWriter::find(
    std::string code, std::uint64_t row, std::string_view column, std::vector<std::string> details) const
{
    submission_.find(std::move(code), { file_, row, std::string(column) }, std::move(details));
}

void RecordWriter::say(RecordColumns& rows, std::size_t row, FindingStep step, std::string code,
    std::vector<std::string> details) const
{
    rows.said.push_back({ rows.row_numbers[row], step,
        { std::move(code), { file_, rows.row_numbers[row], "" }, std::move(details) } });
}

bool RecordWriter::is_known(standard::GroupIndex group) const
{
    return known_groups_[group];
}

void RecordWriter::prepare(RecordColumns& rows) const
{
    if (!hangs_on_others())
        complete(rows);
}

/// Everything that hangs on the row alone.
void RecordWriter::complete(RecordColumns& rows) const
{
    std::replace(rows.groups.begin(), rows.groups.begin() + static_cast<std::ptrdiff_t>(rows.size),
        RecordColumns::no_group, submission_.group_blank);
    derived_.derive_alone(rows);
    derived_.derive_first(rows);
    find_ruled_out(rows);
    note_rows(rows);
    find_disagreeing_marks(rows);
}

void RecordWriter::settle(RecordColumns& rows)
{
    if (hangs_on_others()) {
        link(rows);
        complete(rows);
    }
    choose_scopes(rows);
    constexpr std::size_t ahead = 16;
    auto& people = submission_.people[table_place_];
    for (std::size_t place = 0; place < rows.asked.size(); ++place) {
        if (place + ahead < rows.asked.size())
            people.expect(rows.asked[place + ahead].person);
        const auto& asked = rows.asked[place];
        derived_.answer(rows, asked, seen_before(rows, asked.row, asked.person));
    }
    derived_.derive_after(rows);
    note_snapshots(rows);
    remember(rows);

    const auto left_out = rows.ruled_out.size();
    used_ += rows.size - left_out;
    left_out_ += left_out + rows.rows_without_person;
    unknown_groups_ += rows.unknown_groups;
    for (std::size_t row = 0; row < rows.size; ++row)
        rows.scopes_met |= 1U << rows.scopes[row];
    for (std::size_t scope = 0; scope < scopes_.size(); ++scope)
        scopes_[scope] = scopes_[scope] || ((rows.scopes_met >> scope) & 1U) != 0;

    rows.tell_in_order([this](Finding finding) { submission_.sink.finding(std::move(finding)); });
}

void RecordWriter::link(RecordColumns& rows)
{
    for (std::size_t row = 0; row < rows.size; ++row)
        link_row(rows, row);
}

void RecordWriter::link_row(RecordColumns& rows, std::size_t row)
{
    const auto found =
        submission_.people[*submission_.workforce].find(rows.columns[*person_column_].identities[row]);
    auto& group = rows.groups[row];
    const bool has_group = group != RecordColumns::no_group;
    if (found && has_group && group != found->group && is_known(group) && is_known(found->group))
        say(rows, row, FindingStep::Linking, "ethnic_group_conflict");
    if (!found) {
        if (links_group_ || links_scope_)
            say(rows, row, FindingStep::Linking, "not_in_workforce");
        if (links_group_ && !has_group)
            group = submission_.group_not_known;
        return;
    }
    if (links_group_ || links_scope_)
        ++linked_;
    if (links_group_)
        group = found->group;
    if (links_scope_ && rows.scopes[row] == RecordColumns::no_scope)
        rows.scopes[row] = static_cast<std::uint8_t>(found->scope);
    for (auto& link : links_)
        rows.columns[link.to].codes[row] = linked_code(link, found->codes[link.from]);
}

std::uint16_t RecordWriter::linked_code(Link& link, std::uint16_t code)
{
    if (!link.label || code == 0)
        return code;
    if (link.codes.size() <= code)
        link.codes.resize(code + std::size_t { 1 });
    if (link.codes[code] == 0) {
        const auto column = submission_.linkable()[link.from];
        const auto words = submission_.labels[*submission_.workforce][column].words[code - 1U];
        link.codes[code] = submission_.label(table_place_, link.to, words);
    }
    return link.codes[code];
}

namespace {

/// "Children's services - Front door", "Adult social care: hospital team": what stands before the first sign
/// is the service, when the whole is none.
std::optional<std::size_t> scope_of_directorate(const CodeWords& scopes, std::string_view directorate)
{
    if (const auto whole = scopes.find(directorate))
        return whole;
    const auto end = std::min({ directorate.find(" - "), directorate.find(':'), directorate.find('('),
        directorate.find(','), directorate.find('/') });
    return end == std::string_view::npos ? std::nullopt : scopes.find(directorate.substr(0, end));
}

} // namespace

std::optional<std::size_t> RecordWriter::scope_of_label(std::uint16_t label)
{
    if (scope_of_label_known_.size() <= label) {
        scope_of_label_known_.resize(label + std::size_t { 1 });
        scope_of_label_.resize(label + std::size_t { 1 });
    }
    if (label != 0 && !scope_of_label_known_[label]) {
        scope_of_label_known_[label] = true;
        scope_of_label_[label] = scope_of_directorate(CodeWords(table_->columns[*scope_column_].codes),
            submission_.labels[table_place_][*fallback_.directorate].words[label - 1U]);
    }
    return scope_of_label_[label];
}

/// The row's own cell, the person's workforce row, what the operator said, the directorate, the file's name.
void RecordWriter::choose_scopes(RecordColumns& rows)
{
    for (std::size_t row = 0; row < rows.size; ++row) {
        if (rows.scopes[row] != RecordColumns::no_scope)
            continue;
        std::optional<std::size_t> scope;
        if (scope_column_ && submission_.circumstances.scope) {
            scope = scope_said_;
            scope_from_operator_ = scope_from_operator_ || scope.has_value();
        } else if (scope_column_) {
            if (fallback_.directorate)
                scope = scope_of_label(rows.columns[*fallback_.directorate].codes[row]);
            scope_from_directorate_ = scope_from_directorate_ || scope.has_value();
            if (!scope && fallback_.named) {
                scope = fallback_.named;
                scope_from_name_ = true;
            }
        }
        if (!scope)
            say(rows, row, FindingStep::Scope, "scope_unknown");
        rows.scopes[row] = static_cast<std::uint8_t>(scope.value_or(scope_when_unknown_));
    }
    if (scope_column_) {
        auto& codes = rows.columns[*scope_column_].codes;
        for (std::size_t row = 0; row < rows.size; ++row)
            codes[row] = static_cast<std::uint16_t>(rows.scopes[row] + 1);
    }
}

/// Whether the person had a row that counts, in this file or another of the same scope.
bool RecordWriter::seen_before(RecordColumns& rows, std::size_t row, Identity person)
{
    const std::size_t scope = rows.scopes[row];
    const auto before =
        submission_.people[table_place_].see(person, file_number_, scope, rows.cells_hash[row]);
    const bool other_scope =
        before.scopes != 0 && ((before.scopes >> std::min<std::size_t>(scope, 7)) & 1U) == 0;
    if (other_scope)
        say(rows, row, FindingStep::Person, "person_in_two_scopes",
            { scope_label(static_cast<std::size_t>(std::countr_zero(before.scopes))), scope_label(scope) });
    else if (before.same_row)
        say(rows, row, FindingStep::Person, "duplicate_row");
    else if (before.in_this_file)
        say(rows, row, FindingStep::Person, "duplicate_person");
    else if (before.in_other_file)
        say(rows, row, FindingStep::Person, "person_in_two_files");
    return before.in_this_file || (before.in_other_file && !other_scope);
}

/// A row that no measure can count, because a column that decides it says no, is said to be left out.
void RecordWriter::find_ruled_out(RecordColumns& rows) const
{
    const auto says_no = [&](std::size_t row) {
        return std::ranges::any_of(deciding_, [&](const Deciding& deciding) {
            return rows.columns[deciding.column].codes[row] == deciding.no;
        });
    };
    for (std::size_t row = 0; row < rows.size; ++row) {
        if (!says_no(row))
            continue;
        if (auto why = why_left_out(rows, row)) {
            rows.said.push_back({ rows.row_numbers[row], FindingStep::LeftOut, std::move(*why) });
            rows.ruled_out.push_back(row);
        }
    }
}

std::optional<Finding> RecordWriter::why_left_out(const RecordColumns& rows, std::size_t row) const
{
    const Position position { file_, rows.row_numbers[row], "" };
    for (const auto& [column, derivation, no] : deciding_) {
        if (rows.columns[column].codes[row] != no)
            continue;
        const auto& meaning = table_->columns[column];
        const auto contract =
            contract_column_ ? rows.columns[*contract_column_].codes[row] : std::uint16_t {};
        if (derivation == standard::Derivation::InPeriod)
            return Finding { "date_outside_period", position,
                { submission_.settings.value(meaning.setting) } };
        if (contract != 0 && table_->columns[*contract_column_].codes[contract - 1U].id == "agency"
            && meaning.name == "directly_employed")
            return Finding { "agency_left_out", position, {} };
        if (derivation == standard::Derivation::BySetting)
            return Finding { "left_out_by_setting", position,
                { meaning.setting, option_label(meaning.setting) } };
    }
    return std::nullopt;
}

/// Rows of unknown group that count, and the snapshot dates.
void RecordWriter::note_rows(RecordColumns& rows) const
{
    for (std::size_t row = 0; row < rows.size; ++row)
        rows.unknown_groups += is_known(rows.groups[row]) ? 0U : 1U;
    for (const auto row : rows.ruled_out)
        rows.unknown_groups -= is_known(rows.groups[row]) ? 0U : 1U;

    if (!snapshot_column_)
        return;
    auto& different = rows.snapshot_days;
    const auto& days = rows.columns[*snapshot_column_].days;
    std::int32_t last = RecordColumns::no_day;
    for (std::size_t row = 0; row < rows.size; ++row) {
        if (days[row] == last || days[row] == RecordColumns::no_day)
            continue;
        last = days[row];
        if (different.size() < most_snapshot_dates && std::ranges::find(different, last) == different.end())
            different.push_back(last);
    }
}

void RecordWriter::find_disagreeing_marks(RecordColumns& rows) const
{
    if (!appointed_column_ || !shortlisted_column_)
        return;
    for (std::size_t row = 0; row < rows.size; ++row) {
        if (marks_disagree(rows, row))
            say(rows, row, FindingStep::Marks, "shortlisted_never_applied");
    }
}

/// Whether the outcome of an application and the marks beside it say different things.
bool RecordWriter::marks_disagree(const RecordColumns& rows, std::size_t row) const
{
    const auto says = [&](std::size_t column, std::string_view id) {
        const auto code = rows.columns[column].codes[row];
        return code != 0 && table_->columns[column].codes[code - 1U].id == id;
    };
    const bool appointed = says(*appointed_column_, "yes");
    if (appointed && says(*shortlisted_column_, "no"))
        return true;
    if (!outcome_column_)
        return false;
    const bool marked = appointed || says(*shortlisted_column_, "yes");
    return (says(*outcome_column_, "applied") && marked)
        || (says(*outcome_column_, "appointed") && says(*appointed_column_, "no"));
}

std::string RecordWriter::option_label(const std::string& setting) const
{
    const auto* const asked = submission_.standard.setting(setting);
    const auto* const option =
        asked == nullptr ? nullptr : asked->option(submission_.settings.value(setting));
    return option == nullptr ? submission_.settings.value(setting) : option->label;
}

/// The columns that can rule a row out: those that the FirstInFile column asks, and that are derived
/// themselves.
void RecordWriter::plan_deciding()
{
    for (const auto& first : table_->columns) {
        if (first.derivation != "first_in_file")
            continue;
        for (const auto& name : first.derived_from) {
            const auto column = table_->find(name).value();
            const auto& meaning = table_->columns[column];
            const auto derivation = standard::find_derivation(meaning.derivation);
            const auto no = std::ranges::find(meaning.codes, "no", &standard::Code::id);
            if (derivation && no != meaning.codes.end())
                deciding_.push_back(
                    { column, *derivation, static_cast<std::uint16_t>(no - meaning.codes.begin() + 1) });
        }
    }
}

void RecordWriter::note_snapshots(const RecordColumns& rows)
{
    auto& dates = submission_.snapshot_dates;
    for (const auto day : rows.snapshot_days) {
        const Date date { std::chrono::days(day) };
        if (dates.size() < most_snapshot_dates && std::ranges::find(dates, date) == dates.end())
            dates.push_back(date);
    }
}

/// For files that have no ethnic group or scope of their own.
void RecordWriter::remember(const RecordColumns& rows)
{
    if (!submission_.linking || table_place_ != submission_.workforce || !person_column_)
        return;
    std::vector<std::uint16_t> codes;
    for (std::size_t row = 0; row < rows.size; ++row) {
        const auto person =
            rows.known_as[row] != 0 ? rows.known_as[row] : rows.columns[*person_column_].identities[row];
        if (person == 0)
            continue;
        codes.clear();
        for (const auto column : submission_.linkable())
            codes.push_back(rows.columns[column].codes[row]);
        submission_.people[table_place_].remember(person, rows.groups[row], rows.scopes[row], codes);
    }
}

RecordTally RecordWriter::tally() const
{
    return { MeasurePatterns(submission_.standard, submission_.settings, table_place_),
        MeasureTotals::Part(submission_.totals.scopes()), submission_.sink.tally(table_place_) };
}

bool RecordWriter::counts_in_any_order() const
{
    return submission_.sink.tally(table_place_) != nullptr;
}

void RecordWriter::count(RecordColumns& rows, RecordTally& tally) const
{
    RecordBatch batch;
    batch.size = rows.size;
    batch.scopes = { rows.scopes.data(), rows.size };
    batch.groups = { rows.groups.data(), rows.size };
    for (const auto& column : rows.columns)
        batch.codes.push_back(column.codes.empty() ? nullptr : column.codes.data());
    tally.pattern_of_row.resize(std::max(tally.pattern_of_row.size(), rows.size));
    const std::span patterns(tally.pattern_of_row.data(), rows.size);
    tally.patterns.patterns_of(batch.codes, patterns);
    batch.patterns = patterns;
    batch.measures = &tally.patterns;
    tally.totals.count(batch.patterns, batch.scopes, batch.groups, tally.patterns.size());
    if (tally.of_sink != nullptr) {
        tally.of_sink->count(batch);
        return;
    }
    auto& codes = tally.codes_of_row;
    codes.resize(batch.codes.size());
    for (std::size_t row = 0; row < rows.size; ++row) {
        for (std::size_t column = 0; column < codes.size(); ++column)
            codes[column] = batch.codes[column] == nullptr ? std::uint16_t {} : batch.codes[column][row];
        submission_.sink.record({ table_place_, rows.scopes[row], rows.groups[row], codes });
    }
}

void RecordWriter::add(RecordTally& tally)
{
    submission_.totals.add(table_place_, tally.totals, tally.patterns);
    if (tally.of_sink != nullptr)
        submission_.sink.add(table_place_, *tally.of_sink);
}

void RecordWriter::end()
{
    if (tally_of_rows_)
        add(*tally_of_rows_);
    constexpr std::uint64_t fewest_for_a_share = 20;
    constexpr std::uint64_t high_share = 20;
    const auto share = used_ == 0 ? 0 : 100 * unknown_groups_ / used_;
    if (used_ >= fewest_for_a_share && share >= high_share)
        find("high_share_unknown", 0, "", { std::to_string(share) });
    auto& sent = submission_.scopes_sent[table_place_];
    sent.resize(scopes_.size());
    bool sent_before = false;
    for (std::size_t scope = 0; scope < scopes_.size(); ++scope) {
        sent_before = sent_before || (scopes_[scope] && sent[scope]);
        sent[scope] = sent[scope] || scopes_[scope];
    }
    if (sent_before)
        find("table_sent_twice", 0, "", { table_->label });
    if (linked_ > 0)
        find("linked_to_workforce", 0, "", { with_thousands(linked_) });
    if (scope_from_operator_)
        find("scope_assumed", 0, "",
            { scope_label(
                code_place(table_->columns[*scope_column_].codes, *submission_.circumstances.scope)) });
    if (scope_from_directorate_)
        find("scope_from_directorate", 0, table_->columns[*fallback_.directorate].name);
    if (scope_from_name_)
        find(
            "scope_from_file_name", 0, "", { table_->columns[*scope_column_].codes[*fallback_.named].label });

    if (table_place_ == submission_.workforce) {
        for (std::size_t scope = 0; scope < scopes_.size(); ++scope)
            submission_.scopes_of_workforce[scope] = submission_.scopes_of_workforce[scope] || scopes_[scope];
    }
    // Where each row says its own service, the file is about all of the council's: no row for one of them
    // means nobody there. A file about one service says nothing of the others.
    const bool rows_say_scope = scope_column_ && table_place_ != submission_.workforce
        && !scope_from_operator_ && !scope_from_name_ && (given_[*scope_column_] || links_scope_)
        && !fallback_.named && !fallback_.one_service;
    for (std::size_t scope = 0; scope < scopes_.size(); ++scope) {
        if (scopes_[scope] || (rows_say_scope && used_ > 0 && submission_.scopes_of_workforce[scope]))
            submission_.sink.table_supplied(table_place_, scope);
    }
    if (used_ + left_out_ > 0 || !scope_column_)
        return;

    // Only headings: nobody, in every scope that the file can be about.
    find("no_rows", 0, "");
    const auto& codes = table_->columns[*scope_column_].codes;
    for (std::size_t scope = 0; scope < codes.size(); ++scope) {
        const bool said =
            submission_.circumstances.scope && *submission_.circumstances.scope == codes[scope].id;
        const bool named = !submission_.circumstances.scope && fallback_.named == scope;
        const bool in_workforce =
            !submission_.circumstances.scope && !fallback_.named && submission_.scopes_of_workforce[scope];
        if (said || named || in_workforce)
            submission_.sink.table_supplied(table_place_, scope);
    }
}

} // namespace wres::intake
