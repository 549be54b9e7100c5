"""GitHub, GitLab and reviewdog: each output as its consumer reads it."""
import json
import re

import jsonschema
import pytest
from reports import (
    BROKEN, CLEAN, EMPTY, HERE, HOSTILE, LINE, LINE_NUMBER, NAMES, STATED, byte_column, scalar_column, write
)


def schema(name):
    return jsonschema.Draft202012Validator(json.loads((HERE / name).read_text("utf-8")))


def annotations(text):
    """Lines as the runner of GitHub Actions takes them (ActionCommand.TryParseV2 and its unescaping)."""
    found = []
    for line in text.splitlines():
        match = re.fullmatch(r"::([^ :]+)(?: (.*?))?::(.*)", line)
        assert match, line
        properties = {}
        for pair in filter(None, (match[2] or "").split(",")):
            key, value = pair.split("=", 1)
            properties[key.strip()] = unescaped(value, {"%2C": ",", "%3A": ":"})
        found.append((match[1], properties, unescaped(match[3], {})))
    return found


def unescaped(text, more):
    for code, character in {"%0D": "\r", "%0A": "\n", **more, "%25": "%"}.items():
        text = text.replace(code, character)
    return text


def test_github_annotations(crossfoot, tmp_path):
    write(tmp_path, "a.txt", BROKEN)
    ((command, properties, message),) = annotations(crossfoot("check", "--format", "github", "a.txt", cwd=tmp_path).text)
    column = scalar_column(LINE, STATED)
    assert command == "error"
    assert properties == {
        "file": "a.txt", "line": str(LINE_NUMBER), "endLine": str(LINE_NUMBER), "col": str(column),
        "endColumn": str(column + len(STATED)), "title": "sum-mismatch",
    }
    assert "29" in message and "31" in message


def test_github_names_and_hostile_text(crossfoot, tmp_path):
    for name in NAMES:
        write(tmp_path, name, HOSTILE)
    found = annotations(crossfoot("check", "--format", "github", *NAMES, cwd=tmp_path).text)
    assert {properties["file"] for _, properties, _ in found} == set(NAMES)
    assert {command for command, _, _ in found} <= {"error", "warning", "notice"}
    assert not any("\x1b" in message or "\n" in message for _, _, message in found)


@pytest.mark.parametrize("text", [CLEAN, EMPTY])
def test_github_has_nothing_to_say_of_what_holds(crossfoot, tmp_path, text):
    write(tmp_path, "a.txt", text)
    assert crossfoot("check", "--format", "github", "a.txt", cwd=tmp_path).text == ""


def test_github_tells_of_unreadable_files(crossfoot, tmp_path):
    write(tmp_path, "a.txt", b"\x00\x01")
    ((command, properties, message),) = annotations(crossfoot("check", "--format", "github", "a.txt", cwd=tmp_path).text)
    assert (command, properties, bool(message)) == ("error", {"file": "a.txt"}, True)


def test_gitlab_follows_the_format(crossfoot, tmp_path):
    for name in NAMES:
        write(tmp_path, name, BROKEN + "\n" + LINE + "\n")
    write(tmp_path, "unreadable.txt", b"\x00\x01")
    run = crossfoot("check", "--format", "gitlab", *NAMES, "unreadable.txt", cwd=tmp_path)
    issues = run.json
    schema("gitlab.schema.json").validate(issues)
    assert len(issues) == 2 * len(NAMES) + 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert issues[0]["location"] == {"path": NAMES[0], "lines": {"begin": LINE_NUMBER, "end": LINE_NUMBER}}
    assert issues[0]["check_name"] == "sum-mismatch"
    assert issues[-1]["severity"] == "critical"


@pytest.mark.parametrize("text", [CLEAN, EMPTY])
def test_gitlab_nothing_is_an_empty_list(crossfoot, tmp_path, text):
    names = [write(tmp_path, f"{n}.txt", text).name for n in range(3)]
    assert crossfoot("check", "--format", "gitlab", *names, cwd=tmp_path).json == []


def diagnostics(run):
    schema("rdjson.schema.json").validate(run.json)
    return run.json["diagnostics"]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rdjson_columns_are_bytes(crossfoot, tmp_path, mark, end):
    text = mark + BROKEN.replace("\n", end)
    write(tmp_path, "a.txt", text)
    (diagnostic,) = diagnostics(crossfoot("check", "--format", "rdjson", "a.txt", cwd=tmp_path))
    column = byte_column(LINE, STATED)
    span = diagnostic["location"]["range"]
    assert span["start"] == {"line": LINE_NUMBER, "column": column}
    assert span["end"] == {"line": LINE_NUMBER, "column": column + len(STATED.encode("utf-8"))}


def test_rdjson_counts_a_byte_order_mark(crossfoot, tmp_path):
    write(tmp_path, "a.txt", "\ufeff" + LINE + "\n")
    (diagnostic,) = diagnostics(crossfoot("check", "--format", "rdjson", "a.txt", cwd=tmp_path))
    assert diagnostic["location"]["range"]["start"]["column"] == byte_column(LINE, STATED) + 3


def test_rdjson_suggestions_mend_the_file(crossfoot, tmp_path):
    path = write(tmp_path, "a.txt", BROKEN)
    (diagnostic,) = diagnostics(crossfoot("check", "--format", "rdjson", "a.txt", cwd=tmp_path))
    assert diagnostic["suggestions"]
    results = []
    for suggestion in diagnostic["suggestions"]:
        lines = BROKEN.encode("utf-8").split(b"\n")
        start, end = suggestion["range"]["start"], suggestion["range"]["end"]
        assert start["line"] == end["line"]
        line = lines[start["line"] - 1]
        lines[start["line"] - 1] = line[: start["column"] - 1] + suggestion["text"].encode() + line[end["column"] - 1 :]
        path.write_bytes(b"\n".join(lines))
        results.append(b"\n".join(lines).decode("utf-8"))
        assert diagnostics(crossfoot("check", "--format", "rdjson", "a.txt", cwd=tmp_path)) == []
    assert BROKEN.replace("31台", "29台") in results


@pytest.mark.parametrize("text", [CLEAN, EMPTY, ""])
def test_rdjson_nothing(crossfoot, tmp_path, text):
    names = [write(tmp_path, f"{n}.txt", text).name for n in range(3)]
    assert diagnostics(crossfoot("check", "--format", "rdjson", *names, cwd=tmp_path)) == []


def test_rdjson_names_hostile_text_and_unreadable_files(crossfoot, tmp_path):
    for name in NAMES:
        write(tmp_path, name, HOSTILE)
    write(tmp_path, "bad.txt", b"\x00")
    found = diagnostics(crossfoot("check", "--format", "rdjson", *NAMES, "bad.txt", cwd=tmp_path))
    assert {diagnostic["location"]["path"] for diagnostic in found} == {*NAMES, "bad.txt"}
