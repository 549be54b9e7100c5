/// Products whose number stands in the sentence before: `n households had joined. Each saved u a month, which is t a month
/// altogether.`
///
/// The count is the only one there, and the total is said to be one. Cost: linear, but for sentences that begin with `each`.
func englishEach(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.dropFirst().dropLast().compactMap { price -> Claim? in
    let here = figures[price]
    guard here.quantity.modifier == .none, !here.isRate, passage.isOfEach(price) else { return nil }
    let own = figures.indices.filter { figures[$0].sentence == here.sentence }
    let counts = figures.indices.filter { figures[$0].sentence == here.sentence - 1 }
    guard own == [price, price + 1], counts.count == 1, figures[counts[0]].isLevel,
      figures[counts[0]].quantity.unit.kind == .count, figures[counts[0]].quantity.modifier == .none,
      figures[price + 1].isLike(here), figures[price + 1].role == .level || figures[price + 1].isPer,
      passage.isProduct(price + 1, of: price)
    else { return nil }
    let claim = productClaim(figures[price + 1].quantity, figures[counts[0]].quantity, here.quantity)
    guard let settled = settle([claim], .likely), settled.skip == nil else { return nil }
    return settled
  }
}

extension EnglishPassage {
  /// The first figure of a sentence that begins with `Each`, and no number of them.
  fileprivate func isOfEach(_ index: Int) -> Bool {
    let here = figures[index].token
    guard let start = tokens[..<here].lastIndex(where: { $0.isMark(.period) }), word(start + 1) == "each" else {
      return false
    }
    return here - start <= 6 && tokens[start..<here].allSatisfy { $0.figure == nil && !$0.isMark(.comma, .semicolon) }
  }

  /// `which is t`, `t altogether`, `t in total`
  fileprivate func isProduct(_ total: Int, of price: Int) -> Bool {
    let here = figures[total].token
    let before = (figures[price].token..<here).map { word($0) }
    if tokens[(here + 1)...].prefix(5).contains(where: { $0.has(CueSet(.total)) }) { return true }
    return tokens[figures[price].token..<here].contains { $0.has(CueSet(.total)) }
      || before.suffix(2) == ["which", "is"] || before.suffix(2) == ["which", "makes"]
  }
}
