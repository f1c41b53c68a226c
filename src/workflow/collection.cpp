// SPDX-License-Identifier: MIT
#include "workflow/collection.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/checksum.h"
#include "base/text.h"
#include "counts/cube_file.h"
#include "plausibility/council_return.h"
#include "plausibility/questions.h"
#include "submission/check_submission.h"
#include "submission/submission_file.h"
#include "workflow/collection_folder.h"
#include "workflow/disk.h"
#include "workflow/input_files.h"
#include "workflow/release.h"

namespace wres::workflow {
namespace {

using collection::Event;
using collection::EventKind;
using plausibility::Council;

constexpr std::uint64_t most_cube_bytes = 1ULL << 30;

/// The standard that a cube file says it was made with.
std::string standard_named_in(std::string_view cube)
{
    const auto first = cube.substr(0, cube.find('\n'));
    constexpr std::string_view before = "\"standard\":\"";
    const auto at = first.find(before);
    if (at == std::string_view::npos)
        return {};
    const auto rest = first.substr(at + before.size());
    return std::string(rest.substr(0, rest.find('"')));
}

/// Adds the totals of the measures that this standard has too: a measure of the same name counts the same
/// people in every edition, near enough to be held against each other.
void add_totals(counts::Cube& kept, const counts::Cube& cube, const standard::Standard& standard)
{
    for (const auto& [key, people] : cube.slices()) {
        if (key.dimension.empty() && standard.measure(key.measure) != nullptr)
            kept.add(key, people);
    }
}

Result<std::vector<counts::Cube>> comparisons(const OpenCollection& open, Comparison comparison)
{
    std::vector<counts::Cube> cubes;
    for (const auto& content : TRY(open.place->comparisons(comparison)))
        cubes.push_back(TRY(counts::read_cube(word_of(comparison), content, *open.basis.standard)));
    return cubes;
}

/// The numbers of a council in the latest period before this one, in which it has any.
std::optional<plausibility::CouncilReturn> last_year_of(const standard::Standard& standard,
    const std::vector<counts::Cube>& earlier, const std::string& area, const std::string& period)
{
    std::string latest;
    const counts::Cube* holder = nullptr;
    for (const auto& cube : earlier) {
        for (const auto& had : cube.periods_of(area)) {
            if (had < period && had > latest) {
                latest = had;
                holder = &cube;
            }
        }
    }
    return holder == nullptr ? std::nullopt
                             : std::optional(plausibility::return_of(standard, *holder, area, latest));
}

/// Published social workers of the period, or of the latest one before it.
std::optional<plausibility::SideCounts> social_workers_of(const standard::Standard& standard,
    const std::vector<counts::Cube>& published, const std::string& area, const std::string& period)
{
    std::string latest;
    std::optional<plausibility::SideCounts> found;
    for (const auto& cube : published) {
        for (const auto& [key, people] : cube.slices_of(area)) {
            const bool is_staff =
                key.measure == "headcount" && key.scope == "children" && key.dimension.empty();
            if (is_staff && key.period <= period && key.period > latest) {
                latest = key.period;
                found = plausibility::sides_of(standard, people);
            }
        }
    }
    return found;
}

/// Every council of a cube with what is known of it.
class Neighbourhood {
public:
    static Result<Neighbourhood> of(const OpenCollection& open)
    {
        Neighbourhood all(open);
        all.earlier_ = TRY(comparisons(open, Comparison::Earlier));
        all.published_ = TRY(comparisons(open, Comparison::Published));
        return all;
    }

    [[nodiscard]] Council council(const counts::Cube& cube, const std::string& area) const
    {
        const auto& standard = *basis_->standard;
        Council made { plausibility::return_of(standard, cube, area, period_), {} };
        made.background.last_year = last_year_of(standard, earlier_, area, period_);
        made.background.social_workers = social_workers_of(standard, published_, area, period_);
        if (const auto* population = basis_->populations.find(area))
            made.background.residents = plausibility::sides_of(standard, population->residents);
        return made;
    }

private:
    explicit Neighbourhood(const OpenCollection& open)
        : basis_(&open.basis)
        , period_(open.place->request().period)
    {
    }

