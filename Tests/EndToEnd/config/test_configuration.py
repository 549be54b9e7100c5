"""Configuration files, suppressions and baselines through the built program."""
import json
import pathlib

import jsonschema
import pytest
from conftest import ROOT

BAD = "采购电脑18台、打印机7台、扫描仪4台，共计31台。\n"
RATE = "计划检测150批次，实际完成138批次，完成率94%。\n"


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def found(run):
    """Rule and path of each finding."""
    return [
        (pathlib.Path(d["path"]).name, c["rule"], c["severity"])
        for d in run.json["documents"]
        for c in d["claims"]
        if c["severity"]
    ]


def check(crossfoot, folder, *arguments):
    return crossfoot("check", "--format", "json", *arguments, cwd=folder)


def test_init_writes_a_file_that_changes_nothing_and_is_not_written_twice(crossfoot, tmp_path):
    write(tmp_path, "a.md", BAD)
    before = check(crossfoot, tmp_path).out
    assert crossfoot("init", cwd=tmp_path).code == 0
    assert (tmp_path / ".crossfoot.json5").read_text("utf-8").count("//") > 10
    assert check(crossfoot, tmp_path).out == before
    assert crossfoot("init", cwd=tmp_path).code == 2
    assert crossfoot("init", "--lang", "zh", write(tmp_path, "b/x", "").parent).code == 0
    assert "级别" in (tmp_path / "b/.crossfoot.json5").read_text("utf-8")


def test_the_nearest_file_holds_and_overrides_speak_of_files(crossfoot, tmp_path):
    for name in ["a.md", "sub/b.md", "sub/old/c.md", "other/d.md"]:
        write(tmp_path, name, BAD)
    write(tmp_path, "crossfoot.json5", "{ rules: { 'sum-mismatch': 'hint' } }")
    write(tmp_path, "sub/.crossfoot.json5", "{ overrides: [{ files: ['old/'], rules: { 'sum-mismatch': 'off' } }] }")
    run = check(crossfoot, tmp_path)
    assert found(run) == [
        ("a.md", "sum-mismatch", "hint"), ("d.md", "sum-mismatch", "hint"), ("b.md", "sum-mismatch", "error"),
    ]
    assert run.code == 1
    assert found(check(crossfoot, tmp_path, "--no-config")) and len(found(check(crossfoot, tmp_path, "--no-config"))) == 4
    chosen = write(tmp_path, "chosen", "{ rules: { 'sum-mismatch': 'warning' } }")
    assert {s for _, _, s in found(check(crossfoot, tmp_path, "--config", chosen))} == {"warning"}
    assert crossfoot("check", "--config", tmp_path / "none").code == 2


def test_tolerance_exclusion_and_language(crossfoot, tmp_path):
    for name in ["a.md", "drafts/b.md", "c.bak.md"]:
        write(tmp_path, name, BAD)
    write(
        tmp_path, ".crossfoot.json5",
        "{ language: 'zh', exclude: ['drafts/', '*.bak.md'], tolerance: { 'sum-mismatch': '2台' } }")
    run = crossfoot("check", cwd=tmp_path)
    assert run.code == 0
    assert run.text == "1 个文件，核对 1 处：相符 1，不符 0\n"
    # What is named is checked all the same, and a flag goes before the file.
    assert crossfoot("check", "--lang", "en", "drafts/b.md", cwd=tmp_path).text.startswith("1 document:")


@pytest.mark.parametrize("output", ["text", "concise", "json", "sarif", "github", "checkstyle", "junit", "rdjson", "html"])
def test_a_mistake_is_told_in_every_output_and_the_rest_is_checked(crossfoot, tmp_path, output):
    write(tmp_path, "a.md", BAD)
    write(tmp_path, "b.md", BAD)
    write(tmp_path, ".crossfoot.json5", "{\n  // 😀中文\n  rules: { 'sum-mismach': 'off' },\n}\n")
    run = crossfoot("check", "--format", output, cwd=tmp_path)
    assert run.code == 2
    text = run.text.replace("&#39;", "'").replace("&apos;", "'")
    assert "there is no rule 'sum-mismach'; did you mean 'sum-mismatch'?" in text
    if output in ("text", "concise"):
        assert run.text.startswith(".crossfoot.json5:3:12: error [configuration]")
        assert text.count("sum-mismach'; did") == 1
    if output == "text":
        assert "\n2 documents: " in run.text


