# SPDX-License-Identifier: MIT
# The tables of benchmarks/statistics.cpp in R (Debian: r-base-core).
time_one <- function(what, work, times = 200) {
  seconds <- system.time(for (i in seq_len(times)) work())[["user.self"]]
  cat(sprintf("%-46s %12.1f us\n", what, seconds / times * 1e6))
}
table <- matrix(c(60, 30, 240, 330), 2)
time_one("R Fisher p, odds ratio and interval, 300 v 360", function() fisher.test(table))
time_one("R Fisher p alone, 300 v 360", function() fisher.test(table, conf.int = FALSE))
cat("Fisher", fisher.test(table)$p.value, "\n")
