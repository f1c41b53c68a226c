// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "inspection/check_list.h"

namespace wres::inspection {

enum class Outcome : std::uint8_t {
    Passed,
    Failed,
    NotApplicable, // nothing in the file that the rule is about
};

/// One place where a rule is broken. What a cell of data, or a property of the file, says is never repeated:
/// it may be about a person.
struct Fault {
    std::string place; // "sheet Table 1, cell B7"; "line 3, column 7"; "page 2"; empty: the file as a whole
    std::string found; // what is there, in a few words; may be empty
};

struct CheckResult {
    Check check;
    Outcome outcome = Outcome::NotApplicable;
    std::vector<Fault> faults; // the first of them, in the order of the file
    std::uint64_t fault_count {};
};

/// What was found in one file.
struct Inspection {
    std::string file;
    FileKind kind = FileKind::Csv;
    std::string about; // "47 sheets", "UTF-8, with a byte order mark": what was read, in a few words
    std::vector<CheckResult> results; // one for each rule of the kind, in the order of the list

    [[nodiscard]] std::size_t count(Outcome outcome) const;
};

/// Collects what the rules of one kind find in one file. A rule that is not in the list is not asked for.
class Examination {
public:
    /// More places than this are counted and not kept.
    static constexpr std::size_t most_places = 1000;

    Examination(const CheckList& list, FileKind kind);

    /// The file holds something that the rule is about: the rule passes, unless a fault follows.
    void applies(std::string_view code);

    void fault(std::string_view code, std::string place, std::string found = {});

    /// The rule applies; when it does not hold, there is a fault.
    void require(std::string_view code, bool holds, std::string_view place, std::string_view found = {});

    [[nodiscard]] std::vector<CheckResult> results() &&;

private:
    [[nodiscard]] CheckResult* find(std::string_view code);

    std::vector<CheckResult> results_;
    std::map<std::string, std::size_t, std::less<>> index_;
};

} // namespace wres::inspection
