#!/usr/bin/env python3
"""Fills sentences and tables of reports with random figures that agree, and prints what a build reports of them.

usage: silence.py [--documents N] [--seed FIRST] [--kind KIND] [--altered] CROSSFOOT

Everything that is reported is a false alarm, since all figures are worked out from each other. Sentences stand in random
order, for most false alarms come from two that are each plain and stand beside each other. `--altered` changes each figure
of one document a template in turn and prints how many of the changes are noticed, template by template: plain figures that
nothing else tells of (a year, a rank) are among them. The templates stand in `templates/`, by subject. Standard library only.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from templates import accounts, english, money, people, statistics, tables, work
from templates.figures import Figures, is_named

CHINESE = [*work.SENTENCES, *people.SENTENCES, *money.SENTENCES, *statistics.SENTENCES]


class Document:
    """A text that grows by random sentences and tables, those without names of their own once."""

    def __init__(self, f, title):
        self.f, self.text, self.once = f, f"# {title}\n", set()

    def sentence(self, sentences):
        while True:
            template = self.f.random.choice(sentences)
            if is_named(template) and len(self.f.names) > 20:
                return template(self.f)
            if template not in self.once:
                self.once.add(template)
                return template(self.f)

    def paragraph(self, sentences, joint=""):
        self.text += "\n" + joint.join(self.sentence(sentences) for _ in range(self.f.count(1, 6))) + "\n"

    def table(self, choice, once):
        template = self.f.random.choice(choice)
        if template in self.once or len(self.f.names) < 60:
            return
        if template in once:
            self.once.add(template)
        self.text += template(self.f)

    def section(self, title, sentences, choice, once, joint=""):
        self.text += f"\n## {title}\n"
        for _ in range(self.f.count(1, 5)):
            self.paragraph(sentences, joint)
        for _ in range(self.f.count(0, 3)):
            self.table(choice, once)


def report(seed):
    document = Document(Figures(seed), "年度工作报告")
    for title in ("一、主要工作", "二、资金使用情况", "三、存在问题", "四、下一步打算"):
        document.section(title, CHINESE, tables.TABLES, tables.ONCE)
    return document.text


def annual_report(seed):
    document = Document(Figures(seed, list(english.NAMES)), "Annual report")
    for title in ("Our year", "Services", "Finance"):
        document.section(title, english.SENTENCES, english.TABLES, english.TABLES, " ")
    return document.text


KINDS = {"report": report, "accounts": accounts.document, "english": annual_report}


def check(program, texts):
    """The claims that would reach the user, for each text."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            pathlib.Path(folder, f"{number:05}.md").write_text(text, encoding="utf-8")
        run = subprocess.run([program, "check", "--format", "json", folder], capture_output=True, check=False)
        if run.returncode not in (0, 1):
            raise SystemExit(f"silence.py: {program}: exit code {run.returncode}: {run.stderr.decode()[-300:]}")
        documents = json.loads(run.stdout)["documents"]
        return [[c for c in d["claims"] if c["severity"] in ("error", "warning")] for d in documents]


def altered(program):
    chinese = [(template, None) for template in CHINESE + tables.TABLES]
    for template, names in chinese + [(template, english.NAMES) for template in english.SENTENCES + english.TABLES]:
        text = template(Figures(7, names and list(names)))
        spots = list(re.finditer(r"\d+(?:\.\d+)?", text))
        # The first digit, since the last may stay within rounding.
        new = [str(int(m.group()[0]) % 9 + 1) + m.group()[1:] for m in spots]
        found = check(program, [text[: m.start()] + figure + text[m.end():] for m, figure in zip(spots, new)])
        print(f"{template.__module__[10:]:10} {template.__name__:20} {sum(map(bool, found)):3} of {len(spots)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="FIRST")
    parser.add_argument("--kind", choices=KINDS, help="one kind of document instead of all in turn")
    parser.add_argument("--altered", action="store_true")
    parser.add_argument("crossfoot")
    options = parser.parse_args()
    if options.altered:
        return altered(options.crossfoot)
    kinds = [options.kind] if options.kind else list(KINDS)
    seeds = range(options.seed, options.seed + options.documents)
    named = [(kinds[seed % len(kinds)], seed) for seed in seeds]
    found = check(options.crossfoot, [KINDS[kind](seed) for kind, seed in named])
    for (kind, seed), claims in zip(named, found):
        for claim in claims:
            print(f"{kind} {seed}: {claim['rule']}: {claim['message']}")
    print(f"{options.documents} documents, {sum(map(len, found))} false alarms")
    return sys.exit(1 if any(found) else 0)


if __name__ == "__main__":
    main()
