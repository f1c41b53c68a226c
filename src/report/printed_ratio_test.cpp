// SPDX-License-Identifier: MIT
#include "report/printed_ratio.h"

#include <doctest/doctest.h>

#include <limits>

using namespace wres;
using report::inverse;

TEST_CASE("turning a ratio over changes its limits over")
{
    const auto turned = inverse({ 0.5, 0.25, std::numeric_limits<double>::infinity() });
    CHECK(turned.value.value() == 2);
    CHECK(turned.lower.value() == 0);
    CHECK(turned.upper.value() == 4);
    CHECK(inverse({ 0.0, 0.0, 4.0 }).value.value() == std::numeric_limits<double>::infinity());
    CHECK(inverse({ disclosure::Hidden::Confidential, {}, {} }).value.hidden()
        == disclosure::Hidden::Confidential);
}
