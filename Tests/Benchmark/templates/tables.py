"""Tables: budgets, outlines, plans, two years, totals in the middle, blanks, months, prices, scores."""
from decimal import Decimal

from templates.figures import TOWNS, change, percent, rounded, table, templates

KINDS = ("设备", "人员", "耗材", "差旅")


def budget(f):
    rows, sums = [], [Decimal(0), Decimal(0)]
    for number in range(f.count(4, 8)):
        plan = f.amount()
        done = rounded(plan * f.count(50, 110) / 100)
        rows.append([number + 1, f.name(), plan, done, f"{percent(done, plan)}%"])
        sums = [sums[0] + plan, sums[1] + done]
    rows.append(["", "合计", *sums, f"{percent(sums[1], sums[0])}%"])
    return table(["序号", "项目", "预算数（万元）", "执行数（万元）", "执行率"], rows)


def outline(f):
    rows, whole = [], Decimal(0)
    for number in "一二三":
        parts = [f.amount(10, 900) for _ in range(f.count(2, 5))]
        rows.append([f"{number}、{f.name()}", sum(parts)])
        rows += [[f"（{n}）{kind}费", part] for n, kind, part in zip("一二三四", KINDS, parts)]
        whole += sum(parts)
    return table(["项目", "投资额"], [*rows, ["总计", whole]], "单位：万元")


def towns(f):
    rows = []
    for town in f.some(TOWNS, 5):
        households, poor = f.count(100, 900), f.count(10, 90)
        rows.append([town, households, poor, f"{percent(poor, households, 1)}%"])
    a, b = sum(row[1] for row in rows), sum(row[2] for row in rows)
    rows.append(["全县", a, b, f"{percent(b, a, 1)}%"])
    return table(["乡镇", "户数（户）", "低保户（户）", "低保占比"], rows) + f"全县共涉及{a}户，其中低保户{b}户，占{percent(b, a, 1)}%。\n"


def scores(f):
    name, plan = f.name(), f.amount(50, 900)
    budget = rounded(plan * f.count(80, 130) / 100)
    done = rounded(budget * f.count(70, 100) / 100)
    rate, score = percent(done, budget), rounded(10 * done / budget)
    target = f.count(20, 300)
    rows = [["产出指标（50分）", "数量指标", f"{name}数量", f"≥{target}个", f"{target + f.count(0, 20)}个", 15, 15],
            ["", "质量指标", "验收合格率", "100%", "100%", 15, 15],
            ["", "时效指标", "完成及时率", "≥95%", f"{f.count(90, 95)}%", 10, 10 - f.amount(0, 3, 1)],
            ["", "成本指标", "预算控制数", f"≤{budget}万元", f"{done}万元", 10, 10],
            ["效益指标（30分）", "社会效益", "受益人数", f"≥{f.count(2, 9)}000人", f"{f.count(9, 20)}000人", 15, 15],
            ["", "可持续影响", "长效机制", "健全", "基本健全", 15, 15 - f.amount(0, 4, 1)],
            ["满意度指标（10分）", "服务对象满意度", "满意度", "≥90%", f"{f.amount(90, 99, 1)}%", 10, 10]]
    points = sum(Decimal(row[-1]) for row in rows)
    head = ["项目名称", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
    body = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]
    return (table(head, [[name, plan, budget, done, 10, f"{rate}%", score]], "单位：万元")
            + table(body, [*rows, ["总分", "", "", "", "", 90, points]])
            + f"该项目全年预算数{budget}万元，全年执行数{done}万元，执行率{rate}%。"
            f"自评总分100分，得分{points + score}分，其中预算执行率得分{score}分。\n")


def two_years(f):
    names, text, sums = [f.name() for _ in range(f.count(4, 7))], "", []
    for number, year in enumerate((f.year - 1, f.year), 1):
        parts = [f.amount(10, 500) for _ in names]
        sums.append(sum(parts))
        rows = [[i, *row, f"{percent(row[1], sums[-1], 1)}%"] for i, row in enumerate(zip(names, parts), 1)]
        text += table(["序号", "项目", "支出（万元）", "占比"], [*rows, ["", "合计", sums[-1], "100.0%"]], f"表{number}　{year}年分项支出情况")
    return text + f"{f.year}年支出{sums[1]}万元，比上年{change(f, *sums)}。\n"


def changes(f):
    rows, sums = [], [Decimal(0), Decimal(0)]
    for _ in range(f.count(4, 8)):
        old, new = f.amount(20, 500), f.amount(20, 500)
        sums = [sums[0] + old, sums[1] + new]
        rows.append([f.name(), old, new, new - old, percent(new - old, old)])
    old, new = sums
    rows.insert(f.pick(0, len(rows)), ["合计", old, new, new - old, percent(new - old, old)])
    return table(["项目", "上年决算数", "本年决算数", "增减额", "增减%"], rows, "单位：万元")


