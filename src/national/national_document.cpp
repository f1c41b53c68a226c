// SPDX-License-Identifier: MIT
#include "national/national_document.h"

#include <array>
#include <iterator>

#include <fmt/format.h>

#include "base/text.h"
#include "document/number_words.h"
#include "national/indicator_parts.h"
#include "national/report_parts.h"
#include "report/closing_sections.h"
#include "report/indicator_section.h"
#include "report/section_ids.h"

namespace wres::national {
namespace {

using disclosure::IndicatorWords;
using document::Blocks;
using document::Document;
using document::Section;
using standard::NationalTemplate;

struct IndicatorPart {
    std::string_view name;
    Blocks (*write)(const IndicatorView& view);
};

/// What of an indicator is about many councils. "england" is what a council's report says, of England.
constexpr std::array indicator_parts {
    IndicatorPart { "estimates", estimates_part },
    IndicatorPart { "distribution", distribution_part },
    IndicatorPart { "change", change_part },
    IndicatorPart { "all_reported", all_reported_part },
    IndicatorPart { "representation", representation_part },
};
constexpr std::string_view england_part = "england";

struct ReportPart {
    std::string_view name;
    Blocks (*write)(const ReportView& view);
};

constexpr std::array report_parts {
    ReportPart { "participation", participation_part },
    ReportPart { "councils", councils_part },
    ReportPart { "estimate_methods", estimate_methods_part },
};

struct SharedSection {
    std::string_view name;
    Section (*write)(const report::ReleaseIndex& index);
};

/// Those that a council's report has too.
constexpr std::array shared_sections {
    SharedSection { "annex", report::annex_section },
    SharedSection { "data_quality", report::data_quality_section },
    SharedSection { "methods", report::methods_section },
    SharedSection { "glossary", report::glossary_section },
};

constexpr std::string_view summary_name = "summary";
constexpr std::string_view indicators_name = "indicators";

void append(Blocks& blocks, Blocks more)
{
    blocks.insert(blocks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string replaced(std::string text, std::string_view place, std::string_view words)
{
    for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + words.size()))
        text.replace(at, place.size(), words);
    return text;
}

std::string filled(const ReportView& view, const std::string& text)
{
    const auto& picture = view.index.picture();
    auto full = replaced(text, "{period}", view.index.latest_period());
    full = replaced(full, "{councils}", document::count_words(picture.councils.size()));
    return replaced(full, "{standard}", picture.sums.standard_title);
}

void write_heading(Blocks& blocks, const ReportView& view, const NationalTemplate::Part& part, std::string id)
{
    if (!part.heading.empty())
        blocks.emplace_back(document::Heading { std::move(id), filled(view, part.heading) });
    if (!part.text.empty())
        blocks.emplace_back(document::plain(filled(view, part.text)));
}

/// The wording of an indicator, then what the template asks for.
Section indicator_section(const ReportView& view, const IndicatorWords& indicator)
{
    auto whole = report::indicator_section(view.sums, indicator);
    const auto* scope = view.index.first_scope(indicator.id);
    if (scope == nullptr)
        return whole;
    auto of_england = std::move(whole.blocks);
    whole.blocks.clear();
    if (!of_england.empty() && std::holds_alternative<document::Quotation>(of_england.front())) {
        whole.blocks.push_back(std::move(of_england.front()));
        of_england.erase(of_england.begin());
    }
    const IndicatorView indicator_view { view.index, indicator, *scope };
    for (const auto& part : view.index.picture().report_template.of_each_indicator) {
        auto id = report::part_id(indicator, "part-" + part.part);
        if (part.part == england_part) {
            write_heading(whole.blocks, view, part, std::move(id));
            append(whole.blocks, std::move(of_england));
            of_england.clear();
            continue;
        }
        for (const auto& [name, write] : indicator_parts) {
            if (name != part.part)
                continue;
            if (auto written = write(indicator_view); !written.empty()) {
                write_heading(whole.blocks, view, part, id);
                append(whole.blocks, std::move(written));
            }
        }
    }
    return whole;
}

document::Banner banner_of(const ReportView& view)
{
    const auto& release = view.index.picture().sums;
    if (!view.index.is_public())
        return { .audience = disclosure::Audience::Internal,
            .title = "Internal: for the programme team alone.",
            .text = "Councils are named, nothing is hidden, and small numbers can identify people. Publish "
                    "the public report "
                    "instead.",
            .mark = "Internal: for the programme team alone" };
    return { .audience = disclosure::Audience::Public,
        .title = "Public report.",
        .text = fmt::format(
            "{}. {} small counts are hidden, and {} others from which they could be worked out: "
            "they are marked [c], or left out and named. Councils are named only where they agreed.",
            release.profile_label, document::count_words(release.counts_hidden_small),
            document::count_words(release.counts_hidden_to_protect)),
        .mark = {} };
}

std::vector<document::Paragraph> imprint_of(const ReportView& view)
{
    using document::Run;
    const auto& picture = view.index.picture();
    auto made = document::plain(
        fmt::format("Version {}. Made{} with openwres from the standard {}.", picture.correction.version,
            picture.sums.made_on.empty() ? "" : " on " + picture.sums.made_on, picture.sums.standard_name));
    document::Paragraph checksum { document::Paragraph::Kind::Plain,
        { { Run::Kind::Plain, "Checksum of the standard (SHA-256): ", {} },
            { Run::Kind::Code, picture.sums.standard_checksum, {} } } };
    return { std::move(made), std::move(checksum) };
}

void add_section(Document& document, const ReportView& view, const NationalTemplate::Part& part)
{
    if (part.part == summary_name)
        return;
    if (part.part == indicators_name) {
        for (const auto& indicator : view.index.picture().sums.indicators)
            document.sections.push_back(indicator_section(view, indicator));
        return;
    }
    for (const auto& [name, write] : shared_sections) {
        if (name == part.part)
            document.sections.push_back(write(view.sums));
    }
    for (const auto& [name, write] : report_parts) {
        if (name != part.part)
            continue;
        Section section { .id = fmt::format("national-{}-section", name),
            .overline = {},
            .heading = filled(view, part.heading),
            .is_indicator = false,
            .blocks = {} };
        if (!part.text.empty())
            section.blocks.emplace_back(document::plain(filled(view, part.text)));
        append(section.blocks, write(view));
        document.sections.push_back(std::move(section));
    }
}

std::string about(const ReportView& view)
{
    const auto& release = view.index.picture().sums;
    std::string scopes;
    for (const auto& scope : release.scopes)
        scopes += (scopes.empty() ? "" : "; ") + scope.label;
    return fmt::format("{}{}. Services: {}.",
        release.periods.size() > 1 ? fmt::format("{} to ", release.periods.front()) : "",
        view.index.latest_period(), scopes);
}

Document document_of(const PictureEstimates& estimates)
{
    const EstimateIndex index(estimates);
    const report::ReleaseIndex sums(index.picture().sums);
    const ReportView view { index, sums };
    const auto& report_template = index.picture().report_template;
    Document document { .title = filled(view, report_template.title),
        .subject = index.picture().sums.standard_title,
        .about = about(view),
        .banner = banner_of(view),
        .summary = { .id = "summary",
            .overline = {},
            .heading = "Executive summary",
            .is_indicator = false,
            .blocks = {} },
        .sections = {},
        .imprint = imprint_of(view) };
    for (const auto& part : report_template.sections) {
        if (part.part == summary_name) {
            document.summary.heading = filled(view, part.heading);
            if (!part.text.empty())
                document.summary.blocks.emplace_back(document::plain(filled(view, part.text)));
        }
    }
    append(document.summary.blocks, summary_part(view));
    for (const auto& part : report_template.sections)
        add_section(document, view, part);
    return document;
}

} // namespace

disclosure::Released<Document> national_document(const disclosure::Released<PictureEstimates>& estimates)
{
    return estimates.made_into(&document_of);
}

std::vector<std::string> report_part_names()
{
    std::vector<std::string> names { std::string(summary_name), std::string(indicators_name) };
    for (const auto& part : report_parts)
        names.emplace_back(part.name);
    for (const auto& section : shared_sections)
        names.emplace_back(section.name);
    return names;
}

std::vector<std::string> indicator_part_names()
{
    std::vector<std::string> names { std::string(england_part) };
    for (const auto& part : indicator_parts)
        names.emplace_back(part.name);
    return names;
}

} // namespace wres::national
