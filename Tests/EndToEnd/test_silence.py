"""Nothing is reported of documents whose figures were worked out from each other; what is changed in them is noticed."""
import pathlib
import sys

from conftest import PROGRAM, ROOT

sys.path.insert(0, str(pathlib.Path(ROOT, "Tests/Benchmark")))
import silence  # noqa: E402
from templates import money, tables, work  # noqa: E402


def test_documents_that_agree_are_silent():
    seeds = range(50)
    for kind, document in silence.KINDS.items():
        found = silence.check(PROGRAM, [document(seed) for seed in seeds])
        assert len(found) == len(seeds)
        assert [(kind, seed, claim["message"]) for seed, claims in zip(seeds, found) for claim in claims] == []


def test_texts_whose_figures_are_all_right_are_silent():
    """Written by hand by authors who had not seen the program; Benchmark/README tells what the first runs reported."""
    texts = sorted(pathlib.Path(ROOT, "Tests/Benchmark/right").rglob("*.txt"))
    assert len(texts) >= 264
    found = silence.check(PROGRAM, [text.read_text(encoding="utf-8") for text in texts])
    assert [(text.name, claim["message"]) for text, claims in zip(texts, found) for claim in claims] == []


def test_an_altered_total_is_noticed():
    for template in (money.quarters, work.items, money.adjusted, tables.outline):
        text = template(silence.Figures(3))
        last = max(text.rfind(digit) for digit in "0123456789")
        start = len(text[: last + 1].rstrip("0123456789."))
        wrong = text[:start] + str(int(text[start]) % 9 + 1) + text[start + 1:]
        assert silence.check(PROGRAM, [text]) == [[]]
        assert len(silence.check(PROGRAM, [wrong])[0]) >= 1, wrong
