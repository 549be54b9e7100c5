#!/usr/bin/env python3
"""Measures a crossfoot binary on the published benchmark, and prints one table.

usage: run.py [--language zh|zh-Hant|en|blind] [--misses N] [--false N] [--silent N] [--no-injection] [--markdown] CROSSFOOT [ARG ...]

  recall       labelled relations that hold, found by the program and not called broken
  caught       planted errors that are reported
  precision    findings (error or warning) that a planted error explains
  sensitivity  single figures altered in the claim of a relation that holds, that are then reported
  traps        texts marked as traps in which nothing is reported that is not planted

Matching is by figures: a program's relation is a label's when it names the label's claim and the same set of operands,
in whatever scale (元, 万元, 亿元, %), near the label's place. Standard library only; the altered copies depend on --seed.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from decimal import Decimal, InvalidOperation

HERE = pathlib.Path(__file__).resolve().parent
TITLES = {"zh": "Chinese", "zh-Hant": "Traditional", "en": "English"}
# Texts by authors who had not seen the program.
BLIND = ("blind", "blind-2", "blind-3", "blind-4", "blind-en", "blind-en-2")
KINDS = ("sum", "table-sum", "share", "rate", "change", "repeat", "product", "count", "order")
SCALES = [Decimal(10) ** k for k in (0, 2, 3, 4, 6, 7, 8, 9, 12)]
NUMERAL = re.compile(r"\d+(?:\.\d+)?")


def plain(text):
    return abs(Decimal(str(text).replace(",", "").replace("，", ""))).normalize()


def forms(quantity):
    """every figure that a quantity of the program may be printed as"""
    out = set()
    for key in ("numeral", "value"):
        try:
            value = plain(quantity[key])
        except (KeyError, TypeError, InvalidOperation):
            continue
        out |= {(value * s).normalize() for s in SCALES} | {(value / s).normalize() for s in SCALES}
    return out


def quantities(relation):
    return [relation["stated"]] * bool(relation.get("stated")) + relation["operands"]


def wanted(label, equation):
    """the claim, the operands and the constants of one way to write a label, as figures"""
    left = re.split(r"(?<![<>=!])=(?!=)", equation)[0] if " vs " in equation else equation
    left = re.sub(r"^1000?\*", "", left)
    if label["relation"] == "count":
        left = ""
    constants = {plain(c) for c in label.get("constants", [])}
    return plain(label["claim"]), {plain(n) for n in NUMERAL.findall(left)} - constants, constants


def near(relation, a, b):
    return any(q["range"]["start"]["offset"] <= b + 600 and q["range"]["end"]["offset"] >= a - 600
               for q in quantities(relation))


def same(relation, claim, operands, constants):
    table = [forms(q) for q in quantities(relation)]
    if not any(claim in f for f in table):
        return False
    names = operands | constants | {claim}  # 12 months are no figure of the text, but ten shares may be
    slack = len(operands) // 10  # one of ten figures may differ in a long column
    missing = sum(not any(n in f for f in table) for n in operands)
    extra = sum(bool(f) and not f & names for f in table)
    return missing <= slack and extra <= slack


def accused(relation):
    return relation.get("severity") in ("error", "warning")


def check(command, paths):
    run = subprocess.run(command + ["check", "--all", "--format", "json"] + [str(p) for p in paths],
                         capture_output=True, timeout=900)
    if run.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {run.returncode}: {run.stderr.decode()[-400:]}")
    return {pathlib.Path(d["path"]).stem: d["claims"] for d in json.loads(run.stdout)["documents"]}


class Score:
    def __init__(self):
        self.held, self.found, self.broken, self.caught = (collections.Counter() for _ in range(4))
        self.made, self.noticed = collections.Counter(), collections.Counter()
        self.right, self.wrong, self.missed, self.false, self.silent = 0, 0, [], [], []
        self.traps, self.quiet = 0, 0


def judge(score, name, text, labels, claims, trap):
    """scores one text: its labels against the program's relations, and its findings against the labels"""
    explained = {}
    for label in labels:
        a, b = (len(text[:i].encode()) for i in label["claim_at"])
        claim = plain(label["claim"])
        ways = [wanted(label, e) for e in [label["equation"]] + label.get("or", [])]
        hits = [i for i, r in enumerate(claims) if near(r, a, b) and any(same(r, *way) for way in ways)]
        kind = label["relation"]
        if label.get("ambiguous"):
            explained.update({i: None for i in hits})
        elif label["holds"]:
            score.held[kind] += 1
            if any(claims[i]["verdict"] not in ("broken", "skipped") for i in hits):
                score.found[kind] += 1
            else:
                score.missed.append((name, label))
        else:
            score.broken[kind] += 1
            on = [i for i, r in enumerate(claims) if accused(r)
                  and near(r, a, b) and (i in hits or any(claim in forms(q) for q in quantities(r)))]
            score.caught[kind] += bool(on)
            explained.update({i: True for i in on})
            if not on:
                score.missed.append((name, label))
    false = [r for i, r in enumerate(claims) if accused(r) and i not in explained]
    score.right += sum(explained.get(i) is True for i, r in enumerate(claims) if accused(r))
    score.wrong += len(false)
    score.false += [(name, r) for r in false]
    score.traps += trap
    score.quiet += trap and not false


