// SPDX-License-Identifier: MIT
// Must not compile: a release that did not pass the gate is handed to the report.
#include "report/html_report.h"

std::string page(const wres::disclosure::Release& release)
{
    return wres::report::html_report(release);
}
