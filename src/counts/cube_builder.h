// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "counts/cube.h"
#include "intake/sink.h"
#include "standard/settings.h"
#include "standard/standard.h"

namespace wres::counts {

/// Whose records are counted.
struct Place {
    std::string area; // area code, or the council's name where it has none
    std::string period; // collection year
};

/// Counts records as they are read and keeps only numbers: the memory it takes depends on the standard and on
/// the labels met, never on how many people there are.
///
/// For every table and scope that was supplied, each of the table's measures is in the cube, with zeros if
/// nobody was counted for it; and so it is for each value of a breakdown column that anybody has. A breakdown
/// column that is blank for everybody was not supplied, and is not in the cube.
///
/// Numbers that arrived already counted are added as they are, unless the same measure of the same area,
/// period and scope was counted from records: then the records stand and the others are left out with a
/// finding.
///
/// A label that could point to a person (an e-mail address, a staff number) is counted as "Name not shown".
class CubeBuilder final : public intake::Sink {
public:
    using FindingReceiver = std::function<void(intake::Finding)>;

    /// Intake's findings, and the builder's own ("label_too_many", "label_not_shown",
    /// "counted_twice"), go to `on_finding`.
    CubeBuilder(const standard::Standard& standard, const standard::Settings& settings, Place place,
        FindingReceiver on_finding);
    ~CubeBuilder() override;

    void label(std::size_t table, std::size_t column, std::uint16_t code, std::string_view words) override;
    void record(const intake::Record& record) override;
    [[nodiscard]] std::unique_ptr<intake::SinkTally> tally(std::size_t table) override;
    void add(std::size_t table, intake::SinkTally& tally) override;
    void counted(const intake::CountedPeople& people) override;
    void finding(intake::Finding finding) override;
    void table_supplied(std::size_t table, std::size_t scope) override;

    /// Everything counted so far.
    [[nodiscard]] Cube finish();

private:
    struct Counters;

    [[nodiscard]] std::string_view shown_value(const intake::CountedPeople& people) const;

    const standard::Standard& standard_;
    Place place_;
    FindingReceiver on_finding_;
    std::unique_ptr<Counters> counters_;
};

} // namespace wres::counts
