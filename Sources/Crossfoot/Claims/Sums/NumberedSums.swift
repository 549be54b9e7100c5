/// Totals of items by their numbers: 「1.医疗费 a；2.伙食费 b；3.营养费 c；4.护理费 d。以上 1 至 3 项合计 T」, 「第 1、2、3 项之和 T」, or of all that
/// stand right above: 「以上合计 T」.
///
/// Accuses where each item tells one amount, and where one of them was left out. Cost: linear in the text, and in the items of each
/// such total.
func numberedSums(in reading: Reading) -> [Claim] {
  let totals = reading.mentions.indices.compactMap { total -> (total: Int, numbers: [Int]?)? in
    guard reading.sketches[total].isSummand, reading.sketches[total].isExact else { return nil }
    if let numbers = numbers(before: total, in: reading) { return numbers.count >= 2 ? (total, numbers) : nil }
    return isOfAllAbove(total, in: reading) ? (total, nil) : nil
  }
  guard let last = totals.last else { return [] }
  var items = NumberedItems()
  var claims: [Claim] = []
  var rest = totals[...]
  for passage in 0...reading.mentions[last.total].passage {
    items.read(passage, of: reading)
    while let (total, numbers) = rest.first, reading.mentions[total].passage == passage {
      rest.removeFirst()
      guard let wanted = numbers ?? items.all(before: total, in: reading) else { continue }
      let amounts = wanted.map { items.amounts(of: $0, like: total, in: reading) }
      if let claim = claim(total, of: amounts, in: reading) { claims.append(claim) }
    }
  }
  return claims
}

/// 「以上合计 T」, 「以上各项共计 T」 at the head of a sentence: a total without the numbers of its items.
private func isOfAllAbove(_ total: Int, in reading: Reading) -> Bool {
  guard reading.sketches[total].has(.total) else { return false }
  let mention = reading.mentions[total]
  let passage = reading.passages[mention.passage]
  let start = passage.tokens[..<mention.token].lastIndex { $0.isMark(.period, .semicolon, .comma, .colon) }
  guard start.map({ passage.tokens[$0].isMark(.period, .semicolon) }) ?? true else { return false }
  let words = simplifiedLetters(passage.text((start.map { $0 + 1 } ?? 0)..<mention.token))
  return words.count <= 8 && reading.scopes.opening(.aforesaid, of: words) != nil
}

/// The items of the list that was read last, by their numbers.
private struct NumberedItems {
  /// The figures of each item, from the first.
  private var items: [Range<Int>] = []

  mutating func read(_ passage: Int, of reading: Reading) {
    let own = reading.passages[passage]
    let text = own.lexed.prose.text
    var openings: [(number: Int, place: Int)] = number(ofMark: own.mark).map { [($0, 0)] } ?? []
    var place = 0
    while place < text.count {
      let digits = text[place...].prefix { $0 &- 0x30 < 10 }
      if digits.isEmpty {
        place += 1
        continue
      }
      if digits.count <= 2, opensClause(place, of: text), isNumber(before: digits.endIndex, of: text),
        let number = Int(String(decoding: digits, as: UTF8.self))
      {
        // The mark of a paragraph may be part of its text.
        if place == 0 { openings = [] }
        openings.append((number, place))
      }
      place = digits.endIndex
    }
    let ends = openings.dropFirst().map(\.place) + [text.count]
    for ((number, place), end) in zip(openings, ends) {
      if number == 1 { items = [] }
      guard number == items.count + 1 else { continue }
      let first = own.mentions.firstPlace { own.tokens[reading.mentions[$0].token].range.lowerBound >= place }
      let last = own.mentions.firstPlace { own.tokens[reading.mentions[$0].token].range.lowerBound >= end }
      // The last item ends with the sentence of its amount; its number is a figure to the lexer.
      guard
        let amount = (first..<last).first(where: {
          reading.sketches[$0].isSummand && reading.sketches[$0].kind == .amount
        })
      else {
        items = []
        return
      }
      let sentence = reading.mentions[amount].sentence
      items.append(first..<(first..<last).firstPlace { reading.mentions[$0].sentence > sentence })
    }
  }

  /// 2 for 「2.」 and 「（2）」.
  private func number(ofMark mark: String) -> Int? {
    let digits = mark.utf8.filter { $0 &- 0x30 < 10 }
    return digits.count <= 2 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }

