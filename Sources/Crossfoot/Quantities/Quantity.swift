/// A printed figure with what it measures and what it is of.
public struct Quantity: Sendable, Hashable {
  /// Zero-based UTF-8 range in the file, unit and modifier included: 「82.695万元」.
  public var range: Range<Int>
  /// The range of the numeral alone: 「82.695」.
  public var numeralRange: Range<Int>
  /// The numeral as printed.
  public var numeral: String
  /// Exact, in the base unit of `unit`.
  public var value: Rational
  /// One unit of the last printed place, in the base unit.
  public var ulp: Rational
  /// The place value of the last printed digit that is not zero, which 约 and 余 step by, in the base unit.
  public var step: Rational
  public var unit: Unit
  public var modifier: Modifier
  /// The words that name it: a phrase of prose, or row and column of a table.
  public var label: String

  public init(
    range: Range<Int>, numeralRange: Range<Int>, numeral: String, value: Rational, ulp: Rational,
    step: Rational? = nil, unit: Unit, modifier: Modifier = .none, label: String = ""
  ) {
    self.range = range
    self.numeralRange = numeralRange
    self.numeral = numeral
    self.value = value
    self.ulp = ulp
    self.step = step ?? ulp
    self.unit = unit
    self.modifier = modifier
    self.label = label
  }

  /// Counted things without a modifier are what they say.
  public var isExact: Bool {
    modifier == .none && (unit.kind == .count || unit.kind == .score) && ulp == .one
  }
}
