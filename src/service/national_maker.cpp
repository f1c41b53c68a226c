// SPDX-License-Identifier: MIT
#include "service/national_maker.h"

#include <chrono>
#include <sys/resource.h>
#include <unistd.h>

#include "base/text.h"
#include "counts/cube_file.h"
#include "service/log.h"
#include "service/national_beside.h"
#include "service/service.h"
#include "store/national_reports.h"
#include "workflow/national_making.h"
#include "workflow/national_record.h"
#include "workflow/store_place.h"

namespace wres::service {
namespace {

using Files = std::vector<store::KeptFile>;

/// For a PDF or a Word document of a whole nation, for which nobody waits.
constexpr std::chrono::minutes longest_paper { 10 };

/// How much less of the processor the thread asks for than those that answer.
constexpr int nicer_by = 10;

constexpr std::string_view stopped = "service.stopping";

/// Whether an error is one of the programs that make papers, without which a report can do.
bool is_of_papers(const Error& error)
{
    return error.code.starts_with("papers.") || error.code.starts_with("program.");
}

/// What one making needs.
class Making {
public:
    Making(Service& service, store::Store& store, std::stop_token stop)
        : service_(service)
        , store_(store)
        , stop_(std::move(stop))
    {
    }

    /// Everything of a report, handed over folder by folder.
    /// @param most  whether papers are made where they were ordered
    Result<workflow::NationalRecord> make(const store::NationalReport& report, workflow::Papers most,
        const std::function<Done(const std::string&, const Files&)>& keep)
    {
        const auto inputs = TRY(
            store_.read([&](store::View& view) { return store::national_report_inputs(view, report.id); }));
        auto record = TRY(workflow::parse_national_record("The record of the report", inputs.record));
        const auto basis = TRY(workflow::basis_of(service_.standards, record));
        const auto cube = TRY(counts::read_cube("counts.wrescube", inputs.cube_file, *basis.standard));
        const auto earlier =
            TRY(store_.read([&](store::View& view) { return earlier_of(view, basis, report.beside); }));
        record.order.forms.paper_limit = longest_paper;
        if (most == workflow::Papers::Without)
            record.order.forms.papers = most;
        record.files.clear();
        const workflow::TakeFiles take = [&](const std::string& folder, const Files& files) -> Done {
            TRY_DONE(go_on());
            workflow::add_checksums(record.files, folder, files);
            return keep(folder, files);
        };
        TRY_DONE(workflow::make_nation(basis, cube, record.order, earlier,
            workflow::NationalParts::ReportAndPacks, take, [&] { return go_on(); }));
        return record;
    }

    Done make_report(const store::NationalReport& report)
    {
        auto made = make_and_keep(report, workflow::Papers::With);
        if (!made && is_of_papers(made.error())) {
            log_event("papers", { { "outcome", made.error().code } });
            made = make_and_keep(report, workflow::Papers::Without);
        }
        if (!made && made.error().code == stopped)
            return std::unexpected(made.error());
        return store_.change(by_the_program(), [&](store::Change& change) {
            return made
                ? store::finish_national_report(change, report.id, workflow::write_national_record(*made))
                : store::fail_national_report(change, report.id, made.error().message);
        });
    }

    Done make_check(const store::NationalReportCheck& check)
    {
        const auto report =
            TRY(store_.read([&](store::View& view) { return store::national_report(view, check.report); }));
        const auto inputs = TRY(store_.read(
            [&](store::View& view) { return store::national_report_inputs(view, check.report); }));
        const auto was = TRY(workflow::parse_national_record("The record of the report", inputs.record));
        const auto made =
            make(report, workflow::Papers::With, [](const std::string&, const Files&) { return Done(); });
        if (!made && made.error().code == stopped)
            return std::unexpected(made.error());
        auto outcome = store::CheckOutcome::Failed;
        auto words = made ? std::string() : made.error().message;
        if (made) {
            const auto differ =
                workflow::those_that_differ(was.files, made->files, workflow::NationalParts::ReportAndPacks);
            outcome = differ.empty() ? store::CheckOutcome::Same : store::CheckOutcome::Differs;
            words = join(differ, "\n");
        }
        return store_.change(by_the_program(),
            [&](store::Change& change) { return store::end_check(change, check, outcome, words); });
    }

private:
    Result<workflow::NationalRecord> make_and_keep(const store::NationalReport& report, workflow::Papers most)
    {
        TRY_DONE(store_.keep_books(
            [&](store::Bookkeeping& books) { return store::begin_national_report(books, report.id); }));
        return make(report, most, [&](const std::string& folder, const Files& files) {
            return store_.keep_books([&](store::Bookkeeping& books) {
                return store::keep_national_report_files(books, report.id, folder, files);
            });
        });
    }

    Done go_on() const
    {
        if (stop_.stop_requested() || service_.stopping)
            return failure(std::string(stopped), "The service is ending. It begins again when it starts.");
        return {};
    }

    static store::Occasion by_the_program() { return { store::Actor::program(), workflow::now(), {} }; }

    Service& service_;
    store::Store& store_;
    std::stop_token stop_;
};

void log_outcome(std::string_view what, const Done& done, std::chrono::steady_clock::time_point since)
{
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - since;
    log_event(what,
        { { "outcome", done ? std::string_view("made") : std::string_view(done.error().code) },
            { "ms", taken.count() } });
}

/// Does the first piece of work there is; whether there was one.
Result<bool> make_next(Service& service, const std::stop_token& stop)
{
    const auto loan = TRY(service.stores.borrow());
    Making making(service, *loan, stop);
    const auto since = std::chrono::steady_clock::now();
    const auto reports =
        TRY(loan->read([](store::View& view) { return store::national_reports_to_make(view); }));
    if (!reports.empty()) {
        const auto done = making.make_report(reports.front());
        log_outcome("national_report", done, since);
        return done ? Result<bool>(true) : std::unexpected(done.error());
    }
    const auto checks = TRY(loan->read([](store::View& view) { return store::checks_to_make(view); }));
    if (checks.empty())
        return false;
    const auto done = making.make_check(checks.front());
    log_outcome("national_report_check", done, since);
    return done ? Result<bool>(true) : std::unexpected(done.error());
}

} // namespace

NationalMaker::NationalMaker(Service& service)
    : service_(service)
    , thread_([this](const std::stop_token& stop) { work_on(stop); })
{
}

void NationalMaker::wake()
{
    {
        const std::scoped_lock lock(mutex_);
        has_work_ = true;
    }
    came_.notify_one();
}

void NationalMaker::work_on(const std::stop_token& stop)
{
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nicer_by);
    while (true) {
        {
            std::unique_lock lock(mutex_);
            if (!came_.wait(lock, stop, [this] { return has_work_; }) || stop.stop_requested())
                return;
            has_work_ = false;
        }
        // A store that cannot be used now is tried again when something is ordered, or at the next start.
        while (!stop.stop_requested() && make_next(service_, stop).value_or(false)) { }
    }
}

} // namespace wres::service
