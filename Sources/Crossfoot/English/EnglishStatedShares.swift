/// Shares whose part and whole the order of the words tells.
extension EnglishShares {
  /// The part and the whole that the words around a percentage name, and how surely; nil where they leave it open.
  func toldPair(of index: Int) -> (part: Int, whole: Int, sureness: EnglishSureness)? {
    if let (part, whole) = bracketedPart(of: index, isSure: true) ?? pairAround(index) ?? pairInBracket(index)
      ?? countedPair(of: index) ?? ratedOn(of: index) ?? toldAgain(of: index) ?? againstPair(of: index)
    {
      return (part, whole, .firm)
    }
    return likelyPair(of: index).map { ($0.part, $0.whole, .likely) }
  }

  /// `a of W tested, an error rate of p%`: the first of the two is of the second.
  private func countedPair(of index: Int) -> (part: Int, whole: Int)? {
    guard index > 1, isRateOf(index), let (part, whole) = ratePair(of: index), part < whole else { return nil }
    return (part, whole)
  }

  private func likelyPair(of index: Int) -> (part: Int, whole: Int)? {
    let ways = [
      retoldPair, appositePair, ratePair, ofWhichPair, plannedPair, countedPlan, ofThesePair, marginPair, pairBehind,
      pairBefore,
      returnPair, partBehind, { bracketedPart(of: $0, isSure: false) }, remarkedPair, pairOfTotal, spentOfPlan,
      barePart, plannedBefore, foundPair, includedPair, foundBefore,
    ]
    return ways.lazy.compactMap { $0(index) }.first
  }

  /// `a was p% of the W budget`, `a people, p% of our target of W`.
  private func appositePair(of index: Int) -> (part: Int, whole: Int)? {
    guard let whole = wholeBehind(index), figures[whole].open == figures[index].open, let part = amountBefore(index)
    else { return nil }
    guard isAmount(part), figures[part].isLike(figures[whole]), figures[part].sentence == figures[index].sentence,
      figures[part].open == figures[index].open, !figures[part].isPer, !figures[part].isBase
    else { return nil }
    var token = figures[index].token - 1
    while token > figures[part].token, tokens[token].has(modifiersBefore) || isAdverb(token) { token -= 1 }
    // `a in grants and b in loans, p% of the W budget` is of both.
    if part > 0, isAmount(part - 1), figures[part - 1].isLike(figures[part]),
      figures[part - 1].clause == figures[part].clause,
      passage.has(CueSet(.and), figures[part - 1].token..<figures[part].token)
    {
      return nil
    }
    let isVerb = ["was", "were", "is", "are", "being", "equals", "equalled"].contains(passage.word(token))
    // `savings of a had been delivered, p% of the W planned`
    let isApposite =
      tokens[token].isMark(.comma, .dash)
      && (isNounPhrase(figures[part].token + 1, token)
        || isPassed(figures[part].token + 1..<token) && isWanted(whole))
    guard isVerb || isApposite, clauses(figures[part].token, token) <= 1 else { return nil }
    return (part, whole)
  }

  /// `the target of W`, `the W planned`, `the W it had committed`
  private func isWanted(_ whole: Int) -> Bool {
    let next = figures[whole].token + 1
    return isPlan(whole) || next < tokens.count && tokens[next].has(CueSet(.planned))
      || (next..<max(next, min(next + 4, tokens.count))).contains { passage.means(.wanted, $0) }
  }

  /// `p% of the W noun`, nothing but words between.
  func wholeBehind(_ index: Int) -> Int? {
    let here = figures[index]
    // `p% of the total budget of W`
    let isOfTotal = passage.word(here.token + 1) == "of the total"
    guard here.token + 1 < tokens.count, isOfTotal || tokens[here.token + 1].has(CueSet(.of)),
      figures.indices.contains(index + 1), isAmount(index + 1), figures[index + 1].token - here.token <= 8,
      isPlainPath(here.token + 2, figures[index + 1].token), !isPartOf(index + 1, index + 2)
    else { return nil }
    return index + 1
  }

