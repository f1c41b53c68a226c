// SPDX-License-Identifier: MIT
#include "cli/key_pair_command.h"

#include <memory>
#include <string>

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/wrapped_text.h"
#include "submission/keys.h"
#include "workflow/disk.h"
#include "workflow/secret_file.h"

namespace wres::cli {
namespace {

/// leeds.key -> leeds.pub
std::string public_file_of(const std::string& secret_file)
{
    constexpr std::string_view ending = ".key";
    const bool ends_so = secret_file.ends_with(ending) && secret_file.size() > ending.size();
    return (ends_so ? secret_file.substr(0, secret_file.size() - ending.size()) : secret_file) + ".pub";
}

Done write_pair(const std::string& file, const std::string& secret, const std::string& public_key,
    std::string_view what_now)
{
    TRY_DONE(workflow::write_secret_file(file, secret + "\n"));
    const auto public_file = public_file_of(file);
    TRY_DONE(workflow::write_file(public_file, public_key + "\n"));
    fmt::print("{}\n",
        wrapped(
            fmt::format(
                "The secret key is in {}, which only you can read. Keep a copy somewhere else that is safe, "
                "and give it to nobody. The public key is in {}. {}",
                file, public_file, what_now),
            0));
    return {};
}

Done draw_programme_keys(const std::string& file)
{
    const auto key = sealing::OpeningKey::draw();
    return write_pair(file, submission::text_of(key), submission::text_of(key.box_key()),
        "Send the public key to councils: with it they seal their counts, and only the secret key opens "
        "them.");
}

Done draw_council_keys(const std::string& file)
{
    const auto key = sealing::SigningKey::draw();
    return write_pair(file, submission::text_of(key), submission::text_of(key.verifying_key()),
        "Give the public key to the programme over a way that you both trust, such as a telephone call in "
        "which you "
        "read out its last eight digits: it tells your counts from anybody else's.");
}

} // namespace

void add_key_pair_commands(CLI::App& key, ExitStatus& status)
{
    const auto file = std::make_shared<std::string>();
    const auto add = [&](const char* name, const char* what, Done (*draw)(const std::string&)) {
        const Command command(key, name, what);
        command
            .option(
                "--out", *file, "The file for the secret key; the public key goes beside it, ending in .pub")
            .required();
        command.on_call([file, draw, &status] {
            if (const auto done = draw(*file); !done)
                status = not_done(done.error());
        });
    };
    add("programme", "Draw the pair of keys with which a programme receives counts", draw_programme_keys);
    add("council", "Draw the pair of keys with which a council signs its counts", draw_council_keys);
}

} // namespace wres::cli
