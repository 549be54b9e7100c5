"""Funds, budgets, investment and what became of them."""
from decimal import Decimal

from templates.figures import grow, percent, plain, rounded, templates


def three_sectors(f):
    a = [f.amount(5, 90, 1) for _ in range(3)]
    g = [f.amount(1, 20, 1) for _ in range(3)]
    return f"一、二、三产业增加值分别为{a[0]}亿元、{a[1]}亿元和{a[2]}亿元，同比分别增长{g[0]}%、{g[1]}%和{g[2]}%。"


def county_revenue(f):
    a, b = f.amount(100, 500, 1), f.amount(10, 90, 1)
    return f"全县一般公共预算收入{a}亿元，增长{f.amount(1, 9, 1)}%，其中县本级{b}亿元，增长{f.amount(1, 9, 1)}%；税收占比{f.amount(50, 80, 1)}%。"


def revenue(f):
    y = f.year
    a, b = f.amount(30, 90, 1), f.amount(30, 90, 1)
    if a == b: b += 1
    m, d, r = grow(f, a, b, 1)
    return f"{f.name()}实现收入{b}亿元，同比{'增长' if b > a else '下降'}{r}%；税收{f.amount(1, 9)}亿元，增长{f.amount(1, 9, 1)}%。"


def halves(f):
    a, b = f.amount(10, 90, 1), f.amount(10, 90, 1)
    return f"上半年完成{f.name()}投资{a}亿元，下半年完成{b}亿元，全年完成{a+b}亿元，其中工业投资{plain((a+b)/4//Decimal('0.1')/10)}亿元。"


def mixed_units(f):
    a = f.amount(1, 9, 2)
    k = int(a * 10000)
    x, y = f.split(k, 2)
    return f"{f.name()}总投资{a}亿元，其中申请上级资金{x}万元，自筹{y}万元。"


def left_over(f):
    a = f.amount(100, 900)
    b = f.amount(10, 99)
    return f"{f.name()}到位资金{a}万元，实际支出{a-b}万元，结余{b}万元，结余资金已按规定上缴财政。"


def enumerated_funds(f):
    a, b, c = f.amount(10, 90), f.amount(10, 90), f.amount(10, 90)
    return f"一是安排{f.name()}资金{a}万元，支持{f.count(3, 9)}个村；二是安排{f.name()}资金{b}万元；三是安排{f.name()}资金{c}万元。三项共{a+b+c}万元。"


def enumerated_works(f):
    return (f"一是建成{f.name()}{f.count(3, 30)}处，投资{f.amount(10, 90)}万元；二是新增{f.name()}{f.count(3, 30)}处，受益{f.count(100, 900)}户；"
            f"三是维修{f.name()}{f.count(3, 30)}处，完成率{f.count(80, 100)}%。")


def since(f):
    y = f.year
    return (f"自{y-f.count(2, 6)}年以来，累计投入{f.amount(1, 30)}亿元实施{f.name()}，其中{y}年投入{f.count(300, 900)}万元，新增受益人口{f.count(2, 9)}万人，"
            f"总受益人口达{f.count(20, 90)}万人。")


def loss(f):
    a = f.amount(10, 90, 1)
    return f"{f.name()}实现利润-{a}万元，上年同期为{f.amount(1, 9, 1)}万元，由盈转亏；营业收入{f.amount(100, 900, 1)}万元，同比下降{f.amount(1, 30, 1)}%。"


def two_bases(f):
    b = f.amount(100, 900)
    c = rounded(b * Decimal(f.count(110, 150)) / 100)
    d = rounded(c * Decimal(f.count(60, 99)) / 100)
    return f"{f.name()}年初预算{b}万元，调整预算{c}万元，支出决算{d}万元，完成年初预算的{percent(d, b)}%，完成调整预算的{percent(d, c)}%。"


def reasons(f):
    a, b = f.amount(20, 90), f.amount(1, 19)
    return f"主要原因：一是人员增加{f.count(2, 9)}人，增加工资支出{a}万元；二是{f.name()}尾款{b}万元于年末支付；三是压减会议费{f.amount(1, 9)}万元。"


def allotted(f):
    w = f.amount(100, 900)
    k = rounded(w * Decimal(f.count(85, 99)) / 100)
    return f"{f.name()}下达资金{w}万元，已拨付{k}万元，拨付率{percent(k, w, 1)}%，未拨付{w-k}万元（均为质保金）。"


def batches(f):
    a, b = f.amount(10, 90), f.amount(10, 90)
    return f"{f.name()}第一批资金{a}万元、第二批资金{b}万元均已到位，其中第二批用于{f.count(3, 9)}个村的{f.count(10, 30)}处管护点。"


