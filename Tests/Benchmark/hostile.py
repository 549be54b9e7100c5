#!/usr/bin/env python3
"""Checks files that are made to do harm, and prints what each costs: seconds by the clock and of the processor, peak
megabytes, the message.

usage: hostile.py [CROSSFOOT]

The goal is a clear message within one second and 200 MB. A converter that hangs is given its time; the memory of a
converter is not counted, as it has a limit of its own. Standard library only; the files are made in a temporary folder.
"""
import os
import pathlib
import random
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(*pairs):
    items = "".join(f'<Relationship Id="rId{i}" Type="{R}/{kind}" Target="{target}"/>'
                    for i, (kind, target) in enumerate(pairs, 1))
    return f'<Relationships xmlns="{P}">{items}</Relationships>'


def package(path, parts, main):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("_rels/.rels", relations(("officeDocument", main)))
        for name, content in parts.items():
            file.writestr(name, content)


def word(path, body, head="", **parts):
    related = relations(*((kind, f"{kind}.xml") for kind in parts))
    package(path, {"word/document.xml": f'{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
                   "word/_rels/document.xml.rels": related,
                   **{f"word/{kind}.xml": f'<w:{kind} xmlns:w="{W}">{content}</w:{kind}>'
                      for kind, content in parts.items()}}, "word/document.xml")


def sheet(path, rows, after=""):
    package(path, {"xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/>'
                                      "</sheets></workbook>",
                   "xl/_rels/workbook.xml.rels": relations(("worksheet", "sheet1.xml")),
                   "xl/sheet1.xml": f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData>{after}</worksheet>'},
            "xl/workbook.xml")


def paragraph(text="甲12万元", properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def changed(path, at, value):
    data = bytearray(path.read_bytes())
    data[at] = value(data[at])
    path.write_bytes(data)


def directory(path):
    """Where the directory's last entry begins."""
    return path.read_bytes().rindex(b"PK\x01\x02")


def numbering():
    """A list whose definition points to a style that points back, styles based on each other, 20,000 items."""
    cyclic = ('<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum>'
              '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    styles = "".join(f'<w:style w:styleId="{one}"><w:basedOn w:val="{other}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
                     "</w:pPr></w:style>" for one, other in ("ab", "ba"))
    item = paragraph(properties='<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    return item * 20_000, cyclic, styles


def endless_pdf(path):
    stream = zlib.compress(b"BT /F1 9 Tf " + b"(ab) Tj 0 0 Td " * (1 << 23), 9)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d/Filter/FlateDecode>>stream\n" % len(stream) + stream + b"\nendstream",
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    body = b"".join(b"%d 0 obj%s\nendobj\n" % (i, o) for i, o in enumerate(objects, 1))
    path.write_bytes(b"%PDF-1.4\n" + body + b"trailer<</Size 6/Root 1 0 R>>\n%%EOF")


def make(folder):
    """Writes the files, and a pdftotext that sleeps."""
    def at(name):
        return folder / name

    rng = random.Random(20240229)
    word(at("bomb.docx"), " " * (60 << 20))
    word(at("entries.docx"), paragraph())
    changed(at("entries.docx"), -11, lambda _: 0xFE)
    changed(at("entries.docx"), -12, lambda _: 0xFE)
    word(at("checksum.docx"), paragraph())
    changed(at("checksum.docx"), directory(at("checksum.docx")) + 16, lambda byte: byte ^ 1)
    word(at("cut.docx"), paragraph() * 1000)
    at("cut.docx").write_bytes(at("cut.docx").read_bytes()[:-900])
    word(at("locked.docx"), paragraph())
    changed(at("locked.docx"), directory(at("locked.docx")) + 8, lambda byte: byte | 1)
    at("locked-office.docx").write_bytes(b"\xD0\xCF\x11\xE0" + "EncryptedPackage".encode("utf-16le"))
    word(at("entities.docx"), paragraph("&c;"),
         head='<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>')
    word(at("nested.docx"), "<w:sdt><w:sdtContent>" * 100_000)
    word(at("tables.docx"), "<w:tbl><w:tr><w:tc>" * 100_000)
    word(at("spans.docx"), ('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>' + paragraph()
                            + "</w:tc></w:tr></w:tbl>") * 1000)
    body, lists, styles = numbering()
    word(at("numbering.docx"), body, numbering=lists, styles=styles)
    at("nested.html").write_text("<p>12" + "<div><b>" * 500_000 + "万元", "utf-8")
    at("tables.html").write_text("<table><tr><td>" * 100_000, "utf-8")
    at("comments.html").write_text("<!--" * 2_000_000, "utf-8")
    sheet(at("billion.xlsx"), '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>')
    sheet(at("merges.xlsx"), '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    sheet(at("cells.xlsx"), "".join(f'<row>{"".join(f"<c><v>{rng.randrange(10 ** 9)}</v></c>" for _ in range(10))}</row>'
                                    for _ in range(110_000)))
    sheet(at("sparse.xlsx"), "".join(f'<row r="{2 * i + 1}"><c r="A{2 * i + 1}"><v>{i}</v></c></row>' for i in range(100_000)))
    sheet(at("wide.xlsx"), "<row>" + "<c><v>1</v></c>" * 500 + "</row>" + "<row><c><v>2</v></c></row>" * 100_000)
    at("quote.csv").write_text('"' + "a,1\n" * 2_000_000, "utf-8")
    endless_pdf(at("endless.pdf"))
    at("sleeping.pdf").write_bytes(b"%PDF-1.4\n")
    programs = folder / "programs"
    programs.mkdir()
    (programs / "pdftotext").write_text("#!/bin/sh\nexec sleep 100\n")
    (programs / "pdftotext").chmod(0o755)


def cost(program, path):
    """Seconds by the clock and of the processor, peak bytes of the program alone, its exit code, the first message."""
    places = [str(path.parent / "programs")] if path.name == "sleeping.pdf" else []
    environment = os.environ | {"PATH": os.pathsep.join(places + [os.environ["PATH"]])}
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen([program, "check", path], stdout=subprocess.DEVNULL, stderr=output, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        message = output.read().decode(errors="replace").strip().splitlines()
    seconds = time.perf_counter() - start, usage.ru_utime + usage.ru_stime
    return *seconds, usage.ru_maxrss * 1024, process.returncode, message[0] if message else ""


def main():
    if sys.argv[1:2] == ["--make"]:
        return make(pathlib.Path(sys.argv[2]))
    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build" / "release" / "crossfoot").resolve()
    with tempfile.TemporaryDirectory() as name:
        # In a process of its own: a child begins with the peak of its parent.
        subprocess.run([sys.executable, __file__, "--make", name], check=True)
        for path in sorted(pathlib.Path(name).glob("*.*")):
            seconds, processor, peak, code, message = cost(program, path)
            mark = " " if seconds <= 1 and peak <= 200e6 else "!"
            print(f"{mark} {path.name:18} {seconds:6.2f} s ({processor:5.2f}) {peak / 1e6:6.1f} MB  exit {code}  "
                  f"{message.replace(str(path.parent) + os.sep, '')[:110]}", flush=True)


if __name__ == "__main__":
    main()
