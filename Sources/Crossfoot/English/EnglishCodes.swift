/// Numbers of English text that count nothing: codes, ordinals, ranges, telephone numbers.
extension EnglishLexer {
  /// A number glued to a letter before it is a name: PM2.5, LT/2020/0147, A4112.
  /// Ten digits without a comma are an account or a time of machines: people group what they count.
  func codeEnd() -> Int? {
    guard i > 0 else { return nil }
    let isMoney = bytes[i - 1] == 0x24 || bytes[i - 1] >= 0x80
    if !isMoney, bytes[i...].prefix(10).count(where: { $0 &- 0x30 < 10 }) == 10 { return endOfCode(i) }
    // `601(b)(2)`: a place in a law.
    if let clause = clauseEnd(endOfCode(i)), let second = clauseEnd(clause) { return second }
    let before = bytes[i - 1]
    if before == 0x2F, isFraction(i - 1) { return nil }
    let isGlued =
      isLetter(before) || before == 0x5F || before == 0x23
      || (before == 0x2D || before == 0x2F) && i > 1 && (isLetter(bytes[i - 2]) || bytes[i - 2] &- 0x30 < 10)
      || before == 0x2E && i > 1 && isLetter(bytes[i - 2]) || before == 0x3A && endsCode(i - 1)
    return isGlued ? endOfCode(i) : nil
  }

  /// Whether letters with digits behind them end here: `K12` of `K12:3`.
  private func endsCode(_ end: Int) -> Bool {
    guard end > 1, bytes[end - 1] &- 0x30 < 10 else { return false }
    let start = bytes[..<end].suffix(12).lastIndex { $0 &- 0x30 >= 10 }
    return start.map { isLetter(bytes[$0]) } ?? false
  }

  /// 0800 555 0143, +44 20 7946 0123, 978-0-00-000000-2.
  func phoneEnd() -> Int? {
    var j = i
    var groups = 0
    while j < bytes.count, bytes[j] &- 0x30 < 10 {
      while j < bytes.count, bytes[j] &- 0x30 < 10 { j += 1 }
      groups += 1
      guard j + 1 < bytes.count, bytes[j] == 0x20 || bytes[j] == 0x2D, bytes[j + 1] &- 0x30 < 10 else { break }
      j += 1
    }
    let isDialled =
      bytes[i] == 0x30 && i + 1 < bytes.count && bytes[i + 1] &- 0x30 < 10 || i > 0 && bytes[i - 1] == 0x2B
    if isDialled, groups > 1 || j - i > 4 { return j }
    let hyphens = bytes[i..<j].count { $0 == 0x2D }
    return hyphens > 1 && readEnglishDate(small, at: i) == nil ? j : nil
  }

  /// `1) to prevent harm; 2) to treat it`: a mark of a list within a sentence.
  func listMarkEnd() -> Int? {
    if let end = bracketedMarkEnd() { return end }
    let end = bytes[i...].prefix(3).firstIndex { $0 &- 0x30 >= 10 } ?? i
    guard end > i, end + 1 < bytes.count, bytes[end] == 0x29, bytes[end + 1] == 0x20 else { return nil }
    let before = bytes[..<i].last { $0 != 0x20 }
    let follows = before.map { [0x2C, 0x3A, 0x3B].contains($0) } ?? true
    guard follows || small[..<i].suffix(5).elementsEqual(" and ".utf8) else { return nil }
    let brackets = bytes[..<i].suffix(400)
    return brackets.count { $0 == 0x28 } <= brackets.count { $0 == 0x29 } ? end + 1 : nil
  }

  /// The number of `: (1) `, and of `(n) ` behind `(n − 1) `; the bracket's end is left.
  private func bracketedMarkEnd() -> Int? {
    guard i > 0, bytes[i - 1] == 0x28, let end = bytes[i...].prefix(3).firstIndex(where: { $0 &- 0x30 >= 10 }),
      end + 1 < bytes.count, bytes[end] == 0x29, bytes[end + 1] == 0x20,
      let number = Int(String(decoding: bytes[i..<end], as: UTF8.self)), number > 0
    else { return nil }
    if number == 1 { return bytes[..<(i - 1)].last { $0 != 0x20 } == 0x3A ? end : nil }
    let last = Array("(\(number - 1)) ".utf8)
    let before = bytes[..<(i - 1)].suffix(400)
    return before.indices.contains { before[$0] == 0x28 && before[$0...].starts(with: last) } ? end : nil
  }

