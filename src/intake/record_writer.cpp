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
    , codes_(table_->columns.size())
    , person_column_(column_of_type(*table_, standard::ColumnType::PersonId))
    , scope_column_(column_of_type(*table_, standard::ColumnType::Scope))
    , group_column_(column_of_type(*table_, standard::ColumnType::EthnicGroup))
    , snapshot_column_(table_->find("snapshot_date"))
    , scopes_(submission.totals.scopes())
{
    for (std::size_t column = 0; column < table_->columns.size(); ++column) {
        const auto type = table_->columns[column].type;
        if (type == standard::ColumnType::Code || type == standard::ColumnType::Label
            || type == standard::ColumnType::Derived)
            coded_columns_.push_back(column);
    }
    if (scope_column_)
        scope_when_unknown_ =
            std::min(code_place(table_->columns[*scope_column_].codes, "other"), scopes_.size() - 1);
    contract_column_ = table_->find("contract");
    outcome_column_ = table_->find("outcome");
    shortlisted_column_ = table_->find("shortlisted");
    appointed_column_ = table_->find("appointed");
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

void RecordWriter::find(
    std::string code, std::uint64_t row, std::string_view column, std::vector<std::string> details) const
{
    submission_.find(std::move(code), { file_, row, std::string(column) }, std::move(details));
}

bool RecordWriter::is_known(standard::GroupIndex group) const
{
    return submission_.standard.classification->groups[group].level != standard::GroupLevel::Unknown;
}

void RecordWriter::link()
{
    if (!linked_by_number_)
        return;
    const auto found =
        submission_.people[*submission_.workforce].find(row_.columns[*person_column_].identity);
    if (found && row_.group && *row_.group != found->group && is_known(*row_.group) && is_known(found->group))
        find("ethnic_group_conflict", row_.row, "");
    if (!found) {
        if (links_group_ || links_scope_)
            find("not_in_workforce", row_.row, "");
        if (links_group_ && !row_.group)
            row_.group = submission_.group_not_known;
        return;
    }
    if (links_group_ || links_scope_)
        ++linked_;
    if (links_group_)
        row_.group = found->group;
    if (links_scope_ && !row_.scope)
        row_.scope = found->scope;
    for (auto& link : links_) {
        auto code = found->codes[link.from];
        if (link.label && code != 0) {
            if (link.codes.size() <= code)
                link.codes.resize(code + std::size_t { 1 });
            if (link.codes[code] == 0) {
                const auto column = submission_.linkable()[link.from];
                const auto words = submission_.labels[*submission_.workforce][column].words[code - 1U];
                link.codes[code] = submission_.label(table_place_, link.to, words);
            }
            code = link.codes[code];
        }
        row_.columns[link.to].code = code;
    }
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

/// The row's own cell, the person's workforce row, what the operator said, the directorate, the file's name.
void RecordWriter::choose_scope()
{
    if (row_.scope || !scope_column_)
        return;
    const auto& codes = table_->columns[*scope_column_].codes;
    if (submission_.circumstances.scope) {
        const auto named = std::ranges::find(codes, *submission_.circumstances.scope, &standard::Code::id);
        if (named != codes.end()) {
            row_.scope = static_cast<std::size_t>(named - codes.begin());
            scope_from_operator_ = true;
        }
        return;
    }
    if (fallback_.directorate) {
        const auto label = row_.columns[*fallback_.directorate].code;
        if (scope_of_label_known_.size() <= label) {
            scope_of_label_known_.resize(label + std::size_t { 1 });
            scope_of_label_.resize(label + std::size_t { 1 });
        }
        if (label != 0 && !scope_of_label_known_[label]) {
            scope_of_label_known_[label] = true;
            scope_of_label_[label] = scope_of_directorate(
                CodeWords(codes), submission_.labels[table_place_][*fallback_.directorate].words[label - 1U]);
        }
        row_.scope = scope_of_label_[label];
        scope_from_directorate_ = scope_from_directorate_ || row_.scope.has_value();
    }
    if (!row_.scope && fallback_.named) {
        row_.scope = fallback_.named;
        scope_from_name_ = true;
    }
}

/// Whether the person had a row that counts, in this file or another of the same scope.
bool RecordWriter::seen_before(Identity key)
{
    const auto before = submission_.people[table_place_].see(key, file_number_, *row_.scope, row_.cells_hash);
    const bool other_scope =
        before.scopes != 0 && ((before.scopes >> std::min<std::size_t>(*row_.scope, 7)) & 1U) == 0;
    if (other_scope)
        find("person_in_two_scopes", row_.row, "",
            { scope_label(static_cast<std::size_t>(std::countr_zero(before.scopes))),
                scope_label(*row_.scope) });
    else if (before.same_row)
        find("duplicate_row", row_.row, "");
    else if (before.in_this_file)
        find("duplicate_person", row_.row, "");
    else if (before.in_other_file)
        find("person_in_two_files", row_.row, "");
    return before.in_this_file || (before.in_other_file && !other_scope);
}

/// A row that no measure can count, because a column that decides it says no, is said to be left out.
bool RecordWriter::say_if_left_out()
{
    for (const auto& [column, derivation, no] : deciding_) {
        if (row_.columns[column].code != no)
            continue;
        const auto& meaning = table_->columns[column];
        const auto contract = contract_column_ ? row_.columns[*contract_column_].code : std::uint16_t {};
        if (derivation == standard::Derivation::InPeriod)
            find("date_outside_period", row_.row, "", { submission_.settings.value(meaning.setting) });
        else if (contract != 0 && table_->columns[*contract_column_].codes[contract - 1U].id == "agency"
            && meaning.name == "directly_employed")
            find("agency_left_out", row_.row, "");
        else if (derivation == standard::Derivation::BySetting)
            find("left_out_by_setting", row_.row, "", { meaning.setting, option_label(meaning.setting) });
        else
            continue;
        return false;
    }
    return true;
}

/// Whether the outcome of an application and the marks beside it say different things.
bool RecordWriter::marks_disagree() const
{
    if (!appointed_column_ || !shortlisted_column_)
        return false;
    const auto says = [&](std::size_t column, std::string_view id) {
        const auto code = row_.columns[column].code;
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

void RecordWriter::note_person()
{
    if (snapshot_column_ && row_.columns[*snapshot_column_].date) {
        auto& dates = submission_.snapshot_dates;
        const auto date = *row_.columns[*snapshot_column_].date;
        if (dates.size() < most_snapshot_dates && std::ranges::find(dates, date) == dates.end())
            dates.push_back(date);
    }
}

/// For files that have no ethnic group or scope of their own.
void RecordWriter::remember()
{
    if (!submission_.linking || table_place_ != submission_.workforce || !person_column_)
        return;
    const auto identity = row_.known_as != 0 ? row_.known_as : row_.columns[*person_column_].identity;
    if (identity == 0)
        return;
    std::vector<std::uint16_t> codes;
    for (const auto column : submission_.linkable())
        codes.push_back(row_.columns[column].code);
    submission_.people[table_place_].remember(identity, *row_.group, *row_.scope, codes);
}

void RecordWriter::finish()
{
    link();
    choose_scope();
    if (!row_.scope) {
        find("scope_unknown", row_.row, "");
        row_.scope = scope_when_unknown_;
    }
    if (!row_.group)
        row_.group = submission_.group_blank;

    derived_.derive(row_, [this](Identity key) { return seen_before(key); });
    const bool counts = say_if_left_out();
    note_person();
    remember();

    std::ranges::fill(codes_, std::uint16_t {});
    for (const auto column : coded_columns_)
        codes_[column] = row_.columns[column].code;
    if (scope_column_)
        codes_[*scope_column_] = static_cast<std::uint16_t>(*row_.scope + 1);

    submission_.totals.add(table_place_, *row_.scope, *row_.group, codes_);
    scopes_[*row_.scope] = true;
    (counts ? used_ : left_out_) += 1;
    unknown_groups_ += counts && !is_known(*row_.group) ? 1U : 0U;
    if (marks_disagree())
        find("shortlisted_never_applied", row_.row, "");
    submission_.sink.record({ table_place_, *row_.scope, *row_.group, codes_ });
}

void RecordWriter::end()
{
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
