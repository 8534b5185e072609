"""Seconds that the example takes over a file of JSON Lines on a cluster of two workers: `python3 measure.py pages.jsonl`. One line of JSON."""
import json
import os
import sys
import tempfile
import time

from cluster import cluster, missing


def main(lines, partitions):
    why = missing()
    if why is not None:
        print(json.dumps({'skipped': why}))
        return 0
    with tempfile.TemporaryDirectory(prefix='cleancopy-spark-') as folder:
        began = time.monotonic()
        with cluster(folder) as running:
            started = time.monotonic()
            job = running.submit('--lines', os.path.abspath(lines), '--partitions', partitions, '--output', os.path.join(folder, 'out.parquet'))
            out, _ = job.communicate()
            ended = time.monotonic()
        if job.returncode != 0:
            return 1
        told = json.loads(out.strip().splitlines()[-1])
        print(json.dumps({'cluster': started - began, 'total': ended - started, 'job': told['seconds'], 'documents': told['documents']}))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else '8'))
