/// A unit with the scale words before it (百万元, 万人) that stands at `start`; nil where there is none.
func readUnit(_ bytes: [UInt8], at start: Int, lexicon: Lexicon) -> (end: Int, unit: Unit)? {
  var i = start
  while i < bytes.count, bytes[i] == 0x20 { i += 1 }
  // 千瓦 and 百分点 begin like a scale: a unit that needs none is tried first.
  if let (end, unit, _) = lexicon.unit(in: bytes, at: i) { return readPer(bytes, from: end, unit, lexicon) }
  guard i + 2 < bytes.count, bytes[i] >= 0xE4, beginsScale(bytes[i], bytes[i + 1], bytes[i + 2]) else { return nil }
  for (word, power) in unitScales where stands(word, in: bytes, at: i) {
    guard let (end, unit, takesScale) = lexicon.unit(in: bytes, at: i + word.count), takesScale else { return nil }
    var scaled = unit
    scaled.scale = unit.scale * .power(ofTen: power)
    scaled.symbol = String(decoding: bytes[i..<end], as: UTF8.self)
    return readPer(bytes, from: end, scaled, lexicon)
  }
  return nil
}

/// Whether a word stands at a place, told byte by byte.
func stands(_ word: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
  guard bytes.count - start >= word.count else { return false }
  for i in word.indices where bytes[start + i] != word[i] { return false }
  return true
}

let unitScales: [(word: [UInt8], power: Int)] = [
  ("万亿", 12), ("萬億", 12), ("兆", 12), ("千万", 7), ("千萬", 7), ("百万", 6), ("百萬", 6), ("十万", 5), ("十萬", 5), ("亿", 8),
  ("億", 8), ("万", 4), ("萬", 4), ("千", 3), ("仟", 3), ("百", 2), ("十", 1),
].map { (Array($0.0.utf8), $0.1) }

/// Whether a scale may begin with a letter of three bytes, as `letterSet` has it: most letters need no further look.
private func beginsScale(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
  let value = UInt32(a & 0x0F) << 12 | UInt32(b & 0x3F) << 6 | UInt32(c & 0x3F)
  return Unicode.Scalar(value).map { letterSet($0) & scaleLetters != 0 } ?? false
}

private let scaleLetters = letterSet("万萬兆千仟百十亿億".unicodeScalars.map { $0 })

/// 元/吨: a price is of another dimension than the money.
private func readPer(_ bytes: [UInt8], from i: Int, _ unit: Unit, _ lexicon: Lexicon) -> (end: Int, unit: Unit) {
  guard i < bytes.count, bytes[i] == 0x2F, let (end, per, _) = lexicon.unit(in: bytes, at: i + 1) else {
    return (i, unit)
  }
  var ratio = unit
  ratio.dimension += "/" + per.dimension
  ratio.symbol += "/" + per.symbol
  return (end, ratio)
}

/// The unit that a whole text is, such as 「万元」; marks of growth (±%) and blanks around it do not count.
func wholeUnit(_ text: some Collection<UInt8>, lexicon: Lexicon) -> Unit? {
  var bytes = Array(text)
  for sign in unitSigns where bytes.first == sign[0] {
    while stands(sign, in: bytes, at: 0) { bytes.removeFirst(sign.count) }
  }
  while bytes.last == 0x20 { bytes.removeLast() }
  guard !bytes.isEmpty, let (end, unit) = readUnit(bytes, at: 0, lexicon: lexicon), end == bytes.count else {
    return nil
  }
  return unit
}

private let unitSigns = ["±", "+", "-", " ", ":", "："].map { Array($0.utf8) }

