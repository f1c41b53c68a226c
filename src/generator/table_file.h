// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "generator/file_sink.h"
#include "workbooks/workbook.h"

namespace wres::generator {

/// How a system writes its export.
enum class Dialect : std::uint8_t { CommaUtf8, CommaWindows1252, TabUtf8WithMark, SemicolonUtf16 };

/// 31/03/2025: a day as exports write it.
[[nodiscard]] std::string day_words(Date date);

/// One made-up export, written row by row in blocks.
class TableFile {
public:
    TableFile(FileSink& sink, std::string path, Dialect dialect);

    void row(const std::vector<std::string>& cells);
    void raw_line(std::string_view line);

    /// @errors what the sink reports
    Done finish();

private:
    void write(std::string_view text);

    FileSink& sink_;
    std::string path_;
    Dialect dialect_;
    std::string block_;
    Done status_;
};

/// One made-up workbook with one sheet; kept in memory, since XLSX is.
class SheetFile {
public:
    SheetFile(std::string path, std::string sheet);

    void row(std::vector<workbooks::Cell> cells, workbooks::RowStyle style = workbooks::RowStyle::Plain);
    Done finish(FileSink& sink);

private:
    std::string path_;
    workbooks::Workbook workbook_;
};

} // namespace wres::generator
