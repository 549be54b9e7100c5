#!/usr/bin/env python3
"""Puts word after word into everyday sentences whose figures agree: none may be accused.

usage: words.py [--altered] [--show N] CROSSFOOT

The sentences and their words are in frames/*.txt; the names of rules/zh/splits.json5 go through a few more. Ends with 1 where
a sentence was accused. With --altered one figure of each is made wrong, and how many are noticed is told frame by frame.
"""
import argparse
import collections
import itertools
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
FIGURE = re.compile(r"\d[\d,]*\.?\d*")
# Of words of the other classes in a sentence.
FEW = 4
SPLITS = [
    "全年共有{total}{unit}，其中{list、}。", "全年共有{total}{unit}。其中，{list；}。", "{list、}，合计{total}{unit}。",
    "{list，}，共{total}{unit}。", "{list，}。", "{list；}。", "全年共有{total}{unit}（{list、}）。", "全年共有{total}{unit}，其中{shares；}。",
    "{shares；}。", "全年共有{total}{unit}，同比增长6%，其中{growths，}。", "全年共有{total}{unit}，{names、}分别为{figures、}。",
]


def frames(path):
    """Each frame of a file with its sentences."""
    words = {}
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if found := re.match(r"(\w+): (.*)", line):
            words[found[1]] = found[2].split(" | ")
            continue
        own, frame = line.split(" ", 1)
        places = list(dict.fromkeys(re.findall(r"\{(\w+)\}", frame)))
        for chosen in itertools.product(*(words[name] if name == own else words[name][:FEW] for name in places)):
            yield frame, frame.format(**dict(zip(places, chosen)))


def splits(seed=7):
    """Sentences with the names of each split as the parts of one total."""
    drawn = random.Random(seed)
    lines = (HERE.parent.parent / "rules" / "zh" / "splits.json5").read_text("utf-8").splitlines()
    for names in (re.findall(r'"([^"]+)"', line) for line in lines if line.startswith("  [")):
        for unit in ("万元", "人"):
            parts = [drawn.randint(12, 4980) for _ in names]
            total = sum(parts)
            items = {
                "list": [f"{name}{part:,}{unit}" for name, part in zip(names, parts)],
                "shares": [f"{name}{part:,}{unit}，占{100 * part / total:.1f}%" for name, part in zip(names, parts)],
                "growths": [f"{name}{part:,}{unit}，增长{drawn.randint(2, 30)}%" for name, part in zip(names, parts)],
                "names": names, "figures": [f"{part:,}{unit}" for part in parts],
            }
            for frame in SPLITS:
                text = frame.replace("{total}", f"{total:,}").replace("{unit}", unit)
                yield frame, re.sub(r"\{(\w+)(.)\}", lambda found: found[2].join(items[found[1]]), text)


def altered(sentences, seed=3):
    """Each sentence with the first digit of one of its figures changed; years are left alone."""
    drawn = random.Random(seed)
    for frame, text in sentences:
        places = [found for found in FIGURE.finditer(text) if not re.fullmatch(r"20\d\d", found[0])]
        place = drawn.choice(places).start()
        digit = drawn.choice([other for other in "123456789" if other != text[place]])
        yield frame, text[:place] + digit + text[place + 1:]


def accused(program, texts):
    """The first message of each text that is accused, by its place."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / f"{place:06}.txt" for place in range(len(texts))]
        for path, text in zip(paths, texts):
            path.write_text(text + "\n", "utf-8")
        for start in range(0, len(paths), 500):
            run = subprocess.run([program, "check", "--format", "json", *map(str, paths[start:start + 500])],
                                 capture_output=True, text=True, check=False)
            for document in json.loads(run.stdout)["documents"]:
                messages = [claim["message"] for claim in document["claims"] if claim.get("severity")]
                if messages:
                    found[int(pathlib.Path(document["path"]).stem)] = messages[0]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--altered", action="store_true")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="how many sentences to print")
    parser.add_argument("program")
    options = parser.parse_args()
    sentences = [sentence for path in sorted((HERE / "frames").glob("*.txt")) for sentence in frames(path)]
    sentences += splits()
    if options.altered:
        sentences = list(altered(sentences))
    found = accused(options.program, [text for _, text in sentences])
    if options.altered:
        counts = collections.Counter(frame for frame, _ in sentences)
        noticed = collections.Counter(sentences[place][0] for place in found)
        for frame, count in counts.items():
            print(f"{noticed[frame]:5} of {count:5}  {frame}")
        print(f"{len(found)} of {len(sentences)} altered figures noticed")
        return 0
    for place, message in sorted(found.items())[:options.show]:
        print(f"{sentences[place][1]}\n    {message}")
    print(f"{len(sentences)} sentences that are right, {len(found)} accused")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
