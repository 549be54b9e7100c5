import Crossfoot

extension Vocabulary {
  /// The words, units and formulas that the program brings along, as the build read them out of `rules/**/*.json5`
  /// (`Sources/EmbedFiles/Tool/Digest.swift`).
  ///
  /// Cost: read once, at the first use, for half of what the JSON5 would cost.
  public static let builtIn: Vocabulary = {
    var vocabulary = Vocabulary(
      words: WordLists(digest: EmbeddedFiles.words), units: unitDefinitions(EmbeddedFiles.units),
      formulas: lines(EmbeddedFiles.formulas) { NamedFormula(digest: &$0) }, splits: splitNames(EmbeddedFiles.splits))
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

private func splitNames(_ digest: String) -> [[[Unicode.Scalar]]] {
  var splits: [[[Unicode.Scalar]]] = []
  var (names, name): ([[Unicode.Scalar]], [Unicode.Scalar]) = ([], [])
  for letter in digest.unicodeScalars {
    if letter != "|", letter != "\n" {
      name.append(letter)
      continue
    }
    names.append(name)
    name = []
    if letter == "|" { continue }
    splits.append(names)
    names = []
  }
  return splits
}

extension NamedFormula {
  /// Names, kind, rule, formula, and the names of each figure that has more than one.
  fileprivate init?(digest line: inout DigestLine) {
    let names = line.list()
    guard let kind = ClaimKind(rawValue: line.text()), case let rule = line.text(),
      var parsed = try? FormulaText(parsing: line.text())
    else { return nil }
    while !line.isAtEnd {
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
private func lines<Value>(_ digest: String, _ value: (inout DigestLine) -> Value?) -> [Value] {
  var digest = digest
  return digest.withUTF8 { bytes in
    var values: [Value] = []
    var line = DigestLine(bytes: bytes)
    while line.begins() { if let value = value(&line) { values.append(value) } }
    return values
  }
}

/// A line of a digest, read field by field: fields are parted by tabs, the members of a list by `|`; the last line ends as others do.
private struct DigestLine {
  let bytes: UnsafeBufferPointer<UInt8>
  private var next = 0
  private var end = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { next >= end }

  /// Goes to the next line; false where there is none.
  mutating func begins() -> Bool {
    next = end == 0 ? 0 : end + 1
    end = next
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return next < bytes.count
  }

  /// The next field as one text; empty behind the last.
  mutating func text() -> String {
    let start = next
    while next < end, bytes[next] != 0x09 { next += 1 }
    defer { next += 1 }
    return start < end ? String(decoding: bytes[start..<next], as: UTF8.self) : ""
  }

  /// The members of the next field; none where it is empty.
  mutating func list() -> [String] {
    var members: [String] = []
    var start = next
    while next <= end {
      let mark = next < end ? bytes[next] : 0x09
      guard mark == 0x7C || mark == 0x09 else {
        next += 1
        continue
      }
      if start < next { members.append(String(decoding: bytes[start..<next], as: UTF8.self)) }
      next += 1
      start = next
      if mark == 0x09 { break }
    }
    return members
  }
}
