// SPDX-License-Identifier: MIT
#include "workflow/national_inputs.h"

#include <filesystem>

#include <fmt/format.h>

#include "counts/cube_file.h"
#include "workflow/disk.h"
#include "workflow/national_folders.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view record_file = "record.json";
constexpr std::string_view counts_file = "counts.wrescube";

std::string earlier_folder(const std::string& inputs, std::size_t at)
{
    return fmt::format("{}/earlier-{}", inputs, at + 1);
}

/// Of an earlier release of a nation, what one is held together with: the numbers of each area.
Done keep_earlier(const std::string& from, const std::string& to)
{
    std::error_code trouble;
    for (const auto& entry : fs::directory_iterator(from, trouble)) {
        const auto results = entry.path() / "results.csv";
        if (!entry.is_directory() || !fs::is_regular_file(results))
            continue;
        const auto content = TRY(read_file(results.string()));
        const auto folder = to + "/" + entry.path().filename().string();
        TRY_DONE(make_folder(folder));
        TRY_DONE(write_file(folder + "/results.csv", content));
    }
    return {};
}

} // namespace

std::string inputs_folder(const std::string& folder)
{
    auto path = fs::path(folder).lexically_normal().string();
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path + "-inputs";
}

Done write_national_inputs(const std::string& folder, const Basis& basis, const counts::Cube& cube,
    const NationalRecord& record, const std::vector<std::string>& earlier)
{
    TRY_DONE(make_folder(folder));
    for (std::size_t at = 0; at < earlier.size(); ++at)
        TRY_DONE(keep_earlier(earlier[at], earlier_folder(folder, at)));
    TRY_DONE(write_file(fmt::format("{}/{}", folder, counts_file),
        counts::write_cube(cube, *basis.standard->classification, made_by)));
    return write_file(fmt::format("{}/{}", folder, record_file), write_national_record(record));
}

Result<NationalRecord> read_national_record(const std::string& folder)
{
    const auto path = fmt::format("{}/{}", folder, record_file);
    const auto content = TRY(read_file(path));
    return parse_national_record(path, content);
}

Result<std::vector<std::string>> make_nation_again(const standard::Folder& standards,
    const std::string& inputs, const std::string& folder, const std::string& packs,
    const std::function<void(const std::string&)>& written)
{
    const auto record = TRY(read_national_record(inputs));
    const auto basis = TRY(basis_of(standards, record));
    const auto counts_path = fmt::format("{}/{}", inputs, counts_file);
    const auto counts = TRY(read_file(counts_path));
    const auto cube = TRY(counts::read_cube(counts_path, counts, *basis.standard));
    NationalFolders folders { {}, folder, packs };
    for (std::size_t at = 0; at < record.earlier; ++at)
        folders.earlier.push_back(earlier_folder(inputs, at));
    const auto made = TRY(write_nation(basis, cube, record.order, folders, written));
    return those_that_differ(record.files, made, parts_in(folders));
}

} // namespace wres::workflow
