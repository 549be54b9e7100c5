/// Parts whose whole stands in a sentence before theirs: `Of these, a were women and b men`, `The remaining c were …`.
extension EnglishSums {
  /// `Of these, …`, `Of the people arrested, …` at the head of a sentence: parts that leave nothing out.
  mutating func ofThese() {
    for sentence in Set(figures.map(\.sentence)).sorted() where sentence > 0 {
      let own = figures.indices.filter { figures[$0].sentence == sentence }
      guard let first = own.first, isOfThese(before: first) else { continue }
      let parts = own.filter { figures[$0].isLike(figures[first]) && figures[$0].role == .level }
      let wholes = figures.indices.filter {
        figures[$0].sentence == sentence - 1 && isWhole($0, of: first) && figures[$0].open == nil
      }
      guard parts.count >= 2, let last = parts.last, parts.allSatisfy(isPlainPart),
        isSplit(parts) || isRest(last) || isOthers(last)
      else { continue }
      takeWhole(wholes, parts, isTold: isSplit(parts) && tokens[headToken(of: first)].has(CueSet(.ofWhich)))
    }
  }

  /// `The remaining c were …`: with the parts before it one of the wholes named before them.
  mutating func rests() {
    for rest in figures.indices where isRest(rest) && figures[rest].isLevel && !figures[rest].isBase {
      let own = figures.indices.filter {
        $0 < rest && figures[$0].sentence == figures[rest].sentence && isPart($0, of: rest)
      }
      if own.isEmpty, let whole = wholeOfWhich(before: rest) {
        takeWhole([whole], [whole + 1, rest], isTold: true)
        continue
      }
      // `a of them …. A further b … and the remaining c …`
      let isFurther = own.count == 1 && passage.means(.another, figures[own[0]].token - 1)
      let start = figures[rest].sentence - (own.isEmpty || isFurther ? 1 : 0)
      let parts = figures.indices.filter { $0 <= rest && figures[$0].sentence >= start && isPart($0, of: rest) }
      guard parts.count >= 2, parts.allSatisfy(isPlainPart), !parts.contains(where: isTotal),
        !parts.contains(where: seen.contains), !isBalance(parts)
      else { continue }
      let wholes = figures.indices.filter {
        figures[$0].sentence < start && start - figures[$0].sentence <= 2 && isWhole($0, of: rest)
          && figures[$0].open == nil
      }
      let isOne =
        wholes.count == 1 && parts.allSatisfy { isBare($0) || !noun($0).isEmpty && noun($0) == noun(wholes[0]) }
      takeWhole(wholes, parts, isTold: isOne)
    }
  }

  /// `an adverse variance of W. Fuel accounts for a of this and staff for the remaining b`: a change has parts too.
  private func isWhole(_ index: Int, of rest: Int) -> Bool {
    if isPart(index, of: rest) { return true }
    guard case .delta = figures[index].role else { return false }
    return figures[index].isLike(figures[rest]) && figures[index].sentence + 1 == figures[rest].sentence
  }

  /// `W homes, of which a are let. The remaining b …`: the only two figures of their kind in the sentence before.
  private func wholeOfWhich(before rest: Int) -> Int? {
    let own = figures.indices.filter {
      figures[$0].sentence == figures[rest].sentence - 1 && figures[$0].isLike(figures[rest])
        && figures[$0].role != .none
    }
    guard own.count == 2, own[1] == own[0] + 1, own.allSatisfy({ figures[$0].isLevel }), isPlainPart(own[1]),
      figures[own[0]].quantity.modifier == .none,
      own.allSatisfy({ figures[$0].open == nil }), figures[rest].quantity.modifier == .none,
      !seen.contains(own[0]), !seen.contains(rest),
      passage.has(CueSet(.ofWhich), figures[own[0]].token..<figures[own[1]].token)
    else { return nil }
    return own[0]
  }

  /// `a were added and b closed, leaving c`: what came and went is no part of what was there.
  private func isBalance(_ parts: [Int]) -> Bool {
    let flows = parts.map { passage.flow(of: $0) }
    return flows.contains(.inflow) && flows.contains(.outflow)
  }

  /// `a of the W patients were seen in time; the other b waited`: the parts behind `of the W`, closed by what remains of it.
  mutating func restsOfPairs() {
    for rest in figures.indices
    where rest > 1 && (isRest(rest) || isOpposite(rest) || remains(rest)) && figures[rest].isLevel
      && !figures[rest].isBase
    {
      let like = figures.indices.filter {
        $0 <= rest && figures[rest].sentence - figures[$0].sentence <= 1 && isPart($0, of: rest)
      }
      guard
        let place = like.indices.dropLast(2).last(where: { isPartOf(like[$0], like[$0 + 1]) }),
        !seen.contains(like[place + 1])
      else { continue }
      let whole = like[place + 1]
      let parts = [like[place]] + like[(place + 2)...]
      guard ([whole] + parts).allSatisfy({ isPlainPart($0) && figures[$0].open == nil }),
        !parts.contains(where: isTotal),
        figures[rest].sentence == figures[whole].sentence || figures[rest].token == headOfSentence(rest),
        isBare(rest) || !noun(rest).isEmpty && noun(rest) == noun(whole)
      else { continue }
      take(whole, parts, orWhere: isNear)
    }
  }

  /// Takes parts for all of a whole where they add up, or where the broken claim may still accuse.
  mutating func take(_ whole: Int, _ parts: [Int], orWhere accuses: (Claim) -> Bool) {
    let claim = claim(whole, parts)
    let isSum = isSound(claim)
    guard isSum || verdict(of: claim) == .broken && accuses(claim) else { return }
    seen.insert(whole)
    claims.append(claim)
    if isSum { wholes.append((whole, parts)) }
  }