    const Basis* basis_;
    std::string period_;
    std::vector<counts::Cube> earlier_;
    std::vector<counts::Cube> published_;
};

struct Opened {
    std::size_t place {}; // among the arrivals
    std::string sealed;
    std::string digest;
    submission::Submission submission;
};

Result<std::string> read_submission_file(const std::string& path)
{
    const auto file = TRY(open_file(path));
    return read_all(*file, submission::most_submission_bytes);
}

Result<Opened> open_one(const OpenCollection& open, const submission::CouncilRegister& councils,
    const sealing::OpeningKey& programme, const SealedFile& file)
{
    const auto& standard = *open.basis.standard;
    Opened opened;
    opened.sealed = file.content;
    opened.submission =
        TRY(submission::open_submission(file.name, opened.sealed, programme, councils, standard));
    TRY_DONE(submission::check_submission(
        opened.submission, open.place->request(), standard, open.basis.populations));
    opened.digest = sha256(submission::write_statement(opened.submission, *standard.classification));
    return opened;
}

Event submitted(const Opened& opened, const std::string& correction)
{
    Event event { .kind = EventKind::Submitted,
        .at = event_time(),
        .area = opened.submission.area,
        .scopes = opened.submission.scopes() };
    event.number = opened.submission.number;
    event.digest = opened.digest;
    if (opened.submission.signed_off_on)
        event.signed_off_on = iso_date(*opened.submission.signed_off_on);
    event.note = correction;
    return event;
}

/// Which services of a submission the question is about.
bool is_about(const plausibility::Question& question, const std::vector<std::string>& scopes)
{
    return question.scope.empty() || std::ranges::find(scopes, question.scope) != scopes.end();
}

std::vector<Event> questioned(const collection::Standing& standing, const std::string& area,
    const std::vector<plausibility::Question>& questions, Asking asking)
{
    const auto kind = asking == Asking::AtOnce ? EventKind::Questioned : EventKind::Noticed;
    const auto council = standing.find(area);
    auto number =
        council == standing.end() ? 0 : static_cast<std::uint32_t>(council->second.questions.size());
    std::vector<Event> events;
    for (const auto& question : questions) {
        Event event { .kind = kind, .at = event_time(), .area = area, .scopes = {} };
        event.question_number = ++number;
        event.question = question;
        events.push_back(std::move(event));
    }
    return events;
}

/// Where everybody will stand once these events are kept.
collection::Standing standing_after(const OpenCollection& open, const std::vector<Event>& events)
{
    auto all = open.place->events();
    all.insert(all.end(), events.begin(), events.end());
    return collection::standing_of(all, open.place->request());
}

std::vector<Council> neighbours_in(const Neighbourhood& known, const counts::Cube& cube)
{
    std::vector<Council> councils;
    for (const auto& area : cube.areas())
        councils.push_back(known.council(cube, area));
    return councils;
}

/// The counts that stand once these submissions do, the last of each council and service.
counts::Cube standing_with(const counts::Cube& before, const std::vector<const Opened*>& taken)
{
    std::map<std::pair<std::string, std::string>, const submission::Submission*> latest;
    for (const auto* one : taken) {
        for (const auto& scope : one->submission.scopes())
            latest[{ one->submission.area, scope }] = &one->submission;
    }
    counts::Cube after;
    after.standard_name = before.standard_name;
    after.standard_checksum = before.standard_checksum;
    for (const auto& [key, people] : before.slices()) {
        if (!latest.contains({ key.area, key.scope }))
            after.add(key, people);
    }
    for (const auto* one : taken) {
        for (const auto& [key, people] : one->submission.cube.slices()) {
            if (latest.at({ key.area, key.scope }) == &one->submission)
                after.add(key, people);
        }
    }
    return after;
}

/// The counts of the services that are wanted, each from its last submission.
template <typename Wanted>
Result<counts::Cube> counts_that(const OpenCollection& open, const Wanted& is_wanted)
{
    counts::Cube all;
    all.standard_name = open.basis.standard->name();
    all.standard_checksum = open.basis.standard->checksum;
    for (const auto& [area, council] : open.standing()) {
        std::set<std::uint32_t> numbers;
        for (const auto& [scope, service] : council.services) {
            if (is_wanted(service))
                numbers.insert(service.number);
        }
        for (const auto number : numbers) {
            const auto content = TRY(open.place->counts_of(area, number));
            const auto cube = TRY(counts::read_cube(
                fmt::format("{}-{}.wrescube", area, number), content, *open.basis.standard));
            for (const auto& [key, people] : cube.slices()) {
                const auto service = council.services.find(key.scope);
                const bool is_of_this = service != council.services.end() && service->second.number == number
                    && is_wanted(service->second);
                if (is_of_this)
                    all.add(key, people);
            }
        }
    }
    return all;
}

} // namespace

std::string event_time()
{
    auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) {
        if (const auto seconds = parse_integer(fixed))
            now = std::chrono::sys_seconds(std::chrono::seconds(*seconds));
    }
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::hh_mm_ss time(now - day);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso_date(day), time.hours().count(), time.minutes().count(),
        time.seconds().count());
}

