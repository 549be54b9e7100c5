let modifiersBefore: CueSet = [
  CueSet(.about), CueSet(.nearly), CueSet(.over), CueSet(.atLeast), CueSet(.atMost), CueSet(.under),
]

/// The modifier that stands right before a figure, if one does.
func modifier(before token: Int, in passage: Passage) -> Modifier? {
  guard token > 0, case .cue(let cues) = passage.tokens[token - 1].kind else { return nil }
  let table: [(Cue, Modifier)] = [
    (.atLeast, .atLeast), (.atMost, .atMost), (.over, .over), (.under, .under), (.nearly, .nearly), (.about, .about),
  ]
  return table.first { cues.contains(CueSet($0.0)) }?.1
}

/// 「港币20.72亿元」: the currency stands before the number.
func currency(before token: Int, in passage: Passage) -> String? {
  guard token > 0 else { return nil }
  let before = passage.lexed.prose.text[passage.tokens[token - 1].range].suffix(6)
  // The last bytes of 币, 元 and 幣.
  guard let last = before.last, last == 0x81 || last == 0x83 || last == 0xA3 else { return nil }
  return currencies.first { before.elementsEqual($0.word) }?.dimension
}

private let currencies: [(word: [UInt8], dimension: String)] = [
  (Array("港币".utf8), "HKD"), (Array("美元".utf8), "USD"), (Array("欧元".utf8), "EUR"), (Array("日元".utf8), "JPY"),
  (Array("港幣".utf8), "HKD"), (Array("歐元".utf8), "EUR"), (Array("臺幣".utf8), "TWD"), (Array("台幣".utf8), "TWD"),
]

/// A figure as the engine reckons with it: exact, in base units, with its range in the file.
func quantity(
  of figure: ScannedFigure, in lexed: LexedProse, unit: Unit, modifier: Modifier, label: String
) -> Quantity {
  let scale = figure.scale * figure.unit.scale
  let numeral = lexed.prose.sourceRange(figure.numeral.range)
  return Quantity(
    range: lexed.prose.sourceRange(figure.range), numeralRange: numeral, numeral: lexed.text(figure.numeral.range),
    value: figure.value * scale, ulp: figure.ulp * scale, step: figure.numeral.step * scale, unit: unit,
    modifier: modifier, label: label)
}

/// The printed unit with its 万 or 亿, in the currency that stands before it.
func scaledUnit(of figure: ScannedFigure, currency: String?) -> Unit {
  let isCurrency = currency != nil && figure.unit.dimension == "CNY"
  // A unit that is left as it was costs nothing.
  if figure.scale == .one, !isCurrency { return figure.unit }
  return Unit(
    dimension: isCurrency ? currency ?? "" : figure.unit.dimension, scale: figure.scale * figure.unit.scale,
    symbol: scaleWord(figure.scale) + figure.unit.symbol, kind: figure.unit.kind)
}

/// 「万」 for 10 000; empty for one, and for the scales that Chinese numerals have no word for.
private func scaleWord(_ scale: Rational) -> String {
  if scale == .one { return "" }
  let words = [(2, "百"), (3, "千"), (4, "万"), (5, "十万"), (6, "百万"), (7, "千万"), (8, "亿"), (12, "万亿")]
  return words.first { scale == .power(ofTen: $0.0) }?.1 ?? ""
}
