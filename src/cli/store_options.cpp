// SPDX-License-Identifier: MIT
#include "cli/store_options.h"

#include <iostream>
#include <string>

#include <termios.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace wres::cli {
namespace {

/// A line from the terminal that is not shown while it is typed.
std::string unseen_line(const char* prompt)
{
    termios usual {};
    tcgetattr(STDIN_FILENO, &usual);
    auto unseen = usual;
    unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen); // before the prompt, so that nothing typed is shown or lost
    fmt::print(stderr, "{}", prompt);
    std::string line;
    std::getline(std::cin, line);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual);
    fmt::print(stderr, "\n");
    return line;
}

} // namespace

void add_store_options(CLI::App& command, workflow::StorePlace& place)
{
    command.add_option("--database", place.database,
        "The store: a file, or postgresql://...; the environment's WRES_DATABASE unless told otherwise, or "
        "else wres.db");
    command.add_option("--key-file", place.key_file,
        "The file with the store's key; the environment's WRES_KEY_FILE or WRES_KEY unless told otherwise");
}

Result<sealing::MasterKey> key_of(const workflow::StorePlace& place)
{
    auto key = workflow::read_key(place);
    if (key || key.error().code != "key.missing" || isatty(STDIN_FILENO) == 0)
        return key;
    return sealing::MasterKey::parse(unseen_line("The store's key (wres-key-1-...), not shown: "));
}

Result<store::Store> open_store(const workflow::StorePlace& place)
{
    const auto key = TRY(key_of(place));
    return store::Store::open(database::Location::parse(workflow::database_of(place)), key, workflow::now());
}

} // namespace wres::cli
