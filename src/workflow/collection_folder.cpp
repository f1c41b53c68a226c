// SPDX-License-Identifier: MIT
#include "workflow/collection_folder.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fmt/format.h>

#include "workflow/disk.h"

namespace wres::workflow {
namespace {

namespace fs = std::filesystem;

/// An open file of this machine, closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) { }
    ~Descriptor()
    {
        if (number_ >= 0)
            close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

std::unexpected<Error> not_written(const std::string& path)
{
    return failure("disk.not_writable",
        fmt::format(
            "{} cannot be written, so nothing was taken. Check that you may write there and that the disk is "
            "not full, and do it again.",
            path));
}

bool write_whole(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const auto count = write(descriptor, content.data(), content.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(count));
    }
    return fsync(descriptor) == 0;
}

/// A name in a folder is on the disk only when the folder is.
bool sync_folder(const fs::path& folder)
{
    const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.number() >= 0 && fsync(opened.number()) == 0;
}

/// Writes a file whole, and it is on the disk when this returns.
Done write_durably(const fs::path& path, std::string_view content)
{
    const auto unfinished = path.string() + ".unfinished";
    {
        const Descriptor file(open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640));
        if (file.number() < 0 || !write_whole(file.number(), content))
            return not_written(path.string());
    }
    std::error_code error;
    fs::rename(unfinished, path, error);
    if (error || !sync_folder(path.parent_path()))
        return not_written(path.string());
    return {};
}

/// An area code, or the codes of a joint service, as the name of a file.
std::string file_name(std::string area)
{
    std::ranges::replace_if(
        area,
        [](char letter) { return !((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')); },
        '_');
    return area;
}

} // namespace

struct CollectionFolder::Lock {
    explicit Lock(int descriptor) : file(descriptor) { }
    Descriptor file;
};

CollectionFolder::CollectionFolder(
    std::string path, submission::Request request, collection::History history, std::unique_ptr<Lock> lock)
    : path_(std::move(path))
    , request_(std::move(request))
    , history_(std::move(history))
    , lock_(std::move(lock))
{
}

CollectionFolder::~CollectionFolder() = default;

Result<std::unique_ptr<CollectionFolder>> CollectionFolder::make(
    const std::string& path, const submission::Request& request)
{
    std::error_code error;
    if (fs::exists(path + "/collection.toml", error))
        return failure("collection.there",
            fmt::format("{} holds a collection already. Choose another folder for a new one.", path));
    for (const auto* part : { "", "/received", "/counts", "/compare" })
        TRY_DONE(make_folder(path + part));
    TRY_DONE(write_durably(path + "/history.jsonl", ""));
    TRY_DONE(write_durably(path + "/collection.toml", submission::write_request(request)));
    return open(path);
}

Result<std::unique_ptr<CollectionFolder>> CollectionFolder::open(const std::string& path)
{
    std::error_code error;
    const auto file = path + "/collection.toml";
    if (!fs::exists(file, error))
        return failure("collection.none",
            fmt::format("{} is not the folder of a collection: there is no collection.toml in it. Open one "
                        "with: wres "
                        "collection open",
                path));
    auto lock =
        std::make_unique<Lock>(::open((path + "/history.jsonl").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640));
    if (lock->file.number() < 0)
        return not_written(path + "/history.jsonl");
    if (flock(lock->file.number(), LOCK_EX | LOCK_NB) != 0)
        return failure("collection.in_use",
            fmt::format("Another program is at work in {}. Try again when it has ended.", path));
    const auto asked = TRY(read_file(file));
    auto request = TRY(submission::parse_request(file, asked));
    const auto happened = TRY(read_file(path + "/history.jsonl"));
    auto history = TRY(collection::History::parse(path + "/history.jsonl", happened));
    return std::unique_ptr<CollectionFolder>(
        new CollectionFolder(path, std::move(request), std::move(history), std::move(lock)));
}

Result<submission::CouncilRegister> CollectionFolder::councils(const standard::Populations& populations) const
{
    const auto file = path_ + "/councils.csv";
    std::error_code error;
    if (!fs::exists(file, error))
        return submission::CouncilRegister();
    return submission::parse_council_register(file, TRY(read_file(file)), populations);
}

Done CollectionFolder::keep_councils(
    const submission::CouncilRegister& councils, const standard::Populations& populations)
{
    return write_durably(path_ + "/councils.csv", submission::write_council_register(councils, populations));
}

Done CollectionFolder::add(const std::vector<collection::Event>& events)
{
    const auto at = static_cast<off_t>(history_.kept_bytes());
    auto history = history_;
    const auto lines = history.add(events);
    const int file = lock_->file.number();
    // What a stop of the machine left behind the last whole line goes first.
    const bool written =
        ftruncate(file, at) == 0 && lseek(file, at, SEEK_SET) == at && write_whole(file, lines);
    if (!written)
        return not_written(path_ + "/history.jsonl");
    history_ = std::move(history);
    return {};
}

Done CollectionFolder::keep_submission(
    const std::string& area, std::uint32_t number, std::string_view sealed, std::string_view cube)
{
    TRY_DONE(write_durably(
        fmt::format("{}/received/{}-{}.wressubmission", path_, file_name(area), number), sealed));
    return write_durably(counts_path(area, number), cube);
}

Done CollectionFolder::keep_comparison(Comparison comparison, std::string_view cube)
{
    return write_durably(fmt::format("{}/compare/{}.wrescube", path_, word_of(comparison)), cube);
}

std::string CollectionFolder::counts_path(const std::string& area, std::uint32_t number) const
{
    return fmt::format("{}/counts/{}-{}.wrescube", path_, file_name(area), number);
}

Result<std::string> CollectionFolder::counts_of(const std::string& area, std::uint32_t number) const
{
    return read_file(counts_path(area, number));
}

Result<std::vector<std::string>> CollectionFolder::comparisons(Comparison comparison) const
{
    std::vector<std::string> paths;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(path_ + "/compare", error)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with(word_of(comparison)) && name.ends_with(".wrescube"))
            paths.push_back(entry.path().string());
    }
    std::ranges::sort(paths);
    std::vector<std::string> cubes;
    for (const auto& path : paths)
        cubes.push_back(TRY(read_file(path)));
    return cubes;
}

std::string_view word_of(Comparison comparison)
{
    return comparison == Comparison::Earlier ? "earlier" : "published";
}

} // namespace wres::workflow
