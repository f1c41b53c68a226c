// SPDX-License-Identifier: MIT
// Compiles: a document made of what passed the gate becomes a page.
#include "page/html_page.h"

std::string page(const wres::disclosure::Released<wres::document::Document>& document)
{
    return wres::page::html_page(document);
}
