"""Articles of many pages, by Spark: WARC files by ranges, or a table of pages, through cleancopy, into Parquet.

    spark-submit clean.py --output articles.parquet --warc 'crawl/*.warc.gz'
    spark-submit clean.py --output articles.parquet --table pages.parquet
    spark-submit clean.py --output articles.parquet --lines pages.jsonl

Every document is one row: an article, or one with `error`. A task that dies, with its machine or
alone, is done again, and only what a task has finished is ever seen in the output: Parquet's
committer moves it there whole. The command has to be on every machine, and WARC files on a file
system that all of them have.
"""
import argparse
import glob
import json
import math
import os
import re
import subprocess
import sys
import threading
import time

from pyspark.sql import SparkSession
from pyspark.sql.functions import col
from pyspark.sql.types import ArrayType, DoubleType, StructType

from record_schema import RECORD, record_schema


def answers(command, lines=None):
    """What the command prints, line by line, while a thread gives it its lines. Pipes hold little, so
    neither runs ahead of the other. Raises where it ends otherwise than it should: then Spark does the task again."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL if lines is None else subprocess.PIPE, stdout=subprocess.PIPE)
    given, taken, faults = [0], 0, []

    def give():
        try:
            with process.stdin:
                for line in lines:
                    process.stdin.write(line.encode('utf-8', 'surrogatepass') + b'\n')
                    given[0] += 1
        except BrokenPipeError:
            pass  # It has ended: its exit status says why.
        except BaseException as fault:  # The rows could not be read: what was made of some of them is no partition.
            faults.append(fault)

    giver = threading.Thread(target=give, daemon=True)
    if lines is not None:
        giver.start()
    try:
        for line in process.stdout:
            taken += 1
            yield line
        status = process.wait()
        if lines is not None:
            giver.join()
        if faults:
            raise faults[0]
        # 1: some documents had no article, and their records say so.
        if status not in (0, 1):
            raise RuntimeError(f'{command[0]} ended with {status}')
        if lines is not None and given[0] != taken:
            raise RuntimeError(f'{given[0]} records went in and {taken} came out')
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


LONE = re.compile(rb'((?<!\\)(?:\\\\)*)\\ud[89a-f][0-9a-f]{2}', re.I)


def row_maker(schema):
    """A line of JSON -> a row. Half a character of UTF-16, which Parquet has no form for, becomes the replacement character."""

    def fitted(value, kind):
        if value is None:
            return None
        if isinstance(kind, StructType):
            return tuple(fitted(value.get(field.name), field.dataType) for field in kind.fields)
        if isinstance(kind, ArrayType):
            return [fitted(item, kind.elementType) for item in value]
        return float(value) if isinstance(kind, DoubleType) else value

    def row(line):
        # Whole characters are never escaped.
        return fitted(json.loads(LONE.sub(rb'\1\\ufffd', line) if b'\\ud' in line.lower() else line), schema)

    return row


def ranges(paths, megabytes):
    """Tasks: each file in so many equal parts that none is larger than asked for."""
    for path in paths:
        parts = max(1, math.ceil(os.path.getsize(path) / (megabytes * 1e6)))
        for part in range(1, parts + 1):
            yield path, f'{part}/{parts}'


def arguments(argv):
    parser = argparse.ArgumentParser(description='Articles of many pages, by Spark.')
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument('--warc', nargs='+', metavar='PATH', help='WARC files, packed record by record or not at all; patterns')
    source.add_argument('--table', help='Parquet with a page a row')
    source.add_argument('--lines', help='JSON Lines with a page a line')
    parser.add_argument('--output', required=True, help='folder for Parquet')
    parser.add_argument('--overwrite', action='store_true', help='in the place of what is there')
    parser.add_argument('--cleancopy', default='cleancopy', help='the command, with options of its own')
    parser.add_argument('--jobs', type=int, default=1, help="threads of a task; the task's cores")
    parser.add_argument('--shard-mb', type=float, default=128, help='size of a range, in millions of bytes')
    parser.add_argument('--partitions', type=int, help='number of tasks for a table')
    for name in ('id', 'url', 'html'):
        parser.add_argument(f'--{name}', default=name, help=f'column that has the {name}')
    return parser.parse_args(argv)


def documents(spark, options):
    """Lines of JSON, one a document."""
    command = [*options.cleancopy.split(), '-q', '-t', 'jsonl', '--fields', ','.join(RECORD), '-j', str(options.jobs)]
    if options.warc:
        paths = sorted(path for pattern in options.warc for path in (glob.glob(pattern) or [pattern]))
        tasks = list(ranges(paths, options.shard_mb))
        by_range = lambda tasks: (line for path, part in tasks for line in answers([*command, '-f', 'warc', '--range', part, path]))
        return spark.sparkContext.parallelize(tasks, len(tasks)).mapPartitions(by_range)
    if options.lines:
        lines = spark.read.text(options.lines, lineSep='\n').rdd.map(lambda row: row[0])
    else:
        table = spark.read.parquet(options.table)
        names = {name: getattr(options, name) for name in ('id', 'url', 'html')}
        columns = [col(theirs).alias(name) for name, theirs in names.items() if theirs in table.columns]
        lines = table.select(columns).rdd.map(lambda row: json.dumps(row.asDict()))
    if options.partitions:
        lines = lines.repartition(options.partitions)
    return lines.mapPartitions(lambda rows: answers([*command, '-f', 'jsonl'], rows))


def main(argv):
    options = arguments(argv)
    spark = (SparkSession.builder.appName('cleancopy')
             # What a task wrote is moved into the output when the whole job is done, and not before.
             .config('spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version', '1')
             .getOrCreate())
    began = time.monotonic()
    schema = record_schema()
    rows = documents(spark, options).map(row_maker(schema))
    spark.createDataFrame(rows, schema, verifySchema=False).write.mode('overwrite' if options.overwrite else 'errorifexists').parquet(options.output)
    seconds = time.monotonic() - began
    written = spark.read.parquet(options.output)
    total, failed = written.count(), written.where('error is not null').count()
    print(json.dumps({'documents': total, 'failures': failed, 'seconds': round(seconds, 2)}))
    spark.stop()


if __name__ == '__main__':
    main(sys.argv[1:])
