"""Completions, the manual page, and the files for other programs."""
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import termios
import textwrap
import time

import pytest
from conftest import PROGRAM, ROOT

BAD = "采购电脑18台、打印机7台、扫描仪4台，共计31台。\n"
ENV = {"PATH": f"{os.path.dirname(PROGRAM)}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}


def flags_of_check(crossfoot):
    return set(re.findall(r"--[a-z-]+", crossfoot("check", "--help").text))


def complete_in_bash(crossfoot, tmp_path, *words):
    script = tmp_path / "completion.bash"
    script.write_text(crossfoot("completions", "bash").text, "utf-8")
    quoted = " ".join(f"'{word}'" for word in words)
    done = subprocess.run(
        ["bash", "-c", f'. "{script}"; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _crossfoot; '
         'printf "%s\\n" "${COMPREPLY[@]}"'],
        capture_output=True, env=ENV, cwd=tmp_path, timeout=60)
    assert done.stderr == b""
    return set(done.stdout.decode("utf-8").split())


def test_bash_completes(crossfoot, tmp_path):
    assert {"check", "init", "lsp"} <= complete_in_bash(crossfoot, tmp_path, "crossfoot", "")
    assert complete_in_bash(crossfoot, tmp_path, "crossfoot", "check", "--") == flags_of_check(crossfoot)
    assert {"sarif", "html"} <= complete_in_bash(crossfoot, tmp_path, "crossfoot", "check", "--format", "")
    assert complete_in_bash(crossfoot, tmp_path, "crossfoot", "check", "--format", "=", "js") == {"json", "jsonl"}
    assert "sum-mismatch" in complete_in_bash(crossfoot, tmp_path, "crossfoot", "explain", "su")
    (tmp_path / "report.md").touch()
    assert "report.md" in complete_in_bash(crossfoot, tmp_path, "crossfoot", "check", "rep")


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
def test_fish_completes(crossfoot, tmp_path):
    script = tmp_path / "crossfoot.fish"
    script.write_text(crossfoot("completions", "fish").text, "utf-8")

    def complete(line):
        done = subprocess.run(
            ["fish", "--no-config", "-c", f"source {script}; complete -C '{line}'"], capture_output=True,
            env={**ENV, "HOME": str(tmp_path)}, cwd=tmp_path, timeout=60)
        assert done.returncode == 0 and done.stderr == b"", done.stderr
        return {entry.split("\t")[0] for entry in done.stdout.decode("utf-8").splitlines()}

    assert {"check", "init", "lsp"} <= complete("crossfoot ")
    assert complete("crossfoot check --") == flags_of_check(crossfoot)
    assert {"sarif", "html"} <= complete("crossfoot check --format ")
    assert "sum-mismatch" in complete("crossfoot explain su")


def read_until(terminal, words, seconds):
    """What comes from a terminal until some words do, or for so long."""
    seen = b""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not (words and words.encode("utf-8") in seen):
        if select.select([terminal], [], [], 0.1)[0]:
            seen += os.read(terminal, 1 << 16)
    return seen.decode("utf-8", "replace")


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
def test_zsh_completes(crossfoot, tmp_path):
    (tmp_path / "_crossfoot").write_text(crossfoot("completions", "zsh").text, "utf-8")

    def complete(words):
        """What a terminal shows after a tab."""
        process, terminal = pty.fork()
        if process == 0:
            os.chdir(tmp_path)
            os.execvpe("zsh", ["zsh", "-f", "-i"], {**ENV, "TERM": "vt100"})
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 200, 200, 0, 0))
        setup = f"PS1='RE''ADY '; fpath=('{tmp_path}' $fpath); autoload -Uz compinit; compinit -u -D; LISTMAX=10000\n"
        os.write(terminal, setup.encode("utf-8"))
        seen = read_until(terminal, "READY ", 20)
        os.write(terminal, f"crossfoot {words}\t".encode("utf-8"))
        seen = read_until(terminal, None, 4)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)
        return seen

    seen = complete("check --f")
    assert {"--fail-on", "--files-from", "--fix", "--format"} <= set(re.findall(r"--[a-z-]+", seen)), seen
    assert "correct the figures" in seen
    assert "checkstyle" in complete("check --format=")


def test_the_manual_page_names_every_flag_and_is_sound(crossfoot):
    for language in ["en", "zh"]:
        page = crossfoot("man", "--lang", language).text
        for flag in flags_of_check(crossfoot):
            assert flag.replace("-", "\\-") in page
        # groff itself knows no place to break a Chinese line.
        if shutil.which("groff") and language == "en":
            done = subprocess.run(
                ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z"], input=page.encode("utf-8"), capture_output=True)
            assert done.stderr == b""


def test_the_hooks_of_pre_commit_run(crossfoot, tmp_path):
    entries = re.findall(r"entry: (.*)", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert len(entries) == 2
    (tmp_path / "a.md").write_text(BAD, "utf-8")
    for entry in entries:
        done = subprocess.run([*entry.split(), "a.md"], env=ENV, cwd=tmp_path, capture_output=True, timeout=60)
        assert done.returncode == 1 and "a.md:1:23" in done.stdout.decode("utf-8")


def test_the_action_checks_what_it_is_told(tmp_path):
    text = (ROOT / "action.yml").read_text("utf-8")
    script = textwrap.dedent(text.split("run: |\n", 1)[1])
    (tmp_path / "a b.md").write_text(BAD, "utf-8")
    given = {**ENV, "PATHS": "a b.md\n$(touch evil)\n", "ARGUMENTS": "--lang\nzh\n", "FAIL_ON": "never", "IMAGE": "x"}
    done = subprocess.run(["bash", "-e", "-c", script], env=given, cwd=tmp_path, capture_output=True, timeout=60)
    assert done.returncode == 2 and not (tmp_path / "evil").exists()
    assert done.stdout.decode("utf-8").startswith("::error file=a b.md,line=1")
    given["PATHS"] = "a b.md"
    assert subprocess.run(["bash", "-e", "-c", script], env=given, cwd=tmp_path, timeout=60).returncode == 0
    given["FAIL_ON"] = "error"
    assert subprocess.run(["bash", "-e", "-c", script], env=given, cwd=tmp_path, timeout=60).returncode == 1


def test_the_image_can_be_built_from_what_it_copies(tmp_path):
    """Docker itself is not asked: the folders that the manifest names are there after the step that makes them."""
    step = re.search(r"RUN (mkdir -p \$\(sed.*?)\s*\\\n.*?&& (for folder.*?done)", (ROOT / "Dockerfile").read_text("utf-8"), re.S)
    shutil.copy(ROOT / "Package.swift", tmp_path)
    subprocess.run(["bash", "-ec", f"{step[1]}; {step[2]}"], cwd=tmp_path, check=True)
    names = set(re.findall(r'testTarget\(\s*name: "(\w+)"', (ROOT / "Package.swift").read_text("utf-8")))
    assert names and names == {path.name for path in (tmp_path / "Tests").iterdir()}
