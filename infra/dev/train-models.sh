#!/usr/bin/env bash
# Trains the models that come with the program: plays 400 days of the simulated town, which end before the demo's own history
# begins, and trains on them with Microsoft.ML. The same seed gives the same models.
#   infra/dev/train-models.sh [SEED] [DIRECTORY]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
seed="${1:-1}"
target="${2:-$root/functions/Embedded/models}"
"$root/infra/dev/build.sh" >&2
bin="$root/artifacts/bin"
simulator="$bin/SektorKopplung.Simulators.Cli/release"
dotnet "$simulator/simulate.dll" scenario calm-week --seed "$seed" --speed max --start 2025-11-10T00:00:00Z \
    --history-days 400 --to stdout |
  dotnet "$bin/SektorKopplung.Embedded/release/sektorkopplung.dll" train --readings - --site "$simulator/musterstadt.site.json" \
    --seed "$seed" --export "$target"
