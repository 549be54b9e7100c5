"""What an editor shows under a configuration: the same as the command line, at once when it changes."""

import os
import pathlib
import re
import shutil
import subprocess

import pytest

from raw import SERVER, Server

ENGLISH = {**os.environ, "LC_ALL": "en_US.UTF-8"}
SCALARS = {"general": {"positionEncodings": ["utf-32"]}}
PULL = {**SCALARS, "textDocument": {"diagnostic": {}}}
WATCHES = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
LEVELS = ["", "error", "warning", "information", "hint"]

REPORT = """# 收支 😀

| 项目 | 金额（万元） |
| --- | --- |
| 甲😀 | 60 |
| 乙 | 40 |
| 合计😀 | 110 |

总支出1200元，其中：人员经费500元，公用经费800元。

结存资金共100星点，消化资金90星点，资金消化率95%。

<!-- crossfoot-disable-next-line no-such-rule -->
完
"""
PACK = {
    "packs/formulas.json5":
        "[{ name: '资金消化率', kind: 'rate', rule: 'stars', formula: '消化资金 ÷ 结存资金', figures: {} }]",
    "packs/units.json5": "[{ symbols: ['星点'], dimension: 'star', kind: 'count', scale: '1' }]",
}
CONFIGURATIONS = {
    "none": None,
    "levels": "{ rules: { 'sum-mismatch': 'hint', 'table-total-mismatch': 'off' } }",
    "language": "{ language: 'zh' }",
    "rule packs": "{ rulePacks: ['packs'], rules: { stars: 'warning' } }",
    "overrides": "{ overrides: [{ files: ['sub/'], rules: { 'sum-mismatch': 'off' } }] }",
    "exclude": "{ exclude: ['sub/', 'b.md'] }",
    "tolerance": "{ tolerance: { 'table-total-mismatch': '10万元', 'sum-mismatch': 200 }, rounding: 'truncated' }",
    "baseline": "{ baseline: 'base.json' }",
    "mistakes": "{\n  rules: { 'sum-mismatch': 'loud', 'table-total-mismatch': 'warning' },\n  nonsense: 1,\n}",
    "broken": "{\n  rules: {\n",
    "pack with mistakes": "{ rulePacks: ['packs', 'bad.json5'] }",
}


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture
def project(tmp_path):
    write(tmp_path, {**PACK, "a.md": REPORT, "b.md": REPORT, "sub/c.md": REPORT, "sub/deep/d.txt": REPORT,
                     "bad.json5": "[{ name: '甲', kind: 'rat', formula: '乙 ÷ 丙' }]"})
    subprocess.run([SERVER, "check", "--baseline", "base.json", "--write-baseline", "a.md"], cwd=tmp_path)
    return tmp_path


def on_the_command_line(folder):
    """Place, severity, rule and message of all that is found below a folder, by absolute path."""
    run = subprocess.run([SERVER, "check", "--format", "concise", "."], cwd=folder, env=ENGLISH, capture_output=True, text=True)
    found = {}
    for line in run.stdout.splitlines():
        path, row, column, rest = re.fullmatch(r"([^:]+):(\d+):(\d+): (.*)", line).groups()
        found.setdefault(os.path.normpath(folder / path), []).append((int(row), int(column), rest))
    return {path: sorted(lines) for path, lines in found.items()}


def as_lines(diagnostics):
    return sorted(
        (d["range"]["start"]["line"] + 1, d["range"]["start"]["character"] + 1,
         f"{LEVELS[d['severity']]} [{d['code']}] {d['message']}") for d in diagnostics)


def in_words(found):
    """The command line writes the severity in the language of messages; an editor shows a sign for it."""
    words = {"错误": "error", "警告": "warning", "信息": "information", "提示": "hint"}
    return [(row, column, re.sub("^\\S+", lambda m: words.get(m[0], m[0]), rest)) for row, column, rest in found]


def reports(folder):
    return sorted(p for p in folder.rglob("*") if p.suffix in (".md", ".txt"))


@pytest.mark.parametrize("name", CONFIGURATIONS)
@pytest.mark.parametrize("way", ["pushed", "pulled", "without a folder"])
def test_50_the_same_as_the_command_line(project, name, way):
    if CONFIGURATIONS[name]:
        write(project, {".crossfoot.json5": CONFIGURATIONS[name]})
    expected = on_the_command_line(project)
    assert expected or name == "exclude"
    seen = {}
    capabilities = PULL if way == "pulled" else SCALARS
    with Server(capabilities=capabilities, env=ENGLISH, folders=[] if way == "without a folder" else [project.as_uri()]) as server:
        for path in reports(project):
            server.open(path.read_text("utf-8"), uri=path.as_uri())
            if way == "pulled":
                items = server.request("textDocument/diagnostic", {"textDocument": {"uri": path.as_uri()}})["result"]["items"]
            else:
                items = server.diagnostics(path.as_uri())
            if items:
                seen[str(path)] = as_lines(items)
        # What is wrong with the configuration itself comes by itself.
        server.works()
        for message in server.kept:
            if message.get("method") == "textDocument/publishDiagnostics":
                path = message["params"]["uri"].removeprefix("file://")
                seen[path] = as_lines(message["params"]["diagnostics"])
        assert seen == {path: sorted(in_words(found)) for path, found in expected.items()}
        if way == "pulled":
            items = server.request("workspace/diagnostic", {"previousResultIds": []})["result"]["items"]
            pulled = {item["uri"].removeprefix("file://"): as_lines(item["items"]) for item in items if item["items"]}
            assert pulled == {path: found for path, found in seen.items() if "json5" not in path}


