// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "intake/read_submission.h"
#include "intake/submission.h"

namespace wres::intake {

/// Whether the bytes are the Department for Education's children's social work workforce census: a Message
/// whose collection is CSWW.
/// @errors as formats::read_xml
[[nodiscard]] Result<bool> is_csww_census(const SourceFile& file);

/// Reads the census of 2021 to 2025: people in post on 30 September as rows of the workforce table, people
/// who left in the year before it as rows of the leavers table, all of the children's scope and all
/// registered with Social Work England. Agency workers are not directly employed. The changes of names from
/// year to year are taken as they come: GenderCurrent became Sex, LALevelVacancies became LALevel, BaseSalary
/// is there from 2025.
/// @source Department for Education, CSWW business and technical specification 2024-25, and the schemas of
/// 2021 to 2025
/// @errors as formats::read_xml
[[nodiscard]] Done read_csww_census(Submission& submission, const SourceFile& file,
    std::uint16_t& file_number, std::vector<FileReport>& reports);

} // namespace wres::intake
