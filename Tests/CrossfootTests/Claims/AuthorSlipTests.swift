import Testing

@testable import Crossfoot

/// Slips that authors make: a rate over the wrong year, a part left out, a digit dropped.
@Suite struct AuthorSlipTests {
  @Test(arguments: [
    ("泊船1875艘次，上年1500艘次，增长20.0%。", "change-mismatch 20.0%"),
    ("来信620件次、800人次。来信件次较上年775件次下降25.0%。", "change-mismatch 25.0%"),
    ("税收收入8.26亿元，增长6.0%（2031年为7.86亿元）；投资增长7.8%。", "change-mismatch 6.0%"),
    ("能耗1.94万吨，上年2.06万吨，下降5.8%。泊船1875艘次，上年1500艘次，增长26.5%。", "change-mismatch 26.5%"),
    ("结算总价7,250,000元。\n\n合同约定按结算总价3%预留，即21,750元。", "product-mismatch 21,750元"),
    ("应付=9,600,000-4,250,000-86,400=5,163,600元。", "product-mismatch 5,163,600元"),
    (
      "1.医疗费：凭票据38,215.60元；\n\n2.营养费：60天×30元/天=1,800元；\n\n3.误工费：日工资160元，90天计14,400元；\n\n4.鉴定费：2,100元。\n\n以上合计54,715.60元。",
      "sum-mismatch 54,715.60元"
    ),
  ])
  func aSlipAccuses(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  @Test(arguments: [
    "泊船1875艘次，上年1500艘次，增长25.0%。", "来信620件次、800人次。来信件次较上年775件次下降20.0%。",
    "税收收入8.26亿元，增长5.1%（2031年为7.86亿元）。", "接待186万人次，同比增长30.5%，恢复至2019年（220万人次）的84.5%。",
    "应付=9,600,000-4,250,000-86,400=5,263,600元。", "结算总价7,250,000元。\n\n合同约定按结算总价3%预留，即217,500元。",
    "今借到人民币陆拾万元整（¥600,000）。", "面积100-20-30平方米，每户3-5间。",
  ])
  func rightFiguresAreLeftAlone(_ text: String) { #expect(accused(text) == []) }

  @Test(arguments: [
    "处分7人（党纪5人、政务4人，2人双重处分）。", "公办由21家减为13家（5家中心在保留的13家内改建）。",
    "鉴定费2,200元。\n\n余额51,300元由保险公司按70%承担，即35,910元；鉴定费由被告按70%负担1,540元。",
    "新签项目7个、协议投资23.15亿元，项目数比上月少2个，金额环比增26.4%。", "企业由23家增至102家。其中龙头企业一家占四成。",
    "项目78个：甲类41个，占52.6%，其中新建15个；乙类29个；丙类3个；其余5个为管理费。",
    "二产税收46,120万元，占45.4%；三产55,225万元，占54.4%；一产205万元，不足0.5%。",
    "净资本276.18，风险加权资产2,096.50。核心一级、一级、总资本充足率9.60%、11.04%、13.17%。",
    "死亡伤残项下201,385元。\n\n保险限额分别为18,000元、180,000元、2,000元。",
    "Undrawn lines: €180m of a €300m RCF plus €35m bilateral, €215m in all.",
  ])
  func otherFiguresAreLeftAlone(_ text: String) { #expect(accused(text) == []) }

  private let marks =
    "| 指标 | 分值 | 得分 |\n|---|---|---|\n| 数量 | 30 | 28.5 |\n| 质量 | 30 | 27 |\n| 时效 | 20 | 16.5 |\n| 满意度 | 20 | 19 |\n\n"

  @Test func aColumnComesToWhatTheProseTells() {
    #expect(told(marks + "自评91分。", "sum-mismatch").contains { $0.hasPrefix("91分 <- 28.5 27 16.5 19 holds") })
    #expect(accused(marks + "自评72分，等级为中。") == [])
    #expect(accused(marks + "自评74.5分，等级为中。") == ["sum-mismatch 74.5分"])
    #expect(accused(marks + "上年自评88.4分。") == [])
  }
}
