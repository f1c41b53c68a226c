// SPDX-License-Identifier: MIT
#include "workflow/national_order.h"

#include "base/text.h"
#include "national/national_document.h"
#include "workflow/clock.h"
#include "workflow/disk.h"
#include "workflow/national_files.h"
#include "workflow/national_folder.h"
#include "workflow/national_inputs.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

constexpr std::string_view own_template_path = "reports/national.toml";

/// What was written, for the record of what all was made from.
class Writer {
public:
    explicit Writer(const std::function<void(const std::string&)>& written) : written_(written) { }

    Done write(const std::string& folder, const std::vector<store::KeptFile>& files)
    {
        TRY_DONE(make_folder(folder));
        for (const auto& file : files)
            TRY_DONE(write_file(folder + "/" + file.name, file.content));
        written_(folder + "/" + files.front().name);
        return {};
    }

private:
    const std::function<void(const std::string&)>& written_;
};

Done write_packs(Writer& writer, const Basis& basis, const Submission& submission, const NationalOrder& order,
    const SharedEstimates& estimates)
{
    for (const auto& area : councils_in(basis, submission.cube)) {
        const auto council = council_in(estimates, area);
        if (!council)
            continue;
        const auto files =
            TRY(pack_files(estimates, *council, own_figures(basis, submission.cube, area), order.forms));
        TRY_DONE(writer.write(order.packs + "/" + as_identifier(name_of(basis, area)), files));
    }
    return {};
}

/// For the public: every release there is, and the picture of all of them.
Result<ReleasedPicture> published(const Basis& basis, const Submission& submission,
    const NationalOrder& order, const std::function<void(const std::string&)>& written)
{
    const auto terms = TRY(national_terms(basis, order.profile, order.earlier));
    PublicPicture picture(basis, submission.cube, order.terms);
    TRY_DONE(write_national_folder(order.folder, basis, submission, terms, written,
        [&](const AreaRelease& area) { picture.take(area); }));
    return picture.finish();
}

/// What was written below a folder, by paths that begin with the name of the part.
Done add_checksums(
    std::map<std::string, std::string>& files, const std::string& folder, std::string_view part)
{
    if (folder.empty())
        return {};
    for (const auto& [path, checksum] : TRY(checksums_below(folder)))
        files[std::string(part) + path] = checksum;
    return {};
}

Done keep_inputs(const Basis& basis, const Submission& submission, const NationalOrder& order)
{
    NationalRecord record { basis.standard->checksum, today(), order, {} };
    TRY_DONE(add_checksums(record.files, order.folder, report_part));
    TRY_DONE(add_checksums(record.files, order.packs, packs_part));
    return write_national_inputs(
        inputs_folder(order.folder.empty() ? order.packs : order.folder), basis, submission, record);
}

} // namespace

Done write_nation(const Basis& basis, const Submission& submission, const NationalOrder& order,
    const std::function<void(const std::string&)>& written)
{
    Writer writer(written);
    const bool is_public = order.audience == disclosure::Audience::Public;
    const auto picture = TRY(is_public ? published(basis, submission, order, written)
                                       : picture_inside(basis, submission.cube, order.terms));
    const auto estimates = estimates_of(picture);
    const auto files = TRY(national_report_files(estimates, order.forms));
    const auto folder = is_public ? order.folder + "/" + std::string(national_report_folder) : order.folder;
    if (!order.folder.empty())
        TRY_DONE(writer.write(folder, files));
    if (!order.packs.empty())
        TRY_DONE(write_packs(writer, basis, submission, order, estimates));
    return keep_inputs(basis, submission, order);
}

Result<standard::NationalTemplate> national_template(
    const standard::Folder& standards, const std::string& own_file)
{
    if (!own_file.empty()) {
        const auto content = TRY(read_file(own_file));
        return standard::parse_national_template(
            own_file, content, national::report_part_names(), national::indicator_part_names());
    }
    const auto found = standards.find(std::string(own_template_path));
    if (found == standards.end())
        return failure("standard.faulty",
            "The folder of standards has no reports/national.toml, which says what a national report is made "
            "of. "
            "Use the folder that came with the program, or name a template with --template.");
    return standard::parse_national_template(
        found->first, found->second, national::report_part_names(), national::indicator_part_names());
}

} // namespace wres::workflow
