// SPDX-License-Identifier: MIT
#include "disclosure/public_before.h"

#include <map>
#include <string_view>

#include "base/invariant.h"
#include "disclosure/form_places.h"
#include "disclosure/judgement.h"
#include "disclosure/release_result.h"

namespace wres::disclosure {

namespace {

using FormByKey = std::map<std::string, CountForm, std::less<>>;

FormByKey forms_by_key(const indicators::Results& results, const std::vector<ResultForms>& forms,
    const standard::Standard& standard, const standard::Settings& settings)
{
    INVARIANT(results.all.size() == forms.size(), "every result has its forms");
    FormByKey by_key;
    for (std::size_t index = 0; index < forms.size(); ++index)
        visit_places(release_result(results.all[index], forms[index], ShowEverything(), standard, settings),
            forms[index], [&](const CountForm& form, const Shown<std::uint64_t>& /*count*/, std::string key) {
                if (form.groups != 0)
                    by_key.emplace(std::move(key), form);
            });
    return by_key;
}

/// The second name of a key.
std::string_view area_of(std::string_view key)
{
    const auto start = key.find('|') + 1;
    return key.substr(start, key.find('|', start) - start);
}

} // namespace

PublicBefore public_before(const std::vector<EarlierRelease>& earlier, const indicators::Results& results,
    const std::vector<ResultForms>& forms, const counts::Cube& cube, const standard::Standard& standard,
    const standard::Settings& settings)
{
    PublicBefore before;
    if (earlier.empty())
        return before;
    const auto by_key = forms_by_key(results, forms, standard, settings);
    std::set<std::string, std::less<>> areas;
    for (const auto& result : results.all)
        areas.insert(result.area);
    for (const auto& release : earlier) {
        EarlierSummary summary { release.name, 0, 0, 0 };
        std::set<CountForm> counted;
        for (const auto& [key, count] : release.counts) {
            const auto found = by_key.find(key);
            if (found == by_key.end()) {
                summary.not_here += count && areas.contains(area_of(key)) ? 1U : 0U;
                continue;
            }
            const auto& form = found->second;
            if (!count) {
                before.hidden.insert(form);
                continue;
            }
            before.hidden.erase(form);
            const auto now = sum_of(form, cube);
            const bool is_same = now && static_cast<std::int64_t>(*now) == *count;
            if (is_same)
                before.shown.insert(form);
            if (counted.insert(form).second)
                ++(is_same ? summary.same : summary.changed);
        }
        before.summaries.push_back(std::move(summary));
    }
    return before;
}

} // namespace wres::disclosure
