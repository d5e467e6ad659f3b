#!/usr/bin/env bash
# The whole check: brings what the tests need and is missing, builds, runs every test, and closes with
# "N passed, N failed, N skipped". Arguments go to `dotnet test`, such as: --filter FullyQualifiedName~Position
# With CSO_TEST_RESULTS set to a folder, the result file with the time of each test is kept there.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Tests run most code a few times: what keeps memory small and code pages unwritable costs them a seventh of their time.
# So does compiling what is called often a second time by how it was called, and in the compiler it costs a third.
export DOTNET_EnableWriteXorExecute=0 DOTNET_TieredPGO=0 DOTNET_GCgen0size=4000000 DOTNET_GCRetainVM=1
source scripts/services.sh
# The projects share one compiler of this run's own, which is warm after the first of them, and goes when the build is done.
compiler=cso-check-$$-compiler
stop_compiler() { local at; for at in /proc/[0-9]*; do ! grep -qa -- "-pipename:$compiler" "$at/cmdline" 2>/dev/null || kill "${at#/proc/}" 2>/dev/null; done; }
trap 'stop_compiler; stop_postgres' EXIT
bring_chromium
bring_ffmpeg
bring_postgres
start_postgres

dotnet build CsoAlliance.sln -c Debug -nodeReuse:false -v q -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" || { echo "0 passed, 1 failed"; exit 1; }
stop_compiler
results=${CSO_TEST_RESULTS:-$(mktemp -d)}
dotnet test CsoAlliance.sln -c Debug --no-build --nologo --logger "trx;LogFileName=all.trx" --results-directory "$results" "$@"
outcome=$?
# The counters of the result file, and not the words on the screen, which change between versions.
count() { grep -ho "<Counters [^>]*" "$results"/all.trx | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | paste -sd+ | bc; }
total=$(count total); passed=$(count passed); failed=$(count failed)
[ -n "${CSO_TEST_RESULTS:-}" ] || rm -rf "$results"
[ -n "${total:-}" ] && [ "$total" -gt 0 ] || { echo "No test ran."; echo "0 passed, 1 failed"; exit 1; }
echo "$passed passed, $failed failed, $((total - passed - failed)) skipped"
exit $outcome
