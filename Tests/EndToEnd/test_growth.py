"""Time and memory grow with the text, not with its square: measured at n, 2n and 4n, never against a clock."""
import pytest
from conftest import measured

SENTENCE = "第{n}批采购电脑{a}台、打印机{b}台、扫描仪{c}台，共计{t}台，比上年增加{b}台。"
KINDS = {
    "paragraphs": lambda k: "\n\n".join(sentence(n) for n in range(k)),
    "one line": lambda k: "".join(sentence(n) for n in range(k // 2)),
    "one name": lambda k: "".join(f"支出{n * 7919 % 99991 / 100}万元，" for n in range(k * 2)),
    "one list": lambda k: "".join(f"{n * 7919 % 9973 + 10}人、" for n in range(k * 2)),
    "one clause": lambda k: "".join(f"{'甲乙丙丁'[n % 4]}站{n * 7919 % 883 + 2}个、" for n in range(k * 6)),
    "one sentence": lambda k: "".join(
        f"比上年增加{n * 7919 % 9973}万元，增长{n % 89 + 1}%，占总收入的{n % 53 + 1}%，" for n in range(k)),
    "lists in a line": lambda k: "".join(f"支出{n % 83 + 20}万元，其中设备{n % 83 + 8}万元、培训12万元。" for n in range(k * 8)),
    "shares of one name": lambda k: "".join(f"甲支出{n % 83 + 20}.{n % 7}万元，占{n % 60 + 7}.3%，" for n in range(k)),
    "one shape": lambda k: "立项31个、资金2618.4万元，其中一级7个、资金1904.15万元，二级24个、资金714.25万元。" * k,
    "one multiple": lambda k: "线上销售额6.3亿元，是上年2.1亿元的3倍。" * (k * 2),
    "points": lambda k: "满意度94.6%，比上年提高1.7个百分点（上年为92.9%）。" * (k * 4),
    "added totals": lambda k: "收入480万元，加上年结转36万元，收入总计516万元，支出462万元，结转下年54万元。" * (k * 4),
    "two splits": lambda k: (
        "发债38.2亿元，其中一般9.7亿元、专项28.5亿元；再融资21.36亿元，其中一般12.06亿元、专项9.3亿元，"
        "合计发行59.56亿元，其中一般21.76亿元、专项37.8亿元。") * (k * 3),
    "sections": lambda k: "".join(f"## 第{n}项 新修水渠{n % 90 + 10}公里\n\n全年新修水渠{n % 90 + 10}公里，投资{n}.{n % 10}万元。\n\n" for n in range(k)),
    "table": lambda k: "| 项目 | 金额（万元） |\n| --- | --- |\n" + "".join(f"| 项{n} | {n % 97} |\n" for n in range(k * 10)),
    "no digits": lambda k: "这里没有任何数字，只有文字。" * (k * 30),
    "one number": lambda k: "1" * (k * 800),
    "brackets": lambda k: "（" * (k * 250),
    "blanks": lambda k: " " * (k * 800) + "x",
}


def sentence(n):
    a, b, c = n % 83 + 10, n % 59 + 3, n % 31 + 2
    return SENTENCE.format(n=n, a=a, b=b, c=c, t=a + b + c)


def cost(path):
    """Seconds of processor time and peak kilobytes of one run."""
    code, seconds, peak, errors = measured("check", "-q", path)
    assert code in (0, 1), errors
    return seconds, peak


@pytest.mark.parametrize("kind", KINDS)
def test_growth_is_in_proportion(kind, tmp_path):
    costs = []
    for factor in (1, 2, 4):
        path = tmp_path / f"{factor}.md"
        path.write_text(KINDS[kind](600 * factor), "utf-8")
        costs.append(min(cost(path) for _ in range(2)))
    (t1, m1), _, (t4, m4) = costs
    # Fourfold work: four times the cost, with room for start-up at the low end and noise at the high one.
    assert t4 <= 6 * t1 + 0.1, costs
    assert m4 <= 5 * m1 + 8192, costs


def test_a_long_line_is_read(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("数" * 30_000_000, "utf-8")
    seconds, _ = cost(path)
    assert seconds < 60
