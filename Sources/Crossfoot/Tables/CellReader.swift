import Documents

/// What one cell holds.
enum CellContent: Sendable {
  case blank
  /// A mark for "no figure": -, --, /, 不适用.
  case none
  case figure(CellFigure)
  case text
}

/// A cell that is one figure, its unit as far as the cell prints it.
struct CellFigure: Sendable {
  /// Before the unit that a head gives: in units of what is printed.
  var value: Rational
  var ulp: Rational
  var step: Rational
  /// `.none` where the cell prints none.
  var unit: Unit
  /// Printed without a point or comma, so that it may be a code or a serial number.
  var plainDigits: Int?
  var isBracketed: Bool
  var modifier: Modifier
  /// Zero-based ranges in the cell's text.
  var range: Range<Int>
  var numeral: Range<Int>
}

/// Reads cells. A cell is a figure only if nothing but the figure stands in it.
struct CellReader {
  let lexicon: Lexicon

  /// What stands in a range, which has no blanks at its ends. Cost: one pass.
  func content(of bytes: [UInt8], _ range: Range<Int>) -> CellContent {
    if range.isEmpty { return .blank }
    if isNoFigure(bytes, range) { return .none }
    if let figure = figure(bytes, range) { return .figure(figure) }
    return .text
  }

  private func isNoFigure(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if lexicon.heads.isNone(bytes, range) { return true }
    var i = range.lowerBound
    while i < range.upperBound {
      guard let width = dash(bytes, at: i) else {
        return bytes[i] == 0x25 && i > range.lowerBound && i + 1 == range.upperBound
      }
      i += width
    }
    return true
  }

  private func dash(_ bytes: [UInt8], at i: Int) -> Int? {
    if bytes[i] == 0x2D || bytes[i] == 0x2F || bytes[i] == 0x5C || bytes[i] == 0x2E { return 1 }
    // What they begin with.
    guard bytes[i] == 0xE2 || bytes[i] == 0xEF else { return nil }
    return wideDashes.contains { stands($0, in: bytes, at: i) } ? 3 : nil
  }

  /// The figure that all of a range is, if it is one.
  func figure(_ bytes: [UInt8], _ range: Range<Int>) -> CellFigure? {
    // Most words of a table hold no digit.
    guard bytes[range].contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    var i = range.lowerBound
    var modifier = Modifier.none
    if let (end, cues) = lexicon.cue(in: bytes, at: i), let leading = modifierBefore(cues) {
      modifier = leading
      i = end
    }
    var sign = 1
    var bracket = false
    while i < range.upperBound, bytes[i] &- 0x30 >= 10 {
      if bytes[i] == 0x20 || bytes[i] == 0x2B || bytes[i] == 0x24 {
        i += 1
      } else if let width = openRound(bytes, at: i) {
        bracket = true
        i += width
      } else if let width = minus(bytes, at: i) {
        sign = -sign
        i += width
      } else if let mark = signs.first(where: { stands($0, in: bytes, at: i) }) {
        i += mark.count
      } else {
        break
      }
    }
    // `e1340`: estimated.
    if i == range.lowerBound, i + 3 < range.upperBound, bytes[i] == 0x65,
      bytes[(i + 1)..<range.upperBound].allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2C })
    {
      i += 1
    }
    guard i < range.upperBound, bytes[i] &- 0x30 < 10 else { return nil }
    if !isPlain(bytes[i..<range.upperBound]), let end = readDate(bytes, at: i), end >= range.upperBound { return nil }
    guard let numeral = readCellNumeral(bytes, at: i, limit: range.upperBound) else { return nil }
    var figure = CellFigure(
      value: numeral.value, ulp: numeral.ulp, step: numeral.step, unit: .none, plainDigits: numeral.plainDigits,
      isBracketed: bracket, modifier: modifier, range: range, numeral: i..<numeral.end)
    guard let end = readTail(bytes, at: numeral.end, limit: range.upperBound, bracket: bracket, &figure),
      end == range.upperBound
    else { return nil }
    if (sign < 0) != bracket { figure.value = -figure.value }
    if sign < 0 || bracket { figure.plainDigits = nil }
    return figure
  }

  /// Digits with commas and one point at most, which are no date.
  private func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    var points = 0
    for byte in bytes where byte &- 0x30 >= 10 && byte != 0x2C {
      points += 1
      if byte != 0x2E || points > 1 { return false }
    }
    return true
  }

  /// Scale, unit, modifier, closing bracket and footnote marks.
  private func readTail(_ bytes: [UInt8], at start: Int, limit: Int, bracket: Bool, _ figure: inout CellFigure) -> Int?
  {
    if start == limit { return bracket ? nil : start }
    var i = start
    if let (end, cues) = lexicon.cue(in: bytes, at: i), end < limit, cues.contains(CueSet(.odd)) {
      figure.modifier = .odd
      i = end
    }
    if let (end, unit) = readUnit(bytes, at: i, lexicon: lexicon), end <= limit {
      figure.unit = unit
      figure.plainDigits = nil
      i = end
    } else if i < limit, let (end, unit) = lexicon.spaced.unit(in: bytes, at: bytes[i] == 0x20 ? i + 1 : i),
      unit.kind == .rate || unit.kind == .points, end <= limit
    {
      figure.unit = unit
      figure.plainDigits = nil
      i = end
    } else if let (word, power) = unitScales.first(where: { stands($0.word, in: bytes, at: i) }) {
      figure.unit = Unit(dimension: "", scale: .power(ofTen: power), symbol: "", kind: .none)
      i += word.count
    } else if let (end, power) = lexicon.spaced.cellScale(bytes, at: i), end <= limit {
      figure.unit = Unit(dimension: "", scale: .power(ofTen: power), symbol: "", kind: .none)
      i = end
    }
    if i < limit, let (end, cues) = lexicon.cue(in: bytes, at: i), let behind = modifierBehind(cues) {
      figure.modifier = behind
      i = end
    }
    if bracket {
      if i < limit, bytes[i] == 0x29 {
        i += 1
      } else if bytes[i...].starts(with: "）".utf8) {
        i += 3
      } else {
        return nil
      }
      if let (end, unit) = readUnit(bytes, at: i, lexicon: lexicon), end <= limit, unit.kind == .rate {
        figure.unit = unit
        i = end
      }
    }
    if !bracket, let end = shareEnd(bytes, at: i, limit: limit) { i = end }
    return revisionEnd(Array(bytes[..<limit]), at: footnoteEnd(bytes, at: i, limit: limit))
  }

  private func minus(_ bytes: [UInt8], at i: Int) -> Int? {
    if bytes[i] == 0x2D { return 1 }
    guard bytes[i] == 0xE2 || bytes[i] == 0xEF else { return nil }
    return wideMinuses.contains { stands($0, in: bytes, at: i) } ? 3 : nil
  }

  private func modifierBefore(_ cues: CueSet) -> Modifier? {
    let table: [(Cue, Modifier)] = [
      (.about, .about), (.nearly, .nearly), (.over, .over), (.atLeast, .atLeast), (.atMost, .atMost), (.under, .under),
    ]
    return table.first { cues.contains(CueSet($0.0)) }?.1
  }

  private func modifierBehind(_ cues: CueSet) -> Modifier? {
    if cues.contains(CueSet(.orMore)) { return .atLeast }
    if cues.contains(CueSet(.orLess)) { return .atMost }
    return cues.contains(CueSet(.orSo)) ? .about : nil
  }
}

