/// Shares whose whole was told in a clause or sentence before, and is named by what is said of it.
extension EnglishShares {
  /// `p% of revenue`: the figure that the text names so, where it names but one.
  func named(behind index: Int) -> [EnglishFigure] {
    let here = figures[index]
    // `a (p%) of overtime`
    let isAlone = here.open == here.token - 1 && passage.brackets[here.token - 1] == here.token + 1
    let of = here.token + (isAlone ? 2 : 1)
    guard of + 1 < tokens.count, tokens[of].has(CueSet(.of)) else { return [] }
    let end =
      tokens.indices[(of + 1)...].first {
        tokens[$0].kind != .text && !tokens[$0].has(CueSet(.link).union(CueSet(.generic))) && !passage.isSpending($0)
      } ?? tokens.count
    guard !isNarrowed(end) else { return [] }
    let words = passage.nouns(in: of + 1..<end)
    // Every part of a report has spending of its own.
    let reach = words.allSatisfy { passage.lexicon.senses[$0].contains(SenseSet(.spending)) } ? 1 : place
    let found = context.levels(named: words, upTo: place).filter {
      !$0.figure.isBase && place - $0.passage <= reach && ($0.passage < place || $0.figure.token < here.token)
    }
    let values = Set(found.map(\.figure.quantity.value))
    return values.count == 1 ? [found[0].figure] : []
  }

  /// `p% of expenditure on schools`: of some of what the name stands for; a time narrows nothing.
  private func isNarrowed(_ token: Int) -> Bool {
    guard token + 1 < tokens.count, tokens[token].has(CueSet(.of).union(CueSet(.on)).union(CueSet(.from))) else {
      return false
    }
    return !tokens[(token + 1)...].prefix(3).contains { $0.kind == .date || $0.has(CueSet(.period)) }
  }

  /// `staff costs were a, p% of total expenditure.`: the figure right before the comma, of what the text names so.
  func isBesideNamed(_ index: Int) -> Bool {
    let (here, part) = (figures[index], index - 1)
    guard part >= 0, here.open == nil, figures[part].open == nil, tokens[here.token - 1].isMark(.comma, .dash),
      here.token == figures[part].token + 2, figures[part].isLevel, !figures[part].isBase,
      figures[part].quantity.modifier == .none, here.token + 1 < tokens.count, tokens[here.token + 1].has(CueSet(.of)),
      !figures.contains(where: {
        $0.sentence == here.sentence && $0.token < figures[part].token && $0.isLike(figures[part])
      }),
      let end = tokens[here.token...].firstIndex(where: {
        if case .mark = $0.kind { return true }
        return $0.figure != nil && $0.range != tokens[here.token].range
      }), tokens[end].isMark(.period, .comma, .semicolon), end - here.token <= 5
    else { return false }
    return !passage.has(CueSet(.planned), here.token..<end)
  }

  /// `heard W cases and granted relief in a cases, a grant rate of p%`: the verb of the rate leads to the part.
  func isDoneIn(_ part: Int, nameOf rate: Int) -> Bool {
    let (here, end) = (figures[part].token, figures[rate].token)
    guard let name = (max(0, end - 4)..<end).last(where: { tokens[$0].has(CueSet(.rate)) }), name > 0 else {
      return false
    }
    let letters = passage.word(name - 1).utf8.prefix(5)
    return letters.count == 5
      && tokens.indices[max(0, here - 4)..<here].contains {
        passage.word($0).hasSuffix("ed") && passage.word($0).utf8.starts(with: letters)
      }
  }

