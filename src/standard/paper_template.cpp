// SPDX-License-Identifier: MIT
#include "standard/paper_template.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/checksum.h"
#include "base/text.h"
#include "standard/definition_files.h"

namespace wres::standard {
namespace {

using enum PaperPart;

constexpr std::array parts {
    PaperPartName { "facts", Facts, false, "A few large numbers about everybody counted." },
    PaperPartName {
        "findings", Findings, false, "Every indicator of the paper with its finding, number and interval." },
    PaperPartName { "how_to_read", HowToRead, false, "What the numbers and the findings mean." },
    PaperPartName { "commentary", Commentary, false, "What the council says about the whole." },
    PaperPartName { "action_plan", ActionPlan, false, "Every published action, under its theme." },
    PaperPartName { "sign_offs", SignOffs, false, "Who signed the plan, by role." },
    PaperPartName { "tiles", Tiles, false,
        "A tile for each indicator: a finding, dated values, the gap, comparators, the source." },
    PaperPartName { "data_quality", DataQuality, false, "What is known of the data." },
    PaperPartName { "methods", Methods, false, "How the numbers are made, and every setting." },
    PaperPartName { "glossary", Glossary, false, "The words used." },
    PaperPartName { "wording", Wording, true, "The indicator as its standard words it." },
    PaperPartName { "finding", Finding, true, "The answer in one sentence." },
    PaperPartName { "numbers", Numbers, true, "Tables and charts for each service, or for each pay band." },
    PaperPartName { "unknown", Unknown, true, "People whose ethnic group is not known." },
    PaperPartName { "trend", Trend, true, "The periods there are." },
    PaperPartName { "areas", Areas, true, "The region and England beside the council." },
    PaperPartName { "population", Population, true, "Residents beside the people counted." },
    PaperPartName { "groups", Groups, true, "Every detailed ethnic group." },
    PaperPartName { "breakdowns", Breakdowns, true, "Within each directorate, grade, sex and so on." },
    PaperPartName { "other_definitions", OtherDefinitions, true, "The other way to divide people." },
    PaperPartName {
        "indicator_commentary", IndicatorCommentary, true, "What the council says about the indicator." },
    PaperPartName { "actions", Actions, true, "The published actions that are meant to change it." },
};

constexpr std::array<std::string_view, 9> places { "council", "period", "first_period", "standard",
    "services", "service", "group", "reference", "made_on" };

constexpr std::string_view papers_folder = "papers/";

std::vector<std::string> part_names()
{
    std::vector<std::string> names;
    for (const auto& part : parts)
        names.emplace_back(part.name);
    return names;
}

/// The one place that only the heading of an indicator's section has.
constexpr std::string_view place_of_indicator = "indicator";

/// Whether every {place} in the words is one that there is, and every bracket one of a place.
Done check_places(const Place& place, std::string_view words, std::string_view also = {})
{
    for (auto at = words.find_first_of("{}"); at != std::string_view::npos;
         at = words.find_first_of("{}", at + 1)) {
        const auto end = words[at] == '{' ? words.find('}', at) : std::string_view::npos;
        const auto named =
            end == std::string_view::npos ? std::string_view() : words.substr(at + 1, end - at - 1);
        if (std::ranges::find(places, named) == places.end() && (also.empty() || named != also))
            return faulty(place,
                fmt::format("`{{{}}}` is nothing that can be filled in. Write one of {}.", named,
                    alternatives({ places.begin(), places.end() })));
        at = end;
    }
    return {};
}

Result<std::vector<std::string>> indicators_of(TomlFields& fields, const Standard& standard)
{
    auto ids = fields.texts_or_none("indicators");
    if (ids.empty())
        for (const auto& indicator : standard.indicators)
            ids.push_back(indicator.id);
    for (const auto& id : ids)
        if (standard.indicator(id) == nullptr)
            return faulty(fields.place("indicators"),
                fmt::format("the standard {} has no indicator `{}`.", standard.name(), id));
    return ids;
}

Result<std::vector<PaperPart>> parts_of(TomlFields& fields, bool& is_of_indicators)
{
    std::vector<PaperPart> wanted;
    std::set<bool> kinds;
    for (const auto& name : fields.texts_or_none("parts")) {
        const auto known = std::ranges::find(parts, name, &PaperPartName::name);
        if (known == parts.end())
            return faulty(fields.place("parts"),
                fmt::format("there is no part `{}`.{} There are {}.", name, suggestion(name, part_names()),
                    alternatives(part_names())));
        wanted.push_back(known->part);
        kinds.insert(known->is_of_an_indicator);
    }
    if (kinds.size() > 1)
        return faulty(fields.place("parts"),
            "parts of the whole and parts of indicators cannot stand in one section. Make two sections of "
            "it.");
    is_of_indicators = kinds.contains(true);
    return wanted;
}

Result<PaperSection> section_of(TomlFields& fields, const Standard& standard)
{
    PaperSection section { .id = fields.text("id"),
        .heading = fields.text("heading"),
        .words = fields.texts_or_none("words"),
        .otherwise = fields.text_or("otherwise", ""),
        .indicators = {},
        .parts = {},
        .is_of_indicators = false };
    section.indicators = TRY(indicators_of(fields, standard));
    section.parts = TRY(parts_of(fields, section.is_of_indicators));
    TRY_DONE(fields.finish());
    for (const auto& words : section.words)
        TRY_DONE(check_places(fields.place("words"), words));
    TRY_DONE(check_places(fields.place("otherwise"), section.otherwise));
    TRY_DONE(check_places(fields.place("heading"), section.heading,
        section.is_of_indicators ? place_of_indicator : std::string_view()));
    if (section.words.empty() && section.parts.empty())
        return faulty(
            fields.place(), fmt::format("the section `{}` has neither words nor parts.", section.id));
    return section;
}

/// A place in a paper is named once: sections by their id, and each indicator has one place.
Done check_once(const std::string& path, const std::vector<PaperSection>& sections)
{
    std::set<std::string> ids;
    std::set<std::string> indicators;
    for (const auto& section : sections) {
        if (!ids.insert(section.id).second)
            return faulty(
                { path, 0 }, fmt::format("two sections are called `{}`. Give one another id.", section.id));
        if (!section.is_of_indicators)
            continue;
        for (const auto& id : section.indicators)
            if (!indicators.insert(id).second)
                return faulty({ path, 0 },
                    fmt::format("indicator `{}` has a section twice. Name all of its parts in one.", id));
    }
    return {};
}

Done check_standards(TomlFields& fields, const std::string& name, const Standard& standard)
{
    const auto standards = fields.texts("standards");
    if (standards.empty() || std::ranges::find(standards, standard.id) != standards.end())
        return {};
    return failure("paper.other_standard",
        fmt::format("The paper {} is made from {}, and these results are by {}. Choose another paper, or "
                    "another standard.",
            name, join(standards, " or "), standard.name()));
}

Result<PaperTemplate> read_paper(const Folder& folder, const std::string& name, const Standard& standard)
{
    const auto path = fmt::format("{}{}.toml", papers_folder, name);
    const auto document = TRY(read_toml(folder, path));
    TomlFields fields(path, document);
    const auto slash = name.find('/');
    PaperTemplate paper { .id = name.substr(0, slash),
        .version = name.substr(slash + 1),
        .title = fields.text("title"),
        .subject = fields.text("subject"),
        .about = fields.text("about"),
        .source = fields.text("source"),
        .checksum = sha256(folder.at(path)),
        .layout = fields.one_of("layout", { "report", "one_page" }) == 0 ? PaperLayout::Report
                                                                         : PaperLayout::OnePage,
        .sections = {} };
    TRY_DONE(check_standards(fields, name, standard));
    TRY_DONE(check_places(fields.place("subject"), paper.subject));
    for (auto& table : fields.tables("section"))
        paper.sections.push_back(TRY(section_of(table, standard)));
    TRY_DONE(fields.finish());
    if (paper.sections.empty() || paper.sections.front().is_of_indicators)
        return faulty(
            { path, 0 }, "the first [[section]] is the summary: it needs parts of the whole, or words.");
    TRY_DONE(check_once(path, paper.sections));
    return paper;
}

} // namespace

std::span<const PaperPartName> paper_parts()
{
    return parts;
}

std::span<const std::string_view> paper_places()
{
    return places;
}

std::vector<std::string> list_papers(const Folder& folder)
{
    std::vector<std::string> names;
    for (const auto& [path, content] : folder)
        if (path.starts_with(papers_folder) && path.ends_with(".toml"))
            names.push_back(path.substr(papers_folder.size(), path.size() - papers_folder.size() - 5));
    return names;
}

Result<PaperTemplate> load_paper(const Folder& folder, const std::string& name, const Standard& standard)
{
    std::string newest;
    const auto names = list_papers(folder);
    for (const auto& known : names)
        if (known == name || known.starts_with(name + "/"))
            newest = known; // versions are in order
    if (newest.empty())
        return failure("paper.unknown",
            fmt::format("There is no paper called \"{}\". Choose one of: {}.", name, join(names, ", ")));
    return read_paper(folder, newest, standard);
}

} // namespace wres::standard
