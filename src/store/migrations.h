// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "database/migration.h"

namespace wres::store {

/// Every form the store's tables ever had, first to last. A new one is a new file, migration_<number>.cpp,
/// and a line in migrations.cpp; a released one is never edited.
[[nodiscard]] std::span<const database::Migration> migrations();

/// Whether a table goes into a backup.
enum class TableKept : std::uint8_t {
    Always,
    WithFiles, // the content of files of people, which a backup may leave out
    OnlyHere, // what lets somebody in now
};

struct Table {
    std::string_view name;
    std::string_view order; // the columns that put its rows in order
    TableKept kept {};
};

/// Every table, each after those it refers to: the order in which a backup holds them. Without the history of
/// migrations, which belongs to the database and not to what is in it.
[[nodiscard]] std::span<const Table> tables();

extern const database::Migration migration_1; // who there is, and the audit trail
extern const database::Migration migration_2; // the yearly cycle, from files to findings
extern const database::Migration migration_3; // what is decided: commentary, review, release, publication
extern const database::Migration migration_4; // signing in
extern const database::Migration migration_5; // disabled accounts, single sign-on
extern const database::Migration migration_6; // national collections
extern const database::Migration migration_7; // action plans, and those who look at them
extern const database::Migration migration_8; // national reports and packs
extern const database::Migration migration_9; // values of a plan's own indicators, letters of what is due

} // namespace wres::store
