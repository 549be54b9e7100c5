"""A Word file has no lines: each output tells the place in words and claims no line or column of the file."""
import json

import jsonschema
import pytest
from junitparser import JUnitXml
from lxml import etree
from reports import HERE

WORD = HERE.parents[1] / "Fixtures/formats/libreoffice.docx"
PLACE = "table 3, row 6, column 4"


@pytest.fixture
def out(crossfoot):
    return lambda name: crossfoot("check", "--format", name, WORD.name, cwd=WORD.parent)


def test_concise_and_text_lists(out):
    assert out("concise").text.startswith(f"{WORD.name} {PLACE}: error [table-total-mismatch] ")
    assert out("github").text.startswith(f"::error file={WORD.name},title=table-total-mismatch::{PLACE}: ")


def test_sarif_names_the_place_and_offers_no_edit(out):
    (result,) = out("sarif").json["runs"][0]["results"]
    (location,) = result["locations"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": PLACE}]
    assert "region" not in location["physicalLocation"] and "fixes" not in result


def test_rdjson_has_no_range(out):
    found = out("rdjson").json
    jsonschema.validate(found, json.loads((HERE / "rdjson.schema.json").read_text("utf-8")))
    (diagnostic,) = found["diagnostics"]
    assert diagnostic["location"] == {"path": WORD.name}
    assert diagnostic["message"].startswith(PLACE) and "suggestions" not in diagnostic


def test_formats_that_demand_a_line_say_the_first(out):
    (issue,) = out("gitlab").json
    assert issue["location"]["lines"]["begin"] == 1 and issue["description"].startswith(PLACE)
    error = etree.fromstring(out("checkstyle").out).find("file/error")
    assert error.get("line") == "1" and error.get("message").startswith(PLACE)


def test_junit_names_the_case_by_its_place(out):
    (suite,) = JUnitXml.fromstring(out("junit").out)
    failed = [case.name for case in suite if case.result]
    assert len(failed) == 1 and failed[0].endswith(f"({PLACE})")
