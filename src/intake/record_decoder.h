// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/keyed_hash.h"
#include "formats/table.h"
#include "intake/cell_dictionary.h"
#include "intake/cell_meaning.h"
#include "intake/record_columns.h"
#include "intake/repeated_people.h"
#include "intake/submission.h"

namespace wres::intake {

/// Which cells of a file's rows are read, and what they mean. It does not change while rows are read.
struct RecordLayout {
    struct Input {
        std::size_t cell; // place in the file's rows
        std::size_t column; // place in the table
        CellMeaning meaning;
    };

    std::string file; // with the sheet
    std::vector<std::string> headings;
    std::vector<Input> inputs; // in the order of the cells
    std::vector<std::size_t> person_columns; // that tell, in this order, who a row is about
    const RepeatedPeople* repeated = nullptr; // none: anybody may have several rows
    bool everybody_is_known_by_number = false; // other files are linked; else only who may come again
};

/// What was seen of the lengths of the numbers of people in one column.
struct NumberLengths {
    bool leading_zero = false;
    bool differ = false;
    std::size_t longest = 0;

    void note(std::string_view number);
    void add(const NumberLengths& other);
};

/// Turns the texts of rows into RecordColumns: each different cell of a column is worked out once. It shares
/// nothing that changes, so that every thread can have one; only the codes of labels are given in the order
/// of the rows, by `settle_labels`.
class RecordDecoder {
public:
    RecordDecoder(const KeyedHash& hash, const RecordLayout& layout);

    void add(const formats::Row& row, RecordColumns& to);

    /// A number for the person (and the vacancy) that a row of a CSV file is about: always the same for one
    /// person; 0: it does not say.
    [[nodiscard]] std::uint64_t rough_person(const formats::Row& row) const;

    /// In the order of the rows: the labels of these rows get their codes from the submission, and what is
    /// new since `forget` would go back to is kept.
    void settle_labels(Submission& submission, std::size_t table, RecordColumns& rows);

    /// The rows added since the last `settle_labels` were none after all.
    void forget();

    /// Of one of the layout's inputs.
    [[nodiscard]] const NumberLengths& lengths(std::size_t input) const { return inputs_[input].lengths; }

private:
    /// What the numbered cells of a column come to. Labels: `code` is the number plus one.
    struct Value {
        std::int64_t amount {};
        std::uint16_t code {};
        standard::GroupIndex group {};
        bool odd {};
    };
    static constexpr std::size_t not_given = ~std::size_t {};

    enum class Into : std::uint8_t { Person, AnnualPay, Amount, Day, Group, Scope, Code, Label, Nothing };
    [[nodiscard]] static Into into_of(const CellMeaning& meaning);

    struct Input {
        std::size_t cell;
        std::size_t column;
        Into into;
        CellDictionary dictionary;
        std::vector<Value> values {}; // by number
        std::map<std::uint32_t, std::vector<CellReading::Odd>> odd {}; // by number
        std::vector<std::string> new_labels {}; // without a code yet
        std::vector<std::uint16_t> label_codes {}; // by number plus one
        NumberLengths lengths {};
        NumberLengths lengths_kept {};
        std::size_t kept = 0; // size of the dictionary that `forget` goes back to
    };
    struct LateLabel {
        std::size_t row;
        std::size_t column;
        std::string words;
    };

    template <bool padded>
    void decode(const formats::Row& row, std::size_t place, RecordColumns& to);
    template <bool padded>
    void decode_all(const formats::Row& row, std::size_t place, RecordColumns& to);
    template <bool padded>
    [[nodiscard]] TextKey key_of(std::string_view text) const;
    template <bool padded>
    [[nodiscard]] std::uint32_t hash_of(const formats::Row& row) const;
    template <bool padded>
    void take(std::size_t input, const formats::Cell& cell, const TextKey& key, std::size_t place,
        RecordColumns& to);
    void take_person(std::size_t input, const formats::Cell& cell, std::size_t place, RecordColumns& to);
    void take_unnumbered(std::size_t input, const formats::Cell& cell, std::size_t place, RecordColumns& to);
    void learn(std::size_t input, const formats::Cell& cell);
    static void use(const Input& input, const Value& value, std::size_t place, RecordColumns& to);
    void say(std::size_t input, std::string_view code, const std::vector<std::string>& details,
        std::size_t place, RecordColumns& to) const;
    void say_of_row(
        std::string_view code, std::vector<std::string> details, std::uint64_t row, RecordColumns& to) const;

    const KeyedHash& hash_;
    const RecordLayout& layout_;
    TextKeys text_keys_;
    std::vector<Input> inputs_;
    std::vector<LateLabel> late_labels_;
    std::vector<std::size_t> person_cells_; // of the layout's person_columns; beyond any row: not given
};

} // namespace wres::intake
