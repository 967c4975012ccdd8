#!/usr/bin/env bash
# The pipeline of a repository, as its team writes it: clone, check, verify, and deploy only through the gate.
#
#   vimana.sh <repository> <folder for what was answered>
set -uo pipefail

reporter="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/cli/bin/gantry.mjs"
gantry() { node "$reporter" "$@"; }

checkout="$(mktemp -d)"
trap 'rm -rf "$checkout"' EXIT
git clone --quiet "$1" "$checkout" && cd "$checkout" || exit 99

gantry verify --phase 0 --json >"$2/verify.json"
gantry check exit-0-1 --json -- sh city.sh protocols >"$2/check.json"
gantry status --gate 0 --json >"$2/status.json" && echo "Deployed."
