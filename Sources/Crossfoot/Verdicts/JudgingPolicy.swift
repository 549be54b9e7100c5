/// How printed figures came about from exact ones.
public enum Rounding: String, Sendable, CaseIterable {
  case nearest
  /// What does not fit is cut off: 1.99 prints as 1.9.
  case truncated
}

/// Room that a difference is given beyond what rounding explains.
public enum Tolerance: Sendable, Hashable {
  /// Units of the last printed place of the stated figure.
  case lastPlaces(Rational)
  /// In the base unit; counts only for figures of this dimension.
  case amount(Rational, dimension: String)
}

/// What a user may ask of the judge; the default asks for nothing.
public struct JudgingPolicy: Sendable, Hashable {
  public var rounding: Rounding
  /// By rule.
  public var levels: [String: Level]
  /// By rule.
  public var tolerances: [String: Tolerance]
  public var tables: [TableTolerance]

  public enum Level: Sendable, Hashable {
    /// The rule finds nothing.
    case off
    /// Of what is broken; a weaker verdict keeps its own severity where that is lower.
    case severity(Severity)
  }

  /// For the claims in tables with this text in a caption or in the heading above; goes before the tolerance of a rule.
  public struct TableTolerance: Sendable, Hashable {
    public var caption: String
    public var tolerance: Tolerance

    public init(caption: String, tolerance: Tolerance) {
      self.caption = caption
      self.tolerance = tolerance
    }
  }

  public init(
    rounding: Rounding = .nearest, levels: [String: Level] = [:], tolerances: [String: Tolerance] = [:],
    tables: [TableTolerance] = []
  ) {
    self.rounding = rounding
    self.levels = levels
    self.tolerances = tolerances
    self.tables = tables
  }

  public func isOff(_ rule: String) -> Bool { levels[rule] == .off }

  /// The severity of a finding under this policy; nil where its rule is off.
  func severity(_ own: Severity, of rule: String, isBroken: Bool = true) -> Severity? {
    switch levels[rule] {
    case nil: own
    case .off: nil
    case .severity(let chosen): isBroken ? chosen : min(own, chosen)
    }
  }
}
