/// Totals that close the list of their parts: `a …, b … and c …, T in all`.
extension EnglishSums {
  /// `a …, b … and c …, T in all`, `totalling T`, `a total of T`, `together T`.
  mutating func closed(by total: Int) {
    guard figures[total].isLevel || figures[total].isBase,
      isTotal(total) || isMade(total) || isToldBehind(total) || isSummed(total),
      !isOutOf(total), !figures[total].isBase || !EnglishRoles(passage: passage).leads(total, CueSet(.versus))
    else {
      return
    }
    let before = figures.indices.filter {
      $0 < total && figures[$0].sentence == figures[total].sentence && isPart($0, of: total)
        && (figures[$0].open == figures[total].open || figures[total].open != nil)
    }
    if before.count >= 2 {
      // `a, b and all of them together T`: rather one more of the list.
      // `each of the n centres ran u sessions, t in all`: multiplied.
      let start = figures[before[0]].token
      let head = tokens[..<start].lastIndex { $0.isMark(.period) }.map { $0 + 1 } ?? 0
      let isEach = head < start && tokens[head].has(CueSet(.per)) && !isNear(claim(total, before))
      if isEach || passage.has(CueSet(.per), max(0, start - 3)..<start), !isSound(claim(total, before)) { return }
      // `from a in the first year to b in the second and c in the third, T over the three`: the base is a part too.
      let all = withBases(before, of: total)
      if all.count > before.count { return add(total, isSound(claim(total, before)) ? before : all, isFirm: false) }
      let isListed = passage.has(CueSet(.and), figures[before[before.count - 1]].token..<figures[total].token)
      if isListed, !isSound(claim(total, before)), !isNear(claim(total, before)) { return }
      if isOfEarlier(total, before) { return }
      if !isSound(claim(total, before)), tellMoves(before, to: total) || holdEachOther(before) { return }
      return add(total, before, isFirm: true)
    }
    let previous = figures.indices.filter {
      figures[$0].sentence == figures[total].sentence - 1 && isPart($0, of: total)
    }
    if before.isEmpty, previous.count >= 2 { add(total, previous.filter { figures[$0].open == nil }, isFirm: false) }
  }

  /// `a, of which b came from one partner under an agreement worth T in all`, `13 had one bidder; two of the six are among the
  /// thirteen, 17 in all`, `a of a b facility plus c, T in all`: what is named again, or holds another, is no part beside it.
  private func holdEachOther(_ parts: [Int]) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    return passage.has(CueSet(.ofWhich), figures[first].token..<figures[last].token)
      || parts.dropFirst().contains {
        let token = figures[$0].token
        if passage.word(token - 1) == "the", figures[$0].quantity.unit.dimension.isEmpty { return true }
        return ["of a", "of an", "of the"].contains(passage.word(token - 2) + " " + passage.word(token - 1))
          && figures[$0 - 1].token == token - 3
      }
  }

  /// Tells of `opening balance a; new lending b; repayments (c); closing balance T` where all of it fits; false where nothing
  /// that is taken off stands in brackets.
  private mutating func tellMoves(_ parts: [Int], to total: Int) -> Bool {
    let taken = (parts[0]..<total).filter { passage.isAloneInBracket($0) && figures[$0].isLike(figures[total]) }
    if taken.isEmpty { return false }
    let moves = (parts + taken).sorted()
    var balance = claim(total, moves)
    balance.formula = .sum(signs: moves.map { taken.contains($0) ? -1 : 1 })
    if isSound(balance), !seen.contains(total) {
      seen.insert(total)
      claims.append(balance)
    }
    return true
  }

  /// `a in the first, b in the second and c in the third quarter, making T`: three figures or more, all before it.
  private func isMade(_ total: Int) -> Bool {
    let before = figures.indices.filter { $0 < total && figures[$0].segment == figures[total].segment }
    let token = figures[total].token - 1
    guard before.count > 2, token > 0, tokens[token].has(CueSet(.giving)), tokens[token - 1].isMark(.comma),
      !tokens[token].has(CueSet(.remainder)), !passage.isOfThe(before[0]),
      before.allSatisfy({ isPart($0, of: total) })
    else { return false }
    return passage.has(CueSet(.and), figures[before[before.count - 2]].token..<figures[before[before.count - 1]].token)
  }

  /// `a in the first, b in the second, c in the third: T in the whole year`: three figures or more, the last joined by a
  /// word, and nothing but the total behind the colon.
  private func isToldBehind(_ total: Int) -> Bool {
    let before = figures.indices.filter {
      $0 < total && figures[$0].sentence == figures[total].sentence && figures[$0].role != .time
    }
    let token = figures[total].token
    guard before.count > 2, token > 0, tokens[token - 1].isMark(.colon, .dash),
      before.allSatisfy({ isPart($0, of: total) && figures[$0].open == nil }),
      !figures.indices.contains(where: { $0 > total && figures[$0].sentence == figures[total].sentence }),
      tokens.indices[(token + 1)...].prefix(6).prefix(while: { !tokens[$0].isMark(.period, .semicolon, .comma) })
        .contains(where: { passage.means(.all, $0) })
    else { return false }
    return passage.has(CueSet(.and), figures[before[before.count - 2]].token..<figures[before[before.count - 1]].token)
  }

  /// `out of a total of T`: more than what stands before it.
  private func isOutOf(_ total: Int) -> Bool {
    let here = figures[total].token
    // `a and b made up p% of the total of T`
    if total > 0, figures[total - 1].isRate, here - figures[total - 1].token <= 5,
      tokens[figures[total - 1].token + 1].has(CueSet(.of).union(CueSet(.ofWhich)))
    {
      return true
    }
    return (max(0, here - 4)..<here).contains { passage.word($0) == "out of" }
  }
}
