/// A relation that a kind of report knows by name and does not print, such as 预算完成率.
///
/// Several formulas of one name are alternatives: the figure is right when one of them holds.
public struct NamedFormula: Sendable, Hashable {
  /// Names of the figure that the formula gives; the first is the one to print.
  public var names: [String]
  public var kind: ClaimKind
  /// The rule page that speaks of it.
  public var rule: String
  /// Over `figures` by their place in the list.
  public var formula: Formula
  public var figures: [Figure]

  /// A figure that the formula needs, found by one of its names.
  public struct Figure: Sendable, Hashable {
    /// The first is the one of the formula's text.
    public var names: [String]
    /// The most that counts, 1 in `min(1, 执行率)`; nil: all of it.
    public var cap: Rational?

    public init(names: [String], cap: Rational? = nil) {
      self.names = names
      self.cap = cap
    }
  }

  public init(names: [String], kind: ClaimKind, rule: String, formula: Formula, figures: [Figure]) {
    self.names = names
    self.kind = kind
    self.rule = rule
    self.formula = formula
    self.figures = figures
  }
}
