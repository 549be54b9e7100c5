"""The final accounts of one body: tables and sections that tell the same figures."""
from decimal import Decimal

from templates.figures import Figures, change, percent, rounded, table

CODES = {"一般公共服务支出": 201, "教育支出": 205, "科学技术支出": 206, "社会保障和就业支出": 208, "卫生健康支出": 210,
         "城乡社区支出": 212, "农林水支出": 213, "住房保障支出": 221}


class Account:
    """The figures of the year that all its sections share, in ten thousand yuan."""

    def __init__(self, f):
        self.f, self.year, self.format = f, f.year, f.pick(",.2f", ".2f")
        self.fund, self.other, self.carried, self.left = f.amount(500, 4000), f.amount(5, 90), f.amount(5, 120), f.amount(3, 60)
        self.gov = f.pick(Decimal(0), f.amount(20, 300))
        self.income = self.fund + self.gov + self.other
        self.total = self.income + self.carried
        self.spent = self.total - self.left
        kinds = sorted(f.some(CODES, f.count(4, 7)), key=CODES.get)
        self.functions = dict(zip(kinds, f.parts(self.spent, len(kinds))))
        self.basics = {kind: self.share(part, 20, 80, 0.3) for kind, part in self.functions.items()}
        self.funded = {kind: self.share(part, 60, 99, 0.6) for kind, part in self.functions.items()}
        self.planned = {kind: self.share(part, 60, 140, 0.2) for kind, part in self.funded.items()}
        self.basic, self.fund_spent, self.fund_plan = (sum(d.values()) for d in (self.basics, self.funded, self.planned))
        self.old_total, self.old_fund, self.old_three = f.amount(500, 4500), f.amount(500, 4000), f.amount(10, 90)
        self.abroad = f.pick(Decimal(0), f.amount(1, 20))
        self.car, self.meal = f.amount(5, 40), f.amount(1, 9)
        self.three = self.abroad + self.car + self.meal
        self.three_plan = [part + f.amount(0, 9) if part else part for part in (self.abroad, self.car, self.meal)]

    def share(self, part, low, high, whole):
        """A random part of an amount, or all of it."""
        return part if self.f.chance(whole) else rounded(part * self.f.count(low, high) / 100)

    def text(self, amount):
        return format(amount, self.format)

    def blank(self, amount):
        return self.text(amount) if amount else ""


def total_table(f, a):
    left = [("一般公共预算财政拨款收入", a.fund), ("政府性基金预算财政拨款收入", a.gov), ("其他收入", a.other)]
    right = list(a.functions.items())
    number = max(len(left), len(right))
    sides = [[*side, *[("", 0)] * (number - len(side))] for side in (left, right)]
    sides[0] += [("本年收入合计", a.income), ("年初结转和结余", a.carried), ("总计", a.total)]
    sides[1] += [("本年支出合计", a.spent), ("年末结转和结余", a.left), ("总计", a.total)]
    rows = []
    for place, ((name, amount), (other, spent)) in enumerate(zip(*sides)):
        marks = [f"{'一二三四五六七八九'[place]}、{text}" if text and place < number else text for text in (name, other)]
        rows.append([marks[0], place + 1, a.blank(amount), marks[1], number + place + 4, a.blank(spent)])
    return table(["项目", "行次", "决算数", "项目", "行次", "决算数"], rows, "公开01表　　单位：万元")


def spending_table(f, a):
    rows = [["", "合计", a.text(a.spent), a.text(a.basic), a.text(a.spent - a.basic)]]
    for kind, part in a.functions.items():
        rows.append([CODES[kind], kind, a.text(part), a.text(a.basics[kind]), a.blank(part - a.basics[kind])])
        if f.chance():
            rows.append([f"{CODES[kind]}01", f"{kind[:4]}管理事务", a.text(part), a.text(a.basics[kind]), a.blank(part - a.basics[kind])])
    return table(["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"], rows, "公开03表　　单位：万元")


def three_table(f, a):
    plan = a.three_plan
    rows = [["合计", a.text(sum(plan)), a.text(a.three)], ["1.因公出国（境）费", a.blank(plan[0]), a.blank(a.abroad)],
            ["2.公务用车购置及运行费", a.text(plan[1]), a.text(a.car)], ["其中：公务用车购置费", "", ""],
            ["公务用车运行费", a.text(plan[1]), a.text(a.car)], ["3.公务接待费", a.text(plan[2]), a.text(a.meal)]]
    return table(["项目", "预算数", "决算数"], rows, "单位：万元")


def totals(f, a):
    text = f"{a.year}年度收入总计{a.text(a.total)}万元、支出总计{a.text(a.total)}万元。与上年相比，收、支总计各{change(f, a.old_total, a.total)}。"
    return (f"{text}\n\n其中：本年收入合计{a.text(a.income)}万元，年初结转和结余{a.text(a.carried)}万元；"
            f"本年支出合计{a.text(a.spent)}万元，年末结转和结余{a.text(a.left)}万元。\n")


def income(f, a):
    parts = [("一般公共预算财政拨款收入", a.fund), ("政府性基金预算财政拨款收入", a.gov), ("其他收入", a.other)]
    listed = "；".join(f"{name}{a.text(part)}万元，占{percent(part, a.income)}%" for name, part in parts if part)
    return f"{a.year}年度收入合计{a.text(a.income)}万元，其中：{listed}。\n"


