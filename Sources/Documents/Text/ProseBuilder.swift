/// Copies stretches of a file into prose, and makes them plain on the way.
///
/// The comment of `Prose` says what becomes of what. Cost: one pass over the bytes.
struct ProseBuilder {
  private let b: [UInt8]
  private let markdown: Bool
  private var prose = Prose()
  /// Blanks met since the last character, in the file.
  private var blank: Range<Int>?
  private var lastIsChinese = false
  /// Where the last narrowed thousands comma ends in the text.
  private var afterComma = -1
  /// Markdown links whose `](` is still to come.
  private var openLinks = 0
  /// Where the star stands that ends emphasis which was begun.
  private var closingStar = -1

  /// `room` is about the number of bytes that are to come.
  init(_ b: [UInt8], markdown: Bool, room: Int = 0) {
    self.b = b
    self.markdown = markdown
    if room > 0 { prose.reserveCapacity(room) }
  }

  init(_ b: [UInt8], markdown: Bool, _ range: Range<Int>) {
    self.init(b, markdown: markdown, room: range.count)
    append(range)
  }

  /// The prose of a range of digits, Latin letters and what stands in numbers, as most cells of a sheet are; nil for any other.
  static func plain(_ range: Range<Int>, in b: [UInt8]) -> Prose? {
    for i in range where !isPlain(b[i]) { return nil }
    if range.isEmpty { return nil }
    var prose = Prose()
    prose.append(b[range], source: range.lowerBound)
    return prose
  }

  var count: Int { prose.text.count }
  var isEmpty: Bool { prose.isEmpty }

  /// The text so far; blanks at its end are no part of it.
  func finished() -> Prose { prose }

  /// Says that the line ended here; `tight` where it was cut inside a number.
  mutating func endLine(at offset: Int, tight: Bool) {
    if tight { blank = nil } else { addBlank(offset..<offset + 1) }
    openLinks = 0
  }

