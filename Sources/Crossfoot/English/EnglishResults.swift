/// Figures that follow from those before them: what is left, what two make, what a balance becomes.
extension EnglishSums {
  /// `a and b, leaving c`, `a less b give c`, `a (b of d less e)`: the figure follows from those before it.
  mutating func given(_ result: Int) {
    guard result >= 2, !seen.contains(result), figures[result].role != .none, !figures[result].isRate,
      !figures[result].isPer, isResult(result), !isOneOf(result)
    else { return }
    let before = figures.indices.filter {
      $0 < result && figures[result].sentence - figures[$0].sentence <= 1 && figures[$0].isLike(figures[result])
        && figures[$0].role != .none
    }.suffix(5)
    guard before.count >= 2 else { return }
    var candidates: [Claim] = []
    let order = Array(before.reversed())
    for (place, b) in order.enumerated() {
      for a in order[(place + 1)...] {
        candidates += [[1, -1], [-1, 1], [1, 1]].map { signed(result, [a, b], $0) }
      }
    }
    if order.count >= 3 {
      candidates += [[1, -1, -1], [1, 1, -1], [1, 1, 1]].map { signed(result, [order[2], order[1], order[0]], $0) }
    }
    if order.count == 4, figures[order[3]].sentence == figures[result].sentence, isLeftOver(result) {
      candidates.insert(signed(result, order.reversed(), [1, -1, -1, -1]), at: 0)
      if let claim = settle(candidates, .likely), claim.skip == nil, claim.operands.count == 4 {
        return claims.append(claim)
      }
      candidates.removeFirst()
    }
    let isFirm = isConclusion(result, of: order) && !isBeyond(result, order) && !isTotalOfMore(result, order)
    let isLeft = !isFirm && isLeft(result, of: order)
    guard
      let claim = settle(
        isFirm || isLeft ? sizes(result, order) + candidates : candidates, isFirm ? .firm : isLeft ? .likely : .open),
      claim.skip == nil
    else { return }
    if isSound(claim) || isFirm || isLeft { claims.append(isSound(claim) ? claim.asGuess : claim) }
  }

  /// `a and b, so that c`: two figures before it in the sentence, and none of their kind behind it.
  private func isConclusion(_ result: Int, of order: [Int]) -> Bool {
    let near = order.filter { figures[$0].segment == figures[result].segment }
    // `b brought it to c, and d were added, giving e`: from the level reached on.
    let own = near.first(where: { figures[$0].isReached }).map { reached in near.filter { $0 >= reached } } ?? near
    let hasMore = figures.indices.dropFirst(result + 1).contains {
      figures[$0].sentence == figures[result].sentence && figures[$0].isLike(figures[result]) && !figures[$0].isBase
    }
    // `costs of a and expenses of b left c`: of what was there before, which is not printed here.
    // `so that they read c of them`
    let next = figures[result].token + 1
    if next < tokens.count, tokens[next].has(CueSet(.ofWhich)) { return false }
    guard own.count == 2, !hasMore, !own.allSatisfy(isSpent), !isQuotient(result, of: own), !hasOpening(before: own),
      !isAside(result, behind: own[0]), !isOfMore(result, than: own),
      own.allSatisfy({ figures[$0].isLevel && (!figures[$0].isBase || isPlanned($0)) })
    else { return false }
    let words = tokens.indices.prefix(figures[result].token).suffix(7).reversed().prefix {
      tokens[$0].figure == nil && !tokens[$0].isMark(.semicolon, .period)
    }
    // `two retired and three joined, so that there were c`: with those who stayed.
    if words.contains(where: { passage.word($0) == "there" }) || isOfUnprinted(own[1]) { return false }
    // `a joined and b left, …`: a verb of the second.
    return words.contains { tokens[$0].has(CueSet(.giving)) && !($0 <= figures[own[0]].token + 2 && isMarked($0 + 1)) }
  }

  /// `Of the unrestricted funds, a is designated and b invested, leaving c`: parts of a whole that stands elsewhere.
  private func isOfUnprinted(_ first: Int) -> Bool {
    let here = figures[first].token
    let start = tokens[..<here].lastIndex { $0.isMark(.period, .semicolon) }.map { $0 + 1 } ?? 0
    guard start < here, tokens[start].has(CueSet(.ofWhich)) || passage.word(start) == "of" else { return false }
    return tokens[start..<here].allSatisfy { $0.figure == nil }
  }

