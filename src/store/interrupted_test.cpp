// SPDX-License-Identifier: MIT
//
// The program is killed before each single statement in turn, on both databases; and PostgreSQL itself is
// killed. What was acknowledged is there, nothing is there by half, and the trail verifies.

#include "store/made_up_store_test.h"

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

#include "store/publications.h"
#include "store/releases.h"
#include "store/retention.h"

using namespace wres;
using namespace wres::store;

namespace {

/// A connection that kills its own program before a statement, counted from the first.
class KilledConnection final : public database::Connection {
public:
    KilledConnection(std::unique_ptr<database::Connection> real, int statements)
        : real_(std::move(real))
        , left_(statements)
    {
    }

    database::Dialect dialect() const override { return real_->dialect(); }
    Done script(const std::string& sql) override { return step(), real_->script(sql); }
    Done begin(database::Access access) override { return step(), real_->begin(access); }
    Done commit() override { return step(), real_->commit(); }
    void roll_back() override { real_->roll_back(); }
    Done erase_remains(std::span<const std::string_view> tables) override
    {
        return step(), real_->erase_remains(tables);
    }

private:
    Result<std::int64_t> perform(std::string_view sql, const database::Values& values,
        const std::function<Done(const database::Row&)>& take) override
    {
        return step(), real_->each(sql, values, take);
    }

    void step()
    {
        if (left_-- == 0)
            raise(SIGKILL);
    }

