import Documents

/// Cuts English prose into figures, cues, marks, dates, and words, each a token. Cost: one pass.
func lexEnglish(_ prose: Prose, from start: Int = 0, with lexicon: SpacedLexicon) -> LexedProse {
  var lexer = EnglishLexer(prose: prose, lexicon: lexicon)
  lexer.i = start
  lexer.run()
  return lexer.result
}

/// The scale words behind a number; the one-letter ones stand without a blank.
private let scales = ByteTrie([
  ("thousand", 3), ("million", 6), ("millions", 6), ("billion", 9), ("billions", 9), ("trillion", 12), ("k", 3),
  ("m", 6),
  ("mn", 6), ("mio", 6), ("bn", 9), ("b", 9), ("tn", 12), ("lakh", 5), ("crore", 7), ("hundred", 2),
])

struct EnglishLexer {
  let bytes: [UInt8]
  let small: [UInt8]
  let lexicon: SpacedLexicon
  var result: LexedProse
  var i = 0

  init(prose: Prose, lexicon: SpacedLexicon) {
    bytes = prose.text
    small = smallLetters(prose.text)
    self.lexicon = lexicon
    result = LexedProse(prose: prose)
  }

  mutating func run() {
    while i < bytes.count {
      let byte = bytes[i]
      if byte &- 0x30 < 10 {
        readNumber(currency: nil, from: i)
      } else if isLetter(byte) {
        readWord()
      } else if byte > 0x20, byte != 0x2E || isSentenceEnd(i) {
        readSign()
      } else {
        i += 1
      }
    }
  }

  private mutating func readSign() {
    if let money = lexicon.currency(in: small, at: i) {
      let from = i
      i = money.number
      return readNumber(currency: money.unit, from: from, isBracketed: money.isBracketed)
    }
    if bytes[i] == 0x2D, let end = minusEnd() {
      let from = i
      i = end
      if let money = lexicon.currency(in: small, at: i) {
        i = money.number
        return readNumber(currency: money.unit, from: from, isNegative: true)
      }
      return readNumber(currency: nil, from: from, isNegative: true)
    }
    if let end = possessiveEnd() {
      i = end
      return
    }
    guard let (mark, end) = readMark(bytes, at: i) else {
      i += bytes[i] < 0x80 ? 1 : bytes[i] < 0xE0 ? 2 : bytes[i] < 0xF0 ? 3 : 4
      return
    }
    add(.mark(mark), to: end)
  }

  /// Behind `'s`, which says nothing of its own.
  private func possessiveEnd() -> Int? {
    let width = bytes[i] == 0x27 ? 1 : bytes[i...].starts(with: "’".utf8) ? 3 : 0
    guard width > 0, i + width < bytes.count, small[i + width] == 0x73 else { return nil }
    let end = i + width + 1
    return end == bytes.count || !isLetter(bytes[end]) ? end : nil
  }

  /// A minus: a hyphen behind a blank, bracket or nothing, with a number or a currency right behind it.
  private func minusEnd() -> Int? {
    guard i == 0 || [0x20, 0x28, 0x5B].contains(bytes[i - 1]), i + 1 < bytes.count else { return nil }
    if bytes[i + 1] &- 0x30 < 10 { return i + 1 }
    return lexicon.currency(in: small, at: i + 1) != nil ? i + 1 : nil
  }

  private mutating func readWord() {
    if let money = lexicon.currency(in: small, at: i) {
      let from = i
      i = money.number
      return readNumber(currency: money.unit, from: from, isBracketed: money.isBracketed)
    }
    if let number = readOneInTen(small, at: i) ?? readArticleNumeral(small, at: i) { return addWordNumeral(number) }
    if let (end, cues) = lexicon.cue(in: small, at: i), !isEndOfSentence(end, cues) {
      return add(cues == CueSet(.plain) ? .text : .cue(cues), to: end)
    }
    if let end = readMonthDate(small, at: i) ?? bareMonthEnd() { return add(.date, to: end) }
    if let number = readWordNumeral(small, at: i) { return addWordNumeral(number) }
    add(.text, to: endOfWord(i))
  }

