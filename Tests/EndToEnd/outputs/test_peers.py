"""The schemas that were written after documentation, held against what another linter writes for the same consumers.

The official schemas of GitLab's reports and of reviewdog's format are in no package of PyPI or Debian.
"""
import json
import subprocess
import sys

import jsonschema
import pytest
from reports import BROKEN, HERE, write


def theirs(folder, output):
    """What ruff writes of a file with two findings, one of which it can mend."""
    write(folder, "peer.py", 'import os\nname = "例😀" ; import sys\n')
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--isolated", "--output-format", output, "peer.py"],
        cwd=folder, capture_output=True, timeout=60)
    assert done.returncode == 1, done.stderr
    return json.loads(done.stdout)


def members(value, path=""):
    """The paths of all members of a JSON value."""
    if isinstance(value, list):
        return {member for item in value for member in members(item, path + "[]")}
    if isinstance(value, dict):
        return {path + "." + key for key in value}.union(*(members(item, f"{path}.{key}") for key, item in value.items()))
    return set()


@pytest.mark.parametrize("output", ["gitlab", "rdjson"])
def test_the_schema_takes_what_another_linter_writes(tmp_path, output):
    schema = json.loads((HERE / f"{output}.schema.json").read_text("utf-8"))
    jsonschema.validate(theirs(tmp_path, output), schema)


def test_what_it_tells_of_a_finding_we_tell(crossfoot, tmp_path):
    write(tmp_path, "a.txt", BROKEN)
    ours = {output: members(crossfoot("check", "--format", output, "a.txt", cwd=tmp_path).json) for output in ["gitlab", "rdjson"]}
    # A page of its own in the web is nothing that our rules have; GitLab takes lines as well as positions.
    missing = members(theirs(tmp_path, "rdjson")) - ours["rdjson"] - {".diagnostics[].code.url", ".source.url"}
    assert missing - {".severity"} == set()
    assert {member for member in members(theirs(tmp_path, "gitlab")) - ours["gitlab"] if ".positions" not in member} == set()
    assert ".diagnostics[].severity" in ours["rdjson"] or ".severity" in ours["rdjson"]