def altered(numeral, label, rng):
    """one wrong way to print a figure: a digit mistyped, two swapped, one dropped, or the point moved; or None"""
    digits = [i for i, c in enumerate(numeral) if c.isdigit()]
    lead = digits[:3]
    at = rng.choice(lead)
    out = [numeral[:at] + rng.choice([d for d in "123456789" if d != numeral[at]]) + numeral[at + 1:]]
    for a, b in zip(lead, lead[1:]):
        if numeral[a] != numeral[b] and not (a == digits[0] and numeral[b] == "0"):
            s = list(numeral)
            s[a], s[b] = s[b], s[a]
            out.append("".join(s))
    if len(digits) > 2:
        out.append(numeral[:lead[-1]] + numeral[lead[-1] + 1:])
    whole, point, rest = numeral.partition(".")
    if point and len(whole) > 1 and whole[-1].isdigit() and whole[-2].isdigit():
        out.append(whole[:-1] + "." + whole[-1] + rest)
    out = [grouped(o) if "," in numeral else o for o in out]
    out = [o for o in out if o != numeral and o.strip("0.,，") and not o.endswith(".") and beyond(o, label)]
    return rng.choice(out) if out else None


def grouped(numeral):
    """12,34.5 → 1,234.5"""
    whole, point, rest = numeral.replace(",", "").partition(".")
    return f"{int(whole):,}" + point + rest


def beyond(numeral, label):
    """whether a figure is further from the exact result than any rounding explains"""
    value = float(numeral.replace(",", ""))
    places = len(numeral.partition(".")[2])
    return abs(value - abs(label["exact"])) > 1.5 * 10**-places + label["room"]


def inject(score, command, texts, labels, claims, seed):
    """alters the claim of every relation that holds, one copy each, and counts the copies that are noticed"""
    rng, cases = random.Random(seed), []
    with tempfile.TemporaryDirectory() as folder:
        for name, label in labels:
            if not label["holds"] or label.get("ambiguous") or label["relation"] in ("order", "count"):
                continue
            text, (a, b) = texts[name], label["claim_at"]
            new = altered(text[a:b], label, rng) if set(text[a:b]) <= set("0123456789.,") else None
            if new is None:
                continue
            path = pathlib.Path(folder) / f"{len(cases):05}-{name}.txt"
            path.write_text(text[:a] + new + text[b:], encoding="utf-8")
            start = len(text[:a].encode())
            cases.append((path, name, label, text[a:b], new, start))
        after = check(command, [c[0] for c in cases]) if cases else {}
    for path, name, label, old, new, start in cases:
        kind = label["relation"]
        score.made[kind] += 1
        if touching(after[path.stem], start, start + len(new)) > touching(claims[name], start, start + len(old)):
            score.noticed[kind] += 1
        else:
            score.silent.append((name, label, old, new))


