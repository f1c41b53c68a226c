// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "http/response.h"
#include "markup/html.h"
#include "store/kept_file.h"

namespace wres::frame {

/// The list of the files that a release has, below the path of the release.
void write_offered_files(markup::Html& html, const std::vector<std::string>& names, std::string_view path);

/// The summary that was kept with a release, whose links lead into its report below that path.
void write_kept_summary(markup::Html& html, std::string_view summary, std::string_view path);

/// A kept file as it is: the report as a page of its own, whose style sheets the answer's policy names by
/// their checksums; everything else to keep, its name led by `prefix`.
[[nodiscard]] http::Response send_kept_file(const store::KeptFile& file, std::string_view prefix);

} // namespace wres::frame