Result<OpenCollection> open_collection(
    const standard::Folder& standards, std::unique_ptr<CollectionPlace> place)
{
    Instructions instructions;
    instructions.standard = place->request().standard;
    instructions.period = place->request().period;
    auto basis = TRY(prepare(standards, instructions));
    TRY_DONE(submission::check_request(place->request(), *basis.standard));
    return OpenCollection { std::move(basis), std::move(place) };
}

Result<OpenCollection> open_collection(const standard::Folder& standards, const std::string& path)
{
    return open_collection(standards, TRY(CollectionFolder::open(path)));
}

Result<OpenCollection> make_collection(
    const standard::Folder& standards, const std::string& path, const submission::Request& request)
{
    Instructions instructions;
    instructions.standard = request.standard;
    const auto basis = TRY(prepare(standards, instructions));
    TRY_DONE(submission::check_request(request, *basis.standard));
    return open_collection(standards, TRY(CollectionFolder::make(path, request)));
}

Result<std::vector<std::string>> invite(OpenCollection& open, const submission::CouncilRegister& councils)
{
    auto known = TRY(open.place->councils(open.basis.populations));
    const auto standing = open.standing();
    std::vector<std::string> invited;
    std::vector<Event> events;
    for (const auto& [area, key] : councils.all()) {
        known.set(area, key);
        if (standing.contains(area))
            continue;
        events.push_back({ .kind = EventKind::Invited, .at = event_time(), .area = area, .scopes = {} });
        invited.push_back(area);
    }
    TRY_DONE(open.place->keep_councils(known, open.basis.populations));
    TRY_DONE(open.place->add(events));
    return invited;
}

Done keep_comparison(OpenCollection& open, const standard::Folder& standards, Comparison comparison,
    const std::vector<std::string>& paths)
{
    return keep_comparison(open, standards, comparison, TRY(open_input(paths)));
}

Done keep_comparison(
    OpenCollection& open, const standard::Folder& standards, Comparison comparison, const InputFiles& input)
{
    counts::Cube kept;
    kept.standard_name = open.basis.standard->name();
    kept.standard_checksum = open.basis.standard->checksum;
    for (const auto& file : input.cubes) {
        const auto content = TRY(read_all(*file.bytes, most_cube_bytes));
        Instructions instructions;
        instructions.standard = standard_named_in(content);
        const auto basis = TRY(prepare(standards, instructions));
        const auto cube = TRY(counts::read_cube(file.name, content, *basis.standard));
        add_totals(kept, cube, *open.basis.standard);
    }
    if (!input.sources.empty()) {
        Instructions instructions;
        instructions.council = "published";
        const auto received = TRY(receive(open.basis, instructions, InputFiles { input.sources, {} }));
        add_totals(kept, received.cube, *open.basis.standard);
    }
    return open.place->keep_comparison(
        comparison, counts::write_cube(kept, *open.basis.standard->classification, made_by));
}

Result<std::vector<Arrival>> receive_submissions(
    OpenCollection& open, const sealing::OpeningKey& programme, const std::vector<std::string>& paths)
{
    std::vector<SealedFile> files;
    std::vector<Arrival> unread;
    for (const auto& path : paths) {
        auto content = read_submission_file(path);
        if (content)
            files.push_back({ path.substr(path.rfind('/') + 1), *std::move(content) });
        else
            unread.push_back(
                { .file = path, .area = {}, .scopes = {}, .refusal = content.error(), .questions = {} });
    }
    auto arrivals = TRY(receive_submissions(open, programme, files, Asking::AtOnce));
    arrivals.insert(arrivals.end(), unread.begin(), unread.end());
    return arrivals;
}

