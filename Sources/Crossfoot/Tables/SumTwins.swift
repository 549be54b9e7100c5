/// What columns below one head add up, as those of the same names below another show: 合计 of 预算数 and 合计 of 决算数.
///
/// A form of one row has nothing else that confirms it.
struct SumTwins {
  let lines: [SumLine]
  private var known: [(relation: SumRelation, digits: Double)] = []

  init(lines: [SumLine]) { self.lines = lines }

  /// Keeps a relation that breaks nowhere. One that is no more than a copy of its one part tells by the digits of that.
  mutating func keep(_ relation: SumRelation, digits: Double, places: [Int]) {
    guard lines[relation.total].heads != nil else { return }
    let total = lines[relation.total].values
    let own = places.compactMap { total[$0] }.filter { !$0.value.isZero }
    let copied = own.map { Double($0.significantDigits) - 1 }.max() ?? 0
    known.append((relation, relation.parts.count > 1 ? max(digits, min(copied, 2)) : digits))
  }

  /// The same relation below the head of another total, and how many digits agree in the one that is known.
  func relation(for total: Int) -> (relation: SumRelation, digits: Double)? {
    guard let heads = lines[total].heads else { return nil }
    for (relation, digits) in known {
      guard let other = lines[relation.total].heads, other.outer != heads.outer, other.own == heads.own else {
        continue
      }
      let parts = relation.parts.compactMap { part in
        twin(of: part.line, under: heads.outer).map { SumRelation.Part(line: $0, sign: part.sign) }
      }
      if parts.count == relation.parts.count { return (SumRelation(total: total, parts: parts), digits) }
    }
    return nil
  }

  private func twin(of line: Int, under outer: String) -> Int? {
    guard let own = lines[line].heads?.own else { return nil }
    return lines.indices.first { lines[$0].heads?.outer == outer && lines[$0].heads?.own == own }
  }
}
