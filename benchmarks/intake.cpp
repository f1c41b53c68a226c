// SPDX-License-Identifier: MIT
//
// How long it takes from the bytes of a CSV file to the cube, every row checked, beside a plain loop.
//   wres_bench_intake make ROWS KIND FILE   makes a file: KIND is plain, wide or dirty
//   wres_bench_intake count FILE [THREADS [ROWS AT ONCE [BYTES OF A PIECE]]]  checks and counts it, and prints what came of it
//   as one JSON line wres_bench_intake cube FILE CSV         counts it, and writes every number
//   wres_bench_intake loop FILE             getline, split at commas, and count three columns in a hash map
//   wres_bench_intake recount FILE CSV      counts by such a loop what `cube` counts of staff, and writes it

#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>
#include <fmt/os.h>

#include "base/checksum.h"
#include "counts/cube_builder.h"
#include "counts/cube_file.h"
#include "ethnicity/vocabulary.h"
#include "intake/finding_groups.h"
#include "intake/finding_text.h"
#include "intake/read_submission.h"
#include "standards_folder.h"

using namespace wres;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        fmt::print(stderr, "{}\n", result.error().message);
        std::exit(1);
    }
    return std::move(*result);
}

class OpenFile final : public Bytes {
public:
    explicit OpenFile(const char* path) : descriptor_(open(path, O_RDONLY | O_CLOEXEC))
    {
        struct stat status { };
        if (descriptor_ < 0 || fstat(descriptor_, &status) != 0) {
            fmt::print(stderr, "{} cannot be opened.\n", path);
            std::exit(1);
        }
        size_ = static_cast<std::uint64_t>(status.st_size);
    }
    ~OpenFile() override { close(descriptor_); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] std::uint64_t size() const override { return size_; }

    [[nodiscard]] Result<std::size_t> read_at(std::uint64_t offset, std::span<char> out) const override
    {
        const auto count = pread(descriptor_, out.data(), out.size(), static_cast<off_t>(offset));
        if (count < 0)
            return failure("bytes.unreadable", "The file cannot be read.");
        return static_cast<std::size_t>(count);
    }

private:
    int descriptor_;
    std::uint64_t size_ {};
};

using Words = std::vector<std::string>;

const Words groups = { "White British", "White Irish", "Any other White background", "Indian", "Pakistani",
    "Bangladeshi", "Chinese", "African", "Caribbean", "Any other Black background", "Arab", "White and Asian",
    "White and Black African", "White and Black Caribbean", "Any other Asian background",
    "Any other ethnic group", "Roma", "Prefer not to say", "" };
const Words scopes = { "Adults", "Children" };
const Words directorates = { "Commissioning", "Hospital teams", "Reablement", "Safeguarding", "Front door" };
const Words roles = { "Social worker", "Care worker", "Occupational therapist", "Team manager",
    "Administrative or office staff" };
const Words grades = { "Scale 3", "Scale 4", "Scale 5", "SO1", "PO1", "PO2", "PO3", "PO4", "SM1", "SM2" };
const Words sexes = { "Female", "Female", "Female", "Male" };
const Words contracts = { "Permanent", "Permanent", "Permanent", "Fixed term", "Bank", "Agency" };
const Words slips = { "Whit British", "Asain", "#N/A", "\"White, British\"", "Klingon",
    "\"British \"\"white\"\"\"" };
const Words odd_pay = { "n/a", "0", "12.50", "31.250,00", "\"£31,250.00\"", "", "9999999" };
const Words odd_dates = { "31/02/2025", "03/31/2025", "soon", "45747", "" };

/// Writes rows of made-up staff; one row in twenty of a dirty file has something odd in it.
void make(std::uint64_t rows, const std::string& kind, const char* path)
{
    const bool dirty = kind == "dirty";
    const int unused = kind == "wide" ? 40 : 0;
    auto out = fmt::output_file(path, fmt::buffer_size = 1 << 20);
    std::mt19937_64 random(7);
    const auto of = [&](const Words& words) -> const std::string& { return words[random() % words.size()]; };
    out.print(
        "Employee No,Ethnic group,Scope,Directorate,Job role,Grade,Sex,Contract,Annual pay,Snapshot date");
    for (int column = 0; column < unused; ++column)
        out.print(",Other {}", column);
    out.print("\n");
    for (std::uint64_t row = 0; row < rows; ++row) {
        const bool odd = dirty && random() % 20 == 0;
        // Most are of the first group, as most people are.
        const auto& group = random() % 4 != 0 ? groups.front() : of(groups);
        out.print("{},{},{},{},{},{},{},{},{},{}",
            odd && random() % 3 == 0 ? 100'000 + row / 2 : 100'000 + row,
            odd && random() % 2 == 0 ? of(slips) : group, of(scopes), of(directorates), of(roles), of(grades),
            of(sexes), odd && random() % 4 == 0 ? "Perma" : of(contracts),
            odd && random() % 2 == 0 ? of(odd_pay) : std::to_string(22'000 + random() % 40'000),
            odd && random() % 4 == 0 ? of(odd_dates) : "31/03/2025");
        for (int column = 0; column < unused; ++column)
            out.print(",value {}", random() % 10);
        out.print("\n");
    }
}

