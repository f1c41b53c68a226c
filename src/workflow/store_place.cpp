// SPDX-License-Identifier: MIT
#include "workflow/store_place.h"

#include <chrono>
#include <cstdlib>

#include "workflow/secret_file.h"

namespace wres::workflow {
namespace {

std::string from_environment(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

} // namespace

std::string database_of(const StorePlace& place)
{
    if (!place.database.empty())
        return place.database;
    const auto named = from_environment("WRES_DATABASE");
    return named.empty() ? "wres.db" : named;
}

Result<sealing::MasterKey> read_key(const StorePlace& place)
{
    const auto file = place.key_file.empty() ? from_environment("WRES_KEY_FILE") : place.key_file;
    if (!file.empty())
        return sealing::MasterKey::parse(TRY(read_secret_file(file)));
    const auto key = from_environment("WRES_KEY");
    if (key.empty())
        return failure("key.missing",
            "The store's key is not named. Give --key-file, or the environment variable WRES_KEY_FILE or "
            "WRES_KEY.");
    return sealing::MasterKey::parse(key);
}

Done write_new_key(const std::string& path)
{
    return write_secret_file(path, sealing::MasterKey::draw().text() + "\n");
}

store::Moment now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace wres::workflow
