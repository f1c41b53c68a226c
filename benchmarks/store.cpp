// SPDX-License-Identifier: MIT
//
// How long the store takes for what a council does, and whether what it gives back is right.
//   wres_bench_store PLACE   an SQLite file that is not there yet, or the address of an empty PostgreSQL
//   schema

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "store/backup.h"
#include "store/calculations.h"
#include "store/collections.h"
#include "store/organisations.h"
#include "store/people.h"
#include "store/reviews.h"
#include "store/sessions.h"
#include "store/uploads.h"

using namespace wres;
using namespace wres::store;

namespace {

using Clock = std::chrono::steady_clock;

Moment now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        fmt::print(stderr, "{}\n", result.error().message);
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The median, and the slowest of a hundred, of many runs.
template <typename Work>
void measure(const char* what, int times, Work work)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        const auto start = Clock::now();
        work(i);
        milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::ranges::sort(milliseconds);
    fmt::print("{:<52} median {:9.3f} ms   99 % {:9.3f} ms   ({} times)\n", what,
        milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 99 / 100], times);
}

} // namespace

int main(int argument_count, char** arguments)
{
    if (argument_count != 2)
        return 1;
    const auto location = database::Location::parse(arguments[1]);
    const auto key = sealing::MasterKey::draw();
    const Occasion by { Actor::machine_operator(), now() };
    auto store = must(Store::create(location, key, now()));
    const auto council = must(store.change(by,
        [](Change& change) { return add_organisation(change, OrganisationKind::Council, "Ashdale", ""); }));
    const auto person_id = must(
        store.change(by, [](Change& change) { return invite_person(change, "ada@ashdale.example", "Ada"); }));
    const auto id = must(store.change(
        by, [&](Change& change) { return start_collection(change, council, "sc-wres/2025", "2025"); }));
    const auto token = must(store.change(by, [&](Change& change) {
        return start_session(change, person_id, SessionStrength::Passphrase, now() + std::chrono::hours(1));
    }));

    measure("open", 20, [&](int) { must(Store::open(location, key, now())); });
    measure("a small change with its audit entry (a comment)", 500, [&](int) {
        must(store.change(
            by, [&](Change& change) { return add_review_comment(change, id, "", "A remark."); }));
    });
    measure("look up a session and a collection", 2000, [&](int) {
        must(store.read([&](View& view) -> Done {
            if (!TRY(session(view, token, now())))
                std::exit(1);
            TRY(collection(view, id));
            return {};
        }));
    });
    const std::string file(2'000'000, 'x');
    std::vector<UploadId> files;
    measure("receive a file of 2 MB", 50, [&](int i) {
        files.push_back(must(receive_file(store, by, id, "staff " + std::to_string(i), file)));
    });
    measure("read it back, opened and checked", 50, [&](int i) {
        const auto& upload = files[static_cast<std::size_t>(i)];
        if (must(store.read([&](View& view) { return upload_content(view, upload); })) != file)
            std::exit(1);
    });
    NewCalculation calculation { 1, "abc", "a benchmark", std::string(500'000, 'c'), {}, {}, {} };
    calculation.findings.resize(1000);
    CalculationId last;
    measure("keep a calculation: 500 kB of counts, 1,000 findings", 20, [&](int) {
        last =
            must(store.change(by, [&](Change& change) { return add_calculation(change, id, calculation); }));
    });
    measure("read its findings", 20, [&](int) {
        if (must(store.read([&](View& view) { return findings_of(view, last); })).size() != 1000)
            std::exit(1);
    });
    measure("verify the audit trail", 5, [&](int) {
        if (!must(store.read([](View& view) { return verify_trail(view); })).intact())
            std::exit(1);
    });
    std::size_t bytes = 0;
    measure("back up all of it", 3, [&](int) {
        bytes = 0;
        must(write_backup(store, BackupFiles::Included, [&](std::string_view piece) -> Done {
            bytes += piece.size();
            return {};
        }));
    });
    fmt::print("the backup has {} bytes\n", bytes);
    return 0;
}
