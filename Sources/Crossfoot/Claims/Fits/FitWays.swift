/// A way to reckon a figure from two others.
///
/// A class, since a search asks for them all the time.
final class FitWay: Sendable {
  let kind: ClaimKind
  /// Which of the two stands first in the formula, and what they are in it.
  let isLargerFirst: Bool
  let roles: (Operand.Role, Operand.Role)
  let formula: Formula
  /// How the sign of the stated figure reads.
  let sign: Int
  let takes: Takes
  let value: @Sendable (_ less: Double, _ more: Double) -> Double

  enum Takes {
    /// Any two amounts.
    case any
    /// Two levels.
    case levels
    /// Two levels of different periods.
    case periods
    /// A level, and a smaller difference (「增加 d」).
    case change
  }

  private init(
    _ kind: ClaimKind, _ formula: Formula, _ roles: (Operand.Role, Operand.Role), isLargerFirst: Bool = false,
    sign: Int = 1, takes: Takes = .levels, value: @escaping @Sendable (Double, Double) -> Double
  ) {
    (self.kind, self.formula, self.roles, self.isLargerFirst) = (kind, formula, roles, isLargerFirst)
    (self.sign, self.takes, self.value) = (sign, takes, value)
  }

  private static let part = FitWay(.share, .ratio(), (.numerator, .denominator)) { $0 / $1 }
  private static let done = FitWay(.rate, .ratio(), (.numerator, .denominator)) { $0 / $1 }
  private static let multiple = FitWay(.rate, .ratio(), (.numerator, .denominator), isLargerFirst: true) { $1 / $0 }
  private static let rest = FitWay(.rate, .rest(), (.whole, .part), isLargerFirst: true) { 1 - $0 / $1 }
  private static let difference = FitWay(
    .sum, .sum(signs: [1, -1]), (.whole, .part), isLargerFirst: true, takes: .any
  ) { $1 - $0 }
  private static let sum = FitWay(.sum, .sum(count: 2), (.part, .part), takes: .any) { $0 + $1 }

  private static func risen(_ takes: Takes) -> FitWay {
    FitWay(.change, .growth, (.numerator, .base), isLargerFirst: true, takes: takes) { $1 / $0 - 1 }
  }
  private static func fallen(_ takes: Takes) -> FitWay {
    FitWay(.change, .growth, (.numerator, .base), sign: -1, takes: takes) { 1 - $0 / $1 }
  }
  private static func risenBy(_ takes: Takes) -> FitWay {
    FitWay(
      .change, .growth(fromDifferenceWithSign: 1), (.whole, .delta), isLargerFirst: true, takes: takes
    ) { $0 / ($1 - $0) }
  }
  private static func fallenBy(_ takes: Takes) -> FitWay {
    FitWay(
      .change, .growth(fromDifferenceWithSign: -1), (.whole, .delta), isLargerFirst: true, sign: -1, takes: takes
    ) { $0 / ($1 + $0) }
  }
  private static let changeOfBase = FitWay(.change, .ratio(), (.delta, .base), takes: .change) { $0 / $1 }

  static let shares = [part]
  static let rates = [done, rest]
  static let quotients = [done]
  static let multiples = [multiple]
  static let differences = [difference]
  static let sums = [difference, sum]
  private static let rises = [risenBy(.change), risen(.periods), changeOfBase]
  private static let falls = [fallenBy(.change), fallen(.periods), changeOfBase]
  private static let changes = rises + falls
  private static let risesByLevels = [risenBy(.levels)]
  private static let fallsByLevels = [fallenBy(.levels)]
  private static let changesByLevels = risesByLevels + fallsByLevels

  /// The sign is 0 where words do not tell it.
  static func growth(sign: Int) -> [FitWay] { sign > 0 ? rises : sign < 0 ? falls : changes }

  /// Of two levels that stand side by side, whatever their periods are called.
  static func growthOfLevels(sign: Int) -> [FitWay] { sign > 0 ? rising : sign < 0 ? falling : rising + falling }
  private static let rising = [risen(.levels)]
  private static let falling = [fallen(.levels)]

  /// Of a level and another that may be what was added to it: 「新增职工 d 人，年末职工 c 人，增长 p%」.
  static func growthByLevels(sign: Int) -> [FitWay] {
    sign > 0 ? risesByLevels : sign < 0 ? fallsByLevels : changesByLevels
  }
}