/// The unit that a row or column head names: alone, in brackets (「金额（万元）」), after a mark (「金额:万元」, 「单价/元」),
/// or a percent sign anywhere.
func unitNamed(in head: [UInt8], lexicon: Lexicon) -> Unit? {
  if let unit = wholeUnit(head, lexicon: lexicon), !isBareWord(unit) { return unit }
  var i = 0
  var found: Unit?
  while i < head.count {
    if let width = openBracket(head, at: i), let close = closeBracket(head, after: i + width) {
      if let unit = wholeUnit(head[(i + width)..<close], lexicon: lexicon) { found = unit }
      i = close
    } else if head[i] == 0x3A || head[i] == 0x2F || head[i] == 0x2C, found == nil {
      if let unit = wholeUnit(head[(i + 1)...], lexicon: lexicon), !isBareWord(unit) { found = unit }
    }
    i += 1
  }
  if let found { return found }
  if let unit = unitCounted(by: head, lexicon: lexicon) { return unit }
  return namesPercent(head, lexicon) ? percent(lexicon) : lexicon.spaced.columnUnit(in: head)
}

/// Whether a percent sign tells the unit: 「增值税 13%」 is but a name, unless it is one of a rate, such as 「执行率≥95%」.
private func namesPercent(_ head: [UInt8], _ lexicon: Lexicon) -> Bool {
  guard head.contains(0x25) else { return false }
  if head.indices.contains(where: { head[$0] == 0x25 && ($0 == 0 || head[$0 - 1] &- 0x30 >= 10) }) { return true }
  return lexicon.heads.scan(head).anywhere.has(.rate, .share, .margin, .growth, .execution)
}

/// 「培训人数」 counts 人, 「惠及户数」 counts 户; 「上年同期数」 counts nothing.
private func unitCounted(by head: [UInt8], lexicon: Lexicon) -> Unit? {
  guard head.count >= 6, numberWords.contains(where: { stands($0, in: head, at: head.count - 3) }) else { return nil }
  let unit = wholeUnit(head.dropLast(3).suffix(3), lexicon: lexicon)
  return unit?.kind == .count && !lexicon.heads.scan(head).endsPlain ? unit : nil
}

private let numberWords = ["数", "數"].map { Array($0.utf8) }

/// Measure words that are also ends of names (「级」, 「项」, 「类」) name no unit without brackets.
private func isBareWord(_ unit: Unit) -> Bool { unit.kind == .count || unit.kind == .time || unit.kind == .multiple }

func percent(_ lexicon: Lexicon) -> Unit? { lexicon.unit(in: [0x25], at: 0)?.unit }

func openBracket(_ bytes: [UInt8], at i: Int) -> Int? {
  if bytes[i] == 0x28 || bytes[i] == 0x5B { return 1 }
  return bytes[i] == 0xEF && bytes[i...].starts(with: "（".utf8) ? 3 : nil
}

func closeBracket(_ bytes: [UInt8], after start: Int) -> Int? {
  var i = start
  while i < bytes.count {
    if bytes[i] == 0x29 || bytes[i] == 0x5D || (bytes[i] == 0xEF && bytes[i...].starts(with: "）".utf8)) { return i }
    i += 1
  }
  return nil
}

/// The unit that a caption gives to the whole table: 「单位：万元」, 「人民币百万元」, 「（单位：元）」, 「金额单位为万元」.
///
/// Units of several dimensions side by side give none.
func unitOfCaption(_ caption: [UInt8], lexicon: Lexicon) -> Unit? {
  var units: [Unit] = []
  var i = 0
  while i < caption.count {
    if let start = unitMark(caption, at: i, lexicon: lexicon) {
      i = start
      while let (end, unit) = readUnit(caption, at: i, lexicon: lexicon) {
        units.append(unit)
        i = end
        guard let next = listMark(caption, at: i) else { break }
        i = next
      }
      if units.isEmpty { continue }
    }
    i += 1
  }
  if units.isEmpty, let unit = bracketedUnit(caption, lexicon) { units = [unit] }
  if units.isEmpty, let unit = lexicon.spaced.columnUnit(in: caption) { units = [unit] }
  units.removeAll { $0.kind == .rate }
  guard let first = units.first, units.allSatisfy({ $0.dimension == first.dimension }) else { return nil }
  return first
}

