#!/usr/bin/env bash
# Makes src/extract/model-html.json, model-kind.json and model-html-network.json anew: training/pages.sh CORPORA [--no-cv].
set -euo pipefail
corpora="${1:?usage: training/pages.sh CORPORA [--no-cv]}"
shift
cd "$(dirname "$0")/.."
mkdir -p training/out
node training/run.js export training/out/html "$corpora"/{wcxb,news,web,snippets,daniel} training/invented
python3 training/train.py training/out/html src/extract/model-html.json --kinds src/extract/model-kind.json --threads 1 --folds training/out/folds --out-of-folds training/out/html.npz "$@"
python3 training/context.py training/out/html training/out/html.npz src/extract/model-html-network.json --folds training/out/folds "$@"
