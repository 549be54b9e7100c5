"""--fix and --diff: what is written, and what stays as it was."""
import os
import pathlib
import random
import signal
import subprocess
import time

import pytest
from conftest import PROGRAM

TABLE = "# 收支\n\n单位：万元\n\n| 项目 | 金额 |\n| --- | --- |\n{rows}| 合计 | {total} |\n"


def report(numbers, total):
    return TABLE.format(rows="".join(f"| 第{i}项 | {n:.2f} |\n" for i, n in enumerate(numbers, 1)), total=f"{total:.2f}")


def wrong_report(seed):
    """A table whose total has two digits swapped, stated again in prose as it should be."""
    rng = random.Random(seed)
    while True:
        numbers = [rng.randint(1000, 9999) / 100 for _ in range(4)]
        total = round(sum(numbers), 2)
        text = f"{total:.2f}"
        swapped = text[1] + text[0] + text[2:]
        if text[0] != text[1] and text[1] != "0":
            return f"全年支出合计{text}万元。\n\n" + report(numbers, total).replace(f"合计 | {text}", f"合计 | {swapped}"), text


def fixable(crossfoot, tmp_path):
    """Some wrong reports that the program corrects."""
    found = []
    for seed in range(12):
        text, total = wrong_report(seed)
        path = tmp_path / f"probe{seed}.md"
        path.write_text(text, "utf-8")
        if crossfoot("check", "--diff", path).code == 1:
            found.append((text, total))
        path.unlink()
    assert len(found) >= 4
    return found


def test_fixing_removes_its_findings_adds_none_and_is_done_at_once(crossfoot, tmp_path):
    for number, (text, _) in enumerate(fixable(crossfoot, tmp_path)):
        path = tmp_path / f"{number}.md"
        path.write_text(text, "utf-8")
        before = crossfoot("check", "--format", "json", path).claims
        first = crossfoot("check", "--fix", "--format", "json", path)
        assert len([c for c in first.claims if c["severity"]]) < len([c for c in before if c["severity"]])
        once = path.read_bytes()
        assert once != text.encode("utf-8")
        crossfoot("check", "--fix", path)
        assert path.read_bytes() == once
        assert crossfoot("check", "--diff", path).text == ""


def test_a_diff_is_what_fix_writes_and_patch_takes_it(crossfoot, tmp_path):
    text, _ = fixable(crossfoot, tmp_path)[0]
    path = tmp_path / "a.md"
    path.write_text(text, "utf-8")
    diff = crossfoot("check", "--diff", "a.md", cwd=tmp_path)
    assert diff.code == 1 and path.read_text("utf-8") == text
    (tmp_path / "b.md").write_text(text, "utf-8")
    subprocess.run(["patch", "-s", "b.md"], input=diff.out, cwd=tmp_path, check=True)
    crossfoot("check", "--fix", "a.md", cwd=tmp_path)
    assert (tmp_path / "b.md").read_bytes() == path.read_bytes() != text.encode("utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_marks_and_line_ends_stay(crossfoot, tmp_path, encoding, end):
    text, total = fixable(crossfoot, tmp_path)[0]
    path = tmp_path / "a.md"
    path.write_bytes(text.replace("\n", end).encode(encoding))
    path.chmod(0o640)
    before = path.read_bytes()
    run = crossfoot("check", "--fix", path)
    after = path.read_bytes()
    assert "corrected 1 figure in 1 file" in run.errors
    assert len(after) == len(before) and sum(a != b for a, b in zip(before, after)) in (2, 4)
    assert after.decode(encoding).count(total) == 2
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.md"]


def test_a_link_stays_a_link(crossfoot, tmp_path):
    text, total = fixable(crossfoot, tmp_path)[0]
    (tmp_path / "a.md").write_text(text, "utf-8")
    (tmp_path / "l.md").symlink_to("a.md")
    crossfoot("check", "--fix", tmp_path / "l.md")
    assert (tmp_path / "l.md").is_symlink() and (tmp_path / "a.md").read_text("utf-8").count(total) == 2


def test_what_can_not_be_written_says_so(crossfoot, tmp_path):
    text, _ = fixable(crossfoot, tmp_path)[0]
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|") and "---" not in line]
    table = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    page = f"<p>{text.splitlines()[0]}</p><h1>收支</h1><p>单位：万元</p><table>{table}</table>"
    path = tmp_path / "a.html"
    path.write_text(page, "utf-8")
    run = crossfoot("check", "--fix", path)
    assert "this format is not written" in run.errors and path.read_text("utf-8") == page
    run = crossfoot("check", "--fix", "-", input=text.encode("utf-8"))
    assert run.code == 1 and "not written" in run.errors


def test_what_the_text_or_the_baseline_keeps_is_kept(crossfoot, tmp_path):
    text, _ = fixable(crossfoot, tmp_path)[0]
    path = tmp_path / "a.md"
    path.write_text("<!-- crossfoot-disable-file -->\n" + text, "utf-8")
    before = path.read_bytes()
    crossfoot("check", "--fix", path)
    assert path.read_bytes() == before
    path.write_text(text, "utf-8")
    crossfoot("check", "--baseline", tmp_path / "b.json", "--write-baseline", path)
    crossfoot("check", "--fix", "--baseline", tmp_path / "b.json", path)
    assert path.read_text("utf-8") == text


def test_killing_a_fix_loses_no_text(crossfoot, tmp_path):
    texts = fixable(crossfoot, tmp_path)
    before, after = {}, {}
    for number in range(1000):
        text, total = texts[number % len(texts)]
        path = tmp_path / f"{number:04}.md"
        path.write_text(text, "utf-8")
        before[path] = text
    sample = tmp_path / "sample"
    sample.mkdir()
    for number, (text, _) in enumerate(texts):
        (sample / f"{number}.md").write_text(text, "utf-8")
    crossfoot("check", "--fix", sample)
    mended = [(sample / f"{n}.md").read_text("utf-8") for n in range(len(texts))]
    for number in range(1000):
        after[tmp_path / f"{number:04}.md"] = mended[number % len(texts)]
    kills = 0
    for pause in [0.05, 0.15, 0.4, 0.8]:
        process = subprocess.Popen([PROGRAM, "check", "--fix", "-q", "--format", "jsonl", str(tmp_path)],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(pause)
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            kills += 1
        process.wait()
        for path in before:
            assert path.read_text("utf-8") in (before[path], after[path])
    assert kills >= 1
    crossfoot("check", "--fix", "-q", "--format", "jsonl", tmp_path)
    assert all(path.read_text("utf-8") == after[path] for path in after)
