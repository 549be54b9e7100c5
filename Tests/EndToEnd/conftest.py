"""Runs the program that CROSSFOOT names, or the release build."""
import json
import os
import pathlib
import subprocess

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