  /// Behind words such as Note, Table, Year, Top: one number, a span, or a list of them.
  func ordinalEnd() -> Int? {
    let number = endOfCode(i)
    if i > 0, bytes[i - 1] == 0x5B, number < bytes.count, bytes[number] == 0x5D { return number }
    guard let last = result.tokens.last, last.has(CueSet(.ordinal).union(CueSet(.top))),
      i - last.range.upperBound <= 1, !isBehindPeriod()
    else { return nil }
    // `in the year 412 schools …` and `Note: 12 …` aside, money and shares are never counted so.
    if number < bytes.count,
      bytes[number] == 0x25
        || bytes[number] == 0x2C && number + 3 < bytes.count
          && bytes[number + 1] &- 0x30 < 10
    {
      return nil
    }
    var end = number
    while let next = clauseEnd(end) ?? spanEnd(end) { end = next }
    return end
  }

  /// `During the year 412 homes became empty`: a period with an article, which numbers nothing.
  private func isBehindPeriod() -> Bool {
    let words = result.tokens.suffix(2).map { small[$0.range] }
    // `over the` is one token.
    guard words.count == 2, ["the", "this"].contains(where: { words[0].suffix($0.utf8.count).elementsEqual($0.utf8) })
    else { return false }
    return lexicon.senses[words[1]].contains(SenseSet(.termName))
  }

  /// `(2)(b)` of `section 7(2)(b)`.
  private func clauseEnd(_ end: Int) -> Int? {
    guard end < bytes.count, bytes[end] == 0x28 else { return nil }
    let inner = bytes[(end + 1)...].prefix { isLetter($0) || $0 &- 0x30 < 10 }
    return (1...3).contains(inner.count) && inner.endIndex < bytes.count && bytes[inner.endIndex] == 0x29
      ? inner.endIndex + 1 : nil
  }

  /// ` to 6`, ` and 5`, `–117`, `, 4` behind a numbered thing.
  private func spanEnd(_ end: Int) -> Int? {
    for joint in [" to ", " and ", "–", "-", " & ", ", ", " or "]
    where small[min(end, small.count)...].starts(with: joint.utf8) {
      let next = end + joint.utf8.count
      guard next < bytes.count, bytes[next] &- 0x30 < 10 else { return nil }
      let stop = endOfCode(next)
      // A number with a unit or a noun of its own is not of the list.
      if joint == ", " || joint == " and ", stop < bytes.count, bytes[stop] == 0x20, stop + 1 < bytes.count,
        isLetter(bytes[stop + 1])
      {
        return nil
      }
      return stop
    }
    return nil
  }

  func endOfCode(_ start: Int) -> Int {
    var j = start
    while j < bytes.count {
      if bytes[j] &- 0x30 < 10 || isLetter(bytes[j]) || bytes[j] == 0x5F {
        j += 1
      } else if [0x2E, 0x2D, 0x2F].contains(bytes[j]), j + 1 < bytes.count, bytes[j + 1] &- 0x30 < 10 {
        j += 1
      } else {
        break
      }
    }
    return max(j, start + 1)
  }

  /// 30–60 days, $6–8 million, 24/7, 80/20, 6-8%: the two numbers and what follows them are no quantity.
  func endOfRange(_ end: Int) -> Int? {
    for joint in ["-", "–", "—", "/", ":", " – ", "~"] where small[min(end, small.count)...].starts(with: joint.utf8) {
      var next = end + joint.utf8.count
      if let money = lexicon.currency(in: small, at: min(next, small.count)) { next = money.number }
      guard next < bytes.count, bytes[next] &- 0x30 < 10 else { continue }
      return unitEnd(endOfCode(next))
    }
    return nil
  }

