/// One whole that is printed nowhere, split twice: `By type, a were x, b y and c z; by area, d were urban and e rural`.
///
/// At least one list must have its `by`, and the two stand right beside each other. They accuse only as `partitionClaims` do.
extension EnglishSums {
  struct Partition {
    var parts: [Int]
    var isClosed: Bool
    var isAnnounced: Bool
  }

  mutating func partitioned() {
    let found = partitions()
    for (first, second) in zip(found, found.dropFirst()) where first.isAnnounced || second.isAnnounced {
      if let claim = claim(first, second) { claims.append(claim) }
    }
  }

  /// Segments that are nothing but a list of parts.
  private func partitions() -> [Partition] {
    let all = figures.indices.filter { !figures[$0].isRate }
    return Dictionary(grouping: all) { figures[$0].segment }.sorted { $0.key < $1.key }.compactMap {
      partition($0.value)
    }
  }

  private func partition(_ own: [Int]) -> Partition? {
    // Ages and sizes that name a part are no parts.
    let bounds = own.filter { figures[$0].quantity.modifier != .none || figures[$0].role == .none }
    let parts = own.filter { !bounds.contains($0) }
    guard parts.count >= 2, parts.count <= 12, let first = parts.first, let last = parts.last,
      parts.allSatisfy({ isPart($0, of: first) && figures[$0].role == .level && !isTotal($0) }),
      figures[first].quantity.unit.kind == .count || figures[first].quantity.unit.isCurrency,
      passage.has(CueSet(.and), figures[parts[parts.count - 2]].token..<figures[last].token)
    else { return nil }
    let start = tokens[..<figures[first].token].lastIndex { $0.isMark(.period, .semicolon) }.map { $0 + 1 } ?? 0
    let end = tokens[figures[last].token...].firstIndex { $0.isMark(.period, .semicolon) } ?? tokens.count
    let isOpen =
      passage.has(CueSet(.openEnded).union(CueSet(.including)), start..<end) || tokens[start].has(CueSet(.ofWhich))
    let isBanded =
      bounds.first.map { figures[$0].quantity.modifier == .under } ?? false
      && bounds.last.map { figures[$0].quantity.modifier == .atLeast || figures[$0].quantity.modifier == .over }
        ?? false
    // Some gave no answer.
    let isAnswer = parts.contains { isNegated($0) || isOpposed($0) }
    let isClosed = isSplit(parts) && !isAnswer || isRest(last) || isOther(last) || isBanded
    return isOpen ? nil : Partition(parts: parts, isClosed: isClosed, isAnnounced: isBy(start, first))
  }

  /// `33 against`
  private func isOpposed(_ index: Int) -> Bool {
    tokens[(figures[index].token + 1)...].prefix(3).contains { $0.has(CueSet(.versus)) }
  }

  /// `By type,`, `by age:` at the head of a sentence or segment.
  private func isBy(_ start: Int, _ first: Int) -> Bool {
    var head = start
    if ["and", "while"].contains(passage.word(head)) { head += 1 }
    guard passage.word(head) == "by" else { return false }
    let words = tokens[(head + 1)..<figures[first].token].prefix { !$0.isMark(.comma, .colon) }
    return (1...5).contains(words.count) && words.endIndex < figures[first].token
  }

  private func claim(_ first: Partition, _ second: Partition) -> Claim? {
    guard let last = second.parts.last, first.isClosed || second.isClosed, isOneWhole(first, second) else { return nil }
    let (a, b) = (first.parts, Array(second.parts.dropLast()))
    var claim = Claim(
      kind: .identity, rule: "identity-mismatch", stated: figures[last].quantity,
      operands: (a + b).map { Operand(.part, figures[$0].quantity) },
      formula: .sum(signs: a.map { _ in 1 } + b.map { _ in -1 }), basis: .inferred)
    if isSound(claim) { return claim }
    let sums = [first, second].map { $0.parts.reduce(Rational.zero) { $0 + figures[$1].quantity.value } }
    let (x, y) = (sums[0], sums[1])
    let isWrong = first.isClosed && (second.isClosed || y > x) || second.isClosed && x > y
    guard isWrong, x.isValid, y.isValid, (x - y).magnitude * Rational(10) <= max(x, y) * Rational(3) else { return nil }
    claim.basis = .stated
    return mayBeSlip(claim) ? claim : nil
  }

  /// Nothing of their kind between them, and nothing before them that may be their whole.
  private func isOneWhole(_ first: Partition, _ second: Partition) -> Bool {
    let (start, end, next) = (first.parts[0], first.parts[first.parts.count - 1], second.parts[0])
    guard figures[start].isLike(figures[next]), figures[next].sentence - figures[end].sentence <= 1,
      figures[start].quantity.unit == figures[next].quantity.unit
    else { return false }
    let between = figures.indices.filter { $0 > end && $0 < next }
    guard
      between.allSatisfy({ figures[$0].isRate || figures[$0].quantity.modifier != .none || figures[$0].role == .none })
    else { return false }
    let sums = [first, second].map { $0.parts.reduce(Rational.zero) { $0 + figures[$1].quantity.value } }
    let least = min(sums[0], sums[1]) * Rational(9, 10)
    return least.isValid
      && !figures.indices.contains { index in
        index < start && figures[index].isLike(figures[start]) && figures[index].quantity.value >= least
          && figures[start].sentence - figures[index].sentence <= 3
      }
  }
}
