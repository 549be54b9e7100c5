#!/usr/bin/env python3
"""Fills sentences and tables of reports with random figures that agree, and prints what a build reports of them.

usage: silence.py [--documents N] [--seed FIRST] [--altered] CROSSFOOT

Everything that is reported is a false alarm, since all figures are worked out from each other. `--altered` changes each
figure of one document a template in turn and prints how many of the changes are noticed, template by template: plain
figures that nothing else tells of (a year, a rank) are among them. Standard library only.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from decimal import ROUND_HALF_UP, Decimal

WORKS = ("农田建设 小区改造 村道硬化 饮水安全 数字档案 卫生院改造 技能培训 防汛物资储备 学生营养改善 绿地养护 养老驿站 冷链物流 "
         "智慧停车 河道清淤 危房改造 校园安防 垃圾分类 图书采购 森林防火 应急广播").split()
TOWNS = "东坪镇 西河镇 南岭乡 北塘镇 石桥镇 柳林乡 清溪镇 云台镇".split()


def rounded(value, places=2):
    return Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def percent(part, whole, places=2):
    return rounded(Decimal(part) * 100 / Decimal(whole), places)


class Figures:
    """Random figures of one document, and names that it has not used."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = [work + end for work in WORKS for end in ("", "一期", "二期", "项目", "工程", "示范")]
        self.random.shuffle(self.names)

    def name(self):
        return self.names.pop()

    def count(self, low=3, high=900):
        return self.random.randrange(low, high)

    def amount(self, low=50, high=9000):
        return rounded(Decimal(self.random.randrange(low * 100, high * 100)) / 100)

    def parts(self, whole, number):
        cuts = sorted(self.random.sample(range(1, int(whole * 100)), number - 1))
        return [Decimal(b - a) / 100 for a, b in zip([0, *cuts], [*cuts, int(whole * 100)])]


def change(f):
    old, new = f.amount(), f.amount()
    more, by = ("增加", "增长") if new > old else ("减少", "下降")
    return f"{f.name()}支出{new}万元，比上年决算数{more}{abs(new - old)}万元，{by}{percent(abs(new - old), old)}%。"


def sources(f):
    whole = f.amount()
    a, b, c = f.parts(whole, 3)
    return f"{f.name()}共投入资金{whole}万元，其中：中央资金{a}万元，省级资金{b}万元，县级配套{c}万元。"


def execution(f):
    plan = f.amount()
    done = rounded(plan * Decimal(f.count(60, 100)) / 100)
    return f"{f.name()}年初预算{plan}万元，全年执行{done}万元，预算执行率{percent(done, plan)}%。"


def shares(f):
    whole = f.amount()
    listed = "；".join(f"{n}{p}万元，占{percent(p, whole, 1)}%" for n, p in zip(("人员经费", "公用经费", "项目经费"), f.parts(whole, 3)))
    return f"按支出性质分，{f.name()}{whole}万元中，{listed}。"


def balance(f):
    before, income = f.amount(10, 500), f.amount()
    spent = rounded(income * Decimal("0.8"))
    return f"年初结转{before}万元，本年收入{income}万元，本年支出{spent}万元，年末结转{before + income - spent}万元。"


def points(f):
    old, more = Decimal(f.count(6000, 9000)) / 100, Decimal(f.count(10, 500)) / 100
    return f"{f.name()}达标率{old + more}%，比上年提高{more}个百分点；上年为{old}%。"


def samples(f):
    whole, bad = f.count(200, 900), f.count(1, 30)
    return f"抽检{f.name()}样品{whole}批次，合格{whole - bad}批次，不合格{bad}批次，合格率{percent(whole - bad, whole)}%。"


def beyond(f):
    a, b = f.count(20, 300), f.count(20, 300)
    return f"新建{f.name()}点位{a}处，改造{b}处，较计划多{f.count(1, 20)}处，其中乡镇{min(a, b) // 2}处。"


def staff(f):
    whole, senior = f.count(60, 300), f.count(10, 30)
    return f"现有在职职工{whole}人，其中高级职称{senior}人，中级职称{f.count(1, whole - senior)}人；退休人员{f.count(10, 90)}人。"


def quarters(f):
    parts = [f.amount(10, 400) for _ in range(4)]
    listed = "，".join(f"{q}季度支出{p}万元" for q, p in zip("一二三四", parts))
    return f"分季度看，{f.name()}{listed}，全年支出{sum(parts)}万元。"


def years(f):
    first, parts = f.count(2015, 2022), [f.amount() for _ in range(3)]
    return (f"{first}年、{first + 1}年、{first + 2}年{f.name()}分别支出{parts[0]}万元、{parts[1]}万元、{parts[2]}万元，"
            f"三年累计{sum(parts)}万元。")


