#!/usr/bin/env python3
"""Writes one invented report in every format, by the programs that write such files in offices.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install python-docx openpyxl
    apt-get install poppler-utils libreoffice-writer-nogui libreoffice-calc-nogui pandoc chromium fonts-noto-cjk
    /tmp/venv/bin/python make.py

All names and figures are made up. One total (93.5) is wrong on purpose: every format has to find it.
"""
import os
import subprocess
import tempfile

import docx
import openpyxl
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl.styles import Alignment

HERE = os.path.dirname(os.path.abspath(__file__))

TITLE = "澄溪图书馆二〇二四年度项目绩效自评报告"
SECTIONS = [
    ("一、项目概况", [
        "澄溪图书馆服务项目2024年度预算安排1200.00万元，其中：市级资金800.00万元，区级资金400.00万元。"
        "全年实际支出1080.00万元，预算执行率为90%。",
        ("表1 项目支出明细表", "单位：万元", 1, [
            ["项目", "预算数", "执行数", "执行率"],
            ["馆舍维护", "420.00", "399.00", "95.00%"],
            ["图书购置", "500.00", "421.50", "84.30%"],
            ["读者活动", "280.00", "259.50", "92.68%"],
            ["合计", "1200.00", "1080.00", "90.00%"],
        ]),
    ]),
    ("二、资金来源", [
        "2024年到位资金1200.00万元，比上年的1140.00万元增加60.00万元，增长5.26%。",
        ("表2 资金来源表", "单位：万元", 1, [
            ["来源", "2023年", "2024年", "增减额", "增长率"],
            ["市级资金", "760.00", "800.00", "40.00", "5.26%"],
            ["区级资金", "380.00", "400.00", "20.00", "5.26%"],
            ["合计", "1140.00", "1200.00", "60.00", "5.26%"],
        ]),
    ]),
    ("三、绩效情况", [
        "全年开展读者活动共96场，其中讲座40场、展览24场、亲子阅读32场，参加活动的读者共4.8万人次，比计划的4万人次多0.8万人次。",
        ("表3 绩效评分表", "", 1, [
            ["一级指标", "二级指标", "分值", "得分"],
            ["产出", "数量指标", "30", "28"],
            ["产出", "质量指标", "20", "19.5"],
            ["效益", "社会效益", "30", "27"],
            ["满意度", "读者满意度", "20", "18"],
            ["合计", "", "100", "93.5"],
        ]),
        "综上，项目自评得分为93.5分，评价等级为优。",
    ]),
]


def tables():
    return [item for _, items in SECTIONS for item in items if isinstance(item, tuple)]


def write_markdown(path):
    out = ["# " + TITLE, ""]
    for heading, items in SECTIONS:
        out += ["## " + heading, ""]
        for item in items:
            if isinstance(item, str):
                out += [item, ""]
                continue
            title, unit, _, rows = item
            out += [line + "\n" for line in (title, unit) if line]
            out += ["| " + " | ".join(rows[0]) + " |", "|" + " --- |" * len(rows[0])]
            out += ["| " + " | ".join(row) + " |" for row in rows[1:]] + [""]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(out))


def numbering(document):
    """A list of our own, so that the headings' numbers are not in the text."""
    part = document.part.numbering_part.element
    definition = OxmlElement("w:abstractNum")
    definition.set(qn("w:abstractNumId"), "77")
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in [("start", "1"), ("numFmt", "chineseCounting"), ("suff", "nothing"), ("lvlText", "%1、")]:
        child = OxmlElement("w:" + name)
        child.set(qn("w:val"), value)
        level.append(child)
    definition.append(level)
    part.insert(0, definition)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "77")
    link = OxmlElement("w:abstractNumId")
    link.set(qn("w:val"), "77")
    number.append(link)
    part.append(number)


def write_docx(path):
    document = docx.Document()
    numbering(document)
    document.add_heading(TITLE, 0)
    for heading, items in SECTIONS:
        paragraph = document.add_heading(heading.split("、", 1)[1], 1)
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = 77
        for item in items:
            if isinstance(item, str):
                paragraph = document.add_paragraph()
                half = item.find("00") + 1  # inside a number, as editors split runs
                for run in (item[:half], item[half:]):
                    paragraph.add_run(run)
                continue
            title, unit, _, rows = item
            for line in (title, unit):
                if line:
                    document.add_paragraph(line)
            table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
            for r, row in enumerate(rows):
                for c, text in enumerate(row):
                    if r > 1 and c == 0 and text == rows[r - 1][0]:
                        table.cell(r - 1, 0).merge(table.cell(r, 0))
                    else:
                        table.cell(r, c).text = text
    document.save(path)


