// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "workflow/store_place.h"

namespace CLI {
class App;
}

namespace wres::cli {

/// --database and --key-file, of every command that opens a store.
void add_store_options(CLI::App& command, workflow::StorePlace& place);

/// The key; asked for at the terminal, unseen, when neither a file nor the environment has it.
/// @errors as workflow::read_key()
[[nodiscard]] Result<sealing::MasterKey> key_of(const workflow::StorePlace& place);

/// @errors as store::Store::open()
[[nodiscard]] Result<store::Store> open_store(const workflow::StorePlace& place);

} // namespace wres::cli
