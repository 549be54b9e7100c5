"""What the world does to a program: each fault ends in a message and the right exit code, and nothing is lost."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import threading
import time

import pytest
from conftest import PROGRAM, measured

GOOD = "采购电脑18台、打印机7台、扫描仪4台，共计29台。\n"
BAD = GOOD.replace("29", "31")
FIXABLE = (
    "全年支出合计95.80万元。\n\n# 收支\n\n单位：万元\n\n| 项目 | 金额 |\n| --- | --- |\n"
    "| 第一项 | 17.96 |\n| 第二项 | 52.84 |\n| 第三项 | 25.00 |\n| 合计 | 59.80 |\n"
)


def run(*arguments, seconds=60, **more):
    """One run, which may not hang: its exit code, output and errors."""
    done = subprocess.run(
        [PROGRAM, *map(str, arguments)], timeout=seconds, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        **{"capture_output": True, "stdin": subprocess.DEVNULL, **more})
    return done.returncode, done.stdout or b"", (done.stderr or b"").decode("utf-8", "replace")


@pytest.fixture
def everyones():
    """A folder that other users can reach, as those of pytest are not."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="crossfoot-faults-"))
    folder.chmod(0o777)
    yield folder
    subprocess.run(["chmod", "-R", "u+rwx", str(folder)], check=True)
    shutil.rmtree(folder)


@pytest.fixture
def as_nobody():
    """What makes a child process a user without rights; root may do anything, so nothing could be refused to it."""
    if os.geteuid() != 0:
        return {}
    program = pathlib.Path(PROGRAM).resolve()
    if not all(folder.stat().st_mode & 0o001 for folder in program.parents):
        pytest.skip("the program stands where nobody else may go")
    return {"user": 65534, "group": 65534, "extra_groups": []}


def test_without_permission_it_says_so_and_checks_the_rest(everyones, as_nobody):
    (everyones / "a.txt").write_text(GOOD, "utf-8")
    (everyones / "b.txt").write_text(BAD, "utf-8")
    (everyones / "closed").mkdir()
    (everyones / "b.txt").chmod(0)
    (everyones / "closed").chmod(0)
    code, out, errors = run("check", everyones, **as_nobody)
    assert code == 2
    assert "b.txt: can't be read: Permission denied" in errors and "closed: can't be read: Permission denied" in errors
    assert b"2 unreadable" in out


def test_a_read_only_folder_keeps_its_file_and_says_why(everyones, as_nobody):
    folder = everyones / "d"
    folder.mkdir()
    (folder / "a.md").write_text(FIXABLE, "utf-8")
    folder.chmod(0o555)
    code, _, errors = run("check", "--fix", folder / "a.md", **as_nobody)
    assert code in (1, 2) and "not corrected" in errors and "Permission denied" in errors
    assert (folder / "a.md").read_text("utf-8") == FIXABLE and os.listdir(folder) == ["a.md"]
    code, _, errors = run("check", "--write-baseline", "--baseline", folder / "b.json", folder / "a.md", **as_nobody)
    assert code == 2 and "Permission denied" in errors
    code, _, errors = run("init", folder, **as_nobody)
    assert code == 2 and "Permission denied" in errors


