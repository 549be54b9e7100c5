"""What was inspected, built, handled and planned."""
from decimal import Decimal

from templates.figures import TOWNS, grow, percent, plain, templates


def inspections(f):
    a, b, c = f.count(50, 400), f.count(20, 200), f.count(10, 90)
    return f"全年开展{f.name()}检查{a}次，出动人员{a*3+b}人次，发现问题{b}个，已整改{b-1-c%b//2}个，立案{c%20+1}起，罚款{plain(f.amount(1,60))}万元。"


def hazards(f):
    found = f.count(30, 300)
    done = found - f.count(1, 20)
    return f"{f.name()}共排查隐患{found}处，已整改{done}处，整改率{percent(done, found, 1)}%，剩余{found-done}处已明确责任人和时限。"


def letters(f):
    whole = f.count(100, 999)
    a, b, c = f.split(whole, 3)
    return f"受理群众来信来访{whole}件，其中来信{a}件、来访{b}件、网上投诉{c}件，办结{whole-3}件，办结率{percent(whole-3, whole, 1)}%。"


def hotline(f):
    old, new = f.count(200, 900), f.count(200, 900)
    m, d, r = grow(f, old, new, 1)
    ask = new // 2 + f.count(1, 40)
    return f"12345热线转办工单{new}件，同比{m}{r}%，其中咨询类{ask}件，占{percent(ask, new, 1)}%；按时办结率100%，满意率{plain(f.amount(90, 99, 1))}%。"


def added_sites(f):
    old, new = f.count(20, 300), f.count(20, 300)
    return f"今年新增{f.name()}示范点{new}个，累计建成{old+new}个，其中省级{f.count(1, 6)}个。"


def month_and_year(f):
    year, month = f.amount(100, 900), f.amount(5, 90)
    return (f"{f.name()}本月完成投资{month}万元，1—{f.count(3, 11)}月累计完成{year+month}万元，"
            f"占年度计划的{percent(year+month, (year+month)*Decimal('1.3'), 1)}%。")


def plan_done(f):
    plan = f.count(50, 400)
    done = plan + f.count(-20, 40)
    return f"年度计划{f.name()}{plan}户，实际完成{done}户，完成率{percent(done, plan, 1)}%{f.maybe('，位居全市第'+str(f.count(1,9)))}。"


def target_passed(f):
    plan = f.amount(20, 90, 1)
    done = plan + f.amount(1, 9, 1)
    return f"全年实现{f.name()}产值{done}亿元，完成年度目标{plan}亿元的{percent(done, plan, 1)}%，超目标{done-plan}亿元。"


def open_list(f):
    return f"推进{f.name()}、{f.name()}等{f.count(5, 30)}个项目，总投资{f.amount(1, 90, 1)}亿元，年内完成投资{f.amount(1, 30, 1)}亿元。"


def open_kinds(f):
    a, b = f.count(30, 60), f.count(10, 30)
    return f"走访企业{a+b+f.count(5, 60)}家，其中规上企业{a}家、专精特新企业{b}家等，收集诉求{f.count(20, 90)}条，解决{f.count(5, 20)}条。"


def towns_counted(f):
    t = f.some(TOWNS, f.count(3, 6))
    return f"在{'、'.join(t)}{len(t)}个乡镇开展{f.name()}试点，覆盖{f.count(20, 90)}个村、{f.count(1000, 9000)}户。"


def respective_counts(f):
    a = [f.count(20, 400) for _ in range(3)]
    return f"新建、改建、维修{f.name()}点位分别为{a[0]}处、{a[1]}处、{a[2]}处{f.maybe(f'，合计{sum(a)}处')}。"


def about(f):
    n = f.count(31, 89)
    return f"{f.name()}惠及群众约{n}万人，带动增收近{n*30+f.count(1,29)}万元，户均超{f.count(1,9)}000元，辐射周边{f.count(2,9)}0余个村。"


