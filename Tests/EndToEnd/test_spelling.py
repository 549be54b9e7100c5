"""What is said must not depend on how a text is written: the sentences of the benchmark again with other line ends, blanks,
widths, marks and letters. Tables that are laid out with blanks are left out, since these move their columns.
"""
import json
import re
import sys

import json5
import opencc
import pytest
from conftest import PROGRAM, ROOT
from said import assert_same_written, relations_of_all

sys.path.insert(0, str(ROOT / "Tests" / "Benchmark"))
import words  # noqa: E402

CHINESE = "[\u4e00-\u9fff]"
WIDE_DIGITS = {ord("0") + n: 0xFF10 + n for n in range(10)}
NARROW_MARKS = dict(zip(map(ord, "，；：（）"), ",;:()"))
TO_TAIWAN, TO_HONG_KONG = opencc.OpenCC("s2tw"), opencc.OpenCC("s2hk")


def spaced(text):
    """a blank between Chinese letters and digits on either side"""
    return re.sub(f"({CHINESE})([0-9])", r"\1 \2", re.sub(f"([0-9%])({CHINESE})", r"\1 \2", text))


def unspaced(text):
    return re.sub(f"({CHINESE}) +([0-9])", r"\1\2", re.sub(f"([0-9%]) +({CHINESE})", r"\1\2", text))


WAYS = {
    "other line ends": lambda text: text.replace("\n", "\r\n"),
    "words in front": lambda text: "\ufeff😀这里没有数字。\n\n" + text,
    "words behind": lambda text: text + "\n\n这里没有数字。\n",
    "blanks beside digits": spaced,
    "no blanks beside digits": unspaced,
    "wide digits": lambda text: text.translate(WIDE_DIGITS),
    "wide per cent": lambda text: text.replace("%", "％"),
    "narrow marks": lambda text: text.translate(NARROW_MARKS),
    "letters of Taiwan": TO_TAIWAN.convert,
    "letters of Hong Kong": TO_HONG_KONG.convert,
}


@pytest.fixture(scope="module")
def texts():
    return {path.name: path.read_text("utf-8") for path in (ROOT / "Tests" / "Benchmark" / "zh").glob("s*.txt")}


@pytest.fixture(scope="module")
def said(texts, tmp_path_factory):
    return relations_of_all(texts, tmp_path_factory, least=500)


@pytest.mark.parametrize("way", WAYS)
def test_the_same_is_said_of_a_text_that_is_written_otherwise(way, texts, said, tmp_path):
    assert_same_written(WAYS[way], texts, said, tmp_path)


@pytest.mark.parametrize("file", ["words.json5", "balances/words.json5", "tables/words.json5"])
def test_every_word_is_known_in_traditional_letters(file):
    """These are looked for in the text as it is printed; other words in names, which are compared in simplified letters."""
    simplified, traditional = (json5.loads((ROOT / "rules" / folder / file).read_text("utf-8"))
                               for folder in ("zh", "zh-Hant"))
    missing = {
        (kind, spelled)
        for kind, words in simplified.items() for word in words
        for spelled in (TO_TAIWAN.convert(word), TO_HONG_KONG.convert(word))
        if spelled != word and spelled not in traditional.get(kind, []) and spelled not in words}
    assert missing == set()


@pytest.mark.parametrize("way", ["letters of Taiwan", "letters of Hong Kong"])
def test_right_sentences_are_not_accused_in_traditional_letters(way):
    paths = sorted((words.HERE / "frames").glob("*.txt"))
    texts = [text for path in paths for _, text in words.frames(path)] + [text for _, text in words.splits()]
    texts = [WAYS[way](text) for text in texts if re.search(CHINESE, text)]
    assert len(texts) > 10_000
    assert {texts[place]: message for place, message in words.accused(PROGRAM, texts).items()} == {}
