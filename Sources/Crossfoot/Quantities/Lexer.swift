import Documents

/// The tokens of one prose and the figures among them.
struct LexedProse: Sendable {
  var prose: Prose
  var tokens: [Token] = []
  var figures: [ScannedFigure] = []

  func text(_ range: Range<Int>) -> String { String(decoding: prose.text[range], as: UTF8.self) }

  /// The same as words are compared: spelled the simplified way.
  func words(_ range: Range<Int>) -> String { simplifiedText(prose.text[range]) }
}

/// Cuts prose into figures, cues, marks, dates and other text, from a zero-based offset in its text on. Cost: one pass.
func lex(_ prose: Prose, from start: Int = 0, with lexicon: Lexicon) -> LexedProse {
  var lexer = Lexer(prose: prose, lexicon: lexicon)
  lexer.i = start
  lexer.textStart = start
  lexer.run()
  lexer.result.lendUnits()
  return lexer.result
}

private struct Lexer {
  let bytes: [UInt8]
  let lexicon: Lexicon
  let reader: FigureReader
  var result: LexedProse
  var i = 0
  /// Where the text began that no token has taken yet.
  var textStart = 0

  init(prose: Prose, lexicon: Lexicon) {
    bytes = prose.text
    self.lexicon = lexicon
    reader = FigureReader(bytes: prose.text, lexicon: lexicon)
    result = LexedProse(prose: prose)
  }

  mutating func run() {
    while i < bytes.count {
      let byte = bytes[i]
      if byte &- 0x30 < 10 {
        readNumber()
      } else if case let end = lexicon.endOfText(in: bytes, from: i), end > i {
        i = end
      } else if let (mark, end) = mark(at: i) {
        add(.mark(mark), to: end)
      } else if let (end, cues) = lexicon.cue(in: bytes, at: i) {
        add(cues == CueSet(.plain) ? .text : .cue(cues), to: end)
      } else if byte >= 0xE3, startsChineseNumeral(), let figure = reader.figure(at: i) {
        // 「第四十五条」: all of the numeral is of the name.
        if followsOrdinal { i = figure.numeral.range.upperBound } else { add(figure) }
      } else {
        i += scalarWidth(byte)
      }
    }
    flushText(to: bytes.count)
  }

  private mutating func readNumber() {
    if followsLetter() {
      add(.noQuantity, to: endOfCode())
    } else if let end = readDate(bytes, at: i) {
      add(.date, to: end)
    } else if isOrdinal() {
      add(.noQuantity, to: endOfCode())
    } else if let digits = readDigits(bytes, at: i) {
      readNumber(digits)
    } else {
      add(.noQuantity, to: endOfCode())
    }
  }

  private mutating func readNumber(_ digits: Numeral) {
    if let end = numberEnd(digits.range) {
      add(.noQuantity, to: end)
    } else if let figure = reader.figure(digits) {
      add(signed(figure))
    } else {
      add(.noQuantity, to: endOfCode())
    }
  }

  /// A number glued to a Latin letter is a name: PM2.5, CN032.
  private func followsLetter() -> Bool {
    guard i > 0 else { return false }
    let before = bytes[i - 1]
    return (before | 0x20) &- 0x61 < 26 || before == 0x5F
      || (before == 0x2D && i > 1 && (bytes[i - 2] | 0x20) &- 0x61 < 26)
  }

  private func endOfCode() -> Int {
    var j = i
    while j < bytes.count,
      bytes[j] &- 0x30 < 10 || (bytes[j] | 0x20) &- 0x61 < 26 || bytes[j] == 0x5F
        || (bytes[j] == 0x2E || bytes[j] == 0x2D) && j + 1 < bytes.count && bytes[j + 1] &- 0x30 < 10
    { j += 1 }
    return max(j, i + 1)
  }

  /// The end of a numbered thing or of a range.
  private func numberEnd(_ digits: Range<Int>) -> Int? {
    // 22号
    if digits.count <= 8, stands(Self.numberWord, at: digits.upperBound) { return digits.upperBound + 3 }
    return rangeEnd(from: digits.upperBound)
  }

  /// 第3, 〔2021〕.
  private func isOrdinal() -> Bool {
    if followsOrdinal { return true }
    return i >= 3 && bytes[i - 3] == 0xE3 && bytes[i - 2] == 0x80 && bytes[i - 1] == 0x94
  }

  /// 3—5万元 is no single number: the two and their unit are one token.
  private func rangeEnd(from end: Int) -> Int? {
    var j = end
    if let (end, unit, _) = lexicon.unit(in: bytes, at: j), unit.kind != .none { j = end }
    guard j < bytes.count, Self.dashStarts.contains(bytes[j]) else { return nil }
    for dash in Self.dashes where stands(dash, at: j) {
      var k = j + dash.count
      if stands(dash, at: k) { k += dash.count }
      guard k < bytes.count, bytes[k] &- 0x30 < 10, let second = reader.figure(at: k) else { return nil }
      if dash == Self.upTo, j != end, !isUnitRange(first: j, second) { return nil }
      return isArithmetic(from: second.range.upperBound) ? nil : second.range.upperBound
    }
    return nil
  }

  /// Whether an equals sign stands behind a figure, or behind those that signs join to it: 「a元－b元＝c元」, 「a-b-c=d」.
  private func isArithmetic(from end: Int) -> Bool {
    var end = end
    for _ in 0..<longestChain {
      if Self.equalSigns.contains(where: { stands($0, at: end) }) { return true }
      guard let sign = Self.signs.first(where: { stands($0, at: end) }),
        end + sign.count < bytes.count, bytes[end + sign.count] &- 0x30 < 10,
        let next = reader.figure(at: end + sign.count)
      else { return false }
      end = next.range.upperBound
    }
    return false
  }

