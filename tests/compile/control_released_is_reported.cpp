// SPDX-License-Identifier: MIT
// Compiles: what passed the gate can be reported.
#include "report/html_report.h"

std::string page(const wres::disclosure::Released<wres::disclosure::Release>& release)
{
    return wres::report::html_report(release);
}
