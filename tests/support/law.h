// SPDX-License-Identifier: MIT
//
// Laws: sentences that hold for whatever is put in, tried on many random inputs. The seed is fixed, so that a
// law that holds today holds tomorrow; what breaks it is made as small as can be before it is shown.
#pragma once

#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace wres::test {

/// Says nothing on the way: what broke a law is shown once, by doctest.
class QuietListener : public rc::detail::TestListener {
public:
    void onTestCaseFinished(const rc::detail::CaseDescription&) override { }
    void onShrinkTried(const rc::detail::CaseDescription&, bool) override { }
    void onTestFinished(const rc::detail::TestMetadata&, const rc::detail::TestResult&) override { }
};

/// Tries `law`, a function of rapidcheck values that uses RC_ASSERT, and fails the doctest case when it
/// breaks.
template <typename Law>
void holds(const std::string& name, Law&& law, int tries = 500)
{
    rc::detail::TestParams params;
    params.seed = 20'261'122;
    params.maxSuccess = tries;
    rc::detail::TestMetadata metadata;
    metadata.id = name;
    metadata.description = name;
    QuietListener listener;
    const std::unordered_map<std::string, rc::detail::Reproduce> none;
    const auto result = rc::detail::checkTestable(std::forward<Law>(law), metadata, params, listener, none);
    std::ostringstream what;
    rc::detail::printResultMessage(result, what);
    INFO(name, ": ", what.str());
    CHECK(result.template is<rc::detail::SuccessResult>());
}

} // namespace wres::test
