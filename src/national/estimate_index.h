// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "national/picture_estimates.h"

namespace wres::national {

/// Finds estimates in what a picture comes to, which must outlive the index. The first definition is the
/// usual one; each indicator and service has its own latest period.
class EstimateIndex {
public:
    explicit EstimateIndex(const PictureEstimates& all) : all_(all) { }

    [[nodiscard]] const PictureEstimates& all() const { return all_; }
    [[nodiscard]] const disclosure::NationalPicture& picture() const { return all_.picture; }
    [[nodiscard]] bool is_public() const;

    [[nodiscard]] const disclosure::DefinitionWords& definition() const;

    /// By the usual definition, oldest period first.
    [[nodiscard]] std::vector<const QuestionEstimates*> series(
        std::string_view indicator, std::string_view scope) const;

    /// The latest of them; null where no council has numbers.
    [[nodiscard]] const QuestionEstimates* latest(std::string_view indicator, std::string_view scope) const;

    /// The first service that has numbers for an indicator; null where none has.
    [[nodiscard]] const disclosure::ScopeWords* first_scope(std::string_view indicator) const;

    [[nodiscard]] const disclosure::PicturedQuestion& question(const QuestionEstimates& estimates) const
    {
        return all_.picture.questions[estimates.question];
    }

    /// Null for an area that is no council of the picture.
    [[nodiscard]] const disclosure::PicturedCouncil* council(std::string_view area) const;

    /// The newest period of all.
    [[nodiscard]] std::string latest_period() const;

private:
    const PictureEstimates& all_;
};

} // namespace wres::national
