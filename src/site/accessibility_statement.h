// SPDX-License-Identifier: MIT
#pragma once

#include "markup/html.h"
#include "site/site_facts.h"

namespace wres::site {

/// The statement that the law asks of a public body's website, as far as its publisher's settings say what
/// only the publisher knows. What they do not say stands at its head as still to be said, and nothing is made
/// up in its place.
/// @source The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations
/// 2018, regulation 8; Government Digital Service, sample accessibility statement
void write_accessibility_statement(markup::Html& html, const SiteFacts& site);

} // namespace wres::site
