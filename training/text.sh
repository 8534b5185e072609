#!/usr/bin/env bash
# Makes src/extract/model-words.json, model-kind-text.json, model-text.json, model-whole.json and model-whole-network.json anew: training/text.sh CORPORA [--no-cv] [--draw N].
set -euo pipefail
corpora="${1:?usage: training/text.sh CORPORA [--no-cv] [--draw N]}"
shift
cd "$(dirname "$0")/.."
mkdir -p training/out
draw=0
for ((i = 1; i < $#; i++)); do if [ "${!i}" = --draw ]; then next=$((i + 1)); draw="${!next}"; fi; done
node training/run.js words training/out/folds --draw "$draw" "$corpora"/{wcxb-wet,news,web,snippets}
node training/run.js export training/out/text --as-text --worths training/out/folds --draw "$draw" "$corpora"/{wcxb-wet,wcxb-leftovers,daniel-wet,news,web,snippets}
trees=(--kinds src/extract/model-kind-text.json --text --trees 150 --rate 0.08 --leaves 31 --columns 0.5 --rows 0.7 --threads 1 --folds training/out/folds)
# Short texts have trees of their own, which hear of no words.
python3 training/train.py training/out/text src/extract/model-text.json "${trees[@]}" --without talk- "$@"
python3 training/train.py training/out/text src/extract/model-whole.json "${trees[@]}" --out-of-folds training/out/text.npz "$@"
python3 training/context.py training/out/text training/out/text.npz src/extract/model-whole-network.json --text --folds training/out/folds "$@"
