import SourceText

/// Stated counts and the lists that they count: 「N 个，分别是 A、B」, 「A、B 和 C 三大工程」, 「前五名」.
func countClaims(in reading: Reading, sums: [SumStructure], tables: TableLookup) -> [Claim] {
  let totals = SumsByTotal(sums, in: reading)
  return reading.mentions.indices.compactMap { index in
    let own = reading.sketches[index]
    guard own.kind == .count || own.kind == .none, own.isExact else { return nil }
    let mention = reading.mentions[index]
    guard mention.quantity.isWhole, mention.quantity.value >= Rational(2), mention.quantity.value <= Rational(60)
    else { return nil }
    let lists = [
      enumerated(index, in: reading), itemsBelow(index, in: reading), partsBefore(index, in: reading, sums: totals),
      listBefore(index, in: reading), listBehind(index, in: reading), clausesBehind(index, in: reading),
      own.kind == .count ? numberedItems(index, in: reading) : nil,
    ].compactMap { $0 }
    let claims = lists.map { claim(mention, $0) }
    guard
      let fitting = claims.first(where: { verdict(of: $0) == .holds })
        ?? (own.kind == .count
          ? loosely(counted: index, in: reading, sums: totals, tables).map { claim(mention, $0) } : nil)
    else {
      // A number without a measure word may be a note's, a page's or a code.
      guard own.kind == .count, !isJoined(index, in: reading) else { return nil }
      return lists.first.flatMap { $0.isFirm ? claims.first : nil }
    }
    return fitting
  }
}

/// A list that is only found where it has as many members as are said.
private func loosely(counted index: Int, in reading: Reading, sums: SumsByTotal, _ tables: TableLookup) -> NameList? {
  let value = reading.mentions[index].quantity.value
  return [
    figuresListed(index, in: reading), partsBeside(index, in: reading, sums: sums), titlesBehind(index, in: reading),
    rowsBelow(index, in: reading, tables: tables),
  ].lazy.compactMap { $0 }.first { Rational($0.items.count) == value }
}

/// 「八章和两篇附录：」: the list behind counts both.
private func isJoined(_ index: Int, in reading: Reading) -> Bool {
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  guard mention.token > 1, passage.tokens[mention.token - 1].has(CueSet(.and)) else { return false }
  let before = passage.tokens[mention.token - 2]
  guard before.figure == nil else { return true }
  let word = Array(passage.lexed.prose.text[before.range].suffix(6))
  return word.count == 6 && readChineseNumeral(word, at: 0) != nil
}

/// Names that a text enumerates.
struct NameList {
  var items: [Range<Int>]
  /// Introduced by 分别是 and cut by 、 alone, so that counting it is beyond doubt.
  var isFirm: Bool
}

private func claim(_ mention: Mention, _ list: NameList) -> Claim {
  let operands = list.items.map {
    Operand(
      .item,
      Quantity(range: $0, numeralRange: $0, numeral: "", value: .overflow, ulp: .one, unit: .none))
  }
  return Claim(
    kind: .count, rule: "count-mismatch", stated: mention.quantity, operands: operands,
    formula: .constant(list.items.count), basis: list.isFirm ? .stated : .inferred)
}

extension Quantity {
  /// Printed without decimals or a scale such as 万.
  var isWhole: Bool { ulp == .one && value.isInteger }
}

/// 「…2 个，分别是办公室、信访科」, 「3 个行业分别增长 a、b 和 c」.
private func listBehind(_ index: Int, in reading: Reading) -> NameList? {
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  let tokens = passage.tokens
  let heads = CueSet(.comprises).union(CueSet(.respectively)).union(CueSet(.including))
  guard let head = tokens[(mention.token + 1)...].prefix(16).firstIndex(where: { $0.has(heads) || $0.isMark(.colon) }),
    !tokens[(mention.token + 1)..<head].contains(where: { $0.isMark(.period, .semicolon) })
  else { return nil }
  let hasFigures = tokens[(mention.token + 1)..<head].contains { $0.figure != nil }
  if hasFigures { return respectiveFigures(after: head, in: passage).map { NameList(items: $0, isFirm: false) } }
  if let figures = respectiveFigures(after: head, in: passage) { return NameList(items: figures, isFirm: false) }
  // 「四项：一、修路；二、改厕；…」
  if head + 1 < tokens.count, ItemNumber(at: head + 1, in: passage, measure: [])?.style == .chinese { return nil }
  var split = ListSplit(passage: passage)
  var i = head + 1
  while i < tokens.count, !endsList(tokens[i]), split.take(i) { i += 1 }
  guard let items = split.finish(counting: mention), items.count >= 2 else { return nil }
  // 「2 个：甲、乙」 and 「2 个，分别是甲、乙」 leave no name out.
  let isHead = tokens[head].isMark(.colon) ? head <= mention.token + 2 : passage.text(head..<(head + 1)).holds("分别")
  let isFirm =
    isHead && !tokens[head].has(CueSet(.respectively)) && (split.isClean || split.isParallel) && items.count <= 12
  return NameList(items: items, isFirm: isFirm)
}

