#!/usr/bin/env python3
"""Times `crossfoot text` against python-docx and openpyxl merely reading the same files.

    swift build -c release --product crossfoot
    /tmp/venv/bin/python Tests/Fixtures/formats/benchmark.py .build/release/crossfoot

Prints a line a file: processor seconds and peak memory of each (best of three runs, process start included), and the
ratio of the seconds.
"""
import os
import subprocess
import sys
import tempfile
import zipfile

PAGES = 300
ROWS = 50_000

READERS = {
    "docx": """
import sys, docx
document = docx.Document(sys.argv[1])
text = [p.text for p in document.paragraphs]
cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
""",
    "xlsx": """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
cells = [c for sheet in book for row in sheet.iter_rows(values_only=True) for c in row]
""",
    "xlsx, read_only": """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True, read_only=True)
cells = [c for sheet in book for row in sheet.iter_rows(values_only=True) for c in row]
""",
}


def write_docx(path):
    """About a page of prose a step, and a table of ten rows on every third."""
    import docx  # here, so that the process that measures stays small: children inherit its peak

    document = docx.Document()
    for page in range(PAGES):
        document.add_heading(f"第{page + 1}部分 项目情况", 1)
        for part in range(8):
            document.add_paragraph(
                f"本部分预算安排{page * 10 + part}.50万元，实际支出{page * 9 + part}.25万元，其中：人员支出{page}.10万元，"
                "项目单位按照规定的程序组织实施，资金使用符合管理办法的要求。" * 2)
        if page % 3 == 0:
            table = document.add_table(10, 5)
            for r, row in enumerate(table.rows):
                for c, cell in enumerate(row.cells):
                    cell.text = f"{r * c + page}.00" if r and c else f"项目{r}{c}"
    document.save(path)


def write_xlsx(path):
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("明细")
    sheet.append(["序号", "项目", "预算数", "执行数", "执行率", "上年数", "增减", "单位", "科目", "备注"])
    for row in range(ROWS):
        cells = [row, f"项目{row % 977}", row * 1.37, row * 1.25, 0.9124, row * 1.2, row * 0.17, "某单位", "2013901", "无"]
        sheet.append(cells)
    book.save(path)


def measure(command):
    """The least of the seconds and the most of the megabytes of three runs."""
    runs = []
    for _ in range(3):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{command[0]} failed")
        runs.append((usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    return min(run[0] for run in runs), max(run[1] for run in runs)


def main():
    if sys.argv[1] == "--write":
        return {"docx": write_docx, "xlsx": write_xlsx}[sys.argv[2]](sys.argv[3])
    crossfoot = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        files = {"docx": folder + "/a.docx", "xlsx": folder + "/a.xlsx"}
        for kind, path in files.items():
            subprocess.run([sys.executable, __file__, "--write", kind, path], check=True)
        for name, code in READERS.items():
            path = files[name.split(",")[0]]
            unpacked = sum(entry.file_size for entry in zipfile.ZipFile(path).infolist()) / 2**20
            ours = measure([crossfoot, "text", path])
            theirs = measure([sys.executable, "-c", code, path])
            print(f"{name}: {unpacked:.1f} MB unpacked; crossfoot {ours[0]:.2f} s {ours[1]:.0f} MB; "
                  f"python {theirs[0]:.2f} s {theirs[1]:.0f} MB; ratio {theirs[0] / ours[0]:.1f}")


if __name__ == "__main__":
    main()
