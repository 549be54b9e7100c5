/// What a row of column numbers says of a column: 「1＝2＋3」, 「A=B-C」, 「③=②/①」.
struct ColumnFormula: Sendable, Equatable {
  /// Zero-based column of the grid.
  var target: Int
  var form: Form
  /// Zero-based columns of the grid, in the order of the form.
  var operands: [Int]

  enum Form: Sendable, Equatable {
    case sum(signs: [Int])
    case ratio
    case growth
    case product
  }
}

/// A column's number or letter, and the formula behind it, as signs without their widths.
struct ColumnMark {
  /// 1 for 1, ①, (1) and A.
  var number: Int
  var isLetter: Bool
  fileprivate var formula: [Sign]

  /// Whether it says how the column is reckoned.
  var isReckoned: Bool { !formula.isEmpty }

  /// nil where a text is anything else. Cost: one pass.
  init?(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty, text.count <= 60, var signs = signs(of: text) else { return nil }
    // (2) is 2, but (2-1) is a group.
    var place = 0
    while place + 2 < signs.count {
      if case .open = signs[place], case .label = signs[place + 1], case .close = signs[place + 2] {
        signs.replaceSubrange(place...place + 2, with: [signs[place + 1]])
      }
      place += 1
    }
    guard case .label(let number, let isLetter)? = signs.first else { return nil }
    guard signs.count == 1 || signs.count > 2 && signs[1] == .equal else { return nil }
    (self.number, self.isLetter, formula) = (number, isLetter, Array(signs.dropFirst(2)))
  }

  /// The formula over the columns that the marks of a row number; nil where it is of another form.
  func formula(target: Int, columns: [Int: Int]) -> ColumnFormula? {
    var signs = formula[...]
    if signs.suffix(2) == [.times, .hundred] { signs = signs.dropLast(2) }
    let labels = signs.compactMap { if case .label(let number, _) = $0 { columns[number] } else { nil } }
    let shape = signs.map { if case .label = $0 { Sign.label(0, isLetter: false) } else { $0 } }
    let label = Sign.label(0, isLetter: false)
    guard labels.count == shape.count(where: { $0 == label }), !labels.isEmpty, !labels.contains(target) else {
      return nil
    }
    switch shape {
    case [label, .over, label]: return ColumnFormula(target: target, form: .ratio, operands: labels)
    case [label, .times, label]: return ColumnFormula(target: target, form: .product, operands: labels)
    case [.open, label, .minus, label, .close, .over, label] where labels[1] == labels[2]:
      return ColumnFormula(target: target, form: .growth, operands: Array(labels.prefix(2)))
    default:
      let signs = [.plus] + shape
      let pairs = stride(from: 0, to: signs.count - 1, by: 2).map { (signs[$0], signs[$0 + 1]) }
      guard signs.count == 2 * labels.count, labels.count > 1,
        pairs.allSatisfy({ ($0.0 == .plus || $0.0 == .minus) && $0.1 == label })
      else { return nil }
      return ColumnFormula(target: target, form: .sum(signs: pairs.map { $0.0 == .minus ? -1 : 1 }), operands: labels)
    }
  }
}

private enum Sign: Equatable {
  case label(Int, isLetter: Bool)
  case equal, plus, minus, times, over, open, close
  /// 100%, 100.
  case hundred
}

/// Reads labels and signs; nil where anything else stands.
private func signs(of text: ArraySlice<UInt8>) -> [Sign]? {
  let bytes = Array(text)
  var found: [Sign] = []
  var i = 0
  while i < bytes.count {
    if bytes[i] == 0x20 {
      i += 1
    } else if bytes[i] &- 0x30 < 10 {
      let digits = bytes[i...].prefix { $0 &- 0x30 < 10 }
      i += digits.count
      if digits.elementsEqual("100".utf8) {
        found.append(.hundred)
        if let sign = ["%", "％"].first(where: { bytes[i...].starts(with: $0.utf8) }) { i += sign.utf8.count }
      } else if digits.count <= 2 {
        found.append(.label(digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }, isLetter: false))
      } else {
        return nil
      }
    } else if (0x41...0x5A).contains(bytes[i] & 0xDF) {
      found.append(.label(Int(bytes[i] & 0xDF) - 0x40, isLetter: true))
      i += 1
    } else if i + 2 < bytes.count, bytes[i] == 0xE2, bytes[i + 1] == 0x91, (0xA0...0xB3).contains(bytes[i + 2]) {
      found.append(.label(Int(bytes[i + 2]) - 0x9F, isLetter: false))
      i += 3
    } else if let (word, sign) = formulaSigns.first(where: { bytes[i...].starts(with: $0.word) }) {
      found.append(sign)
      i += word.count
    } else {
      return nil
    }
  }
  return found
}

private let formulaSigns =
  ([
    ("=", .equal), ("＝", .equal), ("+", .plus), ("＋", .plus), ("-", .minus), ("－", .minus), ("−", .minus),
    ("—", .minus), ("–", .minus), ("×", .times), ("*", .times), ("÷", .over), ("/", .over), ("／", .over), ("(", .open),
    ("（", .open), (")", .close), ("）", .close),
  ] as [(String, Sign)]).map { (word: Array($0.0.utf8), sign: $0.1) }