  /// `said no. Among women …`: what numbers things has the number behind its full stop.
  private func isEndOfSentence(_ end: Int, _ cues: CueSet) -> Bool {
    guard cues == CueSet(.ordinal), bytes[end - 1] == 0x2E, end < bytes.count, bytes[end] <= 0x20 else { return false }
    return beginsSentence(end)
  }

  /// `in April`, with a capital.
  private func bareMonthEnd() -> Int? {
    guard bytes[i] != small[i], let last = result.tokens.last, small[last.range].elementsEqual("in".utf8) else {
      return nil
    }
    return readMonth(small, at: i)
  }

  /// Letters, digits, and what joins them: `children's`, `like-for-like`, `Q3`.
  func endOfWord(_ start: Int) -> Int {
    var j = start
    while j < bytes.count {
      if isLetter(bytes[j]) || bytes[j] &- 0x30 < 10 || bytes[j] >= 0xC3 && bytes[j] < 0xE0 || bytes[j] == 0x5F {
        j += 1
      } else if bytes[j] >= 0x80, bytes[j] < 0xC0, j > start, bytes[j - 1] >= 0xC3 {
        j += 1
      } else if bytes[j] == 0x2E, j > start, j + 1 < bytes.count, bytes[j - 1] &- 0x30 < 10, bytes[j + 1] &- 0x30 < 10 {
        j += 1
      } else if j + 1 < bytes.count, isLetter(bytes[j + 1]) || bytes[j + 1] &- 0x30 < 10,
        [0x27, 0x2D, 0x2F, 0x26].contains(bytes[j])
      {
        j += 1
      } else if bytes[j...].starts(with: "’".utf8), j + 3 < bytes.count, isLetter(bytes[j + 3]) {
        j += 3
      } else {
        break
      }
    }
    return max(j, start + 1)
  }

  private mutating func readNumber(
    currency: Unit?, from start: Int, isBracketed: Bool = false, isNegative: Bool = false
  ) {
    if currency == nil {
      if let end = codeEnd() ?? phoneEnd() { return add(.noQuantity, from: start, to: end) }
      if let number = readOneInTen(small, at: i) { return addWordNumeral(number) }
      if let end = readEnglishDate(small, at: i) { return add(.date, from: start, to: end) }
      if let end = ordinalEnd() ?? listMarkEnd() { return add(.noQuantity, from: start, to: end) }
    }
    guard let numeral = readEnglishDigits(bytes, at: i) else {
      return add(.noQuantity, from: start, to: endOfCode(i))
    }
    var figure = ScannedFigure(
      numeral: numeral, range: start..<numeral.range.upperBound, scale: .one, unit: currency ?? .none, modifier: .none,
      value: numeral.value, ulp: numeral.ulp)
    var end = numeral.range.upperBound
    if isBracketed {
      guard end < bytes.count, bytes[end] == 0x29 else { return add(.noQuantity, from: start, to: end) }
      end += 1
    }
    let scaled = readScale(at: end, isMoney: currency != nil)
    if let scaled { figure.scale = .power(ofTen: scaled.power) }
    let scaleStart = end
    end = scaled?.end ?? end
    let symbol = String(decoding: bytes[scaleStart..<end], as: UTF8.self)
    if currency != nil {
      figure.unit.prefix = String(decoding: bytes[start..<numeral.range.lowerBound], as: UTF8.self)
      figure.unit.symbol = symbol
    } else if let (unitEnd, unit) = unit(at: end) {
      figure.unit = unit
      figure.unit.symbol = String(decoding: bytes[scaleStart..<unitEnd], as: UTF8.self)
      end = unitEnd
    } else if scaled != nil {
      figure.unit = Unit(dimension: "", scale: .one, symbol: symbol, kind: .amount)
    } else if numeral.isInteger {
      figure.unit = Unit(dimension: "", scale: .one, symbol: "", kind: .count)
    }
    if currency == nil, let ratioEnd = endOfRatio(end) {
      figure.unit = Unit(dimension: "multiple", scale: .one, symbol: ":1", kind: .multiple)
      return add(figure, from: start, to: ratioEnd)
    }
    if isFraction(end) { return add(figure, from: start, to: end) }
    if let codeEnd = endOfRange(end) ?? gluedEnd(end) { return add(.noQuantity, from: start, to: codeEnd) }
    if isNegative || isBracketed { figure.value = -figure.value }
    if isNegative { figure.numeral.range = start..<numeral.range.upperBound }
    if let (behind, cues) = lexicon.cue(in: small, at: end + 1), end < bytes.count, bytes[end] == 0x20,
      let modifier = modifierBehind(cues)
    {
      figure.modifier = modifier
      end = behind
    }
    add(figure, from: start, to: end)
  }

