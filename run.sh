#!/usr/bin/env bash
# Builds WorkflowBk and starts it on http://localhost:5080. Arguments are passed on:
#   --demo            a fictional municipality, where you choose whom to be
#   --urls ADDRESS    listen elsewhere, e.g. --urls http://localhost:8080
#   --data DIR        keep the database and keys in DIR (otherwise src/WorkflowBk.Web/App_Data)
# All settings: src/WorkflowBk.Web/appsettings.example.json
set -euo pipefail
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")"

say() { printf '%s\n' "$1"; }
fail() { printf '%s\n' "$1" >&2; exit 1; }

command -v dotnet >/dev/null \
  || fail "The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download), and see that “dotnet” is on the PATH."
version=$(dotnet --version 2>/dev/null) || version=unknown
[[ "$version" == 10.* ]] || fail "The .NET 10 SDK is needed; “dotnet --version” says: $version"
command -v node >/dev/null && command -v npm >/dev/null \
  || fail "Node.js 20 or later with npm is missing: style sheets and fonts come from npm. Install it, and see that “node” and “npm” are on the PATH."

missing=()
[[ -e /usr/share/zoneinfo/Europe/Oslo ]] || missing+=(tzdata)
if [[ "$(uname)" == Linux ]] && ! { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q libicuuc; then
  missing+=(libicu)
fi
if ((${#missing[@]})); then
  command -v apt-get >/dev/null || fail "Missing: ${missing[*]} (time zones, and the ICU library for Norwegian dates). Install them, then run this again."
  say "Installing ${missing[*]} …"
  sudo=(); [[ $EUID -eq 0 ]] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  for i in "${!missing[@]}"; do
    # The package's name holds its version.
    [[ "${missing[i]}" != libicu ]] || missing[i]=$(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -1)
  done
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || fail "apt could not install: ${missing[*]}."
fi

# A folder is meant as seen from where the command was given.
arguments=()
while (($#)); do
  case $1 in
    --data) (($# > 1)) || fail "--data needs a folder."
      arguments+=(--data "$(cd "$here" && realpath -m "$2")"); shift 2 ;;
    --data=*) arguments+=(--data "$(cd "$here" && realpath -m "${1#--data=}")"); shift ;;
    *) arguments+=("$1"); shift ;;
  esac
done

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
say "Building … (the first time takes some minutes)"
dotnet build src/WorkflowBk.Web --configuration Release --verbosity quiet --nologo

cd src/WorkflowBk.Web
# In place of this shell, so that Ctrl-C and stop signals reach the program itself.
exec dotnet bin/Release/net10.0/WorkflowBk.Web.dll --urls http://localhost:5080 "${arguments[@]}"
