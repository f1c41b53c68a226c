// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace wres::service {

/// A form in which a release is handed out, as readers are offered it.
struct OfferedFile {
    std::string_view name; // as workflow::report_files has it
    std::string_view words;
};

/// The page first, then what is downloaded.
[[nodiscard]] std::span<const OfferedFile> offered_files();

/// The name, within a release, of its summary as a piece of a page of ours, and of its proof: neither is
/// offered.
inline constexpr std::string_view summary_file = "summary.fragment.html";
inline constexpr std::string_view proof_file = "proof.json";

} // namespace wres::service
