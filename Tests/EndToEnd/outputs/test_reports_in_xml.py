"""JUnit read by junitparser, Checkstyle by diff-quality, by lxml and against a schema."""
import subprocess

import pytest
from diff_cover.git_path import GitPathTool
from diff_cover.violationsreporters.java_violations_reporter import CheckstyleXmlDriver
from junitparser import Error, Failure, JUnitXml, Skipped
from lxml import etree
from reports import BROKEN, CLEAN, EMPTY, HERE, HOSTILE, LINE, LINE_NUMBER, NAMES, STATED, scalar_column, write

INCOMPLETE = "全年培训45人次，主要包括会计20人次、审计15人次等。\n"


def suites(run):
    parsed = JUnitXml.fromstring(run.out)
    for suite in parsed:
        kinds = [type(result) for case in suite for result in case.result]
        assert suite.tests == len(list(suite))
        assert (suite.failures, suite.errors, suite.skipped) == tuple(map(kinds.count, (Failure, Error, Skipped)))
    return list(parsed)


def test_junit_has_a_test_for_each_claim(crossfoot, tmp_path):
    text = BROKEN + "\n" + CLEAN + "\n" + INCOMPLETE
    write(tmp_path, "a.txt", text)
    (suite,) = suites(crossfoot("check", "--format", "junit", "a.txt", cwd=tmp_path))
    assert suite.name == "a.txt"
    assert (suite.tests, suite.failures, suite.errors) == (6, 1, 0) and suite.skipped == 1
    failed = next(case for case in suite if case.result and isinstance(case.result[0], Failure))
    assert f"({LINE_NUMBER}:{scalar_column(LINE, STATED)})" in failed.name and STATED in failed.name
    assert failed.result[0].type == "error"
    assert "18 + 7 + 4 = 29 ≠ 31" in failed.result[0].text


def test_junit_minimum_decides_what_fails(crossfoot, tmp_path):
    write(tmp_path, "a.txt", BROKEN)
    (suite,) = suites(crossfoot("check", "--format", "junit", "--min-severity", "error", "a.txt", cwd=tmp_path))
    assert suite.failures == 1


@pytest.mark.parametrize("text, tests", [(CLEAN, 1), (EMPTY, 0), ("", 0)])
def test_junit_without_findings(crossfoot, tmp_path, text, tests):
    names = [write(tmp_path, f"{n}.txt", text).name for n in range(2)]
    found = suites(crossfoot("check", "--format", "junit", *names, cwd=tmp_path))
    assert [(suite.name, suite.tests, suite.failures) for suite in found] == [(name, tests, 0) for name in names]


def test_junit_names_hostile_text_and_unreadable_files(crossfoot, tmp_path):
    for name in NAMES:
        write(tmp_path, name, HOSTILE)
    write(tmp_path, "bad.txt", b"\x00")
    found = suites(crossfoot("check", "--format", "junit", *NAMES, "bad.txt", cwd=tmp_path))
    assert [suite.name for suite in found] == [*NAMES, "bad.txt"]
    assert found[-1].errors == 1
    assert all(suite.failures == 2 for suite in found[:-1])


def checkstyle(run):
    root = etree.fromstring(run.out)
    etree.XMLSchema(etree.parse(HERE / "checkstyle.xsd")).assertValid(root)
    return {file.get("name"): [dict(error.attrib) for error in file] for file in root}


def test_checkstyle(crossfoot, tmp_path):
    write(tmp_path, "a.txt", BROKEN)
    (error,) = checkstyle(crossfoot("check", "--format", "checkstyle", "a.txt", cwd=tmp_path))["a.txt"]
    assert (error["line"], error["column"]) == (str(LINE_NUMBER), str(scalar_column(LINE, STATED)))
    assert (error["severity"], error["source"]) == ("error", "crossfoot.sum-mismatch")
    assert "29" in error["message"]


def test_diff_quality_reads_checkstyle(crossfoot, tmp_path, monkeypatch):
    """`diff-quality` is what reviews a pull request by such a report."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    GitPathTool.set_cwd(str(tmp_path))
    write(tmp_path, "a.txt", BROKEN)
    write(tmp_path, "b.txt", CLEAN)
    out = crossfoot("check", "--format", "checkstyle", "a.txt", "b.txt", cwd=tmp_path).out
    found = CheckstyleXmlDriver().parse_reports([out.decode() if isinstance(out, bytes) else out])
    (violation,) = found.pop("a.txt")
    assert violation.line == LINE_NUMBER
    assert violation.message.startswith("error: ") and "29" in violation.message
    assert not any(found.values())


@pytest.mark.parametrize("text", [CLEAN, EMPTY, ""])
def test_checkstyle_without_findings(crossfoot, tmp_path, text):
    names = [write(tmp_path, f"{n}.txt", text).name for n in range(2)]
    assert checkstyle(crossfoot("check", "--format", "checkstyle", *names, cwd=tmp_path)) == {name: [] for name in names}


def test_checkstyle_names_hostile_text_and_unreadable_files(crossfoot, tmp_path):
    for name in NAMES:
        write(tmp_path, name, HOSTILE)
    write(tmp_path, "bad.txt", b"\x00")
    found = checkstyle(crossfoot("check", "--format", "checkstyle", *NAMES, "bad.txt", cwd=tmp_path))
    assert list(found) == [*NAMES, "bad.txt"]
    assert all(len(found[name]) == 2 for name in NAMES)
    assert found["bad.txt"][0]["source"] == "crossfoot.unreadable"