  /// `The budget was W. We spent a, p% of the budget, …`: the only plan of the two sentences before, and the figure right
  /// before the share.
  func plannedBefore(of index: Int) -> (part: Int, whole: Int)? {
    let (here, part) = (figures[index], index - 1)
    let next = here.token + 1
    guard part >= 0, isAmount(part), figures[part].isLevel, !figures[part].isBase, !isPlan(part),
      figures[part].open == here.open, figures[part].segment == here.segment,
      clauses(figures[part].token, here.token) <= 1, next + 2 <= tokens.count, tokens[next].has(CueSet(.of)),
      ["the", "its", "their", "our", "this", "that"].contains(passage.word(next + 1)),
      let plan = tokens.indices[(next + 2)...].prefix(2).first(where: { tokens[$0].has(CueSet(.planned)) }),
      plan + 1 >= tokens.count || tokens[plan + 1].isMark(.comma, .period, .semicolon, .close)
    else { return nil }
    let plans = figures.indices.filter {
      $0 < part && here.sentence - figures[$0].sentence <= 2 && figures[$0].isLike(figures[part]) && isAmount($0)
        && bearsPlan($0, passage.word(plan))
    }
    guard plans.count == 1, figures[plans[0]].isLevel, figures[plans[0]].open == nil else { return nil }
    return (part, plans[0])
  }

  /// `a budget of W`, `The budget for the year was W`
  private func bearsPlan(_ index: Int, _ name: String) -> Bool {
    tokens.indices[..<figures[index].token].reversed().prefix(8).prefix {
      !tokens[$0].isMark(.period, .semicolon) && tokens[$0].figure == nil
    }
    .contains { singular(passage.word($0)).hasSuffix(singular(name)) }
  }

  /// `tested W purchases and found that a (p%) lacked approval`, `read W files; a (p%) were incomplete`: a count without a noun
  /// of its own, and the only one before it in the sentence that has one.
  func foundPair(of index: Int) -> (part: Int, whole: Int)? {
    let part = index - 1
    guard part > 0, let open = figures[index].open, figures[index].token == open + 1,
      passage.brackets[open] == open + 2, open == figures[part].token + 1, isCount(part), figures[part].isLevel,
      figures[part].token > 0, figures[part].open == nil, isFound(figures[part].token - 1)
    else { return nil }
    let before = figures.indices.filter {
      $0 < part && figures[$0].sentence == figures[part].sentence && figures[$0].open == nil
    }
    let counts = before.filter { isCount($0) }
    guard counts.count == 1, let whole = counts.first, figures[whole].isLevel, !figures[whole].isBase,
      tokens.indices.contains(figures[whole].token + 1), tokens[figures[whole].token + 1].kind == .text,
      figures[whole].quantity.modifier == .none, figures[whole].quantity.value > figures[part].quantity.value,
      figures[part].quantity.modifier == .none, before.allSatisfy({ $0 == whole || figures[$0].role != .none })
    else { return nil }
    return (part, whole)
  }

  /// `W staff, including a women (p%)`, `Income was W, a (p%) of it from grants`: the only other level of its kind so far.
  func includedPair(of index: Int) -> (part: Int, whole: Int)? {
    let part = index - 1
    guard part > 0, let open = figures[index].open, figures[index].token == open + 1,
      passage.brackets[open] == open + 2, isAmount(part), figures[part].isLevel, !figures[part].isBase,
      figures[part].open == nil, open - figures[part].token <= 3, isNounPhrase(figures[part].token + 1, open)
    else { return nil }
    let like = figures.indices.filter {
      $0 < part && figures[$0].sentence == figures[part].sentence && figures[$0].isLike(figures[part])
        && figures[$0].role != .none
    }
    guard like.count == 1, let whole = like.first, isAmount(whole), figures[whole].isLevel, !figures[whole].isBase,
      figures[whole].open == nil, figures[whole].segment == figures[part].segment,
      [whole, part].allSatisfy({ figures[$0].quantity.modifier == .none }),
      figures[whole].quantity.value > figures[part].quantity.value
    else { return nil }
    let here = figures[part].token
    let isIncluded = passage.has(CueSet(.including), max(figures[whole].token, here - 2)..<here)
    let isOfIt =
      passage.word(open + 3) == "of" && passage.word(open + 4) == "it"
      || ["of this", "of them", "of these"].contains(passage.word(open + 3))
    return isIncluded || isOfIt ? (part, whole) : nil
  }

  private func isCount(_ index: Int) -> Bool { isAmount(index) && figures[index].quantity.unit.kind == .count }

  private func isFound(_ token: Int) -> Bool {
    ["that", "found"].contains(passage.word(token))
      || tokens[token].isMark(.semicolon)
  }
}
