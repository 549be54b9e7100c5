/// What a number counts or measures, and how large one of it is.
///
/// Its parts lie behind one reference, as those of a `Quantity`: many figures have one unit.
public struct Unit: Sendable {
  private var box: Box

  private struct Parts: Hashable {
    var dimension: String
    var scale: Rational
    var symbol: String
    var prefix = ""
    var kind: Kind
  }

  private final class Box: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  /// What may be added and compared: `CNY`, `USD`, `percent`, `point`, `person`, `household`, `m2`, `kWh`, `score` …
  /// Counts that only share being counted keep their measure word apart: `个`, `项`.
  public var dimension: String {
    get { box.parts.dimension }
    set { change { $0.dimension = newValue } }
  }
  /// How many base units one of it is: 10 000 for 万元; 1/100 for %.
  public var scale: Rational {
    get { box.parts.scale }
    set { change { $0.scale = newValue } }
  }
  /// As printed: 「万元」.
  public var symbol: String {
    get { box.parts.symbol }
    set { change { $0.symbol = newValue } }
  }
  /// Printed before the number: `£`.
  public var prefix: String {
    get { box.parts.prefix }
    set { change { $0.prefix = newValue } }
  }
  public var kind: Kind {
    get { box.parts.kind }
    set { change { $0.kind = newValue } }
  }

  private mutating func change(_ body: (inout Parts) -> Void) {
    var parts = box.parts
    body(&parts)
    box = Box(parts)
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Measured or money: printed figures may be rounded.
    case amount
    /// Counted: whole numbers are exact.
    case count
    /// %, ‰, 成.
    case rate
    /// 百分点, 基点: a difference of rates.
    case points
    /// 倍, 番.
    case multiple
    /// 分 of an evaluation.
    case score
    /// A length of time.
    case time
    /// None printed and none given by a table.
    case none
  }

  public init(dimension: String, scale: Rational, symbol: String, kind: Kind) {
    box = Box(Parts(dimension: dimension, scale: scale, symbol: symbol, kind: kind))
  }

  public static let none = Unit(dimension: "", scale: .one, symbol: "", kind: .none)

  /// 项 and 类, which count kinds of things rather than things.
  var isOfKinds: Bool { ["项", "类", "項", "類"].contains(symbol) }
}

extension Unit: Hashable {
  public static func == (a: Unit, b: Unit) -> Bool { a.box === b.box || a.box.parts == b.box.parts }

  public func hash(into hasher: inout Hasher) { hasher.combine(box.parts) }
}

extension Unit {
  /// ‰, mostly of a population: births and deaths are over the people of the middle of the year, whose number is seldom printed.
  var isPerMille: Bool { kind == .rate && scale == .power(ofTen: -3) }
}
