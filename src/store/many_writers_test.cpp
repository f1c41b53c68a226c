// SPDX-License-Identifier: MIT
#include "store/made_up_store_test.h"

#include <algorithm>
#include <set>
#include <thread>
#include <vector>

#include "store/reviews.h"

using namespace wres;
using namespace wres::store;

TEST_CASE("many writers at once all get their turn, and the trail has one end")
{
    constexpr int writers = 4;
    constexpr int turns = 15;
    test::on_every_database([](const test::EmptyPlace& place) {
        MadeUpStore made_up(place);
        std::vector<int> failures(writers, 0); // doctest's checks are for the main thread
        std::vector<std::thread> threads;
        for (std::size_t writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                auto store = Store::open(place.location, made_up_key, some_day);
                for (int turn = 0; turn < turns; ++turn) {
                    const auto name = std::to_string(writer) + "-" + std::to_string(turn);
                    const bool done = store
                        && receive_file(*store, made_up.at_machine(), made_up.collection_id, name, name)
                        && store->change(made_up.at_machine(), [&](Change& change) {
                               return add_review_comment(change, made_up.collection_id, "", name);
                           });
                    failures[writer] += done ? 0 : 1;
                }
            });
        }
        for (auto& thread : threads)
            thread.join();

        CHECK(failures == std::vector<int>(writers, 0));
        const auto verdict = made_up.verdict();
        CHECK(verdict.intact());
        CHECK(verdict.entries == 5 + 2 * writers * turns);
        const auto files =
            made_up.store.read([&](View& view) { return uploads_of(view, made_up.collection_id); });
        REQUIRE(files);
        std::set<std::string> names;
        for (const auto& file : *files)
            names.insert(file.name);
        CHECK(names.size() == writers * turns);
        // Each file was one change of the inputs, and none of them was lost.
        CHECK(made_up.collection_now().inputs_version == 1 + writers * turns);
    });
}

TEST_CASE("of many who publish, submit or decide at once, one is first and the others are told")
{
    constexpr int rivals = 4;
    test::on_every_database([](const test::EmptyPlace& place) {
        MadeUpStore made_up(place);
        made_up.calculate();
        const auto seen = made_up.collection_now().version;
        std::vector<std::string> outcomes(rivals);
        std::vector<std::thread> threads;
        for (std::size_t rival = 0; rival < rivals; ++rival) {
            threads.emplace_back([&, rival] {
                auto store = Store::open(place.location, made_up_key, some_day);
                if (!store)
                    return;
                const auto done = store->change(made_up.at_machine(), [&](Change& change) {
                    return take_step(change, made_up.collection_id, CollectionStep::Submit, seen);
                });
                outcomes[rival] = done ? "first" : done.error().code;
            });
        }
        for (auto& thread : threads)
            thread.join();
        CHECK(std::ranges::count(outcomes, "first") == 1);
        // By then it is in review, from where the step is not possible.
        CHECK(std::ranges::count(outcomes, "store.step_not_allowed") == rivals - 1);
    });
}
