#!/usr/bin/env bash
# Measures everything and writes the tables of bench/README.md: publishes the product and an empty application the same way,
# starts a PostgreSQL server where there is one, and runs the parts.
#   bench/run.sh                     all of it, half an hour and more on two quiet processors
#   bench/run.sh register start      only these parts: register, library, community, reports, start, requests, accounts, alerts
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
source scripts/services.sh
out=$(mktemp -d "${TMPDIR:-/tmp}/cso-bench-published.XXXXXX")
trap 'stop_postgres; rm -rf "$out"' EXIT
case "$(uname -m)" in aarch64 | arm64) rid=linux-arm64 ;; *) rid=linux-x64 ;; esac
for project in CsoAlliance.Web bench/Empty; do
  dotnet publish "$project" -c Release -r "$rid" --self-contained false -m:1 -nodeReuse:false -v q -o "$out/$(basename "$project")"
done
dotnet build bench/CsoAlliance.Bench.csproj -c Release -m:1 -nodeReuse:false -v q
start_postgres
dotnet bench/bin/Release/net10.0/CsoAlliance.Bench.dll "$out/CsoAlliance.Web" "$out/Empty" bench/README.md "$@"
