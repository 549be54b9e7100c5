import Documents
import RulePacks
import Testing

@testable import Crossfoot

/// Prose whose text is its own source.
func prose(_ text: String) -> Prose {
  var prose = Prose()
  prose.append(Array(text.utf8), source: 0)
  return prose
}

let builtInLexicon = Lexicon(.builtIn)

private func lexed(_ text: String) -> LexedProse { lex(prose(text), with: builtInLexicon) }

private func values(_ text: String) -> [String] {
  let lexed = lexed(text)
  return lexed.figures.map { figure in
    let quantity = quantity(
      of: figure, in: lexed, unit: scaledUnit(of: figure, currency: nil), modifier: figure.modifier, label: "")
    let value = quantity.value
    return "\(value.numerator)" + (value.denominator == 1 ? "" : "/\(value.denominator)") + " "
      + quantity.unit.dimension
  }
}

@Suite struct LexerTests {
  @Test(arguments: [
    ("预算82.695万元", ["826950 CNY"]),
    ("收入3亿497万元", ["304970000 CNY"]),
    ("共2万5000元", ["25000 CNY"]),
    ("用电1.2亿千瓦时", ["120000000 kWh"]),
    ("救助56户次", ["56 household-time"]),
    ("增长8.5%", ["17/200 rate"]),
    ("提高3.5个百分点", ["7/200 rate"]),
    ("百分之九十", ["9/10 rate"]),
    ("占九成", ["9/10 rate"]),
    ("约八成五", ["17/20 rate"]),
    ("一千二百人参加", ["1200 person"]),
    ("十五个项目", ["15 item"]),
    ("两次检查", ["2 time"]),
    ("叁拾贰万元整", ["320000 CNY"]),
    ("合计1,267.5%", ["507/40 rate"]),
    ("计12,345,678.90元", ["1234567890/100 CNY"].map { _ in "123456789/10 CNY" }),
  ])
  func readsFigures(text: String, expected: [String]) {
    #expect(values(text) == expected)
  }

  @Test(arguments: [
    "2019年12月31日", "1—7月份", "2013-2015年", "8月15日10:12", "〔2021〕22号", "第3季度", "PM2.5达标", "GB18030编码", "版本1.2.3",
    "3—5万元", "一般公共预算", "统一安排", "2023-08-15",
  ])
  func seesNoQuantity(text: String) {
    #expect(values(text) == [])
  }

  @Test(arguments: [
    ("50多个行业", Modifier.odd), ("730余万元", .odd), ("3万余元", .odd), ("100人以上", .atLeast), ("10次以内", .atMost),
    ("20户左右", .about),
  ])
  func readsModifiersBehind(text: String, expected: Modifier) {
    #expect(lexed(text).figures.map(\.modifier) == [expected])
  }

  @Test func minusBelongsToAFigureAfterAWord() {
    #expect(values("费用-12.5万元") == ["-125000 CNY"])
    #expect(values("1-6月") == [])
  }

  @Test func everyTokenCoversItsTextOnce() {
    let text = "2021年收到资金62万元（含3万元），其中：用于救助18.27万元；完成率为130%。"
    let tokens = lexed(text).tokens
    #expect(tokens.first?.range.lowerBound == 0)
    #expect(tokens.last?.range.upperBound == text.utf8.count)
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
  }
}
