/// The number that opens a heading or an item of a list, as 「（一）」 or 「1、」.
struct OutlineMark: Equatable {
  /// In the usual order of depth.
  enum Style: Int, Comparable {
    /// 第一部分
    case part
    /// 第一章
    case chapter
    /// 第一节
    case section
    /// 一、
    case chinese
    /// （一）
    case bracketedChinese
    /// 1、 or 1.
    case arabic
    /// 7.2.2
    case decimal
    /// 1）
    case halfBracketed
    /// （1）
    case bracketedArabic
    /// ①
    case circled
    /// • or -
    case bullet

    static func < (a: Style, b: Style) -> Bool { a.rawValue < b.rawValue }
  }

  var style: Style
  /// 0 where there is none.
  var number: Int
  /// How many numbers a decimal mark has: 3 for 7.2.2.
  var parts = 1
  /// In the file, without the blanks after it.
  var range: Range<Int>

  /// Moves it by so many bytes.
  mutating func shift(by shift: Int) { range = range.shifted(by: shift) }
}

/// Reads a mark at the start of a line; gives up at the first character that does not fit.
struct OutlineMarkParser {
  let b: [UInt8]
  let end: Int
  private var i: Int
  private let start: Int

  init(_ b: [UInt8], content: Range<Int>) {
    self.b = b
    start = content.lowerBound
    end = content.upperBound
    i = start
  }

  private var value: UInt32 { i < end ? scalar(b, at: i).value : 0 }

  private mutating func advance() {
    if i < end { i += scalar(b, at: i).length }
  }

  private mutating func skipBlanks() {
    while i < end, Scalars.isBlank(value) { advance() }
  }

  mutating func parse() -> OutlineMark? {
    let v = value
    switch v {
    case 0x7B2C: return ordinal()  // 第
    case 0x28, 0xFF08: return bracketed()
    case 0x2460...0x2473: return single(.circled, Int(v) - 0x245F)
    case 0x2474...0x2487: return single(.bracketedArabic, Int(v) - 0x2473)
    case 0x2488...0x249B: return single(.arabic, Int(v) - 0x2487)
    case 0x3220...0x3229: return single(.bracketedChinese, Int(v) - 0x321F)
    case 0x2022, 0x25CF, 0x25A0, 0x25C6, 0x25CB, 0x25AA, 0x25C7, 0x2605, 0x2606, 0xB7, 0x2756, 0xE000...0xF8FF:
      return single(.bullet, 0)
    case 0x2A, 0x2B, 0x2D:
      return i + 1 < end && (b[i + 1] == 0x20 || b[i + 1] == 0x09) ? single(.bullet, 0) : nil
    default:
      if Scalars.digit(v) != nil { return arabic() }
      return ChineseNumber.digit(v) == nil ? nil : chinese()
    }
  }

  private func mark(_ style: OutlineMark.Style, _ number: Int) -> OutlineMark {
    OutlineMark(style: style, number: number, range: start..<i)
  }

  private mutating func single(_ style: OutlineMark.Style, _ number: Int) -> OutlineMark {
    advance()
    return mark(style, number)
  }

  /// Up to three digits of either width.
  private mutating func digits() -> Int? {
    var number = 0
    var count = 0
    while let digit = Scalars.digit(value) {
      number = number * 10 + digit
      count += 1
      if count > 3 { return nil }
      advance()
    }
    return count == 0 ? nil : number
  }

  private mutating func chineseNumber() -> Int? {
    var number = ChineseNumber()
    while number.count < 5, number.take(value) { advance() }
    return number.value
  }

  private mutating func ordinal() -> OutlineMark? {
    advance()
    guard let number = digits() ?? chineseNumber() else { return nil }
    switch value {
    case 0x7AE0: return single(.chapter, number)  // 章
    case 0x8282: return single(.section, number)  // 节
    case 0x7BC7, 0x7F16: return single(.part, number)  // 篇 编
    case 0x90E8:  // 部
      advance()
      return value == 0x5206 ? single(.part, number) : nil  // 分
    default: return nil
    }
  }

