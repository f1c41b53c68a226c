// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <sys/types.h>

namespace wres::test {

/// A PostgreSQL server of this test program's own: in a new folder, on a socket in that folder, with no
/// network, and gone with the program. Started when it is first asked for. As root it runs as another user,
/// since PostgreSQL refuses root.
class PostgresqlServer {
public:
    static PostgresqlServer& running();

    PostgresqlServer(const PostgresqlServer&) = delete;
    PostgresqlServer& operator=(const PostgresqlServer&) = delete;

    /// The address of a schema, which need not be there yet.
    [[nodiscard]] std::string address(const std::string& schema) const;

    /// Ends every server process at once, as a loss of power would, and starts the server again.
    void kill_and_start_again();

private:
    PostgresqlServer();
    ~PostgresqlServer();

    void make_cluster() const;
    void start();
    void stop();

    std::string folder_;
    pid_t starter_ {}; // the test program; a process that was forked from it leaves the server alone
    pid_t server_ {};
};

} // namespace wres::test
