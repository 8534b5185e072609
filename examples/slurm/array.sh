#!/bin/bash
# A range of one file for each task of a Slurm array:
#
#   sbatch --array=1-16 array.sh crawl.warc.gz shards/
#
# A task that is done again, by --requeue or by hand, replaces its own shard and nothing else.
#SBATCH --job-name=cleancopy
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --requeue
set -euo pipefail
file="$1" folder="$2"

status=0
cleancopy -q -j "${SLURM_CPUS_PER_TASK:-1}" -t jsonl --range "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" -o "$folder/" "$file" || status=$?
# 1: some documents had no article, and their records say so. Anything else is a shard that is not there.
[ "$status" -le 1 ]