  /// `a of W applications (p%) were approved, and b refused`: a word that excludes one of the clause before.
  private func isOpposite(_ index: Int) -> Bool {
    let end = figures[index].token + 2
    guard figures[index].token > 1, passage.word(figures[index].token - 1) == "and",
      end >= tokens.count || tokens[end].isMark(.comma, .period, .semicolon)
    else { return false }
    let own = passage.word(figures[index].token + 1)
    let before = tokens[..<figures[index].token].reversed().dropFirst().prefix(4).map {
      smallLetters(passage.lexed.text($0.range))
    }
    return lexicon.splits.contains { split in
      split.count == 2 && split.contains { $0.elementsEqual(own.utf8) }
        && before.contains { word in split.contains { $0.elementsEqual(word.utf8) && !$0.elementsEqual(own.utf8) } }
    }
  }

  /// `closed a of W cases; b remained open`: at the head of its segment, and nothing else of its kind in it.
  private func remains(_ index: Int) -> Bool {
    let here = figures[index]
    guard here.token > 0, tokens[here.token - 1].isMark(.semicolon, .period) || passage.word(here.token - 1) == "and",
      !figures.contains(where: {
        $0.segment == here.segment && $0.token > here.token && $0.isLike(here) && $0.open == nil && !$0.isBase
      })
    else { return false }
    var next = here.token + 1
    while next < tokens.count, ["are", "were", "is", "was", "still"].contains(passage.word(next)) { next += 1 }
    return passage.means(.remaining, next)
  }

  /// A verb or a mark right behind it: of what was named before.
  private func isBare(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    guard next < tokens.count else { return true }
    return tokens[next].isMark(.comma, .period, .semicolon) || tokens[next].has(CueSet(.complete).union(CueSet(.link)))
      || passage.word(next).hasSuffix("ed")
  }

  func noun(_ index: Int) -> String {
    let next = figures[index].token + 1
    return tokens.indices.contains(next) && tokens[next].kind == .text ? singular(passage.word(next)) : ""
  }

  /// Where the figure would stand if its sentence began with `The other`.
  private func headOfSentence(_ index: Int) -> Int {
    headToken(of: index) + 2
  }

  /// `a of W`, `a of the W`, `a out of W`
  private func isPartOf(_ part: Int, _ whole: Int) -> Bool {
    let between = tokens[(figures[part].token + 1)..<figures[whole].token]
    return figures[part].sentence == figures[whole].sentence && between.count <= 4
      && between.contains { $0.has(CueSet(.of)) }
      && between.allSatisfy { token in
        if case .mark = token.kind { return false }
        return token.kind == .text || token.has(CueSet(.of).union(CueSet(.link)))
      }
  }

  /// The whole that the parts come to; else the only one that a slip parts from their sum, or, where words tell that it
  /// is theirs, that comes near.
  mutating func takeWhole(_ wholes: [Int], _ parts: [Int], isTold: Bool = false) {
    let free = wholes.filter { !seen.contains($0) }
    let claims = free.map { claim($0, parts) }
    if let place = claims.firstIndex(where: isSound) {
      seen.insert(free[place])
      self.wholes.append((free[place], parts))
      return self.claims.append(claims[place].asGuess)
    }
    if wholes.contains(where: { isSound(claim($0, parts)) }) { return }
    let slipped = claims.indices.filter {
      verdict(of: claims[$0]) == .broken && SlipSearch.explains(claims[$0], chance: 0.3) && isNear(claims[$0])
    }
    // The only whole there is, and nearly their sum.
    if slipped.isEmpty, claims.count == 1, wholes.count == 1, verdict(of: claims[0]) == .broken,
      isClose(claims[0]) || isTold && isNear(claims[0])
    {
      seen.insert(free[0])
      return self.claims.append(claims[0])
    }
    guard slipped.count == 1 else { return }
    seen.insert(free[slipped[0]])
    self.claims.append(claims[slipped[0]])
  }

  /// Within a twentieth.
  private func isClose(_ claim: Claim) -> Bool {
    let sum = claim.formula.value(of: claim.operands.map(\.quantity.value))
    return sum.isValid && (sum - claim.stated.value).magnitude * Rational(20) <= claim.stated.value.magnitude
  }

  /// `other items for c`
  private func isOthers(_ index: Int) -> Bool {
    tokens[..<figures[index].token].reversed().prefix(5).prefix { $0.figure == nil && !$0.isMark(.comma, .semicolon) }
      .contains { $0.has(CueSet(.others)) }
  }

  private func isPlainPart(_ index: Int) -> Bool {
    figures[index].quantity.modifier == .none && !figures[index].isBase
  }

  private func headToken(of index: Int) -> Int {
    tokens[..<figures[index].token].lastIndex { $0.isMark(.period) }.map { $0 + 1 } ?? 0
  }

  private func isOfThese(before figure: Int) -> Bool {
    let start = headToken(of: figure)
    guard start < figures[figure].token else { return false }
    let next = figures[figure].token + 1
    if tokens[start].has(CueSet(.ofWhich)) || tokens.indices.contains(next) && tokens[next].has(CueSet(.ofWhich)) {
      return true
    }
    return passage.word(start) == "of" && passage.word(start + 1) == "the"
      && tokens[start..<figures[figure].token].contains { $0.isMark(.comma) }
  }
}
