// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ethnicity/vocabulary.h"

namespace wres::ethnicity {

/// A published list of ethnicity codes.
struct CodeList {
    std::string_view scheme; // "nhs": what Resolver::resolve takes
    std::string_view title; // "NHS ethnic category letters"
};

/// The list that codes of this scheme belong to: an extension belongs to the list that it extends.
[[nodiscard]] std::string_view list_of_scheme(std::string_view scheme);

/// The group of a code, in capitals or not, in the named list.
[[nodiscard]] std::optional<standard::GroupIndex> group_in_list(
    std::string_view code, std::string_view scheme, const Vocabulary& vocabulary);

/// The one list that has all of these codes, each different and not blank. Nothing when fewer than three of
/// them name a group, or when two lists have them all and differ about one: "A1", "A2" and "B1" are in two.
[[nodiscard]] std::optional<CodeList> list_of_codes(
    std::span<const std::string> codes, const Vocabulary& vocabulary);

} // namespace wres::ethnicity