def sales(f):
    a, b = f.amount(10, 50, 1), f.amount(10, 50, 1)
    return f"{f.name()}实现销售收入{a+b}亿元，其中线上{a}亿元、同比增长{f.amount(10, 30, 1)}%，线下{b}亿元、同比下降{f.amount(1, 9, 1)}%。"


def energy(f):
    a, b = f.amount(3, 9), f.amount(3, 9)
    if a == b: b += 1
    return f"{f.name()}万元产值能耗由{a}吨标准煤{'降至' if b<a else '升至'}{b}吨标准煤，{'下降' if b<a else '上升'}{percent(abs(a-b), a, 1)}%。"


def grants(f):
    a = f.amount(100, 900)
    return (f"争取{f.name()}上级补助{a}万元，同比增加{f.amount(5, 50)}万元，配套{rounded(a*Decimal('0.2'))}万元，贷款贴息{f.amount(1, 9)}万元，"
            f"带动社会投资{f.amount(1, 9)}亿元。")


def contract(f):
    p, n = f.amount(1, 9, 1), f.count(20, 60)
    return (f"{f.name()}长{plain(p)}公里、宽{f.count(4, 12)}米，建筑面积{f.amount(1, 9)}万平方米，工期{f.count(200, 500)}天，"
            f"合同价{f.amount(900, 5000)}万元，已支付至{n}%。")


def adjusted_to(f):
    a = f.amount(10, 60)
    b = f.amount(10, 60)
    return f"{f.name()}预算安排由{a}万元调整为{a+b}万元，调增{b}万元，调整后执行{rounded((a+b)*Decimal('0.9'))}万元。"


def three_sources(f):
    w = f.amount(500, 900)
    x, y, z = f.parts(w, 3)
    return f"“{f.name()}”资金来源：财政拨款{x}万元，占{percent(x,w,2)}%；单位自筹{y}万元，占{percent(y,w,2)}%；其他资金{z}万元，占{percent(z,w,2)}%。合计{w}万元。"


def three_costs(f):
    a, b, c = f.amount(5, 30), f.amount(5, 30), f.amount(5, 30)
    return f"{f.name()}设备费{a}万元、材料费{b}万元、劳务费{c}万元，三项费用占{f.count(50, 80)}%。"


def dollars(f):
    a, b = f.amount(3, 9), f.amount(3, 9)
    return f"{f.name()}实际利用外资{a}亿美元，折合人民币约{rounded(a*Decimal('7.1'), 1)}亿元，增长{f.amount(1, 9, 1)}%；对外承包工程营业额{b}亿美元。"


def phases(f):
    a, b, c = f.amount(20, 90), f.amount(20, 90), f.amount(20, 90)
    return f"{f.name()}一期投资{a}万元，二期投资{b}万元，三期计划投资{c}万元，目前一、二期已投用，累计投资{a+b}万元。"


def expenses(f):
    x, y = f.amount(20, 90), f.amount(20, 90)
    if x == y: x += 1
    return (f"{f.name()}经费支出{x}万元，上年{y}万元，同比{'增加' if x>y else '减少'}{abs(x-y)}万元，"
            f"主要是{f.pick('宣传费','租赁费','物业费')}{'增加' if x>y else '减少'}{rounded(abs(x-y)*Decimal('0.6'))}万元。")


def crops(f):
    a, b, c, d = (f.amount(1, 30, 1) for _ in range(4))
    return f"水稻、玉米、大豆、薯类种植面积分别为{a}万亩、{b}万亩、{c}万亩、{d}万亩，{f.name()}示范面积{f.amount(1, 9, 1)}万亩，合计占比{f.count(60, 90)}%。"


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


def quarters(f):
    parts = [f.amount(10, 400) for _ in range(4)]
    listed = "，".join(f"{q}季度支出{p}万元" for q, p in zip("一二三四", parts))
    return f"分季度看，{f.name()}{listed}，全年支出{sum(parts)}万元。"


def years(f):
    first, parts = f.count(2015, 2022), [f.amount() for _ in range(3)]
    return (f"{first}年、{first + 1}年、{first + 2}年{f.name()}分别支出{parts[0]}万元、{parts[1]}万元、{parts[2]}万元，"
            f"三年累计{sum(parts)}万元。")


def cut(f):
    a, b = sorted((f.amount(), f.amount()), reverse=True)
    return f"{f.name()}送审金额{a}万元，审定金额{b}万元，审减金额{a - b}万元，审减率{percent(a - b, a)}%。"


def adjusted(f):
    plan = f.amount()
    added = rounded(plan * Decimal(f.count(1, 20)) / 100)
    return f"{f.name()}年初预算{plan}万元，年中追加{added}万元，调整后预算{plan + added}万元。"


SENTENCES = templates(__name__)
