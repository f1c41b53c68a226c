// SPDX-License-Identifier: MIT
#include "service/finding_words.h"

#include <algorithm>
#include <array>

namespace wres::service {
namespace {

struct Remedy {
    std::string_view code;
    std::string_view words;
};

/// What to do, on our pages, where the standard's findings.csv tells how on the command line.
constexpr std::array remedies {
    Remedy { "file_not_recognised",
        "If it should be counted, say what it is on the page “What headings and labels mean”, or correct its "
        "headings. "
        "The guide “Preparing your files” lists those that are known." },
    Remedy { "file_ambiguous",
        "Say which it is on the page “What headings and labels mean”, or put the kind into the file’s "
        "name." },
    Remedy { "missing_required_column",
        "Add the column, or say on the page “What headings and labels mean” which of your headings means "
        "it." },
    Remedy { "missing_column",
        "Add the column if the council has it, or say on the page “What headings and labels mean” which of "
        "your "
        "headings means it." },
    Remedy { "unmapped_column",
        "If it is one of those asked for, say which on the page “What headings and labels mean”." },
    Remedy { "column_twice",
        "Remove one of them from the file, or give the one that is not meant another heading." },
    Remedy { "unknown_ethnic_group",
        "Correct it in the file, or decide on the page “What headings and labels mean” which group it is." },
    Remedy { "ethnic_group_unsure",
        "Decide on the page “What headings and labels mean” which group it is; the decision is kept with "
        "your name "
        "and reason, and remembered." },
    Remedy { "ethnic_group_mended",
        "If it is right, there is nothing to do. If not, write the label on the page “What headings and "
        "labels mean” "
        "and say which group it is; the decision is kept with your name and reason." },
    Remedy { "ethnic_group_not_shown",
        "Look at the cell. If it is an ethnic group, write the label on the page “What headings and labels "
        "mean” and say "
        "which; if the columns have slipped, export the file again." },
    Remedy { "scope_unknown",
        "Add a column that says adult, children or other; or, when the whole file is about one of them, put "
        "that "
        "word into the file’s name." },
    Remedy { "csww_year_differs", "Send the file of the year, or start a collection for the other year." },
    Remedy { "required_column_near",
        "If it is the one, correct it in the file or say so on the page “What headings and labels mean”." },
    Remedy { "column_near",
        "If it is the one, correct it in the file or say so on the page “What headings and labels mean”." },
    Remedy { "taken_for_workforce",
        "Put the kind into the file’s name, or say what it is on the page “What headings and labels mean”." },
    Remedy { "scope_from_directorate",
        "There is nothing to do if that is right. Otherwise add a column that says adult, children or "
        "other." },
    Remedy { "scope_from_file_name",
        "There is nothing to do if that is right. Otherwise add a column that says adult, children or "
        "other." },
    Remedy { "sheet_not_recognised",
        "If it is one of the lists, correct its headings; the guide “Preparing your files” lists those that "
        "are "
        "known." },
};

} // namespace

intake::FindingWords describe_for_pages(const intake::FindingGroup& group, const standard::Standard& standard)
{
    auto words = intake::describe(group, standard);
    const auto remedy = std::ranges::find(remedies, words.code, &Remedy::code);
    if (remedy != remedies.end())
        words.remedy = remedy->words;
    return words;
}

std::vector<disclosure::QualityLine> quality_lines_for_pages(
    const std::vector<intake::FindingGroup>& findings, const standard::Standard& standard)
{
    std::vector<disclosure::QualityLine> lines;
    for (const auto& group : findings) {
        const auto words = describe_for_pages(group, standard);
        lines.push_back({ std::string(intake::severity_name(words.severity)), words.where, words.sentence,
            words.why, words.remedy, words.times });
    }
    return lines;
}

bool names_command_line(std::string_view words)
{
    return words.find("--") != std::string_view::npos || words.find("wres ") != std::string_view::npos;
}

} // namespace wres::service
