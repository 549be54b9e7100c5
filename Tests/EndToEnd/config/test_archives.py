"""Many files: lists, memory, interruption, GNU parallel, and PySpark in local mode."""
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest
from conftest import PROGRAM, ROOT

ENV = {**os.environ, "LC_ALL": "C.UTF-8", "CROSSFOOT": PROGRAM}


def make(folder, count):
    """Small reports, two of three of them right."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(7)
    paths = []
    for number in range(count):
        parts = [rng.randint(2, 90) for _ in range(3)]
        total = sum(parts) + (rng.randint(1, 9) if number % 3 == 0 else 0)
        text = f"采购电脑{parts[0]}台、打印机{parts[1]}台、扫描仪{parts[2]}台，共计{total}台。\n"
        path = folder / f"{number % 100:02}" / f"报告 {number:05}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        paths.append(str(path))
    return paths


def run_list(paths, *more, separator="\n"):
    return subprocess.run(
        [PROGRAM, "check", "--files-from", "-", "--format", "jsonl", *more], input=separator.join(paths).encode("utf-8"),
        capture_output=True, env=ENV, timeout=300)


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    return make(tmp_path_factory.mktemp("archive"), 10_000)


@pytest.fixture(scope="module")
def expected(archive):
    done = run_list(archive)
    assert done.returncode == 1
    lines = done.stdout.decode("utf-8").splitlines()
    assert [json.loads(line)["path"] for line in lines] == archive
    wrong = sum(bool(json.loads(line)["claims"]) for line in lines)
    assert wrong == (len(archive) + 2) // 3
    return sorted(lines)


@pytest.mark.parametrize("separator, end", [("\n", ""), ("\n", "\n"), ("\r\n", "\r\n"), ("\0", ""), ("\0", "\0")])
def test_lists_are_of_lines_or_end_with_nul(tmp_path, separator, end):
    paths = make(tmp_path, 5)
    done = run_list(paths + [end.strip("\r\n\0")] if end else paths, separator=separator)
    assert [json.loads(line)["path"] for line in done.stdout.splitlines()] == paths


def test_a_name_with_a_line_feed_wants_nul(tmp_path):
    path = tmp_path / "a\nb.md"
    path.write_text("采购电脑1台、打印机2台，共计4台。\n", "utf-8")
    done = run_list([str(path), str(path)], separator="\0")
    assert [json.loads(line)["path"] for line in done.stdout.splitlines()] == [str(path)] * 2


def test_the_output_streams(tmp_path):
    paths = make(tmp_path, 64)
    process = subprocess.Popen(
        [PROGRAM, "check", "--files-from", "-", "--format", "jsonl", "-j2"], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, env=ENV)
    process.stdin.write(("\n".join(paths) + "\n").encode("utf-8"))
    process.stdin.flush()
    # The list has not ended, and most of it is answered.
    lines = [process.stdout.readline() for _ in range(60)]
    assert all(json.loads(line)["path"] == path for line, path in zip(lines, paths))
    process.stdin.close()
    assert process.wait(timeout=30) == 1


def test_missing_files_are_told_and_the_rest_is_checked(tmp_path):
    paths = make(tmp_path, 2)
    done = run_list([paths[0], str(tmp_path / "none.md"), paths[1]])
    assert done.returncode == 2
    assert [set(json.loads(line)) >= {"error"} for line in done.stdout.splitlines()] == [False, True, False]
    gone = subprocess.run([PROGRAM, "check", "--files-from", "none"], capture_output=True, env=ENV, cwd=tmp_path)
    assert gone.returncode == 2


@pytest.mark.parametrize("output", ["jsonl", "sarif", "junit", "html"])
def test_memory_does_not_grow_with_the_list(archive, output):
    def peak(paths):
        code = ("import resource, subprocess, sys; "
                f"subprocess.run([{PROGRAM!r}, 'check', '--files-from', '-', '--format', {output!r}, '-j2'],"
                " stdin=sys.stdin, stdout=subprocess.DEVNULL);"
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
        done = subprocess.run([sys.executable, "-c", code], input="\n".join(paths).encode("utf-8"), capture_output=True)
        return int(done.stdout)

    few, many = peak(archive[:500]), peak(archive)
    print(f"{output}: peak of 500: {few} KiB, of {len(archive)}: {many} KiB")
    # What html keeps of a document is a line of its index.
    assert many < few * (1.25 if output != "html" else 2.3)


def test_a_page_shows_a_file_of_a_list_once(archive):
    done = subprocess.run(
        [PROGRAM, "check", "--files-from", "-", "--format", "html"], input="\n".join(archive[:3] * 2).encode("utf-8"),
        capture_output=True, env=ENV, timeout=60)
    assert done.stdout.count(b'<section class="document"') == 3


def test_ctrl_c_ends_cleanly(archive, tmp_path):
    process = subprocess.Popen(
        [PROGRAM, "check", "--format", "json", "--files-from", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=ENV)
    process.stdin.write("\n".join(archive * 20).encode("utf-8")[: 1 << 16])
    process.stdin.flush()
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    process.stdin.close()
    rest, errors = process.stdout.read(), process.stderr.read()
    assert process.wait(timeout=30) == 130
    assert b"interrupted" in errors and rest.rstrip().endswith(b"]}")


def test_watching_checks_what_changes(tmp_path):
    paths = make(tmp_path, 3)
    process = subprocess.Popen(
        [PROGRAM, "check", "--watch", "--format", "jsonl", str(tmp_path)], stdout=subprocess.PIPE, env=ENV)
    first = [json.loads(process.stdout.readline()) for _ in range(3)]
    assert [document["path"] for document in first] == paths
    with open(paths[1], "w", encoding="utf-8") as file:
        file.write("采购电脑1台、打印机2台，共计5台。\n")
    changed = json.loads(process.stdout.readline())
    assert changed["path"] == paths[1] and changed["claims"][0]["stated"]["numeral"] == "5"
    (tmp_path / ".crossfoot.json5").write_text("{ rules: { 'sum-mismatch': 'off' } }", "utf-8")
    again = [json.loads(process.stdout.readline()) for _ in range(3)]
    assert [document["claims"] for document in again] == [[], [], []]
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 0


def test_a_bar_is_for_terminals_only(archive):
    import pty

    done = run_list(archive[:2000])
    assert done.stderr == b""
    folder = os.path.dirname(os.path.dirname(archive[0]))
    terminal, end = pty.openpty()
    process = subprocess.Popen(
        [PROGRAM, "check", "-j1", "--format", "jsonl", folder], stdout=subprocess.DEVNULL, stderr=end, env=ENV)
    os.close(end)
    seen = b""
    while True:
        try:
            chunk = os.read(terminal, 1 << 16)
        except OSError:
            break
        seen += chunk
    assert process.wait(timeout=60) == 1
    assert f"/{len(archive)}".encode("utf-8") in seen and seen.endswith(b"\r\x1b[K")


@pytest.mark.skipif(not shutil.which("parallel"), reason="GNU parallel is not installed")
def test_gnu_parallel_finds_the_same(archive, expected, tmp_path):
    command = (ROOT / "ARCHIVES.md").read_text("utf-8").split("  parallel ", 1)[1].split(" > findings", 1)[0]
    command = "parallel " + command.replace("\\\n", " ").replace("crossfoot", PROGRAM)
    done = subprocess.run(
        ["bash", "-c", command], input="\0".join(archive).encode("utf-8") + b"\0", capture_output=True,
        env={**ENV, "HOME": str(tmp_path)}, timeout=300)
    assert sorted(done.stdout.decode("utf-8").splitlines()) == expected


@pytest.mark.parametrize("form", ["pipe", "pandas"])
def test_spark_finds_the_same(archive, expected, tmp_path, form):
    pytest.importorskip("pyspark")
    if form == "pandas":
        pytest.importorskip("pandas")
        pytest.importorskip("pyarrow")
    paths = tmp_path / "paths.txt"
    paths.write_text("\n".join(archive), "utf-8")
    environment = {**ENV, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_SUBMIT_ARGS":
                   "--master local[2] --conf spark.ui.enabled=false pyspark-shell"}
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging/spark_check.py"), str(paths), str(tmp_path / "out"), "--form", form,
         "--partitions", "4"],
        capture_output=True, env=environment, timeout=400)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-3000:]
    parts = sorted((tmp_path / "out").glob("part-*"))
    lines = [line for part in parts for line in part.read_text("utf-8").splitlines()]
    assert len(parts) >= 2 and sorted(lines) == expected