  /// `:1` of `a ratio of 16:1`, with the word in the same sentence.
  func endOfRatio(_ end: Int) -> Int? {
    guard small[min(end, small.count)...].starts(with: ":1".utf8) else { return nil }
    let stop = end + 2
    if stop < bytes.count, bytes[stop] &- 0x30 < 10 || bytes[stop] == 0x3A || bytes[stop] == 0x2E && isDigit(stop + 1) {
      return nil
    }
    let words = result.tokens.reversed().prefix(12).prefix { !$0.isMark(.period, .semicolon) }
    return words.contains { lexicon.senses[small[$0.range]].contains(SenseSet(.ratio)) } ? stop : nil
  }

  private func isDigit(_ i: Int) -> Bool { i < bytes.count && bytes[i] &- 0x30 < 10 }

  private func unitEnd(_ end: Int) -> Int {
    var end = end
    for word in [" million", " billion", " thousand", "%", " per cent", " percent", "m", "bn"]
    where small[min(end, small.count)...].starts(with: word.utf8) {
      end += word.utf8.count
      break
    }
    return end
  }

  /// 2B, 5G, 112th, 90-day, 4.8-hectare.
  func gluedEnd(_ end: Int) -> Int? {
    guard end < bytes.count else { return nil }
    if isLetter(bytes[end]), bytes[end - 1] &- 0x30 < 10 { return endOfWord(end) }
    if bytes[end] == 0x2D, end + 1 < bytes.count, isLetter(bytes[end + 1]) { return endOfWord(end + 1) }
    return nil
  }

  /// Whether what stands at a place or behind its blanks begins with a capital, or nothing does.
  func beginsSentence(_ i: Int) -> Bool { bytes[i...].first { $0 > 0x20 }.map { $0 &- 0x41 < 26 } ?? true }

  /// A full stop that ends a sentence: not one of `e.g.`, `No.`, `3.5` or an initial.
  func isSentenceEnd(_ i: Int) -> Bool {
    guard i > 0 else { return false }
    guard i + 1 < bytes.count else { return true }
    if bytes[i + 1] != 0x20, bytes[i + 1] != 0x22, bytes[i + 1] != 0x29, bytes[i + 1] < 0x80 { return false }
    var start = i
    while start > 0, isLetter(bytes[start - 1]) || bytes[start - 1] == 0x2E { start -= 1 }
    let word = small[start..<i]
    if word.count == 1, isLetter(word.first ?? 0) { return bytes[start] > 0x60 }
    // `said no. Among women …`
    if word.elementsEqual("no".utf8), bytes[start] == small[start] { return beginsSentence(i + 1) }
    return !lexicon.senses[word].contains(SenseSet(.abbreviation))
  }
}

/// The mark at a byte of English text and its end.
func readMark(_ bytes: [UInt8], at i: Int) -> (Token.Mark, Int)? {
  switch bytes[i] {
  case 0x2C: return (.comma, i + 1)
  case 0x3B: return (.semicolon, i + 1)
  case 0x3A: return (.colon, i + 1)
  case 0x28, 0x5B: return (.open, i + 1)
  case 0x29, 0x5D: return (.close, i + 1)
  case 0x2B: return (.plus, i + 1)
  case 0x2D: return (i > 0 && bytes[i - 1] == 0x20 ? .dash : .minus, i + 1)
  case 0x3D: return (.equals, i + 1)
  case 0x2A: return (.times, i + 1)
  case 0x21, 0x3F, 0x2E: return (.period, i + 1)
  case 0xC3 where i + 1 < bytes.count && bytes[i + 1] == 0x97: return (.times, i + 2)
  case 0xE2 where bytes[i...].starts(with: "–".utf8) || bytes[i...].starts(with: "—".utf8): return (.dash, i + 3)
  case 0xEF where i + 2 < bytes.count: return (wideMarks[Array(bytes[i..<i + 3])] ?? .other, i + 3)
  default: return nil
  }
}

private let wideMarks: [[UInt8]: Token.Mark] = [
  Array("，".utf8): .comma, Array("；".utf8): .semicolon, Array("：".utf8): .colon, Array("（".utf8): .open,
  Array("）".utf8): .close,
]