def test_fixing_on_a_full_disk_loses_nothing(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]).returncode:
        pytest.skip("no small disk can be made here")
    try:
        text = FIXABLE + "文" * 3000
        (disk / "a.md").write_text(text, "utf-8")
        with open(disk / "filler", "wb", buffering=0) as filler:
            with pytest.raises(OSError):
                while True:
                    filler.write(b"x" * 4096)
        code, _, errors = run("check", "--fix", disk / "a.md")
        assert code in (1, 2) and "not corrected: can't be written: No space left" in errors
        assert (disk / "a.md").read_text("utf-8") == text and sorted(os.listdir(disk)) == ["a.md", "filler"]
        (disk / "filler").unlink()
        code, _, errors = run("check", "--fix", disk / "a.md")
        assert "corrected 1 figure" in errors and "| 95.80 |" in (disk / "a.md").read_text("utf-8")
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")
@pytest.mark.parametrize("format", ["text", "json", "sarif", "html"])
def test_a_full_disk_under_the_output_is_told(tmp_path, format):
    (tmp_path / "a.txt").write_text(BAD, "utf-8")
    with open("/dev/full", "wb") as full:
        code, _, errors = run("check", "--format", format, tmp_path / "a.txt", stdout=full, stderr=subprocess.PIPE,
                              capture_output=False)
        assert code == 2 and "No space left on device" in errors
        code, _, errors = run("text", tmp_path / "a.txt", stdout=full, stderr=subprocess.PIPE, capture_output=False)
        assert code == 2 and "No space left on device" in errors


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path):
    for number in range(50):
        (tmp_path / f"{number}.txt").write_text(BAD * 200, "utf-8")
    process = subprocess.Popen([PROGRAM, "check", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.read(100)
    process.stdout.close()
    errors = process.stderr.read()
    assert process.wait(60) == 1 and errors == b""


def test_closed_streams_do_no_harm(tmp_path):
    (tmp_path / "a.txt").write_text(BAD, "utf-8")
    for closing in ("<&-", ">&-", "2>&-"):
        done = subprocess.run(["sh", "-c", f'exec "$0" check "$1" {closing}', PROGRAM, str(tmp_path / "a.txt")],
                              capture_output=True, timeout=60)
        assert done.returncode in (1, 2), closing
        assert (tmp_path / "a.txt").read_text("utf-8") == BAD


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_with_what_was_checked(tmp_path, number):
    for index in range(3000):
        (tmp_path / f"{index:04}.txt").write_text(BAD * 20, "utf-8")
    process = subprocess.Popen([PROGRAM, "check", "--format", "json", str(tmp_path)], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, bufsize=0)
    start = process.stdout.read(10)
    process.send_signal(number)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 130 and b"interrupted" in errors
    # What was written until then is whole.
    assert len(json.loads(start + out)["documents"]) < 3000


def test_vanished_and_changing_files_are_told(tmp_path):
    names = [tmp_path / f"{index:04}.txt" for index in range(2000)]
    for name in names:
        name.write_text(GOOD, "utf-8")
    process = subprocess.Popen([PROGRAM, "check", "--format", "jsonl", str(tmp_path)], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    process.stdout.read(1)
    for name in reversed(names[1000:]):
        name.unlink()
    out, errors = process.communicate(timeout=60)
    gone = errors.decode().count("no such file")
    assert process.returncode == (2 if gone else 0)
    assert gone > 0, "the program was faster than the deletion: make the test larger"


def test_a_file_that_changes_while_it_is_fixed_keeps_the_change(tmp_path):
    path = tmp_path / "a.md"
    stop = threading.Event()
    states = [FIXABLE + f"第{index}版\n" for index in range(40)]

    def edit():
        while not stop.is_set():
            for state in states:
                temporary = tmp_path / "next"
                temporary.write_text(state, "utf-8")
                temporary.rename(path)
                time.sleep(0.002)

    path.write_text(states[0], "utf-8")
    editor = threading.Thread(target=edit)
    editor.start()
    try:
        for _ in range(25):
            code, _, errors = run("check", "--fix", "-q", path)
            assert code in (0, 1)
            text = path.read_text("utf-8")
            assert text.replace("| 95.80 |", "| 59.80 |") in states
    finally:
        stop.set()
        editor.join()


def test_links_in_circles_pipes_and_devices_do_not_hold_it_up(tmp_path):
    (tmp_path / "a.txt").write_text(BAD, "utf-8")
    (tmp_path / "self").symlink_to(".")
    (tmp_path / "one.txt").symlink_to("two.txt")
    (tmp_path / "two.txt").symlink_to("one.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    code, out, _ = run("check", tmp_path)
    assert code == 1 and b"1 document" in out
    code, _, errors = run("check", tmp_path / "one.txt")
    assert code == 2 and "one.txt" in errors
    # A pipe that is named is read: shells hand over the output of programs so.
    writer = subprocess.Popen(["sh", "-c", f"cat '{tmp_path}/a.txt' > '{tmp_path}/pipe.txt'"])
    assert run("check", tmp_path / "pipe.txt")[0] == 1
    writer.wait(10)


def test_what_is_too_large_is_refused_before_it_is_read(tmp_path):
    with open(tmp_path / "large.txt", "wb") as file:
        file.truncate(1 << 30)
    code, _, peak, errors = measured("check", tmp_path / "large.txt")
    assert code == 2 and "larger than 256 MB" in errors
    assert peak < 100_000
    with open("/dev/zero", "rb") as endless:
        code, _, errors = run("check", "-", stdin=endless, seconds=120)
    assert code == 2 and "larger than 256 MB" in errors


def test_a_line_of_100_megabytes_is_read(tmp_path):
    with open(tmp_path / "line.txt", "w", encoding="utf-8") as file:
        for _ in range(100):
            file.write("数" * 349_525)
        file.write(BAD)
    code, out, _ = run("check", tmp_path / "line.txt", seconds=300)
    assert code == 1 and "29台".encode() in out


def test_a_hundred_thousand_files(tmp_path):
    for folder in range(100):
        (tmp_path / f"{folder}").mkdir()
        for file in range(1000):
            (tmp_path / f"{folder}" / f"{file}.txt").write_text(BAD if file == 7 else GOOD, "utf-8")
    code, out, errors = run("check", "--format", "concise", tmp_path, seconds=500)
    assert code == 1 and errors == ""
    assert out.count(b"[sum-mismatch]") == 100


def test_a_sum_beyond_all_numbers_is_skipped_with_its_reason(tmp_path):
    huge = "9" * 30
    (tmp_path / "a.txt").write_text(f"购电脑{huge}亿元、打印机{huge}亿元、扫描仪{huge}亿元，共计{huge}亿元。\n", "utf-8")
    code, out, _ = run("check", "--all", "--format", "json", tmp_path / "a.txt")
    claims = json.loads(out)["documents"][0]["claims"]
    assert [(claim["verdict"], claim["reason"]) for claim in claims] == [("skipped", "overflow")] and code == 0
