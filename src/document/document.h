// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "disclosure/release.h"
#include "document/figure.h"
#include "document/table.h"

namespace wres::document {

/// A piece of running text.
struct Run {
    enum class Kind : std::uint8_t { Plain, Link, Code } kind {};
    std::string text;
    std::string address; // of a link
};

struct Paragraph {
    enum class Kind : std::uint8_t { Plain, Note } kind {};
    std::vector<Run> runs;
};

/// Somebody else's words, and whose they are.
struct Quotation {
    std::string text;
    Paragraph source; // without runs where it is not known
};

/// A heading within a section, with the place that links lead to.
struct Heading {
    std::string id;
    std::string text;
};

struct List {
    std::vector<std::string> items;
};

/// Something that the reader must see before the numbers after it.
struct Warning {
    std::string title;
    std::string text;
};

/// The answer of a section in one sentence.
struct KeyFinding {
    std::optional<disclosure::ReleasedVerdict> verdict;
    std::string sentence;
};

/// Terms and what they mean.
struct Glossary {
    struct Entry {
        std::string term;
        std::string meaning;
    };
    std::vector<Entry> entries;
};

/// A few large numbers about the whole.
struct Facts {
    struct Fact {
        std::string name;
        std::string value;
        std::string note;
    };
    std::vector<Fact> facts;
};

/// One indicator on the summary page.
struct FindingRow {
    std::string section; // the id it leads to
    std::string title;
    std::string hint;
    std::optional<disclosure::ReleasedVerdict> badge;
    std::string sentence;
    std::string number; // in words, or why there is none
    std::string limits; // in words; empty where there are none
    std::string which_is_worse; // "Below 1 is worse"
    std::string description; // number, limits and finding in one phrase, for those who cannot see the picture
    disclosure::ShownEstimate estimate;
    disclosure::ReleasedVerdict verdict {};
    Axis axis;
    bool has_own_axis {};
};

/// Every indicator with its finding, number and interval: the summary page.
struct FindingsTable {
    std::string id;
    std::string caption;
    std::string finding_heading;
    std::string number_heading;
    Axis axis;
    std::vector<FindingRow> rows;
};

/// A small set of indicators, each in a few lines: the tiles of a one-page dashboard.
struct Tiles {
    struct Tile {
        std::string title;
        std::string finding; // plain, with the direction
        Table values; // two to five dated values, then other areas
        std::string gap; // of the groups, first and last; may be empty
        std::string source;
    };
    std::vector<Tile> tiles;
};

/// How to read the page: a sentence or two, and what each finding means.
struct ReadingGuide {
    std::string id;
    std::string heading;
    std::string text;
    std::vector<std::pair<disclosure::ReleasedVerdict, std::string>> verdicts;
};

using Block = std::variant<Paragraph, Quotation, Heading, List, Warning, KeyFinding, Glossary, Facts,
    FindingsTable, Tiles, ReadingGuide, Table, Figure>;

using Blocks = std::vector<Block>;

struct Section {
    std::string id;
    std::string overline; // "Indicator 7a"
    std::string heading;
    bool is_indicator {};
    Blocks blocks;
};

/// Who may see the document, in words that stand at its head.
struct Banner {
    disclosure::Audience audience {};
    std::string title;
    std::string text;
    std::string mark; // repeated on every printed page; may be empty
};

/// A report has a cover and contents where its form has them; one page has neither.
enum class Layout : std::uint8_t { Report, OnePage };

/// A whole report, before it takes a form: the words, tables and figures that a page, a workbook and a paper
/// are made from, so that all of them say the same. It says nothing of looks.
struct Document {
    std::string title; // whose report
    std::string subject; // which standard
    std::string about; // period and services
    Banner banner;
    Layout layout {};
    Section summary;
    std::vector<Section> sections;
    std::vector<Paragraph> imprint;
};

[[nodiscard]] Paragraph plain(std::string text);
[[nodiscard]] Paragraph note(std::string text);

} // namespace wres::document
