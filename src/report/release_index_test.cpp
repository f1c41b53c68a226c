// SPDX-License-Identifier: MIT
#include "report/release_index.h"

#include <doctest/doctest.h>

#include "support/made_up_release.h"

using namespace wres;
using disclosure::Audience;
using disclosure::Hidden;

TEST_CASE("the scope shown first is the first one that has numbers")
{
    auto release = test::made_up_release(Audience::Internal);
    REQUIRE(release.scopes.size() > 1);
    CHECK(report::ReleaseIndex(release).default_scope().id == release.scopes[0].id);

    for (auto& result : release.results)
        if (result.scope == release.scopes[0].id)
            result.headline.group.rate.value = Hidden::NotAvailable;
    CHECK(report::ReleaseIndex(release).default_scope().id == release.scopes[1].id);

    for (auto& result : release.results)
        if (result.scope == release.scopes[0].id)
            result.headline.group.rate.value = Hidden::Confidential;
    CHECK(report::ReleaseIndex(release).default_scope().id == release.scopes[0].id);
}
