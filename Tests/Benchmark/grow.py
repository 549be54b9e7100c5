#!/usr/bin/env python3
"""Repeat each text of the benchmark to N and 4 N kilobytes, as one line and as paragraphs, and list those whose cost grows by more."""
import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).parent
LIMIT = 60


def seconds(program, text, folder):
    """Processor time of one run, or infinity for a run that was stopped."""
    path = pathlib.Path(folder) / f"{threading.get_ident()}.md"
    path.write_text(text, "utf-8")
    command = [program, "check", "--jobs", "1", "-q", str(path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    timer = threading.Timer(LIMIT, process.kill)
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    return usage.ru_utime + usage.ru_stime if os.waitstatus_to_exitcode(status) in (0, 1) else float("inf")


def growth(program, path, size, folder):
    raw = path.read_text("utf-8")
    forms = {"paragraphs": raw + "\n\n"}
    if "|" not in raw:
        forms["line"] = raw.replace("\n", " ")
    for form, unit in forms.items():
        times = max(1, size * 1000 // len(unit.encode()))
        one, four = (seconds(program, unit * times * factor, folder) for factor in (1, 4))
        yield four / max(one, 0.005), four, form, path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=20, help="kilobytes of the smaller file")
    parser.add_argument("--above", type=float, default=6, help="the growth from which a text is listed")
    parser.add_argument("--every", type=int, default=1, help="take every so many texts")
    parser.add_argument("program")
    options = parser.parse_args()
    texts = sorted(path for path in HERE.glob("*/*.txt") if path.parent.name != "source")[:: options.every]
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = pool.map(lambda path: list(growth(options.program, path, options.size, folder)), texts)
        slow = sorted((run for runs in runs for run in runs if run[0] > options.above), key=lambda run: -run[0])
    for ratio, cost, form, path in slow:
        print(f"{ratio:5.1f} × in {cost:.2f} s  {form:10}  {path.relative_to(HERE)}")
    print(f"{len(texts)} texts, {len(slow)} listed", file=sys.stderr)
    return bool(slow)


if __name__ == "__main__":
    sys.exit(main())
