// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "collection/event.h"
#include "standard/population.h"
#include "submission/council_register.h"
#include "submission/request.h"

namespace wres::workflow {

/// Counts to hold submissions against: councils' own of the years before, or headcounts published by the
/// Department for Education.
enum class Comparison : std::uint8_t { Earlier, Published };

/// "earlier", "published".
[[nodiscard]] std::string_view word_of(Comparison comparison);

/// Where a programme keeps one collection: a folder, or a store. What a collection's verbs need of it.
class CollectionPlace {
public:
    CollectionPlace() = default;
    virtual ~CollectionPlace() = default;
    CollectionPlace(const CollectionPlace&) = delete;
    CollectionPlace& operator=(const CollectionPlace&) = delete;
    CollectionPlace(CollectionPlace&&) = delete;
    CollectionPlace& operator=(CollectionPlace&&) = delete;

    [[nodiscard]] virtual const submission::Request& request() const = 0;
    [[nodiscard]] virtual const std::vector<collection::Event>& events() const = 0;

    /// @errors register.faulty, those of reading; empty when nobody has a key
    [[nodiscard]] virtual Result<submission::CouncilRegister> councils(
        const standard::Populations& populations) const = 0;
    virtual Done keep_councils(
        const submission::CouncilRegister& councils, const standard::Populations& populations) = 0;

    /// Adds to the history.
    virtual Done add(const std::vector<collection::Event>& events) = 0;

    /// A submission as it came, and its counts as a `.wrescube` file; never changed.
    virtual Done keep_submission(
        const std::string& area, std::uint32_t number, std::string_view sealed, std::string_view cube) = 0;
    [[nodiscard]] virtual Result<std::string> counts_of(
        const std::string& area, std::uint32_t number) const = 0;

    /// Counts to hold submissions against, as `.wrescube` files; later ones of a kind replace earlier ones.
    virtual Done keep_comparison(Comparison comparison, std::string_view cube) = 0;
    [[nodiscard]] virtual Result<std::vector<std::string>> comparisons(Comparison comparison) const = 0;
};

} // namespace wres::workflow
