import Testing

@testable import Crossfoot

@Suite struct ProductTests {
  @Test(arguments: [
    ("落实轮作面积420亩，每亩补助160元，补助资金6.72万元。", "6.72万元 <- 160 420 holds"),
    ("购置课桌260套，单价385元，合计10.01万元。", "385元 <- 10.01 260 holds"),
    ("陪护期40天，按每天120元计算，陪护费为4,800元。", "4,800元 <- 120 40 holds"),
    ("聘用保洁员15人，每人每月补助600元，全年12个月共发放10.8万元。", "10.8万元 <- 600 12 15 holds"),
    ("以总股本1,200万股为基数，每10股派发现金红利2.5元，合计派发300万元。", "300万元 <- 2.5 1,200 10 holds"),
    ("全区有60岁以上老人5.2万人，床位1,560张，每千名老人拥有床位30张。", "1,560张 <- 30 5.2 holds"),
  ])
  func unitAmountsTimesCounts(_ text: String, _ claim: String) {
    #expect(told(text, "product-mismatch").contains(claim))
    #expect(accused(text) == [])
  }

  @Test(arguments: [
    ("落实轮作面积420亩，每亩补助160元，补助资金7.62万元。", "product-mismatch 7.62万元"),
    ("发放慰问金35人，每人800元，合计2.08万元。", "product-mismatch 2.08万元"),
    ("受理费1,840元，减半收取940元。", "product-mismatch 940元"),
    ("超出部分26,400元由乙公司按60%的比例赔偿16,840元。", "product-mismatch 16,840元"),
    ("执行率97%，按分值10分计算得9.9分。", "score-mismatch 9.9分"),
  ])
  func aWrongProductAccuses(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  @Test(arguments: [
    // Another whole, another count, an average of other people, one of two counts.
    "车间现有员工210人，人均月工资5,400元，本月上缴税费36.8万元。",
    "常住人口38.6万人，人均生产总值6.21万元，地区生产总值238.4亿元。",
    "每亩补助150元，全镇共有耕地12,400亩，其中符合条件的5,260亩，兑付补助资金78.9万元。",
    "护林员15人，每人每月补助600元，发放补助10.8万元。",
    "年利率4.35%，贷款50万元，第一年利息2.18万元。",
    // A third figure.
    "完成水渠衬砌8.4公里，每公里造价75万元，总投资658万元，其中设计费28万元。",
    "投入测量员24人，工作15天，人均补助每天160元，共计发放5.76万元。",
    "银行按80%的比例放贷，客户首付36万元，房款总额180万元。",
  ])
  func otherWordsAreLeftAlone(_ text: String) { #expect(accused(text) == []) }
}
