"""Trainings, staff, surveys, households and what they were given."""
from decimal import Decimal

from templates.figures import percent, rounded, templates


def trainings(f):
    n, p = f.count(5, 40), f.count(300, 3000)
    return f"举办{f.name()}培训班{n}期，培训{p}人次，其中乡镇干部{p//3}人次、技术骨干{p//5}人次，发放资料{p*2+7}余份。"


def classes(f):
    n, p = f.count(5, 12), f.count(30, 60)
    return f"组织{f.name()}培训{n}期，每期{p}人，共{n*p}人次。"


def served(f):
    w = f.count(500, 2000)
    a = w * 2 // 3
    b = a // 4
    c = w - a
    return f"{f.name()}共服务{w}人，其中老年人{a}人（含80岁以上{b}人），残疾人{c//2}人，低保对象{f.count(20, 90)}人。"


def registered(f):
    w = f.count(500, 2000)
    a = w * 2 // 3
    b, c = f.split(a, 2)
    return f"{f.name()}登记{w}户，其中本地户{a}户（城区{b}户、农村{c}户），外来户{w-a}户。"


def members(f):
    w = f.count(60, 300)
    new = f.count(2, 9)
    return f"现有党支部{f.count(4, 20)}个，党员{w}名，其中女党员{w//3}名、35岁以下党员{w//4}名，年内发展党员{new}名、转正{f.count(1, 6)}名。"


def staff(f):
    a, b, c = f.count(20, 80), f.count(30, 120), f.count(2, 20)
    real = a + b + c
    return f"截至{f.year}年12月31日，实有在职人员{real}人，其中行政人员{a}人、事业人员{b}人、工勤人员{c}人；离退休{f.count(20, 90)}人，临聘{f.count(1, 20)}人。"


def each_given(f):
    n, p = f.count(20, 90), f.count(2, 9) * 100
    return f"为{n}名学员发放{f.name()}补贴，每人{p}元，共计{n*p}元。"


def households_given(f):
    n = f.count(100, 900)
    p = f.count(3, 30) * 100
    w = rounded(Decimal(n*p)/10000, 2)
    return f"按每户{p}元标准为{n}户发放{f.name()}补助，合计{w}万元。"


def village_average(f):
    n = f.count(20, 90)
    a = f.count(30, 300)
    return f"{n}个村共建成{f.name()}设施{n*a}处，平均每村{a}处。"


def three_rates(f):
    w = f.count(200, 2000)
    a = w - f.count(5, 60)
    b = a - f.count(5, 60)
    return f"{f.name()}应检{w}人，实检{a}人，受检率{percent(a, w, 1)}%；合格{b}人，合格率{percent(b, a, 1)}%。"


def overlapping_kinds(f):
    w = f.count(100, 900)
    return f"{f.name()}参与者{w}人，其中女性{w*6//10}人，本科以上{w*7//10}人，党员{w*3//10}人，连续参与3年以上{w//5}人。"


def paid_out(f):
    n = f.count(3000, 90000)
    p = f.count(20, 300)
    return f"{f.name()}累计发放{n}元，人均{p}元，单笔最高{p*9}元，最低{p//3}元。"


def volunteers(f):
    a, b = f.count(20, 60), f.count(20, 60)
    return f"{f.name()}志愿者{a+b}名，男{a}名、女{b}名，骨干志愿者{min(a, b)//2}名，累计服务时长{f.count(900, 9000)}小时，人均{f.count(10, 40)}小时以上。"


def answers(f):
    w = f.count(300, 2000)
    a, b, c = f.split(w, 3)
    return (f"{f.name()}问卷共发放{w+f.count(5, 40)}份，回收有效问卷{w}份，其中非常满意{a}份、满意{b}份、一般{c}份，占比分别为{percent(a,w,1)}%、{percent(b,w,1)}%、"
            f"{percent(c,w,1)}%。")


def visitors(f):
    a = f.amount(10, 99, 2)
    r = f.amount(1, 15, 1)
    return f"接待{f.name()}游客{a}万人次，实现旅游收入{f.amount(1, 30)}亿元，同比分别增长{r}%和{f.amount(1, 15, 1)}%，过夜游客{f.amount(1, 9)}万人次。"


def town_and_country(f):
    a, b = f.count(100, 900), f.count(100, 900)
    return f"城区{f.name()}服务{a}户、{a*3+1}人，农村服务{b}户、{b*3+2}人，合计{a+b}户、{a*3+b*3+3}人。"


def three_years(f):
    y, a, b, c = f.year, f.count(100, 900), f.count(100, 900), f.count(100, 900)
    return f"{y-2}年至{y}年，{f.name()}受益人数分别为{a}人、{b}人、{c}人，三年共{a+b+c}人，年均{rounded(Decimal(a+b+c)/3, 0)}人。"


def meetings(f):
    n = f.count(5, 12)
    v = [f.count(1, 30) for _ in range(3)]
    return f"召开{f.name()}调度会{n}次，解决问题{sum(v)}个（征地{v[0]}个、资金{v[1]}个、审批{v[2]}个），印发督办单{f.count(3, 30)}份。"


