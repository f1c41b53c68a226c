// SPDX-License-Identifier: MIT
#include "intake/record_decoder.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "intake/money.h"
#include "intake/row_kind.h"

namespace wres::intake {
namespace {

using standard::ColumnType;

constexpr std::size_t most_texts_kept = 50'000;
static_assert(most_texts_kept < 0xFFFF, "the numbers of labels stand where codes do");

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_plain(char c)
{
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// As `trimmed`, which is not asked where a text plainly has no space around it.
std::string_view without_space(std::string_view text)
{
    return !text.empty() && is_plain(text.front()) && is_plain(text.back()) ? text : trimmed(text);
}

/// 1.23E+05: what a spreadsheet makes of a long number, and no longer somebody's number.
bool is_scientific(std::string_view text)
{
    const auto exponent = text.find_first_of("Ee");
    if (exponent == std::string_view::npos || exponent == 0 || exponent + 2 >= text.size())
        return false;
    const auto digits = text.substr(exponent + 2);
    return text[exponent + 1] == '+' && is_digits(digits)
        && parse_decimal(text.substr(0, exponent)).has_value();
}

/// Most pay is whole pounds in digits alone, of which there is nothing to ask.
std::optional<std::int64_t> usual_pay(std::string_view text)
{
    constexpr std::size_t most_digits = 6;
    if (text.empty() || text.size() > most_digits)
        return std::nullopt;
    std::int64_t pounds = 0;
    for (const char c : text) {
        if (!is_digit(c))
            return std::nullopt;
        pounds = 10 * pounds + (c - '0');
    }
    static_assert(least_annual_pence > 200'00, "below, it is more likely an hourly rate");
    if (pounds * 100 < least_annual_pence || pounds * 100 > most_annual_pence)
        return std::nullopt;
    return pounds * 100;
}

} // namespace

/// Numbers of people that begin with 0 have one length; shorter ones beside them have lost their zeros.
void NumberLengths::note(std::string_view number)
{
    leading_zero = leading_zero || (number.size() > 1 && number.front() == '0');
    if (number.size() == longest)
        return;
    differ = differ || longest != 0;
    longest = std::max(longest, number.size());
}

void NumberLengths::add(const NumberLengths& other)
{
    leading_zero = leading_zero || other.leading_zero;
    differ = differ || other.differ || (longest != 0 && other.longest != 0 && longest != other.longest);
    longest = std::max(longest, other.longest);
}

RecordDecoder::RecordDecoder(const KeyedHash& hash, const RecordLayout& layout)
    : hash_(hash)
    , layout_(layout)
    , text_keys_(hash)
{
    for (const auto& input : layout.inputs)
        inputs_.push_back(
            { input.cell, input.column, into_of(input.meaning), CellDictionary(most_texts_kept) });
}

RecordDecoder::Into RecordDecoder::into_of(const CellMeaning& meaning)
{
    switch (meaning.column().type) {
    case ColumnType::PersonId: return Into::Person;
    case ColumnType::EthnicGroup: return Into::Group;
    case ColumnType::Scope: return Into::Scope;
    case ColumnType::Label: return Into::Label;
    case ColumnType::Date: return Into::Day;
    case ColumnType::Money: return meaning.is_hourly() ? Into::Amount : Into::AnnualPay;
    case ColumnType::Code:
    case ColumnType::Derived: return Into::Code;
    case ColumnType::Number: return Into::Nothing;
    }
    return Into::Nothing;
}

void RecordDecoder::add(const formats::Row& row, RecordColumns& to)
{
    const auto found = kind_of(row, layout_.headings);
    switch (found.kind) {
    case RowKind::Blank: return;
    case RowKind::OfPerson: break;
    case RowKind::Ragged:
        say_of_row("ragged_rows", { std::to_string(found.beyond), std::to_string(layout_.headings.size()) },
            row.number, to);
        return;
    case RowKind::Total: say_of_row("total_row", {}, row.number, to); return;
    case RowKind::HeadingsAgain:
        say_of_row("row_left_out", { "it repeats the headings" }, row.number, to);
        return;
    }
    const auto place = to.add_row(row.number);
    if (layout_.repeated == nullptr) {
        decode_all(row, place, to);
        return;
    }
    decode(row, place, to);
    if (may_be_asked_for(to, place))
        to.cells_hash[place] = hash_of(row);
}

TextKey RecordDecoder::key_of(const formats::Row& row, const formats::Cell& cell) const
{
    return row.is_padded ? text_keys_.of_padded(cell.text) : text_keys_.of(cell.text);
}

void RecordDecoder::decode(const formats::Row& row, std::size_t place, RecordColumns& to)
{
    for (std::size_t input = 0; input < inputs_.size(); ++input) {
        const auto& cell =
            inputs_[input].cell < row.cells.size() ? row.cells[inputs_[input].cell] : formats::Cell {};
        if (inputs_[input].into == Into::Person)
            take_person(input, cell, place, to);
        else if (cell.text.empty())
            take(input, cell, text_keys_.of({}), place, to);
        else
            take(input, cell, key_of(row, cell), place, to);
    }
}

/// And a hash of all cells on the way, also those that are not read.
void RecordDecoder::decode_all(const formats::Row& row, std::size_t place, RecordColumns& to)
{
    std::uint64_t hash = 0;
    std::size_t input = 0;
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        const auto key = key_of(row, row.cells[cell]);
        hash = text_keys_.joined(hash, key);
        if (input == inputs_.size() || inputs_[input].cell != cell)
            continue;
        if (inputs_[input].into == Into::Person)
            take_person(input, row.cells[cell], place, to);
        else
            take(input, row.cells[cell], key, place, to);
        ++input;
    }
    for (; input < inputs_.size(); ++input) {
        if (inputs_[input].into == Into::Person)
            take_person(input, {}, place, to);
        else
            take(input, {}, text_keys_.of({}), place, to);
    }
    to.cells_hash[place] = static_cast<std::uint32_t>(hash >> 32);
}

std::uint32_t RecordDecoder::hash_of(const formats::Row& row) const
{
    std::uint64_t hash = 0;
    for (const auto& cell : row.cells)
        hash = text_keys_.joined(hash, key_of(row, cell));
    return static_cast<std::uint32_t>(hash >> 32);
}

/// Whether the hash of the row's cells can matter: its person may be repeated, or it is part of who that is.
bool RecordDecoder::may_be_asked_for(const RecordColumns& rows, std::size_t place) const
{
    Identity person = 0;
    for (const auto column : layout_.person_columns) {
        const auto part = rows.columns[column].identities[place];
        if (part == 0)
            return person != 0;
        person = joined(person, part);
    }
    return person != 0 && layout_.repeated->contains(person);
}

void RecordDecoder::take(std::size_t place_of_input, const formats::Cell& cell, const TextKey& key,
    std::size_t place, RecordColumns& to)
{
    auto& input = inputs_[place_of_input];
    if (input.into == Into::AnnualPay && cell.kind != formats::CellKind::Error) {
        if (const auto pence = usual_pay(cell.text)) {
            to.columns[input.column].pence[place] = *pence;
            return;
        }
    }
    const auto number = input.dictionary.number(cell, key);
    if (number == CellDictionary::none) {
        take_unnumbered(place_of_input, cell, place, to);
        return;
    }
    if (number == input.values.size())
        learn(place_of_input, cell);
    const auto& value = input.values[number];
    use(input, value, place, to);
    if (value.odd) {
        for (const auto& odd : input.odd.at(number))
            say(place_of_input, odd.code, odd.details, place, to);
    }
}

void RecordDecoder::use(const Input& input, const Value& value, std::size_t place, RecordColumns& to) const
{
    switch (input.into) {
    case Into::AnnualPay:
    case Into::Amount: to.columns[input.column].pence[place] = value.amount; break;
    case Into::Day: to.columns[input.column].days[place] = static_cast<std::int32_t>(value.amount); break;
    case Into::Group: to.groups[place] = value.group; break;
    case Into::Scope:
        to.scopes[place] =
            value.code == 0 ? RecordColumns::no_scope : static_cast<std::uint8_t>(value.code - 1);
        break;
    case Into::Code:
    case Into::Label: to.columns[input.column].codes[place] = value.code; break;
    case Into::Person:
    case Into::Nothing: break;
    }
}

/// A cell that was not met before: its number is the next.
void RecordDecoder::learn(std::size_t place_of_input, const formats::Cell& cell)
{
    auto& input = inputs_[place_of_input];
    auto reading = layout_.inputs[place_of_input].meaning.read(cell);
    const auto number = static_cast<std::uint32_t>(input.values.size());
    Value value { input.into == Into::Day ? reading.day : reading.pence, reading.code, reading.group,
        !reading.odd.empty() };
    if (input.into == Into::Label) {
        value.code = reading.label.empty() ? std::uint16_t {} : static_cast<std::uint16_t>(number + 1);
        input.new_labels.push_back(std::move(reading.label));
    }
    input.values.push_back(value);
    if (value.odd)
        input.odd.emplace(number, std::move(reading.odd));
}

/// A cell that comes after the dictionary is full.
void RecordDecoder::take_unnumbered(
    std::size_t place_of_input, const formats::Cell& cell, std::size_t place, RecordColumns& to)
{
    const auto& input = inputs_[place_of_input];
    auto reading = layout_.inputs[place_of_input].meaning.read(cell);
    use(input, { input.into == Into::Day ? reading.day : reading.pence, reading.code, reading.group, false },
        place, to);
    if (!reading.label.empty())
        late_labels_.push_back({ place, input.column, std::move(reading.label) });
    for (const auto& odd : reading.odd)
        say(place_of_input, odd.code, odd.details, place, to);
}

void RecordDecoder::take_person(
    std::size_t place_of_input, const formats::Cell& cell, std::size_t place, RecordColumns& to)
{
    auto& input = inputs_[place_of_input];
    if (is_formula_error(cell)) {
        say(place_of_input, "formula_error", { std::string(trimmed(cell.text)) }, place, to);
        return;
    }
    const auto text = without_space(cell.text);
    if (text.empty()) {
        say(place_of_input, "person_number_blank", {}, place, to);
        return;
    }
    if (is_digits(text)) {
        input.lengths.note(text);
    } else if (is_scientific(text)) {
        say(place_of_input, "number_as_power", {}, place, to);
        return;
    }
    to.columns[input.column].identities[place] = identity_of(hash_, text);
}

Identity RecordDecoder::person_of(const formats::Row& row) const
{
    Identity person = 0;
    for (const auto column : layout_.person_columns) {
        const auto input = std::ranges::find(layout_.inputs, column, &RecordLayout::Input::column);
        const auto cell = input != layout_.inputs.end() && input->cell < row.cells.size()
            ? row.cells[input->cell]
            : formats::Cell {};
        const auto text = is_formula_error(cell) ? std::string_view() : without_space(cell.text);
        auto part = is_scientific(text) ? Identity {} : identity_of(hash_, text);
        if (part == 0 && person == 0)
            return 0;
        if (part == 0)
            part = Identity { hash_of(row) } + 1;
        person = joined(person, part);
    }
    return person;
}

void RecordDecoder::say(std::size_t place_of_input, std::string_view code,
    const std::vector<std::string>& details, std::size_t place, RecordColumns& to) const
{
    to.said.push_back({ to.row_numbers[place], FindingStep::Cells,
        { std::string(code),
            { layout_.file, to.row_numbers[place], layout_.headings[inputs_[place_of_input].cell] },
            details } });
}

void RecordDecoder::say_of_row(
    std::string_view code, std::vector<std::string> details, std::uint64_t row, RecordColumns& to) const
{
    ++to.rows_without_person;
    to.said.push_back(
        { row, FindingStep::Cells, { std::string(code), { layout_.file, row, "" }, std::move(details) } });
}

void RecordDecoder::settle_labels(Submission& submission, std::size_t table, RecordColumns& rows)
{
    for (auto& input : inputs_) {
        input.kept = input.dictionary.size();
        input.lengths_kept = input.lengths;
        if (input.into != Into::Label)
            continue;
        input.label_codes.resize(std::max<std::size_t>(input.label_codes.size(), 1));
        for (const auto& words : input.new_labels)
            input.label_codes.push_back(
                words.empty() ? std::uint16_t {} : submission.label(table, input.column, words));
        input.new_labels.clear();
        auto& codes = rows.columns[input.column].codes;
        for (std::size_t row = 0; row < rows.size; ++row)
            codes[row] = input.label_codes[codes[row]];
    }
    for (const auto& late : late_labels_)
        rows.columns[late.column].codes[late.row] = submission.label(table, late.column, late.words);
    late_labels_.clear();
}

void RecordDecoder::forget()
{
    for (auto& input : inputs_) {
        input.dictionary.forget_from(input.kept);
        input.values.resize(input.kept);
        input.odd.erase(input.odd.lower_bound(static_cast<std::uint32_t>(input.kept)), input.odd.end());
        input.new_labels.clear();
        input.lengths = input.lengths_kept;
    }
    late_labels_.clear();
}

} // namespace wres::intake
