// SPDX-License-Identifier: MIT
//
// Prints the words of the standards, papers and classifications as a catalogue for translators: what their
// definition files say to readers. Run by languages/extract.

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/csv.h"
#include "standard/toml_document.h"

namespace {

namespace fs = std::filesystem;

using wres::standard::TomlNode;

// The keys whose texts readers see. Sources and citations stay as they are in every language.
constexpr std::array<std::string_view, 18> keys { "about", "dimension_label", "event", "group_words",
    "heading", "label", "level_label", "otherwise", "pay_bands_why", "people", "question", "reference_words",
    "subject", "text", "title", "why", "wording", "words" };

using Words = std::map<std::string, std::set<std::string>>; // each text, and the files it is in

void add(Words& words, const std::string& file, const TomlNode& node)
{
    if (node.kind == TomlNode::Kind::Text && !node.text.empty())
        words[node.text].insert(file);
    for (const auto& item : node.items)
        add(words, file, item);
}

void collect(Words& words, const std::string& file, const TomlNode& node)
{
    for (const auto& item : node.items)
        collect(words, file, item);
    for (const auto& field : node.fields) {
        if (std::ranges::find(keys, field.key) != keys.end())
            add(words, file, field.node);
        collect(words, file, field.node);
    }
}

/// The labels of a table of codes, of ethnic groups, or of the columns that people are broken down by.
void collect(Words& words, const std::string& file, const wres::CsvTable& table)
{
    if (!table.has("label"))
        return;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (!table.has("breakdown") || table.at(row, "breakdown") == "yes")
            words[table.at(row, "label")].insert(file);
}

std::string po_text(std::string_view text)
{
    std::string out = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\')
            out += '\\';
        out += letter == '\n' ? std::string("\\n") : std::string(1, letter);
    }
    return out + "\"";
}

int refused(const std::string& file, std::string_view why)
{
    fmt::print(stderr, "{}: {}\n", file, why);
    return 1;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2)
        return 1;
    const fs::path root = arguments[1];
    Words words;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file())
            continue;
        const auto name = "standard/" + entry.path().lexically_relative(root).generic_string();
        std::ifstream file(entry.path());
        const std::string content { std::istreambuf_iterator<char>(file), {} };
        if (entry.path().extension() == ".toml") {
            const auto document = wres::standard::parse_toml(content);
            if (!document)
                return refused(name, document.error().words);
            collect(words, name, *document);
        } else if (entry.path().extension() == ".csv") {
            const auto table = wres::CsvTable::parse(name, content);
            if (!table)
                return refused(name, table.error().message);
            collect(words, name, *table);
        }
    }
    fmt::print("# The words of the standards, papers and classifications. Made by languages/extract.\n"
               "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
               "\"Content-Transfer-Encoding: 8bit\\n\"\n");
    for (const auto& [text, files] : words) {
        fmt::print("\n");
        for (const auto& file : files)
            fmt::print("#: {}\n", file);
        fmt::print("msgid {}\nmsgstr \"\"\n", po_text(text));
    }
    return 0;
}
