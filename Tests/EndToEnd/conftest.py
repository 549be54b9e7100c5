"""Runs the program that CROSSFOOT names, or the release build."""
import json
import os
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CROSSFOOT", str(ROOT / ".build/release/crossfoot"))
SAMPLE = ROOT / "Tests/Fixtures/样例报告.md"


class Run:
    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout
        self.text = done.stdout.decode("utf-8")
        self.errors = done.stderr.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.text)

    @property
    def claims(self):
        return self.json["documents"][0]["claims"]


MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
"""


def measured(*arguments):
    """Exit code, seconds of processor time, peak kilobytes and messages of a run.

    By a small program of its own: a child's peak counts from its parent's size on, and pytest has grown.
    """
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=300
    )
    code, seconds, peak = done.stdout.split()
    return int(code), float(seconds), int(peak), done.stderr


@pytest.fixture
def crossfoot():
    def run(*arguments, input=b"", env=None, cwd=None):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **(env or {})}
        done = subprocess.run(
            [PROGRAM, *map(str, arguments)], input=input, capture_output=True, env=environment, cwd=cwd, timeout=120
        )
        assert done.returncode in (0, 1, 2), done.stderr.decode("utf-8", "replace")[-2000:]
        return Run(done)

    return run
