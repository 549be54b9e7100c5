import Crossfoot

extension Vocabulary {
  /// The words, units and formulas that the program brings along, as the build read them out of `rules/**/*.json5`
  /// (`Sources/EmbedFiles/Tool/Digest.swift`).
  ///
  /// Cost: read once, at the first use, for half of what the JSON5 would cost.
  public static let builtIn: Vocabulary = {
    var vocabulary = Vocabulary(
      words: WordLists(digest: EmbeddedFiles.words), units: unitDefinitions(EmbeddedFiles.units),
      formulas: lines(EmbeddedFiles.formulas, NamedFormula.init(digest:)),
      splits: lines(EmbeddedFiles.splits) { $0[0] })
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
  lines(digest) { fields in
    guard fields.count == 5, let kind = fields[3].first.flatMap(Unit.Kind.init) else { return nil }
    return UnitDefinition(
      symbols: fields[0], dimension: fields[1].first ?? "",
      scale: fields[2].first.flatMap(Rational.init(decimal:)) ?? .one,
      kind: kind, takesScale: fields[4] != ["false"])
  }
}

extension NamedFormula {
  /// Names, kind, rule, formula, and the names of each figure that has more than one.
  fileprivate init?(digest fields: [[String]]) {
    guard fields.count >= 4, let kind = fields[1].first.flatMap(ClaimKind.init), let text = fields[3].first,
      var parsed = try? FormulaText(parsing: text)
    else { return nil }
    for names in fields.dropFirst(4) {
      for place in parsed.figures.indices where parsed.figures[place].names[0] == names[0] {
        parsed.figures[place].names += names.dropFirst()
      }
    }
    self.init(
      names: fields[0], kind: kind, rule: fields[2].first ?? "formula-mismatch", formula: parsed.formula,
      figures: parsed.figures)
  }
}

/// What is made of the fields of each line; an empty field has no members.
private func lines<Value>(_ digest: String, _ value: ([[String]]) -> Value?) -> [Value] {
  var digest = digest
  return digest.withUTF8 { bytes in
    var values: [Value] = []
    // Keeps its room from line to line.
    var line: [[String]] = []
    var field: [String] = []
    var start = 0
    for end in 0...bytes.count {
      let mark = end < bytes.count ? bytes[end] : 0x0A
      guard mark == 0x7C || mark == 0x09 || mark == 0x0A else { continue }
      if start < end { field.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      start = end + 1
      if mark == 0x7C { continue }
      line.append(field)
      field = []
      if mark == 0x09 { continue }
      if let value = value(line) { values.append(value) }
      line.removeAll(keepingCapacity: true)
    }
    return values
  }
}