  private mutating func bracketed() -> OutlineMark? {
    advance()
    skipBlanks()
    let arabic = digits()
    guard let number = arabic ?? chineseNumber() else { return nil }
    skipBlanks()
    guard value == 0x29 || value == 0xFF09 else { return nil }
    return single(arabic == nil ? .bracketedChinese : .bracketedArabic, number)
  }

  private mutating func chinese() -> OutlineMark? {
    guard let number = chineseNumber() else { return nil }
    skipBlanks()
    let separator = value
    guard separator == 0x3001 || separator == 0x2E || separator == 0xFF0E else { return nil }
    let result = single(.chinese, number)
    // 「二、三季度」 counts, it does not number.
    if ChineseNumber.digit(value) != nil {
      advance()
      if Self.isCounted(value) { return nil }
    }
    return result
  }

  private mutating func arabic() -> OutlineMark? {
    guard let number = digits() else { return nil }
    if value == 0x20 {
      skipBlanks()
      guard value == 0x3001 else { return nil }
    }
    switch value {
    case 0x3001:
      let result = single(.arabic, number)
      let next = digits()
      return next != nil && Self.isCounted(value) ? nil : result
    case 0x29, 0xFF09: return single(.halfBracketed, number)
    case 0x2E, 0xFF0E:
      let result = single(.arabic, number)
      guard Scalars.digit(value) != nil, !opensYear else { return result }
      return decimal()
    default: return nil
    }
  }

  /// 「2019年」 and 「2019 年」: what stands behind 「1.」 is no decimal.
  private var opensYear: Bool {
    guard i + 6 < end, b[i] == 0x31 || b[i] == 0x32, b[i..<i + 4].allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    let behind = b[(i + 4)..<end].drop { $0 == 0x20 }
    return behind.starts(with: "年".utf8)
  }

  /// After `7.` with a digit to come: 7.2.2 numbers a section, and so does 「7.2 资产」, but 7.2万元 is a figure.
  private mutating func decimal() -> OutlineMark? {
    var parts = 1
    while true {
      guard let part = digits(), part <= 50 else { return nil }
      parts += 1
      guard value == 0x2E || value == 0xFF0E else { break }
      advance()
      if Scalars.digit(value) == nil { break }
    }
    var result = mark(.decimal, 0)
    result.parts = parts
    if parts > 2 { return value == 0x25 ? nil : result }
    guard Scalars.isBlank(value), i < end else { return nil }
    skipBlanks()
    return Scalars.isChinese(value) && !UnitStart.contains(value) ? result : nil
  }

  /// Characters after a number that make it one of several: 、号月日季级年类期和及项
  private static func isCounted(_ v: UInt32) -> Bool {
    switch v {
    case 0x3001, 0x53F7, 0x6708, 0x65E5, 0x5B63, 0x7EA7, 0x5E74, 0x7C7B, 0x671F, 0x548C, 0x53CA, 0x9879: true
    default: false
    }
  }
}

/// A Chinese number up to 99, as marks have it.
struct ChineseNumber {
  private(set) var count = 0
  private var total = 0
  private var pending = 0

  var value: Int? { count == 0 ? nil : total + pending }

  /// Takes one more character, or says that it is none of a number.
  mutating func take(_ v: UInt32) -> Bool {
    guard let digit = Self.digit(v) else { return false }
    count += 1
    if digit == 10 {
      total += max(pending, 1) * 10
      pending = 0
    } else {
      pending = pending * 10 + digit
    }
    return true
  }

  static func digit(_ v: UInt32) -> Int? {
    switch v {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    case 0x3007: 0
    default: nil
    }
  }
}

/// Characters that begin a unit, and so go on with a number that a line's end cut off.
enum UnitStart {
  private static let all = Set("万亿千百元角分个户人名家项次件份批场所台套辆倍吨米里亩公平年月日时度岁美港萬億個戶項場臺輛噸畝時歲％%‰".unicodeScalars.map(\.value))

  static func contains(_ v: UInt32) -> Bool { all.contains(v) }
}
