/// What a number counts or measures, and how large one of it is.
public struct Unit: Sendable, Hashable {
  /// What may be added and compared: `CNY`, `USD`, `percent`, `point`, `person`, `household`, `m2`, `kWh`, `score` …
  /// Counts that only share being counted keep their measure word apart: `个`, `项`.
  public var dimension: String
  /// How many base units one of it is: 10 000 for 万元; 1/100 for %.
  public var scale: Rational
  /// As printed: 「万元」.
  public var symbol: String
  public var kind: Kind
  /// Printed before the number: `£`.
  public var prefix = ""

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
    self.dimension = dimension
    self.scale = scale
    self.symbol = symbol
    self.kind = kind
  }

  public static let none = Unit(dimension: "", scale: .one, symbol: "", kind: .none)
}
