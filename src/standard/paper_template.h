// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "standard/library.h"
#include "standard/standard.h"

namespace wres::standard {

/// What can stand in a paper, by the name that templates call it. How each is made is in `report`: a template
/// names a part and says where it goes, but can never contain one.
enum class PaperPart : std::uint8_t {
    // of the whole
    Facts,
    Findings,
    HowToRead,
    Commentary,
    ActionPlan,
    SignOffs,
    Tiles,
    DataQuality,
    Methods,
    Glossary,
    // of one indicator
    Wording,
    Finding,
    Numbers,
    Unknown,
    Trend,
    Areas,
    Population,
    Groups,
    Breakdowns,
    OtherDefinitions,
    IndicatorCommentary,
    Actions,
};

struct PaperPartName {
    std::string_view name;
    PaperPart part;
    bool is_of_an_indicator;
    std::string_view makes; // one line, for people who write templates
};

/// Every part there is.
[[nodiscard]] std::span<const PaperPartName> paper_parts();

/// A section of a paper. With parts of indicators it becomes a section for each of its indicators; with parts
/// of the whole, its indicators are those that the parts are about.
struct PaperSection {
    std::string id;
    std::string heading;
    std::vector<std::string> words; // paragraphs, with {places} that are filled in
    std::string otherwise; // instead of parts that have nothing to show; empty: the section is left out
    std::vector<std::string> indicators; // in this order; empty: all
    std::vector<PaperPart> parts;
    bool is_of_indicators {};
};

enum class PaperLayout : std::uint8_t { Report, OnePage };

/// A paper that is made every year or quarter: which parts in which order, under which words.
struct PaperTemplate {
    std::string id; // "local-report"
    std::string version; // "2026"
    std::string title; // "Local report": of the kind of paper
    std::string subject; // of a paper of the kind, with {places}
    std::string about; // what it is for, for people who choose
    std::string source; // where it was read that a paper like this is asked for
    std::string checksum; // SHA-256 of the file
    PaperLayout layout {};
    std::vector<PaperSection> sections; // the first is the summary

    [[nodiscard]] std::string name() const { return id + "/" + version; }
};

/// The {places} that words can have: {council}, {period} and so on.
[[nodiscard]] std::span<const std::string_view> paper_places();

/// Every template in the folder, by name: "local-report/2026".
[[nodiscard]] std::vector<std::string> list_papers(const Folder& folder);

/// standard/papers/<id>/<version>.toml; without a version the newest.
/// @errors paper.unknown (naming those there are), paper.other_standard, standard.faulty
[[nodiscard]] Result<PaperTemplate> load_paper(
    const Folder& folder, const std::string& name, const Standard& standard);

} // namespace wres::standard