def students(f):
    w = f.count(200, 900)
    m = w * 6 // 10
    return f"{f.name()}培训学员{w}名，其中男学员{m}名、女学员{w-m}名，平均年龄{f.count(30, 45)}.{f.count(1,9)}岁，结业{w-2}名，结业率{percent(w-2, w, 1)}%。"


def guests(f):
    n = f.count(100, 900)
    return f"{f.name()}日均客流{n}人次，节假日高峰{n*3}人次，全年开放{f.count(280, 340)}天，接待团体{f.count(50, 200)}批。"


def users(f):
    a, b = f.count(100, 900), f.count(10, 60)
    return f"“{f.name()}”平台注册用户{a}万户，日活{b}万户，上线事项{f.count(500, 900)}项，其中全程网办{f.count(300, 499)}项，“掌办”率{f.count(60, 95)}%。"


def opinions(f):
    w = f.count(200, 900)
    x, y = f.split(w, 2)
    return f"收到{f.name()}意见建议{w}条，采纳{x}条，未采纳{y}条，采纳率{percent(x, w, 1)}%；梳理后归并为{f.count(20, 60)}类。"


def recruits(f):
    a, b = f.count(20, 60), f.count(2, 19)
    return f"{f.year}年计划招录{f.name()}人员{a}人，实际招录{a-b}人，缺额{b}人，报名{f.count(900, 2900)}人，竞争激烈。"


def visits(f):
    n = f.count(10, 60)
    p = f.count(2, 9)
    return f"走访慰问{f.name()}困难户{n}户，每户发放{p}00元和价值{p*50}元的物资，发放慰问金{n*p*100}元。"


def half_years(f):
    a, b = f.count(50, 90), f.count(20, 49)
    return f"{f.name()}上半年检查{a}家次，下半年检查{b}家次，全年{a+b}家次，下半年比上半年少{a-b}家次。"


def applicants(f):
    o, n = f.count(100, 900), f.count(100, 900)
    if o == n: n += 1
    w = "多" if n > o else "少"
    return f"今年{f.name()}报名{n}人，去年{o}人，同比{w}{abs(n-o)}人；录取比例{f.count(10, 60)}%，比去年高{f.count(1, 9)}个百分点。"


def insured(f):
    a, b = f.count(100, 500), f.count(10, 90)
    return (f"{f.name()}参保{a}人（含灵活就业{b}人），其中一档{a//2}人，最高缴费{f.count(2, 9)}000元/年，人均养老金{f.count(150, 400)}元/月，"
            f"同比提高{f.count(5, 20)}元。")


def surveyed(f):
    w = f.count(300, 900)
    a = w - f.count(20, 60)
    return f"抽样调查{w}户居民，{a}户对{f.name()}表示满意，占{percent(a, w, 1)}%，{f.count(3, 19)}户不满意，其余未表态。"


def full_and_part_time(f):
    a, b = f.count(30, 90), f.count(10, 29)
    return f"{f.name()}配备专职人员{a}人、兼职人员{b}人，专兼职比例约为{rounded(Decimal(a)/b, 1)}:1，持证上岗{a-2}人。"


def patrols(f):
    n = f.count(100, 300)
    a, b = f.split(n, 2)
    return f"（1）{f.name()}巡查{n}次，白天{a}次、夜间{b}次；（2）约谈{f.count(5, 30)}人次；（3）更新设备{f.count(5, 50)}台（套），金额{f.amount(10, 90)}万元。"


def use_points(f):
    o, n = f.amount(20, 60, 1), f.amount(61, 95, 1)
    return f"{f.name()}使用率从年初的{o}%上升到{n}%，提高{n-o}个百分点，达到全市平均水平（{f.amount(60, 95, 1)}%）。"


def indices(f):
    return (f"{f.name()}综合指数为{f.amount(80, 120, 1)}，较上月上升{f.amount(0, 5, 1)}点；满意度指数{f.amount(80, 95, 1)}分，"
            f"居{f.count(9, 20)}个县区第{f.count(1, 5)}。")


def pass_points(f):
    old, more = Decimal(f.count(6000, 9000)) / 100, Decimal(f.count(10, 500)) / 100
    return f"{f.name()}达标率{old + more}%，比上年提高{more}个百分点；上年为{old}%。"


def ranks(f):
    whole, senior = f.count(60, 300), f.count(10, 30)
    return f"现有在职职工{whole}人，其中高级职称{senior}人，中级职称{f.count(1, whole - senior)}人；退休人员{f.count(10, 90)}人。"


def learners(f):
    whole = f.count(100, 900)
    women, young = whole * 55 // 100, whole * 3 // 4
    return f"{f.name()}参训学员{whole}名，其中女学员{women}名，占比{percent(women, whole, 1)}%，45岁以下{young}名，占{percent(young, whole, 1)}%。"


SENTENCES = templates(__name__)