def items(f):
    parts = [f.count(5, 60) for _ in range(3)]
    listed = "；".join(f"（{n}）{f.name()}{p}个" for n, p in zip("一二三", parts))
    return f"{listed}。三类项目共{sum(parts)}个。"


def cut(f):
    a, b = sorted((f.amount(), f.amount()), reverse=True)
    return f"{f.name()}送审金额{a}万元，审定金额{b}万元，审减金额{a - b}万元，审减率{percent(a - b, a)}%。"


def adjusted(f):
    plan = f.amount()
    added = rounded(plan * Decimal(f.count(1, 20)) / 100)
    return f"{f.name()}年初预算{plan}万元，年中追加{added}万元，调整后预算{plan + added}万元。"


def overlapping(f):
    whole = f.count(100, 900)
    women, young = whole * 55 // 100, whole * 3 // 4
    return f"{f.name()}参训学员{whole}名，其中女学员{women}名，占比{percent(women, whole, 1)}%，45岁以下{young}名，占{percent(young, whole, 1)}%。"


def unrelated(f):
    return (f"{f.name()}每万人拥有床位{Decimal(f.count(200, 900)) / 10}个，较全省平均水平高{Decimal(f.count(1, 90)) / 10}，师生比为1:{f.count(10, 20)}.5；"
            f"评出一等奖{f.count(1, 4)}名、二等奖{f.count(4, 8)}名，在{f.count(15, 40)}个单位考核中排名第{f.count(1, 10)}位。")


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n" + "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines)


def budget(f):
    rows, sums = [], [Decimal(0), Decimal(0)]
    for number in range(f.count(4, 8)):
        plan = f.amount()
        done = rounded(plan * Decimal(f.count(50, 110)) / 100)
        rows.append([number + 1, f.name(), plan, done, f"{percent(done, plan)}%"])
        sums = [sums[0] + plan, sums[1] + done]
    rows.append(["", "合计", *sums, f"{percent(sums[1], sums[0])}%"])
    return table(["序号", "项目", "预算数（万元）", "执行数（万元）", "执行率"], rows)


def outline(f):
    rows, whole = [], Decimal(0)
    for number in "一二三":
        parts = [f.amount(10, 900) for _ in range(f.count(2, 5))]
        rows.append([f"{number}、{f.name()}", sum(parts)])
        rows += [[f"（{n}）{kind}费", p] for n, kind, p in zip("一二三四", ("设备", "人员", "耗材", "差旅"), parts)]
        whole += sum(parts)
    return "\n单位：万元\n" + table(["项目", "投资额"], [*rows, ["总计", whole]])


def towns(f):
    rows = []
    for town in f.random.sample(TOWNS, 5):
        households, poor = f.count(100, 900), f.count(10, 90)
        rows.append([town, households, poor, f"{percent(poor, households, 1)}%"])
    a, b = sum(row[1] for row in rows), sum(row[2] for row in rows)
    rows.append(["全县", a, b, f"{percent(b, a, 1)}%"])
    return table(["乡镇", "户数（户）", "低保户（户）", "低保占比"], rows) + f"\n全县共涉及{a}户，其中低保户{b}户，占{percent(b, a, 1)}%。\n"


SENTENCES = [change, sources, execution, shares, balance, points, samples, beyond, staff, quarters, years, items, cut, adjusted,
             overlapping, unrelated]
TABLES = [budget, outline, towns]


def document(seed):
    f = Figures(seed)
    text = "# 年度工作报告\n"
    for title in ("一、主要工作", "二、资金使用情况", "三、存在问题"):
        text += f"\n## {title}\n"
        for _ in range(f.count(1, 4)):
            text += "\n" + "".join(f.random.choice(SENTENCES)(f) for _ in range(f.count(1, 5))) + "\n"
        text += f.random.choice(TABLES)(f)
    return text


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
    for template in SENTENCES + TABLES:
        text = template(Figures(7))
        spots = list(re.finditer(r"\d+(?:\.\d+)?", text))
        # The first digit, since the last may stay within rounding.
        new = [str(int(m.group()[0]) % 9 + 1) + m.group()[1:] for m in spots]
        found = check(program, [text[: m.start()] + figure + text[m.end():] for m, figure in zip(spots, new)])
        print(f"{template.__name__:12} {sum(map(bool, found)):3} of {len(spots)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="FIRST")
    parser.add_argument("--altered", action="store_true")
    parser.add_argument("crossfoot")
    options = parser.parse_args()
    if options.altered:
        return altered(options.crossfoot)
    seeds = range(options.seed, options.seed + options.documents)
    found = check(options.crossfoot, [document(seed) for seed in seeds])
    for seed, claims in zip(seeds, found):
        for claim in claims:
            print(f"seed {seed}: {claim['rule']}: {claim['message']}")
    print(f"{options.documents} documents, {sum(map(len, found))} false alarms")
    return sys.exit(1 if any(found) else 0)


if __name__ == "__main__":
    main()