    std::unique_ptr<database::Connection> real_;
    int left_;
};

/// One turn of the cycle, each step told to the pipe once it is acknowledged.
Done turn(Store& store, const MadeUpPlace& made_up, int pipe_end)
{
    const auto tell = [&] { INVARIANT(write(pipe_end, "x", 1) == 1, "the test listens"); };
    const auto analyst = made_up.by(made_up.analyst);
    const auto reviewer = made_up.by(made_up.reviewer);
    const auto id = made_up.collection_id;

    TRY_DONE(receive_file(store, analyst, id, "staff.csv", std::string(300'000, 'x')));
    tell(); // 1
    const auto inputs = TRY(store.read([&](View& view) { return collection(view, id); })).inputs_version;
    NewCalculation calculation { inputs, "abc", "a test", "the counts", {}, {},
        { { "results.json", "text", "{}" } } };
    calculation.findings.resize(3);
    TRY_DONE(store.change(analyst, [&](Change& change) { return add_calculation(change, id, calculation); }));
    tell(); // 2
    const auto version = [&] {
        return store.read([&](View& view) { return collection(view, id); })->version;
    };
    const auto submitted = version();
    TRY_DONE(store.change(
        analyst, [&](Change& change) { return take_step(change, id, CollectionStep::Submit, submitted); }));
    tell(); // 3
    const auto approved = version();
    TRY_DONE(store.change(
        reviewer, [&](Change& change) { return take_step(change, id, CollectionStep::Approve, approved); }));
    tell(); // 4
    const auto release = TRY(store.change(reviewer, [&](Change& change) {
        return add_release(change, id, "public", "swe-lt10", { { "report.html", "text/html", "<p>" } });
    }));
    tell(); // 5
    TRY_DONE(store.change(reviewer, [&](Change& change) { return publish(change, release, ""); }));
    tell(); // 6
    TRY_DONE(forget_records(store, analyst, id));
    tell(); // 7
    return {};
}

constexpr int all_steps = 7;

/// In another process, which dies before that statement: how many steps were acknowledged.
int acknowledged_before_death(const MadeUpPlace& made_up, int at_statement)
{
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        auto real = database::connect(made_up.place.location,
            made_up_key.derive(sealing::Purpose::DatabasePages), database::Opening::Existing);
        if (!real)
            _exit(1);
        auto store = Store::open(
            std::make_unique<KilledConnection>(std::move(*real), at_statement), made_up_key, some_day);
        _exit(store && turn(*store, made_up, ends[1]) ? 0 : 1);
    }
    close(ends[1]);
    int status = 0;
    waitpid(child, &status, 0);
    char buffer[all_steps + 1];
    const auto count = read(ends[0], buffer, sizeof buffer);
    close(ends[0]);
    const bool as_planned = (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
        || (WIFEXITED(status) && WEXITSTATUS(status) == 0);
    CHECK(as_planned);
    return static_cast<int>(count);
}

/// How many steps of the turn the store shows as done, each of them whole.
int steps_done(Store& store, const MadeUpPlace& made_up)
{
    View view(store.connection(), store.keys());
    const auto id = made_up.collection_id;
    const auto files = *uploads_of(view, id);
    const auto calculations = *calculations_of(view, id);
    const auto state = collection(view, id)->state;
    const auto publications = *publications_of(view, id);
    if (files.empty())
        return 0;
    if (calculations.empty()) {
        CHECK(upload_content(view, files.front().id) == std::string(300'000, 'x'));
        return 1;
    }
    CHECK(findings_of(view, calculations.front().id)->size() == 3);
    CHECK(calculation_file(view, calculations.front().id, "results.json"));
    switch (state) {
    case CollectionState::Collecting: return 2;
    case CollectionState::InReview: return 3;
    case CollectionState::Approved: return 4;
    case CollectionState::Released: {
        const auto releases = *releases_of(view, id);
        REQUIRE(releases.size() == 1);
        CHECK(release_file(view, releases.front().id, "report.html"));
        return 5;
    }
    default: break;
    }
    CHECK(publications.size() == 1);
    return files.front().state == UploadState::Forgotten ? 7 : 6;
}

/// A year of its own for each death.
CollectionId start_year(Store& store, const MadeUpPlace& made_up, int year)
{
    const auto id = store.change(made_up.at_machine(), [&](Change& change) {
        return start_collection(change, made_up.council, "sc-wres/2025", "year-" + std::to_string(year));
    });
    REQUIRE(id);
    return *id;
}

} // namespace

TEST_CASE("killed before any statement, nothing acknowledged is lost and nothing half-done is seen")
{
    test::on_every_database([](const test::EmptyPlace& place) {
        // No connection is open while the process is doubled: SQLite's locks do not survive that.
        MadeUpPlace made_up = MadeUpStore(place);
        int at_statement = 0;
        for (int acknowledged = 0; acknowledged < all_steps; ++at_statement) {
            INFO("killed before statement ", at_statement);
            {
                auto store = made_up.again();
                made_up.collection_id = start_year(store, made_up, at_statement);
            }
            acknowledged = acknowledged_before_death(made_up, at_statement);
            auto store = made_up.again();
            const int done = steps_done(store, made_up);
            CHECK(done >= acknowledged);
            CHECK(done <= acknowledged + 1); // committed, and not yet told
            CHECK(store.read([](View& view) { return verify_trail(view); })->intact());
        }
        CHECK(at_statement > 80);
    });
}

TEST_CASE("when PostgreSQL is killed in the middle of a change, it has not happened, and the store goes on")
{
    MadeUpStore made_up({ "PostgreSQL", test::empty_schema() });
    const auto file = made_up.send("staff.csv", "a,b");
    const auto interrupted = made_up.store.change(made_up.by(made_up.analyst), [&](Change& change) -> Done {
        TRY_DONE(set_aside_upload(change, file));
        test::PostgresqlServer::running().kill_and_start_again();
        return change.record(AuditEvent("upload.set_aside", "upload", file.text));
    });
    REQUIRE_FALSE(interrupted);
    CHECK(interrupted.error().code == "database.lost");
    CHECK(made_up.store.read([&](View& view) { return upload(view, file); })->state == UploadState::Received);
    CHECK(made_up.verdict().intact());
    CHECK(made_up.store.read([&](View& view) { return upload_content(view, file); }) == "a,b");
}
