"""A workbook and its report on one command line, and the sheets of one workbook: what both print must agree."""
import json

import pytest

BOOK = (
    "项目,预算数（万元）,执行数（万元）\n"
    "馆舍维护,420.50,399.25\n图书购置,500.25,421.50\n读者活动,280.75,259.50\n合计,1201.50,1080.25\n"
)
REPORT = (
    "# 澄溪图书馆2024年度报告\n\n馆舍维护执行数399.25万元，图书购置执行数412.50万元，读者活动执行数259.50万元。\n\n"
    "馆舍维护预算数420.50万元，图书购置预算数500.25万元，读者活动预算数280.75万元。\n"
)
TABLE = "".join("| " + row.replace(",", " | ") + " |\n" for row in BOOK.splitlines())
TABLE = TABLE.replace("\n", "\n| --- | ---: | ---: |\n", 1)


@pytest.fixture
def folder(tmp_path):
    for name, text in {"附表.csv": BOOK, "报告.md": REPORT, "带表.md": TABLE}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def repeats(run):
    return [
        (document["path"], claim["verdict"], claim["stated"]["numeral"], claim["operands"][0].get("path"))
        for document in run.json["documents"] for claim in document["claims"] if claim["kind"] == "repeat"
    ]


@pytest.mark.parametrize("order", [["附表.csv", "报告.md"], ["报告.md", "附表.csv"]])
def test_a_report_is_compared_with_the_workbook_beside_it(crossfoot, folder, order):
    run = crossfoot("check", "--format", "json", "--all", *order, cwd=folder)
    found = repeats(run)
    assert ("报告.md", "broken", "412.50", "附表.csv") in found
    assert len(found) == 6 and [verdict for _, verdict, _, _ in found].count("holds") == 5
    finding = crossfoot("check", "--lang", "zh", "--format", "concise", *order, cwd=folder)
    assert finding.code == 1
    assert finding.text == (
        "报告.md:3:24: 警告 [repeat-mismatch] 「图书购置执行数」前后不一致：此处为 412.50万元，附表.csv 第3行第3列为 421.50万元（少 9万元）\n"
    )


def test_outputs_name_the_other_file(crossfoot, folder):
    operand = crossfoot("check", "--format", "json", "附表.csv", "报告.md", cwd=folder).json["documents"][1]["claims"][0]["operands"][0]
    assert (operand["path"], operand["text"], operand["place"]) == ("附表.csv", "421.50", "row 3, column 3")
    result = crossfoot("check", "--format", "sarif", "附表.csv", "报告.md", cwd=folder).json["runs"][0]["results"][0]
    related = result["relatedLocations"][0]
    assert related["physicalLocation"] == {"artifactLocation": {"uri": "%E9%99%84%E8%A1%A8.csv"}}
    assert related["logicalLocations"] == [{"fullyQualifiedName": "row 3, column 3"}]
    page = crossfoot("check", "--format", "html", "附表.csv", "报告.md", cwd=folder).text
    assert "附表.csv row 3, column 3" in page


def test_nothing_is_corrected_across_files(crossfoot, folder):
    run = crossfoot("check", "--diff", "附表.csv", "报告.md", cwd=folder)
    assert run.text == "" and run.code == 0
    assert "fixes" not in crossfoot("check", "--format", "sarif", "附表.csv", "报告.md", cwd=folder).text


def test_tables_of_two_files_are_compared_cell_by_cell(crossfoot, folder):
    path = folder / "带表.md"
    path.write_text(TABLE.replace("280.75", "287.05"), "utf-8")
    run = crossfoot("check", "--format", "json", "附表.csv", "带表.md", cwd=folder)
    assert ("带表.md", "broken", "287.05", "附表.csv") in repeats(run)


def test_unlike_documents_are_not_compared(crossfoot, folder):
    # Last year's figures under this year's names agree in nothing.
    path = folder / "带表.md"
    path.write_text(TABLE.replace("20.", "31.").replace("99.", "98.").replace("21.", "34.").replace("59.", "61."), "utf-8")
    assert repeats(crossfoot("check", "--format", "json", "附表.csv", "带表.md", cwd=folder)) == []
    # Nor are those of another year.
    path.write_text(REPORT.replace("2024年度报告\n\n", "2024年度报告\n\n上年"), "utf-8")
    found = repeats(crossfoot("check", "--format", "json", "附表.csv", "带表.md", cwd=folder))
    assert not [one for one in found if one[1] == "broken"]


def test_files_of_a_folder_or_a_list_are_no_company(crossfoot, folder):
    assert repeats(crossfoot("check", "--format", "json", ".", cwd=folder)) == []
    listed = crossfoot("check", "--format", "json", "--files-from", "-", input="附表.csv\n报告.md\n".encode(), cwd=folder)
    assert repeats(listed) == []


def test_tables_of_one_document_that_tell_the_same(crossfoot, folder):
    again = TABLE.replace("421.50", "412.50")
    path = folder / "两表.md"
    path.write_text(f"# 支出表\n\n{TABLE}\n# 汇总表\n\n{again}", "utf-8")
    run = crossfoot("check", "--format", "json", "--all", "两表.md", cwd=folder)
    found = repeats(run)
    assert ("两表.md", "broken", "412.50", None) in found
    assert [verdict for _, verdict, _, _ in found].count("holds") == 7


def test_the_same_file_twice_is_checked_once(crossfoot, folder):
    (folder / "sub").mkdir()
    run = crossfoot("check", "--format", "html", "报告.md", "./报告.md", "sub/../报告.md", folder / "报告.md", ".", cwd=folder)
    names = [part.split('"')[0] for part in run.text.split(' id="')[1:]]
    assert len(names) == len(set(names))
    run = crossfoot("check", "--format", "jsonl", "报告.md", "./报告.md", cwd=folder)
    assert len(run.text.splitlines()) == 1
    assert json.loads(run.text)["path"] == "报告.md"
