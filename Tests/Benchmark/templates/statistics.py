"""Sentences of statistical bulletins, audits and foundations."""
from decimal import Decimal

from templates.figures import percent, plain, rounded, templates


def product(f):
    a = [f.amount(10, 200) for _ in range(3)]
    w = sum(a)
    g = [f.amount(1, 9, 1) for _ in range(4)]
    r = [percent(x, w, 1) for x in a]
    if sum(r) != 100: r = None
    return (f"初步核算，全年地区生产总值{w}亿元，按可比价格计算，比上年增长{g[0]}%。其中，第一产业增加值{a[0]}亿元，增长{g[1]}%；第二产业增加值{a[1]}亿元，增长{g[2]}%；"
            f"第三产业增加值{a[2]}亿元，增长{g[3]}%。" + (f"三次产业结构为{r[0]}:{r[1]}:{r[2]}。" if r else ""))


def per_head(f):
    a = f.amount(1, 9, 4)
    return f"全年人均地区生产总值{int(a*10000)}元，比上年增长{f.amount(1,9,1)}%。"


def population(f):
    w = f.amount(20, 90, 2)
    u = rounded(w * Decimal(f.count(40, 80)) / 100)
    return f"年末常住人口{w}万人，其中城镇人口{u}万人，乡村人口{w-u}万人，城镇化率{percent(u, w)}%，比上年末提高{f.amount(0, 2)}个百分点。"


def births(f):
    return f"全年出生人口{f.amount(1, 3)}万人，出生率为{f.amount(5, 12)}‰；死亡人口{f.amount(1, 3)}万人，死亡率为{f.amount(5, 9)}‰。"


def prices(f):
    v = [f.amount(1, 6, 1) for _ in range(5)]
    return f"居民消费价格比上年上涨{v[0]}%，其中食品烟酒上涨{v[1]}%、衣着上涨{v[2]}%、居住下降{v[3]}%、交通通信下降{v[4]}%。"


def industry(f):
    return (f"规模以上工业增加值增长{f.amount(1,9,1)}%。分经济类型看，国有企业增长{f.amount(1,9,1)}%，股份制企业增长{f.amount(1,9,1)}%；分门类看，"
            f"采矿业下降{f.amount(1,9,1)}%，制造业增长{f.amount(1,9,1)}%。")


def grain(f):
    a, b = f.amount(10, 40), f.amount(10, 40)
    return f"粮食种植面积{a+b}万公顷，比上年增加{f.amount(0, 2)}万公顷。其中夏粮{a}万公顷，秋粮{b}万公顷；粮食总产量{f.amount(100,300)}万吨，增产{f.amount(1,5,1)}%。"


def meat(f):
    a = [f.amount(1, 9) for _ in range(4)]
    return (f"全年猪牛羊禽肉产量{sum(a)}万吨，比上年增长{f.amount(1,9,1)}%。其中，猪肉产量{a[0]}万吨，增长{f.amount(1,9,1)}%；牛肉产量{a[1]}万吨，"
            f"增长{f.amount(1,9,1)}%；羊肉产量{a[2]}万吨，下降{f.amount(1,9,1)}%；禽肉产量{a[3]}万吨，增长{f.amount(1,9,1)}%。")


def invest(f):
    return (f"固定资产投资比上年增长{f.amount(1,9,1)}%。其中，第一产业投资下降{f.amount(1,9,1)}%，第二产业投资增长{f.amount(1,20,1)}%，"
            f"第三产业投资增长{f.amount(1,9,1)}%；民间投资增长{f.amount(1,9,1)}%，占全部投资的比重为{f.amount(40,70,1)}%。")