  /// `a moved and b left, so that c are still here`: more than twice what both make follows from something else.
  private func isBeyond(_ result: Int, _ order: [Int]) -> Bool {
    let sum = order.prefix(2).reduce(Rational.zero) { $0 + figures[$1].quantity.value.magnitude }
    return figures[result].quantity.value > sum * Rational(2)
  }

  /// `a of research. Sales cost b and rent c, so that costs totalled T`: more than the two beside it make.
  private func isTotalOfMore(_ result: Int, _ order: [Int]) -> Bool {
    let made = claim(result, Array(order.prefix(2)))
    guard isTotal(result), verdict(of: made) == .broken, !SlipSearch.explains(made, chance: 0.3) else { return false }
    return made.formula.value(of: made.operands.map(\.quantity.value)) < figures[result].quantity.value
  }

  private func isMarked(_ token: Int) -> Bool { tokens[token].isMark(.comma, .semicolon) }

  /// `a pupils and b teachers, giving a ratio of c`: named so, or printed with decimals that the two have not.
  private func isQuotient(_ result: Int, of pair: [Int]) -> Bool {
    let words = max(0, figures[result].token - 4)..<figures[result].token
    let nouns = pair.map(noun)
    return words.contains { passage.means(.quotient, $0) }
      || nouns.allSatisfy { $0.hasSuffix("ed") == false && !$0.isEmpty } && nouns[0] != nouns[1]
        && pair.allSatisfy { isPlural($0) && figures[$0].quantity.unit.kind == .count }
        && Set(pair.map { passage.flow(of: $0) }) != [.inflow, .outflow]
      || pair.allSatisfy { figures[$0].quantity.unit.kind == .count && figures[result].quantity.ulp < .one }
  }

  private func isPlural(_ index: Int) -> Bool { passage.word(figures[index].token + 1).hasSuffix("s") }

  /// `a and b, while the sale brought c`, `a and b, and the second storm left c`: beside what stands before, and not of it.
  private func isAside(_ result: Int, behind last: Int) -> Bool {
    (figures[last].token..<figures[result].token).contains {
      ["while", "whereas", "whilst"].contains(passage.word($0))
        || passage.word($0) == "and" && passage.isArticle($0 + 1) && tokens[$0 - 1].isMark(.comma)
    }
  }

  /// `making it one of five`
  private func isOneOf(_ index: Int) -> Bool {
    let here = figures[index].token
    return here > 1 && passage.word(here - 1) == "of" && passage.word(here - 2) == "one"
  }

  /// `64 homes stood empty; a became vacant and b were let, leaving c`: what was there counts too.
  private func hasOpening(before moves: [Int]) -> Bool {
    let isEach = moves.allSatisfy { [.inflow, .outflow].contains(passage.flow(of: $0)) }
    guard isEach, let first = moves.min() else { return false }
    return figures.indices.contains {
      $0 < first && figures[first].segment - figures[$0].segment <= 1 && figures[$0].isLevel
        && figures[$0].isLike(figures[first])
    }
  }

  /// `a of the award of b …; c remains unspent`: the only two figures before it in its sentence, one of them planned.
  private func isLeft(_ result: Int, of order: [Int]) -> Bool {
    let own = order.filter { figures[$0].sentence == figures[result].sentence && figures[$0].isLevel }
    let next = figures[result].token + 1
    guard own.count == 2 else { return false }
    if isRest(result) { return figures[result].segment > figures[own[0]].segment }
    return own.contains(where: isPlanned) && tokens.indices.contains(next) && tokens[next].has(CueSet(.remainder))
  }

  /// `against a budget of b`
  private func isPlanned(_ index: Int) -> Bool {
    passage.has(CueSet(.planned), max(0, figures[index].token - 4)..<figures[index].token)
  }

  /// The larger less the smaller, which is what a balance of two figures most often is.
  private func sizes(_ result: Int, _ order: [Int]) -> [Claim] {
    let (b, a) = (order[0], order[1])
    let isLarger = figures[a].quantity.value >= figures[b].quantity.value
    return [signed(result, isLarger ? [a, b] : [b, a], [1, -1])]
  }

