#!/usr/bin/env python3
"""Runs the `$ crossfoot …` lines of both READMEs and compares what they print with what the READMEs show.

usage: readme.py [--rewrite]    (CROSSFOOT names the program; else the release build)
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CROSSFOOT", str(ROOT / ".build/release/crossfoot"))
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.S)


def run(command):
    words = shlex.split(command)
    if words[0] != "crossfoot":
        return None
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    done = subprocess.run([PROGRAM, *words[1:]], cwd=ROOT, capture_output=True, env=environment, timeout=60)
    return done.stdout.decode("utf-8") + done.stderr.decode("utf-8")


def fresh(block):
    """The block as it would be with the output of today."""
    command = block.split("\n", 1)[0]
    output = run(command.removeprefix("$ ")) if command.startswith("$ ") else None
    return block if output is None else f"{command}\n{output}"


def main():
    runs = stale = 0
    for name in ["README.md", "README.zh.md"]:
        path = ROOT / name
        text = path.read_text("utf-8")
        blocks = [match.group(2) for match in BLOCK.finditer(text)]
        runs += sum(block.startswith("$ crossfoot") for block in blocks)
        new = BLOCK.sub(lambda match: match.group(1) + fresh(match.group(2)) + match.group(3), text)
        if new != text and "--rewrite" in sys.argv:
            path.write_text(new, "utf-8")
        elif new != text:
            stale += 1
            print(f"{name} shows another output than the program gives; readme.py --rewrite puts it right")
    print(f"{runs} runs compared, {stale} files stale")
    sys.exit(0 if runs >= 4 and stale == 0 else 1)


main()
