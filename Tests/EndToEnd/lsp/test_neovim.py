"""Neovim 0.11 without a screen: opens a report, sees the finding, mends it, renames a figure, quits."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

import pytest

from raw import ROOT, RULE, SERVER, WRONG

NVIM = shutil.which("nvim", path=str(pathlib.Path(sys.executable).parent)) or shutil.which("nvim")


def processes(mark):
    found = []
    for process in pathlib.Path("/proc").iterdir():
        try:
            if process.name.isdigit() and mark in (process / "environ").read_bytes().decode(errors="replace"):
                found.append((process / "cmdline").read_bytes())
        except OSError:
            pass
    return found


def environment(tmp_path):
    """Where `crossfoot` is on the PATH, and nobody's own configuration counts."""
    bin = tmp_path / "bin"
    bin.mkdir()
    (bin / "crossfoot").symlink_to(SERVER)
    return {**os.environ, "PATH": f"{bin}:{os.environ['PATH']}", "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path),
            "LC_ALL": "C.UTF-8"}


@pytest.mark.skipif(NVIM is None, reason="no Neovim")
def test_neovim(tmp_path):
    report, out = tmp_path / "report.md", tmp_path / "out.json"
    report.write_text(WRONG)
    mark = f"CROSSFOOT_OUT={out}"
    subprocess.run(
        [NVIM, "--headless", "--clean", "-S", str(pathlib.Path(__file__).with_name("neovim.lua"))], timeout=40,
        check=True, env={**environment(tmp_path), "CROSSFOOT_EDITORS": str(ROOT / "editors"),
                         "CROSSFOOT_FILE": str(report), "CROSSFOOT_OUT": str(out)})
    results = json.loads(out.read_text())
    assert "failure" not in results, results
    assert results["client"] == "crossfoot"
    assert (results["code"], results["line"], results["text"]) == (RULE, 6, "110")
    assert results["fixed"] == "| 合计😀 | 100 |"
    assert results["renamed"][2] == "| 乙 | 55 |"
    assert results["renamed"][3] in ("| 合计😀 | 100 |", "| 合计😀 | 115 |")
    for _ in range(30):
        if not processes(mark):
            break
        time.sleep(0.1)
    assert processes(mark) == []
