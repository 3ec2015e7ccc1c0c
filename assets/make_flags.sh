#!/usr/bin/env bash
# Rasterise the flags with a full SVG renderer (librsvg): SDL's own reader drops <use>.
set -euo pipefail
cd "$(dirname "$0")/flags"
for svg in svg/*.svg; do
    rsvg-convert -w 640 "$svg" -o "$(basename "${svg%.svg}").png"
done
