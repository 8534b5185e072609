"""A standalone cluster of Spark on this machine, out of the package pyspark: a master and workers, each a process that can be killed."""
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
CLEANCOPY = os.path.normpath(os.path.join(HERE, '..', '..', 'bin', 'cleancopy.js'))


def missing():
    """Why no cluster can be started here; None where one can."""
    if shutil.which('java') is None:
        return 'java is not installed'
    try:
        import pyspark  # noqa: F401
    except ImportError:
        return 'pyspark is not installed'
    return None


def spark_program(name):
    import pyspark
    return os.path.join(os.path.dirname(pyspark.__file__), 'bin', name)


def environment():
    import pyspark
    return {**os.environ, 'SPARK_HOME': os.path.dirname(pyspark.__file__), 'SPARK_LOCAL_IP': '127.0.0.1', 'SPARK_DAEMON_MEMORY': '256m',
            'PYSPARK_PYTHON': sys.executable, 'PYSPARK_DRIVER_PYTHON': sys.executable}


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def end(process):
    """A daemon and the executors that it started, at once and without a word."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


class Cluster:
    def __init__(self, folder, workers=2, cores=1, memory='768m'):
        self.folder, self.memory, self.cores = folder, memory, cores
        self.address = f'spark://127.0.0.1:{free_port()}'
        self.daemons = [self._daemon('master', 'Master', '--port', self.address.rsplit(':', 1)[1])]
        self._wait(lambda log: 'I have been elected leader' in log)
        self.workers = [self._worker(n) for n in range(workers)]
        self.daemons += self.workers
        self._wait(lambda log: log.count('Registering worker') >= workers)

    def _worker(self, n):
        return self._daemon(f'worker-{n}', 'Worker', '--cores', str(self.cores), '--memory', '1g', '--work-dir', os.path.join(self.folder, f'work-{n}'), self.address)

    def _daemon(self, name, kind, *options):
        log = open(os.path.join(self.folder, f'{name}.log'), 'wb')
        command = [spark_program('spark-class'), f'org.apache.spark.deploy.{kind.lower()}.{kind}', '--host', '127.0.0.1', '--webui-port', '0', *options]
        return subprocess.Popen(command, env=environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)

    def _wait(self, holds, seconds=90):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            with open(os.path.join(self.folder, 'master.log'), encoding='utf-8', errors='replace') as log:
                if holds(log.read()):
                    return
            time.sleep(0.2)
        raise RuntimeError(f'the cluster did not start within {seconds} s')

    def submit(self, *arguments):
        """The example's job on this cluster, as a process."""
        command = [spark_program('spark-submit'), '--master', self.address, '--driver-memory', '512m', '--executor-memory', self.memory,
                   '--conf', 'spark.ui.enabled=false', '--conf', 'spark.driver.host=127.0.0.1',
                   os.path.join(HERE, 'clean.py'), '--cleancopy', f'node {CLEANCOPY}', *arguments]
        job = subprocess.Popen(command, env=environment(), cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=open(os.path.join(self.folder, 'driver.log'), 'ab'), text=True, start_new_session=True)
        self.daemons.append(job)
        return job

    def close(self):
        for daemon in self.daemons:
            end(daemon)


@contextlib.contextmanager
def cluster(folder, **options):
    running = None
    try:
        running = Cluster(folder, **options)
        yield running
    finally:
        if running is not None:
            running.close()