  /// Whether a sentence or clause begins here.
  private func opensClause(_ place: Int, of text: [UInt8]) -> Bool {
    place == 0
      || ["；", "。", "：", "，", ";", ":"].contains { text[..<place].suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether 「.」 or 「、」 stands behind the digits of an item's number, and no decimal.
  private func isNumber(before end: Int, of text: [UInt8]) -> Bool {
    let isMarked = [".", "、", "．"].contains { text[end...].starts(with: $0.utf8) }
    return isMarked && !(end + 1 < text.count && text[end] == 0x2E && text[end + 1] &- 0x30 < 10)
  }

  /// The numbers of three items or more that end right before a total; nil where other figures stand between.
  func all(before total: Int, in reading: Reading) -> [Int]? {
    items.count >= 3 && items.last?.upperBound == total ? Array(1...items.count) : nil
  }

  /// What an item comes to: the one that it calls a total, or those outside brackets.
  func amounts(of number: Int, like total: Int, in reading: Reading) -> [Int] {
    guard items.indices.contains(number - 1) else { return [] }
    let amounts = items[number - 1].filter {
      reading.sketches[$0].isSummand && reading.sketches[$0].isExact && reading.addable($0, total)
        && reading.mentions[$0].depth == 0 && $0 != total && !reading.sketches[$0].has(.per)
    }
    let totals = amounts.filter { reading.sketches[$0].has(.total) }
    return totals.count == 1 ? totals : amounts
  }
}

/// 1, 2 and 3 of 「第 1 至 3 项合计」 or 「1、2、3 项之和」 right before a total.
private func numbers(before total: Int, in reading: Reading) -> [Int]? {
  let mention = reading.mentions[total]
  let passage = reading.passages[mention.passage]
  let start = passage.tokens[max(0, mention.token - 12)..<mention.token].lastIndex {
    $0.isMark(.comma, .period, .semicolon, .open, .colon)
  }
  let first = start.map { $0 + 1 } ?? max(0, mention.token - 12)
  guard first < mention.token else { return nil }
  let bytes = passage.tokens[first].range.lowerBound..<passage.tokens[mention.token].range.lowerBound
  guard passage.lexed.prose.text[bytes].contains(where: { $0 &- 0x30 < 10 }) else { return nil }
  let words = simplifiedLetters(passage.text(first..<mention.token))
  guard let end = words.firstIndex(where: { reading.scopes.has($0, .kindMeasure) }) else { return nil }
  return listedNumbers(in: words[..<end])
}

/// Nil where they do not rise.
private func listedNumbers(in words: ArraySlice<Unicode.Scalar>) -> [Int]? {
  var numbers: [Int] = []
  var isRange = false
  var place = words.startIndex
  while place < words.endIndex {
    let digits = words[place...].prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else {
      isRange = isRange || rangeMarks.contains(words[place])
      place += 1
      continue
    }
    guard digits.count <= 2, let number = Int(String(String.UnicodeScalarView(digits))), number > numbers.last ?? 0
    else {
      return nil
    }
    if isRange, let last = numbers.last { numbers += last + 1..<number }
    numbers.append(number)
    isRange = false
    place = digits.endIndex
  }
  return isRange ? nil : numbers
}

private let rangeMarks = Set("至到-—～~".unicodeScalars)

private func claim(_ total: Int, of items: [[Int]], in reading: Reading) -> Claim? {
  guard items.allSatisfy({ !$0.isEmpty }) else { return nil }
  func claim(_ parts: [Int], _ basis: Basis) -> Claim {
    Claim(
      kind: .sum, rule: "sum-mismatch", stated: reading.mentions[total].quantity,
      operands: parts.map { Operand(.part, reading.mentions[$0].quantity) }, formula: .sum(count: parts.count),
      basis: basis)
  }
  let plain = claim(items.map { $0[0] }, .stated)
  if verdict(of: plain) == .holds { return plain }
  for item in items.indices {
    for other in items[item].dropFirst() {
      let told = claim(items.indices.map { $0 == item ? other : items[$0][0] }, .inferred)
      if verdict(of: told) == .holds { return told }
    }
  }
  if items.allSatisfy({ $0.count == 1 }) { return plain }
  // 「5.误工费：日工资 u，n 天计 a」 comes to its last amount, where one item was left out of the total.
  let told = claim(items.map { $0[$0.count - 1] }, .inferred)
  if case .missing = diagnose(told) { return told }
  return nil
}
