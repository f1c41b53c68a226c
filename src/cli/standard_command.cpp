// SPDX-License-Identifier: MIT
#include "cli/standard_command.h"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/wrapped_text.h"
#include "standard/compare.h"
#include "standard/derivations.h"
#include "standard/disclosure_words.h"
#include "standard/library.h"
#include "workflow/standards_folder.h"

namespace wres::cli {
namespace {

using standard::Standard;

struct StandardOptions {
    std::string standards_folder;
    std::string name;
    std::string part;
    std::string other;
};

void print_heading(std::string_view text)
{
    fmt::print("\n{}\n", text);
}

/// "  label  text", the text wrapped beside its label.
void print_entry(std::string_view label, std::string_view text, std::size_t label_width)
{
    fmt::print("  {}  {}\n", padded(label, label_width), wrapped(text, label_width + 4));
}

/// A line below an entry.
void print_below(std::string_view what, std::string_view text)
{
    const auto line = fmt::format("{}: {}", what, text);
    fmt::print("      {}\n", wrapped(line, 8));
}

/// Which side stands on top, in the words of the first definition.
std::string printed_as(const standard::Indicator& indicator, const Standard& standard)
{
    const auto& sides = standard.classification->definitions.front();
    if (indicator.orientation == standard::Orientation::GroupOverReference)
        return fmt::format("{} / {}", sides.group_words, sides.reference_words);
    return fmt::format("{} / {}", sides.reference_words, sides.group_words);
}

void show_indicators(const Standard& standard)
{
    for (const auto& indicator : standard.indicators) {
        print_heading(fmt::format("Indicator {}: {}", indicator.id, wrapped(indicator.title, 13)));
        print_below("As published", indicator.wording);
        print_below("Read in", indicator.wording_source);
        print_below("Method", name_of(indicator.method));
        print_below("Printed as", printed_as(indicator, standard));
        print_below("Worse for the group when", name_of(indicator.adverse));
        print_below("Numerator", standard.measure(indicator.numerator)->label);
        print_below("Denominator", standard.measure(indicator.denominator)->label);
        if (!indicator.denominator_setting.empty())
            print_below("Denominator chosen by setting", indicator.denominator_setting);
        if (!indicator.levels.empty())
            print_below("Levels, in order of preference", join(indicator.levels, ", "));
        print_below("Also broken down by", join(indicator.breakdowns, ", "));
        print_below("Compared with residents", indicator.compare_with_population ? "yes" : "no");
        if (!indicator.plan_theme.empty())
            print_below("Themes of the action plan", indicator.plan_theme);
    }
}

void show_settings(const Standard& standard)
{
    for (const auto& setting : standard.settings) {
        print_heading(setting.id);
        fmt::print("  {}\n", wrapped(setting.question, 2));
        if (setting.options.empty())
            print_below("A number",
                fmt::format("{} (from {} to {})", setting.default_value, setting.minimum, setting.maximum));
        for (const auto& option : setting.options)
            print_below(option.id, option.label + (option.id == setting.default_value ? " [default]" : ""));
        fmt::print("    {}\n", wrapped(setting.why, 4));
    }
}

void show_columns(const Standard& standard)
{
    for (const auto& table : standard.record_tables) {
        print_heading(fmt::format("{} ({})", table.label, table.id));
        for (const auto& column : table.columns) {
            if (column.type == standard::ColumnType::Derived)
                continue;
            print_entry(column.name,
                fmt::format(
                    "{}{}. {}", name_of(column.type), column.required ? ", required" : "", column.guidance),
                22);
        }
        std::vector<std::string> derived;
        for (const auto& column : table.columns)
            if (column.type == standard::ColumnType::Derived)
                derived.push_back(fmt::format("{} ({})", column.name, column.derivation));
        print_entry("made from them", join(derived, ", "), 22);
    }
}

void show_headings(const Standard& standard)
{
    for (const auto& table : standard.record_tables) {
        print_heading(fmt::format("{} ({})", table.label, table.id));
        for (const auto& column : table.columns)
            if (!column.headings.empty())
                print_entry(column.name, join(column.headings, ", "), 22);
    }
}

void show_codes(const Standard& standard)
{
    std::vector<std::string> shown;
    for (const auto& table : standard.record_tables) {
        for (const auto& column : table.columns) {
            const bool asked_for =
                column.type == standard::ColumnType::Code || column.type == standard::ColumnType::Scope;
            if (!asked_for || std::ranges::find(shown, column.name) != shown.end())
                continue;
            shown.push_back(column.name);
            print_heading(fmt::format("{} ({})", column.label, column.name));
            for (const auto& code : column.codes)
                print_entry(code.id,
                    code.label + (code.synonyms.empty() ? "" : "; also " + join(code.synonyms, ", ")), 22);
        }
    }
}

void show_measures(const Standard& standard)
{
    for (const auto& measure : standard.measures) {
        print_heading(fmt::format("{}: {}", measure.id, wrapped(measure.label, measure.id.size() + 2)));
        if (!measure.sum_of.empty())
            print_below("Sum of", join(measure.sum_of, " and "));
        else
            print_below("Counted from", measure.record_table);
        for (const auto& filter : measure.filters)
            print_below("Where", fmt::format("{} is {}", filter.column, join(filter.any_of, " or ")));
        if (!measure.part_of.empty())
            print_below("Never more than", measure.part_of);
    }
}

char side(standard::Membership membership)
{
    switch (membership) {
    case standard::Membership::Group: return 'g';
    case standard::Membership::Reference: return 'r';
    case standard::Membership::Undetermined: return '-';
    }
    return '-';
}

void show_ethnic_groups(const Standard& standard)
{
    const auto& classification = *standard.classification;
    print_heading(classification.title);
    fmt::print("  {}\n", wrapped(classification.source, 2));

    fmt::print("\n  {}{}", padded("code", 33), padded("label", 41));
    for (std::size_t number = 1; number <= classification.definitions.size(); ++number)
        fmt::print("{} ", number);
    fmt::print("\n");
    for (std::size_t i = 0; i < classification.groups.size(); ++i) {
        const auto& group = classification.groups[i];
        fmt::print("  {}{}", padded(group.code, 33), padded(group.label, 41));
        for (const auto& definition : classification.definitions)
            fmt::print("{} ", side(definition.membership[i]));
        fmt::print("\n");
    }
    fmt::print("\n  g is the group, r the reference it is compared with, - neither.\n");
    print_heading("Definitions of the two sides");
    for (std::size_t i = 0; i < classification.definitions.size(); ++i) {
        const auto& definition = classification.definitions[i];
        print_entry(std::to_string(i + 1),
            fmt::format("{} ({}): the group is {}, the reference {}.", definition.label, definition.id,
                definition.group_words, definition.reference_words),
            1);
    }
    print_heading("Codes of other collections");
    for (const auto& scheme : classification.schemes) {
        print_entry(scheme.id, scheme.title, 14);
        if (!scheme.note.empty())
            print_entry("", scheme.note, 14);
    }
}

void show_findings(const Standard& standard)
{
    for (const auto& text : standard.findings) {
        print_heading(fmt::format("{} ({})", text.code, name_of(text.severity)));
        fmt::print(
            "  {}\n  {}\n  {}\n", wrapped(text.sentence, 2), wrapped(text.why, 2), wrapped(text.remedy, 2));
    }
}

void show_disclosure(const Standard& standard)
{
    print_heading("Who a report is made for");
    for (const auto& audience : standard.audiences)
        print_entry(audience.id,
            fmt::format("{}; rules {}. {}", audience.label, audience.default_profile, audience.note), 16);
    print_heading("Rules");
    for (const auto& profile : standard.disclosure_profiles) {
        print_entry(profile.id, profile.label + ".", 16);
        for (const auto& rule : standard::rules_in_words(profile))
            print_entry("", rule, 16);
        print_entry("", "Read in: " + profile.source, 16);
    }
}

void show_pay_bands(const Standard& standard)
{
    print_heading("Pay bands");
    if (standard.pay_bands.empty())
        fmt::print("  None: levels of pay are a column of the workforce file.\n");
    for (const auto& band : standard.pay_bands)
        print_entry(band.id, band.label, 22);
    if (!standard.pay_bands.empty())
        fmt::print("  {}\n", wrapped(standard.pay_bands_why, 2));
}

void show_scopes(const Standard& standard)
{
    print_heading("Which services are reported");
    for (const auto& scope : standard.scopes)
        print_entry(scope.id, fmt::format("{} ({})", scope.label, join(scope.counted, ", ")), 22);
}

void show_derivations(const Standard& standard)
{
    print_heading("Functions that a derived column can name");
    for (const auto& derivation : standard::derivations())
        print_entry(derivation.name, derivation.makes, 22);
    for (const auto& table : standard.record_tables) {
        print_heading(fmt::format("{} ({})", table.label, table.id));
        for (const auto& column : table.columns) {
            if (column.type != standard::ColumnType::Derived)
                continue;
            print_entry(column.name,
                fmt::format("{} of {}{}{}", column.derivation, join(column.derived_from, ", "),
                    column.setting.empty() ? "" : "; setting ", column.setting),
                22);
        }
    }
}

struct Part {
    std::string_view name;
    void (*show)(const Standard&);
};

constexpr std::array parts {
    Part { "indicators", show_indicators },
    Part { "settings", show_settings },
    Part { "pay_bands", show_pay_bands },
    Part { "scopes", show_scopes },
    Part { "ethnic_group", show_ethnic_groups },
    Part { "measures", show_measures },
    Part { "columns", show_columns },
    Part { "headings", show_headings },
    Part { "codes", show_codes },
    Part { "derivations", show_derivations },
    Part { "findings", show_findings },
    Part { "disclosure", show_disclosure },
};

std::vector<std::string> part_names()
{
    std::vector<std::string> names;
    for (const auto& part : parts)
        names.emplace_back(part.name);
    return names;
}

void show_overview(const Standard& standard)
{
    fmt::print("{}\n{}, checksum {}\n\n{}\n", wrapped(standard.title, 0), standard.name(),
        standard.checksum.substr(0, 12), wrapped(standard.about, 0));
    print_heading("Indicators");
    for (const auto& indicator : standard.indicators)
        print_entry(indicator.id, indicator.title, 2);
    print_heading("Settings, with their defaults");
    for (const auto& setting : standard.settings)
        print_entry(setting.id, setting.default_value, 22);
    show_pay_bands(standard);
    show_scopes(standard);
    print_heading("Files asked for");
    for (const auto& table : standard.record_tables)
        print_entry(table.id, table.label, 22);
    print_heading("Read in");
    for (const auto& source : standard.sources)
        print_entry("-", source, 1);
    fmt::print("\n{}\n",
        wrapped(fmt::format(
                    "More: wres standard show {} and one of {}.", standard.name(), join(part_names(), ", ")),
            2));
}

Done list(const StandardOptions& options)
{
    const auto folder = TRY(workflow::read_standards_folder(options.standards_folder));
    for (const auto& name : standard::list_standards(folder)) {
        const auto loaded = TRY(standard::load_standard(folder, name));
        print_entry(name, loaded.title, 14);
    }
    return {};
}

Done show(const StandardOptions& options)
{
    const auto folder = TRY(workflow::read_standards_folder(options.standards_folder));
    const auto loaded = TRY(standard::load_standard(folder, options.name));
    if (options.part.empty()) {
        show_overview(loaded);
        return {};
    }
    const auto part = std::ranges::find(parts, options.part, &Part::name);
    if (part == parts.end())
        return failure("standard.no_such_part",
            fmt::format(
                "A standard has no part \"{}\" to show. It has {}.", options.part, join(part_names(), ", ")));
    fmt::print("{}\n", wrapped(loaded.title, 0));
    part->show(loaded);
    return {};
}

void print_side(std::string_view name, const std::vector<std::string>& values)
{
    for (const auto& value : values)
        print_entry(name, value, 14);
}

Done compare(const StandardOptions& options)
{
    const auto folder = TRY(workflow::read_standards_folder(options.standards_folder));
    const auto first = TRY(standard::load_standard(folder, options.name));
    const auto second = TRY(standard::load_standard(folder, options.other));
    const auto differences = standard::compare(first, second);
    std::string item;
    for (const auto& difference : differences) {
        if (difference.item != item)
            print_heading(difference.item);
        item = difference.item;
        fmt::print(" {}\n", difference.what);
        print_side(first.name(), difference.only_in_first);
        print_side(second.name(), difference.only_in_second);
    }
    if (differences.empty())
        fmt::print("{} and {} state the same.\n", first.name(), second.name());
    else
        fmt::print("\n{} differences. What is not listed is the same.\n", differences.size());
    return {};
}

void on_call(const Command& command, std::shared_ptr<StandardOptions> options, ExitStatus& status,
    Done (*verb)(const StandardOptions&))
{
    command.on_call([options, &status, verb] {
        if (const auto done = verb(*options); !done)
            status = not_done(done.error());
    });
}

} // namespace

void add_standard_command(CLI::App& program, ExitStatus& status)
{
    const Command command(program, "standard", "Show the standards: what they ask for, and how years differ");
    command.command_required();
    const auto options = std::make_shared<StandardOptions>();
    command.option("--standards", options->standards_folder,
        "The folder of standards (default: the one beside the program)");

    on_call(command.command("list", "Every standard and year"), options, status, list);

    const auto show_command = command.command("show", "What one standard says");
    show_command.option("name", options->name, "Which, such as sc-wres/2025").required();
    show_command.option("part", options->part, "One part of it: " + join(part_names(), ", "));
    on_call(show_command, options, status, show);

    const auto compare_command = command.command("compare", "What two standards say differently");
    compare_command.option("first", options->name, "Such as sc-wres/2024").required();
    compare_command.option("second", options->other, "Such as sc-wres/2025").required();
    on_call(compare_command, options, status, compare);
}

} // namespace wres::cli
