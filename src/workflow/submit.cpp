// SPDX-License-Identifier: MIT
#include "workflow/submit.h"

#include "submission/check_submission.h"
#include "submission/keys.h"
#include "workflow/disk.h"

namespace wres::workflow {
namespace {

submission::Quality quality_of(const Submission& received)
{
    submission::Quality quality;
    for (const auto& file : received.files) {
        quality.rows += file.rows;
        quality.rows_used += file.used;
        quality.rows_left_out += file.left_out;
    }
    for (const auto& group : received.findings.groups())
        quality.findings[group.first.code] += group.times;
    return quality;
}

} // namespace

Result<submission::Request> read_request_or_key(
    const std::string& path, const Basis& basis, const std::string& period)
{
    const auto content = TRY(read_file(path));
    if (!submission::is_key_like(content))
        return submission::parse_request(path, content);
    const auto programme = TRY(submission::parse_programme_public(content));
    return submission::usual_request(*basis.standard, period, programme);
}

Result<submission::Submission> submission_of(const Basis& basis, const Submission& received,
    const submission::Request& request, const SubmitTerms& terms)
{
    return submission_of(basis, received.cube, quality_of(received), request, terms);
}

Result<submission::Submission> submission_of(const Basis& basis, const counts::Cube& cube,
    const submission::Quality& quality, const submission::Request& request, const SubmitTerms& terms)
{
    TRY_DONE(submission::check_request(request, *basis.standard));
    auto narrow = request;
    if (!terms.scopes.empty())
        narrow.scopes = terms.scopes;
    submission::Submission made {
        .area = area_of(basis.populations, terms.council),
        .period = request.period,
        .number = terms.number,
        .made_on = terms.made_on,
        .signed_off_on = terms.signed_off_on,
        .quality = quality,
        .cube = {},
    };
    made.cube = submission::narrowed(cube, narrow, made.area);
    TRY_DONE(submission::check_submission(made, request, *basis.standard, basis.populations));
    return made;
}

} // namespace wres::workflow
