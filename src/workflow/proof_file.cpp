// SPDX-License-Identifier: MIT
#include "workflow/proof_file.h"

#include <filesystem>

#include "base/checksum.h"
#include "workflow/disk.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

constexpr std::uint64_t largest_file = 1ULL << 30;

Result<std::string> content_of(const std::string& path)
{
    const auto bytes = TRY(open_file(path));
    return read_all(*bytes, largest_file);
}

} // namespace

Done write_proof_file(const std::string& folder, const disclosure::Released<disclosure::Release>& release,
    const std::vector<std::string>& names)
{
    auto proof = release.value().proof;
    if (proof.systems.empty())
        return {};
    proof.made_by = made_by;
    for (const auto& name : names) {
        const auto content = TRY(content_of(folder + "/" + name));
        proof.files.push_back({ name, sha256(content), content.size() });
    }
    return write_file(folder + "/proof.json", cells::write_proof(proof));
}

Result<ProofFiles> open_proof(const std::string& path)
{
    const auto content = TRY(content_of(path));
    ProofFiles files { TRY(cells::read_proof(content)), {} };
    const auto folder = std::filesystem::path(path).parent_path();
    for (const auto& file : files.proof.files) {
        // A proof names files beside it, and no others.
        if (std::filesystem::path(file.name).filename().string() != file.name)
            continue;
        if (auto bytes = open_file((folder / file.name).string()))
            files.published.push_back({ file.name, std::move(*bytes) });
    }
    return files;
}

} // namespace wres::workflow