  /// `a third of the W noun (a)`: the bracket holds nothing but the part, or a noun behind it too.
  private func bracketedPart(of index: Int, isSure: Bool) -> (part: Int, whole: Int)? {
    guard let whole = wholeBehind(index), figures.indices.contains(whole + 1), isAmount(whole + 1),
      let open = figures[whole + 1].open, open != figures[whole].open, open - figures[whole].token <= 4,
      figures[whole + 1].token == open + 1, let close = passage.brackets[open], isNounPhrase(open + 2, close),
      close - open <= (isSure ? 2 : 4), figures[whole + 1].isLike(figures[whole]),
      isPlainPath(figures[whole].token + 1, open)
    else { return nil }
    return (whole + 1, whole)
  }

  /// `planned W sessions and delivered a, a completion rate of p%`, `Of W samples, a passed, a pass rate of p%`.
  private func ratePair(of index: Int) -> (part: Int, whole: Int)? {
    guard isRateOf(index) else { return nil }
    let near = amounts(index) { figures[$0].segment == figures[index].segment }
    // `W tonnes were produced; a were recycled, a recycling rate of p%`
    let wide = near.count == 1 ? amounts(index) { figures[$0].sentence == figures[index].sentence } : near
    // `W bids with a value of v, of which a succeeded, a success rate of p%`
    let own = wide.count == 3 ? wide.filter { figures[$0].isLike(figures[wide[2]]) } : wide
    guard own.count == 2, own[1] < index, figures[own[0]].isLike(figures[own[1]]),
      figures.indices.allSatisfy({
        $0 == index || wide.contains($0) || figures[$0].isBase && figures[$0].open != nil
          || $0 > index && figures[$0].isRate
          || figures[$0].segment != figures[index].segment && figures[$0].segment != figures[own[0]].segment
      })
    else { return nil }
    let (first, second) = (own[0], own[1])
    if isPartOf(first, second), figures[first].quantity.value <= figures[second].quantity.value {
      return (first, second)
    }
    if passage.isOfThe(first) || isPlan(first) { return (second, first) }
    // `profit of a on sales of W, a margin of p%`.
    if passage.has(CueSet(.on), figures[first].token..<figures[second].token) { return (first, second) }
    // `received W applications and approved a, a success rate of p%`: no budget was approved.
    if isPlan(second),
      figures[first].quantity.value <= figures[second].quantity.value || figures[index].quantity.value > .one
    {
      return (first, second)
    }
    // `a completed and b dropped out, a completion rate of p%`: of both, or of a whole told before.
    if bears(first, nameOf: index) { return nil }
    return (isElliptic(second) || bears(second, nameOf: index) || isDoneIn(second, nameOf: index))
      && figures[second].quantity.value <= figures[first].quantity.value
      ? (second, first) : nil
  }

  private func amounts(_ index: Int, where isNear: (Int) -> Bool) -> [Int] {
    figures.indices.filter {
      $0 != index && isAmount($0) && !figures[$0].isPer && isNear($0)
        && !(figures[$0].isBase && figures[$0].open != nil)
    }
  }

  /// `W, of which staff costs of a take p%`: the part and its share, and nothing else behind the whole.
  private func ofWhichPair(of index: Int) -> (part: Int, whole: Int)? {
    guard index > 1, isAmount(index - 1), isAmount(index - 2), figures[index - 1].isLike(figures[index - 2]),
      figures[index - 2].segment == figures[index].segment, let whole = besideBracket(index - 2),
      figures[index].open == figures[index - 1].open || figures[index].open == figures[index - 1].token + 1,
      tokens[figures[index - 2].token..<figures[index - 1].token].contains(where: { $0.has(CueSet(.ofWhich)) }),
      clauses(figures[index - 1].token, figures[index].token) == 0,
      !tokens[(figures[index].token + 1)...].prefix(1).contains(where: { $0.has(CueSet(.of)) })
    else { return nil }
    return (index - 1, reached(before: whole))
  }