  /// 「1800万元至2100万元」 is a range; 「由10%提高至…」 and 「由10%至20%」 name two levels.
  private func isUnitRange(first end: Int, _ second: ScannedFigure) -> Bool {
    guard let first = reader.figure(at: i), first.range.upperBound == end, first.unit == second.unit,
      second.unit.kind != .none
    else { return false }
    return !result.tokens.suffix(4).contains { $0.has(CueSet(.from)) }
  }

  /// A hyphen after a word or an opening bracket and before a figure with a unit is a minus.
  private func signed(_ figure: ScannedFigure) -> ScannedFigure {
    guard figure.unit.kind != .none, let last = result.tokens.last, last.range.upperBound == i, textStart == i,
      last.isMark(.minus, .plus), result.tokens.count < 2 || result.tokens[result.tokens.count - 2].figure == nil,
      last.isMark(.minus)
    else { return figure }
    var negative = figure
    negative.value = -figure.value
    negative.range = last.range.lowerBound..<figure.range.upperBound
    negative.numeral.range = last.range.lowerBound..<figure.numeral.range.upperBound
    return negative
  }

  private func startsChineseNumeral() -> Bool {
    isChineseDigit(bytes, at: i)
      // 「一两元」 is one or two.
      && !(textStart < i && i >= 3 && isChineseDigit(bytes, at: i - 3))
      && (readChineseNumeral(bytes, at: i) != nil || stands(Self.percentWord, at: i)
        || stands(Self.permilleWord, at: i))
  }

  private static let dashes = ["-", "—", "–", "~", "～", "至"].map { Array($0.utf8) }
  private static let dashStarts = dashes.map { $0[0] }
  private static let upTo = Array("至".utf8)
  private static let signs = ["-", "—", "–", "+", "＋", "－", "−"].map { Array($0.utf8) }
  private static let equalSigns = ["=", "＝"].map { Array($0.utf8) }
  private static let numberWord = Array("号".utf8)
  private static let percentWord = Array("百分之".utf8)
  private static let permilleWord = Array("千分之".utf8)

  private func stands(_ word: [UInt8], at j: Int) -> Bool {
    guard j + word.count <= bytes.count, bytes[j] == word[0] else { return false }
    for k in word.indices where bytes[j + k] != word[k] { return false }
    return true
  }

  private var followsOrdinal: Bool {
    if let last = result.tokens.last, textStart == i { last.has(CueSet(.ordinal)) } else { false }
  }

  private func mark(at j: Int) -> (Token.Mark, Int)? {
    let byte = bytes[j]
    if byte < 0x80 {
      let mark: Token.Mark
      switch byte {
      case 0x2C: mark = .comma
      case 0x3B: mark = .semicolon
      case 0x3A: mark = .colon
      case 0x28, 0x5B: mark = .open
      case 0x29, 0x5D: mark = .close
      case 0x2B: mark = .plus
      case 0x2D: mark = .minus
      case 0x2A: mark = .times
      case 0x2F: mark = .divide
      case 0x3D: mark = .equals
      case 0x21, 0x3F: mark = .period
      case 0x2E: mark = .period
      case 0x22: mark = .quoteOpen
      default: return nil
      }
      return (mark, j + 1)
    }
    switch byte {
    case 0xE2, 0xE3, 0xEF:
      guard j + 2 < bytes.count else { return nil }
      let scalar = UInt32(byte & 0x0F) << 12 | UInt32(bytes[j + 1] & 0x3F) << 6 | UInt32(bytes[j + 2] & 0x3F)
      return wideMark(Unicode.Scalar(scalar)).map { ($0, j + 3) }
    case 0xC3:
      guard j + 1 < bytes.count else { return nil }
      return wideMark(Unicode.Scalar(UInt32(0xC0 | bytes[j + 1] & 0x3F))).map { ($0, j + 2) }
    default: return nil
    }
  }

  private func wideMark(_ scalar: Unicode.Scalar?) -> Token.Mark? {
    switch scalar {
    case "，": .comma
    case "、": .listComma
    case "；": .semicolon
    case "。", "！", "？": .period
    case "：", "∶": .colon
    case "（", "【": .open
    case "）", "】": .close
    case "“", "《", "「": .quoteOpen
    case "”", "》", "」": .quoteClose
    case "＋": .plus
    case "－", "−": .minus
    case "×": .times
    case "÷": .divide
    case "＝": .equals
    case "—", "–": .dash
    default: nil
    }
  }

  private mutating func add(_ kind: Token.Kind, to end: Int) {
    flushText(to: i)
    result.tokens.append(Token(kind: kind, range: i..<end))
    i = end
    textStart = end
  }

  private mutating func add(_ figure: ScannedFigure) {
    flushText(to: i)
    if figure.range.lowerBound < i { result.tokens.removeLast() }
    result.tokens.append(Token(kind: .figure(result.figures.count), range: figure.range))
    result.figures.append(figure)
    i = figure.range.upperBound
    textStart = i
  }

  private mutating func flushText(to end: Int) {
    guard textStart < end else { return }
    result.tokens.append(Token(kind: .text, range: textStart..<end))
    textStart = end
  }

  private func scalarWidth(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}

/// Figures that are looked through for an equals sign.
private let longestChain = 12
