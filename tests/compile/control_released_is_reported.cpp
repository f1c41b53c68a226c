// SPDX-License-Identifier: MIT
// Compiles: what passed the gate can be reported.
#include "report/report_document.h"

wres::disclosure::Released<wres::document::Document> report(
    const wres::disclosure::Released<wres::disclosure::Release>& release)
{
    return wres::report::report_document(release);
}
