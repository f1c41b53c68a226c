// SPDX-License-Identifier: MIT
#include "store/migrations.h"

namespace wres::store {

const database::Migration migration_9 {
    .number = 9,
    .name = "values of a plan's own indicators, who is written to of what is due",
    .sql = R"(
CREATE TABLE indicator_values (
    plan TEXT NOT NULL REFERENCES plans (id),
    number {integer} NOT NULL, -- 1, 2, 3 ... of the plan, in the order in which they came
    indicator TEXT NOT NULL, -- its short name in the plan
    period TEXT NOT NULL, -- 2026-Q1
    name TEXT NOT NULL, -- empty: of the council; else of a side of the gap, or of a comparator
    value TEXT NOT NULL, -- a decimal number; empty: what was sent before is taken back
    definition TEXT NOT NULL, -- what the indicator meant when it was sent
    sent_by TEXT NOT NULL,
    sent_at {integer} NOT NULL,
    PRIMARY KEY (plan, number)
) {strict};

CREATE TABLE due_letters (
    person TEXT NOT NULL REFERENCES people (id),
    organisation TEXT NOT NULL REFERENCES organisations (id),
    asked_at {integer} NOT NULL,
    sent_at {integer} NOT NULL, -- the last; 0: none yet
    PRIMARY KEY (person, organisation)
) {strict};
)",
    .sqlite = "",
    .postgresql = "",
};

} // namespace wres::store