double seconds_of(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processor_now()
{
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    return seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
}

/// A moment, by the wall and by the processor.
struct Moment {
    double seconds = now();
    double processor = processor_now();
};

/// One line about this process: its times, memory, and a checksum of every number and every finding.
void tell(std::uint64_t rows, const std::string& checksum, const Moment& begin, const Moment& end = {})
{
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    fmt::print(
        "{{\"rows\":{},\"seconds\":{:.6f},\"processor\":{:.6f},\"mebibytes\":{:.1f},\"answer\":\"{}\"}}\n",
        rows, end.seconds - begin.seconds, end.processor - begin.processor,
        static_cast<double>(used.ru_maxrss) / 1024, checksum);
}

/// A standard made ready, which is not timed.
struct Ready {
    standard::Folder folder = bench::standards_folder(WRES_STANDARDS);
    standard::Standard standard = must(standard::load_standard(folder, "sc-wres/2025"));
    standard::Settings settings { standard };
    ethnicity::Resolver resolver = must(ethnicity::Resolver::make(
        *standard.classification, must(ethnicity::load_vocabulary(folder, *standard.classification)), {}));
};

counts::Cube cube_of(const Ready& ready, const char* path, intake::Pace pace, intake::FindingGroups& findings,
    std::uint64_t& rows)
{
    counts::CubeBuilder builder(ready.standard, ready.settings, { "Ashdale", "2025" },
        [&](intake::Finding finding) { findings.add(std::move(finding)); });
    const auto reports =
        must(intake::read_submission({ { "staff.csv", std::make_shared<OpenFile>(path) } }, ready.standard,
            ready.settings, ready.resolver, {}, { "2025", std::nullopt, std::nullopt }, builder, pace));
    rows = reports.front().rows;
    return builder.finish();
}

void count(const char* path, intake::Pace pace)
{
    const Ready ready;
    const Moment begin;
    intake::FindingGroups findings;
    std::uint64_t rows = 0;
    const auto cube = cube_of(ready, path, pace, findings, rows);
    const Moment end;
    auto all = counts::write_cube(cube, *ready.standard.classification, "bench");
    for (const auto& group : findings.groups())
        all += intake::as_text(intake::describe(group, ready.standard));
    tell(rows, sha256(all).substr(0, 16), begin, end);
}

void write_cube(const char* path, const char* to)
{
    const Ready ready;
    intake::FindingGroups findings;
    std::uint64_t rows = 0;
    const auto cube = cube_of(ready, path, {}, findings, rows);
    std::ofstream(to) << counts::cube_as_csv(cube, *ready.standard.classification);
}

intake::Pace pace_of(int argument_count, char** arguments)
{
    intake::Pace pace;
    if (argument_count > 3)
        pace.threads = static_cast<unsigned>(std::stoul(arguments[3]));
    if (argument_count > 4)
        pace.rows_at_once = std::stoul(arguments[4]);
    if (argument_count > 5)
        pace.piece_bytes = std::stoul(arguments[5]);
    return pace;
}

std::vector<std::string> cells_of(const std::string& line)
{
    std::vector<std::string> cells;
    std::size_t from = 0;
    for (auto comma = line.find(','); comma != std::string::npos; comma = line.find(',', from)) {
        cells.push_back(line.substr(from, comma - from));
        from = comma + 1;
    }
    cells.push_back(line.substr(from));
    return cells;
}

void loop(const char* path)
{
    const Moment begin;
    std::ifstream file(path);
    std::string line;
    std::unordered_map<std::string, std::uint64_t> people;
    std::uint64_t rows = 0;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto cells = cells_of(line);
        ++people[cells[1] + '|' + cells[5] + '|' + cells[6]];
        ++rows;
    }
    tell(rows, std::to_string(people.size()), begin);
}

/// People employed by the council, by scope, group and each of four columns, and in all.
void recount(const char* path, const char* to)
{
    static constexpr std::array<std::pair<std::size_t, const char*>, 4> dimensions = { { { 3, "directorate" },
        { 5, "grade" }, { 6, "sex" }, { 7, "contract" } } };
    std::ifstream file(path);
    std::string line;
    std::map<std::string, std::uint64_t> people;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto cells = cells_of(line);
        if (cells[7] == "Agency")
            continue;
        ++people[cells[2] + ",,," + cells[1]];
        for (const auto& [column, dimension] : dimensions)
            ++people[cells[2] + ',' + dimension + ',' + cells[column] + ',' + cells[1]];
    }
    std::ofstream out(to);
    out << "scope,dimension,value,group,people\n";
    for (const auto& [key, number] : people)
        out << key << ',' << number << '\n';
}

} // namespace

int main(int argument_count, char** arguments)
{
    const std::string verb = argument_count > 1 ? arguments[1] : "";
    if (verb == "make" && argument_count == 5)
        make(std::stoull(arguments[2]), arguments[3], arguments[4]);
    else if (verb == "count" && argument_count >= 3)
        count(arguments[2], pace_of(argument_count, arguments));
    else if (verb == "cube" && argument_count == 4)
        write_cube(arguments[2], arguments[3]);
    else if (verb == "recount" && argument_count == 4)
        recount(arguments[2], arguments[3]);
    else if (verb == "loop" && argument_count == 3)
        loop(arguments[2]);
    else
        return 1;
}
