"""What `crossfoot check` promises to its users and to other programs."""
import json
import pathlib

import jsonschema
import pytest
from conftest import ROOT, SAMPLE

SCHEMA = json.loads((pathlib.Path(__file__).parent / "check.schema.json").read_text("utf-8"))
GOOD = "采购电脑18台、打印机7台、扫描仪4台，共计29台。\n"
BAD = "采购电脑18台、打印机7台、扫描仪4台，共计31台。\n"


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def test_the_sample_shows_its_three_errors_and_nothing_else(crossfoot):
    run = crossfoot("check", "--format", "json", SAMPLE)
    assert run.code == 1
    found = {claim["stated"]["numeral"] for claim in run.claims if claim["severity"] in ("error", "warning")}
    assert found == {"12", "98", "1553.35"}


def test_exit_codes(crossfoot, tmp_path):
    good, bad = write(tmp_path, "good.txt", GOOD), write(tmp_path, "bad.txt", BAD)
    assert crossfoot("check", good).code == 0
    assert crossfoot("check", bad).code == 1
    assert crossfoot("check", good, tmp_path / "none.txt").code == 2
    assert crossfoot("check", "--nonsense").code == 2


def test_json_follows_its_schema(crossfoot, tmp_path):
    invalid = write(tmp_path, "invalid.txt", b"ab\xff")
    run = crossfoot("check", "--all", "--format", "json", SAMPLE, invalid, tmp_path / "missing.txt")
    jsonschema.Draft202012Validator(SCHEMA).validate(run.json)
    documents = run.json["documents"]
    assert [set(d) for d in documents] == [{"path", "claims", "notes"}, {"path", "claims", "notes"}, {"path", "error"}]
    assert len(documents[0]["claims"]) > 15


def test_json_positions_are_those_of_the_file(crossfoot):
    data = SAMPLE.read_bytes()
    for claim in crossfoot("check", "--all", "--format", "json", SAMPLE).claims:
        for figure in [claim["stated"], *claim["operands"]]:
            start, end = figure["range"]["start"], figure["range"]["end"]
            assert data[start["offset"]:end["offset"]].decode("utf-8") == figure["text"]
            before = data[: start["offset"]].decode("utf-8")
            assert start["line"] == before.count("\n") + 1
            assert start["column"] == len(before.rsplit("\n", 1)[-1]) + 1


def test_text_says_the_place_the_arithmetic_and_the_counts(crossfoot, tmp_path):
    run = crossfoot("check", write(tmp_path, "bad.txt", BAD))
    assert run.text.startswith(f"{tmp_path}/bad.txt:1:23: error [sum-mismatch] ")
    assert "18 + 7 + 4 = 29 ≠ 31" in run.text
    assert run.text.endswith("1 document: 1 claim checked, 0 held, 1 broken\n")


def test_language_follows_the_locale_and_the_flag(crossfoot, tmp_path):
    bad = write(tmp_path, "bad.txt", BAD)
    assert "应为 29台" in crossfoot("check", bad, env={"LC_ALL": "zh_CN.UTF-8"}).text
    assert "应为 29台" in crossfoot("check", "--lang", "zh", bad).text
    assert "should be 29台" in crossfoot("check", bad, env={"LC_ALL": "de_DE.UTF-8"}).text


def test_nothing_checked_is_not_called_right(crossfoot, tmp_path):
    run = crossfoot("check", write(tmp_path, "a.txt", "没有数字。\n"))
    assert run.code == 0
    assert run.text == "1 document: no claim found that could be checked\n"


@pytest.mark.parametrize(
    "content, message",
    [
        (b"\x00\x01binary", "is of no format that can be read"),
        (b"ab\xffcd", "0xFF at offset 2"),
        ("四分之一".encode("utf-8")[:-1], "at offset 1"),
    ],
)
def test_what_is_no_text_is_named_and_the_rest_is_checked(crossfoot, tmp_path, content, message):
    strange, bad = write(tmp_path, "a.txt", content), write(tmp_path, "b.txt", BAD)
    run = crossfoot("check", strange, bad)
    assert run.code == 2
    assert f"{strange}: " in run.errors and message in run.errors
    assert f"{bad}:1:23: error" in run.text


