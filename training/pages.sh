#!/usr/bin/env bash
# Makes src/extract/model-names.json, model-html.json, model-kind.json and model-html-network.json anew: training/pages.sh CORPORA [--no-cv] [--draw N].
set -euo pipefail
corpora="${1:?usage: training/pages.sh CORPORA [--no-cv] [--draw N]}"
shift
cd "$(dirname "$0")/.."
mkdir -p training/out
draw=0
for ((i = 1; i < $#; i++)); do if [ "${!i}" = --draw ]; then next=$((i + 1)); draw="${!next}"; fi; done
learned=("$corpora"/{wcxb,news,web,snippets} training/invented)
node training/run.js names training/out/folds --draw "$draw" "${learned[@]}"
node training/run.js export training/out/html --worths training/out/folds --draw "$draw" "${learned[@]}" "$corpora"/daniel
python3 training/train.py training/out/html src/extract/model-html.json --kinds src/extract/model-kind.json --threads 1 --folds training/out/folds --out-of-folds training/out/html.npz "$@"
python3 training/context.py training/out/html training/out/html.npz src/extract/model-html-network.json --folds training/out/folds "$@"
