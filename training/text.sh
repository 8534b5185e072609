#!/usr/bin/env bash
# Makes src/extract/model-kind-text.json, model-text.json and model-text-network.json anew: training/text.sh CORPORA [--no-cv].
set -euo pipefail
corpora="${1:?usage: training/text.sh CORPORA [--no-cv]}"
shift
cd "$(dirname "$0")/.."
mkdir -p training/out
node training/run.js export training/out/text --as-text "$corpora"/{wcxb-wet,wcxb-leftovers,daniel-wet,news,web,snippets}
python3 training/train.py training/out/text src/extract/model-text.json --kinds src/extract/model-kind-text.json --text --trees 150 --rate 0.08 --leaves 31 --columns 0.5 --rows 0.7 --threads 1 --folds training/out/folds --out-of-folds training/out/text.npz "$@"
python3 training/context.py training/out/text training/out/text.npz src/extract/model-text-network.json --text --folds training/out/folds "$@"