Result<std::vector<Arrival>> receive_submissions(OpenCollection& open, const sealing::OpeningKey& programme,
    const std::vector<SealedFile>& files, Asking asking, const std::string& correction)
{
    const auto councils = TRY(open.place->councils(open.basis.populations));
    std::vector<Arrival> arrivals;
    std::vector<Opened> opened;
    for (const auto& file : files) {
        arrivals.push_back({ .file = file.name, .area = {}, .scopes = {}, .refusal = {}, .questions = {} });
        auto one = open_one(open, councils, programme, file);
        if (!one) {
            arrivals.back().refusal = one.error();
            continue;
        }
        arrivals.back().area = one->submission.area;
        arrivals.back().number = one->submission.number;
        arrivals.back().scopes = one->submission.scopes();
        one->place = arrivals.size() - 1;
        opened.push_back(std::move(*one));
    }
    std::ranges::sort(opened, {},
        [](const Opened& one) { return std::tuple(one.submission.area, one.submission.number, one.place); });

    const auto counts_before = TRY(collected_counts(open));
    std::vector<const Opened*> taken;
    std::vector<Event> events;
    for (const auto& one : opened) {
        const auto standing = standing_after(open, events);
        if (const auto turn = collection::check_turn(standing, one.submission, one.digest); !turn) {
            arrivals[one.place].refusal = turn.error();
            continue;
        }
        const auto cube =
            counts::write_cube(one.submission.cube, *open.basis.standard->classification, made_by);
        TRY_DONE(open.place->keep_submission(one.submission.area, one.submission.number, one.sealed, cube));
        events.push_back(submitted(one, correction));
        taken.push_back(&one);
    }
    TRY_DONE(open.place->add(events));
    if (taken.empty())
        return arrivals;

    const auto standing_counts = standing_with(counts_before, taken);
    const auto known = TRY(Neighbourhood::of(open));
    const plausibility::Expectations expectations(
        *open.basis.standard, neighbours_in(known, standing_counts));
    events.clear();
    for (const auto* one : taken) {
        const auto council = known.council(standing_counts, one->submission.area);
        auto asked = plausibility::questions(*open.basis.standard, council, expectations);
        std::erase_if(
            asked, [&](const auto& question) { return !is_about(question, one->submission.scopes()); });
        for (auto& event : questioned(standing_after(open, events), one->submission.area, asked, asking))
            events.push_back(std::move(event));
        arrivals[one->place].questions = std::move(asked);
    }
    TRY_DONE(open.place->add(events));
    return arrivals;
}

Result<std::size_t> ask_again(OpenCollection& open, Asking asking)
{
    const auto cube = TRY(collected_counts(open));
    const auto known = TRY(Neighbourhood::of(open));
    const plausibility::Expectations expectations(*open.basis.standard, neighbours_in(known, cube));
    std::size_t added = 0;
    for (const auto& [area, council] : open.standing()) {
        std::vector<std::string> scopes;
        for (const auto& [scope, service] : council.services) {
            if (service.number > 0 && service.state != collection::State::Accepted)
                scopes.push_back(scope);
        }
        if (scopes.empty())
            continue;
        auto asked = plausibility::questions(*open.basis.standard, known.council(cube, area), expectations);
        std::erase_if(asked, [&](const auto& question) {
            const auto is_same = [&](const collection::KeptQuestion& kept) {
                return kept.question.code == question.code && kept.question.beside == question.beside;
            };
            return !is_about(question, scopes) || std::ranges::any_of(council.questions, is_same);
        });
        added += asked.size();
        TRY_DONE(open.place->add(questioned(open.standing(), area, asked, asking)));
    }
    return added;
}

Done record(OpenCollection& open, Event event)
{
    const auto standing = open.standing();
    const auto council = standing.find(event.area);
    const bool is_about_services = event.kind == EventKind::Accepted || event.kind == EventKind::Withdrawn;
    if (is_about_services && event.scopes.empty() && council != standing.end()) {
        for (const auto& [scope, service] : council->second.services) {
            if (service.number > 0)
                event.scopes.push_back(scope);
        }
        if (event.scopes.empty())
            event.scopes = open.place->request().scopes;
    }
    event.at = event_time();
    TRY_DONE(collection::check_event(standing, event));
    return open.place->add({ std::move(event) });
}

std::vector<std::string> silent_councils(const OpenCollection& open)
{
    std::vector<std::string> silent;
    for (const auto& [area, council] : open.standing()) {
        const bool is_silent = std::ranges::any_of(council.services, [](const auto& service) {
            return service.second.state == collection::State::Invited
                || service.second.state == collection::State::SignedOff;
        });
        if (is_silent)
            silent.push_back(area);
    }
    return silent;
}

Result<counts::Cube> collected_counts(const OpenCollection& open)
{
    return counts_that(open, [](const collection::ServiceStanding& service) { return service.number > 0; });
}

Result<counts::Cube> accepted_counts(const OpenCollection& open)
{
    return counts_that(open, [](const collection::ServiceStanding& service) {
        return service.number > 0 && service.state == collection::State::Accepted;
    });
}

Unknowns unknown_staff(const standard::Standard& standard, const counts::Cube& cube, const std::string& area,
    const std::string& scope)
{
    Unknowns unknowns;
    for (const auto& [key, people] : cube.slices_of(area)) {
        if (key.scope != scope || key.measure != "headcount" || !key.dimension.empty())
            continue;
        for (std::size_t group = 0; group < standard.classification->groups.size(); ++group) {
            unknowns.people += people[group];
            if (standard.classification->groups[group].level == standard::GroupLevel::Unknown)
                unknowns.unknown += people[group];
        }
    }
    return unknowns;
}

} // namespace wres::workflow
