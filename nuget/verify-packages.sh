#!/usr/bin/env bash
# Packs all packages, restores them into projects that know nothing of this repository, and runs those.
# Usage: nuget/verify-packages.sh [folder for test results]
set -euo pipefail
cd "$(dirname "$0")/.."
results=${1:-artifacts/TestResults}
work=artifacts/consumers
# A version of its own for each run: NuGet never looks again for a version that it has in its cache.
version=0.1.0-local.$(date +%s)
rm -rf artifacts/packages "$work"
mkdir -p artifacts/packages "$results"
results=$(cd "$results" && pwd)

dotnet pack HealthContent.Analysis.sln -c Release -o artifacts/packages -p:Version="$version" --nologo -v quiet
for package in HealthContent.Analysis HealthContent.Analysis.{Markdown,Html,Testing,Audit.Sqlite,Tool}; do
  file=artifacts/packages/$package.$version.nupkg
  contents=$(unzip -Z1 "$file")
  for entry in README.md icon.png; do
    grep -qx "$entry" <<<"$contents" || { echo "$file lacks $entry" >&2; exit 1; }
  done
  grep -q '\.xml$' <<<"$contents" || { echo "$file lacks the XML documentation" >&2; exit 1; }
  unzip -p "$file" "$package.nuspec" | grep -q '<license type="expression">MIT</license>' || { echo "$file lacks its licence" >&2; exit 1; }
  [ "$package" = HealthContent.Analysis.Tool ] || [ -f "artifacts/packages/$package.$version.snupkg" ] || { echo "$package lacks its symbols" >&2; exit 1; }
done

contents=$(unzip -Z1 "artifacts/packages/HealthContent.Analysis.$version.nupkg")
for platform in linux-x64 linux-arm64 osx-arm64 win-x64; do
  grep -qx "runtimes/$platform/lib/net10.0/HealthContent.Analysis.dll" <<<"$contents" \
    || { echo "HealthContent.Analysis lacks its image for $platform" >&2; exit 1; }
done

cp -r nuget/consumers "$work"
properties=(-p:HealthContentVersion="$version" -p:RestoreAdditionalProjectSources="$PWD/artifacts/packages")
expect() { grep -qF -- "$2" <<<"$1" || { printf 'expected: %s\nin:\n%s\n' "$2" "$1" >&2; exit 1; }; }

output=$(dotnet run --project "$work/Console" "${properties[@]}")
expect "$output" "Block: HCA1301"
expect "$output" "HCA1302"
expect "$output" "Publish: "
[ "$(grep -c HCA1301 <<<"$output")" = 3 ] || { printf 'plain text, Markdown and HTML differ:\n%s\n' "$output" >&2; exit 1; }

output=$(dotnet run --project "$work/Hosted" "${properties[@]}" -- "$work/Hosted/audit.db")
expect "$output" "hosted: Block, record 1, intact"

dotnet test "$work/NUnit" "${properties[@]}" --nologo --logger "trx;LogFileName=consumer.trx" --results-directory "$results"

tool=$work/tool
dotnet tool install HealthContent.Analysis.Tool --tool-path "$tool" --version "$version" --add-source artifacts/packages >/dev/null
output=$(echo '{"id":"1","text":"Our laser cures acne with zero side effects!"}' | "$tool/healthcontent" check --format jsonl) || [ $? = 1 ]
expect "$output" '"decision":"block"'
output=$("$tool/healthcontent" audit verify "$work/Hosted/audit.db")
expect "$output" "intact: 1 record"
echo "packages $version verified"
