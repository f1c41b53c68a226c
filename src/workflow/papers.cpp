// SPDX-License-Identifier: MIT
#include "workflow/papers.h"

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "workflow/program_folder.h"
#include "workflow/run_program.h"

namespace wres::workflow {
namespace {

namespace fs = std::filesystem;

Result<fs::path> papers_folder()
{
    if (const char* named = std::getenv("WRES_PAPERS"); named != nullptr)
        return fs::path(named);
    if (const auto found = program_folder("papers", "report.typ"))
        return *found;
    return failure("papers.no_folder",
        "The folder \"papers\", whose makers a PDF or a Word document needs, is not beside the program. Name "
        "it in "
        "the environment variable WRES_PAPERS.");
}

std::string_view name_of(Paper paper)
{
    return paper == Paper::Pdf ? "pdf" : "word";
}

/// The order as the makers read it. The report's data are JSON already.
std::string in_json(const PaperOrder& order)
{
    std::string papers;
    for (const auto paper : order.papers)
        papers += fmt::format("{}\"{}\"", papers.empty() ? "" : ",", name_of(paper));
    return fmt::format("{{\"papers\":[{}],\"pictures\":{},\"report\":{}}}", papers,
        nlohmann::json(order.pictures).dump(), order.data.empty() ? "null" : order.data);
}

/// What was made: for each the number of its bytes, a line feed, and the bytes.
Result<std::vector<std::string>> divided(std::string_view made, std::size_t wanted)
{
    std::vector<std::string> files;
    while (files.size() < wanted) {
        const auto line_end = made.find('\n');
        const auto bytes =
            line_end == std::string_view::npos ? std::nullopt : parse_integer(made.substr(0, line_end));
        if (!bytes || *bytes < 0 || made.size() - line_end - 1 < static_cast<std::size_t>(*bytes))
            return failure("papers.cut_short",
                "The makers of papers stopped before they were done. Try again, or leave the papers out: "
                "--no-papers.");
        const auto size = static_cast<std::size_t>(*bytes);
        files.emplace_back(made.substr(line_end + 1, size));
        made.remove_prefix(line_end + 1 + size);
    }
    return files;
}

} // namespace

Result<std::vector<std::string>> make_papers(const PaperOrder& order)
{
    const auto folder = TRY(papers_folder());
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(order.made_on.time_since_epoch()).count();
    const auto made = run_program({ .command = { "node", (folder / "make.mjs").string() },
        .environment = { fmt::format("SOURCE_DATE_EPOCH={}", seconds) },
        .input = in_json(order),
        .time_limit = order.time_limit });
    if (!made && made.error().code == "program.not_started")
        return failure("papers.no_node",
            "A PDF or a Word document is made with Node.js, and there is no program \"node\" on this "
            "machine. "
            "Install it (Debian's package nodejs), or leave the papers out: --no-papers.");
    if (!made)
        return std::unexpected(made.error());
    return divided(*made, order.papers.size() + order.pictures.size());
}

} // namespace wres::workflow
