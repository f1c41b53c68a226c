// SPDX-License-Identifier: MIT
#include "paper/slides.h"

#include "charts/slide.h"

namespace wres::paper {

std::vector<Slide> slides(const disclosure::Released<document::Document>& document)
{
    std::vector<Slide> all;
    for (const auto& section : document.value().sections) {
        if (auto svg = charts::slide_of(document.value(), section); !svg.empty())
            all.push_back({ "slide-" + section.id, std::move(svg) });
    }
    return all;
}

} // namespace wres::paper
