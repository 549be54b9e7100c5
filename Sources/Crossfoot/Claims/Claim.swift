/// A relation between printed figures that the text states, or that was inferred.
///
/// What it is made of lies behind one reference, as the parts of a `Quantity`: claims go through many lists until they are
/// judged. A change of it makes new parts; how it is to be judged is changed in place.
public struct Claim: Sendable {
  private var box: Box
  /// Of the few that have any.
  private var room: Room?
  public var kind: ClaimKind
  public var comparison: Comparison
  public var basis: Basis
  /// See `statedSign`, in one byte.
  private var sign: Int8
  /// Why the claim can't be judged, if so.
  public var skip: SkipReason?
  /// How its figures were rounded, as the user says.
  public var rounding = Rounding.nearest

  private struct Parts {
    var rule: String
    var stated: Quantity
    var operands: [Operand]
    var formula: Formula
  }

  private final class Box: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  /// What makes up for a difference.
  private final class Room: Sendable {
    let slack: Rational
    let tolerance: Rational

    init(slack: Rational, tolerance: Rational) {
      self.slack = slack
      self.tolerance = tolerance
    }

    /// Of one unit, as most claims that have any, or none; made once.
    private static let unit = Room(slack: .one, tolerance: .zero)

    static func of(slack: Rational, tolerance: Rational) -> Room? {
      guard tolerance == .zero else { return Room(slack: slack, tolerance: tolerance) }
      return slack == .zero ? nil : slack == .one ? unit : Room(slack: slack, tolerance: tolerance)
    }
  }

  public init(
    kind: ClaimKind, rule: String, stated: Quantity, operands: [Operand], formula: Formula,
    comparison: Comparison = .equal, basis: Basis = .stated, slack: Rational = .zero, statedSign: Int = 1,
    skip: SkipReason? = nil
  ) {
    box = Box(Parts(rule: rule, stated: stated, operands: operands, formula: formula))
    self.kind = kind
    self.comparison = comparison
    self.basis = basis
    room = .of(slack: slack, tolerance: .zero)
    sign = Int8(statedSign)
    self.skip = skip
  }

  /// How the sign of the stated figure reads: −1 where a word such as 下降 or 减少 carries it.
  public var statedSign: Int {
    get { Int(sign) }
    set { sign = Int8(newValue) }
  }

  /// Extra room on both sides of the stated figure, in units of its last place, that this kind of claim is given.
  public var slack: Rational {
    get { room?.slack ?? .zero }
    set { room = .of(slack: newValue, tolerance: tolerance) }
  }
  /// The difference that the user allows, in the base unit.
  public var tolerance: Rational {
    get { room?.tolerance ?? .zero }
    set { room = .of(slack: slack, tolerance: newValue) }
  }
  /// Which rule speaks of it: the name of a page under `rules/`.
  public var rule: String {
    get { box.parts.rule }
    set { change { $0.rule = newValue } }
  }
  /// The figure that is claimed.
  public var stated: Quantity {
    get { box.parts.stated }
    set { change { $0.stated = newValue } }
  }
  public var operands: [Operand] {
    get { box.parts.operands }
    set { change { $0.operands = newValue } }
  }
  public var formula: Formula {
    get { box.parts.formula }
    set { change { $0.formula = newValue } }
  }

  private mutating func change(_ body: (inout Parts) -> Void) {
    var parts = box.parts
    body(&parts)
    box = Box(parts)
  }
}

public enum ClaimKind: String, Sendable, CaseIterable {
  case sum
  case tableSum = "table-sum"
  case share, rate, change, `repeat`, count, product, order, score, identity
}

/// What the stated figure is to the formula's value.
public enum Comparison: String, Sendable {
  case equal, less, lessOrEqual, greater, greaterOrEqual
}

/// How sure it is that the text means this relation.
public enum Basis: String, Sendable, Hashable {
  /// Words or a table's structure say so: may accuse.
  case stated
  /// Found because it fits, or nearly so; accuses only where chance is excluded (see `Slip`).
  case inferred
  /// No word says so, but the figures fit (see `addFits`): explains, and never accuses.
  case fitted
}

public struct Operand: Sendable, Hashable {
  public var quantity: Quantity
  /// Set for a figure of another document; the quantity's ranges are then those of the stated figure.
  public var elsewhere: Elsewhere?
  public var role: Role
  /// Whether somebody fixed it rather than measured it, so that it means what its digits say: 每 10 股派 2.4 元, 6 个月.
  var isSet = false

  public enum Role: String, Sendable, Hashable {
    case part, whole, numerator, denominator, base, delta, item, factor, mention
  }

  public init(_ role: Role, _ quantity: Quantity) {
    self.role = role
    self.quantity = quantity
  }
}

public enum SkipReason: String, Sendable, CaseIterable {
  case overflow
  case zeroBase = "zero-base"
  case unboundedOperand = "unbounded-operand"
  case mixedUnits = "mixed-units"
  case incompleteParts = "incomplete-parts"
  case unknownBase = "unknown-base"
  case comparableGrowth = "comparable-growth"
}
