import Crossfoot

/// The names of the classes of words.
private let wordClasses =
  Cue.allCases.map(\.rawValue) + HeadWord.allCases.map(\.rawValue) + FlowWord.allCases.map(\.rawValue)
  + ScopeWord.allCases.map(\.rawValue) + SenseWord.allCases.map(\.rawValue)
private let setOfWordClasses = Set(wordClasses)

extension PackReader {
  /// `{class: [word, …], …}`, each class a `Cue`, a `HeadWord`, a `FlowWord`, a `ScopeWord` or a
  /// `SenseWord`.
  mutating func words(_ value: JSON5Value) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for member in object(value) {
      if setOfWordClasses.contains(member.key) {
        found[member.key] = strings(member.value)
      } else {
        problemOfKey(member, known: wordClasses)
      }
    }
    return found
  }

  /// `[["出口", "进口"], …]`, each of two names or more.
  mutating func splits(_ value: JSON5Value) -> [[String]] {
    list(value).compactMap { element in
      let names = strings(element)
      if names.count >= 2 { return names }
      problem(element.range, "a split needs two names or more")
      return nil
    }
  }

  /// `[{symbols: ["万元"], dimension: "CNY", scale: "10000", kind: "amount", takesScale: false}, …]`
  mutating func units(_ value: JSON5Value) -> [UnitDefinition] {
    var seen: Set<String> = []
    var found: [UnitDefinition] = []
    for element in list(value) {
      guard var unit = unit(element) else { continue }
      unit.symbols = unit.symbols.filter { symbol in
        if seen.insert(symbol).inserted { return true }
        problem(element.range, "the symbol '\(symbol)' belongs to another unit too")
        return false
      }
      if !unit.symbols.isEmpty { found.append(unit) }
    }
    return found
  }

  private mutating func unit(_ value: JSON5Value) -> UnitDefinition? {
    let fields = fields(value, known: ["symbols", "dimension", "scale", "kind", "takesScale"])
    guard let symbols = fields["symbols"].map({ strings($0) }), !symbols.isEmpty else {
      if case .object = value.content { problem(value.range, "a unit needs symbols") }
      return nil
    }
    guard let dimension = fields["dimension"].flatMap({ string($0) }) else {
      problem(value.range, "a unit needs a dimension")
      return nil
    }
    guard let kind = fields["kind"].flatMap({ choice($0, of: Unit.Kind.self) }) else {
      if fields["kind"] == nil { problem(value.range, "a unit needs a kind") }
      return nil
    }
    return UnitDefinition(
      symbols: symbols, dimension: dimension, scale: fields["scale"].flatMap { scale($0) } ?? .one, kind: kind,
      takesScale: fields["takesScale"].flatMap { flag($0) } ?? true)
  }

  /// A positive number, or a string with a fraction: `100`, `"1/100"`.
  private mutating func scale(_ value: JSON5Value) -> Rational? {
    let text: String
    switch value.content {
    case .number(let number): text = number
    case .string(let string): text = string
    default: text = ""
    }
    if let scale = Rational(decimal: text), scale > .zero { return scale }
    problem(value.range, "expected a scale such as 10000 or \"1/100\"")
    return nil
  }

  /// `[{name: "…", synonyms: […], kind: "rate", rule: "…", formula: "a ÷ b", figures: {a: [synonym, …], …}}, …]`
  mutating func formulas(_ value: JSON5Value) -> [NamedFormula] {
    list(value).compactMap { formula($0) }
  }

  private mutating func formula(_ value: JSON5Value) -> NamedFormula? {
    let fields = fields(value, known: ["name", "synonyms", "kind", "rule", "formula", "figures"])
    for key in ["name", "kind", "formula"] where fields[key] == nil {
      if case .object = value.content { problem(value.range, "a formula needs a \(key)") }
      return nil
    }
    guard let name = string(fields["name"]!), let kind = choice(fields["kind"]!, of: ClaimKind.self),
      let text = string(fields["formula"]!), var parsed = parsed(text, at: fields["formula"]!)
    else { return nil }
    if let synonyms = fields["figures"] { add(synonyms: synonyms, to: &parsed.figures) }
    return NamedFormula(
      names: [name] + (fields["synonyms"].map { strings($0) } ?? []), kind: kind,
      rule: fields["rule"].flatMap { string($0) } ?? "formula-mismatch", formula: parsed.formula,
      figures: parsed.figures)
  }

  private mutating func parsed(_ text: String, at value: JSON5Value) -> FormulaText? {
    do throws(FormulaText.Mistake) {
      return try FormulaText(parsing: text)
    } catch {
      // Past the quote; an escape inside the string would move it, and formulas have none.
      let offset = min(value.range.lowerBound + 1 + error.offset, value.range.upperBound - 1)
      problem(offset..<value.range.upperBound - 1, error.message)
      return nil
    }
  }

  private mutating func add(synonyms value: JSON5Value, to figures: inout [NamedFormula.Figure]) {
    for member in object(value) {
      let synonyms = strings(member.value)
      let places = figures.indices.filter { figures[$0].names[0] == member.key }
      if places.isEmpty {
        let near = suggestion(for: member.key, among: figures.map { $0.names[0] })
        problem(member.keyRange, "the formula has no figure '\(member.key)'", suggestion: near)
      }
      for place in places { figures[place].names += synonyms }
    }
  }
}
