// SPDX-License-Identifier: MIT
//
// A submission from anywhere, sealed or as it is once opened: it is refused, or it is exactly what would be
// written for what was read.

#include <cstdint>
#include <string_view>

#include "base/invariant.h"
#include "submission/check_submission.h"
#include "submission/submission_file.h"
#include "support/made_up_submission.h"

using namespace wres;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto standard = test::small_standard();
    static const auto populations = test::two_councils();
    static const sealing::OpeningKey programme { sealing::Key(std::string(32, 'p')) };
    static const sealing::SigningKey council { sealing::Key(std::string(32, 'c')) };
    static const auto request = test::made_up_request(standard, programme.box_key());
    static const auto councils = [] {
        submission::CouncilRegister all;
        all.set("E08000035", council.verifying_key());
        return all;
    }();

    const std::string_view content(reinterpret_cast<const char*>(data), size);
    const auto opened = submission::open_submission("a", content, programme, councils, standard);
    if (opened)
        static_cast<void>(submission::check_submission(*opened, request, standard, populations));

    const auto read = submission::read_statement("a", content, standard);
    if (!read)
        return 0;
    INVARIANT(submission::write_statement(*read, *standard.classification) == content,
        "a statement is read only as it is written");
    if (!submission::check_submission(*read, request, standard, populations))
        return 0;
    const auto sent =
        submission::write_submission(*read, *standard.classification, council, programme.box_key());
    const auto arrived = submission::open_submission("a", sent, programme, councils, standard);
    INVARIANT(arrived && *arrived == *read, "what is sent arrives");
    return 0;
}
