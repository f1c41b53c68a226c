// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "generator/council.h"

namespace wres::generator {

/// What a council's files really hold, counted while they are made and not by reading them:
/// people by measure, scope and side. What is read from the files must come to the same.
class Truth {
public:
    void add(std::string_view measure, Service service, std::uint8_t group);

    /// CSV: measure, scope, minority, white, unknown.
    [[nodiscard]] std::string as_csv() const;

private:
    std::map<std::pair<std::string, Service>, std::array<std::uint64_t, 3>> people_;
};

/// Adds an application to every measure that it counts for.
void count_applicant(Truth& truth, const Applicant& applicant);

[[nodiscard]] std::string_view scope_code(Service service);

} // namespace wres::generator
