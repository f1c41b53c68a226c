// SPDX-License-Identifier: MIT
#include "frame/state_tag.h"

#include <string>

#include "frame/components.h"

namespace wres::frame {
namespace {

std::string_view colour_of(store::CollectionState state)
{
    using enum store::CollectionState;
    switch (state) {
    case Collecting: return "blue";
    case InReview: return "yellow";
    case Approved:
    case Released:
    case Published: return "green";
    case Withdrawn: return "grey";
    }
    return "grey";
}

} // namespace

void write_state(markup::Html& html, store::CollectionState state)
{
    write_tag(html, store::words_of(state), colour_of(state));
}

} // namespace wres::frame
