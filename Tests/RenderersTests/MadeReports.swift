import Crossfoot
import Documents
import SourceText

/// A report on a made-up text with judgements made by hand; figures are found by quoting the text.
struct MadeReport {
  let source: SourceText
  var judgements: [Judgement] = []

  init(_ text: String) { source = SourceText(text) }

  /// The first place of `quoted` at or after `offset`; the numeral is its leading digits.
  func figure(_ quoted: String, unit: Unit, label: String = "", after offset: Int = 0) -> Quantity {
    let wanted = Array(quoted.utf8)
    let start = source.bytes.indices.first { $0 >= offset && source.bytes[$0...].starts(with: wanted) }!
    let digits = quoted.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    let parts = digits.split(separator: ".")
    let places = parts.count > 1 ? parts[1].count : 0
    return Quantity(
      range: start..<start + wanted.count, numeralRange: start..<start + digits.utf8.count, numeral: String(digits),
      value: Rational(Int(parts.joined())!) * .power(ofTen: -places) * unit.scale,
      ulp: .power(ofTen: -places) * unit.scale, unit: unit, label: label)
  }

  mutating func addSum(_ stated: Quantity, _ parts: [Quantity]) {
    let operands = parts.map { Operand(.part, $0) }
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: stated, operands: operands, formula: .sum(count: parts.count))
    judgements.append(judge(claim))
  }

  func report(path: String = "报告.txt") -> Report {
    Report(document: Document(path: path, source: source), judgements: judgements, quantities: [])
  }
}

let wan = Unit(dimension: "CNY", scale: Rational(10_000), symbol: "万元", kind: .amount)

/// One broken sum and one that holds.
let example: Report = {
  var made = MadeReport("一、概况\n全年支出82.695万元，其中：培训费18.27万元、会议费43.64万元、印刷费25.185万元。\n另购置3万元：电脑1万元，桌椅2万元。\n")
  made.addSum(
    made.figure("82.695万元", unit: wan, label: "全年支出"),
    ["18.27万元", "43.64万元", "25.185万元"].map { made.figure($0, unit: wan) })
  made.addSum(
    made.figure("3万元：", unit: wan),
    [made.figure("1万元", unit: wan, after: 120), made.figure("2万元", unit: wan, after: 120)])
  return made.report()
}()