/// Where the unit begins after 「单位：」, 「单位为」, 「人民币」 or the 以 of 「以千元为单位」 at `i`.
private func unitMark(_ bytes: [UInt8], at i: Int, lexicon: Lexicon) -> Int? {
  // What the words begin with.
  guard bytes[i] == 0xE5 || bytes[i] == 0xE4 || bytes[i] | 0x20 == 0x75 else { return nil }
  for word in ["单位", "單位", "Unit", "unit"] where bytes[i...].starts(with: word.utf8) {
    var j = i + word.utf8.count
    while j < bytes.count, bytes[j] == 0x20 { j += 1 }
    for colon in [":", "：", "为", "為"] where bytes[min(j, bytes.count)...].starts(with: colon.utf8) {
      j += colon.utf8.count
      while j < bytes.count, bytes[j] == 0x20 { j += 1 }
      for currency in ["人民币", "人民幣", "折"] where bytes[min(j, bytes.count)...].starts(with: currency.utf8) {
        j += currency.utf8.count
      }
      return j
    }
  }
  // 「以千元为单位」, whose unit stands ahead of the word.
  if bytes[i...].starts(with: "以".utf8) {
    return readUnit(bytes, at: i + 3, lexicon: lexicon).flatMap { end, _ in
      let isUnit = ["为单位", "為單位"].contains { bytes[min(end, bytes.count)...].starts(with: $0.utf8) }
      return isUnit ? i + 3 : nil
    }
  }
  return ["人民币", "人民幣"].first { bytes[i...].starts(with: $0.utf8) }.map { i + $0.utf8.count }
}

private func listMark(_ bytes: [UInt8], at i: Int) -> Int? {
  for mark in ["、", ",", "，", "/", ";", "；"] where bytes[min(i, bytes.count)...].starts(with: mark.utf8) {
    return i + mark.utf8.count
  }
  return nil
}

private func bracketedUnit(_ caption: [UInt8], _ lexicon: Lexicon) -> Unit? {
  for i in caption.indices {
    if let width = openBracket(caption, at: i), let close = closeBracket(caption, after: i + width),
      let unit = wholeUnit(caption[(i + width)..<close], lexicon: lexicon)
    {
      return unit
    }
  }
  return wholeUnit(caption, lexicon: lexicon)
}

/// What captions say of a whole table: its unit, which heads change, and whether it goes on from another page.
struct TableUnits: Sendable {
  var lexicon: Lexicon
  /// 「单位：万元」; nil where the caption gives none.
  var caption: Unit?
  /// A title says that the table goes on from another page.
  var isContinued = false
  /// As `Table.isBeside`.
  var isBeside = false

  /// The unit of a column whose cells print none.
  func unit(of head: ColumnHead, isPercent: Bool) -> Unit? {
    if isPercent { return percent(lexicon) }
    if let unit = head.unit { return unit }
    let words = head.words.anywhere
    if words.has(.fullScore, .score) { return lexicon.unit(in: Array("分".utf8), at: 0)?.unit }
    if isRate(head) { return percent(lexicon) }
    if words.has(.quantity), !words.has(.amount) { return nil }
    return caption
  }

  func kind(of head: ColumnHead, unit: Unit?, isPercent: Bool) -> PanelColumn.Kind {
    let words = head.words.anywhere
    if isPercent || unit?.kind == .rate || unit?.kind == .points { return .rate }
    if words.has(.fullScore, .score), !words.has(.rate) { return .score }
    if words.has(.price), !words.has(.quantity) || unit?.dimension.contains(where: { $0 == "/" }) == true {
      return .price
    }
    return unit?.kind == .count || words.has(.quantity) ? .count : .amount
  }

  /// Heads that name a rate by themselves. 「增减」 alone may be an amount.
  private func isRate(_ head: ColumnHead) -> Bool {
    let words = head.words
    if words.anywhere.has(.difference, .fullScore, .score) { return false }
    return words.atEnd.has(.share, .rate, .margin) || words.whole.has(.share) || words.atStart.has(.share)
  }
}
