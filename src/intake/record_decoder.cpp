// SPDX-License-Identifier: MIT
#include "intake/record_decoder.h"

#include <algorithm>
#include <bit>
#include <cstring>
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

/// The number that at most eight digits make; nothing for other texts.
std::optional<std::uint32_t> digits_one_by_one(std::string_view text)
{
    std::uint32_t number = 0;
    for (const char c : text) {
        if (!is_digit(c))
            return std::nullopt;
        number = 10 * number + static_cast<std::uint32_t>(c - '0');
    }
    return number;
}

/// The same of a text beyond whose end eight bytes may be read, all digits at once.
/// @source Lemire (2021) Number parsing at a gigabyte per second, Software Pract Exper 51:1700-1727, 8 digits
std::optional<std::uint32_t> digits_together(std::string_view text)
{
    if constexpr (std::endian::native != std::endian::little)
        return digits_one_by_one(text);
    constexpr std::uint64_t zeros = 0x3030303030303030;
    std::uint64_t letters {};
    std::memcpy(&letters, text.data(), sizeof letters);
    const auto missing = 8 * (8 - text.size()); // bits; zeros are put in front
    letters = missing == 0 ? letters : letters << missing | zeros >> (64 - missing);
    const bool all_digits = (letters & 0xF0F0F0F0F0F0F0F0) == zeros
        && ((letters + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) == zeros;
    if (!all_digits)
        return std::nullopt;
    letters = (letters & 0x0F0F0F0F0F0F0F0F) * 2561 >> 8;
    letters = (letters & 0x00FF00FF00FF00FF) * 6553601 >> 16;
    return static_cast<std::uint32_t>((letters & 0x0000FFFF0000FFFF) * 42949672960001 >> 32);
}

/// Most pay is whole pounds in digits alone, of which there is nothing to ask.
template <bool padded>
std::optional<std::int64_t> usual_pay(std::string_view text)
{
    constexpr std::size_t most_digits = 6;
    if (text.empty() || text.size() > most_digits)
        return std::nullopt;
    const auto pounds = padded ? digits_together(text) : digits_one_by_one(text);
    static_assert(least_annual_pence > 200'00, "below, it is more likely an hourly rate");
    if (!pounds || *pounds < least_annual_pence / 100 || *pounds > most_annual_pence / 100)
        return std::nullopt;
    return std::int64_t { *pounds } * 100;
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
    for (const auto column : layout.person_columns) {
        const auto input = std::ranges::find(layout.inputs, column, &RecordLayout::Input::column);
        person_cells_.push_back(input == layout.inputs.end() ? not_given : input->cell);
    }
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
    if (layout_.repeated != nullptr)
        decode<true>(row, place, to);
    else if (row.is_padded)
        decode_all<true>(row, place, to);
    else
        decode_all<false>(row, place, to);
}

template <bool padded>
TextKey RecordDecoder::key_of(std::string_view text) const
{
    if constexpr (padded)
        return text_keys_.of_padded(text);
    else
        return text_keys_.of(text);
}

void RecordDecoder::use(const Input& input, const Value& value, std::size_t place, RecordColumns& to)
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

template <bool padded>
inline void RecordDecoder::take(std::size_t place_of_input, const formats::Cell& cell, const TextKey& key,
    std::size_t place, RecordColumns& to)
{
    auto& input = inputs_[place_of_input];
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

/// Only the cells that are read; and of the others a hash where it may be asked for.
template <bool padded>
void RecordDecoder::decode(const formats::Row& row, std::size_t place, RecordColumns& to)
{
    static constexpr char nothing[16] {};
    const auto person = rough_person(row);
    const bool again = person != 0 && layout_.repeated->contains(person);
    to.may_come_again[place] = again ? 1 : 0;
    for (std::size_t input = 0; input < inputs_.size(); ++input) {
        const auto& into = inputs_[input];
        const auto cell = into.cell < row.cells.size() && !row.cells[into.cell].text.empty()
            ? row.cells[into.cell]
            : formats::Cell { formats::CellKind::Blank, { nothing, 0 } };
        if (into.into == Into::Person) {
            take_person(input, cell, place, to);
            continue;
        }
        if (into.into == Into::AnnualPay) {
            if (const auto pence = usual_pay<padded>(cell.text)) {
                to.columns[into.column].pence[place] = *pence;
                continue;
            }
        }
        take<padded>(input, cell, key_of<padded>(cell.text), place, to);
    }
    if (again)
        to.cells_hash[place] = hash_of<padded>(row);
}

/// And a hash of all cells on the way, also those that are not read.
template <bool padded>
void RecordDecoder::decode_all(const formats::Row& row, std::size_t place, RecordColumns& to)
{
    std::uint64_t hash = 0;
    std::size_t input = 0;
    const auto take_cell = [&](const formats::Cell& cell, const TextKey& key) {
        const auto& into = inputs_[input];
        if (into.into == Into::Person) {
            take_person(input, cell, place, to);
            return;
        }
        if (into.into == Into::AnnualPay && cell.kind != formats::CellKind::Error) {
            if (const auto pence = usual_pay<padded>(cell.text)) {
                to.columns[into.column].pence[place] = *pence;
                return;
            }
        }
        take<padded>(input, cell, key, place, to);
    };
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        const auto& text = row.cells[cell].text;
        const auto key = text.empty() ? text_keys_.of({}) : key_of<padded>(text);
        hash = text_keys_.joined(hash, key.hash);
        if (input < inputs_.size() && inputs_[input].cell == cell) {
            take_cell(row.cells[cell], key);
            ++input;
        }
    }
    for (; input < inputs_.size(); ++input)
        take_cell({}, text_keys_.of({}));
    to.cells_hash[place] = static_cast<std::uint32_t>(hash >> 32);
}

template <bool padded>
std::uint32_t RecordDecoder::hash_of(const formats::Row& row) const
{
    std::uint64_t hash = 0;
    for (const auto& cell : row.cells) {
        const auto key = cell.text.empty() ? text_keys_.of({}) : key_of<padded>(cell.text);
        hash = text_keys_.joined(hash, key.hash);
    }
    return static_cast<std::uint32_t>(hash >> 32);
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
    if (to.may_come_again[place] != 0 || layout_.everybody_is_known_by_number)
        to.columns[input.column].identities[place] = identity_of(hash_, text);
}

std::uint64_t RecordDecoder::rough_person(const formats::Row& row) const
{
    std::uint64_t person = 0;
    for (const auto cell : person_cells_) {
        const auto text = cell < row.cells.size() ? without_space(row.cells[cell].text) : std::string_view();
        if (text.empty() && person == 0)
            return 0;
        if (!text.empty())
            person = std::max<std::uint64_t>(text_keys_.joined(person, text_keys_.rough_of_padded(text)), 1);
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
