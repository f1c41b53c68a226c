// SPDX-License-Identifier: MIT
//
// Gives a fuzzer's entry point every file of its corpus, and some that are cut off or changed: without
// libFuzzer, as an ordinary test. An input that breaks the entry point ends the program, and the test has
// failed.

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& input)
{
    CHECK(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size()) == 0);
}

std::string content_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

} // namespace

TEST_CASE("every input of the corpus " WRES_FUZZ_NAME " is taken without harm")
{
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(WRES_FUZZ_CORPUS)) {
        const auto input = content_of(entry.path());
        INFO(entry.path().string());
        run(input);
        run(input.substr(0, input.size() / 2));
        for (std::size_t at = 0; at < input.size(); at += input.size() / 8 + 1) {
            auto changed = input;
            changed[at] = static_cast<char>(changed[at] ^ 0x20);
            run(changed);
        }
        ++files;
    }
    CHECK(files > 0);
}
