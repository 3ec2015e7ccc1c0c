#!/bin/sh
# Build the folder that runs without Python, then start it from another place under Xvfb.
# Wants: a virtual environment with the game's dependencies and pyinstaller; Xvfb.
#   PYTHON=path/to/python packaging/build_linux.sh [OUTPUT]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
python=${PYTHON:-python3}
out=${1:-"$here/dist"}
work=$(mktemp -d)
screen=
trap 'rm -rf "$work"; [ -z "$screen" ] || kill "$screen" 2>/dev/null || true' EXIT

"$python" -m PyInstaller --noconfirm --log-level WARN \
    --distpath "$out" --workpath "$work/build" "$here/packaging/adref.spec"

cd "$work"
export ADREF_HOME="$work/home"
"$out/adref/adref" --version
"$out/adref/adref" check unrcca-2021
"$out/adref/adref" simulate unrcca-2021 --sessions 2 --jobs 2 --record-dir records
for record in records/*.jsonl; do
    "$out/adref/adref" export "$record" -o "$work/text.html"
done
test -s "$work/text.html"

Xvfb -displayfd 3 -screen 0 1280x800x24 3>display >/dev/null 2>&1 &
screen=$!
for _second in 1 2 3 4 5 6 7 8 9 10; do
    [ -s display ] && break
    sleep 1
done
export DISPLAY=":$(cat display)"
"$out/adref/adref" doctor
# a window that is still open after five seconds has started; timeout says 124 then
status=0
timeout 5 "$out/adref/adref" play 2>window || status=$?
if [ "$status" -ne 124 ] || [ -s window ]; then
    cat window
    echo "The window did not stay open (exit status $status)." >&2
    exit 1
fi
echo "Built in $out/adref; its window opens."
