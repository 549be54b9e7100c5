public import Crossfoot

extension Vocabulary {
  /// The two together: words of a class united, units, formulas and splits of the other after one's own.
  ///
  /// A symbol that both have as a unit keeps its first meaning.
  public func adding(_ other: Vocabulary) -> Vocabulary {
    var sum = self
    // Most packs have none.
    if !other.words.isEmpty { sum.words = WordLists(words.lists.merging(other.words.lists, uniquingKeysWith: +)) }
    if !other.spacedWords.isEmpty {
      sum.spacedWords = WordLists(spacedWords.lists.merging(other.spacedWords.lists, uniquingKeysWith: +))
    }
    sum.units += other.units.without(units)
    sum.spacedUnits += other.spacedUnits.without(spacedUnits)
    sum.formulas += other.formulas
    sum.splits = splits + other.splits
    sum.rules += other.rules.filter { !rules.contains($0) }
    return sum
  }

  /// What one of a unit is worth in the base unit of its dimension, words such as 万 before it included.
  public func unit(ofSymbol symbol: String) -> (scale: Rational, dimension: String)? {
    if let unit = units.first(where: { $0.symbols.contains(symbol) }) { return (unit.scale, unit.dimension) }
    for (word, power) in [("百万", 6), ("千万", 7), ("万亿", 12), ("千", 3), ("万", 4), ("亿", 8)] {
      guard symbol.hasPrefix(word) else { continue }
      let rest = String(symbol.dropFirst(word.count))
      if let unit = units.first(where: { $0.takesScale && $0.symbols.contains(rest) }) {
        return (unit.scale * .power(ofTen: power), unit.dimension)
      }
    }
    return nil
  }
}

extension [UnitDefinition] {
  /// Without the symbols that others have taken.
  fileprivate func without(_ others: [UnitDefinition]) -> [UnitDefinition] {
    let taken = Set(others.flatMap(\.symbols))
    return compactMap {
      var unit = $0
      unit.symbols.removeAll(where: taken.contains)
      return unit.symbols.isEmpty ? nil : unit
    }
  }
}