  /// `W (2022: o), of which`: the level that a bracket tells the past of; nil where there is none.
  func besideBracket(_ index: Int) -> Int? {
    guard figures[index].isBase, let open = figures[index].open else { return index }
    let level = index - 1
    return level >= 0 && figures[level].open != open && figures[level].isLike(figures[index]) && !figures[level].isBase
      && open - figures[level].token <= 4 ? level : nil
  }

  /// `n people, p% of the target of W, of whom …`: of those reached, where the figure before it is what was planned.
  func reached(before whole: Int) -> Int {
    guard isPlan(whole) else { return whole }
    let levels = (0..<whole).filter {
      figures[$0].sentence == figures[whole].sentence && figures[$0].isLike(figures[whole]) && isAmount($0)
        && figures[$0].isLevel && !figures[$0].isBase && !isPlan($0)
    }
    return levels.count == 1 ? levels[0] : whole
  }

  /// `a of the W orders, i.e. p%.`, `Of the W homes, a passed, which is p%.`: nothing behind it in the clause.
  private func pairBefore(_ index: Int) -> (part: Int, whole: Int)? {
    let token = figures[index].token
    guard index > 1, isAmount(index - 1), isAmount(index - 2), figures[index - 2].segment == figures[index].segment,
      figures[index - 1].open == figures[index].open, clauses(figures[index - 1].token, token) == 1,
      let comma = tokens[..<token].lastIndex(where: { $0.isMark(.comma, .dash) }),
      (comma + 1..<token).allSatisfy({
        ["which", "is", "was", "are", "i", "e", "that", "or", "in"].contains(passage.word($0))
      }), isClosed(token)
    else { return nil }
    if isPartOf(index - 2, index - 1) { return (index - 2, index - 1) }
    let isCounted = passage.isOfThe(index - 2) && figures[index - 1].isLike(figures[index - 2]) && comma + 1 < token
    return isCounted ? (index - 1, index - 2) : nil
  }

  /// Nothing behind a token but `of them`.
  private func isClosed(_ token: Int) -> Bool {
    var next = token + 1
    if ["of them", "of these", "of those"].contains(passage.word(next)) { next += 1 }
    return next >= tokens.count || tokens[next].isMark(.period, .semicolon, .close)
  }

  /// `p% of the W turnover, i.e. a`.
  private func partBehind(_ index: Int) -> (part: Int, whole: Int)? {
    guard let whole = wholeBehind(index), figures.indices.contains(whole + 1), isAmount(whole + 1),
      figures[whole + 1].isLike(figures[whole]), figures[whole + 1].open == figures[whole].open,
      clauses(figures[whole].token, figures[whole + 1].token) == 1
    else { return nil }
    let token = figures[whole + 1].token
    return passage.word(token - 1) == "or" || passage.word(token - 2) + passage.word(token - 1) == "ie"
      ? (whole + 1, whole) : nil
  }

  /// `a (p%) of the W budget`.
  private func pairAround(_ index: Int) -> (part: Int, whole: Int)? {
    let (part, whole) = (index - 1, index + 1)
    guard let open = figures[index].open, figures[index].token == open + 1, passage.brackets[open] == open + 2,
      figures.indices.contains(part), figures.indices.contains(whole), isAmount(part), isAmount(whole),
      figures[part].isLike(figures[whole]), open - figures[part].token <= 3, tokens.indices.contains(open + 3),
      tokens[open + 3].has(CueSet(.of)), isPlainPath(open + 4, figures[whole].token), figures[whole].token - open <= 9
    else { return nil }
    return (part, whole)
  }

  /// `p% of turnover, a out of W`.
  private func pairBehind(_ index: Int) -> (part: Int, whole: Int)? {
    let part = index + 1
    let next = figures[index].token + 1
    // `Turnout was p%: a of the W on the register voted`
    let isTold = tokens.indices.contains(next) && tokens[next].isMark(.colon) && figures.indices.contains(part)
    guard isTold && figures[part].token == next + 1 || passage.has(CueSet(.of), next..<next + 1),
      isPartOf(part, part + 1),
      isAmount(part), isAmount(part + 1), figures[part].segment == figures[index].segment,
      figures[part].open == figures[index].open, tokens[figures[part].token - 1].isMark(.comma, .dash, .colon),
      clauses(figures[index].token, figures[part].token) == 1,
      figures[part].quantity.value < figures[part + 1].quantity.value
    else { return nil }
    return (part, part + 1)
  }

