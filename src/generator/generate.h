// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/result.h"
#include "generator/file_sink.h"
#include "standard/classification.h"

namespace wres::generator {

/// What is asked for.
struct Order {
    std::uint64_t councils = 3;
    std::uint64_t staff = 4000; // in each council
    std::uint64_t seed = 7;
    int year = 2025;
};

/// Makes a county of made-up councils: a folder for each with its files, a README.md of what is planted in
/// them, and beside the folders planted/<council>.csv, the people who are really there by measure, scope and
/// side. The same order gives the same bytes on every machine.
///
/// Every third council has record files, the next statutory returns, the next only counts.
/// @errors generate.nothing_to_make; what the sink reports
Done generate(const Order& order, const standard::Classification& classification, FileSink& sink);

} // namespace wres::generator