def test_the_schema_takes_what_the_program_takes(crossfoot, tmp_path):
    schema = json.loads(crossfoot("schema").text)
    assert schema == json.loads((ROOT / "editors/crossfoot.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    good = {
        "$schema": "x", "language": "zh", "rounding": "truncated", "rules": {"sum-mismatch": "off", "ours": "hint"},
        "tolerance": {"sum-mismatch": 1, "rate-mismatch": "0.01万元"}, "exclude": ["a/**"],
        "tables": [{"caption": "甲", "tolerance": 2}], "overrides": [{"files": ["*.md"], "rounding": "nearest"}],
        "rulePacks": ["p"], "baseline": "b.json",
    }
    validator.validate(good)
    for bad in [
        {"languag": "zh"}, {"language": "cn"}, {"rules": {"sum-mismatch": "of"}}, {"exclude": "*"},
        {"tables": [{"caption": "甲"}]}, {"overrides": [{"rules": {}}]}, {"tolerance": {"sum-mismatch": True}},
    ]:
        assert not validator.is_valid(bad), bad
        write(tmp_path, "c.json5", json.dumps(bad))
        assert crossfoot("check", "--config", "c.json5", "-", input=b"", cwd=tmp_path).code == 2, bad


def test_suppressions_in_markdown_html_and_word(crossfoot, tmp_path):
    write(tmp_path, "a.md", f"<!-- crossfoot-disable-next-line sum-mismatch: 其余2台 -->\n{BAD}")
    write(tmp_path, "b.html", f"<p>甲</p><!-- crossfoot-disable-next-line sum-mismatch --><p>{BAD}</p>")
    write(tmp_path, "c.txt", f"# crossfoot: disable-file\n{BAD}")
    run = crossfoot("check", cwd=tmp_path)
    assert run.text == "3 documents: 3 claims checked, 0 held, 3 broken, 3 suppressed\n"
    assert run.code == 0
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("【crossfoot: disable-next-line sum-mismatch：已核】")
    document.add_paragraph(BAD.strip())
    document.save(tmp_path / "d.docx")
    assert crossfoot("check", "d.docx", cwd=tmp_path).code == 0


def test_an_unused_suppression_is_a_warning(crossfoot, tmp_path):
    write(tmp_path, "a.md", "<!-- crossfoot-disable-next-line sum-mismatch -->\n没有数字。\n")
    run = check(crossfoot, tmp_path)
    assert run.code == 1
    notes = run.json["documents"][0]["notes"]
    assert [(n["rule"], n["severity"]) for n in notes] == [("suppression", "warning")]
    assert notes[0]["range"]["start"]["offset"] == 0


def test_a_baseline_hides_what_was_there_and_nothing_else(crossfoot, tmp_path):
    write(tmp_path, "a.md", BAD)
    write(tmp_path, "b.md", RATE)
    run = crossfoot("check", "--baseline", "base.json", "--write-baseline", cwd=tmp_path)
    assert run.code == 0 and run.text == "" and "2 findings written to base.json" in run.errors
    with_baseline = lambda *more: crossfoot("check", "--baseline", "base.json", *more, cwd=tmp_path)
    assert with_baseline().code == 0
    # Edits around it, another line ending and another name change nothing.
    write(tmp_path, "a.md", f"# 前言\n\n新的一段，有3人。\n\n{BAD}")
    (tmp_path / "b.md").rename(tmp_path / "c.md")
    run = with_baseline()
    assert run.code == 0 and "2 suppressed" in run.text
    # A new finding is shown, and a mended one is told as stale.
    write(tmp_path, "a.md", BAD.replace("18", "17"))
    run = with_baseline("--format", "json")
    assert run.code == 1 and ("a.md", "sum-mismatch", "error") in found(run)
    told = next(d for d in run.json["documents"] if d["path"] == "base.json")["notes"]
    assert [n["rule"] for n in told] == ["stale-baseline"]
    # Writing again takes stale entries out and keeps those of files that were not checked.
    crossfoot("check", "--baseline", "base.json", "--write-baseline", "a.md", cwd=tmp_path)
    entries = json.loads((tmp_path / "base.json").read_text("utf-8"))["findings"]
    assert [e["path"] for e in entries] == ["a.md"]
    assert crossfoot("check", "--write-baseline", cwd=tmp_path).code == 2


def test_fail_on(crossfoot, tmp_path):
    write(tmp_path, "a.md", BAD)
    write(tmp_path, ".crossfoot.json5", "{ rules: { 'sum-mismatch': 'warning' } }")
    codes = {level: crossfoot("check", "--fail-on", level, cwd=tmp_path).code for level in ["error", "warning", "never"]}
    assert codes == {"error": 0, "warning": 1, "never": 0}


def test_ignore_files(crossfoot, tmp_path):
    for name in ["a.md", "b.md", "out/c.md", "d.md"]:
        write(tmp_path, name, BAD)
    (tmp_path / ".git").mkdir()
    write(tmp_path, ".gitignore", "out/\nb.md\n")
    write(tmp_path, ".crossfootignore", "!b.md\nd.md\n")
    paths = lambda *more: [d["path"] for d in check(crossfoot, tmp_path, *more).json["documents"]]
    assert paths() == ["a.md", "b.md"]
    assert paths("--no-ignore") == ["a.md", "b.md", "d.md", "out/c.md"]
    assert paths("d.md") == ["d.md"]