  /// `a return of p%, with profit of a on sales of W`.
  private func returnPair(of index: Int) -> (part: Int, whole: Int)? {
    let (part, whole) = (index + 1, index + 2)
    guard figures.indices.contains(whole), isAmount(part), isAmount(whole), figures[part].isLike(figures[whole]),
      figures[whole].segment == figures[index].segment, tokens[figures[index].token + 1].isMark(.comma),
      passage.word(figures[index].token + 2) == "with",
      passage.has(CueSet(.on), figures[part].token..<figures[whole].token),
      clauses(figures[part].token, figures[whole].token) == 0, clauses(figures[index].token, figures[part].token) == 1
    else { return nil }
    return (part, whole)
  }

  /// `a margin of p% on revenue of W, giving profit of a`.
  private func marginPair(of index: Int) -> (part: Int, whole: Int)? {
    let (whole, part) = (index + 1, index + 2)
    guard figures.indices.contains(part), isAmount(whole), isAmount(part), figures[whole].isLike(figures[part]),
      figures[part].segment == figures[index].segment, tokens[figures[index].token + 1].has(CueSet(.on)),
      passage.has(CueSet(.giving), figures[whole].token..<figures[part].token),
      clauses(figures[whole].token, figures[part].token) == 1
    else { return nil }
    return (part, whole)
  }

  /// `, a completion rate of p%`, `, giving a success rate of p%`: an indefinite article and a rate that its words define.
  func isRateOf(_ index: Int) -> Bool {
    var token = figures[index].token - 1
    while token > 2, tokens[token].has(modifiersBefore) { token -= 1 }
    guard token > 3, tokens[token].has(CueSet(.of)), tokens[token - 1].has(CueSet(.rate)) else { return false }
    // `a were abandoned, an abandonment rate of p%`: named by a word that no list has, after what was done.
    let isNamed = passage.word(token - 1) == "rate" && isDone(token - 2, before: index)
    let article = isNamed ? token - 3 : token - 2
    guard article > 0, passage.isIndefinite(article) else { return false }
    let before = tokens[article - 1]
    return before.isMark(.comma, .dash, .open) || before.has(CueSet(.giving).union(CueSet(.share)))
      || ["with", "for"].contains(passage.word(article - 1))
  }

  /// Whether a participle beside the figure before begins as a noun does: `a were abandoned, an abandonment rate of p%`,
  /// `granted parole in a cases, a grant rate of p%`.
  private func isDone(_ noun: Int, before index: Int) -> Bool {
    guard index > 0, figures[index - 1].sentence == figures[index].sentence else { return false }
    let letters = passage.word(noun).utf8
    let name = letters.prefix(letters.count < 6 ? 5 : 6)
    let part = figures[index - 1].token
    return name.count >= 5
      && (max(0, part - 4)..<min(part + 6, noun)).contains {
        passage.word($0).hasSuffix("ed") && passage.word($0).utf8.starts(with: name)
      }
  }

  /// No noun of its own: `delivered 36,`, `found errors in 9,`, `funded 86 of them`.
  private func isElliptic(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    guard next < tokens.count else { return true }
    // `W trees, a of them this year, with a survival rate of p%`
    if tokens[next].has(CueSet(.ofWhich)), next + 1 < tokens.count,
      tokens[next + 1].kind == .date || tokens[next + 1].has(CueSet(.period)) || passage.word(next + 1) == "this"
    {
      return false
    }
    return tokens[next].isMark(.comma, .period, .semicolon, .dash)
      || tokens[next].has(CueSet(.ofWhich).union(CueSet(.of)).union(CueSet(.complete)))
      || passage.word(next).hasSuffix("ed")
  }

  private func isAdverb(_ token: Int) -> Bool { passage.means(.merely, token) }

  func clauses(_ start: Int, _ end: Int) -> Int {
    tokens[start..<end].count { $0.isMark(.comma, .dash, .colon) }
  }
}
