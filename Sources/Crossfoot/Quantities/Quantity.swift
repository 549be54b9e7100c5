/// A printed figure with what it measures and what it is of.
///
/// Its parts lie behind one reference, since figures are handed from claim to claim all the time, and a value with four texts
/// costs four counts at each copy. A change makes new parts.
public struct Quantity: Sendable {
  private var box: Box

  private struct Parts: Hashable {
    // In an order that leaves no gaps: there is one for each figure of the text.
    var range: Span
    var numeralRange: Span
    var numeral: String
    var unit: Unit
    var label: Label
    var sizes: Sizes
    var modifier: Modifier
    var digits: Digits
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
        range: Span(range), numeralRange: Span(numeralRange), numeral: numeral, unit: unit,
        label: Label(row: row, column: column), sizes: Sizes(value: value, ulp: ulp, step: step), modifier: modifier,
        digits: Digits(of: numeral)))
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

/// The numbers of a figure, of which nearly all fit into few bits.
private enum Sizes: Hashable, Sendable {
  case narrow(Narrow)
  indirect case wide(Rational, ulp: Rational, step: Rational)

  /// Three fractions in 28 bytes.
  struct Narrow: Hashable, Sendable {
    private let numerator: Int64
    private let denominator: Int32
    private let ulpNumerator: Int32
    private let ulpDenominator: Int32
    private let stepNumerator: Int32
    private let stepDenominator: Int32

    init?(value: Rational, ulp: Rational, step: Rational) {
      guard let numerator = Int64(exactly: value.numerator), let denominator = Int32(exactly: value.denominator),
        let ulpNumerator = Int32(exactly: ulp.numerator), let ulpDenominator = Int32(exactly: ulp.denominator),
        let stepNumerator = Int32(exactly: step.numerator), let stepDenominator = Int32(exactly: step.denominator)
      else { return nil }
      self.numerator = numerator
      self.denominator = denominator
      self.ulpNumerator = ulpNumerator
      self.ulpDenominator = ulpDenominator
      self.stepNumerator = stepNumerator
      self.stepDenominator = stepDenominator
    }

    var value: Rational { Rational(lowest: Int128(numerator), Int128(denominator)) }
    var ulp: Rational { Rational(lowest: Int128(ulpNumerator), Int128(ulpDenominator)) }
    var step: Rational { Rational(lowest: Int128(stepNumerator), Int128(stepDenominator)) }
  }

  init(value: Rational, ulp: Rational, step: Rational) {
    if let narrow = Narrow(value: value, ulp: ulp, step: step) {
      self = .narrow(narrow)
    } else {
      self = .wide(value, ulp: ulp, step: step)
    }
  }

  var value: Rational {
    get {
      switch self {
      case .narrow(let narrow): narrow.value
      case .wide(let value, _, _): value
      }
    }
    set { self = Sizes(value: newValue, ulp: ulp, step: step) }
  }
  var ulp: Rational {
    get {
      switch self {
      case .narrow(let narrow): narrow.ulp
      case .wide(_, let ulp, _): ulp
      }
    }
    set { self = Sizes(value: value, ulp: newValue, step: step) }
  }
  var step: Rational {
    get {
      switch self {
      case .narrow(let narrow): narrow.step
      case .wide(_, _, let step): step
      }
    }
    set { self = Sizes(value: value, ulp: ulp, step: newValue) }
  }
}
