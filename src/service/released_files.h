// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "service/call.h"
#include "store/publications.h"
#include "store/releases.h"

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

/// Whether a release has the papers, which can be made only where Node.js is.
[[nodiscard]] bool has_papers(const std::vector<std::string>& names);

/// What is said of one that has not.
inline constexpr std::string_view without_papers = "There is no PDF and no Word document of this release: "
                                                   "they could not be made when it was made. The page can "
                                                   "be printed, and everything else is here.";

/// The release that the route names, if it is of the call's collection.
/// @errors store.no_such_release
[[nodiscard]] Result<store::Release> named_release(store::View& view, const Call& call);

/// Whether somebody who may see a release may have its file of this name: the summary is a piece of a page,
/// and the proof is for those who see full counts.
[[nodiscard]] bool may_have_file(const Call& call, std::string_view name);

/// A publication, and whose it is.
struct Published {
    store::Publication publication;
    store::Collection collection;
    store::Organisation organisation;

    /// "Ashdale, 2025"
    [[nodiscard]] std::string name() const;
};

[[nodiscard]] Result<Published> with_owner(store::View& view, store::Publication publication);

/// The publication that the route names, whether it stands or not.
/// @errors store.no_such_publication
[[nodiscard]] Result<Published> named_publication(store::View& view, const Call& call);

/// What stands of every organisation, by its name, then the newest first.
[[nodiscard]] Result<std::vector<Published>> all_published(store::View& view);

/// Whether the public is given a file of this name.
[[nodiscard]] bool is_offered(std::string_view name);

} // namespace wres::service
