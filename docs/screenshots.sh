#!/usr/bin/env bash
# Makes the pictures of the readme and of the guide for process owners: walks through the program in a real browser and keeps
# some of what it saw.
# Run ./test.sh once first, so that the browser and the mail server are installed.
set -euo pipefail
cd "$(dirname "$0")/.."

shots=$(mktemp -d)
trap 'rm -rf "$shots"' EXIT
WORKFLOWBK_SCREENSHOTS=$shots dotnet test tests/WorkflowBk.EndToEnd --configuration Release \
  --filter "FullyQualifiedName~PublicPages_|FullyQualifiedName~StaffPages_|FullyQualifiedName~ProcessOwnerTests"

cp "$shots/staff-inbox-1280.png" docs/images/inbox.png
cp "$shots/staff-case-1280.png" docs/images/case.png
cp "$shots/public-contact-nb-390.png" docs/images/contact.png
cp "$shots/owner-processes-1280.png" docs/images/prosesser.png
cp "$shots/owner-step-1280.png" docs/images/rediger.png
cp "$shots/studio-owner-deadline.png" docs/images/tegneflaten.png
cp "$shots/owner-try-1280.png" docs/images/prov.png
cp "$shots/owner-publish-1280.png" docs/images/publiser.png
cp "$shots/owner-changes-1280.png" docs/images/endringer.png
cp "$shots/owner-move-1280.png" docs/images/flytt.png
