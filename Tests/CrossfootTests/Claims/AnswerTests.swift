import Testing

@testable import Crossfoot

@Suite struct AnswerTests {
  @Test(arguments: [
    ("收回192份，其中满意138份、基本满意42份、不满意12份，满意率90.0%。", "rate-mismatch 90.0%"),
    ("非常满意占42.4%，满意占49.6%，一般占7.2%，不满意占0.8%，满意率82.0%。", "sum-mismatch 82.0%"),
    ("抽查的84个项目中，已验收63个，正在验收21个，验收率85%。", "rate-mismatch 85%"),
    ("全年排查矛盾纠纷186件，化解811件，化解率97.3%。", "rate-mismatch 97.3%"),
  ])
  func aRateOfPartsOfAList(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  @Test(arguments: [
    "收回286份，其中满意214份，基本满意60份，不满意12份，满意率95.8%。",
    "有效监测365天，优102天、良207天、轻度污染46天、中度污染10天，优良率84.7%。",
    "对就医环境表示满意的252份，对服务态度表示满意的268份，对收费表示不满意的12份，总体满意度为93.5%。",
    "全县共有卫生室186个，其中标准化152个，达标148个，达标率97.4%。",
    "受理投诉860件，办结852件，按时办结率99.5%。",
    "年末总人口320.6万人，死亡人口1.98万人，死亡率6.1‰。",
    "贷款总额49762.09亿元，总资产88624.40亿元，负债81406.90亿元，不良贷款率1.52%。",
  ])
  func aRateOfOtherThingsIsLeftAlone(_ text: String) { #expect(accused(text) == []) }
}
