"""Random figures that agree, names that are used once, and tables of them."""
import inspect
import random
import sys
from decimal import ROUND_HALF_UP, Decimal

WORKS = ("农田建设 小区改造 村道硬化 饮水安全 数字档案 卫生院改造 技能培训 防汛物资储备 学生营养改善 绿地养护 养老驿站 冷链物流 "
         "智慧停车 河道清淤 危房改造 校园安防 垃圾分类 图书采购 森林防火 应急广播 公交站台 路灯更新 雨污分流 湿地修复 消防栓维护 非遗展演 "
         "慢病筛查 疫苗冷链 托育点 康复器具 气象监测 燃气管网 口袋公园 老年食堂 公厕提升 桥梁加固 灌溉水渠 种子仓储 蔬菜大棚 屠宰检疫").split()
ENDS = ["", "一期", "二期", "项目", "工程", "示范", "专项", "试点"]
TOWNS = "东坪镇 西河镇 南岭乡 北塘镇 石桥镇 柳林乡 清溪镇 云台镇 双桂镇 三溪乡 五里镇 长埠镇".split()


def rounded(value, places=2):
    return Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def percent(part, whole, places=2):
    return rounded(Decimal(part) * 100 / Decimal(whole), places)


def plain(value):
    """Without the zeros that end the decimals."""
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    return text.rstrip("0").rstrip(".") if "." in text else text


class Figures:
    """Random figures of one document, and names that it has not used."""

    def __init__(self, seed, names=None):
        self.random = random.Random(seed)
        self.names = names or [work + end for work in WORKS for end in ENDS]
        self.random.shuffle(self.names)
        self.year = self.random.randrange(2019, 2026)

    def name(self):
        return self.names.pop()

    def count(self, low=3, high=900):
        return self.random.randrange(low, high)

    def amount(self, low=50, high=9000, places=2):
        return Decimal(self.random.randrange(low * 10 ** places, high * 10 ** places)).scaleb(-places)

    def parts(self, whole, number, places=2):
        """Amounts that add up to another, none of them next to nothing."""
        return [Decimal(part).scaleb(-places) for part in self.split(int(whole * 10 ** places), number)]

    def split(self, whole, number):
        """The same for counts."""
        while True:
            cuts = sorted(self.random.sample(range(1, whole), number - 1))
            parts = [b - a for a, b in zip([0, *cuts], [*cuts, whole])]
            if min(parts) >= whole // (20 * number):
                return parts

    def pick(self, *options):
        return self.random.choice(options)

    def some(self, options, number):
        return self.random.sample(list(options), number)

    def chance(self, of=0.5):
        return self.random.random() < of

    def maybe(self, text, of=0.5):
        return text if self.chance(of) else ""


def grow(f, old, new, places=1):
    """Words for a change, by how much, and its rate."""
    more = f.pick("增加", "增长", "上升") if new > old else f.pick("减少", "下降", "降低")
    return more, abs(new - old), percent(abs(new - old), old, places)


def change(f, old, new):
    """「增加12.30万元，增长4.56%」"""
    if new == old:
        return "与上年持平"
    more, by = ("增加", "增长") if new > old else ("减少", "下降")
    return f"{more}{abs(new - old)}万元，{by}{percent(abs(new - old), old)}%"


def table(head, rows, caption=""):
    lines = [head, ["---"] * len(head), *rows]
    return f"\n{caption}\n\n" + "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines) + "\n"


def templates(module):
    """The functions of a module that fill a sentence or a table, in the order of their names."""
    found = inspect.getmembers(sys.modules[module], inspect.isfunction)
    return [function for _, function in found if function.__module__ == module and list(inspect.signature(function).parameters) == ["f"]]


def is_named(template):
    """Whether a sentence has a name of its own, so that it may stand in a document twice."""
    return "f.name()" in inspect.getsource(template)
