#!/usr/bin/env python3
"""Writes the order in which the linker lays out functions: those first that a check of a report calls.

usage: order.py

A page of the program that is read brings fifteen others along with it, so functions that are called together should lie
together: a check of one line takes a quarter less memory. Runs the release build of this checkout under callgrind on
fixtures, and writes the names of what was called, by all of them first, to Sources/Linking/functions.txt. A name that
is no longer there costs nothing, so this need not be run but now and then. The program is removed, so that the next
build links it anew. Needs valgrind and nm.
"""
import bisect
import pathlib
import subprocess
import tempfile

import speed

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "crossfoot"
FIXTURES = ROOT / "Tests" / "Fixtures" / "formats"
DOCUMENTS = sorted((ROOT / "Tests" / "Benchmark" / "zh").glob("d*.txt"))


def functions():
    """Addresses in order, and by address the first name."""
    names = {}
    listed = subprocess.run(["nm", "--defined-only", PROGRAM], check=True, capture_output=True, text=True).stdout
    for line in listed.splitlines():
        address, kind, name = line.split()[:3]
        if kind in "tTwW":
            names.setdefault(int(address, 16), name)
    return sorted(names), names


def called(report, starts):
    """The addresses of the functions that a check of a report calls."""
    with tempfile.NamedTemporaryFile() as profile:
        subprocess.run(
            ["valgrind", "--tool=callgrind", "--dump-instr=yes", "--compress-pos=no", "--compress-strings=no",
             f"--callgrind-out-file={profile.name}", PROGRAM, "check", report], capture_output=True)
        program = False
        for line in pathlib.Path(profile.name).read_text("utf-8", "replace").splitlines():
            if line.startswith("ob="):
                program = line[3:] == str(PROGRAM.resolve())
            elif program and line.startswith("0x"):
                yield starts[bisect.bisect_right(starts, int(line.split(" ", 1)[0], 16)) - 1]


def main():
    starts, names = functions()
    with tempfile.TemporaryDirectory() as folder:
        # Long enough to be read on several cores.
        mixed, all_kinds = pathlib.Path(folder, "mixed.md"), pathlib.Path(folder, "all.md")
        speed.generate("mixed", 60_000, mixed)
        all_kinds.write_bytes(b"\n\n".join(document.read_bytes() for document in DOCUMENTS))
        reports = [FIXTURES / "report.md", FIXTURES / "python-docx.docx", mixed, all_kinds]
        runs = [set(called(report, starts)) for report in reports]
    found = sorted(set().union(*runs), key=lambda start: (-sum(start in run for run in runs), start))
    if not found:
        raise SystemExit("order.py: valgrind saw no function of the program")
    path = ROOT / "Sources" / "Linking" / "functions.txt"
    path.write_text("".join(f"{names[start]}\n" for start in found), "utf-8")
    PROGRAM.unlink()
    print(f"{path.relative_to(ROOT)}: {len(found)} functions")


if __name__ == "__main__":
    main()
