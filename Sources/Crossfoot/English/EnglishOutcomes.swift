/// What is left of what came in and went out: `raised a and spent b, a deficit of c`, `Income was a. Costs were b. The loss was c.`
///
/// Words around the two figures must say that one came in and one went, and nothing else of their kind may stand near them.
/// Cost: linear, but for outcomes.
func englishOutcomes(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  guard figures.count >= 3 else { return [] }
  return figures.indices.compactMap { result -> Claim? in
    guard figures[result].quantity.modifier == .none, !figures[result].isRate, figures[result].role != .none,
      let pair = passage.isOutcome(result) || passage.isNetChange(result)
        ? passage.pair(before: result) : passage.pair(toldBehind: result),
      pair.allSatisfy({ figures[$0].quantity.modifier == .none && figures[$0].isLike(figures[result]) }),
      pair.allSatisfy({ figures[$0].isLevel && !figures[$0].isBase && figures[$0].open == figures[result].open }),
      let went = pair.first(where: { passage.flow(of: $0) == .outflow }),
      let came = pair.first(where: { passage.comes($0) }), came != went
    else { return nil }
    let isMore = figures[came].quantity.value >= figures[went].quantity.value
    let claim = Claim(
      kind: .sum, rule: "sum-mismatch", stated: figures[result].quantity,
      operands: (isMore ? [came, went] : [went, came]).map { Operand(.part, figures[$0].quantity) },
      formula: .sum(signs: [1, -1]))
    guard let settled = settle([claim], .likely), settled.skip == nil else { return nil }
    return settled
  }
}

extension EnglishPassage {
  /// `the surplus for the year was s`: what is added to a balance, or taken off it.
  func outcomeSign(_ index: Int) -> Int? {
    guard figures.indices.contains(index), figures[index].isLevel, figures[index].quantity.modifier == .none else {
      return nil
    }
    let here = figures[index].token
    let words = tokens[..<here].reversed().prefix(6).prefix {
      $0.figure == nil && !$0.isMark(.comma, .semicolon, .period)
    }
    return words.map { senses($0) }.first { isOutcome($0) }.map { $0.contains(SenseSet(.surplus)) ? 1 : -1 }
  }

  /// The only two figures of a result's kind before it, in its sentence or in the one or two before.
  fileprivate func pair(before result: Int) -> [Int]? {
    let own = figures.indices.filter {
      $0 < result && figures[result].sentence - figures[$0].sentence <= 2 && figures[$0].isLike(figures[result])
    }
    let near = own.filter { figures[$0].sentence == figures[result].sentence }
    let pair = near.isEmpty ? own : near
    guard pair.count == 2, figures[pair[1]].sentence - figures[pair[0]].sentence <= 1,
      figures[result].sentence - figures[pair[1]].sentence <= 1, pair.allSatisfy({ isWhole($0) || isCounted($0) })
    else { return nil }
    return pair
  }

  /// `a surplus of c: income came to a and costs to b`, `Revenue exceeded costs by c: the city took in a and spent b`.
  fileprivate func pair(toldBehind result: Int) -> [Int]? {
    let (here, next) = (figures[result].token, figures[result].token + 1)
    guard next < tokens.count, tokens[next].isMark(.colon, .dash), here > 1,
      tokens[here - 1].has(CueSet(.of).union(CueSet(.by))),
      tokens[max(0, here - 6)..<here].contains(where: { isOutcome(senses($0)) || $0.has(CueSet(.above)) }),
      !tokens[max(0, here - 6)..<here].contains(where: { $0.has(CueSet(.planned).union(CueSet(.period))) })
    else { return nil }
    let own = figures.indices.filter { figures[$0].sentence == figures[result].sentence && $0 != result }
    guard own.count == 2, own[0] > result, own.allSatisfy(isWhole) else { return nil }
    return own
  }
}

