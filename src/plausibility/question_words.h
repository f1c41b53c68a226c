// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "plausibility/expectations.h"
#include "plausibility/question.h"
#include "plausibility/slip.h"
#include "standard/standard.h"

namespace wres::plausibility {

/// Puts what was found into the words that a council reads, with its own numbers beside.
class QuestionWords {
public:
    QuestionWords(const standard::Standard& standard, const Council& council)
        : standard_(standard)
        , council_(council)
    {
    }

    [[nodiscard]] Question about(const Slip& slip) const;
    [[nodiscard]] Question part_larger(const std::string& scope, const PartAndWhole& pair) const;
    [[nodiscard]] Question copied(const std::string& scope) const;
    [[nodiscard]] Question per_cent(const std::vector<ServiceMeasure>& numbers) const;
    [[nodiscard]] Question fewer_than_published() const;
    [[nodiscard]] Question far_off(const ServiceMeasure& number, Feature feature, Source source) const;

private:
    [[nodiscard]] std::string service(const std::string& scope) const; // "adult social care"
    [[nodiscard]] std::string subject(const std::string& scope, const std::string& measure) const;
    [[nodiscard]] std::string compared(const ServiceMeasure& number, double SideCounts::*side) const;
    [[nodiscard]] std::vector<Beside> rows(const std::vector<ServiceMeasure>& numbers) const;

    const standard::Standard& standard_;
    const Council& council_;
};

} // namespace wres::plausibility