def test_an_older_encoding_is_read(crossfoot, tmp_path):
    run = crossfoot("check", write(tmp_path, "a.txt", BAD.encode("gb18030")))
    assert run.code == 1
    assert ":1:23: error" in run.text


@pytest.mark.parametrize("content", ["", "\n", "\ufeff", "\r\n", BAD.strip(), "\ufeff" + BAD, BAD.replace("\n", "\r\n")])
def test_ends_and_marks_of_files(crossfoot, tmp_path, content):
    run = crossfoot("check", "--format", "json", write(tmp_path, "a.txt", content))
    assert [claim["stated"]["numeral"] for claim in run.claims] == (["31"] if "31" in content else [])
    if "31" in content:
        assert run.claims[0]["stated"]["range"]["start"]["column"] == 23


def test_folders_are_walked_in_order_without_hidden_and_foreign_files(crossfoot, tmp_path):
    for name in ["b/2.md", "a.txt", "b/1.txt", ".hidden/x.txt", "c.png", "b/.x.txt"]:
        write(tmp_path, name, BAD)
    (tmp_path / "loop").symlink_to(tmp_path)
    run = crossfoot("check", "--format", "json", ".", cwd=tmp_path)
    assert [d["path"] for d in run.json["documents"]] == ["a.txt", "b/1.txt", "b/2.md"]


def test_standard_input_has_a_name(crossfoot):
    run = crossfoot("check", "--format", "json", "--stdin-filename", "报告.md", "-", input=BAD.encode("utf-8"))
    assert run.json["documents"][0]["path"] == "报告.md"
    assert len(run.claims) == 1


def test_the_output_does_not_depend_on_the_jobs(crossfoot, tmp_path):
    for number in range(40):
        write(tmp_path, f"{number:02}.txt", BAD * (1 + (number * 7) % 11))
    one = crossfoot("check", "--all", "-j1", tmp_path)
    assert one.out == crossfoot("check", "--all", "-j8", tmp_path).out
    assert one.text.count("01.txt:") > 0


def test_quiet_all_and_minimum(crossfoot, tmp_path):
    good, bad = write(tmp_path, "good.txt", GOOD), write(tmp_path, "bad.txt", BAD)
    assert crossfoot("check", "-q", good).text == ""
    assert "holds [sum-mismatch]" in crossfoot("check", "--all", good).text
    assert "error" in crossfoot("check", "--min-severity", "error", bad).text


def test_colours_only_when_wanted(crossfoot, tmp_path):
    bad = write(tmp_path, "bad.txt", BAD)
    assert "\x1b" not in crossfoot("check", bad).text
    assert "\x1b[" in crossfoot("check", "--color=always", bad).text
    assert "\x1b" not in crossfoot("check", bad, env={"NO_COLOR": "1"}).text


def test_controls_of_a_document_stay_in_it(crossfoot, tmp_path):
    name = "a\x1b[31m.txt"
    path = write(tmp_path, name, "\x1b]0;title\x07" + BAD.replace("，", "\u202e，\x9b0m"))
    for flags in [["--all"], ["--all", "--format", "json"]]:
        out = crossfoot("check", *flags, path).text
        assert not [c for c in out if c != "\n" and (ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c == "\u202e")]


def test_a_reader_that_leaves_is_no_error(tmp_path):
    import subprocess
    from conftest import PROGRAM

    path = write(tmp_path, "a.txt", BAD * 3000)
    run = subprocess.run(
        ["bash", "-c", f"'{PROGRAM}' check --all '{path}' | head -n1"], capture_output=True, timeout=120
    )
    assert run.stderr == b""
    assert run.stdout.count(b"\n") == 1
