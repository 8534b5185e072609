"""The example on a real cluster of one master and two workers, one of which is killed in the middle:
every document has its one row, and the rows are what one machine gives. `npm run test:spark`"""
import collections
import glob
import gzip
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

from cluster import CLEANCOPY, cluster, end, environment, missing

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
PAGES = os.path.join(ROOT, 'fixtures', 'pages')
COPIES = 10
checks = []


def check(what, holds, more=''):
    checks.append(holds)
    print(f'{"ok" if holds else "FAILED"}: {what}{"" if holds else f": {more}"}', flush=True)


def pages():
    for copy in range(COPIES):
        for path in sorted(glob.glob(os.path.join(PAGES, '*', 'source.html'))):
            with open(path, 'rb') as file:
                yield f'{os.path.basename(os.path.dirname(path))}-{copy}', file.read()


def write_warc(path):
    with open(path, 'wb') as file:
        for name, body in pages():
            http = b'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n' + body
            head = f'WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:page:{name}>\r\nWARC-Target-URI: https://example.org/{name}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n'
            file.write(gzip.compress(head.encode() + http + b'\r\n\r\n', mtime=0))


def write_lines(path):
    with open(path, 'w', encoding='ascii') as file:
        for n, (name, body) in enumerate(pages()):
            record = {'id': name, 'url': f'https://example.org/{name}', 'html': body.decode('utf-8', 'replace')}
            file.write('{"id": "cut' if n % 97 == 5 else json.dumps({**record, 'html': '' if n % 89 == 3 else record['html'] + ('\ud83d' if n % 83 == 2 else '')}))
            file.write('\n')


def one_machine(*options, stdin=None):
    done = subprocess.run(['node', CLEANCOPY, '-q', '-t', 'jsonl', *options], stdin=stdin, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode())
    return [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


def plain(value):
    """As JSON has it: whole numbers are equal to themselves, what is null at the top is not there, half characters are replaced."""
    if isinstance(value, dict):
        return {name: plain(child) for name, child in value.items()}
    if isinstance(value, list):
        return [plain(child) for child in value]
    return value.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace') if isinstance(value, str) else value


def counted(records):
    def bare(record):
        error = record.get('error')
        record = {name: child for name, child in plain(record).items() if child is not None}
        return {**record, 'error': {name: child for name, child in error.items() if child is not None}} if error else record
    return collections.Counter(json.dumps(bare(record), sort_keys=True, ensure_ascii=True) for record in records)


def same(what, spark, output, expected):
    rows = [row.asDict(recursive=True) for row in spark.read.parquet(output).collect()]
    got, wanted = counted(rows), counted(expected)
    check(f'{what}: {len(expected)} documents, {len(rows)} rows, record for record', got == wanted,
          f'{sum((wanted - got).values())} are missing, {sum((got - wanted).values())} are too many: {[*(wanted - got), *(got - wanted)][:2]}')


def finished(job, what):
    out, _ = job.communicate(timeout=200)
    check(f'{what}: the job ends well', job.returncode == 0, f'status {job.returncode}, see the log of the driver')
    return json.loads(out.strip().splitlines()[-1]) if job.returncode == 0 else None


def main():
    why = missing()
    if why is not None:
        print(f'skipped: {why}')
        return 0
    os.environ.update(environment())
    # So that the cluster is ended whoever ends this.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(prefix='cleancopy-spark-') as folder:
        warc, lines, table = [os.path.join(folder, name) for name in ('crawl.warc.gz', 'pages.jsonl', 'pages.parquet')]
        write_warc(warc)
        write_lines(lines)
        expected = {'warc': one_machine(warc)}
        with open(lines, 'rb') as stdin:
            expected['lines'] = one_machine('-f', 'jsonl', stdin=stdin)
        from pyspark.sql import SparkSession
        spark = SparkSession.builder.master('local[1]').config('spark.ui.enabled', 'false').config('spark.log.level', 'ERROR').config('spark.ui.showConsoleProgress', 'false').getOrCreate()
        good = [row for row in pages() if b'charset=' not in row[1][:600].lower() or b'utf-8' in row[1][:600].lower()]
        spark.createDataFrame([(name, f'https://example.org/{name}', body.decode('utf-8', 'replace')) for name, body in good], ['id', 'url', 'html']).write.parquet(table)
        feed = '\n'.join(json.dumps({'id': name, 'url': f'https://example.org/{name}', 'html': body.decode('utf-8', 'replace')}) for name, body in good)
        with tempfile.TemporaryFile(dir=folder) as stdin:
            stdin.write(feed.encode())
            stdin.seek(0)
            expected['table'] = one_machine('-f', 'jsonl', stdin=stdin)
        try:
            with cluster(folder) as running:
                output = os.path.join(folder, 'warc.parquet')
                size = os.path.getsize(warc)
                job = running.submit('--warc', warc, '--shard-mb', str(size / 24 / 1e6), '--output', output)
                until = time.monotonic() + 120
                while job.poll() is None and len(glob.glob(os.path.join(output, '_temporary', '0', 'task_*'))) < 3 and time.monotonic() < until:
                    time.sleep(0.05)
                done = len(glob.glob(os.path.join(output, '_temporary', '0', 'task_*')))
                end(running.workers[0])
                check('a worker is killed while tasks are done and others are not', job.poll() is None and 3 <= done < 24, f'{done} tasks were done')
                finished(job, 'WARC by ranges')
                with open(os.path.join(folder, 'driver.log'), encoding='utf-8', errors='replace') as log:
                    check('its tasks were lost and done again', re.search('Lost (?:task|executor)', text := log.read()) is not None, [line[:200] for line in text.splitlines() if re.search('(?i)lost|disassoc|killed', line)])
                same('WARC by ranges', spark, output, expected['warc'])
                for name, source in (('lines', lines), ('table', table)):
                    output = os.path.join(folder, f'{name}.parquet')
                    told = finished(running.submit(f'--{name}', source, '--partitions', '5', '--output', output), name)
                    same(name, spark, output, expected[name])
                    check(f'{name}: failures are counted', told is not None and told['failures'] == sum('error' in record for record in expected[name]), told)
                wrong = running.submit('--warc', os.path.join(folder, 'missing.warc'), '--output', os.path.join(folder, 'no.parquet'))
                wrong.communicate(timeout=120)
                check('a file that is not there fails the job, and nothing looks done', wrong.returncode != 0 and not os.path.exists(os.path.join(folder, 'no.parquet', '_SUCCESS')))
        finally:
            spark.stop()
            if not all(checks):
                for name in ('driver.log', 'master.log'):
                    with open(os.path.join(folder, name), encoding='utf-8', errors='replace') as log:
                        print(f'--- {name}\n{log.read()[-4000:]}')
    print(f'spark: {sum(checks)} checks held, {len(checks) - sum(checks)} did not')
    return 0 if checks and all(checks) else 1


if __name__ == '__main__':
    sys.exit(main())
