// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wres::http {

/// Names with their values, in the order in which they came; a name may come several times. Used for the
/// headers of a request (names in lower case), its cookies, the query of its target and the fields of a form.
class Fields {
public:
    using Entry = std::pair<std::string, std::string>;

    void add(std::string name, std::string value);

    /// The first value of a name; null when there is none.
    [[nodiscard]] const std::string* find(std::string_view name) const;

    /// The first value of a name; empty when there is none.
    [[nodiscard]] std::string_view text(std::string_view name) const;

    /// Every value of a name.
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

private:
    std::vector<Entry> entries_;
};

} // namespace wres::http
