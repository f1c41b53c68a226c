// SPDX-License-Identifier: MIT
#include "support/postgresql_server.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wres::test {
namespace {

namespace fs = std::filesystem;

const std::string programs = "/usr/lib/postgresql/15/bin/"; // where Debian's package puts them

struct User {
    uid_t user;
    gid_t group;
};

/// Whom the server runs as: ourselves, or as root somebody who is not.
User server_user()
{
    if (geteuid() != 0)
        return { geteuid(), getegid() };
    const auto* found = getpwnam("postgres");
    if (found == nullptr)
        found = getpwnam("nobody");
    if (found == nullptr)
        throw std::runtime_error("the tests need a user postgres or nobody to run PostgreSQL as");
    return { found->pw_uid, found->pw_gid };
}

/// Starts a program as that user, its output into `log`; it ends when this process does.
pid_t launch(const std::vector<std::string>& command, const std::string& folder)
{
    const auto user = server_user();
    const pid_t child = fork();
    if (child != 0)
        return child;

    const int log = open((folder + "/log").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
    if (log < 0)
        _exit(126);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    if (geteuid() == 0 && (setgid(user.group) != 0 || setuid(user.user) != 0))
        _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (chdir(folder.c_str()) != 0)
        _exit(126);
    std::vector<char*> arguments;
    for (const auto& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execv(arguments[0], arguments.data());
    _exit(127);
}

std::string content_of(const std::string& path)
{
    std::ifstream file(path);
    return { std::istreambuf_iterator<char>(file), {} };
}

} // namespace

PostgresqlServer& PostgresqlServer::running()
{
    static PostgresqlServer server;
    return server;
}

PostgresqlServer::PostgresqlServer() : starter_(getpid())
{
    auto form = (fs::temp_directory_path() / "wres-postgresql-XXXXXX").string();
    if (mkdtemp(form.data()) == nullptr)
        throw std::runtime_error("no temporary folder can be made");
    folder_ = form;
    const auto user = server_user();
    if (chown(folder_.c_str(), user.user, user.group) != 0)
        throw std::runtime_error("the temporary folder cannot be given to the server's user");
    make_cluster();
    start();
}

PostgresqlServer::~PostgresqlServer()
{
    if (getpid() != starter_)
        return;
    stop();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void PostgresqlServer::make_cluster() const
{
    const pid_t child = launch({ programs + "initdb", "-D", folder_ + "/data", "-U", "wres", "-A", "trust",
                                   "-N", "--no-locale", "-E", "UTF8", "--no-instructions" },
        folder_);
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0)
        throw std::runtime_error("initdb failed: " + content_of(folder_ + "/log"));
}

void PostgresqlServer::start()
{
    server_ = launch({ programs + "postgres", "-D", folder_ + "/data", "-k", folder_, "-c",
                         "listen_addresses=", "-F", "-c", "max_connections=40" },
        folder_);
    // The server writes its state into this file, and "ready" when it takes connections.
    for (int i = 0; i < 1500; ++i) {
        if (content_of(folder_ + "/data/postmaster.pid").find("ready") != std::string::npos)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    throw std::runtime_error("PostgreSQL did not start: " + content_of(folder_ + "/log"));
}

void PostgresqlServer::stop()
{
    kill(server_, SIGQUIT); // immediate: every server process ends where it stands
    waitpid(server_, nullptr, 0);
}

void PostgresqlServer::kill_and_start_again()
{
    stop();
    std::error_code ignored;
    fs::remove(folder_ + "/data/postmaster.pid", ignored);
    start();
}

std::string PostgresqlServer::address(const std::string& schema) const
{
    return "postgresql:///postgres?host=" + folder_ + "&user=wres&options=-csearch_path%3D" + schema;
}

} // namespace wres::test
