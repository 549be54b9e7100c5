/// Amounts and wholes that other figures part from their percentage.
extension EnglishShares {
  /// The amount before a percentage in its sentence: times, ranges and bounds such as `under five` or `within 15 minutes` say
  /// what it counts and are passed over.
  func amountBefore(_ index: Int) -> Int? {
    var place = index - 1
    while place >= 0, figures[place].sentence == figures[index].sentence, isAside(place) { place -= 1 }
    guard place >= 0, figures[place].sentence == figures[index].sentence else { return nil }
    return place
  }

  /// Words, and the times and bounds among them: no mark, and no other amount.
  func isPassed(_ range: Range<Int>) -> Bool {
    range.count <= 12
      && tokens[range].allSatisfy { token in
        if let figure = token.figure { return isAside(figure) }
        if case .mark = token.kind { return false }
        return true
      }
  }

  private func isAside(_ index: Int) -> Bool {
    switch figures[index].role {
    case .time, .none: true
    case .level: !figures[index].isRate && ![.none, .about, .nearly].contains(figures[index].quantity.modifier)
    default: false
    }
  }

  /// `tax of a, an effective rate of p% on income before tax of W`: the amount before the clause and the one behind `on`.
  func ratedOn(of index: Int) -> (part: Int, whole: Int)? {
    let (part, whole) = (index - 1, index + 1)
    let here = figures[index].token
    guard part >= 0, figures.indices.contains(whole), here > 4, here + 1 < tokens.count,
      tokens[here - 1].has(CueSet(.of)), tokens[here - 2].has(CueSet(.rate)), tokens[here + 1].has(CueSet(.on)),
      isAmount(part), isAmount(whole), figures[part].isLike(figures[whole]), figures[part].isLevel,
      !figures[part].isBase, !figures[part].isPer, figures[whole].segment == figures[index].segment,
      figures[part].segment == figures[index].segment, figures[whole].token - here <= 7,
      isPlainPath(here + 2, figures[whole].token)
    else { return nil }
    let between = figures[part].token + 1..<here - 2
    guard let mark = between.first, tokens[mark].isMark(.comma, .dash), between.count <= 4,
      passage.isIndefinite(mark + 1)
    else { return nil }
    return (part, whole)
  }

  /// `p% of the debt (2021: q%), equivalent to a of a debit of W`: the share told again in amounts.
  func toldAgain(of index: Int) -> (part: Int, whole: Int)? {
    guard let part = figures.indices.dropFirst(index + 1).first(where: { !figures[$0].isRate }),
      figures.indices.contains(part + 1), part - index <= 2, figures[index].open == nil,
      figures[part].segment == figures[index].segment, figures[part].open == nil,
      tokens[figures[part].token - 1].has(CueSet(.share)), tokens[figures[part].token - 2].isMark(.comma, .dash),
      tokens[figures[part].token + 1].has(CueSet(.of)), isPartOf(part, part + 1), isAmount(part), isAmount(part + 1),
      figures.indices[(index + 1)..<part].allSatisfy({ figures[$0].open != nil }),
      clauses(figures[index].token, figures[part].token) <= 2
    else { return nil }
    return (part, part + 1)
  }

  /// `a was collected against W due, or p%`: nothing but the noun of the whole before the comma.
  func againstPair(of index: Int) -> (part: Int, whole: Int)? {
    let (part, whole, here) = (index - 2, index - 1, figures[index].token)
    guard part >= 0, figures[whole].isBase, isAmount(part), isAmount(whole), figures[part].isLike(figures[whole]),
      figures[part].isLevel, !figures[part].isBase, passage.word(here - 1) == "or", tokens[here - 2].isMark(.comma),
      figures[part].clause == figures[whole].clause, figures[whole].segment == figures[index].segment,
      here - figures[whole].token <= 5, tokens[figures[whole].token - 1].has(CueSet(.versus)),
      here + 1 >= tokens.count || tokens[here + 1].isMark(.period, .comma, .semicolon),
      figures[part].quantity.modifier == .none, figures[whole].quantity.modifier == .none
    else { return nil }
    // `12 games against 14 last season`: of another time.
    let names = (figures[whole].token + 1)..<here - 2
    let isDue = names.contains { passage.means(.owed, $0) }
    return isDue && passage.word(figures[whole].token - 1) == "against" ? (part, whole) : nil
  }

  /// `Tests were due at W sites. We found records of a (p%).`: a count without a noun of its own, the first of its sentence, and
  /// the only count of the sentence before.
  func foundBefore(of index: Int) -> (part: Int, whole: Int)? {
    let part = index - 1
    guard part > 0, let open = figures[index].open, open == figures[part].token + 1,
      passage.brackets[open] == open + 2, isAmount(part), figures[part].isLevel, !figures[part].isBase,
      figures[part].open == nil, figures[part].quantity.unit.kind == .count, figures[part].quantity.modifier == .none,
      figures[part - 1].sentence == figures[part].sentence - 1,
      open + 3 >= tokens.count || tokens[open + 3].isMark(.period, .comma, .semicolon)
    else { return nil }
    let own = figures.indices.filter { figures[$0].sentence == figures[part].sentence - 1 && figures[$0].role != .none }
    guard own.count == 1, let whole = own.first, isAmount(whole), figures[whole].isLevel, !figures[whole].isBase,
      figures[whole].quantity.unit.kind == .count, figures[whole].quantity.modifier == .none,
      figures[whole].open == nil, figures[whole].quantity.value > figures[part].quantity.value
    else { return nil }
    return (part, whole)
  }
}
