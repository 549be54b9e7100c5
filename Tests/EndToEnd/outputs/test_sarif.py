"""SARIF against the official schema and read by sarif-tools."""
import json
import subprocess
import sys
from urllib.parse import unquote

import jsonschema
import pytest
from reports import BROKEN, CLEAN, EMPTY, HOSTILE, LINE, LINE_NUMBER, NAMES, STATED, scalar_column, write
from sarif_schema import sarif_schema


@pytest.fixture(scope="module")
def validator():
    schema = sarif_schema()
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)


@pytest.fixture
def check(crossfoot, tmp_path, validator):
    def run(files, *flags):
        paths = [write(tmp_path, name, text) for name, text in files.items()]
        log = crossfoot("check", "--format", "sarif", *flags, *(path.name for path in paths), cwd=tmp_path).json
        validator.validate(log)
        return log["runs"][0]

    return run


def test_a_finding_has_its_place_in_unicode_scalars(check):
    run = check({"a.txt": BROKEN})
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    start = scalar_column(LINE, STATED)
    assert region == {
        "startLine": LINE_NUMBER, "startColumn": start, "endLine": LINE_NUMBER, "endColumn": start + len(STATED)
    }
    assert (result["kind"], result["level"]) == ("fail", "error")


def test_every_operand_is_a_related_location(check):
    (result,) = check({"a.txt": BROKEN})["results"]
    related = result["relatedLocations"]
    assert [place["id"] for place in related] == [1, 2, 3]
    columns = [place["physicalLocation"]["region"]["startColumn"] for place in related]
    assert columns == [scalar_column(LINE, figure) for figure in ("18台", "7台", "4台")]
    assert "18台" in related[0]["message"]["text"]


def test_rules_bring_their_pages(check):
    run = check({"a.txt": BROKEN})
    rules = run["tool"]["driver"]["rules"]
    (result,) = run["results"]
    rule = rules[result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "sum-mismatch"
    assert rule["help"]["markdown"].startswith("# sum-mismatch\n")
    assert all(rule["shortDescription"]["text"] for rule in rules)


def test_fingerprints_survive_a_move_and_tell_equal_claims_apart(check):
    once = check({"a.txt": BROKEN})["results"]
    moved = check({"a.txt": "前言。\n\n" + BROKEN + "\n" + LINE + "\n"})["results"]
    prints = [result["partialFingerprints"]["crossfootClaim/v1"] for result in moved]
    assert len(moved) == 2 and len(set(prints)) == 2
    assert once[0]["partialFingerprints"]["crossfootClaim/v1"] == prints[0]


@pytest.mark.parametrize("text", [CLEAN, EMPTY, ""])
def test_nothing_to_report(check, text):
    run = check({"a.txt": text, "b.txt": text})
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_all_verdicts_have_a_kind(check):
    run = check({"a.txt": CLEAN, "b.txt": BROKEN}, "--all")
    kinds = {(result["kind"], result["level"]) for result in run["results"]}
    assert kinds == {("pass", "none"), ("fail", "error")}


def test_an_unreadable_file_is_a_notification(check):
    run = check({"a.txt": BROKEN, "b.txt": b"\x00\x01\x02", "c.txt": CLEAN})
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b.txt"
    assert len(run["results"]) == 1


def test_hostile_text_and_names(check):
    run = check({name: HOSTILE for name in NAMES})
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert {unquote(uri) for uri in uris} == set(NAMES)
    assert all(":" not in uri and " " not in uri for uri in uris)
    texts = [place["message"]["text"] for result in run["results"] for place in result.get("relatedLocations", [])]
    assert texts and not any("](" in text.replace("\\]", "") for text in texts)


def test_a_fix_replaces_exactly_the_numeral(check, tmp_path):
    (result,) = check({"a.txt": BROKEN})["results"]
    texts = set()
    for fix in result["fixes"]:
        (change,) = fix["artifactChanges"]
        (replacement,) = change["replacements"]
        region, text = replacement["deletedRegion"], replacement["insertedContent"]["text"]
        line = BROKEN.split("\n")[region["startLine"] - 1]
        texts.add(line[: region["startColumn"] - 1] + text + line[region["endColumn"] - 1 :])
    assert LINE.replace("31台", "29台") in texts


def test_sarif_tools_reads_it(crossfoot, tmp_path):
    write(tmp_path, "a.txt", BROKEN)
    log = tmp_path / "log.sarif"
    log.write_bytes(crossfoot("check", "--format", "sarif", "a.txt", cwd=tmp_path).out)
    summary = subprocess.run(
        [sys.executable, "-m", "sarif", "summary", str(log)], capture_output=True, text=True, timeout=60
    )
    assert summary.returncode == 0, summary.stderr
    assert "error: 1" in summary.stdout and "sum-mismatch" in summary.stdout
    listed = subprocess.run(
        [sys.executable, "-m", "sarif", "csv", "--output", str(tmp_path / "log.csv"), str(log)],
        capture_output=True, text=True, timeout=60,
    )
    assert listed.returncode == 0, listed.stderr
    assert f"a.txt,{LINE_NUMBER}" in (tmp_path / "log.csv").read_text("utf-8-sig")


def test_every_version_of_the_log_is_one_document(crossfoot, tmp_path):
    names = [write(tmp_path, f"{n}.txt", [CLEAN, BROKEN, EMPTY][n % 3]).name for n in range(9)]
    results = json.loads(crossfoot("check", "--format", "sarif", *names, cwd=tmp_path).text)["runs"][0]["results"]
    assert len(results) == 3