private let wideDashes = ["—", "–", "－", "―", "─", "…", "／", "−"].map { Array($0.utf8) }
private let wideMinuses = ["−", "－", "–", "—", "△", "▲", "↓"].map { Array($0.utf8) }
private let signs = ["¥", "￥", "＋", "↑", "£", "€"].map { Array($0.utf8) }

private func openRound(_ bytes: [UInt8], at i: Int) -> Int? {
  if bytes[i] == 0x28 { return 1 }
  return bytes[i] == 0xEF && i + 2 < bytes.count && bytes[i + 1] == 0xBC && bytes[i + 2] == 0x88 ? 3 : nil
}

/// The range without blanks around it: spaces, tabs, ideographic and no-break ones.
func trimmed(_ bytes: [UInt8]) -> Range<Int> {
  var low = 0
  var high = bytes.count
  func isIdeographic(_ i: Int) -> Bool {
    i >= 0 && i + 2 < bytes.count && bytes[i] == 0xE3 && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x80
  }
  func isNoBreak(_ i: Int) -> Bool { i >= 0 && i + 1 < bytes.count && bytes[i] == 0xC2 && bytes[i + 1] == 0xA0 }
  while low < high {
    if bytes[low] == 0x20 || bytes[low] == 0x09 {
      low += 1
    } else if isIdeographic(low) {
      low += 3
    } else if isNoBreak(low) {
      low += 2
    } else {
      break
    }
  }
  while low < high {
    if bytes[high - 1] == 0x20 || bytes[high - 1] == 0x09 {
      high -= 1
    } else if isIdeographic(high - 3) {
      high -= 3
    } else if isNoBreak(high - 2) {
      high -= 2
    } else {
      break
    }
  }
  return low..<high
}

private struct CellNumeral {
  var value: Rational
  var ulp: Rational
  var step: Rational
  var plainDigits: Int?
  var end: Int
}

/// Digits of one cell, in groups of three parted by blanks or commas. Commas may stand anywhere between digits: in a cell they
/// part nothing else, and a digit that was dropped leaves a group of two. A blank may stand beside a point or a comma.
private func readCellNumeral(_ bytes: [UInt8], at start: Int, limit: Int) -> CellNumeral? {
  var digits = DigitCount()
  var decimals = -1
  var i = start
  var hasComma = false
  func isDigit(_ j: Int) -> Bool { j < limit && bytes[j] &- 0x30 < 10 }
  // `12 345 678`
  func isGroup(_ j: Int) -> Bool {
    digits.count <= 3 && bytes[start] != 0x30 || hasComma
      ? (1...3).allSatisfy { isDigit(j + $0) } && !isDigit(j + 4) : false
  }
  while i < limit {
    if isDigit(i) {
      digits.add(bytes[i])
      guard digits.significant <= 30 else { return nil }
      if decimals >= 0 { decimals += 1 }
      i += 1
    } else if decimals < 0, bytes[i] == 0x2C && isDigit(i + 1) || bytes[i] == 0x20 && isGroup(i) {
      hasComma = true
      i += 1
    } else if bytes[i] == 0x2E, decimals < 0, isDigit(i + 1) || i + 2 < limit && bytes[i + 1] == 0x20 && isDigit(i + 2)
    {
      decimals = 0
      i += bytes[i + 1] == 0x20 ? 2 : 1
    } else if bytes[i] == 0x2E {
      return nil
    } else if bytes[i] == 0x20, i + 2 < limit, bytes[i + 1] == 0x2E || bytes[i + 1] == 0x2C, isDigit(i + 2) {
      i += 1
    } else {
      break
    }
  }
  guard decimals <= 20 else { return nil }
  let numeral = digits.numeral(decimals: max(decimals, 0), range: start..<i)
  return CellNumeral(
    value: numeral.value, ulp: numeral.ulp, step: numeral.step,
    plainDigits: decimals < 0 && !hasComma ? i - start : nil, end: i)
}
