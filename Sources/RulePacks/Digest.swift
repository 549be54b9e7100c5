import Crossfoot

extension Vocabulary {
  /// The words, units and formulas that the program brings along, as the build read them out of `rules/**/*.json5`
  /// (`Sources/EmbedFiles/Tool/Digest.swift`).
  ///
  /// Cost: read once, at the first use, for half of what the JSON5 would cost.
  public static let builtIn: Vocabulary = {
    var vocabulary = Vocabulary(
      words: WordLists(digest: EmbeddedFiles.words), units: unitDefinitions(EmbeddedFiles.units),
      formulas: lines(EmbeddedFiles.formulas) { NamedFormula(digest: &$0) },
      splits: Splits(digest: EmbeddedFiles.splits))
    vocabulary.spacedWords = WordLists(digest: EmbeddedFiles.spacedWords)
    vocabulary.spacedUnits = unitDefinitions(EmbeddedFiles.spacedUnits)
    vocabulary.nameRules(of: embeddedRuleFiles)
    return vocabulary
  }()

  /// Rules have pages, or formulas tell of them.
  mutating func nameRules(of files: [RuleFile]) {
    rules = files.compactMap(\.rule)
    rules += Set(formulas.map(\.rule)).subtracting(rules).sorted()
  }
}

private func unitDefinitions(_ digest: String) -> [UnitDefinition] {
  lines(digest) { line in
    let (symbols, dimension, scale) = (line.list(), line.text(), line.text())
    guard let kind = Unit.Kind(rawValue: line.text()) else { return nil }
    return UnitDefinition(
      symbols: symbols, dimension: dimension, scale: Rational(decimal: scale) ?? .one, kind: kind,
      takesScale: line.text() != "false")
  }
}

extension NamedFormula {
  /// Names, kind, rule, formula, and the names of each figure that has more than one.
  fileprivate init?(digest line: inout DigestReader) {
    let names = line.list()
    guard let kind = ClaimKind(rawValue: line.text()), case let rule = line.text(),
      var parsed = try? FormulaText(parsing: line.text())
    else { return nil }
    while !line.isAtLineEnd {
      let names = line.list()
      for place in parsed.figures.indices where parsed.figures[place].names[0] == names[0] {
        parsed.figures[place].names += names.dropFirst()
      }
    }
    self.init(
      names: names, kind: kind, rule: rule.isEmpty ? "formula-mismatch" : rule, formula: parsed.formula,
      figures: parsed.figures)
  }
}

/// What is made of each line.
private func lines<Value>(_ digest: String, _ value: (inout DigestReader) -> Value?) -> [Value] {
  var digest = digest
  return digest.withUTF8 { bytes in
    var values: [Value] = []
    var reader = DigestReader(bytes)
    while reader.beginLine() { if let value = value(&reader) { values.append(value) } }
    return values
  }
}