  mutating func append(_ range: Range<Int>) {
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      let byte = b[i]
      if byte >= 0xE4 && byte <= 0xE9 {
        let start = i
        repeat { i += 3 } while i < end && continuesChinese(at: i, end)
        resolveBlank(beforeChinese: true, at: start, end)
        prose.append(b[start..<i], source: start)
        lastIsChinese = true
      } else if byte >= 0x80 {
        i += wide(i, end)
      } else if let next = special(i, end) {
        i = next
      } else {
        let start = i
        repeat { i += 1 } while i < end && Self.isPlain(b[i])
        resolveBlank(beforeChinese: false, at: start, end)
        prose.append(b[start..<i], source: start)
        lastIsChinese = false
      }
    }
  }

  /// Whether a Chinese letter, or one of 、。，：； which stay what they are behind one, stands there.
  private func continuesChinese(at i: Int, _ end: Int) -> Bool {
    if b[i] >= 0xE4 && b[i] <= 0xE9 { return true }
    guard b[i] == 0xE3 || b[i] == 0xEF, i + 2 < end else { return false }
    return switch (b[i], b[i + 1], b[i + 2]) {
    case (0xE3, 0x80, 0x81...0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A...0x9B): true
    default: false
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x2C...0x2F, 0x25, 0x3A, 0x3B: true
    default: false
    }
  }

  private mutating func addBlank(_ range: Range<Int>) {
    blank = (blank?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  /// Settles what the blanks before the next character become: nothing beside Chinese, one space between words.
  private mutating func resolveBlank(beforeChinese: Bool, at i: Int, _ end: Int) {
    guard let range = blank else { return }
    blank = nil
    if beforeChinese || lastIsChinese || prose.isEmpty || isInsideNumber(at: i, end) { return }
    prose.append(CollectionOfOne(0x20), replacing: range)
  }

  /// In 「7705 .01」, 「7705. 01 万元」 and 「100 %」 the blank is a slip of the converter.
  private func isInsideNumber(at i: Int, _ end: Int) -> Bool {
    guard let last = prose.text.last else { return false }
    if last == 0x2E { return LostBlank.parts(prose.text, from: b[i..<end]) }
    guard (0x30...0x39).contains(last) else { return false }
    if b[i] == 0x25 { return true }
    return b[i] == 0x2E && i + 1 < end && Scalars.digit(scalar(b, at: i + 1).value) != nil
  }

  /// Takes one scalar of two bytes or more; returns its length.
  private mutating func wide(_ i: Int, _ end: Int) -> Int {
    let (v, length) = scalar(b, at: i)
    if Scalars.isBlank(v) {
      if Scalars.isNarrowBlank(v), isThousandsBlank(i + length, end) { return replaceThousands(i..<i + length) }
      addBlank(i..<i + length)
    } else if v == 0xFF0C, let last = prose.text.last, (0x30...0x39).contains(last), isThousandsComma(i, end) {
      replace(0x2C, i..<i + length, chinese: false)
      afterComma = prose.text.count
    } else if let narrow = Narrowing.ascii(v) {
      replace(narrow, i..<i + length, chinese: !Self.isPlain(narrow))
    } else if !Scalars.isInvisible(v) && !(0xE000...0xF8FF).contains(v) {
      let chinese = Scalars.isChinese(v)
      resolveBlank(beforeChinese: chinese, at: i, end)
      prose.append(b[i..<i + length], source: i)
      lastIsChinese = chinese
    }
    return length
  }

  private mutating func replaceThousands(_ range: Range<Int>) -> Int {
    replace(0x2C, range, chinese: false)
    afterComma = prose.text.count
    return range.count
  }

  /// A no-break or thin blank in 「1 267.5」: behind one to three digits, before just three.
  private func isThousandsBlank(_ next: Int, _ end: Int) -> Bool {
    guard blank == nil, next + 2 < end else { return false }
    var after = next
    while after < end, after < next + 4, (0x30...0x39).contains(b[after]) { after += 1 }
    guard after == next + 3, after + 1 >= end || b[after] != 0x2C || !(0x30...0x39).contains(b[after + 1]) else {
      return false
    }
    var first = prose.text.count
    while first > 0, prose.text.count - first < 4, (0x30...0x39).contains(prose.text[first - 1]) { first -= 1 }
    let digits = prose.text.count - first
    if first == afterComma { return digits == 3 }
    guard (1...3).contains(digits), prose.text[first] != 0x30 else { return false }
    return first == 0 || !Self.goesOn(prose.text[first - 1])
  }

  /// A plain blank in 「罚款 1 486.2 万元」: what follows is three digits, and the unit of an amount or of what is counted.
  private func isPlainThousandsBlank(_ i: Int, _ end: Int) -> Bool {
    guard i + 4 < end, b[i + 1] &- 0x30 < 10, let last = prose.text.last, last &- 0x30 < 10,
      isThousandsBlank(i + 1, end)
    else { return false }
    return ThousandsBlank.goesOn(prose.text, isSecond: afterComma == prose.text.count - 3, b[(i + 1)..<end])
  }

  /// What a number behind it is not the beginning of: letters, points and commas.
  private static func goesOn(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x2E || byte == 0x2C
  }

  private mutating func replace(_ byte: UInt8, _ range: Range<Int>, chinese: Bool) {
    let keepsNoBlank =
      chinese || byte == 0x25 || (byte == 0x2E && prose.text.last.map { (0x30...0x39).contains($0) } == true)
    resolveBlank(beforeChinese: keepsNoBlank, at: range.lowerBound, range.upperBound)
    prose.append(CollectionOfOne(byte), replacing: range)
    lastIsChinese = chinese
  }

  /// 「1，267.5」 is one number; 「100，200」 may be two, and 「1，20」 is.
  private func isThousandsComma(_ i: Int, _ end: Int) -> Bool {
    guard blank == nil else { return false }
    var first = prose.text.count
    while first > 0, prose.text.count - first < 4, (0x30...0x39).contains(prose.text[first - 1]) { first -= 1 }
    let digits = prose.text.count - first
    let continues = first == afterComma && digits == 3
    let begins =
      (1...3).contains(digits) && prose.text[first] != 0x30
      && !(first > 0 && [0x2E, 0x2C].contains(prose.text[first - 1]))
    guard continues || begins else { return false }
    let ahead = groupsAhead(i, end)
    return ahead.areThousands && (continues || digits < 3 || ahead.hasDecimals)
  }

  /// Looks past `，` at the groups of digits to come.
  private func groupsAhead(_ comma: Int, _ end: Int) -> (areThousands: Bool, hasDecimals: Bool) {
    var i = comma
    for _ in 0..<6 {
      i += 3
      var digits = 0
      while i < end, digits < 4 {
        let (v, length) = scalar(b, at: i)
        guard Scalars.digit(v) != nil else { break }
        digits += 1
        i += length
      }
      guard digits == 3 else { return (false, false) }
      guard i < end else { return (true, false) }
      let (v, length) = scalar(b, at: i)
      if v == 0x2E || v == 0xFF0E {
        return (true, i + length < end && Scalars.digit(scalar(b, at: i + length).value) != nil)
      }
      guard v == 0xFF0C, i + 3 < end, Scalars.digit(scalar(b, at: i + 3).value) != nil else { return (true, false) }
    }
    return (false, false)
  }
}

extension ProseBuilder {
  /// Handles an ASCII character that may be more than itself; returns the offset after it, or nil for a plain one.
  private mutating func special(_ i: Int, _ end: Int) -> Int? {
    let byte = b[i]
    switch byte {
    case 0x20 where isPlainThousandsBlank(i, end): return i + replaceThousands(i..<i + 1)
    case 0...0x20, 0x7F:
      addBlank(i..<i + 1)
      return i + 1
    case 0x3C:
      guard let found = Markup.at(i, in: b, end: end) else { return nil }
      if found.isBlock { addBlank(i..<found.end) }
      return found.end
    case 0x5B: return Markup.at(i, in: b, end: end)?.end ?? (markdown ? linkStart(i, end) : nil)
    case 0x26:
      guard let entity = Entity.at(i, in: b, end: end) else { return nil }
      appendEntity(entity, i..<entity.end)
      return entity.end
    default: return markdown ? markdownMark(i, end) : nil
    }
  }

  private mutating func appendEntity(_ entity: Entity, _ range: Range<Int>) {
    let v = entity.value
    if Scalars.isNarrowBlank(v), isThousandsBlank(range.upperBound, b.count) {
      _ = replaceThousands(range)
    } else if Scalars.isBlank(v) {
      addBlank(range)
    } else if let narrow = Narrowing.ascii(v) {
      replace(narrow, range, chinese: !Self.isPlain(narrow))
    } else if !Scalars.isInvisible(v), let value = Unicode.Scalar(v) {
      resolveBlank(beforeChinese: Scalars.isChinese(v), at: range.lowerBound, range.upperBound)
      prose.append(Array(String(value).utf8), replacing: range)
      lastIsChinese = Scalars.isChinese(v)
    }
  }

  private mutating func markdownMark(_ i: Int, _ end: Int) -> Int? {
    switch b[i] {
    case 0x60: return i + 1
    case 0x2A where i + 1 < end && b[i + 1] == 0x2A: return i + 2
    case 0x2A where i == closingStar: return i + 1
    case 0x2A:
      guard let close = Emphasis.end(of: i, in: b, end: end) else { return nil }
      closingStar = close
      return i + 1
    case 0x5F where i + 1 < end && b[i + 1] == 0x5F: return i + 2
    case 0x7E where i + 1 < end && b[i + 1] == 0x7E: return i + 2
    case 0x21 where i + 1 < end && b[i + 1] == 0x5B:
      guard let close = linkStart(i + 1, end) else { return nil }
      return close
    case 0x5D where openLinks > 0 && i + 1 < end && b[i + 1] == 0x28:
      openLinks -= 1
      let limit = min(end, i + 2048)
      var j = i + 2
      while j < limit, b[j] != 0x29 { j += 1 }
      return j < limit ? j + 1 : i + 1
    case 0x5C where i + 1 < end && Self.isEscapable(b[i + 1]):
      resolveBlank(beforeChinese: false, at: i + 1, end)
      prose.append(b[i + 1...i + 1], source: i + 1)
      lastIsChinese = false
      return i + 2
    default: return nil
    }
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  /// The offset after the `[` of a `[text](target)`.
  private mutating func linkStart(_ i: Int, _ end: Int) -> Int? {
    let limit = min(end, i + 512)
    var j = i + 1
    while j < limit, b[j] != 0x5D, b[j] != 0x5B { j += 1 }
    guard j + 1 < limit, b[j] == 0x5D, b[j + 1] == 0x28 else { return nil }
    openLinks += 1
    return i + 1
  }
}
