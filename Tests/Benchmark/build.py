#!/usr/bin/env python3
"""Builds the benchmark's texts and labels from source/, verifying every relation.

usage: build.py [--check] [--fill FILE]

  (nothing)    writes zh/, en/ (NNN.txt and labels.jsonl) and texts.tsv
  --check      writes nothing; fails when what is published is not what the sources give
  --fill FILE  replaces figures written as ?2 (two places), ?2, (with separators) by what their relation gives

Ends with 1, and writes nothing, when a relation that is said to hold does not, or one said to be broken does.
"""
import argparse
import json
import pathlib
import sys

import fill
from relations import expand, label
from source import SourceError, read

HERE = pathlib.Path(__file__).resolve().parent


def build():
    """{path: content} of everything that is published, and the errors of the sources"""
    files, errors, index = {}, [], ["id\tlanguage\tkind\tgenre\ttrap"]
    for language in ("zh", "zh-Hant", "en"):
        labels = []
        for sort in ("sentences", "documents"):
            path = HERE / "source" / f"{language}-{sort}.txt"
            for number, text in enumerate(read(path) if path.exists() else [], 1):
                name = f"{sort[0]}{number:03}"
                files[f"{language}/{name}.txt"] = text.body
                index.append(f"{language}/{name}\t{language}\t{sort}\t{text.genre}\t{'trap' if text.trap else ''}")
                for line, relation in text.relations:
                    try:
                        labels += [{"id": name, **label(text, *one)} for one in expand(text, relation)]
                    except (SourceError, ZeroDivisionError, AttributeError, KeyError, SyntaxError) as e:
                        errors.append(f"{path.name}:{line}: {relation}: {e}")
        if labels:
            files[f"{language}/labels.jsonl"] = "".join(json.dumps(l, ensure_ascii=False) + "\n" for l in labels)
    files["texts.tsv"] = "\n".join(index) + "\n"
    return files, errors


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--check", action="store_true")
    ap.add_argument("--fill", type=pathlib.Path)
    a = ap.parse_args()
    if a.fill:
        sys.exit(fill.run(a.fill))
    files, errors = build()
    if errors:
        sys.exit("\n".join(errors))
    published = {str(p.relative_to(HERE)): p for d in ("zh", "zh-Hant", "en") for p in (HERE / d).glob("*") if p.is_file()}
    stale = sorted(set(published) - set(files))
    if a.check:
        wrong = stale + [n for n, c in files.items() if not (HERE / n).exists() or (HERE / n).read_text("utf-8") != c]
        sys.exit("not up to date: " + " ".join(wrong[:10]) if wrong else 0)
    for name in stale:
        published[name].unlink()
    for name, content in files.items():
        (HERE / name).parent.mkdir(exist_ok=True)
        (HERE / name).write_text(content, encoding="utf-8")
    for language in ("zh", "zh-Hant", "en"):
        path = HERE / language / "labels.jsonl"
        lines = [json.loads(l) for l in open(path, encoding="utf-8")] if path.exists() else []
        broken = sum(not l["holds"] and not l.get("ambiguous") for l in lines)
        texts = [n for n in files if n.startswith(language + "/") and n.endswith(".txt")]
        print(f"{language}: {len(texts)} texts, {len(lines)} relations, {broken} broken, "
              f"{sum(bool(l.get('ambiguous')) for l in lines)} ambiguous")


if __name__ == "__main__":
    main()
