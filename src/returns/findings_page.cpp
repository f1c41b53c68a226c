// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/csv.h"
#include "base/text.h"
#include "counts/cube_file.h"
#include "frame/guide.h"
#include "frame/pagination.h"
#include "frame/tables.h"
#include "http/percent_code.h"
#include "intake/finding_text.h"
#include "returns/pages.h"
#include "service/finding_words.h"
#include "service/progress.h"
#include "service/reading_difference.h"
#include "service/service.h"
#include "standard/library.h"
#include "store/calculations.h"

namespace wres::returns {
namespace {

using intake::FindingWords;
using markup::Html;

constexpr std::size_t findings_a_page = 30;

struct Noticed {
    std::vector<FindingWords> findings; // the gravest first
    CsvTable files;
    service::Progress progress;
    std::optional<service::ReadingDifference>
        difference; // from the reading before; nothing when this is the first
    std::vector<FindingWords> gone;
    std::vector<FindingWords> come;
};

struct Kept {
    std::vector<intake::FindingGroup> groups;
    store::KeptFile files;
};

Result<Kept> kept_findings(Call& call, const store::CalculationId& id)
{
    return call.store.read([&](store::View& view) -> Result<Kept> {
        return Kept { TRY(store::findings_of(view, id)),
            TRY(store::calculation_file(view, id, "files.csv")) };
    });
}

Result<service::Reading> reading_of(
    store::View& view, const store::CalculationId& id, const standard::Standard& standard)
{
    service::Reading reading { TRY(store::findings_of(view, id)), {} };
    const auto cube_file = TRY(store::cube_file_of(view, id));
    reading.cube = TRY(counts::read_cube("counts.wrescube", cube_file, standard));
    return reading;
}

/// What the newest reading changed; nothing when there is none before it, or its counts cannot be read any
/// more.
Result<std::optional<service::ReadingDifference>> difference_from_before(
    Call& call, const standard::Standard& standard)
{
    return call.store.read([&](store::View& view) -> Result<std::optional<service::ReadingDifference>> {
        const auto all = TRY(store::calculations_of(view, call.collection->id)); // the newest first
        if (all.size() < 2)
            return std::nullopt;
        const auto before = reading_of(view, all[1].id, standard);
        const auto now = reading_of(view, all[0].id, standard);
        if (!before || !now) // the standard has changed since
            return std::nullopt;
        return service::compare_readings(*before, *now, standard);
    });
}

Result<Noticed> noticed(Call& call)
{
    auto progress = TRY(service::progress_of(call));
    if (!progress.calculation)
        return failure(
            "calculation.none", "The files have not been read yet. Send them, and have them read.");
    const auto read = TRY(kept_findings(call, progress.calculation->id));
    const auto standard = TRY(standard::load_standard(call.service.standards, call.collection->standard));
    Noticed all { {}, TRY(CsvTable::parse("files.csv", read.files.content)), std::move(progress),
        TRY(difference_from_before(call, standard)), {}, {} };
    for (const auto& group : read.groups)
        all.findings.push_back(service::describe_for_pages(group, standard));
    std::ranges::stable_sort(all.findings, {}, &FindingWords::severity);
    if (all.difference) {
        for (const auto& group : all.difference->gone)
            all.gone.push_back(service::describe_for_pages(group, standard));
        for (const auto& group : all.difference->come)
            all.come.push_back(service::describe_for_pages(group, standard));
    }
    return all;
}

void write_files(Html& html, const CsvTable& files)
{
    html.element(
        "h2", { { "class", "govuk-heading-m" }, { "id", "files-read" } }, "What became of each file");
    open_table(html,
        { .caption = "Rows of each file, used and left out",
            .headings = { "File", "Read as", "Rows", "Used", "Left out" },
            .style = Caption::ForScreenReaders,
            .labelled_by = "files-read",
            .numbers_from = 2 });
    for (std::size_t row = 0; row < files.rows(); ++row) {
        html.open("tr", { { "class", "govuk-table__row" } });
        html.element("th",
            { { "scope", "row" }, { "class", "govuk-table__header govuk-!-font-weight-regular" } },
            files.at(row, "file"));
        html.element("td", { { "class", "govuk-table__cell" } }, files.at(row, "recognised_as"));
        for (const auto* column : { "rows", "used", "left_out" }) {
            const auto number = parse_integer(files.at(row, column)).value_or(0);
            html.element("td", { { "class", "govuk-table__cell govuk-table__cell--numeric" } },
                with_thousands(static_cast<std::uint64_t>(number)));
        }
        html.close();
    }
    close_table(html);
}

std::string_view colour_of(standard::Severity severity)
{
    switch (severity) {
    case standard::Severity::Refused:
    case standard::Severity::Error: return "red";
    case standard::Severity::Warning: return "yellow";
    case standard::Severity::Note: return "grey";
    }
    return "grey";
}

void write_finding(Html& html, const FindingWords& words)
{
    html.open("section",
        { { "class", fmt::format("app-finding app-finding--{}", intake::severity_name(words.severity)) } });
    html.open("h3", { { "class", "govuk-heading-s app-finding__where" } });
    html.text(words.where + " ");
    write_tag(html, intake::severity_name(words.severity), colour_of(words.severity));
    html.close();
    for (const auto& sentence : { words.sentence, words.why, words.remedy, words.repeated }) {
        if (!sentence.empty())
            write_paragraph(html, sentence);
    }
    html.close();
}

void write_list(Html& html, std::string_view heading, const std::vector<FindingWords>& findings)
{
    if (findings.empty())
        return;
    constexpr std::size_t most = 20;
    html.element("h3", { { "class", "govuk-heading-s" } }, fmt::format("{} ({})", heading, findings.size()));
    html.open("ul", { { "class", "govuk-list govuk-list--bullet app-break" } });
    for (std::size_t i = 0; i < std::min(most, findings.size()); ++i)
        html.element("li", fmt::format("{}: {}", findings[i].where, findings[i].sentence));
    if (findings.size() > most)
        html.element("li", fmt::format("and {} more", findings.size() - most));
    html.close();
}

void write_changed_counts(Html& html, const std::vector<service::ChangedCount>& counts)
{
    if (counts.empty())
        return;
    html.open("div",
        { { "class", "app-scroll" }, { "tabindex", "0" }, { "role", "region" },
            { "aria-label", "Counts that changed" } });
    html.open("table", { { "class", "govuk-table" } });
    html.element(
        "caption", { { "class", "govuk-table__caption govuk-table__caption--s" } }, "Counts that changed");
    html.open("thead", { { "class", "govuk-table__head" } });
    html.open("tr", { { "class", "govuk-table__row" } });
    html.element("th", { { "scope", "col" }, { "class", "govuk-table__header" } }, "People");
    for (const auto* heading : { "Before", "Now" })
        html.element("th",
            { { "scope", "col" }, { "class", "govuk-table__header govuk-table__header--numeric" } }, heading);
    html.close();
    html.close();
    html.open("tbody", { { "class", "govuk-table__body" } });
    for (const auto& count : counts) {
        html.open("tr", { { "class", "govuk-table__row" } });
        html.element("th",
            { { "scope", "row" }, { "class", "govuk-table__header govuk-!-font-weight-regular" } },
            count.label);
        for (const auto number : { count.before, count.now })
            html.element("td", { { "class", "govuk-table__cell govuk-table__cell--numeric" } },
                with_thousands(number));
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

/// What mending and sending again has changed.
void write_difference(Html& html, const Noticed& all)
{
    if (!all.difference)
        return;
    html.element("h2", { { "class", "govuk-heading-m" } }, "Since the files were read before");
    if (all.difference->empty())
        write_paragraph(html, "Nothing has changed: the same findings, and the same counts.");
    write_list(html, "Gone", all.gone);
    write_list(html, "New", all.come);
    write_changed_counts(html, all.difference->counts);
}

/// How much of what was sent the results do without.
void write_cost(Html& html, const CsvTable& files)
{
    std::int64_t rows = 0;
    std::int64_t left_out = 0;
    for (std::size_t row = 0; row < files.rows(); ++row) {
        rows += parse_integer(files.at(row, "rows")).value_or(0);
        left_out += parse_integer(files.at(row, "left_out")).value_or(0);
    }
    if (rows == 0)
        return;
    write_paragraph(html,
        left_out == 0
            ? fmt::format("All {} rows are counted.", with_thousands(static_cast<std::uint64_t>(rows)))
            : fmt::format("{} of {} rows are left out of every result, for the reasons below.",
                with_thousands(static_cast<std::uint64_t>(left_out)),
                with_thousands(static_cast<std::uint64_t>(rows))));
}

struct Filter {
    std::string severity;
    std::string file;

    [[nodiscard]] bool takes(const FindingWords& words) const
    {
        return (severity.empty() || severity == intake::severity_name(words.severity))
            && (file.empty() || file == words.file);
    }
};

void write_filter(
    Html& html, const Call& call, const std::vector<FindingWords>& findings, const Filter& filter)
{
    std::vector<Choice> severities { { "", "All" } };
    std::vector<Choice> files { { "", "All" } };
    std::set<std::string> seen;
    for (const auto& words : findings) {
        const std::string severity(intake::severity_name(words.severity));
        if (seen.insert("s" + severity).second)
            severities.push_back({ severity, severity });
        if (seen.insert("f" + words.file).second)
            files.push_back({ words.file, words.file.empty() ? "Across files" : words.file });
    }
    html.open("form",
        { { "method", "get" }, { "action", collection_path(call.collection->id, "findings") },
            { "class", "app-filter" } });
    write_select(html, "severity", "How grave", severities, filter.severity);
    write_select(html, "file", "File", files, filter.file);
    write_button(html, "Show these", ButtonKind::Secondary);
    html.close();
}

void write_count(Html& html, const std::vector<FindingWords>& findings)
{
    const auto grave = std::ranges::count_if(
        findings, [](const auto& words) { return words.severity <= standard::Severity::Error; });
    if (grave == 0)
        write_inset(html,
            "Nothing has to be put right before the results can be used. Read what was noticed all the same: "
            "it says what the results rest on.");
    else
        write_inset(html,
            fmt::format("{} to put right: until then, the rows named are left out of the results. Mend them "
                        "in your own files, and send the files again.",
                grave == 1 ? "One thing has" : fmt::format("{} things have", grave)));
}

} // namespace

http::Response show_findings(Call& call)
{
    const auto all = noticed(call);
    if (!all)
        return error_response(call, all.error());
    const auto& query = call.request.target.query;
    const Filter filter { std::string(query.text("severity")), std::string(query.text("file")) };
    std::vector<const FindingWords*> shown;
    for (const auto& words : all->findings) {
        if (filter.takes(words))
            shown.push_back(&words);
    }
    const auto portion = portion_of(shown.size(), findings_a_page, query.text("page"));

    Html html;
    write_title(html, "What was noticed", service::collection_name(call));
    write_guide_link(html, "findings");
    if (all->progress.is_out_of_date)
        write_inset(
            html, "Files have changed since they were last read. Have them read again on the page Files.");
    write_count(html, all->findings);
    write_cost(html, all->files);
    write_difference(html, *all);
    write_link(html, collection_path(call.collection->id, "mapping"), "Decide what headings and labels mean");
    write_files(html, all->files);
    html.element("h2", { { "class", "govuk-heading-m" } }, fmt::format("Findings ({})", shown.size()));
    if (!all->findings.empty()) {
        write_filter(html, call, all->findings, filter);
        html.open("p", { { "class", "govuk-body" } });
        html.element("a",
            { { "class", "govuk-link" }, { "href", collection_path(call.collection->id, "findings.csv") } },
            "Download all findings (CSV)");
        html.close();
    }
    for (std::size_t i = portion.first; i < portion.end; ++i)
        write_finding(html, *shown[i]);
    write_pagination(html, portion,
        collection_path(call.collection->id,
            fmt::format("findings?severity={}&file={}&page=", http::percent_encoded(filter.severity),
                http::percent_encoded(filter.file))));
    html.open("p", { { "class", "govuk-body" } });
    html.element("a",
        { { "class", "govuk-link" }, { "href", collection_path(call.collection->id, "results") } },
        "Look at the results");
    html.close();
    return http::html_response(
        page({ "What was noticed", call.visitor(), way_to_collection(call) }, std::move(html).fragment()));
}

http::Response send_findings(Call& call)
{
    const auto all = noticed(call);
    if (!all)
        return error_response(call, all.error());
    std::string csv = intake::findings_csv_header();
    for (const auto& words : all->findings)
        csv += intake::as_csv_row(words);
    return http::download(std::move(csv), "text/csv; charset=utf-8",
        fmt::format("findings-{}-{}.csv", call.organisation->name, call.collection->period));
}

} // namespace wres::returns