def retail(f):
    w = f.amount(100, 900)
    u = rounded(w * Decimal(f.count(60, 85)) / 100)
    return (f"社会消费品零售总额{w}亿元，增长{f.amount(1,9,1)}%。按经营地分，城镇消费品零售额{u}亿元，增长{f.amount(1,9,1)}%；乡村消费品零售额{w-u}亿元，"
            f"增长{f.amount(1,9,1)}%。按消费类型分，商品零售{rounded(w*Decimal('0.8'))}亿元，餐饮收入{w-rounded(w*Decimal('0.8'))}亿元。")


def trade(f):
    a, b = f.amount(100, 900, 1), f.amount(100, 900, 1)
    word = "顺差" if a > b else "逆差"
    return (f"货物进出口总额{a+b}亿元，比上年增长{f.amount(1,9,1)}%。其中，出口{a}亿元，增长{f.amount(1,9,1)}%；进口{b}亿元，下降{f.amount(1,9,1)}%。"
            f"{word}{abs(a-b)}亿元。")


def fiscal(f):
    w = f.amount(100, 300)
    t = rounded(w * Decimal(f.count(60, 85)) / 100)
    return (f"一般公共预算收入{w}亿元，同口径增长{f.amount(1,9,1)}%，其中税收收入{t}亿元，占一般公共预算收入的{percent(t, w, 1)}%；一般公共预算支出{f.amount(300,600)}亿元，"
            f"其中教育支出增长{f.amount(1,9,1)}%。")


def loans(f):
    a, b = f.amount(500, 900), f.amount(500, 900)
    return f"年末金融机构本外币存款余额{a}亿元，比年初增加{f.amount(10,90)}亿元，其中住户存款余额{rounded(a*Decimal('0.6'))}亿元；贷款余额{b}亿元，增长{f.amount(1,9,1)}%。"


def transport(f):
    return (f"全年货物运输总量{f.amount(1,9)}亿吨，货物周转量{f.amount(100,900)}亿吨公里；年末民用汽车保有量{f.amount(10,90)}万辆，其中私人汽车{f.amount(5,9)}万辆，"
            f"新能源汽车{f.amount(1,4)}万辆。")


def schools(f):
    a = f.count(3, 20)
    b = f.count(20, 90)
    c = f.count(20, 90)
    return f"年末共有普通高中{a}所，初中{b}所，小学{c}所，在校生分别为{f.amount(1,3)}万人、{f.amount(3,6)}万人和{f.amount(6,12)}万人，专任教师{f.count(2000,9000)}人。"


def hospitals(f):
    a, b, c = f.count(10, 40), f.count(30, 90), f.count(200, 900)
    return (f"年末共有医疗卫生机构{a+b+c}个，其中医院{a}个，基层医疗卫生机构{c}个，专业公共卫生机构及其他{b}个；卫生技术人员{f.count(5000,9000)}人，"
            f"其中执业（助理）医师{f.count(1000,2000)}人，注册护士{f.count(2001,3000)}人。")


def incomes(f):
    u, r = f.count(30000, 60000), f.count(15000, 29000)
    return (f"全体居民人均可支配收入{(u+r)//2}元，比上年增长{f.amount(1,9,1)}%。城镇居民人均可支配收入{u}元，增长{f.amount(1,9,1)}%；农村居民人均可支配收入{r}元，"
            f"增长{f.amount(1,9,1)}%；城乡收入比为{rounded(Decimal(u)/r)}。")


def insurance(f):
    a, b = f.amount(10, 40), f.amount(10, 40)
    return f"年末参加基本养老保险{a+b}万人，其中城镇职工{a}万人，城乡居民{b}万人；参加失业保险{f.amount(1,9)}万人，工伤保险{f.amount(1,9)}万人。"


def environment(f):
    d = f.count(250, 360)
    return (f"全年空气质量优良天数{d}天，优良率{percent(d, 365, 1)}%；PM2.5平均浓度{f.count(20,40)}微克/立方米，下降{f.amount(1,9,1)}%；"
            f"森林覆盖率{f.amount(30,70)}%。")


