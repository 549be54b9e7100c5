/// What a plan was met by, and shares of a total that is named and not printed again.
extension EnglishShares {
  /// `against a target of W (p%)`, `a against a budget of W, or p%`: the level before the plan is of it.
  func plannedPair(of index: Int) -> (part: Int, whole: Int)? {
    let whole = index - 1
    guard whole > 0, figures[whole].isBase, isAmount(whole), isPlanned(whole), isRightBehind(index, whole),
      isOfPlan(index)
    else { return nil }
    guard let part = onlyPeer(before: whole), isAmount(part), figures[part].isLevel, !figures[part].isBase,
      figures[part].segment == figures[whole].segment
    else { return nil }
    return (part, whole)
  }

  /// `planned to reach W and reached a, p%`, `Against the W budgeted, spending was a, or p%`: the only two of their kind.
  func countedPlan(of index: Int) -> (part: Int, whole: Int)? {
    let part = index - 1
    guard part > 0, isAmount(part), figures[part].isLevel, !isOwnPlan(part), isRightBehind(index, part),
      isOfPlan(index)
    else { return nil }
    guard let whole = onlyPeer(before: part), isAmount(whole), isPlanned(whole),
      figures[whole].role == .level, !figures[whole].isPer, figures[whole].open == figures[part].open,
      !isPartOf(whole, part),
      clauses(figures[whole].token, figures[part].token) > 0
        || passage.has(CueSet(.and), figures[whole].token..<figures[part].token)
    else { return nil }
    return (part, whole)
  }

  /// `The budget of W was made up of … . We spent a, or p%.`: the only plan of the sentence before, and nothing before the part.
  func spentOfPlan(of index: Int) -> (part: Int, whole: Int)? {
    let part = index - 1
    guard part > 0, isAmount(part), figures[part].isLevel, !figures[part].isBase, !isOwnPlan(part),
      figures[part].quantity.unit.isCurrency, isRightBehind(index, part), isOfPlan(index) || isColon(index),
      passage.word(figures[index].token - 1) == "or", onlyPeer(before: part) == nil,
      figures[part - 1].sentence < figures[part].sentence,
      passage.has(CueSet(.actual), max(0, figures[part].token - 4)..<figures[part].token)
    else { return nil }
    let plans = figures.indices.filter {
      figures[$0].sentence == figures[part].sentence - 1 && figures[$0].isLike(figures[part]) && isAmount($0)
        && isPlan($0)
    }
    guard plans.count == 1, figures[plans[0]].isLevel, !figures[plans[0]].isBase, figures[plans[0]].open == nil else {
      return nil
    }
    return (part, plans[0])
  }

  private func isColon(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return next < tokens.count && tokens[next].isMark(.colon)
  }

  /// The one figure of a kind that its sentence tells before it.
  private func onlyPeer(before index: Int) -> Int? {
    let before = figures.indices.filter {
      $0 < index && figures[$0].sentence == figures[index].sentence && figures[$0].isLike(figures[index])
    }
    return before.count == 1 ? before[0] : nil
  }

  /// `, p%`, `, or p%`, `(p%)`, with a noun before the mark at most.
  private func isRightBehind(_ index: Int, _ amount: Int) -> Bool {
    let here = figures[index]
    guard here.segment == figures[amount].segment, here.token - figures[amount].token <= 6 else { return false }
    if let open = here.open, open != figures[amount].open {
      return here.token == open + 1 && passage.brackets[open] == open + 2
        && isNounPhrase(figures[amount].token + 1, open)
    }
    var token = here.token - 1
    while ["or", "which", "is", "just", "only", "i", "e", "that"].contains(passage.word(token)) { token -= 1 }
    guard token > figures[amount].token else { return token == figures[amount].token }
    return tokens[token].isMark(.comma, .dash) && isNounPhrase(figures[amount].token + 1, token)
  }

  /// Nothing behind it, or the plan: `p% of the target`.
  private func isOfPlan(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    guard next < tokens.count, !tokens[next].isMark(.comma, .period, .semicolon, .close) else { return true }
    guard tokens[next].has(CueSet(.of)) else { return false }
    let behind = tokens[(next + 1)...].prefix(4).prefix { !$0.isMark(.comma, .period, .semicolon, .close) }
    return behind.contains { $0.has(CueSet(.planned)) } && behind.allSatisfy { $0.figure == nil }
  }

