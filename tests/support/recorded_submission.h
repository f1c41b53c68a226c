// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ethnicity/resolver.h"
#include "ethnicity/vocabulary.h"
#include "intake/finding_groups.h"
#include "intake/finding_text.h"
#include "intake/read_submission.h"
#include "standard/library.h"
#include "support/finding_cases.h"
#include "support/standards.h"

namespace wres::test {

/// One coded record in words: column -> code id or label, with "scope" and "group"; blank columns are left
/// out.
using RecordWords = std::map<std::string, std::string>;

/// Keeps in words what intake hands over.
class RecordedSubmission final : public intake::Sink {
public:
    RecordedSubmission(const standard::Standard& standard, const standard::Settings& settings)
        : standard_(standard)
        , settings_(settings)
    {
    }

    struct Counted {
        std::string area, period, scope, measure, dimension, value, group;
        std::uint64_t people {};
        bool operator==(const Counted&) const = default;
    };

    std::map<std::string, std::vector<RecordWords>> records; // by record table
    std::vector<Counted> counts;
    intake::FindingGroups findings;
    std::vector<intake::Finding> every_finding;
    std::vector<std::pair<std::string, std::string>> supplied; // record table, scope
    std::vector<intake::FileReport> files;

    void label(std::size_t table, std::size_t column, std::uint16_t code, std::string_view words) override
    {
        labels_[{ table, column, code }] = words;
    }

    void record(const intake::Record& record) override
    {
        const auto& table = standard_.record_tables[record.table];
        RecordWords words;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const auto code = record.codes[column];
            if (code == 0)
                continue;
            const auto codes = settings_.codes(table.columns[column]);
            words[table.columns[column].name] = table.columns[column].type == standard::ColumnType::Label
                ? labels_.at({ record.table, column, code })
                : codes.at(code - 1U).id;
        }
        words["group"] = standard_.classification->groups[record.group].code;
        records[table.id].push_back(std::move(words));
    }

    void counted(const intake::CountedPeople& people) override
    {
        counts.push_back({ std::string(people.area), std::string(people.period), std::string(people.scope),
            std::string(people.measure), std::string(people.dimension), std::string(people.value),
            standard_.classification->groups[people.group].code, people.people });
    }

    void finding(intake::Finding finding) override
    {
        every_finding.push_back(finding);
        findings.add(std::move(finding));
    }

    void table_supplied(std::size_t table, std::size_t scope) override
    {
        const auto& columns = standard_.record_tables[table].columns;
        for (const auto& column : columns) {
            if (column.type == standard::ColumnType::Scope)
                supplied.emplace_back(standard_.record_tables[table].id, column.codes[scope].id);
        }
    }

    /// How many findings have a code.
    [[nodiscard]] std::size_t times(std::string_view code) const
    {
        std::size_t times = 0;
        for (const auto& finding : every_finding)
            times += finding.code == code ? 1U : 0U;
        return times;
    }

    /// All findings as a data owner reads them.
    [[nodiscard]] std::string text() const
    {
        std::string all;
        for (const auto& group : findings.groups())
            all += as_text(describe(group, standard_));
        return all;
    }

private:
    const standard::Standard& standard_;
    const standard::Settings& settings_;
    std::map<std::tuple<std::size_t, std::size_t, std::uint16_t>, std::string> labels_;
};

/// A standard with its settings, and what reading files under it came to.
class Intake {
public:
    explicit Intake(const std::string& name = "sc-wres/2025") : standard(load(name)), settings(standard)
    {
        circumstances.period = standard.year;
    }

    standard::Standard standard;
    standard::Settings settings;
    intake::Mappings mappings;
    intake::Circumstances circumstances;
    intake::Pace pace {};

    using Files = std::vector<std::pair<std::string, std::string>>; // name, content

    [[nodiscard]] Result<std::unique_ptr<RecordedSubmission>> try_read(const Files& files) const
    {
        auto recorded = std::make_unique<RecordedSubmission>(standard, settings);
        recorded->files = TRY(read_into(files, *recorded));
        return recorded;
    }

    [[nodiscard]] Result<std::vector<intake::FileReport>> read_into(
        const Files& files, intake::Sink& sink) const
    {
        std::vector<intake::SourceFile> sources;
        for (const auto& [name, content] : files)
            sources.push_back({ name, bytes_of(content) });
        const auto vocabulary = TRY(ethnicity::load_vocabulary(standards_folder(), *standard.classification));
        const auto resolver =
            TRY(ethnicity::Resolver::make(*standard.classification, vocabulary, mappings.ethnicity));
        return intake::read_submission(
            sources, standard, settings, resolver, mappings, circumstances, sink, pace);
    }

    /// Takes what the operator says in a case.
    void listen_to(const FindingCase& said)
    {
        circumstances.scope = said.scope;
        mappings.columns.insert(said.columns.begin(), said.columns.end());
        mappings.files.insert(said.kinds.begin(), said.kinds.end());
        for (const auto& [id, value] : said.settings)
            REQUIRE(settings.choose(id, value));
    }

    [[nodiscard]] static standard::Standard load(const std::string& name)
    {
        auto loaded = standard::load_standard(standards_folder(), name);
        REQUIRE_MESSAGE(loaded, (loaded ? std::string() : loaded.error().message));
        return std::move(*loaded);
    }

    [[nodiscard]] std::unique_ptr<RecordedSubmission> read(const Files& files) const
    {
        auto recorded = try_read(files);
        REQUIRE_MESSAGE(recorded, (recorded ? std::string() : recorded.error().message));
        return std::move(*recorded);
    }
};

} // namespace wres::test
