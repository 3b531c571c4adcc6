#!/usr/bin/env bash
# Builds the console page (where Node is there) and the solution, both only when a source is newer than the last build.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$root"
mkdir -p artifacts
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

# $1 = stamp file, the rest = find arguments: whether anything is newer than the stamp
changed() {
  local stamp="$1"; shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -newer "$stamp" -print -quit)" ]
}

page=functions/Embedded/console
if ! command -v npm >/dev/null; then
  echo "page: Node 20 with npm is not there, so the page is left out; everything else works."
elif changed artifacts/.page-built "$page" -path "$page/node_modules" -prune -o -type f ||
     [ ! -e functions/Embedded/wwwroot/index.html ]; then
  echo "page: building"
  if (cd "$page" && npm ci --no-audit --no-fund --loglevel=error && npm run build --silent) >artifacts/page-build.log 2>&1; then
    touch artifacts/.page-built
  else
    tail -n 20 artifacts/page-build.log
    echo "page: the build failed (artifacts/page-build.log), so the page is left out; everything else works."
  fi
fi

if changed artifacts/.solution-built functions simulators tests build Directory.* global.json SektorKopplung.sln .editorconfig \
     \( -path "$page" -o -path functions/Embedded/wwwroot \) -prune -o -type f; then
  echo "solution: building (Release)"
  if ! dotnet build SektorKopplung.sln -c Release -v minimal -tl:off >artifacts/build.log 2>&1; then
    grep -E "error|Edition" artifacts/build.log | sort -u | head -n 20
    echo "solution: the build failed; the whole output is in artifacts/build.log"
    exit 3
  fi
  grep -E "^ *Edition " artifacts/build.log | sort -u || true
  touch artifacts/.solution-built
fi