def spending(f, a):
    project = a.spent - a.basic
    return (f"{a.year}年度支出合计{a.text(a.spent)}万元，其中：基本支出{a.text(a.basic)}万元，占{percent(a.basic, a.spent)}%；"
            f"项目支出{a.text(project)}万元，占{percent(project, a.spent)}%；经营支出0万元，占0%。\n")


def funded(f, a):
    listed = "；".join(f"{kind}{f.pick('（类）', '')}{a.text(part)}万元，占{percent(part, a.fund_spent)}%" for kind, part in a.funded.items())
    compared = f"与上年相比，财政拨款支出{change(f, a.old_fund, a.fund_spent)}。"
    return (f"{a.year}年度财政拨款支出{a.text(a.fund_spent)}万元，占本年支出合计的{percent(a.fund_spent, a.spent)}%。{compared}\n\n"
            f"{a.year}年度一般公共预算财政拨款支出{a.text(a.fund_spent)}万元，主要用于以下方面：{listed}。\n")


def planned(f, a):
    text = (f"{a.year}年度一般公共预算财政拨款支出年初预算为{a.text(a.fund_plan)}万元，支出决算为{a.text(a.fund_spent)}万元，"
            f"完成年初预算的{percent(a.fund_spent, a.fund_plan)}%。其中：\n")
    for number, (kind, part) in enumerate(a.funded.items(), 1):
        plan = a.planned[kind]
        order = "与年初预算数持平" if part == plan else f"{'大于' if part > plan else '小于'}年初预算数的主要原因是人员变动"
        text += (f"\n{number}.{kind}（类）{kind[:4]}（款）行政运行（项）。年初预算为{a.text(plan)}万元，支出决算为{a.text(part)}万元，"
                 f"完成年初预算的{percent(part, plan)}%。决算数{order}。\n")
    return text


def three(f, a):
    parts = [("因公出国（境）费", a.abroad), ("公务用车购置及运行维护费", a.car), ("公务接待费", a.meal)]
    listed = "；".join(f"{name}支出决算{a.text(part)}万元，占{percent(part, a.three)}%" for name, part in parts)
    cars, groups = f.count(3, 12), f.count(10, 60)
    return (f"{a.year}年度“三公”经费财政拨款支出预算为{a.text(sum(a.three_plan))}万元，支出决算为{a.text(a.three)}万元，"
            f"完成预算的{percent(a.three, sum(a.three_plan))}%；与上年相比{change(f, a.old_three, a.three)}。其中：{listed}。具体情况如下：\n\n"
            f"1.公务用车运行维护费支出{a.text(a.car)}万元，完成预算的{percent(a.car, a.three_plan[1])}%，主要用于{cars}辆公务用车的燃料费、维修费，"
            f"平均每辆{rounded(a.car / cars)}万元。\n\n2.公务接待费支出{a.text(a.meal)}万元，完成预算的{percent(a.meal, a.three_plan[2])}%。"
            f"其中：国内接待费{a.text(a.meal)}万元，接待{groups}批次、{groups * f.count(5, 10) + 3}人次；国（境）外接待费0万元，接待0批次、0人次。\n")


def others(f, a):
    bought, cars, number = f.amount(50, 900), [f.count(1, 9) for _ in range(4)], f.count(5, 20)
    goods, works, services = f.parts(bought, 3)
    small = rounded(bought * f.count(30, 95) / 100)
    tiny, good = rounded(small * f.count(30, 95) / 100), number - f.count(1, 4)
    return (f"{a.year}年度政府采购支出总额{a.text(bought)}万元，其中：政府采购货物支出{a.text(goods)}万元、政府采购工程支出{a.text(works)}万元、"
            f"政府采购服务支出{a.text(services)}万元。授予中小企业合同金额{a.text(small)}万元，占政府采购支出总额的{percent(small, bought)}%，"
            f"其中：授予小微企业合同金额{a.text(tiny)}万元，占授予中小企业合同金额的{percent(tiny, small)}%。\n\n"
            f"截至{a.year}年12月31日，本部门共有车辆{sum(cars)}辆，其中：副部（省）级及以上领导用车0辆、机要通信用车{cars[0]}辆、"
            f"应急保障用车{cars[1]}辆、执法执勤用车{cars[2]}辆、其他用车{cars[3]}辆，其他用车主要是业务用车；单价100万元以上设备（不含车辆）2台（套）。\n\n"
            f"对{a.year}年度{number}个项目开展绩效自评，其中{good}个项目自评等级为“优”，{number - good}个项目为“良”。\n")


TABLES = {"收入支出决算总表": total_table, "支出决算表": spending_table, "“三公”经费支出决算表": three_table}
SECTIONS = {"收入支出决算总体情况说明": totals, "收入决算情况说明": income, "支出决算情况说明": spending, "财政拨款支出决算情况说明": funded,
            "公共预算拨款用于何处": planned, "“三公”经费财政拨款支出决算情况说明": three, "其他重要事项的情况说明": others}


def document(seed):
    f = Figures(seed)
    a = Account(f)
    text = f"# {a.year}年度部门决算\n\n## 第一部分 决算表\n"
    text += "".join(f"\n### {name}\n{fill(f, a)}" for name, fill in TABLES.items() if f.chance(0.8))
    text += "\n## 第二部分 决算情况说明\n"
    return text + "".join(f"\n### {mark}、{name}\n\n{fill(f, a)}" for mark, (name, fill) in zip("一二三四五六七", SECTIONS.items()))
