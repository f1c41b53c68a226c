// SPDX-License-Identifier: MIT
#include "workflow/papers.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <iterator>

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

std::string_view name_of(PaperForm form)
{
    return form == PaperForm::Pdf ? "pdf" : "word";
}

/// The order as the makers read it: for the papers of this form, and the pictures where they are wanted.
std::string in_json(const PaperOrder& order, PaperForm form, const std::vector<std::string>& pictures)
{
    std::string papers;
    for (const auto& wanted : order.papers)
        if (wanted.form == form)
            papers += fmt::format("{}{{\"form\":\"{}\",\"report\":{}}}", papers.empty() ? "" : ",",
                name_of(form), wanted.report);
    // The reports' data are JSON already.
    return fmt::format("{{\"papers\":[{}],\"pictures\":{},\"reports\":[{}]}}", papers,
        nlohmann::json(pictures).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), papers.empty() ? std::string() : join(order.reports, ","));
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

using Made = Result<std::vector<std::string>>;

/// The papers of one form, in their order, then the pictures: by one start of the makers.
Made make_form(const PaperOrder& order, PaperForm form, const std::vector<std::string>& pictures)
{
    const auto of_form = std::ranges::count(order.papers, form, &PaperOrder::Wanted::form);
    const auto wanted = static_cast<std::size_t>(of_form) + pictures.size();
    if (wanted == 0)
        return std::vector<std::string>();
    const auto folder = TRY(papers_folder());
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(order.made_on.time_since_epoch()).count();
    const auto made = run_program({ .command = { "node", (folder / "make.mjs").string() },
        .environment = { fmt::format("SOURCE_DATE_EPOCH={}", seconds) },
        .input = in_json(order, form, pictures),
        .time_limit = order.time_limit });
    if (!made && made.error().code == "program.not_started")
        return failure("papers.no_node",
            "A PDF or a Word document is made with Node.js, and there is no program \"node\" on this "
            "machine. "
            "Install it (Debian's package nodejs), or leave the papers out: --no-papers.");
    if (!made)
        return std::unexpected(made.error());
    return divided(*made, wanted);
}

} // namespace

Result<std::vector<std::string>> make_papers(const PaperOrder& order)
{
    // A Word document takes about as long as a PDF and the pictures.
    auto at_once = std::async(std::launch::async, [&] { return make_form(order, PaperForm::Word, {}); });
    auto pdf = make_form(order, PaperForm::Pdf, order.pictures);
    auto word = at_once.get();
    auto of_pdf = TRY(std::move(pdf));
    auto of_word = TRY(std::move(word));

    std::vector<std::string> made;
    auto next_pdf = of_pdf.begin();
    auto next_word = of_word.begin();
    for (const auto& wanted : order.papers)
        made.push_back(std::move(wanted.form == PaperForm::Pdf ? *next_pdf++ : *next_word++));
    std::move(next_pdf, of_pdf.end(), std::back_inserter(made));
    return made;
}

} // namespace wres::workflow
