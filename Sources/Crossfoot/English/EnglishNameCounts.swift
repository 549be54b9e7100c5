/// Numbers of things whose names then stand in a bracket, or behind a colon or a dash: `in three districts (Alder, Birch and
/// Cedar)`.
///
/// Kept where they agree: names may hold commas and `and` themselves.
func englishNameCounts(in passage: EnglishPassage) -> [Claim] {
  passage.figures.indices.compactMap { index -> Claim? in
    let count = passage.figures[index]
    guard count.isLevel, count.quantity.unit.dimension.isEmpty, count.quantity.modifier == .none,
      count.quantity.value > .one, count.quantity.value <= Rational(30), let list = passage.names(behind: index)
    else { return nil }
    let claim = Claim(
      kind: .count, rule: "count-mismatch", stated: count.quantity, operands: [], formula: .constant(list),
      basis: .inferred)
    return isSound(claim) ? claim : nil
  }
}

extension EnglishPassage {
  /// How many names are listed behind a figure and its noun.
  fileprivate func names(behind index: Int) -> Int? {
    let here = figures[index].token
    let words = tokens.indices.dropFirst(here + 1).prefix { tokens[$0].figure == nil && !isMark($0) }
    guard words.count <= 4, let mark = words.last.map({ $0 + 1 }) ?? tokens.indices.dropFirst(here + 1).first,
      tokens.indices.contains(mark), tokens[mark].isMark(.open, .colon, .dash)
    else { return nil }
    let rest = tokens.indices.dropFirst(mark + 1)
    let end = brackets[mark] ?? rest.first { tokens[$0].isMark(.period, .semicolon, .dash, .open) } ?? tokens.count
    guard end > mark + 1 else { return nil }
    var count = 0
    var hasAnd = false
    var start = mark + 1
    for place in mark + 1..<end + 1 {
      let isEnd = place == end
      let isAnd = !isEnd && tokens[place].has(CueSet(.and))
      guard isEnd || isAnd || tokens[place].isMark(.comma) else {
        if tokens[place].figure != nil { return nil }
        continue
      }
      // `A, B, and C` has a comma before its word.
      if start < place {
        guard place - start <= 5, isName(start..<place) else { return nil }
        count += 1
      }
      hasAnd = hasAnd || isAnd
      start = place + 1
    }
    return count > 1 && hasAnd ? count : nil
  }

  private func isMark(_ place: Int) -> Bool {
    if case .mark = tokens[place].kind { return true }
    return false
  }

  /// A capital letter begins a word of it, behind an article at most.
  private func isName(_ range: Range<Int>) -> Bool {
    range.prefix(2).contains { lexed.prose.text[tokens[$0].range.lowerBound] &- 0x41 < 26 }
  }
}
