#!/usr/bin/env bash
# Adds one migration to every set: both contexts, both providers; takes the copy of the model out of what doesn't need one
# (docs/adr/0019); then writes the compiled model of SQLite anew (docs/adr/0010).
#   ./add-migration.sh NAME          adds to the sets that changed
#   ./add-migration.sh NAME --anew   drops what was generated before and starts over (before the first release only)
set -euo pipefail
cd "$(dirname "$0")"
name=${1:?name of the migration}
dotnet tool restore >/dev/null
[ "${2:-}" != --anew ] || rm -rf CsoAlliance.Core/Data/Migrations
dotnet build CsoAlliance.Core -nodeReuse:false -v q
for set in Alliance Vault; do
  for provider in Sqlite PostgreSql; do
    context="${provider}${set}DbContext"
    if dotnet ef migrations has-pending-model-changes --no-build --project CsoAlliance.Core --context "$context" >/dev/null 2>&1; then
      echo "$context: nothing to add"
    else
      dotnet ef migrations add "$name" --no-build --project CsoAlliance.Core --context "$context" \
        --output-dir "Data/Migrations/$provider/$set" | tail -1
    fi
  done
done
for migration in CsoAlliance.Core/Data/Migrations/*/*/*_*.cs; do
  case $migration in *.Designer.cs) continue ;; esac
  # Only what changes a table that stands needs to know what the table is to be.
  changes=$(sed '/void Down/q' "$migration" | grep -o 'migrationBuilder\.[A-Z][A-Za-z]*' | grep -vE '\.(CreateTable|CreateIndex|AddColumn|Sql)$' || true)
  [ -n "$changes" ] || sed -i '/<inheritdoc/,/^        }$/d' "${migration%.cs}.Designer.cs"
done
for set in Alliance Vault; do
  dotnet ef dbcontext optimize --project CsoAlliance.Core --context "Sqlite${set}DbContext" \
    --output-dir "Data/Compiled/$set" --namespace "CsoAlliance.Core.Data.Compiled.$set" >/dev/null
done
