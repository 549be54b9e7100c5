"""The other commands, help and mistakes in the command line."""
import pathlib
import re
import sys

import pytest
from conftest import PROGRAM, ROOT

RULES = sorted(path.stem for path in (ROOT / "rules").glob("*.md") if path.stem != "README")


def test_rules_lists_every_rule(crossfoot):
    run = crossfoot("rules")
    assert run.code == 0
    assert [line.split()[0] for line in run.text.splitlines()] == RULES
    assert all(len(line.split(maxsplit=1)) == 2 for line in run.text.splitlines())
    assert re.search("[一-鿿]", crossfoot("rules", "--lang", "zh").text)


def test_explain_prints_the_page(crossfoot):
    for rule in RULES:
        run = crossfoot("explain", rule)
        assert run.code == 0
        assert run.text == (ROOT / f"rules/{rule}.md").read_text("utf-8")


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["chekc"], "did you mean 'check'"),
        (["check", "--formt"], "did you mean '--format'"),
        (["check", "--format", "jsno"], "did you mean 'json'"),
        (["explain", "sum-mismach"], "did you mean 'sum-mismatch'"),
        (["check", "--jobs"], "needs a value"),
        (["check", "--jobs", "many"], "no value for '--jobs'"),
        ([], "a command is missing"),
    ],
)
def test_mistakes_get_a_suggestion(crossfoot, arguments, words):
    run = crossfoot(*arguments)
    assert run.code == 2
    assert words in run.errors
    assert run.text == ""


def test_help_is_everywhere(crossfoot):
    for arguments in [["--help"], ["-h"], ["help"], ["check", "--help"], ["rules", "-h"], ["help", "explain"]]:
        run = crossfoot(*arguments)
        assert run.code == 0
        assert "Usage: crossfoot" in run.text
    assert "--stdin-filename PATH" in crossfoot("check", "--help").text


def test_version(crossfoot):
    assert re.fullmatch(r"crossfoot \d+\.\d+\.\d+\n", crossfoot("--version").text)


@pytest.mark.skipif(sys.platform != "linux", reason="macOS has the library in the system")
def test_regular_expressions_are_no_part_of_the_program():
    """A single `contains("…")` of a text brings the library: a tenth of the program (`Sources/SourceText/TextSearch.swift`)."""
    program = pathlib.Path(PROGRAM).read_bytes()
    assert b"swift_allocObject" in program, "the names of functions are gone from the program"
    assert b"_StringProcessing" not in program
