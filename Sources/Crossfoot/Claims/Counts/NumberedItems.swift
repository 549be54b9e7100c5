import SourceText

/// Items that are numbered within one paragraph: 「安排项目 3 个：（1）…；（2）…；（3）…」, 「2 个：1.…；2.…」, 「两项：一、…；二、…」,
/// 「五批，第一批…、第二批…」.
func numberedItems(_ index: Int, in reading: Reading) -> NameList? {
  let mention = reading.mentions[index]
  let passage = reading.passages[mention.passage]
  let tokens = passage.tokens
  var items: [Int] = []
  var style: ItemNumber.Style?
  var last = mention.token
  // 标段 of 「个标段」.
  var measure = Array(mention.quantity.unit.symbol.utf8)
  if measure.count > 6 { measure.removeFirst(measure.count - 6) }
  let isMeasured = measure.count == 6
  for token in (mention.token + 1)..<tokens.count {
    // A paragraph that long is no list of this, and only stages are told of in another sentence.
    if token - last > (items.isEmpty ? isMeasured ? 40 : 20 : 160) { break }
    if items.isEmpty, !isMeasured, tokens[token].isMark(.period) { break }
    guard ItemNumber.mayStand(at: token, in: tokens, isMeasured: isMeasured),
      let number = ItemNumber(at: token, in: passage, measure: measure),
      style == nil || number.style == style
    else { continue }
    if number.value == items.count + 1 {
      if items.isEmpty, number.style == .measured, isTold(token, behind: mention, in: passage) { continue }
      style = number.style
      items.append(token)
      last = token
    } else if !items.isEmpty, number.value <= items.count, number.style != .measured {
      break
    }
  }
  guard items.count >= 2, let first = items.first, let style else { return nil }
  let ranges = items.map { passage.lexed.prose.sourceRange(tokens[$0].range) }
  let continues =
    mention.passage + 1 < reading.passages.count && !reading.passages[mention.passage + 1].mark.isEmpty
  let isWhole = !continues || mention.quantity.value < Rational(items.count)
  // 「抽查企业 12 家：（1）台账齐全；（2）制度完善」 lists no firms.
  let isMost = mention.quantity.value < Rational(2 * items.count)
  return NameList(
    items: ranges,
    isFirm: style != .measured && isMost && isWhole && announces(mention.token..<first, in: tokens)
      && !isToldAgain(index, in: reading))
}

/// Whether nothing but a colon, or 分别为 and a colon, stands behind a count: 「企业 7 家存在问题：」 lists something else.
private func announces(_ range: Range<Int>, in tokens: [Token]) -> Bool {
  tokens[range].last.map { $0.isMark(.colon) } ?? false
    && tokens[range].dropFirst().dropLast().allSatisfy {
      $0.isMark(.comma) || $0.has(CueSet.oneToOne) && !$0.has(CueSet(.openEnded))
    }
}

/// 「投诉 30 件：1.甲类 12 件；2.乙类 18 件」: the items add up to what is said, and are not counted by it.
private func isToldAgain(_ index: Int, in reading: Reading) -> Bool {
  let own = reading.mentions[index]
  return reading.mentions[(index + 1)..<reading.passages[own.passage].mentions.upperBound].contains {
    $0.quantity.unit.symbol == own.quantity.unit.symbol
  }
}

/// Whether a sentence ends, and so another thing is told of, between a count and what may be its first item.
private func isTold(_ token: Int, behind mention: Mention, in passage: Passage) -> Bool {
  passage.tokens[mention.token..<token].count { $0.isMark(.period) } > 1
}

/// The number that opens an item.
struct ItemNumber {
  enum Style { case bracket, point, chinese, circle, measured }

  var style: Style
  var value: Int

  /// A look at the tokens alone, since most open no item.
  @inline(__always)
  static func mayStand(at token: Int, in tokens: [Token], isMeasured: Bool) -> Bool {
    let (before, own) = (tokens[token - 1], tokens[token])
    if before.has(CueSet(.ordinal)) { return true }
    switch own.kind {
    case .mark: return own.isMark(.open) && before.isItemEnd
    case .figure: return isMeasured || before.isItemEnd && own.range.count <= 2
    // As long as 一, or ① and a letter.
    case .text: return before.isItemEnd && own.range.count >= 3
    default: return false
    }
  }

  init?(at token: Int, in passage: Passage, measure: [UInt8]) {
    let tokens = passage.tokens
    let text = passage.lexed.prose.text
    func number(_ token: Token) -> Int? {
      let bytes = text[token.range]
      if token.figure != nil || token.kind == .noQuantity {
        guard bytes.count <= 2, bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      }
      guard bytes.count <= 6, token.kind == .text, let numeral = readChineseNumeral(Array(bytes), at: 0),
        numeral.range.count == bytes.count
      else { return nil }
      return (1...30).first { numeral.value == Rational($0) }
    }
    let isOpening = tokens[token - 1].isItemEnd
    if tokens[token].isMark(.open), token + 2 < tokens.count, tokens[token + 2].isMark(.close),
      let value = number(tokens[token + 1]), isOpening
    {
      (style, self.value) = (.bracket, value)
    } else if isOpening, tokens[token].figure != nil, token + 1 < tokens.count,
      tokens[token + 1].isMark(.period, .listComma),
      tokens[token + 1].range.lowerBound == tokens[token].range.upperBound,
      let value = number(tokens[token])
    {
      (style, self.value) = (.point, value)
    } else if isOpening, !tokens[token - 1].isMark(.listComma), tokens[token].kind == .text, token + 1 < tokens.count,
      tokens[token + 1].isMark(.listComma), let value = number(tokens[token])
    {
      (style, self.value) = (.chinese, value)
    } else if tokens[token].kind == .text, tokens[token].range.count > 3,
      let value = Self.circled(text, tokens[token].range.lowerBound)
    {
      (style, self.value) = (.circle, value)
    } else if !measure.isEmpty, let value = Self.measured(token, in: passage, measure) {
      (style, self.value) = (.measured, value)
    } else {
      return nil
    }
  }

  /// ① is 1.
  private static func circled(_ text: [UInt8], _ at: Int) -> Int? {
    guard text[at] == 0xE2, text[at + 1] == 0x91, 0xA0...0xB3 ~= text[at + 2] else { return nil }
    return Int(text[at + 2]) - 0x9F
  }

  /// 「第一批」 and 「一标段」 of a count of 批 or 标段.
  private static func measured(_ token: Int, in passage: Passage, _ measure: [UInt8]) -> Int? {
    let text = passage.lexed.prose.text
    let word = passage.tokens[token]
    let isOrdinal = passage.tokens[token - 1].has(CueSet(.ordinal))
    if word.figure != nil && measure.count >= 6 || word.kind == .text && isOrdinal {
      guard let numeral = readChineseNumeral(text, at: word.range.lowerBound),
        text[numeral.range.upperBound...].starts(with: measure)
      else { return nil }
      return (1...30).first { numeral.value == Rational($0) }
    }
    guard isOrdinal, word.kind == .noQuantity, text[word.range.upperBound...].starts(with: measure) else { return nil }
    let digits = text[word.range]
    guard digits.count <= 2, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension Token {
  /// A mark that an item may end with, or a colon.
  @inline(__always)
  fileprivate var isItemEnd: Bool { isMark(.colon, .semicolon, .comma, .period, .listComma) }
}
