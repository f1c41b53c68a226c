// SPDX-License-Identifier: MIT
// Must not compile: a release that did not pass the gate is handed to the report.
#include "report/report_document.h"

wres::disclosure::Released<wres::document::Document> report(const wres::disclosure::Release& release)
{
    return wres::report::report_document(release);
}
