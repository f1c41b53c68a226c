# SPDX-License-Identifier: MIT
#
# R data.table: read the CSV file with two threads and count three columns.
#   Rscript data_table.R FILE
suppressPackageStartupMessages(library(data.table))
setDTthreads(2)
path <- commandArgs(trailingOnly = TRUE)[1]
begin <- proc.time()
rows <- fread(path, colClasses = "character", showProgress = FALSE, na.strings = NULL)
counts <- rows[, .N, by = c("Ethnic group", "Grade", "Sex")]
used <- proc.time() - begin
status <- readLines("/proc/self/status")
kibibytes <- as.numeric(gsub("[^0-9]", "", grep("VmHWM", status, value = TRUE)))
people <- paste0('"', counts[[1]], "|", counts[[2]], "|", counts[[3]], '":', counts[["N"]], collapse = ",")
cat(sprintf('{"seconds":%.4f,"processor":%.4f,"mebibytes":%.1f,"people":{%s}}\n', used[["elapsed"]],
            used[["user.self"]] + used[["sys.self"]], kibibytes / 1024, people))
