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
postgres_programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }
[[ -x "$(postgres_programs)/initdb" ]] || missing+=(postgresql)
if ((${#missing[@]})); then
  say "Installing ${missing[*]}"
  command -v apt-get >/dev/null || fail "Missing: ${missing[*]}. Install them, then run this again."
  sudo=(); [[ $EUID -eq 0 ]] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || fail "apt could not install: ${missing[*]}."
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Hundreds of short processes are started; each spends most of its life compiling. These two make that a quarter quicker.
export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0

say "Build"
dotnet build WorkflowBk.sln --configuration Release --verbosity quiet

# A server of its own, in a folder that goes away with it: nothing of the machine's own PostgreSQL is touched. It need not
# survive a power cut, so it does not wait for the disk. PostgreSQL refuses to run as root.
cluster=$(mktemp -d) results=$(mktemp -d)
as_postgres() { if [[ $EUID -eq 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
stop_all() {
  jobs -p | xargs -r kill 2>/dev/null || true
  as_postgres "$(postgres_programs)/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$cluster" "$results"
}
trap stop_all EXIT
trap 'exit 130' INT TERM

say "PostgreSQL for the tests"
[[ $EUID -ne 0 ]] || chown postgres "$cluster"
as_postgres "$(postgres_programs)/initdb" -D "$cluster/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$cluster.log" 2>&1 \
  || { cat "$cluster.log"; rm -f "$cluster.log"; fail "PostgreSQL could not make a cluster."; }
rm -f "$cluster.log"
# The socket is its address; no port of the machine is used, so none can be taken.
as_postgres "$(postgres_programs)/pg_ctl" -D "$cluster/data" -l "$cluster/data/server.log" -w -o "-k '$cluster' -c listen_addresses='' \
  -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c deadlock_timeout=100ms -c max_connections=300" start >/dev/null \
  || { cat "$cluster/data/server.log"; fail "PostgreSQL could not be started."; }

# Two lanes at once, about as long as each other: the browser's, which mostly waits, and all the rest. Each has a log of its own,
# shown when it has ended, and a file with what failed.
postgresql="Host=$cluster;Username=postgres;Database=postgres"
run_tests() {
  local lane=$1; shift
  dotnet test "$@" --configuration Release --no-build --logger trx --results-directory "$results/$lane" || echo "$1" >>"$results/$lane.failed"
}
browser_lane() {
  run_tests browser tests/WorkflowBk.EndToEnd --filter "Database!=PostgreSQL"
  WORKFLOWBK_TEST_POSTGRESQL=$postgresql PATH="$(postgres_programs):$PATH" \
    run_tests browser tests/WorkflowBk.EndToEnd --filter "Database=PostgreSQL"
}
other_lane() {
  local project
  dotnet format WorkflowBk.sln --verify-no-changes --no-restore --verbosity quiet || echo "Formatting" >>"$results/other.failed"
  for project in tests/*.Tests; do
    run_tests other "$project" --filter "Database!=PostgreSQL"
  done
  export WORKFLOWBK_TEST_POSTGRESQL=$postgresql PATH="$(postgres_programs):$PATH"
  for project in Data Activities Web; do
    run_tests other "tests/WorkflowBk.$project.Tests" --filter "Database!=SQLite"
  done
}

say "Tests (the browser's run beside the others, and are shown last)"
browser_lane >"$results/browser.log" 2>&1 &
browser=$!
other_lane
wait "$browser" || true
say "Tests in the browser"
cat "$results/browser.log"

sum() { local total=0 n; for n in $(cat "$results"/*/*.trx 2>/dev/null | grep -oE '<Counters [^>]*' | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+'); do total=$((total + n)); done; echo "$total"; }
passed=$(sum passed); failed=$(sum failed)
skipped=$(( $(sum total) - $(sum executed) ))
((passed > 0)) || fail "No test was run."
status=0
for lane in browser other; do
  [[ ! -f "$results/$lane.failed" ]] || { status=1; printf '\nNot passed: %s\n' "$(paste -sd, "$results/$lane.failed")"; }
done
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
exit "$status"