def cover_points(f):
    old = f.amount(60, 80, 1)
    d = f.amount(1, 15, 1)
    return f"{f.name()}覆盖率由{old}%提高到{old+d}%，提高{d}个百分点；群众满意度{f.amount(90, 99, 1)}%，高于全省平均{f.amount(1, 5, 1)}个百分点。"


def city_and_centre(f):
    a = f.count(1000, 5000)
    b = f.count(100, 900)
    return f"全市新增{f.name()}床位{a}张，市本级新增{b}张；全市累计达{a*7+f.count(1,50)}张，市本级累计达{b*6+f.count(1,50)}张。"


def acres(f):
    a, b = f.amount(1, 9, 2), f.count(200, 2000)
    return (f"新建高标准农田{a}万亩，改造提升{f.amount(1, 5)}万亩，流转土地{b}公顷，亩均增产{f.count(20, 90)}公斤，"
            f"带动{f.count(200, 900)}户农户户均增收{f.count(500, 3000)}元。")


def offices(f):
    inner = f.count(5, 12)
    sub = f.count(2, 8)
    return f"局机关内设机构{inner}个，下属单位{sub}个，其中公益一类{sub-1}个、公益二类1个，核定编制{f.count(80, 160)}名。"


def two_years(f):
    y = f.year
    a, b = f.count(300, 900), f.count(300, 900)
    m, d, r = grow(f, a, b, 2)
    return f"{y}年受理{f.name()}申请{b}件，较{y-1}年的{a}件{m}{d}件，{'增幅' if b > a else '降幅'}{r}%。" if a != b else f"{y}年受理申请{b}件，与上年持平。"


def documents(f):
    y = f.year
    return (f"印发《{f.name()}实施办法》（{f.pick('政办发','建规','财农')}〔{y}〕{f.count(1, 90)}号），自{y}年{f.count(1,13)}月1日起施行，"
            f"有效期{f.count(2, 6)}年，咨询电话0{f.count(310, 890)}-{f.count(2000000, 8999999)}。")


def codes(f):
    return (f"统一社会信用代码1{f.count(10**16, 10**17-1)}，邮编{f.count(100000, 850000)}，地址："
            f"人民路{f.count(1, 900)}号{f.count(1, 30)}号楼{f.count(2, 25)}层，办公时间8:30—12:00、14:00—17:30。")


def rank(f):
    return f"在全省{f.count(11, 18)}个设区市中排名第{f.count(1, 9)}位，较上年前移{f.count(1, 4)}位；综合得分{f.amount(80, 99)}分，高于平均分{f.amount(1, 8)}分。"


def ranges(f):
    a = f.count(5, 30)
    return f"{f.name()}补助标准为每人每月{a*10}—{a*10+50}元，预计惠及{a*3}至{a*4}户，建设周期{f.count(3, 6)}—{f.count(7, 13)}个月。"


def stages(f):
    a = f.count(100, 900)
    b = a - f.count(10, 60)
    c = b - f.count(5, 30)
    return f"申报{f.name()}{a}个，通过初审{b}个，入库{c}个，当年开工{c//2}个，竣工{c//4}个。"


def times(f):
    a = f.count(20, 90)
    k = f.count(2, 6)
    return f"{f.name()}订单量达{a*k}万单，是上年{a}万单的{k}倍。"


def more_than_planned(f):
    a = f.count(20, 200)
    b = f.count(5, 60)
    return f"完成{f.name()}{a+b}公里，比计划多{b}公里，比上年多{f.count(1, 20)}公里。"


def motions(f):
    w = f.count(40, 200)
    return f"承办人大建议{w}件、政协提案{f.count(20, 90)}件，办复率均为100%，代表委员满意率分别为{f.amount(95, 99, 1)}%、{f.amount(95, 99, 1)}%。"


def motions_handled(f):
    a, b = f.count(20, 90), f.count(20, 90)
    return f"办理人大建议{a}件、政协提案{b}件，共{a+b}件，其中主办{(a+b)*2//3}件、协办{a+b-(a+b)*2//3}件，满意率100%。"


