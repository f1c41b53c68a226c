// SPDX-License-Identifier: MIT
#include "inspection/same_data.h"

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "formats/table.h"
#include "inspection/csv_columns.h"

namespace wres::inspection {
namespace {

using Json = nlohmann::json;

/// Gathers every number of a JSON file, also those that stand in quotation marks.
class Numbers final : public nlohmann::json_sax<Json> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t value) override { return add(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& text) override
    {
        const auto number = parse_decimal(text);
        return number ? add(*number) : true;
    }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override
    {
        return false;
    }

    [[nodiscard]] bool has(double number) const { return found_.contains(number); }

private:
    bool add(double number)
    {
        found_.insert(number);
        return true;
    }

    std::set<double> found_;
};

/// Gives each row under the headings to whoever asks.
class Rows final : public formats::TableSink {
public:
    using Take = std::function<void(std::uint64_t row, std::span<const formats::Cell> cells)>;

    explicit Rows(Take take) : take_(std::move(take)) { }

    void table(std::string_view) override { }
    void row(const formats::Row& row) override { take_(row.number, row.cells); }
    void oddity(formats::Oddity) override { }

private:
    Take take_;
};

std::vector<ColumnTally> columns_of(const std::string& path, const Bytes& bytes)
{
    std::vector<ColumnTally> columns;
    Rows rows([&](std::uint64_t row, std::span<const formats::Cell> cells) {
        if (columns.empty()) {
            for (const auto& cell : cells)
                columns.emplace_back(std::string(trimmed(cell.text)));
            return;
        }
        for (std::size_t column = 0; column < cells.size() && column < columns.size(); ++column)
            columns[column].add(row, cells[column].text);
    });
    if (!formats::read_csv(path, bytes, rows))
        columns.clear();
    return columns;
}

void compare(const std::string& csv, const Bytes& bytes, const std::string& json, const Numbers& numbers,
    Examination& examination)
{
    const auto columns = columns_of(csv, bytes);
    examination.applies("folder.same_data");
    bool is_heading = true;
    Rows rows([&](std::uint64_t row, std::span<const formats::Cell> cells) {
        if (std::exchange(is_heading, false))
            return;
        for (std::size_t column = 0; column < cells.size() && column < columns.size(); ++column) {
            const auto number =
                columns[column].holds_numbers() ? parse_decimal(trimmed(cells[column].text)) : std::nullopt;
            if (number && !numbers.has(*number))
                examination.fault("folder.same_data", fmt::format("{} and {}", csv, json),
                    fmt::format("row {}, column {} of the first is not in the second", row,
                        columns[column].heading()));
        }
    });
    static_cast<void>(formats::read_csv(csv, bytes, rows)); // what cannot be read is told of the file itself
}

} // namespace

void check_same_data(const OpenedFiles& files, Examination& examination)
{
    for (const auto& [path, bytes] : files.files()) {
        if (!lower_case(path).ends_with(".csv"))
            continue;
        const auto json = path.substr(0, path.size() - 4) + ".json";
        const auto content = files.read(json);
        Numbers numbers;
        if (content && Json::sax_parse(*content, &numbers))
            compare(path, *bytes, json, numbers, examination);
    }
}

} // namespace wres::inspection
