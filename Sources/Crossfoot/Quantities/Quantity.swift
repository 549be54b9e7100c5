/// A printed figure with what it measures and what it is of.
///
/// Its parts lie behind one reference, since figures are handed from claim to claim all the time, and a value with four texts
/// costs four counts at each copy. A change makes new parts.
public struct Quantity: Sendable {
  private var box: Box

  private struct Parts: Hashable {
    var range: Range<Int>
    var numeralRange: Range<Int>
    var numeral: String
    var value: Rational
    var ulp: Rational
    var step: Rational
    var unit: Unit
    var modifier: Modifier
    var label: String
  }

  private final class Box: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  public init(
    range: Range<Int>, numeralRange: Range<Int>, numeral: String, value: Rational, ulp: Rational,
    step: Rational? = nil, unit: Unit, modifier: Modifier = .none, label: String = ""
  ) {
    box = Box(
      Parts(
        range: range, numeralRange: numeralRange, numeral: numeral, value: value, ulp: ulp, step: step ?? ulp,
        unit: unit, modifier: modifier, label: label))
  }

  /// Zero-based UTF-8 range in the file, unit and modifier included: 「82.695万元」.
  public var range: Range<Int> {
    get { box.parts.range }
    set { change { $0.range = newValue } }
  }
  /// The range of the numeral alone: 「82.695」.
  public var numeralRange: Range<Int> {
    get { box.parts.numeralRange }
    set { change { $0.numeralRange = newValue } }
  }
  /// The numeral as printed.
  public var numeral: String {
    get { box.parts.numeral }
    set { change { $0.numeral = newValue } }
  }
  /// Exact, in the base unit of `unit`.
  public var value: Rational {
    get { box.parts.value }
    set { change { $0.value = newValue } }
  }
  /// One unit of the last printed place, in the base unit.
  public var ulp: Rational {
    get { box.parts.ulp }
    set { change { $0.ulp = newValue } }
  }
  /// The place value of the last printed digit that is not zero, which 约 and 余 step by, in the base unit.
  public var step: Rational {
    get { box.parts.step }
    set { change { $0.step = newValue } }
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
    get { box.parts.label }
    set { change { $0.label = newValue } }
  }

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
