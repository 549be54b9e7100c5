import Crossfoot

/// A figure for tests: `figure("82.695", wan)`; it stands nowhere.
func figure(_ numeral: String, _ unit: Unit, label: String = "", modifier: Modifier = .none) -> Quantity {
  let parts = numeral.split(separator: ".")
  let places = parts.count > 1 ? parts[1].count : 0
  let digits = Rational(Int(parts.joined())!) * .power(ofTen: -places)
  return Quantity(
    range: 0..<0, numeralRange: 0..<0, numeral: numeral, value: digits * unit.scale,
    ulp: .power(ofTen: -places) * unit.scale, unit: unit, modifier: modifier, label: label)
}

let yuan = Unit(dimension: "CNY", scale: .one, symbol: "元", kind: .amount)
let wan = Unit(dimension: "CNY", scale: Rational(10_000), symbol: "万元", kind: .amount)
let yi = Unit(dimension: "CNY", scale: Rational(100_000_000), symbol: "亿元", kind: .amount)
let percent = Unit(dimension: "rate", scale: Rational(1, 100), symbol: "%", kind: .rate)
let person = Unit(dimension: "person", scale: .one, symbol: "人", kind: .count)

func sum(_ stated: Quantity, _ parts: [Quantity], label: String = "") -> Claim {
  Claim(
    kind: .sum, rule: "sum-mismatch", stated: stated, operands: parts.map { Operand(.part, $0) },
    formula: .sum(count: parts.count))
}

func ratio(_ stated: Quantity, _ part: Quantity, of whole: Quantity, kind: ClaimKind = .rate) -> Claim {
  Claim(
    kind: kind, rule: "rate-mismatch", stated: stated,
    operands: [Operand(.numerator, part), Operand(.denominator, whole)], formula: .ratio())
}