  func signed(_ result: Int, _ parts: [Int], _ signs: [Int]) -> Claim {
    Claim(
      kind: .sum, rule: "sum-mismatch", stated: figures[result].quantity,
      operands: parts.map { Operand(.part, figures[$0].quantity) }, formula: .sum(signs: signs))
  }

  /// `c is left`, `c remains`
  private func isLeftOver(_ index: Int) -> Bool {
    tokens[(figures[index].token + 1)...].prefix(2).contains {
      $0.has(CueSet(.remainder)) || $0.has(CueSet(.giving)) && smallLetters(passage.lexed.text($0.range)) == "left"
    }
  }

  private func isResult(_ index: Int) -> Bool {
    let result = CueSet(.giving).union(CueSet(.remainder)).union(CueSet(.above)).union(CueSet(.below))
    let before = tokens[..<figures[index].token].reversed().prefix {
      $0.figure == nil && !$0.isMark(.semicolon, .period)
    }
    if before.contains(where: { $0.has(result) }) { return true }
    return isLeftOver(index) || tokens[(figures[index].token + 1)...].prefix(3).contains { $0.has(CueSet(.remainder)) }
  }

  /// `The final dividend of a brings the total for the year to T, following the interim dividend of b`
  mutating func brought() {
    for total in figures.indices.dropFirst().dropLast() where !seen.contains(total) && figures[total].isReached {
      let own = figures.indices.filter {
        $0 != total && figures[$0].sentence == figures[total].sentence && figures[$0].isLike(figures[total])
      }
      guard own == [total - 1, total + 1],
        own.allSatisfy({ figures[$0].isLevel && !figures[$0].isBase && !isPlanned($0) }),
        own.allSatisfy({ figures[$0].quantity.modifier == .none }),
        passage.has(CueSet(.giving), figures[total - 1].token..<figures[total].token),
        passage.has(CueSet(.total), figures[total - 1].token..<figures[total].token),
        let comma = tokens[figures[total].token...].firstIndex(where: { $0.isMark(.comma) }),
        ["following", "after", "with", "together", "including"].contains(passage.word(comma + 1)),
        comma == figures[total].token + 1, !Set(passage.name(of: own[0])).isDisjoint(with: passage.name(of: own[1])),
        let claim = settle([claim(total, own)], .likely), claim.skip == nil
      else { continue }
      seen.insert(total)
      claims.append(claim)
    }
  }

  /// `cash at 1 July a; receipts b; payments c; cash at 30 June d`: what came in and went out of one balance.
  mutating func rolled() {
    for (_, own) in Dictionary(grouping: figures.indices, by: { figures[$0].sentence }).sorted(by: { $0.key < $1.key })
    {
      let levels = own.filter { figures[$0].isLevel }
      guard (4...8).contains(levels.count), let first = levels.first, let last = levels.last, !seen.contains(last),
        levels.allSatisfy({ figures[$0].isLike(figures[last]) }),
        isOneBalance(first, last) || tokens[..<figures[last].token].last?.has(CueSet(.giving)) ?? false
      else { continue }
      let moves = levels.dropFirst().dropLast()
      let signs = moves.map { isSpent($0) ? -1 : 1 }
      guard signs.contains(-1), signs.contains(1), !isSpent(first) else { continue }
      seen.insert(last)
      claims.append(signed(last, [first] + moves, [1] + signs))
    }
  }

  /// `cash at 1 July … cash at 30 June`, `opening cash … a closing balance`.
  private func isOneBalance(_ first: Int, _ last: Int) -> Bool {
    if let name = passage.name(of: first).first, passage.name(of: last).first == name { return true }
    return leads(first, .opening) && leads(last, .closing)
  }

  private func leads(_ index: Int, _ sense: SenseWord) -> Bool {
    let start = index > 0 ? figures[index - 1].token + 1 : 0
    return (start..<figures[index].token).contains { passage.means(sense, $0) }
  }

  func isSpent(_ index: Int) -> Bool {
    tokens[..<figures[index].token].reversed().prefix { $0.figure == nil && !$0.isMark(.comma, .semicolon, .period) }
      .contains { $0.has(CueSet(.usedFor).union(CueSet(.negative))) }
  }
}
