# SPDX-License-Identifier: MIT
# The questions of benchmarks/statistics.cpp, asked of R (Debian: r-base-core). Prints a line a question: name, peer, median
# microseconds of processor time, answer.
ask <- function(name, work) {
  times <- 1
  repeat {
    seconds <- system.time(for (i in seq_len(times)) work())[["user.self"]]
    if (seconds >= 0.05) break
    times <- times * 4
  }
  rounds <- replicate(5, system.time(for (i in seq_len(times)) work())[["user.self"]] / times)
  cat(name, "R", sprintf("%.2f", median(rounds) * 1e6), paste(sprintf("%.17g", work()), collapse = " "), sep = "\t")
  cat("\n")
}

table <- matrix(c(60, 30, 240, 330), 2)
ask("Fisher p, 60/300 v 30/360", function() fisher.test(table, conf.int = FALSE)$p.value)
ask("Exact odds ratio limits, 60/300 v 30/360", function() fisher.test(table)$conf.int)
ask("Clopper-Pearson interval", function() binom.test(15, 120)$conf.int)
ask("Wilson interval", function() prop.test(15, 120, correct = FALSE)$conf.int)
four <- matrix(c(5, 3, 8, 2, 9, 4, 1, 6, 2, 7, 5, 3, 4, 4, 6, 1), 4, byrow = TRUE)
ask("Exact test, 4 x 4, 70 people", function() fisher.test(four, workspace = 2e7)$p.value)
ask("Cochran-Armitage p", function() prop.trend.test(c(73, 90, 114, 75), c(86, 93, 136, 82))$p.value)
p <- (1 + (0:170 * 61) %% 997) / 1000
ask("Benjamini-Hochberg, 171 p", function() p.adjust(p, "BH")[18])
ask("Hommel, 171 p", function() p.adjust(p, "hommel")[18])
i <- 0:152
x1 <- 2 + (i * 7) %% 11; n1 <- 40 + (i * 13) %% 90; x2 <- 30 + (i * 5) %% 41; n2 <- 300 + (i * 17) %% 500
strata <- array(rbind(x1, x2, n1 - x1, n2 - x2), c(2, 2, 153))
ask("Cochran-Mantel-Haenszel, 153 councils", function() mantelhaen.test(strata, correct = FALSE)$statistic)
ask("Mantel-Haenszel odds ratio limits, 153 councils", function() mantelhaen.test(strata, correct = FALSE)$conf.int)
ask("Exact limits of a count", function() poisson.test(37)$conf.int)
ask("Exact rate ratio, limits and p", function() {
  found <- poisson.test(c(15, 41), c(19017, 28010))
  c(found$conf.int, found$p.value)
})
group <- 11 + (0:99 * 331) %% 977 / 50
reference <- 12 + (0:399 * 271) %% 977 / 50
ask("Rank pay gap, 100 v 400 people", function()
  1 - exp(-wilcox.test(log(reference), log(group), conf.int = TRUE, exact = FALSE)$estimate))
