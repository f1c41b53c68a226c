// SPDX-License-Identifier: MIT
//
// What a command says of its place on the command line. CLI11, which does the reading, is a header of eight
// thousand lines: command_line.cpp and program.cpp alone include it.

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "cli/command.h"

namespace CLI {
class Option;
}

namespace wres::cli {

/// An option of a command, or a word that stands without a name. A handle: the program keeps the option.
class CommandOption {
public:
    explicit CommandOption(CLI::Option& option) : option_(&option) { }

    CommandOption& required();
    /// The help names the value that holds when nothing is said.
    CommandOption& with_default();
    CommandOption& one_of(std::vector<std::string> words);
    CommandOption& from_to(std::int64_t lowest, std::int64_t highest);
    CommandOption& above_zero();
    CommandOption& only_with(const CommandOption& other);

private:
    CLI::Option* option_;
};

/// A command of the program, or of another command. A handle: the program keeps the command. What an option
/// reads into must live until the program ends.
class Command {
public:
    Command(CLI::App& parent, const std::string& name, const std::string& description);

    [[nodiscard]] Command command(const std::string& name, const std::string& description) const;
    /// One of its own commands has to follow.
    void command_required() const;

    /// "--name" takes a value; "NAME" is the word itself.
    CommandOption option(const std::string& name, std::string& value, const std::string& description) const;
    CommandOption option(const std::string& name, int& value, const std::string& description) const;
    CommandOption option(const std::string& name, std::uint64_t& value, const std::string& description) const;
    CommandOption option(const std::string& name, double& value, const std::string& description) const;
    /// All the words that follow.
    CommandOption words(
        const std::string& name, std::vector<std::string>& values, const std::string& description) const;
    /// May be given several times, each time with one value, because what follows it may be a file.
    CommandOption repeated(
        const std::string& name, std::vector<std::string>& values, const std::string& description) const;
    void flag(const std::string& name, bool& value, const std::string& description) const;

    /// What the command does once everything is read.
    void on_call(std::function<void()> act) const;

private:
    CLI::App* app_;
};

} // namespace wres::cli
