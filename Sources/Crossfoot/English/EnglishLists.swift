/// How sure it is that a list of parts is all of a whole, and lists that only their shape announces.
extension EnglishSums {
  /// The claim of a list that words leave open, made to accuse where its last words close it and the sum comes near.
  func closing(_ claim: Claim, _ total: Int, _ parts: [Int], inBrackets: Bool) -> Claim {
    guard claim.skip == .incompleteParts, parts.count == claim.operands.count else { return claim }
    var stated = claim
    stated.skip = nil
    stated.basis = .stated
    guard verdict(of: stated) == .broken, !parts.contains(where: { figures[$0].quantity.modifier != .none }) else {
      return claim
    }
    if isSummedUp(total, parts), SlipSearch.explains(stated, chance: 0.3) { return stated }
    if inBrackets, isSplit(parts) || parts.contains(where: isTakenOff) { return stated }
    if isJoined(parts), total < parts[0], SlipSearch.explains(stated, chance: 0.05) { return stated }
    let sum = claim.formula.value(of: claim.operands.map(\.quantity.value))
    let excess = (sum - claim.stated.value) / claim.stated.value
    guard excess.isValid else { return claim }
    let isOver = !excess.isNegative
    let reach: Rational =
      if isRest(parts[parts.count - 1]) {
        Rational(3, 10)
      } else if isOther(parts[parts.count - 1]) {
        Rational(1, 10)
      } else if isSplit(parts) {
        isOver ? Rational(3, 10) : .zero
      } else if isNegated(parts[parts.count - 1]) {
        Rational(1, 20)
      } else if total < parts[0], isJoined(parts), parts.count > 2, parts.dropFirst().allSatisfy(isLed) {
        isOver ? Rational(3, 20) : Rational(1, 30)
      } else if figures[total].quantity.unit.isCurrency, total < parts[0], isJoined(parts),
        parts.dropFirst().allSatisfy(isLed)
      {
        isOver ? Rational(1, 10) : .zero
      } else if passage.isOfThe(total) || isOfWhich(total, parts), parts.count > 2, isJoined(parts),
        parts.allSatisfy({ isSubject($0) || !isOver && isDone($0) }),
        mayBeSlip(stated)
      {
        Rational(1, 12)
      } else if passage.isOfThe(total) || isOfWhich(total, parts), isGapped(parts), mayBeSlip(stated) {
        isOver ? Rational(3, 20) : Rational(1, 12)
      } else {
        .zero
      }
    if excess.magnitude <= reach { return stated }
    if inBrackets, isWholeBracket(total, parts),
      isOver ? excess <= Rational(3, 10) : isTotal(total) && excess >= Rational(-3, 10)
    {
      return stated
    }
    // A slip may take any of them far off.
    let isClosed =
      isRest(parts[parts.count - 1]) || isSplit(parts) && (isOver || passage.isOfThe(total))
      || isOther(parts[parts.count - 1]) && parts.count > 2 && isJoined(parts) && total < parts[0]
      || inBrackets && isNamedBracket(total, parts)
    return isClosed && mayBeSlip(stated) ? stated : claim
  }

  /// `T, of which a has been spent, b is committed and c is free`
  private func isOfWhich(_ total: Int, _ parts: [Int]) -> Bool {
    total < parts[0] && passage.has(CueSet(.ofWhich), figures[total].token..<figures[parts[0]].token)
  }

  /// `a farmers in the north, b in the hills and c on the coast. Altogether, T farmers were trained.`: the total opens the
  /// sentence behind a list that is all there is of its kind, and is of the noun that the list counts.
  private func isSummedUp(_ total: Int, _ parts: [Int]) -> Bool {
    let here = figures[total]
    guard let first = parts.first, figures[first].sentence == here.sentence - 1, isJoined(parts),
      let start = tokens[..<here.token].lastIndex(where: { $0.isMark(.period) }),
      tokens[start + 1].has(CueSet(.total)), here.token - start <= 5,
      parts.count == figures.count(where: { $0.sentence == here.sentence - 1 && $0.isLike(here) }),
      parts.allSatisfy({ figures[$0].quantity.modifier == .none }), here.quantity.modifier == .none,
      !passage.has(CueSet(.openEnded).union(CueSet(.including)), 0..<figures[first].token)
    else { return false }
    let noun = noun(total)
    return !noun.isEmpty && noun == self.noun(first) && shareWord(here.sentence - 1, here.sentence, but: noun)
  }