/// 「开展 3 项活动：一是…二是…三是…」.
private func enumerated(_ index: Int, in reading: Reading) -> NameList? {
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  let tokens = passage.tokens
  guard let colon = tokens[(mention.token + 1)...].prefix(6).firstIndex(where: { $0.isMark(.colon) }),
    colon + 1 < tokens.count, !tokens[mention.token..<colon].contains(where: { $0.isMark(.period, .semicolon) }),
    tokens[colon + 1].has(CueSet(.enumerator))
  else { return nil }
  // 「问题 34 个，主要有：一是…」 are not all of them; 「问题 34 个：一是甲方面 12 个；…」 is what the items' figures make.
  if tokens[mention.token..<colon].contains(where: { $0.has(CueSet(.openEnded)) }) || isToldInItems(index, in: reading)
  {
    return nil
  }
  let first = tokens[colon + 1].range
  // A second 一是 opens a list of its own.
  let text = passage.lexed.prose.text
  let own = tokens[(colon + 1)...].lazy.filter { $0.has(CueSet(.enumerator)) }.prefix {
    $0.range == first || !text[$0.range].elementsEqual(text[first])
  }
  let items = Array(own.map { passage.lexed.prose.sourceRange($0.range) })
  return items.count >= 2 ? NameList(items: items, isFirm: true) : nil
}

/// Whether the figure behind a number of things is of its unit and in the first item of its list.
private func isToldInItems(_ index: Int, in reading: Reading) -> Bool {
  guard index + 1 < reading.mentions.count else { return false }
  let (own, next) = (reading.mentions[index], reading.mentions[index + 1])
  return next.passage == own.passage && next.sentence == own.sentence && next.isLevel
    && next.quantity.unit.symbol == own.quantity.unit.symbol && own.quantity.value > Rational(10)
}

/// A Chinese comma ends a list; a narrow one may cut its names.
private func endsList(_ token: Token) -> Bool {
  token.isMark(.period, .semicolon) || token.isMark(.comma) && token.range.count > 1
}

/// 「包括 A、B 和 C 3 个项目」, 「“甲”“乙”“丙”三大工程」.
private func listBefore(_ index: Int, in reading: Reading) -> NameList? {
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  let tokens = passage.tokens
  var start = mention.token
  while start > 0, !tokens[start - 1].isMark(.comma, .semicolon, .period, .colon), tokens[start - 1].figure == nil {
    start -= 1
  }
  if let comprises = tokens[start..<mention.token].lastIndex(where: {
    $0.has(CueSet(.comprises).union(CueSet(.including)))
  }) {
    start = comprises + 1
  }
  let quoted = (start..<mention.token).filter { tokens[$0].isMark(.quoteOpen) }
  if quoted.count >= 2, tokens[mention.token - 1].isMark(.quoteClose) {
    return NameList(items: quoted.map { passage.lexed.prose.sourceRange(tokens[$0].range) }, isFirm: false)
  }
  var split = ListSplit(passage: passage)
  for i in start..<mention.token where !split.take(i) { return nil }
  guard let items = split.finish(counting: mention), items.count >= 2 else { return nil }
  return NameList(items: items, isFirm: false)
}

/// Cuts tokens into names at 、 and at the last 和, 及.
private struct ListSplit {
  let passage: Passage
  private var items: [Range<Int>] = []
  /// Places in `items` that a 和 cut off from the name before, which may be one name with it.
  private var afterAnd: [Int] = []
  private var start: Int?
  private var end = 0
  /// The last letter of each name.
  private var endings: [[UInt8]] = []
  /// Whether there are no brackets, commas or words such as 等.
  private var isPlain = true
  private var depth = 0
  /// Whether 、 cuts its names, so that a comma of any width ends it.
  private var hasListCommas = false
  /// Cut by 、 alone.
  var isClean: Bool { isPlain && afterAnd.isEmpty }

  init(passage: Passage) {
    self.passage = passage
  }

  /// Takes a token into the list; false where the list ends.
  mutating func take(_ index: Int) -> Bool {
    let token = passage.tokens[index]
    if token.isMark(.open) { depth += 1 }
    if depth > 0 {
      if token.isMark(.close) { depth -= 1 }
      isPlain = false
      end = token.range.upperBound
      return true
    }
    if token.isMark(.colon) && start != nil { return false }
    if token.figure != nil {
      // 「甲、乙、一处丙」: the first letters of a name; figures behind names are of what they name.
      guard start == nil, hasListCommas else { return false }
      isPlain = false
    }
    if token.isMark(.comma), hasListCommas { return false }
    if token.isMark(.listComma) || token.isMark(.comma) {
      if token.isMark(.comma) { isPlain = false } else { hasListCommas = true }
      close()
      return true
    }
    if token.has(CueSet(.and)) {
      close()
      afterAnd.append(items.count)
      return true
    }
    if token.has(CueSet(.openEnded)) { isPlain = false }
    if start == nil { start = token.range.lowerBound }
    end = token.range.upperBound
    return true
  }

  /// Whether nothing but one 和 makes the list unsure, and all its names end alike: 「综合组、宣传组和督导组」.
  var isParallel: Bool { isPlain && afterAnd.count <= 1 && endings.count >= 3 && Set(endings).count == 1 }

  private mutating func close() {
    if let start, start < end {
      items.append(passage.lexed.prose.sourceRange(start..<end))
      endings.append(Array(passage.lexed.prose.text[start..<end].suffix(3)))
    }
    start = nil
  }

  /// The names; 「设备和维修」 is taken for one where the stated count asks for fewer.
  mutating func finish(counting mention: Mention) -> [Range<Int>]? {
    close()
    for place in afterAnd where place > 0 && place < items.count && mention.quantity.value < Rational(items.count) {
      items[place - 1] = items[place - 1].lowerBound..<items[place].upperBound
      items.remove(at: place)
      afterAnd = afterAnd.map { $0 > place ? $0 - 1 : $0 }
    }
    return items.isEmpty ? nil : items
  }
}
