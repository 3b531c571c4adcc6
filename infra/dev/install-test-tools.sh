#!/usr/bin/env bash
# Brings what some tests need beside the .NET SDK: an MQTT broker and clients, scikit-learn, the solver CBC, a browser, npm
# packages. Debian or Ubuntu.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$root"

debian=(mosquitto mosquitto-clients python3-paho-mqtt python3-sklearn coinor-cbc chromium)
missing=()
for package in "${debian[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing+=("$package")
done
if [ ${#missing[@]} != 0 ]; then
  if ! command -v apt-get >/dev/null; then
    echo "install: this is no Debian system; please install ${missing[*]} yourself." >&2
  else
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    echo "install: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
fi

if command -v npm >/dev/null; then
  mkdir -p artifacts/npm
  if [ ! -d artifacts/npm/node_modules/mqtt ]; then
    echo "install: mqtt (npm)"
    npm install --prefix artifacts/npm --no-audit --no-fund --loglevel=error mqtt@5 >/dev/null
  fi
else
  echo "install: npm is missing, so tests with mqtt.js and the page are skipped." >&2
fi