  /// Words of four letters or more that two sentences share, a noun aside.
  private func shareWord(_ a: Int, _ b: Int, but noun: String) -> Bool {
    func words(_ sentence: Int) -> Set<String> {
      var count = 0
      let own = tokens.indices.filter { token in
        if tokens[token].isMark(.period) { count += 1 }
        return count == sentence && tokens[token].kind == .text
      }
      return Set(own.map { singular(passage.word($0)) }.filter { $0.utf8.count > 3 && $0 != noun })
    }
    return !words(a).isDisjoint(with: words(b))
  }

  /// The last part has `and` before it, and ends the list.
  private func isJoined(_ parts: [Int]) -> Bool {
    guard parts.count >= 2 else { return false }
    let (before, last) = (figures[parts[parts.count - 2]], figures[parts[parts.count - 1]])
    return passage.has(CueSet(.and), before.token..<last.token)
      && !figures.contains { $0.token > last.token && $0.sentence == last.sentence && $0.isLike(last) }
  }

  /// `318 objects (214 gifts and 104 purchases)`: the bracket right behind the noun holds two counts of three digits or more.
  private func isNamedBracket(_ total: Int, _ parts: [Int]) -> Bool {
    guard parts.count == 2, let open = figures[parts[0]].open, open - figures[total].token <= 3,
      figures[parts[0]].token == open + 1
    else { return false }
    return ([total] + parts).allSatisfy {
      figures[$0].quantity.numeral.utf8.count > 2 && figures[$0].quantity.unit.kind == .count
        && !["with", "that", "who"].contains(passage.word(figures[$0].token + 1))
    }
  }

  /// `the remaining b`, `the other b`: what is left of the whole.
  func isRest(_ index: Int) -> Bool {
    var before = figures[index].token - 1
    // `the balance of b`
    if before > 0, passage.word(before) == "of", tokens[before - 1].has(CueSet(.others)) { before -= 1 }
    return before >= 0 && tokens[before].has(CueSet(.remainder).union(CueSet(.others)))
      && !tokens[before].has(CueSet(.planned))
  }

  /// `b to other services`, `c for the rest`: what is named none of the others.
  func isOther(_ index: Int) -> Bool {
    tokens[(figures[index].token + 1)...].prefix(4).prefix {
      $0.figure == nil && !$0.isMark(.period, .semicolon, .comma)
    }
    .contains { $0.has(CueSet(.others)) }
  }

  /// `b did not, c had no view`: the part of those who are none of the others.
  func isNegated(_ index: Int) -> Bool {
    tokens[(figures[index].token + 1)...].prefix(5).prefix {
      $0.figure == nil && !$0.isMark(.period, .semicolon, .comma)
    }
    .reduce(into: (isNone: false, isBoth: false)) { found, token in
      if word(token) == "both" { found.isBoth = true }
      if passage.lexicon.senses[word(token)].contains(SenseSet(.none)) { found.isNone = true }
    } == (true, false)
  }

  /// `a have been handed over`, `b are on site`: a verb right behind.
  private func isSubject(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return ["were", "was", "is", "are", "have", "has", "had", "did", "do"].contains(passage.word(next))
  }

  private func word(_ token: Token) -> String { smallLetters(passage.lexed.text(token.range)) }

  /// Parts with names that exclude each other, such as men and women: each in another part.
  func isSplit(_ parts: [Int]) -> Bool {
    let names = parts.map(nameBehind)
    return lexicon.splits.contains { split in
      let places = split.compactMap { member in names.firstIndex { containsWord($0, member) } }
      return places.count == split.count && Set(places).count == split.count
    }
  }

  /// The words behind a figure, up to the next figure or mark, in small letters.
  private func nameBehind(_ index: Int) -> [UInt8] {
    let words = tokens[(figures[index].token + 1)...].prefix(6).prefix { token in
      if case .mark = token.kind { return false }
      return token.figure == nil
    }
    guard let first = words.first, let last = words.last else { return [] }
    return smallLetters(Array(passage.lexed.prose.text[first.range.lowerBound..<last.range.upperBound]))
  }

