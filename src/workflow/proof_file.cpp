// SPDX-License-Identifier: MIT
#include "workflow/proof_file.h"

#include <filesystem>

#include "workflow/disk.h"

namespace wres::workflow {
namespace {

constexpr std::uint64_t largest_file = 1ULL << 30;

constexpr std::string_view ending = "-proof.json";

/// The folder of a release whose proof lies at `path`: "public" for "public-proof.json". A proof that was
/// renamed is looked for among its files.
std::filesystem::path release_folder(const std::string& path)
{
    return path.ends_with(ending) ? std::filesystem::path(path.substr(0, path.size() - ending.size()))
                                  : std::filesystem::path(path).parent_path();
}

bool is_plain(const std::filesystem::path& name)
{
    return name.has_filename() && name.filename() == name && name != "." && name != "..";
}

/// A proof names files of its release, or of one beside it ("../leeds/results.csv"), and no others.
bool is_of_releases(const std::filesystem::path& name)
{
    if (is_plain(name))
        return true;
    const auto folder = name.parent_path();
    return is_plain(name.filename()) && folder.parent_path() == ".." && is_plain(folder.filename());
}

Result<std::string> content_of(const std::string& path)
{
    const auto bytes = TRY(open_file(path));
    return read_all(*bytes, largest_file);
}

} // namespace

std::string proof_path(const std::string& folder)
{
    auto path = folder;
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path + std::string(ending);
}

Result<ProofFiles> open_proof(const std::string& path)
{
    const auto content = TRY(content_of(path));
    ProofFiles files { TRY(cells::read_proof(content)), {} };
    const auto folder = release_folder(path);
    for (const auto& file : files.proof.files) {
        if (!is_of_releases(file.name))
            continue;
        if (auto bytes = open_file((folder / file.name).string()))
            files.published.push_back({ file.name, std::move(*bytes) });
    }
    return files;
}

} // namespace wres::workflow
