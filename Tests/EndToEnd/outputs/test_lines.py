"""concise and jsonl: outputs of one line a finding or a document."""
import json
import re

import jsonschema
import pytest
from reports import BROKEN, CLEAN, EMPTY, HERE, HOSTILE, LINE, LINE_NUMBER, NAMES, STATED, scalar_column, write

# %f:%l:%c: %m, as Vim's errorformat and Emacs' compilation mode read it.
PLACE = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<severity>\w+) \[(?P<rule>[a-z-]+)\] (?P<text>.+)")


def test_concise(crossfoot, tmp_path):
    write(tmp_path, "a.txt", BROKEN)
    (line,) = crossfoot("check", "--format", "concise", "a.txt", cwd=tmp_path).text.splitlines()
    found = PLACE.fullmatch(line)
    assert (found["file"], int(found["line"])) == ("a.txt", LINE_NUMBER)
    assert int(found["column"]) == scalar_column(LINE, STATED)
    assert (found["severity"], found["rule"]) == ("error", "sum-mismatch")


def test_concise_stays_one_line_a_finding(crossfoot, tmp_path):
    write(tmp_path, "a.txt", HOSTILE)
    lines = crossfoot("check", "--format", "concise", "a.txt", cwd=tmp_path).text.splitlines()
    assert len(lines) == 2 and all(PLACE.fullmatch(line) for line in lines)


@pytest.mark.parametrize("text", [CLEAN, EMPTY, ""])
def test_concise_has_nothing_to_say_of_what_holds(crossfoot, tmp_path, text):
    write(tmp_path, "a.txt", text)
    assert crossfoot("check", "--format", "concise", "a.txt", cwd=tmp_path).text == ""


def test_jsonl_is_the_documents_of_json(crossfoot, tmp_path):
    texts = [BROKEN, CLEAN, EMPTY, HOSTILE, b"\x00\x01", "\u2028" + BROKEN]
    names = [write(tmp_path, f"{n}.txt", text).name for n, text in enumerate(texts)] + ["missing.txt"]
    lines = crossfoot("check", "--all", "--format", "jsonl", *names, cwd=tmp_path).out.decode("utf-8").split("\n")
    assert lines.pop() == ""
    whole = crossfoot("check", "--all", "--format", "json", *names, cwd=tmp_path).json
    assert [json.loads(line) for line in lines] == whole["documents"]
    schema = json.loads((HERE.parent / "check.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate({**whole, "documents": [json.loads(line) for line in lines]})