def cases(f):
    w = f.count(60, 400)
    a = w * 3 // 5
    b = f.count(3, w - a)
    return (f"查办{f.name()}案件{w}件，结案{a}件，移送司法机关{b % 9 + 1}件{b % 9 + 3}人，挽回损失{f.amount(20, 900)}万元，同比分别增长{f.amount(1,20,1)}%、"
            f"{f.amount(1,20,1)}%、{f.amount(1,20,1)}%、{f.amount(1,20,1)}%。")


def case_kinds(f):
    a, b, c = f.count(10, 90), f.count(10, 90), f.count(10, 90)
    return f"全年立案{a+b+c}件，其中一般程序{a}件、简易程序{b}件、当场处罚{c}件；罚没款{f.amount(10, 90)}万元，没收物品{f.count(3, 90)}件。"


def marked_items(f):
    s = [f.count(10, 90) for _ in range(4)]
    return (f"（一）{f.name()}活动{s[0]}场；（二）{f.name()}讲座{s[1]}场；（三）{f.name()}展览{s[2]}场。全年各类活动共{sum(s[:3])+s[3]}场次，"
            f"参与{f.count(3000, 9000)}人次。")


def promise(f):
    plan = f.count(20, 90)
    done = plan + f.count(0, 9)
    return f"民生实事第{f.count(1, 10)}项：{f.name()}。目标任务{plan}个，已完成{done}个，完成率{percent(done, plan, 0)}%，完成投资{f.amount(100, 900)}万元。"


def promises(f):
    n = f.count(8, 15)
    d = n - f.count(1, 4)
    return f"{f.year}年{n}件民生实事已完成{d}件，剩余{n-d}件正在推进，总体进度{f.count(85, 99)}%，累计投入{f.amount(1, 9)}亿元。"


def months(f):
    a = [f.count(10, 99) for _ in range(3)]
    return f"10月、11月、12月分别办理{f.name()}业务{a[0]}笔、{a[1]}笔、{a[2]}笔，四季度共{sum(a)}笔，日均{percent(sum(a), 9200, 1)}笔。"


def five_years(f):
    y = f.year
    return f"“十四五”期间计划建设{f.name()}{f.count(60, 200)}个，截至{y}年底建成{f.count(10, 60)}个，{y}年新开工{f.count(5, 20)}个，续建{f.count(2, 9)}个。"


def drills(f):
    return f"全年{f.name()}零事故、零投诉，开展演练{f.count(3, 9)}次，参演{f.count(100, 900)}人，更换灭火器{f.count(20, 90)}具，检查重点单位{f.count(5, 30)}家次。"


def built_and_planned(f):
    a, b = f.count(10, 50), f.count(50, 99)
    return (f"{f.name()}建成投用{a}个、在建{b}个、拟建{f.count(3, 20)}个，其中投资超亿元项目{a//3+1}个，总投资{f.amount(20, 90, 1)}亿元，"
            f"占全部投资的{f.amount(30, 80, 1)}%。")


def next_year(f):
    return (f"下一步，力争到{f.year+1}年底，{f.name()}覆盖率达到{f.count(80, 99)}%以上，新增{f.count(3, 30)}个站点，带动就业{f.count(2, 9)}00人，"
            f"总投入不低于{f.count(2, 30)}00万元。")


def projects(f):
    n, m = f.count(20, 90), f.count(3, 19)
    return f"{f.name()}共立项{n+m}个，其中续建{n}个、新开工{m}个；完工{n-3}个，完工率{percent(n-3, n+m, 1)}%，预计年底完工率达{f.count(90, 99)}%。"


def grades(f):
    a = [f.count(3, 60) for _ in range(4)]
    return f"{f.name()}评定优秀{a[0]}个、良好{a[1]}个、合格{a[2]}个、不合格{a[3]}个，优良率{percent(a[0]+a[1], sum(a), 1)}%。"


