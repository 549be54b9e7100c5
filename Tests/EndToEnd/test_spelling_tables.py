"""What is said of a table must not depend on how it is written: the benchmark's pipe tables, Chinese and English, with other
blanks, marks and signs, and as web pages.
"""
import html
import itertools
import re

import pytest
from conftest import ROOT
from said import assert_same, assert_same_written, relations, relations_of_all

FIGURE = re.compile(r"[(\-−–]?[£$€]?[\d,]+(\.\d+)?%?\)?%?")
WIDE_DIGITS = {ord("0") + n: 0xFF10 + n for n in range(10)}


def is_row(line):
    return line.startswith("|") and line.rstrip().endswith("|")


def cells(line):
    """without the blanks behind; those in front may be an indent"""
    return [cell.rstrip().removeprefix(" ") for cell in line.strip()[1:-1].split("|")]


def is_rule(line):
    return all(re.fullmatch(":?-+:?", cell) for cell in cells(line))


def row(cells):
    return "| " + " | ".join(cells) + " |"


def tables(way):
    """`way` makes lines of the lines of each table"""
    def written(text):
        parts = itertools.groupby(text.split("\n"), is_row)
        return "\n".join(line for isTable, lines in parts for line in (way(list(lines)) if isTable else lines))
    return written


def every_cell(way):
    """`way` makes a cell of a cell, of its column, and of its row"""
    return tables(lambda lines: [
        line if is_rule(line) else row(way(cell, column, number) for column, cell in enumerate(cells(line)))
        for number, line in enumerate(lines)])


def figures(way):
    return every_cell(lambda cell, column, number: way(cell) if FIGURE.fullmatch(cell) else cell)


def names(way):
    return every_cell(lambda cell, column, number: way(cell) if cell and not FIGURE.fullmatch(cell) else cell)


def ungrouped(figure):
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", figure)


def grouped(blank):
    def written(figure):
        whole, point, decimals = ungrouped(figure).partition(".")
        return re.sub(r"(?<=\d)(?=(\d{3})+(?!\d))", blank, whole) + point + decimals
    return figures(written)


def padded(lines):
    rows = [cells(line) for line in lines]
    widths = [max(map(len, column)) for column in itertools.zip_longest(*rows, fillvalue="")]
    return [line if is_rule(line) else row(cell.ljust(width) for cell, width in zip(cells, widths))
            for line, cells in zip(lines, rows)]


def page(text):
    """the text as a web page"""
    def lines():
        for isTable, part in itertools.groupby(text.split("\n"), is_row):
            if not isTable:
                yield from (f"<p>{html.escape(line)}</p>" for line in part)
                continue
            part = list(part)
            head = next((place for place, line in enumerate(part) if is_rule(line)), 0)
            yield "<table>"
            for place, line in enumerate(part):
                tag = "th" if place < head else "td"
                if not is_rule(line):
                    yield "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells(line)) + "</tr>"
            yield "</table>"
    return "\n".join(lines())


WAYS = {
    "other line ends": lambda text: text.replace("\n", "\r\n"),
    "padded cells": tables(padded),
    "no blanks beside cells": tables(lambda lines: [
        line if is_rule(line) else "|" + "|".join(cells(line)) + "|" for line in lines]),
    "no-break blanks around figures": figures(lambda figure: "\u00a0" + figure + "\u00a0"),
    "no-break blanks in names": names(lambda name: re.sub(r"(?<=\S) (?=\S)", "\u00a0", name)),
    "blank lines around": tables(lambda lines: ["", *lines, ""]),
    "an empty column": tables(lambda lines: [line.rstrip() + (" --- |" if is_rule(line) else "  |") for line in lines]),
    "a bold last row": tables(lambda lines: [
        *lines[:-1], row(f"**{cell}**" if cell else "" for cell in cells(lines[-1]))]),
    "bold figures": figures(lambda figure: f"**{figure}**"),
    "italic figures": figures(lambda figure: f"*{figure}*"),
    "code": figures(lambda figure: f"`{figure}`"),
    "no thousands": figures(ungrouped),
    "thousands by commas": grouped(","),
    "thousands by blanks": grouped(" "),
    "thousands by no-break blanks": grouped("\u00a0"),
    "thousands by thin blanks": grouped("\u2009"),
    "wide digits": figures(lambda figure: figure.translate(WIDE_DIGITS)),
    "wide per cent": lambda text: text.replace("%", "％"),
    "minus": figures(lambda figure: re.sub(r"^-(?=\d)", "−", figure)),
    "dashes for minus": figures(lambda figure: re.sub(r"^-(?=\d)", "–", figure)),
    "brackets for minus": figures(lambda figure: re.sub(r"^-([\d,.]+)(%?)$", r"(\1)\2", figure)),
    "minus for brackets": figures(lambda figure: re.sub(r"^\(([\d,.]+)(%?)\)(%?)$", r"-\1\2\3", figure)),
    "marks of footnotes": every_cell(
        lambda cell, column, number: cell + "[^1]" if cell and column == 0 and number == 2 else cell),
    "starred figures": every_cell(
        lambda cell, column, number: cell + "*" if column == 1 and number == 2 and FIGURE.fullmatch(cell) else cell),
}


@pytest.fixture(scope="module")
def texts():
    texts = {f"{language}-{path.stem}.md": path.read_text("utf-8")
             for language in ("en", "zh", "zh-Hant") for path in (ROOT / "Tests" / "Benchmark" / language).glob("*.txt")}
    return {name: text for name, text in texts.items() if any(map(is_row, text.split("\n")))}


@pytest.fixture(scope="module")
def said(texts, tmp_path_factory):
    return relations_of_all(texts, tmp_path_factory, least=200)


@pytest.mark.parametrize("way", WAYS)
def test_the_same_is_said_of_a_table_that_is_written_otherwise(way, texts, said, tmp_path):
    assert_same_written(WAYS[way], texts, said, tmp_path)


def test_the_same_is_said_of_the_tables_of_a_web_page(texts, said, tmp_path):
    """Long texts aside, of which a page knows no headings."""
    short = {name: text for name, text in texts.items() if "-s" in name}
    found = relations(tmp_path, {name.replace(".md", ".html"): page(text) for name, text in short.items()})
    assert_same({name.replace(".html", ".md"): claims for name, claims in found.items()}, said)
