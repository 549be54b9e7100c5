/// Totals that a verb or a length of time announces behind all their parts.
extension EnglishSums {
  /// `a of shops, b of cafés and c of admissions made up income of T`, `a in Year 1, b in Year 2 and c in Year 3; over the three
  /// years, T`: two parts or more, the last joined by a word, and nothing else of their kind in the sentence; kept where it fits
  /// or comes near.
  func isSummed(_ total: Int) -> Bool {
    let own = figures.indices.filter {
      figures[$0].sentence == figures[total].sentence && figures[$0].isLike(figures[total])
    }
    let parts = Array(own.dropLast())
    guard own.last == total, parts.count >= 2, let first = parts.first, let last = parts.last,
      parts.allSatisfy({ isPart($0, of: total) && figures[$0].open == nil && figures[$0].quantity.modifier == .none }),
      figures[total].open == nil, figures[total].quantity.modifier == .none,
      passage.has(CueSet(.and), figures[parts[parts.count - 2]].token..<figures[last].token),
      !passage.has(CueSet(.openEnded).union(CueSet(.including)), figures[first].token..<figures[total].token)
    else { return false }
    let between = figures[last].token + 1..<figures[total].token
    guard
      isMadeUp(between) || isBroughtTo(between) || parts.count > 2 && isNamedBehind(between)
        || parts.count > 2 && isOverAll(between)
    else { return false }
    let claim = claim(total, parts)
    return isSound(claim) || isNear(claim) || mayBeSlip(claim)
  }

  /// `made up trading income of`, right behind the last part or its noun.
  private func isMadeUp(_ between: Range<Int>) -> Bool {
    guard
      let verb = between.first(where: { ["made up", "make up", "makes up", "making up"].contains(passage.word($0)) })
    else { return false }
    return verb - between.lowerBound <= 3
      && between.allSatisfy { !tokens[$0].isMark(.comma, .semicolon, .colon) && !tokens[$0].has(CueSet(.and)) }
  }

  /// `brought total income to`
  private func isBroughtTo(_ between: Range<Int>) -> Bool {
    guard let verb = between.first(where: { tokens[$0].has(CueSet(.giving)) }), verb - between.lowerBound <= 3 else {
      return false
    }
    return between.contains { tokens[$0].has(CueSet(.total)) && $0 > verb }
      && passage.word(between.upperBound - 1) == "to"
      && between.allSatisfy { !tokens[$0].isMark(.comma, .semicolon, .colon) && !tokens[$0].has(CueSet(.and)) }
  }

  /// `: a workforce of`
  private func isNamedBehind(_ between: Range<Int>) -> Bool {
    let behind = between.drop { !tokens[$0].isMark(.colon, .dash) }.dropFirst()
    guard let first = behind.first, let last = behind.last, behind.count <= 5 else { return false }
    return passage.isIndefinite(first) && passage.word(last) == "of"
  }

  /// `; over the life of the project,`, `: over the three years`: no verb of its own.
  private func isOverAll(_ between: Range<Int>) -> Bool {
    guard let mark = between.first(where: { tokens[$0].isMark(.comma, .semicolon, .colon, .dash) }),
      mark - between.lowerBound <= 3
    else { return false }
    let words = mark + 1..<between.upperBound
    return words.count <= 7 && ["over", "over the", "across"].contains(passage.word(mark + 1))
      && words.contains { passage.means(.wholeTerm, $0) }
  }

  /// `a of fees and b of grants. Gifts came to c and sales to d, so total income was T`: more than the two beside it come to,
  /// with figures of its kind in the sentence before.
  func isOfEarlier(_ total: Int, _ parts: [Int]) -> Bool {
    let made = claim(total, parts)
    guard !isSound(made), made.formula.value(of: made.operands.map(\.quantity.value)) < figures[total].quantity.value,
      !isNear(made)
    else { return false }
    return figures.contains {
      $0.sentence == figures[total].sentence - 1 && $0.isLike(figures[total]) && $0.role != .none && !$0.isBase
        && !$0.isPer
    }
  }

  /// Parts with the levels left, `from a`, that stand among them.
  func withBases(_ parts: [Int], of total: Int) -> [Int] {
    figures.indices.filter {
      parts.contains($0)
        || $0 < total && figures[$0].sentence == figures[total].sentence && figures[$0].isBase
          && figures[$0].isLevel && figures[$0].isLike(figures[total])
          && EnglishRoles(passage: passage).leads($0, CueSet(.from))
    }
  }

  /// `T calls: a about housing and b about debt, with the balance on other matters`: what is left is told without a figure.
  func leavesRest(_ total: Int, _ parts: [Int]) -> Bool {
    guard let last = parts.last, total < last else { return false }
    let behind = tokens[(figures[last].token + 1)...].prefix(20).prefix { !$0.isMark(.period) }
    guard let mark = behind.firstIndex(where: { $0.isMark(.comma, .semicolon, .dash) }),
      let rest = behind[mark...].prefix(5).firstIndex(where: { token in
        token.has(CueSet(.others)) && smallLetters(passage.lexed.text(token.range)).hasPrefix("the ")
      }), behind[mark...rest].allSatisfy({ $0.figure == nil })
    else { return false }
    let isPrinted = behind[rest...].prefix(4).contains { $0.figure.map { figures[$0].isLike(figures[total]) } ?? false }
    let sum = parts.reduce(Rational.zero) { $0 + figures[$1].quantity.value }
    return !isPrinted && sum < figures[total].quantity.value
  }

  /// `T pupils: a (70%) reached one grade or above and b (50%) the next`: shares that are right and come to more than all.
  func areOverlapping(_ parts: [Int], of total: Int) -> Bool {
    let whole = figures[total].quantity.value
    var sum = Rational.zero
    for part in parts {
      let share = part + 1
      guard figures.indices.contains(share), figures[share].isRate, let open = figures[share].open,
        open > figures[part].token, open - figures[part].token <= 4,
        (figures[part].quantity.value / whole - figures[share].quantity.value).magnitude <= figures[share].quantity.ulp
      else { return false }
      sum = sum + figures[share].quantity.value
    }
    return sum > Rational(102, 100)
  }
}
