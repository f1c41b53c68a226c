// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "intake/sink.h"

namespace wres::counts {

class RecordCounter;

/// Counts batches of one table's records in a thread of its own, column by column, in dense arrays. What it
/// counted is added to its RecordCounter at the end.
class BatchCounter final : public intake::SinkTally {
public:
    explicit BatchCounter(const RecordCounter& counter);

    /// Learns the labels that the counter was told of since.
    void catch_up() override;
    void count(const intake::RecordBatch& records) override;

private:
    friend class RecordCounter;

    struct Breakdown {
        std::size_t column;
        bool is_label;
        bool dropped {};
        std::vector<std::uint16_t> own_number {}; // Label columns: a copy of the counter's
        std::uint64_t labels_told = 0; // when it was copied
        std::size_t room = 0; // values
        std::vector<std::uint64_t> people {}; // by pattern, value, scope and group
    };

    void count(Breakdown& breakdown, const intake::RecordBatch& records, const std::uint16_t* codes);
    void make_room(Breakdown& breakdown, std::size_t values) const;

    const RecordCounter& counter_;
    std::size_t block_; // scopes x groups
    std::size_t patterns_ = 0; // that there is room for
    const intake::MeasurePatterns* measures_ = nullptr;
    std::vector<std::uint64_t> totals_; // by pattern, scope and group
    std::vector<Breakdown> breakdowns_;
    std::vector<std::uint32_t> places_; // of the rows at hand, within a block
    std::vector<std::uint16_t> values_;
};

} // namespace wres::counts