@pytest.mark.parametrize("capabilities", [{}, WATCHES], ids=["the server looks itself", "the client watches"])
@pytest.mark.parametrize("place", [".crossfoot.json5", "sub/.crossfoot.json5"])
def test_53_a_configuration_that_changes(project, place, capabilities):
    """Made, changed, broken, mended and deleted again while a report of it is open."""
    report = project / "sub/c.md"
    file = project / place

    def change(text):
        if text is None:
            file.unlink()
        else:
            file.write_text(text, "utf-8")
        if capabilities:
            server.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": file.as_uri(), "type": 2}]})

    def until(expected):
        while True:
            if {d["code"] for d in server.diagnostics(report.as_uri())} & both == expected:
                return

    both = {"sum-mismatch", "table-total-mismatch"}
    with Server(capabilities=capabilities, folders=[project.as_uri()], env=ENGLISH) as server:
        server.open(report.read_text("utf-8"), uri=report.as_uri())
        until(both)
        change("{ rules: { 'sum-mismatch': 'off' } }")
        until({"table-total-mismatch"})
        # The last good one stays in force, and its file says why.
        change("{ rules: {")
        (mistake,) = server.diagnostics(file.as_uri())
        assert mistake["code"] == "configuration"
        server.change([{"text": REPORT + "\n完\n"}], uri=report.as_uri(), version=2)
        until({"table-total-mismatch"})
        change("{ rules: { 'table-total-mismatch': 'off' } }")
        until({"sum-mismatch"})
        assert server.diagnostics(file.as_uri()) == []
        change(None)
        until(both)


def test_53_a_broken_configuration_is_told_once(project):
    file = project / ".crossfoot.json5"
    file.write_text("{ rules: {", "utf-8")
    with Server(capabilities=WATCHES, folders=[project.as_uri()], env=ENGLISH) as server:
        server.open(REPORT, uri=(project / "a.md").as_uri())
        server.diagnostics((project / "a.md").as_uri())
        for _ in range(3):
            server.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": file.as_uri(), "type": 2}]})
            server.diagnostics((project / "a.md").as_uri())
        assert server.works()
        told = [m["params"] for m in server.kept if m.get("method") == "window/showMessage"]
        assert len(told) == 1 and "stays in force" in told[0]["message"]


@pytest.mark.parametrize("capabilities", [{}, WATCHES], ids=["the server looks itself", "the client watches"])
def test_53_a_rule_pack_that_changes(project, capabilities):
    write(project, {".crossfoot.json5": "{ rulePacks: ['packs'] }"})
    uri = (project / "a.md").as_uri()
    with Server(capabilities=capabilities, folders=[project.as_uri()], env=ENGLISH) as server:
        server.open(REPORT, uri=uri)
        assert "stars" in {d["code"] for d in server.diagnostics(uri)}
        write(project, {"packs/formulas.json5": PACK["packs/formulas.json5"].replace("'stars'", "'planets'")})
        assert "planets" in {d["code"] for d in server.diagnostics(uri)}


def test_a_configuration_is_checked_while_it_is_written(project):
    uri = (project / ".crossfoot.json5").as_uri()
    with Server(capabilities=SCALARS, folders=[project.as_uri()], env=ENGLISH) as server:
        server.open("{\n  rulse: {},\n}\n", uri=uri)
        (found,) = server.diagnostics(uri)
        assert found["range"]["start"] == {"line": 1, "character": 2}
        server.change([{"text": "{ rules: {} }"}], uri=uri)
        assert server.diagnostics(uri) == []


def test_49_deleted_files_have_no_findings_any_more(project):
    with Server(capabilities=PULL, folders=[project.as_uri()]) as server:
        first = server.request("workspace/diagnostic", {"previousResultIds": []})["result"]["items"]
        held = [{"uri": item["uri"], "value": item["resultId"]} for item in first]
        (project / "b.md").unlink()
        shutil.move(project / "a.md", project / "z.md")
        second = server.request("workspace/diagnostic", {"previousResultIds": held})["result"]["items"]
        counts = {pathlib.PurePosixPath(item["uri"]).name: (item["kind"], len(item.get("items", []))) for item in second}
        assert counts["a.md"] == counts["b.md"] == ("full", 0)
        assert counts["z.md"][1] > 0 and counts["c.md"][0] == "unchanged"
