/// The tokens that may name a figure: back to a mark or another figure.
func wordsBefore(_ token: Int, in passage: Passage) -> Range<Int> {
  var start = token
  while start > 0 {
    let previous = passage.tokens[start - 1]
    if previous.figure != nil || previous.isMark(.comma, .semicolon, .period, .colon, .listComma, .equals) { break }
    if previous.isMark(.open, .close), passage.brackets[start - 1] != nil { break }
    start -= 1
  }
  return start..<token
}

private let trimmed: CueSet = [
  CueSet(.link), CueSet(.about), CueSet(.nearly), CueSet(.over), CueSet(.atLeast), CueSet(.atMost), CueSet(.under),
  CueSet(.ofWhich), CueSet(.including), CueSet(.and),
]

/// The words of a figure as they stand, without those that only lead to it.
func label(_ tokens: Range<Int>, in passage: Passage) -> String {
  var range = tokens
  while let last = range.last,
    passage.tokens[last].has(trimmed) || passage.tokens[last].kind == .date
      || passage.tokens[last].isMark(.minus, .other)
  {
    range = range.lowerBound..<last
  }
  while let first = range.first,
    passage.tokens[first].has(trimmed.union(CueSet(.others)).subtracting(CueSet(.others)))
      || passage.tokens[first].kind == .date || passage.tokens[first].has(CueSet(.period))
      || passage.tokens[first].isMark(.close)
  {
    range = first + 1..<range.upperBound
  }
  if range.count == 1 {
    return String(
      decoding: passage.lexed.prose.text[passage.tokens[range.lowerBound].range].drop { $0 == 0x20 }, as: UTF8.self)
  }
  var text: [UInt8] = []
  for index in range where passage.tokens[index].kind != .date {
    text += passage.lexed.prose.text[passage.tokens[index].range]
  }
  return String(decoding: text.drop { $0 == 0x20 }, as: UTF8.self)
}

/// The words of a name that tell it from others: without dates, links, quotes and words such as 总额 and 全市.
func key(_ tokens: Range<Int>, in passage: Passage) -> [Unicode.Scalar] {
  var name: [Unicode.Scalar] = []
  if let first = tokens.first, let last = tokens.last {
    name.reserveCapacity((passage.tokens[last].range.upperBound - passage.tokens[first].range.lowerBound) / 3)
  }
  for token in passage.tokens[tokens] {
    if token.kind == .date || token.has(emptyWords.subtracting(CueSet(.and))) { continue }
    if case .mark = token.kind { continue }
    appendCore(of: passage.lexed.prose.text, token.range, to: &name)
  }
  for ending in measureEndings where name.count > ending.count + 1 && name.suffix(ending.count).elementsEqual(ending) {
    name.removeLast(ending.count)
    break
  }
  return name
}

/// 「支出金额」 and 「支出数」 are 「支出」.
private let measureEndings = ["金额", "数额", "总额", "额度", "数", "额", "金額", "數額", "總額", "額度", "數", "額"].map {
  Array($0.unicodeScalars)
}

let emptyWords = trimmed.union(CueSet(.generic)).union(CueSet(.period)).union(CueSet(.versus))

/// What is counted: the words behind a measure word, up to a mark, a cue of another clause or twelve characters.
func noun(after token: Int, in passage: Passage, _ quantity: Quantity) -> String {
  guard quantity.unit.kind == .count || quantity.unit.kind == .none else { return "" }
  var text: [UInt8] = []
  for next in passage.tokens[(token + 1)...].prefix(6) {
    if next.figure != nil || next.kind == .date { break }
    if case .mark = next.kind { break }
    text += passage.lexed.prose.text[next.range]
  }
  return prefix(of: text, characters: 14)
}

/// The first characters of a text; those of Chinese words and ASCII are counted without asking Unicode for clusters.
private func prefix(of text: [UInt8], characters: Int) -> String {
  var count = 0
  var end = 0
  while end < text.count, count < characters {
    switch text[end] {
    case 0x20..<0x7F: end += 1
    case 0xE4...0xE9: end += 3
    default: return String(String(decoding: text, as: UTF8.self).prefix(characters))
    }
    count += 1
  }
  let isWhole = end == text.count || text[end] < 0x7F || (0xE4...0xE9).contains(text[end])
  if !isWhole { return String(String(decoding: text, as: UTF8.self).prefix(characters)) }
  return String(decoding: text[..<end], as: UTF8.self)
}
