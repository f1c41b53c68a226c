// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "disclosure/release.h"
#include "document/axis.h"

namespace wres::document {

/// One line of a dot plot: an estimate as a mark, its 95% interval as a bar.
struct DotRow {
    std::string label;
    std::string number; // the estimate and its limits in words
    disclosure::ShownEstimate estimate;
    disclosure::ReleasedVerdict verdict {};
};

/// Estimates with their intervals, a line each. Verdicts differ by the shape of the mark as well as by
/// colour.
struct DotPlot {
    Axis axis;
    std::string less; // what lies to the left: "less likely"
    std::string more;
    std::vector<DotRow> rows;
};

struct ShareBar {
    std::string label;
    disclosure::ShownEstimate share;
};

/// Shares as bars with their 95% intervals, against one labelled line.
struct ShareChart {
    std::vector<ShareBar> bars;
    std::string line_label; // "All staff: 22.0%"; empty when there is no line
    double line {}; // proportion
};

struct Series {
    std::string name;
    std::vector<disclosure::ShownEstimate> points; // one a period; a hidden value breaks the line
};

/// Estimates over periods. The first series is the council's and shows its intervals; at most three more
/// stand beside it as lines, told apart by dashes and marks as well as by colour.
struct TrendChart {
    Axis axis;
    std::vector<std::string> periods;
    std::vector<Series> series;
};

/// "Out of 100 people": each group as a hundred people, of whom some have the outcome.
struct WaffleChart {
    struct Hundred {
        std::string label; // "Minority ethnic shortlisted applicants"
        disclosure::Shown<double> share; // proportion
    };
    std::vector<Hundred> hundreds; // two or three
};

/// How each of a few series moved between two periods; their limits are in the table.
struct SlopeChart {
    Axis axis;
    std::string before;
    std::string after;
    struct Line {
        std::string name;
        disclosure::Shown<double> from;
        disclosure::Shown<double> to;
        std::string from_words;
        std::string to_words;
    };
    std::vector<Line> lines; // at most four are told apart
};

/// Small multiples: the same over the same periods and on the same axis for each of many, a panel each.
struct PanelChart {
    Axis axis;
    std::vector<std::string> periods;
    std::string line_label; // of what is drawn in every panel to hold it against; empty: nothing
    std::vector<disclosure::Shown<double>> line; // one a period
    struct Panel {
        std::string label;
        std::vector<disclosure::ShownEstimate> points; // one a period
        std::string last_words; // the newest number
    };
    std::vector<Panel> panels;
};

/// How many of each group are left at each stage, as a share of those who began: from applied to appointed.
struct StageChart {
    std::vector<std::string> stages; // the first is what the shares are of
    struct Group {
        std::string name;
        std::vector<disclosure::Shown<std::uint64_t>> people; // one a stage
    };
    std::vector<Group> groups; // at most four are told apart
};

/// Values over time with the limits of what chance alone does. The limits are the caller's: this draws them.
struct ControlChart {
    Axis axis;
    std::vector<std::string> periods;
    struct Point {
        disclosure::Shown<double> value;
        bool is_signal {}; // more than chance
    };
    std::vector<Point> points; // one a period
    double centre {};
    double lower {};
    double upper {};
    std::string key; // what the limits are: "three standard deviations of the year before"
};

/// Many areas by their size, with limits that narrow as the size grows. The limits are the caller's.
struct FunnelPlot {
    Axis across; // size
    Axis up;
    std::string across_words; // "People counted"
    double centre {};
    struct Limits {
        std::string words; // "95% limits"
        std::vector<double> sizes; // ascending
        std::vector<double> lower; // one a size
        std::vector<double> upper;
    };
    std::vector<Limits> limits; // the narrow ones first; at most two are told apart
    struct Area {
        std::string label; // shown for the one that the chart is about alone
        double size {};
        double value {};
        bool is_subject {};
    };
    std::vector<Area> areas;
};

/// A chart of numbers that stand in a table before it.
struct Figure {
    std::string id;
    std::string title; // what is shown
    std::string description; // for those who cannot see it
    std::variant<DotPlot, ShareChart, TrendChart, WaffleChart, SlopeChart, PanelChart, StageChart,
        ControlChart, FunnelPlot>
        chart;
};

/// Whether there is anything to draw: a dot plot with rows, a share to draw as a bar, two periods, a number
/// in each hundred, at each end of a line.
[[nodiscard]] bool has_something(const Figure& figure);

} // namespace wres::document
