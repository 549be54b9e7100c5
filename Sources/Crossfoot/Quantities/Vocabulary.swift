/// The words and units of a language as data: finders ask for classes of cues, never for a word.
public struct Vocabulary: Sendable {
  /// Words by class name, as in `rules/zh/words.json5`.
  public var words: WordLists
  public var units: [UnitDefinition]
  /// The same of languages that part words by blanks (`rules/en`): matched from end to end of words, in any case.
  public var spacedWords = WordLists()
  public var spacedUnits: [UnitDefinition] = []
  public var formulas: [NamedFormula]
  /// Names that leave nothing out when they stand together as parts: 出口 and 进口.
  public var splits: Splits
  /// The names of all rules, so that a text can't speak of one that is none; empty: any name will do.
  public var rules: [String] = []

  public init(
    words: WordLists = WordLists(), units: [UnitDefinition] = [], formulas: [NamedFormula] = [],
    splits: Splits = Splits()
  ) {
    self.words = words
    self.units = units
    self.formulas = formulas
    self.splits = splits
  }
}

/// A unit as `rules/*/units.json5` gives it.
public struct UnitDefinition: Sendable, Hashable {
  public var symbols: [String]
  public var dimension: String
  public var scale: Rational
  public var kind: Unit.Kind
  /// Whether 千, 万, 百万, 亿 … may stand before it.
  public var takesScale: Bool

  public init(symbols: [String], dimension: String, scale: Rational, kind: Unit.Kind, takesScale: Bool = true) {
    self.symbols = symbols
    self.dimension = dimension
    self.scale = scale
    self.kind = kind
    self.takesScale = takesScale
  }
}