  /// Whether a word of planning stands before a figure in its own clause.
  private func isOwnPlan(_ index: Int) -> Bool {
    tokens[..<figures[index].token].suffix(4).reversed().prefix { !$0.isMark(.comma, .period, .semicolon) }
      .contains { $0.has(CueSet(.planned)) }
  }

  /// `a target of W`, `the W budgeted`, `planned to train W`
  private func isPlanned(_ index: Int) -> Bool {
    if isPlan(index) { return true }
    let here = figures[index].token
    if here + 1 < tokens.count, tokens[here + 1].has(CueSet(.planned)) { return true }
    let before = tokens.indices[..<here].reversed().prefix(7)
    return before.prefix { !tokens[$0].isMark(.comma, .period, .semicolon) && tokens[$0].figure == nil }
      .contains { passage.means(.aiming, $0) }
  }

  /// `p% of professorships (a of W)`: nothing else in the bracket, and nothing but words before it.
  func pairInBracket(_ index: Int) -> (part: Int, whole: Int)? {
    let (part, whole) = (index + 1, index + 2)
    guard figures.indices.contains(whole), let open = figures[part].open, open != figures[index].open,
      figures[part].token == open + 1, figures[whole].open == open, isAmount(part), isAmount(whole),
      isPartOf(part, whole), open - figures[index].token <= 12, isPlainPath(figures[index].token + 1, open),
      !figures.contains(where: { $0.open == open && $0.token > figures[whole].token })
    else { return nil }
    return (part, whole)
  }

  /// `Of W patients, a were seen within two weeks (p%)`, `(p%; standard q%)`: the first two amounts of a sentence.
  func remarkedPair(of index: Int) -> (part: Int, whole: Int)? {
    let here = figures[index]
    guard let open = here.open, here.token == open + 1, let end = passage.brackets[open],
      end == open + 2 || tokens[open + 2].isMark(.semicolon, .comma)
    else { return nil }
    let before = figures.indices.filter {
      $0 < index && figures[$0].sentence == here.sentence && figures[$0].role != .time && figures[$0].role != .none
    }
    guard before.count == 2, let whole = before.first, let part = before.last, isAmount(whole), isAmount(part),
      passage.isOfThe(whole), figures[part].isLike(figures[whole]), figures[whole].open == nil,
      figures[part].open == nil, figures[part].segment == here.segment, clauses(figures[part].token, open) == 0,
      figures[part].quantity.value <= figures[whole].quantity.value
    else { return nil }
    return (part, whole)
  }

  /// `awards worth a, p% of the total.`: the only other amount of its kind that the paragraph has told so far.
  func pairOfTotal(of index: Int) -> (part: Int, whole: Int)? {
    let (here, part) = (figures[index], index - 1)
    let next = here.token + 1
    guard part > 0, isAmount(part), figures[part].isLevel, !figures[part].isBase, passage.word(next) == "of the total",
      next + 1 >= tokens.count || tokens[next + 1].isMark(.comma, .period, .semicolon, .close),
      isRightBehind(index, part), figures[part].quantity.unit.isCurrency
    else { return nil }
    let before = figures.indices.filter {
      $0 < part && figures[$0].isLike(figures[part]) && here.sentence - figures[$0].sentence <= 3
    }
    guard before.count == 1, let whole = before.first, isAmount(whole), figures[whole].isLevel, !figures[whole].isBase,
      figures[whole].open == nil, figures[whole].quantity.value > figures[part].quantity.value
    else { return nil }
    return (part, whole)
  }

  /// `Of W invited, a replied, a response rate of p%; b (q%) agreed`: b may be of those who replied.
  func hasRate(between whole: Int, _ index: Int) -> Bool {
    whole < index
      && figures[whole..<index].contains { $0.isRate && $0.segment < figures[index].segment && $0.open == nil }
  }

  /// `against a target of b`, `a budget of b`, `the award of b`.
  func isPlan(_ index: Int) -> Bool {
    tokens[..<figures[index].token].suffix(4).reversed().prefix { !$0.isMark(.period) }
      .contains { $0.has(CueSet(.planned)) }
  }
}