  private func modifierBehind(_ cues: CueSet) -> Modifier? {
    if cues.contains(CueSet(.orMore)) { return .atLeast }
    if cues.contains(CueSet(.orLess)) { return .atMost }
    return cues.contains(CueSet(.orSo)) ? .about : nil
  }

  private func unit(at end: Int) -> (end: Int, unit: Unit)? {
    let blank = end < bytes.count && bytes[end] == 0x20 ? end + 1 : end
    if blank == end, end < bytes.count, bytes[end] == 0x2D { return nil }
    guard let (unitEnd, unit) = lexicon.unit(in: small, at: blank),
      !unit.isCurrency || unitEnd > blank + 2 || blank == end
    else { return nil }
    return (unitEnd, unit)
  }

  private func readScale(at end: Int, isMoney: Bool) -> (end: Int, power: Int)? {
    let blank = end < small.count && small[end] == 0x20 ? end + 1 : end
    guard let match = scales.longestMatch(in: small, at: blank) else { return nil }
    if match.end < small.count, isLetter(small[match.end]) || small[match.end] &- 0x30 < 10 { return nil }
    // `1.2 m` is a length; `$1.2 m` is money. `m²` is no scale.
    if match.end - blank == 1, blank > end, !isMoney { return nil }
    if match.end - blank == 1, match.end < small.count, small[match.end] >= 0xC2 { return nil }
    if small[blank] == 0x62, match.end - blank == 1, !isMoney { return nil }
    return (match.end, Int(match.value))
  }

  private mutating func addWordNumeral(_ number: WordNumeral) {
    let start = i
    var end = number.numeral.range.upperBound
    // `the five-year average`
    if !number.isFraction, let glued = gluedEnd(end) { return add(.noQuantity, to: glued) }
    // `nearly nine in ten`, `4 in 10` are read as words of a share that nobody reckons with.
    var figure = ScannedFigure(
      numeral: number.numeral, range: number.numeral.range, scale: .one,
      unit: Unit(dimension: "", scale: .one, symbol: "", kind: .count), modifier: .none, value: number.numeral.value,
      ulp: number.numeral.ulp)
    if number.isFraction {
      figure.unit = Unit(dimension: "rate", scale: .one, symbol: "", kind: .rate)
      figure.modifier = .about
    } else if let (unitEnd, unit) = unit(at: end) {
      figure.unit = unit
      end = unitEnd
    } else if let last = result.tokens.last, last.has(CueSet(.top).union(CueSet(.ordinal))) {
      return add(.noQuantity, from: start, to: end)
    }
    if let (behind, cues) = lexicon.cue(in: small, at: end + 1), end < bytes.count, bytes[end] == 0x20,
      let modifier = modifierBehind(cues)
    {
      figure.modifier = modifier
      end = behind
    }
    add(figure, from: start, to: end)
  }

  mutating func add(_ kind: Token.Kind, to end: Int) { add(kind, from: i, to: end) }

  mutating func add(_ kind: Token.Kind, from start: Int, to end: Int) {
    result.tokens.append(Token(kind: kind, range: start..<max(end, start + 1)))
    i = max(end, start + 1)
  }

  private mutating func add(_ figure: ScannedFigure, from start: Int, to end: Int) {
    var figure = figure
    figure.range = start..<end
    result.tokens.append(Token(kind: .figure(result.figures.count), range: figure.range))
    result.figures.append(figure)
    i = end
  }
}
