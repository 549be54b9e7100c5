"""What SECURITY.md promises, by the built program."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import xml.etree.ElementTree

import pytest
from conftest import PROGRAM, ROOT

# Controls of a terminal, of both widths and in words; marks that turn the direction of writing; tags; ends of what may hold them.
HOSTILE = (
    "# 一、\x1b]0;owned\x07收支\u202e<script>alert(1)</script>\n\n"
    "采购]]>\x1b[31m电脑18台、\x9b2J打印机7台、<img src=x onerror=alert(2)>扫描仪4台，\u2066共计31台\u2028。\n\n"
    "| 项目\x08\x7f | 金额（万元）|\n| --- | --- |\n| '\"><b>甲 | 60 |\n| \x1b[5m乙&lt;i&gt; | 40 |\n| 合计${IFS}`id` | 110 |\n"
)
FORMATS = ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "html"]
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def hostile(tmp_path):
    path = tmp_path / "a\x1b[31m\u202e<b>&'\"$(touch pwned);.md"
    path.write_text(HOSTILE, "utf-8")
    return path


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_of_a_document_or_its_name_is_obeyed(crossfoot, hostile, format):
    run = crossfoot("check", "--all", "--format", format, hostile)
    assert run.code == 1 and "31" in run.text
    assert not UNSAFE.search(run.text), UNSAFE.search(run.text)
    if format in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(run.text)
    if format == "jsonl":
        assert [json.loads(line) for line in run.text.splitlines()]
    if format in ("junit", "checkstyle"):
        xml.etree.ElementTree.fromstring(run.text)
    if format in ("junit", "checkstyle", "html"):
        for markup in ("<script>alert", "<img src=x", "<b>甲"):
            assert markup not in run.text
    if format == "github":
        assert all(line.startswith("::") or "::" not in line[:2] for line in run.text.splitlines())


def test_messages_on_errors_are_safe_too(crossfoot, hostile):
    hostile.write_bytes(b"PK\x03\x04 damaged")
    run = crossfoot("check", hostile)
    assert run.code == 2 and not UNSAFE.search(run.errors)
    run = crossfoot("check", str(hostile) + "none\x07")
    assert run.code == 2 and not UNSAFE.search(run.errors)
    run = crossfoot("check", "--\x1b[31mnonsense")
    assert run.code == 2 and not UNSAFE.search(run.errors)


def test_a_configuration_is_data(crossfoot, tmp_path):
    (tmp_path / "a.md").write_text(HOSTILE, "utf-8")
    for text in (
        '{ rules: { "$(touch pwned)": "off", "\\u001b[31m": "`touch pwned`" }, exclude: ["$(touch pwned)", "((((a+)+)+)+"] }',
        '{ rulePacks: ["https://example.invalid/x", "|touch pwned", "$(touch pwned)"], baseline: "|touch pwned" }',
        '{ command: "touch pwned", converter: { pdftotext: "touch pwned" }, env: { PATH: "." } }',
        "require('fs')", "{ __proto__: { a: 1 }, constructor: 1 }", "[" * 100_000,
    ):
        (tmp_path / ".crossfoot.json5").write_text(text, "utf-8")
        run = crossfoot("check", "a.md", cwd=tmp_path)
        assert run.code == 2
        assert not UNSAFE.search(run.text + run.errors)
        assert sorted(path.name for path in tmp_path.iterdir()) == [".crossfoot.json5", "a.md"]


def converter(folder, name, script):
    path = folder / name
    path.write_text("#!/bin/sh\n" + script, "utf-8")
    path.chmod(0o755)


def test_a_converter_gets_a_file_and_no_shell(crossfoot, tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    log = tmp_path / "log"
    converter(tools, "pdftotext", f'printf "%s\\n" "$@" > {log}; ls -ld "$(dirname "$5")" >> {log}; cat | wc -c >> {log}; exit 3\n')
    path = tmp_path / "$(touch pwned);'\".pdf"
    path.write_bytes(b"%PDF-1.4\n")
    run = crossfoot("check", path, env={"PATH": f"{tools}:/usr/bin:/bin", "TMPDIR": str(tmp_path)}, cwd=tmp_path)
    assert run.code == 2
    seen = log.read_text().splitlines()
    assert seen[:4] == ["-q", "-bbox", "-enc", "UTF-8"] and seen[4].endswith("/in.pdf") and "pwned" not in seen[4]
    assert seen[6].startswith("drwx------") and seen[7].strip() == "0"
    assert not (tmp_path / "pwned").exists() and not list(tmp_path.glob("crossfoot-*"))


def test_words_of_a_converter_are_not_obeyed(crossfoot, tmp_path):
    converter(tmp_path, "pdftotext", "printf '\\033]0;owned\\007\\n' >&2; exit 1\n")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n")
    run = crossfoot("check", tmp_path / "a.pdf", env={"PATH": f"{tmp_path}:/usr/bin:/bin"})
    assert run.code == 2 and "owned" in run.errors and not UNSAFE.search(run.errors)


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_no_command_opens_a_connection_or_starts_a_program(tmp_path):
    log = tmp_path / "log"
    samples = list((ROOT / "Tests/Fixtures/formats").glob("*.[dxhmc]*"))
    samples = [path for path in samples if path.suffix in (".docx", ".xlsx", ".html", ".md", ".csv")]
    assert len(samples) > 5
    for arguments in (["check", *samples], ["check", "--format", "html", samples[0]], ["rules"], ["schema"]):
        done = subprocess.run(
            ["strace", "-f", "-e", "trace=socket,connect,execve", "-o", log, PROGRAM, *map(str, arguments)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
        calls = [line for line in log.read_text().splitlines() if re.search(r"\b(socket|connect|execve)\(", line)]
        assert len(calls) == 1 and "execve(" in calls[0], calls
        assert done.returncode in (0, 1, 2)


def test_the_program_knows_no_sockets():
    """Also where there is no strace: the program's own code names none of the calls that a connection takes."""
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "Sources").rglob("*.swift"))
    for call in ("URLSession", "socket(", "connect(", "getaddrinfo", "FoundationNetworking", "system(", "popen(", "NSRegularExpression"):
        assert not re.search(r"(?<![A-Za-z])" + re.escape(call), source), call


def test_every_limit_has_a_name_and_words():
    """Each case of the enumeration of limits is said in both languages; the compiler asks for the case, this for the page."""
    page = (ROOT / "SECURITY.md").read_text("utf-8")
    limits = (ROOT / "Sources/Formats/Limits.swift").read_text("utf-8")
    megabytes = {int(number) for number in re.findall(r"= (\d+) << 20", limits)} - {8}
    for number in megabytes:
        assert f"{number} MB" in page, number
    for number in re.findall(r"= ([\d_]{3,})\n", limits):
        if int(number.replace("_", "")) != 1_048_576:
            assert f"{int(number.replace('_', '')):,}" in page, number


def test_a_page_loads_nothing(crossfoot, hostile):
    page = crossfoot("check", "--format", "html", hostile).text
    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", page) and "@import" not in page
    assert "Content-Security-Policy" in page