  /// `N kits, a to women, b to men and c to children`; `a budget of N allocates a to x, b to y and c to z`: every part has a
  /// preposition behind it and no noun of its own, the whole has not.
  mutating func paralleled(by total: Int) {
    guard !seen.contains(total), figures[total].isLevel, !figures[total].isBase, !isLed(total) else { return }
    let behind = figures.indices.filter {
      $0 > total && figures[$0].sentence == figures[total].sentence && figures[$0].isLike(figures[total])
    }
    guard (2...12).contains(behind.count), let first = behind.first, let last = behind.last,
      behind.allSatisfy({
        isPart($0, of: total) && (isLed($0) || isDone($0)) && figures[$0].segment == figures[total].segment
      }),
      behind.allSatisfy({ figures[$0].quantity.modifier == .none && figures[$0].open == figures[total].open }),
      !figures.indices.contains(where: { $0 > total && $0 < last && !behind.contains($0) && !figures[$0].isRate }),
      !figures.indices.contains(where: {
        $0 < total && figures[$0].sentence == figures[total].sentence && figures[$0].isLike(figures[total])
      }),
      passage.has(CueSet(.and), figures[behind[behind.count - 2]].token..<figures[last].token),
      !passage.has(CueSet(.openEnded).union(CueSet(.including)), figures[total].token..<figures[first].token),
      tokens[figures[last].token...].prefix(12).allSatisfy({ !$0.has(CueSet(.openEnded)) })
    else { return }
    let claim = claim(total, behind)
    // `N clients kept their homes, a had their power restored and b received a grant`: three like predicates.
    let isPredicate = !behind.allSatisfy(isLed) && opensSentence(total) && !isSplit(behind)
    if isSound(claim)
      || verdict(of: claim) == .broken && !isPredicate && !isBroughtForward(total)
        && (isCloseSum(claim) || isTotal(total) && isNear(claim))
    {
      seen.insert(total)
      claims.append(claim)
      if isSound(claim) { wholes.append((total, behind)) }
    }
  }

  /// `The trust runs N schools, a primary and b secondary`: names that exclude each other, and nothing else.
  mutating func apposed(to total: Int) {
    let (first, last) = (total + 1, total + 2)
    guard figures.indices.contains(last), !seen.contains(total), figures[total].isLevel, !figures[total].isBase,
      isPart(first, of: total), isPart(last, of: total), figures[first].segment == figures[total].segment,
      figures[last].segment == figures[total].segment, isSplit([first, last]),
      tokens[figures[first].token - 1].isMark(.comma, .dash),
      !figures.indices.contains(where: {
        $0 < total && figures[$0].sentence == figures[total].sentence && figures[$0].isLike(figures[total])
      }),
      figures[first].clause == figures[total].clause + 1, figures[last].clause == figures[first].clause,
      passage.has(CueSet(.and), figures[first].token..<figures[last].token),
      [total, first, last].allSatisfy({ figures[$0].quantity.modifier == .none && figures[$0].open == nil }),
      tokens[figures[last].token...].prefix(8).first(where: { $0.isMark(.comma, .semicolon, .period) })
        .map({ !$0.isMark(.comma) }) ?? true
    else { return }
    let claim = claim(total, [first, last])
    guard isSound(claim) || verdict(of: claim) == .broken && isNear(claim) else { return }
    seen.insert(total)
    claims.append(claim)
    if isSound(claim) { wholes.append((total, [first, last])) }
  }

  /// A preposition right behind the figure, or behind `of them`: what it is for stands there, not what it counts.
  private func isLed(_ index: Int) -> Bool {
    var next = figures[index].token + 1
    // `a of it on the one and b on the other`
    if passage.word(next) == "of", ["it", "this", "that"].contains(passage.word(next + 1)) { next += 2 }
    if tokens.indices.contains(next), tokens[next].has(CueSet(.ofWhich)) { next += 1 }
    return ["to", "into", "for", "in", "from", "on", "at", "by", "with", "through", "via", "under", "among"].contains(
      passage.word(next))
  }

  /// `a approved, b rejected and c are under review`: a participle or a verb right behind.
  private func isDone(_ index: Int) -> Bool {
    let next = figures[index].token + 1
    return isSubject(index) || passage.word(next).hasSuffix("ed") || passage.word(next) == "under"
  }

  private func opensSentence(_ index: Int) -> Bool {
    let here = figures[index].token
    return here == 0 || tokens[here - 1].isMark(.period, .semicolon) || tokens[here - 1].has(CueSet(.about))
  }

  /// Parts that come to a little more than the whole, or fall short by a thirtieth at most.
  private func isCloseSum(_ claim: Claim) -> Bool {
    let sum = claim.formula.value(of: claim.operands.map(\.quantity.value))
    let excess = (sum - claim.stated.value) / claim.stated.value
    return excess.isValid && excess <= Rational(3, 20) && excess >= Rational(-1, 30)
  }
}

/// Whether whole words stand in a text; both in small letters.
func containsWord(_ text: [UInt8], _ word: [UInt8]) -> Bool {
  guard text.count >= word.count, !word.isEmpty else { return false }
  return (0...(text.count - word.count)).contains { start in
    let end = start + word.count
    return text[start] == word[0] && text[start..<end].elementsEqual(word) && (start == 0 || !isLetter(text[start - 1]))
      && (end == text.count || !isLetter(text[end]))
  }
}
