/// What a pdf file keeps, or an operator of a page's drawing. What strings say is not asked.
indirect enum PDFValue {
  case number(Double)
  case name(String)
  case string
  /// A bare word of up to four letters, its bytes from the highest on; longer ones are alike.
  case word(UInt32)
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)

  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var array: [PDFValue]? { if case .array(let array) = self { array } else { nil } }
  var dictionary: [String: PDFValue]? { if case .dictionary(let entries) = self { entries } else { nil } }
  var name: String? { if case .name(let name) = self { name } else { nil } }

  /// The word of an operator as `word` has it.
  static func code(_ word: StaticString) -> UInt32 {
    word.withUTF8Buffer { $0.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
  }
}

/// Reads one value after the other. Never fails: bytes that begin none are passed over.
struct PDFLexer {
  let bytes: [UInt8]
  /// Where it stops, at most behind the last byte.
  let end: Int
  var place: Int
  /// Values inside one another.
  private static let depth = 64

  init(_ bytes: [UInt8], from place: Int = 0, to end: Int = .max) {
    self.bytes = bytes
    self.end = min(end, bytes.count)
    self.place = place
  }

  /// The value that begins here, or nil at the end of the bytes or of the list around it.
  mutating func next(depth: Int = PDFLexer.depth) -> PDFValue? {
    while place < end {
      let byte = bytes[place]
      switch byte {
      case 0x25: passLine()
      case 0x2F: return .name(name())
      case 0x28:
        passString()
        return .string
      case 0x5B:
        place += 1
        return .array(list(depth: depth))
      case 0x3C where peek(1) == 0x3C:
        place += 2
        return .dictionary(entries(list(depth: depth)))
      case 0x3C:
        while place < end, bytes[place] != 0x3E { place += 1 }
        place += 1
        return .string
      case 0x5D:
        place += 1
        return nil
      case 0x3E:
        place += peek(1) == 0x3E ? 2 : 1
        return nil
      case 0x2B, 0x2D, 0x2E, 0x30...0x39: return .number(number())
      case _ where Self.isRegular(byte): return .word(word())
      default: place += 1
      }
    }
    return nil
  }

  /// The values up to the end of a list, two numbers and an R made a reference.
  private mutating func list(depth: Int) -> [PDFValue] {
    var values: [PDFValue] = []
    guard depth > 0 else {
      place = end
      return values
    }
    while let value = next(depth: depth - 1) {
      if case .word(PDFValue.code("R")) = value, values.count > 1, let number = values[values.count - 2].number {
        values.removeLast(2)
        values.append(.reference(Int(number)))
      } else {
        values.append(value)
      }
    }
    return values
  }

  private func entries(_ values: [PDFValue]) -> [String: PDFValue] {
    var entries: [String: PDFValue] = [:]
    for i in stride(from: 0, to: values.count - 1, by: 2) {
      if let name = values[i].name { entries[name] = values[i + 1] }
    }
    return entries
  }

  private func peek(_ distance: Int) -> UInt8? { place + distance < end ? bytes[place + distance] : nil }

  private mutating func passLine() {
    while place < end, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
  }

  private mutating func passString() {
    var depth = 0
    while place < end {
      switch bytes[place] {
      case 0x5C: place += 1
      case 0x28: depth += 1
      case 0x29: depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return }
    }
  }

  private mutating func name() -> String {
    let start = place + 1
    place = start
    while place < end, Self.isRegular(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func word() -> UInt32 {
    let start = place
    while place < end, Self.isRegular(bytes[place]) { place += 1 }
    return place - start > 4 ? 0 : bytes[start..<place].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Cut to what any page or file has, so that it may become an integer.
  private mutating func number() -> Double {
    let isNegative = bytes[place] == 0x2D
    var value = 0.0
    var scale = 0.0
    if isNegative || bytes[place] == 0x2B { place += 1 }
    while place < end {
      let byte = bytes[place]
      if byte &- 0x30 < 10 {
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      } else if byte == 0x2E, scale == 0 {
        scale = 1
      } else if byte != 0x2D {
        break
      }
      place += 1
      if value > 1e15 { (value, scale) = (1e12, 0) }
    }
    if scale > 1 { value /= scale }
    return min(value, 1e12) * (isNegative ? -1 : 1)
  }

  /// Neither a blank nor a mark that parts values.
  static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x25, 0x28, 0x29, 0x2F, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D: false
    default: true
    }
  }
}
