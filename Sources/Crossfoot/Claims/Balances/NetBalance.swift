/// What the year left and what was there before it: 「当年结余 n，加上年初结余 o，年末滚存结余 c」, c = n + o.
///
/// The three stand side by side in one segment, and their names say which is which.
func netBalances(at asked: Range<Int>, in reading: Reading, lexicon: Lexicon) -> [Claim] {
  reading.places(asked, from: 2) {
    $0.isAddend && $0.isExact && $0.namesTerm
  }.compactMap { index in
    let own = reading.sketches[index]
    guard own.measure == reading.sketches[index - 1].measure,
      own.measure == reading.sketches[index - 2].measure
    else { return nil }
    let places = [index - 2, index - 1, index]
    let figures = places.map { reading.mentions[$0] }
    let last = figures[2]
    guard figures.allSatisfy({ $0.isLevel && $0.segment == last.segment && $0.depth == last.depth }),
      figures.allSatisfy({ $0.quantity.modifier == .none }), reading.flow(last, lexicon) == .closing
    else { return nil }
    // 「滚存结余 c（扣除上缴 d）」
    let tokens = reading.passages[last.passage].tokens
    if last.token + 1 < tokens.count, tokens[last.token + 1].isMark(.open) { return nil }
    let flows = figures.dropLast().map { reading.flow($0, lexicon) }
    guard flows.contains(.opening), flows.contains(.closing), figures[0].key != last.key, figures[1].key != last.key,
      let net = zip(flows, figures).first(where: { $0.0 == .closing })?.1, isOfPeriod(net, in: reading, lexicon)
    else { return nil }
    return Claim(
      kind: .identity, rule: "identity-mismatch", stated: last.quantity,
      operands: figures.dropLast().map { Operand(.part, $0.quantity) }, formula: .sum(count: 2))
  }
}

/// 当年, 本年, 当期, 收支: the surplus of the year and not what all the years left.
private func isOfPeriod(_ mention: Mention, in reading: Reading, _ lexicon: Lexicon) -> Bool {
  let words = reading.naming(mention)
  return lexicon.scopes.first(.net, in: simplifiedLetters(words)) != nil
}
