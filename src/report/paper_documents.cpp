// SPDX-License-Identifier: MIT
#include "report/paper_documents.h"
#include "language/phrase.h"
#include "report/unreleased.h"

#include <algorithm>

#include "base/invariant.h"
#include "report/action_plan_section.h"
#include "report/breakdown_section.h"
#include "report/closing_sections.h"
#include "report/commentary_section.h"
#include "report/context_section.h"
#include "report/document_frame.h"
#include "report/groups_section.h"
#include "report/indicator_section.h"
#include "report/section_ids.h"
#include "report/summary_section.h"
#include "report/tiles_part.h"
#include "report/unknown_section.h"

namespace wres::report {
namespace {

using disclosure::IndicatorWords;
using disclosure::Release;
using document::Blocks;
using document::Section;
using language::known_phrase;
using language::phrase;
using standard::PaperPart;
using standard::PaperSection;
using standard::PaperTemplate;

std::string value_of(const ReleaseIndex& index, std::string_view place, const IndicatorWords* indicator)
{
    const auto& release = index.release();
    if (place == "council")
        return release.council_name;
    if (place == "period")
        return index.latest_period();
    if (place == "first_period")
        return release.periods.empty() ? std::string() : release.periods.front();
    if (place == "standard")
        return release.standard_title;
    if (place == "services")
        return services_of(release);
    if (place == "service")
        return index.default_scope().label;
    if (place == "group")
        return index.default_definition().group_words;
    if (place == "reference")
        return index.default_definition().reference_words;
    if (place == "made_on")
        return release.made_on;
    INVARIANT(place == "indicator", "the places of a template were checked when it was read");
    return indicator == nullptr ? std::string() : indicator->id;
}

/// The words with every {place} filled in.
std::string filled(
    std::string_view english, const ReleaseIndex& index, const IndicatorWords* indicator = nullptr)
{
    const auto in_language = known_phrase(english);
    std::string_view words = in_language;
    std::string text;
    for (auto at = words.find('{'); at != std::string_view::npos; at = words.find('{')) {
        const auto end = words.find('}', at);
        INVARIANT(end != std::string_view::npos, "the places of a template were checked when it was read");
        text += words.substr(0, at);
        text += value_of(index, words.substr(at + 1, end - at - 1), indicator);
        words.remove_prefix(end + 1);
    }
    return text + std::string(words);
}

void move_blocks(Blocks& to, Section from)
{
    std::ranges::move(from.blocks, std::back_inserter(to));
}

Indicators named(const ReleaseIndex& index, const std::vector<std::string>& ids)
{
    Indicators found;
    for (const auto& id : ids) {
        const auto& all = index.release().indicators;
        if (const auto at = std::ranges::find(all, id, &IndicatorWords::id); at != all.end())
            found.push_back(&*at);
    }
    return found;
}

/// Those that have a section in the paper, for links to lead to: in the order of the standard, so that the
/// table of them is the same in every paper.
Indicators with_sections(const ReleaseIndex& index, const PaperTemplate& paper)
{
    auto indicators = all_indicators(index);
    std::erase_if(indicators, [&](const IndicatorWords* indicator) {
        return std::ranges::none_of(paper.sections, [&](const PaperSection& section) {
            return section.is_of_indicators
                && std::ranges::find(section.indicators, indicator->id) != section.indicators.end();
        });
    });
    return indicators;
}

void write_part(Blocks& blocks, const ReleaseIndex& index, const PaperTemplate& paper,
    const PaperSection& section, PaperPart part)
{
    const auto& release = index.release();
    switch (part) {
    case PaperPart::Facts: write_facts(blocks, index); break;
    case PaperPart::Findings: write_findings_table(blocks, index, with_sections(index, paper)); break;
    case PaperPart::HowToRead: write_how_to_read(blocks, index); break;
    case PaperPart::Commentary: write_commentary(blocks, release, {}, "commentary"); break;
    case PaperPart::ActionPlan: write_action_plan(blocks, release); break;
    case PaperPart::SignOffs: write_sign_offs(blocks, release); break;
    case PaperPart::Tiles: write_tiles(blocks, index, named(index, section.indicators)); break;
    case PaperPart::DataQuality: move_blocks(blocks, data_quality_section(index)); break;
    case PaperPart::Methods: move_blocks(blocks, methods_section(index)); break;
    case PaperPart::Glossary: move_blocks(blocks, glossary_section(index)); break;
    default: break; // parts of indicators
    }
}

void write_part(Blocks& blocks, const IndicatorView& view, PaperPart part)
{
    switch (part) {
    case PaperPart::Wording: write_wording(blocks, view.indicator); break;
    case PaperPart::Finding: write_finding(blocks, view); break;
    case PaperPart::Numbers: write_numbers(blocks, view); break;
    case PaperPart::Unknown: write_unknown(blocks, view); break;
    case PaperPart::Trend: write_trend(blocks, view); break;
    case PaperPart::Areas: write_comparators(blocks, view); break;
    case PaperPart::Population: write_population(blocks, view); break;
    case PaperPart::Groups: write_groups(blocks, view); break;
    case PaperPart::Breakdowns: write_breakdowns(blocks, view); break;
    case PaperPart::OtherDefinitions: write_other_definitions(blocks, view); break;
    default: break; // parts that need no numbers, and parts of the whole
    }
}

/// What can be said of an indicator that nobody supplied numbers for.
void write_without_numbers(Blocks& blocks, const IndicatorWords& indicator, const PaperSection& section,
    const disclosure::ReleasedResult* result)
{
    if (std::ranges::find(section.parts, PaperPart::Wording) != section.parts.end())
        write_wording(blocks, indicator);
    blocks.emplace_back(document::plain(without_numbers(result)));
}

Section section_of_indicator(
    const ReleaseIndex& index, const PaperSection& section, const IndicatorWords& indicator)
{
    const auto& release = index.release();
    Section made { .id = indicator_id(indicator),
        .overline = filled(section.heading, index, &indicator),
        .heading = indicator.title,
        .is_indicator = true,
        .blocks = {} };
    const auto* result = index.find(indicator.id, index.default_scope().id, index.default_definition().id);
    const bool has_numbers = was_supplied(index, indicator);
    if (!has_numbers)
        write_without_numbers(made.blocks, indicator, section, result);
    for (const auto part : section.parts) {
        if (part == PaperPart::IndicatorCommentary)
            write_commentary(made.blocks, release, indicator.id, part_id(indicator, "commentary"));
        else if (part == PaperPart::Actions)
            write_actions(made.blocks, release, indicator);
        else if (has_numbers)
            write_part(made.blocks, { index, indicator, *result }, part);
    }
    return made;
}

void write_words(Blocks& blocks, const ReleaseIndex& index, const PaperSection& section)
{
    for (const auto& words : section.words)
        blocks.emplace_back(document::plain(filled(words, index)));
}

/// A section of the whole; without blocks where its parts have nothing to show.
Section section_of_whole(const ReleaseIndex& index, const PaperTemplate& paper, const PaperSection& section)
{
    Section made { .id = section.id,
        .overline = {},
        .heading = filled(section.heading, index),
        .is_indicator = false,
        .blocks = {} };
    Blocks parts;
    for (const auto part : section.parts)
        write_part(parts, index, paper, section, part);
    if (!parts.empty() || section.parts.empty())
        write_words(made.blocks, index, section);
    else if (!section.otherwise.empty())
        made.blocks.emplace_back(document::plain(filled(section.otherwise, index)));
    std::ranges::move(parts, std::back_inserter(made.blocks));
    return made;
}

void add_sections_of_indicators(
    std::vector<Section>& sections, const ReleaseIndex& index, const PaperSection& section)
{
    bool is_first = true;
    for (const auto* indicator : named(index, section.indicators)) {
        auto made = section_of_indicator(index, section, *indicator);
        if (is_first) {
            Blocks words;
            write_words(words, index, section);
            made.blocks.insert(made.blocks.begin(), words.begin(), words.end());
        }
        is_first = false;
        sections.push_back(std::move(made));
    }
}

document::Document document_by(const ReleaseIndex& index, const PaperTemplate& paper)
{
    auto document = frame_of(index);
    document.subject = filled(paper.subject, index);
    document.layout =
        paper.layout == standard::PaperLayout::OnePage ? document::Layout::OnePage : document::Layout::Report;
    document.imprint.push_back(
        document::plain(phrase("Made by the template {}. {}", paper.name(), known_phrase(paper.about))));
    document.summary = section_of_whole(index, paper, paper.sections.front());
    for (auto section = std::next(paper.sections.begin()); section != paper.sections.end(); ++section) {
        if (section->is_of_indicators) {
            add_sections_of_indicators(document.sections, index, *section);
            continue;
        }
        auto made = section_of_whole(index, paper, *section);
        if (!made.blocks.empty())
            document.sections.push_back(std::move(made));
    }
    return document;
}

} // namespace

std::vector<PaperDocument> paper_documents_of(const Release& release)
{
    const ReleaseIndex index(release);
    std::vector<PaperDocument> papers;
    for (const auto& paper : release.papers)
        papers.push_back({ paper.id, document_by(index, paper) });
    return papers;
}

document::Document document_in(const PaperDocument& paper)
{
    return paper.document;
}

document::Document list_of_papers_of(const Release& release)
{
    const ReleaseIndex index(release);
    auto list = frame_of(index);
    list.layout = document::Layout::OnePage;
    list.subject = phrase("{}: all papers", list.subject);
    list.summary = {
        .id = "papers", .overline = {}, .heading = phrase("Papers"), .is_indicator = false, .blocks = {}
    };
    const auto add = [&](const std::string& file, const std::string& title, const std::string& about) {
        using document::Run;
        list.summary.blocks.emplace_back(document::Paragraph { document::Paragraph::Kind::Plain,
            { { Run::Kind::Link, title, file + ".html" }, { Run::Kind::Plain, ". " + about, {} } } });
    };
    add("report", release.standard_title,
        phrase("The whole report: every indicator with every table and chart, methods, and settings."));
    for (const auto& paper : release.papers)
        add(paper.id, filled(paper.subject, index), known_phrase(paper.about));
    list.summary.blocks.emplace_back(document::note(
        phrase("A file of the same name with another ending is the same paper in another form; the "
               "tables of the report are "
               "in tables.xlsx and tables.ods, and every number is in results.csv.")));
    return list;
}

disclosure::Released<document::Document> list_of_papers(const disclosure::Released<Release>& release)
{
    return release.made_into(&list_of_papers_of);
}

disclosure::Released<std::vector<PaperDocument>> paper_documents(const disclosure::Released<Release>& release)
{
    return release.made_into(&paper_documents_of);
}

} // namespace wres::report
