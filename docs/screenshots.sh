#!/usr/bin/env bash
# Makes the pictures of the readme: walks through the program in a real browser and keeps three of what it saw.
# Run ./test.sh once first, so that the browser and the mail server are installed.
set -euo pipefail
cd "$(dirname "$0")/.."

shots=$(mktemp -d)
trap 'rm -rf "$shots"' EXIT
WORKFLOWBK_SCREENSHOTS=$shots dotnet test tests/WorkflowBk.EndToEnd --configuration Release \
  --filter "FullyQualifiedName~PublicPages_|FullyQualifiedName~StaffPages_"

cp "$shots/inbox-1280.png" docs/images/inbox.png
cp "$shots/case-1280.png" docs/images/case.png
cp "$shots/contact-nb-390.png" docs/images/contact.png
