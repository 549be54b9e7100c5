"""Reads the compact source of the benchmark: texts with marked figures, and the relations between the marks.

A source file holds texts, each opened by `=== genre [trap]`, followed by the text, a line `---` and relation lines.
README.md beside this file gives the whole notation. Offsets are characters of the text as it is published, i.e. without
the marks. Standard library only.
"""
import re
from dataclasses import dataclass, field
from fractions import Fraction

MARK = re.compile(r"\{([A-Za-z]\w*)(?:\*(-?\d+))?(?:=([^:{}]+))?:([^{}]*)\}")
SCALE = re.compile(r"\s*(?:(万\s?亿|萬\s?億|兆(?![瓦赫字]))|([亿億])|(千[万萬])|(百[万萬])|([万萬])|([千仟])(?![克米瓦伏])"
                   r"|(trillion|tn\b)|(billion|bn\b)|(million|m\b)|(thousand|k\b))")
SCALES = (12, 8, 7, 6, 4, 3, 12, 9, 6, 3)
CELL = re.compile(r"[（(]?[-－−–+]?[£$€¥]?[\d,，]*\.?\d+[%％]?[)）]?|\?\d,?\S*")
FIGURE = re.compile(r"[\d,，]*\d(?:\s?\.\s?\d+)?")


WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")


class SourceError(Exception):
    pass


@dataclass
class Figure:
    """A printed number: value in units of 1, ulp the unit of its last printed place (0 when it is a count)."""
    text: str
    start: int
    end: int
    value: Fraction
    ulp: Fraction
    exponent: int
    pending: bool = False
    source: tuple = ()

    @property
    def plain(self):
        """the printed digits without separators, in the printed scale"""
        return show(self.value / Fraction(10) ** self.exponent, self.places)

    @property
    def places(self):
        digits = re.sub(r"[^\d.]", "", self.text)
        return len(digits.split(".")[1]) if "." in digits else 0


@dataclass
class Table:
    exponent: int
    columns: list  # those that the exponent is for; all when empty
    rows: list = field(default_factory=list)


@dataclass
class Text:
    genre: str
    trap: bool
    line: int
    body: str = ""
    figures: dict = field(default_factory=dict)
    tables: dict = field(default_factory=dict)
    relations: list = field(default_factory=list)

    def figure(self, name):
        parts = name.split(".")
        if len(parts) == 1:
            if name not in self.figures:
                raise SourceError(f"line {self.line}: no figure {name}")
            return self.figures[name]
        row, column = int(parts[1]), int(parts[2])
        cells = self.tables[parts[0]].rows[row - 1]
        index = column if column < 0 else column - 1
        if not -len(cells) <= index < len(cells):
            raise SourceError(f"line {self.line}: {name} is outside the row {[c[2] for c in cells]}")
        return cells[index][3]


def show(value, places=None):
    """an exact rational as a decimal, with as many places as it needs or as are asked for"""
    if places is None:
        places = 0
        while places < 12 and (value * 10**places).denominator != 1:
            places += 1
    scaled = value * 10**places
    whole = int(abs(scaled) + Fraction(1, 2))
    digits = str(whole).rjust(places + 1, "0")
    out = digits[:-places] + "." + digits[-places:] if places else digits
    return ("-" if value < 0 and whole else "") + out


def parse(printed, start, end, exponent, given=None):
    if "?" in printed:
        return Figure(printed, start, end, Fraction(0), Fraction(0), exponent, True)
    if given is not None:
        value = Fraction(given) if "e" not in given else Fraction(float(given))
        return Figure(printed, start, end, value, Fraction(0), 0)
    found = FIGURE.search(printed.translate(WIDE))
    if not found:
        raise SourceError(f"no number in {printed!r}")
    digits = re.sub(r"[,，\s]", "", found.group())
    value = Fraction(digits) * Fraction(10) ** exponent
    negative = bool(re.match(r"\s*[-－−–]", printed)) or bool(re.match(r"[^\d]*[（(]", printed))
    places = len(digits.split(".")[1]) if "." in digits else 0
    ulp = Fraction(10) ** (exponent - places) if places or exponent else Fraction(0)
    a, b = (start + i for i in found.span())
    return Figure(found.group(), a, b, -value if negative else value, ulp, exponent)


def cells(line, start, kind):
    """(from, to, stripped text) of each cell of an emitted table line"""
    pattern = {"pipe": r"\|", "tab": r"\t", "sp": r"\s{2,}|\t"}[kind]
    out, at = [], 0
    for m in list(re.finditer(pattern, line)) + [None]:
        end = m.start() if m else len(line)
        piece = line[at:end]
        text = piece.strip()
        lead = len(piece) - len(piece.lstrip())
        out.append((start + at + lead, start + at + lead + len(text), text))
        at = m.end() if m else end
    if kind == "pipe" and line.lstrip().startswith("|"):
        out = out[1:-1]
    return out[1:] if kind == "sp" and out and not out[0][2] else out


def emit(text, line, table, kind, number, following):
    """appends a source line to the body without its marks, and keeps where the figures stand"""
    counted = not line.startswith("^")
    line = line if counted else line[1:]
    start, at, out, columns = len(text.body), 0, "", []
    for m in MARK.finditer(line):
        out += line[at:m.start()]
        columns += range(at, m.start())
        name, power, given, printed = m.groups()
        tail = re.sub(r"^[^\d?]*(?:\?\d,?t?(?:!\w+)?|[\d,，.\s]*[)）]?)", "", printed, count=1)
        after = SCALE.match(tail + line[m.end():] + "\n" + ("" if table else following))
        exponent = int(power) if power else SCALES[after.lastindex - 1] if after else table.exponent if table else 0
        if name in text.figures:
            raise SourceError(f"line {text.line}: {name} is marked twice")
        a = start + len(out)
        text.figures[name] = parse(printed, a, a + len(printed), exponent, given)
        text.figures[name].source = (number, m.start(4) + (not counted), len(printed))
        columns += range(m.start(4), m.end(4))
        out, at = out + printed, m.end()
    out += line[at:]
    columns += range(at, len(line) + 1)
    text.body += out + "\n"
    if table and counted:
        row = []
        for column, (a, b, t) in enumerate(cells(out, start, kind), 1):
            scaled = "%" not in t and (not table.columns or column in table.columns)
            figure = parse(t, a, b, table.exponent if scaled else 0) if CELL.fullmatch(t) else None
            row.append((a, b, t, figure))
        for a, b, t, figure in row:
            if figure:
                figure.source = (number, columns[a - start], b - a)
        if any(c[3] for c in row):
            table.rows.append(row)


def read(path):
    """every text of a source file"""
    texts, current, mode, table, kind = [], None, "", None, ""
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, 1):
        if number == len(lines) and not line:
            break  # what follows the last line end is no line
        if line.startswith("=== "):
            words = line[4:].split()
            current = Text(words[0], "trap" in words[1:], number)
            texts.append(current)
            mode = "body"
        elif line.startswith("%%") or current is None:
            continue
        elif mode == "body" and line == "---":
            mode = "relations"
        elif mode == "body" and re.match(r"<<[A-Z] ", line):
            words = line[2:].split()
            power, _, columns = words[2][1:].partition("@") if len(words) > 2 else ("0", "", "")
            table, kind = Table(int(power), [int(c) for c in columns.split(",") if c]), words[1]
            current.tables[words[0]] = table
        elif mode == "body" and line == ">>":
            table = None
        elif mode == "body":
            emit(current, line, table, kind, number, lines[number] if number < len(lines) else "")
        elif line.strip():
            current.relations.append((number, line.strip()))
    return texts
