"""What is said must not depend on how a text is written: the English sentences of the benchmark again with other blanks, marks,
signs of money and numbers of paragraphs.
"""
import re

import pytest
from conftest import ROOT
from said import assert_same_written, relations_of_all

THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
PER_CENT = re.compile(r"(?<=\d) ?(?:%|per cent\b|percent\b)")
FIGURE = re.compile(r"(?<![\w.,*#])([£$€]?\d[\d,]*(?:\.\d+)?%?(?:m|bn| million| billion)?)(?![\w*]|[.,]\d)")


def parted_by(blank):
    return lambda text: THOUSANDS.sub(lambda numeral: numeral.group().replace(",", blank), text)


def per_cent(sign):
    return lambda text: PER_CENT.sub(sign, text)


def opened_by(mark):
    """a paragraph's number or letter, where the text is one paragraph"""
    return lambda text: text if "\n" in text.strip() else mark + text


WAYS = {
    "other line ends": lambda text: text.replace("\n", "\r\n"),
    "words in front": lambda text: "\ufeff😀 There are no figures here.\n\n" + text,
    "words behind": lambda text: text + "\n\nThere are no figures here.\n",
    "thousands by no-break blanks": parted_by("\u00a0"),
    "thousands by thin blanks": parted_by("\u2009"),
    "thousands by thin no-break blanks": parted_by("\u202f"),
    "no-break blanks": lambda text: re.sub(r"(?<=\w) (?=[a-z0-9])", "\u00a0", text),
    "two blanks behind sentences": lambda text: re.sub(r"\. (?=[A-Z])", ".  ", text),
    "percent": per_cent(" percent"),
    "per cent": per_cent(" per cent"),
    "%": per_cent("%"),
    "% behind a blank": per_cent(" %"),
    "curly quotes": lambda text: re.sub(r"(?<=\w)'", "’", re.sub(r'"([^"\n]*)"', r"“\1”", text)),
    "minus": lambda text: re.sub(r"(?<![\w)])-(?=[\d£$€])", "\u2212", text),
    "long dashes": lambda text: text.replace(" – ", "—").replace(" — ", "—"),
    "typed dashes": lambda text: text.replace(" – ", " - ").replace(" — ", " - "),
    "m": lambda text: re.sub(r"([£$€]\d[\d,.]*) million\b", r"\1m", text),
    "million": lambda text: re.sub(r"([£$€]\d[\d,.]*)m\b", r"\1 million", text),
    "bn": lambda text: re.sub(r"([£$€]\d[\d,.]*) billion\b", r"\1bn", text),
    "billion": lambda text: re.sub(r"([£$€]\d[\d,.]*)bn\b", r"\1 billion", text),
    "GBP": lambda text: re.sub(r"£(?=\d)", "GBP ", text),
    "USD": lambda text: re.sub(r"(?<![A-Z])\$(?=\d)", "USD\u00a0", text),
    "US$": lambda text: re.sub(r"(?<![A-Z])\$(?=\d)", "US$", text),
    "EUR": lambda text: re.sub(r"€(?=\d)", "EUR ", text),
    "&pound;": lambda text: text.replace("£", "&pound;"),
    "bold figures": lambda text: FIGURE.sub(r"**\1**", text),
    "italic figures": lambda text: FIGURE.sub(r"*\1*", text),
    "soft hyphens": lambda text: re.sub(r"([a-z]{4})([a-z]{4})", "\\1\u00ad\\2", text),
    "wide digits": lambda text: text.translate({ord("0") + n: 0xFF10 + n for n in range(10)}),
    "a quotation": opened_by("> "),
    "an item": opened_by("- "),
    "a numbered paragraph": opened_by("3.14 "),
    "a lettered paragraph": opened_by("(b) "),
    "a Roman paragraph": opened_by("(iv) "),
}


@pytest.fixture(scope="module")
def texts():
    folder = ROOT / "Tests" / "Benchmark" / "en"
    return {path.stem + ".md": path.read_text("utf-8") for path in folder.glob("s*.txt")}


@pytest.fixture(scope="module")
def said(texts, tmp_path_factory):
    return relations_of_all(texts, tmp_path_factory, least=800)


@pytest.mark.parametrize("way", WAYS)
def test_the_same_is_said_of_a_text_that_is_written_otherwise(way, texts, said, tmp_path):
    assert_same_written(WAYS[way], texts, said, tmp_path)
