#!/usr/bin/env bash
# Makes src/extract/model-html.json and model-kind.json anew: training/pages.sh CORPORA [options of train.py, --no-cv for one].
set -euo pipefail
corpora="${1:?usage: training/pages.sh CORPORA [--no-cv]}"
shift
cd "$(dirname "$0")/.."
mkdir -p training/out
node training/run.js export training/out/html "$corpora"/{wcxb,news,web,snippets,daniel} training/invented
python3 training/train.py training/out/html src/extract/model-html.json --kinds src/extract/model-kind.json --threads 1 --folds training/out/folds "$@"
