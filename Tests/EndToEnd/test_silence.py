"""Nothing is reported of documents whose figures were worked out from each other; what is changed in them is noticed."""
import pathlib
import sys

from conftest import PROGRAM, ROOT

sys.path.insert(0, str(pathlib.Path(ROOT, "Tests/Benchmark")))
import silence  # noqa: E402


def test_documents_that_agree_are_silent():
    seeds = range(100)
    found = silence.check(PROGRAM, [silence.document(seed) for seed in seeds])
    assert len(found) == len(seeds)
    assert [(seed, claim["message"]) for seed, claims in zip(seeds, found) for claim in claims] == []


def test_an_altered_total_is_noticed():
    for template in (silence.quarters, silence.items, silence.adjusted, silence.outline):
        text = template(silence.Figures(3))
        last = max(text.rfind(digit) for digit in "0123456789")
        start = len(text[: last + 1].rstrip("0123456789."))
        wrong = text[:start] + str(int(text[start]) % 9 + 1) + text[start + 1:]
        assert silence.check(PROGRAM, [text]) == [[]]
        assert len(silence.check(PROGRAM, [wrong])[0]) >= 1, wrong
