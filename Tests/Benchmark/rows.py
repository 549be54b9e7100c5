#!/usr/bin/env python3
"""Puts word after word into small tables whose figures agree, as the name of a row or the head of a column.

usage: rows.py CROSSFOOT WORDS [--most N]     WORDS: a list, a word a line (of a dictionary; more behind a blank is left out)

Prints the words below which a total is accused or not found. What names a total or a rate by itself is among them rightly; 减速器,
which was taken off, was not.
"""
import argparse
import pathlib
import random
import tempfile

import run

PLACES = ("first", "middle", "last", "head")


def table(word, place, amounts):
    a, b, c = amounts
    names = {"first": (word, "甲镇", "乙镇"), "middle": ("甲镇", word, "乙镇"), "last": ("甲镇", "乙镇", word), "head": ("甲镇", "丙镇", "乙镇")}
    head = word if place == "head" else "金额（元）"
    rows = [*zip(names[place], (a, b, c)), ("合计", a + b + c)]
    return f"| 项目 | {head} |\n|---|---|\n" + "".join(f"| {name} | {amount} |\n" for name, amount in rows)


def check(program, text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "rows.md")
        path.write_text(text, encoding="utf-8")
        return run.check([program], [path])["rows"]


def measure(program, words, place):
    rng = random.Random(5)
    accused, missing = [], []
    for start in range(0, len(words), 300):
        part = [(word, [rng.randint(1100, 98765) for _ in range(3)]) for word in words[start:start + 300]]
        sections = [f"## 第{n}节\n\n{table(word, place, amounts)}" for n, (word, amounts) in enumerate(part)]
        claims = [claim for claim in check(program, "\n".join(sections)) if claim["rule"] == "table-total-mismatch"]
        held = {claim["stated"]["numeral"] for claim in claims if claim["verdict"] == "holds" and len(claim["operands"]) == 3}
        broken = {claim["stated"]["numeral"] for claim in claims if claim["severity"]}
        for word, amounts in part:
            total = str(sum(amounts))
            if total in broken:
                accused.append(word)
            elif total not in held:
                missing.append(word)
    return accused, missing


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("crossfoot")
    ap.add_argument("words")
    ap.add_argument("--most", type=int, default=5000)
    arguments = ap.parse_args()
    with open(arguments.words, encoding="utf-8") as file:
        words = [line.split()[0] for line in file if line.strip() and "|" not in line][:arguments.most]
    for place in PLACES:
        accused, missing = measure(arguments.crossfoot, words, place)
        print(f"{place}: {len(words)} words, {len(accused)} accused, {len(missing)} without a total")
        print("  accused:", " ".join(accused) or "-")
        print("  without:", " ".join(missing) or "-")


if __name__ == "__main__":
    main()
