// SPDX-License-Identifier: MIT
#include "workflow/papers.h"

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

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

} // namespace

Result<std::string> make_paper(
    Paper paper, const std::string& data, const Date& made_on, std::chrono::seconds time_limit)
{
    const auto folder = TRY(papers_folder());
    const auto* maker = paper == Paper::Pdf ? "make_pdf.mjs" : "make_docx.mjs";
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(made_on.time_since_epoch()).count();
    auto made = run_program({ .command = { "node", (folder / maker).string() },
        .environment = { fmt::format("SOURCE_DATE_EPOCH={}", seconds) },
        .input = data,
        .time_limit = time_limit });
    if (!made && made.error().code == "program.not_started")
        return failure("papers.no_node",
            "A PDF or a Word document is made with Node.js, and there is no program \"node\" on this "
            "machine. "
            "Install it (Debian's package nodejs), or leave the papers out: --no-papers.");
    return made;
}

} // namespace wres::workflow
