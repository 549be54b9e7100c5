import Testing

@testable import Crossfoot

@Suite struct AverageTests {
  @Test(arguments: [
    ("资助新生236人，发放资金70.8万元，人均3500元。", "product-mismatch 3500元"),
    ("举办夜校42期，培训1680人，平均每期45人。", "product-mismatch 45人"),
    ("年末公用车9辆，运行维护费支出28.86万元，车均运行维护费3.12万元。", "product-mismatch 3.12万元"),
    ("资助参保12.8万人，支出4096万元，人均资助32元。", "product-mismatch 32元"),
  ])
  func anAverageOfWhatStandsBesideIt(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  @Test(arguments: [
    "现有职工120人，全年发放工资960万元，人均月工资6200元。",
    "全区共有基层工会1862家，会员14.26万人，平均每家77人。",
    "带动农户420户，实现销售收入1680万元，户均增收6800元。",
    "走访困难户320户，发放慰问金36万元、慰问品折价12万元，户均1500元。",
    "举办讲座24场，参与群众3600人次，线上观看1.2万人次，平均每场650人次。",
    "对12个乡镇、186个村开展督查，反馈问题426条，平均每个乡镇35.5条。",
    "全年培训教师640人次，投入资金58万元，人均培训学时72学时。",
  ])
  func anAverageOfAnotherThingIsLeftAlone(_ text: String) { #expect(accused(text) == []) }
}
