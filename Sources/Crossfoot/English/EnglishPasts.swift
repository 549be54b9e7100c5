/// Brackets that tell what a figure was before: `income was n (2022: o), of which …`.
extension EnglishPassage {
  /// The passage as if they were not there: what is said of parts, wholes and remainders is said of what stands around them.
  var withoutPasts: EnglishPassage {
    let pasts = figures.filter(isPast).compactMap(\.open)
    guard !pasts.isEmpty else { return self }
    var rest = LexedProse(prose: lexed.prose)
    var end = 0
    for open in pasts {
      for token in tokens[end..<max(end, open)] { rest.add(token, of: lexed) }
      end = max(end, (brackets[open] ?? open) + 1)
    }
    for token in tokens[end...] { rest.add(token, of: lexed) }
    var passage = EnglishPassage(rest, with: lexicon)
    passage.isItem = isItem
    return passage
  }

  /// The passage as it was told of the time before: each figure that has a past is that; nil where less than three have one.
  var ofPasts: EnglishPassage? {
    let pasts = figures.filter(isPast)
    guard pasts.count > 2 else { return nil }
    var rest = LexedProse(prose: lexed.prose)
    var end = 0
    for past in pasts {
      guard let open = past.open, open >= end, let close = brackets[open],
        let level = tokens[end..<open].lastIndex(where: { $0.figure != nil })
      else { continue }
      for token in tokens[end..<level] { rest.add(token, of: lexed) }
      rest.add(tokens[past.token], of: lexed)
      for token in tokens[(level + 1)..<open] { rest.add(token, of: lexed) }
      end = close + 1
    }
    for token in tokens[end...] { rest.add(token, of: lexed) }
    return EnglishPassage(rest, with: lexicon)
  }

  /// What is said of parts and wholes, of those claims in which nothing but pasts stands.
  func pastClaims() -> [Claim] {
    guard let before = ofPasts else { return [] }
    let places = Set(figures.filter(isPast).map(\.quantity.range))
    let sums = EnglishSums(before)
    let shares = EnglishShares(before, sums: sums, place: 0, context: EnglishContext([before]))
    return (sums.claims + shares.claims + englishOutcomes(in: before)).filter { claim in
      places.contains(claim.stated.range) && claim.operands.allSatisfy { places.contains($0.quantity.range) }
    }
  }

  /// `a profit of n (2022: loss of o), an improvement of d`: the past lies on the other side of zero, where nothing is reckoned.
  mutating func dropOpposites() {
    for index in figures.indices where isPast(figures[index]) {
      guard let open = figures[index].open, let close = brackets[open],
        let level = figures.lastIndex(where: { $0.token < open && $0.open != open })
      else { continue }
      let (now, past) = (
        outcomes(in: max(0, figures[level].token - 5)..<figures[level].token), outcomes(in: open..<close)
      )
      if !past.isEmpty, !now.isEmpty, now.isDisjoint(with: past) { figures[index].role = .none }
    }
  }

  /// 1 where a word says that something was gained, -1 where one says that it was lost.
  private func outcomes(in range: Range<Int>) -> Set<Int> {
    Set(range.compactMap { means(.gained, $0) ? 1 : means(.forgone, $0) ? -1 : nil })
  }

  /// `(2022: o)`, `(o the year before)`, `(prior year: loss of o)`: alone in its bracket, behind a figure of its kind.
  private func isPast(_ figure: EnglishFigure) -> Bool {
    guard figure.isBase, let open = figure.open, open > 0, let close = brackets[open], close - open <= 8 else {
      return false
    }
    let words = open + 1..<close
    guard
      words.contains(where: { tokens[$0].kind == .date || tokens[$0].has(CueSet(.period)) }),
      words.allSatisfy({ tokens[$0].figure == nil || $0 == figure.token }), !has(CueSet(.planned), words)
    else { return false }
    return figures.contains { $0.token < open && open - $0.token <= 6 && $0.open != open && $0.isLike(figure) }
  }
}

extension LexedProse {
  /// Takes over a token of another, with its figure if it has one.
  mutating func add(_ token: Token, of other: LexedProse) {
    var token = token
    if let place = token.figure {
      token = Token(kind: .figure(figures.count), range: token.range)
      figures.append(other.figures[place])
    }
    tokens.append(token)
  }
}