def write_columns(path):
    """The prose in two columns below the title, the first table below both."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    section = document.add_section(WD_SECTION.CONTINUOUS)
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "500")
    for _, items in SECTIONS:
        for item in items:
            if isinstance(item, str):
                document.add_paragraph(item)
    section = document.add_section(WD_SECTION.CONTINUOUS)
    section._sectPr.find(qn("w:cols")).set(qn("w:num"), "1")
    title, unit, _, rows = tables()[0]
    for line in (title, unit):
        document.add_paragraph(line)
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    document.save(path)


def write_xlsx(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "自评报告"
    line = 1
    sheet.cell(line, 1, TITLE)
    for heading, items in SECTIONS:
        line += 2
        sheet.cell(line, 1, heading)
        for item in items:
            line += 2
            if isinstance(item, str):
                sheet.cell(line, 1, item).alignment = Alignment(wrap_text=True)
                continue
            title, unit, _, rows = item
            width = len(rows[0])
            sheet.cell(line, 1, title)
            sheet.merge_cells(start_row=line, start_column=1, end_row=line, end_column=width)
            if unit:
                line += 1
                sheet.cell(line, width, unit)
            for r, row in enumerate(rows):
                line += 1
                for c, text in enumerate(row):
                    write_cell(sheet.cell(line, c + 1), text)
                if r > 1 and row[0] == rows[r - 1][0]:
                    sheet.cell(line, 1).value = None
                    sheet.merge_cells(start_row=line - 1, start_column=1, end_row=line, end_column=1)
    book.save(path)


def write_cell(cell, text):
    """Numbers as numbers, with the format that prints them as the report does."""
    try:
        number = float(text.rstrip("%"))
    except ValueError:
        cell.value = text or None
        return
    if text.endswith("%"):
        cell.value, cell.number_format = number / 100, "0.00%"
    elif text.endswith(".00") or text.endswith(".50"):
        cell.value, cell.number_format = number, "0.00"
    else:
        cell.value = number if "." in text else int(number)


def run(*command):
    subprocess.run(command, check=True, timeout=180, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def convert(source, extension, target, scratch):
    run("soffice", "-env:UserInstallation=file://" + scratch + "/profile", "--headless", "--convert-to", extension,
        "--outdir", scratch, source)
    name = os.path.splitext(os.path.basename(source))[0] + "." + extension.split(":")[0]
    os.replace(os.path.join(scratch, name), target)


def main():
    os.chdir(HERE)
    write_markdown("report.md")
    write_docx("python-docx.docx")
    write_xlsx("openpyxl.xlsx")
    with open("report.md", encoding="utf-8") as text, open("gb18030.md", "wb") as file:
        file.write(text.read().encode("gb18030"))
    with open("table.csv", "w", encoding="utf-8-sig", newline="") as file:
        for title, unit, _, rows in tables()[:1]:
            file.write(title + "," * (len(rows[0]) - 1) + "\r\n" + "," * (len(rows[0]) - 1) + unit + "\r\n")
            file.write("".join(",".join(row) + "\r\n" for row in rows))
    with tempfile.TemporaryDirectory() as scratch:
        run("pandoc", "report.md", "-o", "pandoc.docx")
        run("pandoc", "--standalone", "--metadata", "title=" + TITLE, "report.md", "-o", "pandoc.html")
        convert("python-docx.docx", "odt", "libreoffice.odt", scratch)
        convert("libreoffice.odt", "docx", "libreoffice.docx", scratch)
        convert("python-docx.docx", "doc", "libreoffice.doc", scratch)
        convert("python-docx.docx", "rtf", "libreoffice.rtf", scratch)
        convert("python-docx.docx", "pdf", "libreoffice.pdf", scratch)
        write_columns(scratch + "/columns.docx")
        convert(scratch + "/columns.docx", "pdf", "columns.pdf", scratch)
        convert("openpyxl.xlsx", "ods", scratch + "/report.ods", scratch)
        convert(scratch + "/report.ods", "xlsx", "libreoffice.xlsx", scratch)
        convert("python-docx.docx", "html", "libreoffice.html", scratch)
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + scratch + "/chromium",
            "--print-to-pdf=chromium.pdf", "file://" + HERE + "/pandoc.html")


if __name__ == "__main__":
    main()