def touching(claims, a, b):
    return sum(accused(r) and any(q["range"]["start"]["offset"] < b and q["range"]["end"]["offset"] > a
                                  for q in quantities(r)) for r in claims)


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


def table(title, score, markdown):
    rows = [[k, score.held[k], percent(score.found[k], score.held[k]), f"{score.caught[k]} of {score.broken[k]}",
             percent(score.noticed[k], score.made[k])] for k in KINDS if score.held[k] + score.broken[k]]
    rows.append(["all", sum(score.held.values()), percent(sum(score.found.values()), sum(score.held.values())),
                 f"{sum(score.caught.values())} of {sum(score.broken.values())}",
                 percent(sum(score.noticed.values()), sum(score.made.values()))])
    head = [title, "relations", "recall", "caught", "sensitivity"]
    if markdown:
        print("| " + " | ".join(head) + " |\n| --- | ---: | ---: | ---: | ---: |")
        for r in rows:
            print("| " + " | ".join(map(str, r)) + " |")
    else:
        for r in [head] + rows:
            print(f"{r[0]:16}" + "".join(f"{str(c):>13}" for c in r[1:]))
    findings = score.right + score.wrong
    print(f"\nprecision {percent(score.right, findings)} ({score.right} of {findings} findings)   "
          f"traps passed {score.quiet} of {score.traps}\n")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--language", choices=(*TITLES, *BLIND), help="blind and the like: see README.md; only where asked for")
    ap.add_argument("--kind", choices=("sentences", "documents"))
    ap.add_argument("--misses", type=int, default=0, help="print N labels that were not found or not caught")
    ap.add_argument("--false", type=int, default=0, dest="wrong", help="print N findings that no label explains")
    ap.add_argument("--silent", type=int, default=0, help="print N alterations that were not noticed")
    ap.add_argument("--no-injection", action="store_true")
    ap.add_argument("--markdown", action="store_true")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("command", nargs="+")
    a = ap.parse_args()
    index = [line.split("\t") for line in (HERE / "texts.tsv").read_text("utf-8").splitlines()[1:]]
    index += [[f"{b}/{p.stem}", b, "documents", "", ""] for b in BLIND for p in sorted((HERE / b).glob("*.txt"))]
    for language in [a.language] if a.language else TITLES:
        chosen = [(pathlib.PurePath(i).name, t == "trap") for i, l, k, _, t in index
                  if l == language and a.kind in (None, k)]
        if not chosen:
            continue
        texts = {n: (HERE / language / f"{n}.txt").read_text("utf-8") for n, _ in chosen}
        labels = [json.loads(l) for l in open(HERE / language / "labels.jsonl", encoding="utf-8")]
        labels = [(l["id"], l) for l in labels if l["id"] in texts]
        claims = check(a.command, [HERE / language / f"{n}.txt" for n in texts])
        score = Score()
        for n, trap in chosen:
            judge(score, n, texts[n], [l for i, l in labels if i == n], claims[n], trap)
        if not a.no_injection:
            inject(score, a.command, texts, labels, claims, a.seed)
        for n, l in score.missed[: a.misses]:
            quote = l["quote"].replace("\n", "⏎")
            print("missed", n, l["relation"], "holds" if l["holds"] else "BROKEN", l["equation"][:100], "|", quote)
        for n, r in score.false[: a.wrong]:
            print("false", n, r["rule"], r["severity"], r.get("equation", "")[:140])
        for n, l, old, new in score.silent[: a.silent]:
            print("silent", n, l["relation"], f"{old} -> {new}", l["equation"][:90])
        table(TITLES.get(language, language), score, a.markdown)


if __name__ == "__main__":
    main()
