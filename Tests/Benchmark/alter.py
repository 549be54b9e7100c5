#!/usr/bin/env python3
"""Alters one figure of a text at a time, and lists the alterations that crossfoot does not notice.

usage: alter.py [--seed S] CROSSFOOT FILE

For a text whose figures agree: what is listed is what no relation that the program sees holds on to, and so where to look
for the next one. In each copy one of the first three digits of one figure is another; years and single digits are left
as they are. Standard library only. Deterministic for a seed.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import tempfile

FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def altered(numeral, rng):
    place = rng.choice([i for i in range(min(3, len(numeral))) if numeral[i].isdigit()])
    other = rng.choice([digit for digit in "123456789" if digit != numeral[place]])
    return numeral[:place] + other + numeral[place + 1:]


def findings(document):
    return sum(claim.get("severity") in ("error", "warning") for claim in document["claims"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("crossfoot", type=pathlib.Path)
    parser.add_argument("file", type=pathlib.Path)
    options = parser.parse_args()
    text, rng = options.file.read_text("utf-8"), random.Random(options.seed)
    figures = [m for m in FIGURE.finditer(text) if len(m.group()) > 1 and text[m.end():m.end() + 1] != "年"]
    with tempfile.TemporaryDirectory() as folder:
        copies = {}
        for number, figure in enumerate(figures):
            new = altered(figure.group(), rng)
            copies[f"{number:05}{options.file.suffix}"] = (figure, new)
            path = pathlib.Path(folder, f"{number:05}{options.file.suffix}")
            path.write_text(text[:figure.start()] + new + text[figure.end():], "utf-8")
        run = subprocess.run([options.crossfoot.resolve(), "check", "--format", "json", folder], capture_output=True)
        noticed = {pathlib.Path(document["path"]).name for document in json.loads(run.stdout)["documents"]
                   if findings(document)}
    for name, (figure, new) in copies.items():
        if name not in noticed:
            around = text[max(0, figure.start() - 30):figure.end() + 12].replace("\n", "⏎")
            print(f"{figure.group()} → {new}  {around}")
    print(f"{len(noticed)} of {len(copies)} noticed")


if __name__ == "__main__":
    main()