def reviews(f):
    p = f.count(2, 12)
    return (f"对{f.name()}等{f.count(15, 40)}个项目开展绩效评价，涉及资金{f.amount(1, 9)}亿元，评为优的{p}个、良的{f.count(2, 12)}个，其余项目正在复核，"
            f"压减低效资金{f.amount(100, 900)}万元。")


def risks(f):
    a, b, c = f.count(10, 90), f.count(10, 90), f.count(100, 300)
    return f"排查{f.name()}风险点{c}处，红色{a%9+1}处、黄色{b}处，其余均为蓝色；销号{c-5}处，剩余5处纳入下年计划。"


def contracts(f):
    a, b = f.count(20, 90), f.count(20, 90)
    return f"{f.name()}累计签约{a+b}家，今年新签{b}家，解约{f.count(1, 9)}家，目前在约{a+b-f.count(10, 15)}家。"


def honours(f):
    a, b = f.count(2, 9), f.count(2, 9)
    return f"荣获国家级荣誉{a}项、省级{b}项，{f.name()}入选全国典型案例（全省仅{f.count(2, 6)}个），在《工作简报》刊发{f.count(10, 60)}篇次。"


def progress(f):
    a = f.count(20, 80)
    b = f.count(1, 9)
    return f"截至目前，{f.name()}累计完成{a}%，超时序进度{b}个百分点，剩余{100-a}%计划明年{f.count(3, 6)}月前完成。"


def service_points(f):
    k = f.count(3, 9)
    n = f.count(11, 29)
    return f"新增{f.name()}点位{n}个，达{n*k}个，是五年前的{k}倍；服务半径缩短至{f.count(5, 15)}分钟。"


def rules(f):
    n = f.count(10, 90)
    return (f"修订制度{n}项、废止{f.count(2, 9)}项、新建{f.count(2, 9)}项，{f.name()}纳入负面清单，规定单笔超过{f.count(2, 9)}0万元的须集体决策，"
            f"{f.count(2, 9)}万元以下由分管领导审批。")


def tasks(f):
    a = f.count(20, 60)
    return f"{f.name()}任务{a}项，其中牵头{a-7}项、配合7项，已完成{a-9}项，达到时序进度{4}项，滞后5项。"


def versions(f):
    return (f"2.{f.count(1, 6)}版系统于{f.year}年{f.count(1, 13)}月上线，{f.name()}编号为GX{f.year}-0{f.count(10, 99)}，"
            f"附件{f.count(1, 5)}共{f.count(3, 60)}页，见表{f.count(1, 9)}-{f.count(1, 9)}。")


def villages(f):
    w = f.count(10, 30)
    return f"{w}个行政村实现{f.name()}全覆盖，较上年新增{f.count(2, 9)}个，覆盖率100%，{f.count(2, 9)}个村获评省级示范村，占{percent(0,1,0)}%".replace("，占0%", "") + "。"


def samples(f):
    whole, bad = f.count(200, 900), f.count(1, 30)
    return f"抽检{f.name()}样品{whole}批次，合格{whole - bad}批次，不合格{bad}批次，合格率{percent(whole - bad, whole)}%。"


def beyond_plan(f):
    a, b = f.count(20, 300), f.count(20, 300)
    return f"新建{f.name()}点位{a}处，改造{b}处，较计划多{f.count(1, 20)}处，其中乡镇{min(a, b) // 2}处。"


def items(f):
    parts = [f.count(5, 60) for _ in range(3)]
    listed = "；".join(f"（{n}）{f.name()}{p}个" for n, p in zip("一二三", parts))
    return f"{listed}。三类项目共{sum(parts)}个。"


def unrelated(f):
    return (f"{f.name()}每万人拥有床位{Decimal(f.count(200, 900)) / 10}个，较全省平均水平高{Decimal(f.count(1, 90)) / 10}，师生比为1:{f.count(10, 20)}.5；"
            f"评出一等奖{f.count(1, 4)}名、二等奖{f.count(4, 8)}名，在{f.count(15, 40)}个单位考核中排名第{f.count(1, 10)}位。")


SENTENCES = templates(__name__)
