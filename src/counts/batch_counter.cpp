// SPDX-License-Identifier: MIT
#include "counts/batch_counter.h"

#include <algorithm>

#include "base/invariant.h"
#include "counts/record_counter.h"

namespace wres::counts {

BatchCounter::BatchCounter(const RecordCounter& counter)
    : counter_(counter)
    , block_(counter.scopes_.size() * standard::most_groups)
{
    for (const auto& breakdown : counter.breakdowns_)
        breakdowns_.push_back({ breakdown.column, breakdown.is_label });
    catch_up();
}

void BatchCounter::catch_up()
{
    for (std::size_t place = 0; place < breakdowns_.size(); ++place) {
        const auto& theirs = counter_.breakdowns_[place];
        auto& ours = breakdowns_[place];
        ours.dropped = theirs.dropped;
        if (ours.labels_told != theirs.labels_told)
            ours.own_number = theirs.own_number;
        ours.labels_told = theirs.labels_told;
    }
}

/// Room for as many patterns as are known, and for so many values.
void BatchCounter::make_room(Breakdown& breakdown, std::size_t values) const
{
    if (values <= breakdown.room) {
        breakdown.people.resize(std::max(breakdown.people.size(), patterns_ * breakdown.room * block_));
        return;
    }
    const auto room = std::max(values, breakdown.room + breakdown.room / 2);
    std::vector<std::uint64_t> people(patterns_ * room * block_);
    const auto before = breakdown.room * block_;
    for (std::size_t from = 0; before != 0 && from < breakdown.people.size(); from += before)
        std::copy_n(breakdown.people.begin() + static_cast<std::ptrdiff_t>(from), before,
            people.begin() + static_cast<std::ptrdiff_t>(from / before * room * block_));
    breakdown.people = std::move(people);
    breakdown.room = room;
}

void BatchCounter::count(const intake::RecordBatch& records)
{
    measures_ = records.measures;
    patterns_ = std::max(patterns_, records.measures->size());
    totals_.resize(patterns_ * block_);
    places_.resize(std::max(places_.size(), records.size));
    values_.resize(places_.size());
    for (std::size_t row = 0; row < records.size; ++row) {
        const auto place = records.scopes[row] * standard::most_groups + records.groups[row];
        places_[row] = static_cast<std::uint32_t>(place);
        ++totals_[records.patterns[row] * block_ + place];
    }
    for (auto& breakdown : breakdowns_) {
        if (!breakdown.dropped)
            count(breakdown, records, records.codes[breakdown.column]);
    }
}

void BatchCounter::count(Breakdown& breakdown, const intake::RecordBatch& records, const std::uint16_t* codes)
{
    std::uint16_t most = 0;
    for (std::size_t row = 0; row < records.size; ++row) {
        auto value = codes == nullptr ? std::uint16_t {} : codes[row];
        if (breakdown.is_label && value != 0) {
            INVARIANT(
                value < breakdown.own_number.size(), "intake tells a label's words before it uses its code");
            value = breakdown.own_number[value];
        }
        values_[row] = value;
        most = std::max(most, value);
    }
    make_room(breakdown, most + std::size_t { 1 });
    for (std::size_t row = 0; row < records.size; ++row)
        ++breakdown.people[(records.patterns[row] * breakdown.room + values_[row]) * block_ + places_[row]];
}

} // namespace wres::counts
