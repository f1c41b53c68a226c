#!/usr/bin/env bash
# After the build of preset ci: static checks of every source file but the tests, then every fuzzer for a minute, from its corpus.
#   WRES_FUZZ_SECONDS=600 tests/hard_checks.sh    fuzzes for longer
# What a fuzzer finds is left in build/ci/fuzz/<name>: put it into tests/fuzz/corpus/<name>, where it is replayed for ever.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/steps.sh

seconds=${WRES_FUZZ_SECONDS:-60}
build=build/ci

static_checks() {
    run-clang-tidy-19 -quiet -p "$build" -j "$(nproc)" "$PWD/src/.*(?<!_test)\.cpp$"
}

# Seeds are read from the corpus and never written to: new inputs go to a folder of the build.
fuzz() {
    local name=$1 found=$build/fuzz/$1
    mkdir -p "$found/new"
    "$build/tests/fuzz/wres_fuzz_$name" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$found/" "$found/new" "tests/fuzz/corpus/$name"
}

step "Static checks (clang-tidy)" static_checks
for source in tests/fuzz/*_fuzz.cpp; do
    name=$(basename "$source" _fuzz.cpp)
    step "Fuzz $name for $seconds s" fuzz "$name"
done
