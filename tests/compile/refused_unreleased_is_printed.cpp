// SPDX-License-Identifier: MIT
// Must not compile: a document that somebody wrote past the gate becomes a page.
#include "page/html_page.h"

std::string page(const wres::document::Document& document)
{
    return wres::page::html_page(document);
}
