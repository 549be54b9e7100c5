/// Totals that open the list of their parts: `T, of which a … and b …`, `T: a, b and c`.
extension EnglishSums {
  /// `T, of which a … and b …`, `T, comprising a, b and c`, `T: a, b and c`, `Of the T, a …, b …`.
  mutating func opened(by total: Int) {
    // An average number of staff has parts too.
    guard figures[total].role == .level || isAmount(total), !isCompared(total), let opening = opening(behind: total)
    else { return }
    var all = parts(of: total, from: opening.token)
    if all.isEmpty { all = bracketedParts(of: total, from: opening.token) }
    if !opening.isList { all = all.filter { figures[$0].segment == figures[total].segment } }
    guard all.count >= 2 else { return }
    if let part = partRaised(of: total), !isSound(claim(total, all)) {
      return add(part, all, isFirm: opening.isFirm && isNear(claim(part, all)))
    }
    add(total, all, isFirm: opening.isFirm)
  }

  /// Where the parts of a total begin; whether only parts can follow, and whether semicolons part them.
  private func opening(behind total: Int) -> (token: Int, isFirm: Bool, isList: Bool)? {
    let start = figures[total].token + 1
    var isOpen = false
    var crossed = false
    var depth = 0
    for token in start..<min(start + 40, tokens.count) {
      let word = tokens[token]
      if word.isMark(.open) { depth += 1 }
      if word.isMark(.close) { depth -= 1 }
      if word.has(CueSet(.openEnded)) || word.has(CueSet(.including)) { isOpen = true }
      if word.has(CueSet(.comprises)) { return crossed ? nil : (token, !isOpen, false) }
      if word.has(CueSet(.ofWhich)) { return crossed ? nil : (token, false, false) }
      // The colon of `(2021: o)` opens no list.
      if word.isMark(.colon, .dash), depth <= 0, figures[total].open == nil || !crossed {
        let isWhole = isTotal(total) || !crossed && isWholeList(total, from: token)
        return (token, word.isMark(.colon) && !isOpen && isWhole, !endsWithSegment(total, from: token))
      }
      // `T of expenditure (2021: o), of which …`: brackets are passed over, and counts of other things.
      if let place = word.figure, figures[place].open == figures[total].open, figures[place].role != .none {
        if figures[place].isLike(figures[total]), figures[place].quantity.value > Rational(12) { break }
        // `T, equivalent to p% of GDP, of which …`, `T over three years: …`, `T, three more than a year ago: …`
        if !figures[place].isRate, figures[place].role != .time, !isCompared(place) { crossed = true }
      }
      if word.isMark(.period, .semicolon) { break }
    }
    return passage.isOfThe(total) ? (start, false, true) : nil
  }

  /// Whether a list ends with its `and` before the next semicolon.
  private func endsWithSegment(_ total: Int, from token: Int) -> Bool {
    let own = figures.indices.filter { figures[$0].token > token && figures[$0].segment == figures[total].segment }
    guard own.count >= 2 else { return false }
    return passage.has(CueSet(.and), figures[own[own.count - 2]].token..<figures[own[own.count - 1]].token)
  }

  /// `T: a for x, b for y and c for z`: nothing but parts behind the colon, the last joined by a word, near the total.
  private func isWholeList(_ total: Int, from token: Int) -> Bool {
    let isShort = endsWithSegment(total, from: token)
    let behind = figures.indices.filter {
      figures[$0].token > token && figures[$0].sentence == figures[total].sentence && !isCountAmongMoney($0, total)
        && figures[$0].open == figures[total].open && (!isShort || figures[$0].segment == figures[total].segment)
    }
    guard behind.count >= 2, behind.allSatisfy({ isPart($0, of: total) && figures[$0].quantity.modifier == .none }),
      !tokens[figures[behind[behind.count - 1]].token...].prefix(14).prefix(while: { !$0.isMark(.period, .semicolon) })
        .dropFirst(2).contains(where: isOfSome),
      passage.has(CueSet(.and), figures[behind[behind.count - 2]].token..<figures[behind[behind.count - 1]].token)
    else { return false }
    let sum = behind.reduce(Rational.zero) { $0 + figures[$1].quantity.value }
    let value = figures[total].quantity.value
    return behind.count > 2
      ? sum <= value * Rational(5) && value <= sum * Rational(5) : (sum - value).magnitude * Rational(2) <= value
  }

  /// `are the largest groups`, `are in the north`, `as well as cooks`: those that were named are not all.
  private func isOfSome(_ token: Token) -> Bool {
    token.has(CueSet(.top).union(CueSet(.openEnded)))
      || ["are", "were", "well", "besides", "plus"].contains(passage.lexed.text(token.range))
  }

  /// Figures behind a token that may be parts of a total: to the sentence's end, brackets of other depth left out.
  private func parts(of total: Int, from token: Int) -> [Int] {
    figures.indices.filter {
      figures[$0].token > token && figures[$0].sentence == figures[total].sentence && isPart($0, of: total)
        && figures[$0].open == figures[total].open && !isTotal($0)
    }
  }

  /// `split between maintenance (a) and growth (b)`: each part alone in its bracket.
  private func bracketedParts(of total: Int, from token: Int) -> [Int] {
    let behind = figures.indices.filter { figures[$0].token > token && figures[$0].segment == figures[total].segment }
    let isEach = behind.allSatisfy { index in
      isPart(index, of: total)
        && figures[index].open.map { figures[index].token == $0 + 1 && passage.brackets[$0] == $0 + 2 } ?? false
    }
    return isEach ? behind : []
  }
}
