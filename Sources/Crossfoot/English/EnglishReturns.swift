/// What each unit of money brought: `For every £1 spent we raised £r: income was a and costs were b`.
///
/// A colon or dash opens the two amounts, of which one came in and one went, and there are no others.
/// Cost: linear.
func englishReturns(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.compactMap { one -> Claim? in
    guard figures[one].quantity.unit.isCurrency, figures[one].quantity.value == .one, passage.isEvery(one) else {
      return nil
    }
    let own = figures.indices.filter {
      $0 != one && figures[$0].sentence == figures[one].sentence && figures[$0].isLike(figures[one])
    }
    guard own.count == 3, own.allSatisfy({ figures[$0].quantity.modifier == .none }), let told = own.first,
      told == one + 1 || told == one - 1
    else { return nil }
    let pair = own.dropFirst().sorted { figures[$0].quantity.value > figures[$1].quantity.value }
    let opening = figures[max(one, told)].token..<figures[min(pair[0], pair[1])].token
    guard max(one, told) < min(pair[0], pair[1]), passage.tokens[opening].contains(where: { $0.isMark(.colon, .dash) }),
      Set(pair.map { passage.flow(of: $0) }) == [.inflow, .outflow],
      figures[pair[1]].quantity.value > figures[told].quantity.value
    else { return nil }
    let isMore = figures[told].quantity.value >= .one
    let claim = Claim(
      kind: .change, rule: "change-mismatch", stated: figures[told].quantity,
      operands: [
        Operand(.numerator, figures[pair[isMore ? 0 : 1]].quantity),
        Operand(.denominator, figures[pair[isMore ? 1 : 0]].quantity),
      ], formula: .ratio())
    guard let settled = settle([claim], .likely), settled.skip == nil else { return nil }
    return settled
  }
}

/// `87p in every £1: charitable spending was a out of a total of T`: the part of each unit that the two amounts give.
func englishPartsOfEach(in passage: EnglishPassage) -> [Claim] {
  let figures = passage.figures
  return figures.indices.dropLast(3).compactMap { part -> Claim? in
    let one = part + 1
    guard figures[one].quantity.value == .one, passage.isEvery(one), figures[part].quantity.value < .one,
      figures[one].token - figures[part].token <= 3, figures[part].quantity.modifier == .none,
      figures[part].isLike(figures[one])
    else { return nil }
    let own = figures.indices.filter { $0 > one && figures[$0].sentence == figures[one].sentence }
    guard own.count == 2,
      own.allSatisfy({ figures[$0].isLike(figures[one]) && figures[$0].quantity.modifier == .none }),
      passage.has(CueSet(.of), figures[own[0]].token..<figures[own[1]].token),
      passage.has(CueSet(.total), figures[own[0]].token..<figures[own[1]].token),
      passage.tokens[figures[one].token..<figures[own[0]].token].contains(where: { $0.isMark(.colon, .dash) })
    else { return nil }
    let claim = Claim(
      kind: .share, rule: "share-mismatch", stated: figures[part].quantity,
      operands: [Operand(.numerator, figures[own[0]].quantity), Operand(.denominator, figures[own[1]].quantity)],
      formula: .ratio())
    return settle([claim], .likely).flatMap { $0.skip == nil ? $0 : nil }
  }
}

extension EnglishPassage {
  /// `every £1`, `each $1`
  fileprivate func isEvery(_ index: Int) -> Bool {
    ["every", "each"].contains(word(figures[index].token - 1))
  }
}