def subtotals(f):
    rows, whole = [], [0, Decimal(0)]
    for town in f.some(TOWNS, f.count(2, 4)):
        part = [0, Decimal(0)]
        for _ in range(f.count(2, 5)):
            households, money = f.count(5, 90), f.amount(5, 90)
            rows.append([town, f.name(), households, money, f.pick("", "续建", "新建")])
            part = [part[0] + households, part[1] + money]
        rows.append([town, "小计", *part, ""])
        whole = [whole[0] + part[0], whole[1] + part[1]]
    rows.append(["合计", "", *whole, ""])
    return table(["乡镇", "项目", "受益户数（户）", "投资（万元）", "备注"], rows) + f"注：1.数据截至{f.year}年12月；2.部分项目跨年实施。\n"


def of_which(f):
    rows, whole = [], Decimal(0)
    for number in "一二三四五"[: f.count(3, 6)]:
        part = f.amount(50, 500)
        whole += part
        rows.append([f"{number}、{f.name()}", part, f.amount(-9, 20, 1)])
        if f.chance():
            rows.append([f"其中：{f.name()}", rounded(part * f.count(20, 70) / 100), f.amount(-9, 20, 1)])
        if f.chance(0.3):
            rows += [[f"　　{kind}", share, ""] for kind, share in zip(("城镇", "农村"), f.parts(part, 2))]
    return table(["指标", "绝对量（亿元）", "同比增长（%）"], [["总额", whole, f.amount(-9, 20, 1)], *rows])


def pupils(f):
    """Row and column sums, and blanks."""
    kinds = f.some(["小学", "初中", "高中", "幼儿园", "中职"], 4)
    lines = [[0 if f.chance(0.15) else f.count(5, 400) for _ in kinds] for _ in range(f.count(4, 7))]
    rows = [[town, *(count or "" for count in line), sum(line)] for town, line in zip(f.some(TOWNS, len(lines)), lines)]
    columns = [sum(column) for column in zip(*lines)]
    return table(["乡镇", *kinds, "小计"], [*rows, ["合计", *columns, sum(columns)]], "单位：人")


def contacts(f):
    rows = [[number, town, f"0{f.count(310, 890)}-{f.count(2000000, 8999999)}", f"人民路{f.count(1, 300)}号", "8:30-17:00"]
            for number, town in enumerate(f.some(TOWNS, 5), 1)]
    return table(["序号", "站点", "电话", "地址", "时间"], rows)


def prices(f):
    rows = [[number, f.name(), "台", f.count(2, 60), f.count(5, 900) * 10] for number in range(1, f.count(4, 8))]
    rows = [[*row, row[-2] * row[-1]] for row in rows]
    return table(["序号", "设备名称", "单位", "数量", "单价（元）", "金额（元）"], [*rows, ["", "合计", "", "", "", sum(row[-1] for row in rows)]])


def plans(f):
    rows = []
    for _ in range(f.count(4, 8)):
        plan = f.count(10, 300)
        done = plan + f.count(-9, 20)
        rows.append([f.name(), f.pick("个", "公里", "户", "万元"), plan, done, f"{percent(done, plan, 1)}%", f.pick("完成", "", "推进中")])
    return table(["任务", "单位", "年度计划", "实际完成", "完成率", "备注"], rows)


def months(f):
    rows, income, spending = [], Decimal(0), Decimal(0)
    for month in range(1, f.count(5, 13)):
        a, b = f.amount(10, 90), f.amount(10, 90)
        income, spending = income + a, spending + b
        rows.append([f"{month}月", a, income, b, spending])
    return table(["月份", "收入当月", "收入累计", "支出当月", "支出累计"], rows, "单位：万元")


def balance_sheet(f):
    columns = []
    for _ in range(2):
        a = [f.amount(100, 900) for _ in range(4)]
        columns.append([a[0], a[1], a[0] + a[1], a[2], a[3], a[2] + a[3], sum(a)])
    names = ["货币资金", "应收账款", "流动资产合计", "固定资产净值", "无形资产", "非流动资产合计", "资产总计"]
    return table(["项目", "期末数", "年初数"], list(zip(names, *columns)), "单位：万元")


TABLES = templates(__name__)
# Their rows have names that a second one would repeat with other figures.
ONCE = [two_years, months, balance_sheet, contacts, towns, pupils]