extension EnglishPassage {
  /// `, a deficit of c`, `giving a small surplus of c`, `The surplus for the year was c`: said of what stands before, with
  /// nothing taken on or off beside it.
  fileprivate func isOutcome(_ index: Int) -> Bool {
    let here = figures[index].token
    guard let noun = tokens[..<here].lastIndex(where: { $0.figure != nil || isOutcome(senses($0)) }),
      isOutcome(senses(tokens[noun])), here - noun <= 6, closesClause(index)
    else { return false }
    var start = noun - 1
    while start >= 0, noun - start <= 2, tokens[start].kind == .text || tokens[start].has(CueSet(.generic)),
      !isArticle(start)
    {
      start -= 1
    }
    guard start > 0, isArticle(start) else { return false }
    let behind = (noun + 1..<here).map { word(tokens[$0]) }
    if tokens[start - 1].isMark(.period) || tokens[start - 1].isMark(.semicolon) {
      return behind.last == "was" && behind.allSatisfy { ["for", "in", "the", "year", "period", "was"].contains($0) }
    }
    return behind == ["of"]
      && (tokens[start - 1].isMark(.comma, .dash, .colon) || tokens[start - 1].has(CueSet(.giving)))
  }

  /// By the words of its clause, or of the one before that it ends: `income from charges and permits came to a`.
  fileprivate func comes(_ index: Int) -> Bool {
    if let flow = flow(of: index) { return flow == .inflow }
    let here = figures[index].token
    let words = tokens[..<here].reversed().prefix(8).prefix {
      $0.figure == nil && !$0.isMark(.comma, .period, .semicolon, .colon)
    }
    guard let first = words.last else { return false }
    let text = lexed.prose.text[first.range.lowerBound..<tokens[here].range.lowerBound]
    return lexicon.flows.words(in: smallLetters(Array(text))) == [.inflow]
  }

  /// `a joined and b left, so that membership is up by d`, `a joined and b left, a net gain of d`
  fileprivate func isNetChange(_ index: Int) -> Bool {
    guard case .delta = figures[index].role, index > 1, figures[index - 1].sentence == figures[index].sentence else {
      return false
    }
    let between = tokens[figures[index - 1].token..<figures[index].token]
    return between.contains { $0.has(CueSet(.giving)) || ["net", "so"].contains(word($0)) } && closesClause(index)
      && !between.contains { $0.has(CueSet(.planned).union(CueSet(.versus))) }
  }

  /// `raised a and`, `Income was a,`: nothing behind it says that it is some of what came or went.
  fileprivate func isWhole(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    guard next < tokens.count, tokens[next].figure == nil else { return next == tokens.count }
    return tokens[next].isMark(.comma, .period, .semicolon, .dash) || tokens[next].has(CueSet(.and))
  }

  /// `a employees left and`: a count with its noun and its verb, and nothing that it is of.
  private func isCounted(_ index: Int) -> Bool {
    guard figures[index].quantity.unit.kind == .count else { return false }
    let behind = tokens[(figures[index].token + 1)...].prefix(5)
    guard let end = behind.firstIndex(where: { $0.isMark(.comma, .period, .semicolon) || $0.has(CueSet(.and)) }) else {
      return false
    }
    return behind[..<end].allSatisfy {
      $0.kind == .text || $0.has(CueSet(.complete).union(CueSet(.link))) && !$0.has(CueSet(.of))
    }
  }

  private func closesClause(_ index: Int) -> Bool {
    let end = tokens[(figures[index].token + 1)...].prefix {
      $0.figure == nil && !$0.isMark(.comma, .period, .semicolon, .open, .close) && word($0) != "which"
    }
    let others = ["after", "before", "following", "on", "from", "excluding", "including", "against"]
    return end.allSatisfy { !others.contains(word($0)) && !$0.has(CueSet(.versus).union(CueSet(.planned))) }
  }

  func isArticle(_ token: Int) -> Bool { ["a", "an", "the", "its", "our", "this"].contains(word(token)) }

  private func isOutcome(_ senses: SenseSet) -> Bool {
    !senses.isDisjoint(with: SenseSet(.surplus).union(SenseSet(.deficit)))
  }

  private func senses(_ token: Token) -> SenseSet { lexicon.senses[word(token)] }

  private func word(_ token: Token) -> String { smallLetters(lexed.text(token.range)) }
}
