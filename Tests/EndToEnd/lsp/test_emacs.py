"""Emacs with eglot, in batch: connects, flymake shows the finding, a code action mends it, shutdown is clean."""

import pathlib
import shutil
import subprocess

import pytest

from raw import ROOT, WRONG
from test_neovim import environment, processes

EMACS = shutil.which("emacs")


@pytest.mark.skipif(EMACS is None, reason="no Emacs")
def test_emacs(tmp_path):
    report, out = tmp_path / "report.txt", tmp_path / "out.txt"
    report.write_text(WRONG)
    run = subprocess.run(
        [EMACS, "--batch", "-q", "-f", "package-initialize", "-l", str(pathlib.Path(__file__).with_name("emacs.el"))],
        timeout=50, capture_output=True, text=True,
        env={**environment(tmp_path), "CROSSFOOT_EDITORS": str(ROOT / "editors"), "CROSSFOOT_FILE": str(report),
             "CROSSFOOT_OUT": str(out)})
    assert out.exists(), run.stderr
    seen = out.read_text().splitlines()
    assert not [line for line in seen if line.startswith("failure")], (seen, run.stderr)
    assert "diagnostic: 110" in seen
    assert "line: | 合计😀 | 100 |" in seen
    assert "left: 0" in seen
    assert "exit: 0" in seen
    assert processes(f"CROSSFOOT_OUT={out}") == []
