/// A printed figure with what it measures and what it is of.
///
/// Its parts lie behind one reference, since figures are handed from claim to claim all the time, and a value with four texts
/// costs four counts at each copy. A change makes new parts.
public struct Quantity: Sendable {
  private var box: Box

  private struct Parts: Hashable {
    var range: Span
    var numeralRange: Span
    var numeral: String
    var sizes: Sizes
    var unit: Unit
    var modifier: Modifier
    var digits: Digits
    var label: Label
  }

  private final class Box: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  public init(
    range: Range<Int>, numeralRange: Range<Int>, numeral: String, value: Rational, ulp: Rational,
    step: Rational? = nil, unit: Unit, modifier: Modifier = .none, label: String = ""
  ) {
    self.init(
      range: range, numeralRange: numeralRange, numeral: numeral, value: value, ulp: ulp, step: step ?? ulp,
      unit: unit, modifier: modifier, row: label, column: "")
  }

  /// A figure of a table, which is named by its row and by its column.
  init(
    range: Range<Int>, numeralRange: Range<Int>, numeral: String, value: Rational, ulp: Rational,
    step: Rational, unit: Unit, modifier: Modifier, row: String, column: String
  ) {
    box = Box(
      Parts(
        range: Span(range), numeralRange: Span(numeralRange), numeral: numeral,
        sizes: Sizes(value: value, ulp: ulp, step: step), unit: unit, modifier: modifier,
        digits: Digits(of: numeral), label: Label(row: row, column: column)))
  }

  /// Zero-based UTF-8 range in the file, unit and modifier included: 「82.695万元」.
  public var range: Range<Int> {
    get { box.parts.range.range }
    set { change { $0.range = Span(newValue) } }
  }
  /// The range of the numeral alone: 「82.695」.
  public var numeralRange: Range<Int> {
    get { box.parts.numeralRange.range }
    set { change { $0.numeralRange = Span(newValue) } }
  }
  /// The numeral as printed.
  public var numeral: String {
    get { box.parts.numeral }
    set {
      change {
        $0.numeral = newValue
        $0.digits = Digits(of: newValue)
      }
    }
  }
  /// Exact, in the base unit of `unit`.
  public var value: Rational {
    get { box.parts.sizes.value }
    set { change { $0.sizes.value = newValue } }
  }
  /// One unit of the last printed place, in the base unit.
  public var ulp: Rational {
    get { box.parts.sizes.ulp }
    set { change { $0.sizes.ulp = newValue } }
  }
  /// The place value of the last printed digit that is not zero, which 约 and 余 step by, in the base unit.
  public var step: Rational {
    get { box.parts.sizes.step }
    set { change { $0.sizes.step = newValue } }
  }
  public var unit: Unit {
    get { box.parts.unit }
    set { change { $0.unit = newValue } }
  }
  public var modifier: Modifier {
    get { box.parts.modifier }
    set { change { $0.modifier = newValue } }
  }
  /// The words that name it: a phrase of prose, or row and column of a table.
  public var label: String {
    get { box.parts.label.text }
    set { change { $0.label = Label(row: newValue, column: "") } }
  }

  /// Digits of the numeral, and those of them from the first on that is not zero; 255 where there are more.
  var digits: Int { Int(box.parts.digits.all) }
  var significantDigits: Int { Int(box.parts.digits.significant) }

  /// Moves it by so many bytes.
  mutating func shift(by shift: Int) {
    change {
      $0.range.shift(by: shift)
      $0.numeralRange.shift(by: shift)
    }
  }

  /// The two parts of a label of a table; the column is empty for a figure of prose.
  var rowAndColumn: (row: String, column: String) { (box.parts.label.row, box.parts.label.column) }

  private mutating func change(_ body: (inout Parts) -> Void) {
    var parts = box.parts
    body(&parts)
    box = Box(parts)
  }

  /// Counted things without a modifier are what they say.
  public var isExact: Bool {
    modifier == .none && (unit.kind == .count || unit.kind == .score) && ulp == .one
  }
}

extension Quantity: Hashable {
  public static func == (a: Quantity, b: Quantity) -> Bool { a.box === b.box || a.box.parts == b.box.parts }

  public func hash(into hasher: inout Hasher) { hasher.combine(box.parts) }
}

/// Positions of 32 bits: texts are far below 4 GB.
private struct Span: Hashable, Sendable {
  private var start: UInt32
  private var end: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  var range: Range<Int> { Int(start)..<Int(end) }

  mutating func shift(by shift: Int) { self = Span(range.lowerBound + shift..<range.upperBound + shift) }
}

/// How many digits a numeral has, counted once, since finders ask for it of nearly every figure.
private struct Digits: Hashable, Sendable {
  let all: UInt8
  let significant: UInt8

  init(of numeral: String) {
    var (all, zeros) = (0, 0)
    for byte in numeral.utf8 where byte &- 0x30 < 10 {
      if byte == 0x30, zeros == all { zeros += 1 }
      all += 1
    }
    self.all = UInt8(clamping: all)
    significant = UInt8(clamping: all - zeros)
  }
}

/// 「row / column」, put together only where it is asked for.
private struct Label: Hashable, Sendable {
  let row: String
  let column: String

  var text: String { column.isEmpty ? row : row.isEmpty ? column : row + " / " + column }

  static func == (a: Label, b: Label) -> Bool { a.row == b.row && a.column == b.column || a.text == b.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// The numbers of a figure, which nearly always fit into 64 bits.
private enum Sizes: Hashable, Sendable {
  case narrow(Narrow, ulp: Narrow, step: Narrow)
  indirect case wide(Rational, ulp: Rational, step: Rational)

  struct Narrow: Hashable, Sendable {
    let numerator: Int64
    let denominator: Int64

    init?(_ number: Rational) {
      guard let top = Int64(exactly: number.numerator), let bottom = Int64(exactly: number.denominator) else {
        return nil
      }
      numerator = top
      denominator = bottom
    }

    var number: Rational { Rational(lowest: Int128(numerator), Int128(denominator)) }
  }

  init(value: Rational, ulp: Rational, step: Rational) {
    if let narrow = Narrow(value), let narrowULP = Narrow(ulp), let narrowStep = Narrow(step) {
      self = .narrow(narrow, ulp: narrowULP, step: narrowStep)
    } else {
      self = .wide(value, ulp: ulp, step: step)
    }
  }

  var value: Rational {
    get {
      switch self {
      case .narrow(let value, _, _): value.number
      case .wide(let value, _, _): value
      }
    }
    set { self = Sizes(value: newValue, ulp: ulp, step: step) }
  }
  var ulp: Rational {
    get {
      switch self {
      case .narrow(_, let ulp, _): ulp.number
      case .wide(_, let ulp, _): ulp
      }
    }
    set { self = Sizes(value: value, ulp: newValue, step: step) }
  }
  var step: Rational {
    get {
      switch self {
      case .narrow(_, _, let step): step.number
      case .wide(_, _, let step): step
      }
    }
    set { self = Sizes(value: value, ulp: ulp, step: newValue) }
  }
}
