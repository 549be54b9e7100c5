"""Reports that every output is tried on."""
import pathlib

HERE = pathlib.Path(__file__).parent

# An emoji of two UTF-16 units and Chinese before the finding: bytes, UTF-16 units and characters all count differently.
LINE = "📊汇总：采购电脑18台、打印机7台、扫描仪4台，共计31台。"
BROKEN = f"# 采购\n\n{LINE}\n"
STATED = "31台"
LINE_NUMBER = 3
CLEAN = "采购电脑18台、打印机7台、扫描仪4台，共计29台。\n"
EMPTY = "这里没有数字。\n"
# Tags, entities that become tags, ends of CDATA and of quotes, links, commands of GitHub, controls of a terminal.
HOSTILE = (
    "采购&lt;script>alert(1)&lt;/script>甲18台、]]>乙\"'&amp;amp;7台、[丙](javascript:alert(2))4台，共计31台。\n\n"
    "采购::error file=x::丁18台、%0A戊7台、\x1b[31m己4台，共计35台。<img src=x onerror=alert(3)>\n"
)
# Names that quoting, percent-encoding and property lists must survive.
NAMES = ["报告 1.txt", "a,b:c%41.txt", "<b>&\"'.txt"]


def write(folder, name, text):
    path = folder / name
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return path


def byte_column(line, quoted):
    return len(line[: line.index(quoted)].encode("utf-8")) + 1


def scalar_column(line, quoted):
    return line.index(quoted) + 1