def idle_funds(f):
    a = f.amount(100, 900)
    return f"审计抽查{f.count(3,9)}个单位，发现{f.name()}资金{a}万元闲置超过{f.count(1,4)}年，{f.count(2,9)}个项目进度滞后，多计工程款{f.amount(5,60)}万元。"


def unpaid_revenue(f):
    a, b = f.amount(100, 500), f.amount(10, 90)
    return (f"{f.count(2,6)}家单位未及时上缴非税收入{a}万元，其中{f.pick('市城管局','市民政局','县水利局')}{rounded(a*Decimal('0.3'))}万元；"
            f"另有{f.count(2,5)}家单位往来款{b}万元长期未清理。")


def mended(f):
    n = f.count(20, 60)
    z = n - f.count(1, 9)
    return f"上年度审计发现问题{n}个，已完成整改{z}个，正在整改{n-z}个，整改金额{f.amount(1,9)}亿元，完善制度{f.count(5,40)}项，问责{f.count(2,20)}人。"


def misused(f):
    a, b, c = f.amount(10, 90), f.amount(10, 90), f.amount(10, 90)
    return f"违规使用资金{a+b+c}万元，包括：超标准列支{a}万元；挤占专项资金{b}万元；虚报冒领{c}万元。"


def settled(f):
    a, b = f.amount(900, 3000), f.amount(50, 200)
    return f"{f.name()}工程报审造价{a}万元，审定造价{a-b}万元，核减{b}万元，核减率{percent(b, a)}%。"


def assets(f):
    a, b = f.amount(50, 90), f.amount(20, 49)
    return f"截至{f.year}年底，资产总额{a}亿元、负债总额{b}亿元，资产负债率{percent(b, a)}%；本次审计抽查资金占总额的{f.count(20,60)}%以上。"


def donations(f):
    w = f.amount(500, 3000)
    m = rounded(w * Decimal(f.count(30, 70)) / 100)
    return f"本年度捐赠收入{w}万元，其中货币捐赠{m}万元，非货币捐赠{w-m}万元；来自境内法人的捐赠{rounded(w*Decimal('0.7'))}万元，来自境内自然人的捐赠{w-rounded(w*Decimal('0.7'))}万元。"


def charity_rates(f):
    net = f.amount(1000, 5000)
    p = rounded(net * Decimal(f.count(8, 30)) / 100)
    t = p + f.amount(20, 90)
    mg = rounded(t * Decimal(f.count(2, 10)) / 100)
    return f"上年末净资产{net}万元，本年度用于公益事业支出{p}万元，占上年末净资产的{percent(p, net)}%；工作人员工资福利和行政办公支出{mg}万元，占当年总支出{t}万元的{percent(mg, t)}%。"


def net_assets(f):
    a, b = f.amount(100, 900), f.amount(100, 900)
    return f"期初净资产{a}万元，本年收入{b}万元，本年费用{rounded(b*Decimal('0.7'))}万元，期末净资产{a+b-rounded(b*Decimal('0.7'))}万元。"


def charity_projects(f):
    a = [f.amount(10, 90) for _ in range(3)]
    return f"公益项目支出{sum(a)}万元，其中：助学{a[0]}万元、助医{a[1]}万元、救灾{a[2]}万元，受益{f.count(900, 9000)}人次，项目数{f.count(8,40)}个。"


def scholars(f):
    n, p = f.count(100, 900), f.count(1, 5) * 1000
    return (f"“{f.name()}”项目资助学生{n}名，每名{p}元，发放助学金{plain(rounded(Decimal(n*p)/10000, 2))}万元；另资助教师{f.count(20,90)}名，"
            f"志愿者{f.count(100,400)}名参与。")


def trustees(f):
    a = f.count(13, 25)
    return f"理事会由{a}名理事组成，其中理事长1名、副理事长{f.count(2,5)}名、秘书长1名，本届任期{f.year-2}年至{f.year+2}年；全年召开理事会{f.count(2,5)}次，应到{a}人，实到{a-2}人。"


SENTENCES = templates(__name__)
