/// Units that English heads, captions and cells print: `£m`, `$ million`, `(£'000)`, `1.2bn`.
extension SpacedLexicon {
  /// The unit that a head or a caption names: a currency with its scale anywhere, a currency alone or a measure in brackets
  /// or as the whole text.
  func columnUnit(in text: some Collection<UInt8>) -> Unit? {
    let bytes = Array(text)
    guard bytes.contains(where: { isLetter($0) || $0 == 0x24 || $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
    let small = smallLetters(bytes)
    var i = 0
    while i < small.count {
      let isStart = i == 0 || !isLetter(small[i - 1])
      if isStart, let unit = scaledMoney(small, at: i) { return unit }
      if isStart, let found = money(small, at: i) {
        if found.hasScale || isEnclosed(small, i..<found.end) { return found.unit }
      } else if isStart, isOpening(small, i), let (end, unit) = unit(in: small, at: i), isEnclosed(small, i..<end) {
        return unit
      }
      i += small[i] < 0x80 ? 1 : small[i] < 0xE0 ? 2 : small[i] < 0xF0 ? 3 : 4
    }
    return bareScale(small)
  }

  /// `(thousands)`, `(in millions)`, `in millions`: of what the name says.
  private func bareScale(_ small: [UInt8]) -> Unit? {
    for i in small.indices where small[i] == 0x28 || small[i] == 0x69 && (i == 0 || !isLetter(small[i - 1])) {
      var start = small[i] == 0x28 ? i + 1 : i
      let isIn = small[start...].starts(with: "in ".utf8)
      if isIn { start += 3 }
      guard isIn || small[i] == 0x28, let scale = columnScales.longestMatch(in: small, at: start),
        scale.end - start > 6,
        scale.end == small.count || small[scale.end] == 0x29
      else { continue }
      var unit = Unit.none
      unit.scale = .power(ofTen: Int(scale.value))
      return unit
    }
    return nil
  }

  /// A scale and the currency behind it, as `millions of pounds` and `million dollars`.
  private func scaledMoney(_ small: [UInt8], at i: Int) -> Unit? {
    guard let scale = columnScales.longestMatch(in: small, at: i), scale.end - i > 3, isLetter(small[i]) else {
      return nil
    }
    let rest = [" of ", " "].map { Array($0.utf8) }.first { small[scale.end...].starts(with: $0) }
    guard let rest, let (end, found) = prefix(in: small, at: scale.end + rest.count), found.isCurrency,
      found.scale == .one, end == small.count || !isLetter(small[end])
    else { return nil }
    var unit = found
    (unit.prefix, unit.symbol) = ("", "")
    unit.scale = .power(ofTen: Int(scale.value))
    return unit
  }

  /// A currency and the scale behind it, as `$ million` and `£000`.
  private func money(_ small: [UInt8], at i: Int) -> (end: Int, unit: Unit, hasScale: Bool)? {
    guard let (end, found) = prefix(in: small, at: i), found.isCurrency, found.scale == .one else { return nil }
    var unit = found
    unit.prefix = ""
    unit.symbol = ""
    var j = end
    while j < small.count, small[j] == 0x20 || small[j] == 0x27 || small[j] == 0x2C { j += 1 }
    if small[min(j, small.count)...].starts(with: "in ".utf8) { j += 3 }
    if small[min(j, small.count)...].starts(with: "’".utf8) { j += 3 }
    if let scale = columnScales.longestMatch(in: small, at: j), scale.end == small.count || !isLetter(small[scale.end])
    {
      unit.scale = .power(ofTen: Int(scale.value))
      return (scale.end, unit, true)
    }
    return (end, unit, false)
  }

  private func isOpening(_ small: [UInt8], _ i: Int) -> Bool { i == 0 || small[i - 1] == 0x28 || small[i - 1] == 0x5B }

  /// Nothing but brackets or the text's ends around it, `in` before it aside.
  private func isEnclosed(_ small: [UInt8], _ range: Range<Int>) -> Bool {
    let isClosed = range.upperBound == small.count || small[range.upperBound] == 0x29 || small[range.upperBound] == 0x5D
    if isClosed, isOpening(small, range.lowerBound) { return true }
    return isClosed && small[..<range.lowerBound].suffix(4).elementsEqual("(in ".utf8)
  }

  /// The scale that ends a cell: `1.2m`, `3 bn`.
  func cellScale(_ bytes: [UInt8], at i: Int) -> (end: Int, power: Int)? {
    let small = smallLetters(bytes)
    let start = i < small.count && small[i] == 0x20 ? i + 1 : i
    guard let match = columnScales.longestMatch(in: small, at: start),
      match.end == small.count || !isLetter(small[match.end])
    else { return nil }
    return (match.end, Int(match.value))
  }
}

private let columnScales = ByteTrie([
  ("thousand", 3), ("thousands", 3), ("k", 3), ("000", 3), ("000s", 3), ("million", 6), ("millions", 6), ("m", 6),
  ("mn", 6),
  ("bn", 9), ("billion", 9), ("billions", 9), ("tn", 12), ("trillion", 12),
])

/// The end of marks of revision behind a cell's figure: `r`, `[r]`, `(p)`.
func revisionEnd(_ bytes: [UInt8], at start: Int) -> Int {
  var i = start
  if i < bytes.count, bytes[i] == 0x20 { i += 1 }
  let isOpen = i < bytes.count && (bytes[i] == 0x5B || bytes[i] == 0x28)
  if isOpen { i += 1 }
  guard i < bytes.count, "rpe".utf8.contains(bytes[i] | 0x20) else { return start }
  i += 1
  if isOpen {
    guard i < bytes.count, bytes[i] == 0x5D || bytes[i] == 0x29 else { return start }
    i += 1
  }
  return i == bytes.count ? i : start
}
