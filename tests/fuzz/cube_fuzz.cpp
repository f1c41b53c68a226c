// SPDX-License-Identifier: MIT
//
// A cube file from anywhere: it is refused, or it comes back from its own writing as it was, and can be
// calculated with.

#include <cstdint>
#include <string_view>

#include "base/invariant.h"
#include "counts/cube_file.h"
#include "indicators/calculate.h"
#include "support/small_standard.h"

using namespace wres;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto standard = test::small_standard();
    static const standard::Settings settings(standard);
    static const standard::Populations populations({}, "");

    const auto cube = counts::read_cube(
        "a.wrescube", std::string_view(reinterpret_cast<const char*>(data), size), standard);
    if (!cube)
        return 0;

    const auto written = counts::write_cube(*cube, *standard.classification, "x");
    const auto again = counts::read_cube("b.wrescube", written, standard);
    INVARIANT(again && *again == *cube, "what is written is what was read");
    if (cube->slices().empty())
        return 0;

    const auto& area = cube->slices().begin()->first.area;
    const auto results = indicators::calculate(standard, settings, populations, *cube, { area, {} });
    INVARIANT(results && !results->all.empty(), "an area that has counts has results");
    return 0;
}
