#!/usr/bin/env bash
# Installs what the tests need, builds with warnings as errors, checks the formatting, and runs every test.
# The last line counts the tests from their own result files.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '\n== %s\n' "$1"; }
fail() { printf '\n%s\n' "$1" >&2; exit 1; }

command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing. Install it, and see that “dotnet” is on the PATH."
[[ "$(dotnet --version)" == 10.* ]] || fail "The .NET 10 SDK is needed; “dotnet --version” says $(dotnet --version)."
command -v npm >/dev/null || fail "Node.js with npm is missing. Install it, and see that “npm” is on the PATH."

missing=()
[[ -x /usr/bin/chromium-headless-shell ]] || missing+=(chromium-headless-shell)
command -v aiosmtpd >/dev/null || missing+=(python3-aiosmtpd)
command -v setsid >/dev/null || missing+=(util-linux)
if ((${#missing[@]})); then
  say "Installing ${missing[*]}"
  command -v apt-get >/dev/null || fail "Missing: ${missing[*]}. Install them, then run this again."
  sudo=(); [[ $EUID -eq 0 ]] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || fail "apt could not install: ${missing[*]}."
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say "Build"
dotnet build WorkflowBk.sln --configuration Release --verbosity quiet

say "Formatting"
dotnet format WorkflowBk.sln --verify-no-changes --no-restore --verbosity quiet

say "Tests"
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
dotnet test WorkflowBk.sln --configuration Release --no-build --logger "trx" --results-directory "$results" -- RunConfiguration.MaxCpuCount=2 || status=$?

sum() { local total=0 n; for n in $(cat "$results"/*.trx 2>/dev/null | grep -oE '<Counters [^>]*' | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+'); do total=$((total + n)); done; echo "$total"; }
passed=$(sum passed); failed=$(sum failed)
skipped=$(( $(sum total) - $(sum executed) ))
((passed > 0)) || fail "No test was run."
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
exit "$status"
