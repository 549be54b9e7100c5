/// Reads one figure: numeral, scale, unit, and the modifiers behind them.
struct FigureReader {
  let bytes: [UInt8]
  let lexicon: Lexicon

  /// The figure whose numeral starts at `start`; nil where a code, a version or nothing countable stands.
  func figure(at start: Int) -> ScannedFigure? {
    if let percent = percentInWords(at: start) { return percent }
    if let numeral = readDigits(bytes, at: start) { return figure(numeral) }
    guard let numeral = readChineseNumeral(bytes, at: start) else { return nil }
    guard let figure = finish(numeral, chinese: true), figure.unit.kind != .none else { return nil }
    return figure
  }

  /// The same of digits that are read.
  func figure(_ numeral: Numeral) -> ScannedFigure? { finish(numeral, chinese: false) }

  /// 百分之九十, 千分之三.
  private func percentInWords(at start: Int) -> ScannedFigure? {
    guard bytes[start] >= 0xE5 else { return nil }
    for (words, scale) in [("百分之", -2), ("千分之", -3)] where bytes[start...].starts(with: words.utf8) {
      let i = start + words.utf8.count
      guard let numeral = readDigits(bytes, at: i) ?? readChineseNumeral(bytes, at: i) else { return nil }
      let unit = Unit(dimension: "rate", scale: .power(ofTen: scale), symbol: words, kind: .rate)
      return ScannedFigure(
        numeral: numeral, range: start..<numeral.range.upperBound, scale: .one, unit: unit, modifier: .none,
        value: numeral.value, ulp: numeral.ulp)
    }
    return nil
  }

  private func finish(_ numeral: Numeral, chinese: Bool) -> ScannedFigure? {
    var figure = ScannedFigure(
      numeral: numeral, range: numeral.range, scale: .one, unit: .none, modifier: .none, value: numeral.value,
      ulp: numeral.ulp)
    let end = skipLostDecimals(behind: numeral)
    if end > numeral.range.upperBound {
      // What is printed is no rounding of what was meant.
      figure.ulp = numeral.ulp / Rational(10)
      figure.numeral.step = figure.ulp
    }
    var i = skipOdd(from: end, &figure)
    // 千瓦 and 百分点 begin like a scale: a unit that needs none is tried first.
    if lexicon.unit(in: bytes, at: i) == nil {
      i = readScales(from: i, &figure)
      i = skipOdd(from: i, &figure)
    }
    if let (end, unit, _) = lexicon.unit(in: bytes, at: skipBlank(i)) {
      figure.unit = unit
      i = end
      if unit.kind == .amount { i = readPer(from: i, &figure) }
      if unit.kind == .rate, unit.symbol == "成" { i = readHalfTenth(from: i, &figure) }
    } else if followedByLatin(i) {
      return nil
    }
    i = readModifierBehind(from: i, &figure)
    figure.range = numeral.range.lowerBound..<i
    return figure
  }

  /// 「达39.万辆」: the decimals were lost and the point was left. At the head of a line it is a list's mark.
  private func skipLostDecimals(behind numeral: Numeral) -> Int {
    let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    guard end + 1 < bytes.count, bytes[end] == 0x2E, numeral.isInteger, start > 2, 0xE4...0xE9 ~= bytes[start - 3]
    else {
      return end
    }
    return scale(at: end + 1) != nil || lexicon.unit(in: bytes, at: end + 1) != nil ? end + 1 : end
  }

  private func skipBlank(_ i: Int) -> Int {
    i + 1 < bytes.count && bytes[i] == 0x20 ? i + 1 : i
  }

  private func followedByLatin(_ i: Int) -> Bool {
    i < bytes.count && ((bytes[i] | 0x20) &- 0x61 < 26 || bytes[i] == 0x5F)
  }

  private func skipOdd(from i: Int, _ figure: inout ScannedFigure) -> Int {
    guard let end = lexicon.oddWord(in: bytes, at: i) else { return i }
    // 「多」 counts only where a scale or a unit goes on: 「50 多个」, not 「同比多减」.
    guard scale(at: end) != nil || lexicon.unit(in: bytes, at: end) != nil else { return i }
    figure.modifier = .odd
    return end
  }

  /// 十 is part of a number in words: 「三十」.
  private static let scales = unitScales.filter { $0.power > 1 }

  private func scale(at i: Int) -> (end: Int, power: Int)? {
    guard i < bytes.count, bytes[i] >= 0xE4 else { return nil }
    for (word, power) in Self.scales
    where i + word.count <= bytes.count && bytes[i..<(i + word.count)].elementsEqual(word) {
      return (i + word.count, power)
    }
    return nil
  }

  private func readScales(from start: Int, _ figure: inout ScannedFigure) -> Int {
    guard let (end, power) = scale(at: skipBlank(start)) else { return start }
    figure.scale = .power(ofTen: power)
    // 3亿497万元: a smaller part follows at once.
    if power >= 4, let rest = readDigits(bytes, at: end), rest.isInteger || true {
      if let (restEnd, restPower) = scale(at: rest.range.upperBound), restPower < power {
        let low = Rational.power(ofTen: restPower)
        figure.value = figure.value + rest.value * low / figure.scale
        figure.ulp = rest.ulp * low / figure.scale
        figure.numeral.range = figure.numeral.range.lowerBound..<restEnd
        figure.numeral.significantDigits += rest.significantDigits
        return restEnd
      }
      if power == 4, rest.significantDigits <= 4, lexicon.unit(in: bytes, at: rest.range.upperBound) != nil {
        figure.value = figure.value + rest.value / figure.scale
        figure.ulp = rest.ulp / figure.scale
        figure.numeral.range = figure.numeral.range.lowerBound..<rest.range.upperBound
        figure.numeral.significantDigits += rest.significantDigits
        return rest.range.upperBound
      }
    }
    return end
  }

  /// 元/吨: a price is of another dimension than the money.
  private func readPer(from i: Int, _ figure: inout ScannedFigure) -> Int {
    guard i < bytes.count, bytes[i] == 0x2F, let (end, per, _) = lexicon.unit(in: bytes, at: i + 1) else { return i }
    figure.unit.dimension += "/" + per.dimension
    figure.unit.symbol += "/" + per.symbol
    return end
  }

  /// 八成五: 85 %.
  private func readHalfTenth(from i: Int, _ figure: inout ScannedFigure) -> Int {
    guard let half = readChineseNumeral(bytes, at: i), half.range.count == 3 else { return i }
    figure.value = figure.value + half.value / Rational(10)
    figure.ulp = Rational(1, 2)
    return half.range.upperBound
  }

  private func readModifierBehind(from i: Int, _ figure: inout ScannedFigure) -> Int {
    guard let (end, cues) = lexicon.cue(in: bytes, at: i) else { return i }
    if cues.contains(CueSet(.orMore)) {
      figure.modifier = .atLeast
    } else if cues.contains(CueSet(.orLess)) {
      figure.modifier = .atMost
    } else if cues.contains(CueSet(.orSo)) {
      figure.modifier = .about
    } else {
      return i
    }
    return end
  }
}
