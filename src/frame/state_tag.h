// SPDX-License-Identifier: MIT
#pragma once

#include "markup/html.h"
#include "store/collection_states.h"

namespace wres::frame {

/// The state of a collection, in its words.
void write_state(markup::Html& html, store::CollectionState state);

} // namespace wres::frame
