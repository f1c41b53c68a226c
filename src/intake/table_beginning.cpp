// SPDX-License-Identifier: MIT
#include "intake/table_beginning.h"

#include <algorithm>
#include <memory>
#include <span>

#include "base/text.h"

namespace wres::intake {
namespace {

constexpr std::size_t rows_kept = 60;
constexpr std::size_t longest_cell = 400;
constexpr std::uint64_t csv_beginning = 256 * 1024;

/// The first bytes of others, so that a large CSV file is not read twice.
class FirstBytes final : public Bytes {
public:
    FirstBytes(const Bytes& all, std::uint64_t limit) : all_(all), size_(std::min(all.size(), limit)) { }

    [[nodiscard]] std::uint64_t size() const override { return size_; }

    [[nodiscard]] Result<std::size_t> read_at(std::uint64_t offset, std::span<char> out) const override
    {
        const auto left = offset < size_ ? size_ - offset : 0;
        return all_.read_at(
            offset, out.first(static_cast<std::size_t>(std::min<std::uint64_t>(out.size(), left))));
    }

private:
    const Bytes& all_;
    std::uint64_t size_;
};

class Beginnings final : public formats::TableSink {
public:
    std::vector<TableBeginning> tables;

    void table(std::string_view name) override { tables.push_back({ std::string(name), {} }); }

    void row(const formats::Row& row) override
    {
        auto& table = tables.back();
        if (table.rows.size() >= rows_kept)
            return;
        const bool blank = std::ranges::all_of(
            row.cells, [](const formats::Cell& cell) { return trimmed(cell.text).empty(); });
        if (blank)
            return;
        TableBeginning::Row kept { row.number, {} };
        for (const auto& cell : row.cells)
            kept.cells.emplace_back(trimmed(cell.text.substr(0, longest_cell)));
        table.rows.push_back(std::move(kept));
    }

    [[nodiscard]] bool has_enough() const override
    {
        return !tables.empty() && tables.back().rows.size() >= rows_kept;
    }

    void oddity(formats::Oddity) override { }
};

} // namespace

Result<std::vector<TableBeginning>> read_beginnings(
    std::string_view name, const Bytes& bytes, formats::Format format)
{
    Beginnings beginnings;
    if (format == formats::Format::Csv)
        TRY_DONE(formats::read_csv(name, FirstBytes(bytes, csv_beginning), beginnings));
    else
        TRY_DONE(formats::read_xlsx(name, bytes, beginnings));
    return std::move(beginnings.tables);
}

} // namespace wres::intake
