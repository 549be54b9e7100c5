import Testing

@testable import Crossfoot

@Suite struct BalanceTests {
  @Test(arguments: [
    ("上年结转信访件12件，当年新收206件，办结209件，结转下年9件。", "9件 <- 12 206 209 holds"),
    ("年初结转和结余36.20万元，本年收入812.50万元，本年支出830.10万元，年末结转和结余18.60万元。", "18.60万元 <- 36.20 812.50 830.10 holds"),
    ("2030年末债务余额42.60亿元。2031年新增债券6.20亿元，偿还本金3.10亿元。2031年末债务余额45.70亿元。", "45.70亿元 <- 42.60 6.20 3.10 holds"),
    ("借款120,000元，已偿还45,500元，尚欠74,500元。", "74,500元 <- 120,000 45,500 holds"),
  ])
  func whatIsLeftIsWhatWasThere(_ text: String, _ claim: String) {
    #expect(told(text, "identity-mismatch").contains(claim))
    #expect(accused(text) == [])
  }

  @Test func whatWentOverAllThatCame() {
    let found = told("上年结转案件12件，新收案件238件，办结240件，结转下年10件，办结率96%。", "rate-mismatch")
    #expect(found.contains("96% <- 240 12 238 holds"))
  }

  @Test(arguments: [
    ("期初库存1,250吨，本期入库3,480吨，出库3,965吨，期末库存756吨。", "identity-mismatch 756吨"),
    ("应到代表168名，实到151名，缺席27名。", "identity-mismatch 27名"),
    ("借款120,000元，已偿还45,500元，尚欠84,500元。", "identity-mismatch 84,500元"),
  ])
  func aBalanceThatIsOffAccuses(_ text: String, _ finding: String) { #expect(accused(text) == [finding]) }

  @Test(arguments: [
    "上年结转资金18.6万元，当年支出96.4万元，结转下年22.2万元。",
    "年初余额50.00万元，本年收入120.00万元，其中捐赠15.00万元，本年支出110.00万元，上缴专户12.00万元，年末余额48.00万元。",
    "向银行借款80万元，已归还本金30万元、利息4.2万元，尚欠本金50万元。",
    "贷款余额296.7亿元，比年初增加21.4亿元；存款余额412.6亿元。",
  ])
  func anUnnamedFlowIsLeftAlone(_ text: String) { #expect(accused(text) == []) }
}
